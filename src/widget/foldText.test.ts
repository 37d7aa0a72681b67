import { expect, it } from 'vitest'
import { foldText } from './foldText.ts'

it('finds words whatever their accents and capitals', () => expect(foldText('ÓRGÃO São Niño')).toBe('orgao sao nino'))

it('keeps every character in its place', () => {
  for (const text of ['İstanbul', '👩‍⚕️ é', 'ǆ ß ﬁ', 'a\u0301b']) expect(foldText(text)).toHaveLength(text.length)
})
