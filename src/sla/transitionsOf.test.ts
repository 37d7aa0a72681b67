import { expect, test } from 'vitest'
import { transitionsOf } from './transitionsOf.ts'

const at = (iso: string): number => Date.parse(iso) / 1000

test('[Z2] the offset at the beginning comes first, then each change to the second', () => {
  expect(transitionsOf('Europe/Berlin', at('2026-01-01T00:00:00Z'), at('2027-01-01T00:00:00Z'))).toEqual([
    [at('2026-01-01T00:00:00Z'), 3600],
    [at('2026-03-29T01:00:00Z'), 7200],
    [at('2026-10-25T01:00:00Z'), 3600],
  ])
})

test('[Z3] a zone that skipped a date jumped a whole day', () => {
  const [, change] = transitionsOf('Pacific/Apia', at('2011-12-01T00:00:00Z'), at('2012-01-31T00:00:00Z'))
  expect(change).toEqual([at('2011-12-30T10:00:00Z'), 14 * 3600])
})

test('two changes within one week are both found', () => {
  expect(transitionsOf('America/Noronha', at('2000-09-01T00:00:00Z'), at('2000-12-01T00:00:00Z'))).toHaveLength(3)
})

test('a change exactly at the end of the range belongs to it', () => {
  const change = at('2026-03-29T01:00:00Z')
  expect(transitionsOf('Europe/Berlin', change - 7 * 86_400, change)).toHaveLength(2)
  expect(transitionsOf('Europe/Berlin', change - 7 * 86_400, change - 1)).toHaveLength(1)
})

test('[Z5] an unknown zone, or a range that ends before it begins, is refused', () => {
  expect(() => transitionsOf('Mars/Olympus', 0, 1)).toThrow(RangeError)
  expect(() => transitionsOf('UTC', 1, 0)).toThrow(RangeError)
})
