import { expect, test } from 'vitest'
import { ruleClock } from './ruleClock.ts'

const at = (iso: string): number => Date.parse(iso) / 1000
const rule = {
  effective_windows: [{ days: [1, 2, 3, 4, 5], start: '08:00:00', end: '18:00:00' }],
  transitions: [[0, -10_800]] as [number, number][],
}

test("[Z4] the offsets are the server's, whatever zone this device is in", () => {
  const clock = ruleClock(rule, [{ on_date: '2026-11-23', windows: [['08:00', '12:00']] }])
  expect(clock.deadline(at('2026-11-20T20:30:00Z'), 60)).toBe(at('2026-11-23T11:30:00Z'))
  expect(clock.nextChange(at('2026-11-23T11:30:00Z'))).toBe(at('2026-11-23T15:00:00Z'))
})

test('[R1] a rule that respects no business hours is always open', () => {
  expect(ruleClock({ ...rule, effective_windows: null }, []).nextChange(0)).toBeNull()
})
