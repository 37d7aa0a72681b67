import { expect, it } from 'vitest'
import { plainText } from './plainText.ts'

it('says what a message says, without its marks', () => {
  expect(plainText('*Claro!* Temos _estes_:\n- Sexta `9h`\n> oi\nhttps://a.example/x')).toBe(
    'Claro! Temos estes: Sexta 9h oi https://a.example/x',
  )
})
