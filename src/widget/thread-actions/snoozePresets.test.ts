import { describe, expect, it } from 'vitest'
import { businessClock } from '../../sla/businessClock.ts'
import { localDay, localInstant, localReading } from './localTime.ts'
import { snoozePresets } from './snoozePresets.ts'

const timeZone = 'America/Sao_Paulo'
const at = (reading: string): number => Date.parse(`${reading}:00-03:00`)
const weekdays = businessClock({
  windows: [{ days: [1, 2, 3, 4, 5], start: '08:00', end: '18:00' }],
  closures: ['2026-11-23'],
  transitions: [[0, -10_800]],
})
const offered = (now: string, clock: typeof weekdays | null = weekdays): [string, string][] =>
  snoozePresets({ nowMs: at(now), timeZone, clock }).map(({ is, until }) => [is, localReading(until, timeZone)])

describe('when a thread may come back', () => {
  it('three hours from now while the clinic is open, tomorrow at opening, next week', () => {
    expect(offered('2026-11-17T10:29')).toEqual([
      ['later-today', '2026-11-17T13:30'],
      ['next-opening', '2026-11-18T08:00'],
      ['next-week', '2026-11-24T08:00'],
    ])
  })

  it('is never a time at which the clinic is closed', () => {
    // Friday, and Monday is a holiday: tomorrow and next week are both Tuesday.
    expect(offered('2026-11-20T16:00')).toEqual([['next-opening', '2026-11-24T08:00']])
  })

  it('is eight in the morning where the clinic keeps no hours', () => {
    expect(offered('2026-11-17T20:10', null)).toEqual([
      ['later-today', '2026-11-17T23:15'],
      ['next-opening', '2026-11-18T08:00'],
      ['next-week', '2026-11-23T08:00'],
    ])
  })
})

describe('local time', () => {
  it('there and back, on any day', () => {
    for (const reading of ['2026-01-01T00:00', '2026-06-30T23:59', '2026-11-20T10:29']) {
      expect(localReading(localInstant(reading, timeZone), timeZone)).toBe(reading)
      expect(localReading(localInstant(reading, 'Europe/Lisbon'), 'Europe/Lisbon')).toBe(reading)
    }
    expect(localDay(at('2026-11-20T23:30'), timeZone)).toBe('2026-11-20')
  })

  it('an hour that daylight saving skips is moved on by it', () => {
    expect(localReading(localInstant('2026-03-29T01:30', 'Europe/Lisbon'), 'Europe/Lisbon')).toBe('2026-03-29T02:30')
  })
})
