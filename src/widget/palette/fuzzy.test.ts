import { expect, test } from 'vitest'
import { fuzzy } from './fuzzy.ts'

const best = (query: string, labels: string[]): string[] =>
  labels
    .flatMap((label) => {
      const score = fuzzy(query, label)
      return score === null ? [] : [{ label, score }]
    })
    .toSorted((a, b) => b.score - a.score)
    .map(({ label }) => label)

test('beginnings of words come before what is inside of words, and the shorter label first', () => {
  expect(best('res', ['Marcar interesse', 'Resolver e adiar', 'Resolver'])).toEqual(['Resolver', 'Resolver e adiar', 'Marcar interesse'])
})

test('words in any order, without accents, and initials are understood', () => {
  expect(fuzzy('proxima adiar', 'Adiar para a próxima abertura')).not.toBeNull()
  expect(fuzzy('apa', 'Adiar para a próxima abertura')).not.toBeNull()
  expect(fuzzy('zebra', 'Adiar para a próxima abertura')).toBeNull()
  expect(fuzzy('xyz', 'Configurações')).toBeNull()
})
