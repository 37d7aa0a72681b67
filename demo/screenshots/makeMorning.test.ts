import { expect, it } from 'vitest'
import { zoneAt } from './makeMorning.ts'

it.each([0, 3, 9, 10, 13, 17, 22, 23])('finds a zone where it is ten when it is %i o’clock in Greenwich', (utcHour) => {
  const now = new Date(Date.UTC(2026, 10, 21, utcHour, 20))
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zoneAt(10, now), hour: '2-digit', minute: '2-digit' })
  expect(clock.format(now)).toBe('10:20')
})
