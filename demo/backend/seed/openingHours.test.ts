import { expect, test } from 'vitest'
import { businessClock } from '../../../src/sla/index.ts'
import { closedAround, localHour, openAround } from './openingHours.ts'

const MONDAY = Date.UTC(2026, 10, 23) / 1000
const hours = Array.from({ length: 24 }, (_, hour) => hour)
const everyDay = [1, 2, 3, 4, 5, 6, 7]

test.each(hours)('at %i o’clock the demo’s clinic has been open for two hours and stays open for one', (hour) => {
  const clock = businessClock({ windows: [{ days: everyDay, ...openAround(hour) }], closures: [], transitions: [[0, 0]] })
  for (const minute of [0, 59]) {
    const now = MONDAY + hour * 3600 + minute * 60
    expect(clock.openSeconds(now + 3600) - clock.openSeconds(now - 7200)).toBe(3 * 3600)
  }
})

test.each(hours)('at %i o’clock the other one is closed, and was for the last hour', (hour) => {
  const clock = businessClock({ windows: closedAround(hour), closures: [], transitions: [[0, 0]] })
  for (const minute of [0, 59]) {
    const now = MONDAY + hour * 3600 + minute * 60
    expect(clock.openSeconds(now + 3600) - clock.openSeconds(now - 3600)).toBe(0)
    expect(clock.nextChange(now)).not.toBeNull()
  }
})

test('the local hour is the one on the wall there', () => {
  const noon = new Date('2026-07-01T12:00:00Z')
  expect([localHour(noon, 'America/Sao_Paulo'), localHour(noon, 'America/Manaus'), localHour(noon, 'Europe/Lisbon')]).toEqual([9, 8, 13])
  expect(localHour(new Date('2026-07-01T03:30:00Z'), 'America/Sao_Paulo')).toBe(0)
})
