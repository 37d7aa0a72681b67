import { expect, test } from 'vitest'
import { compareDigits, sees, snapshotOf, type PgSnapshot } from './xid.ts'

test('numbers beyond what JavaScript counts exactly keep their order', () => {
  expect(compareDigits('18446744073709551614', '18446744073709551615')).toBeLessThan(0)
  expect(compareDigits('10', '9')).toBeGreaterThan(0)
  expect(compareDigits('007', '7')).toBe(0)
})

test('a snapshot sees what had ended when it was taken', () => {
  const snapshot = snapshotOf('100:105:100,103') as PgSnapshot
  expect(['99', '100', '101', '103', '104', '105'].map((xid) => sees(snapshot, xid))).toEqual([true, false, true, false, true, false])
})

test('a text that is no snapshot is none', () => {
  expect(snapshotOf('100:105')).toBeNull()
  expect(snapshotOf('100:105:')?.running.size).toBe(0)
})
