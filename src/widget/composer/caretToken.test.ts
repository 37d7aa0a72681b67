import { expect, it } from 'vitest'
import { tokenAt } from './caretToken.ts'

const at = (text: string): string | null => {
  const token = tokenAt(text, text.length)
  return token && `${token.kind} ${token.query} ${token.from}`
}

it('finds what is being typed behind a mark', () => {
  expect(at('/')).toBe('template  0')
  expect(at('Oi /conf')).toBe('template conf 3')
  expect(at('fala com @raf')).toBe('mention raf 9')
  expect(at('obrigada :cora')).toBe('emoji cora 9')
})

it('leaves fractions, addresses, times and finished words alone', () => {
  for (const text of ['9/10', 'https://a.example/x', 'ana@clinica', 'às 10:30', ':)', 'é: sim', '/conf ', 'sim:não'])
    expect(at(text)).toBeNull()
})

it('looks only as far as the caret', () => expect(tokenAt('/confirmar', 5)?.query).toBe('conf'))
