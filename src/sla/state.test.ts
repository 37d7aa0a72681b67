import { expect, test } from 'vitest'
import { businessClock } from './businessClock.ts'
import type { SlaPromise } from './promise.ts'
import { byUrgency, slaStateAt } from './state.ts'

const clock = businessClock({ windows: [{ days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' }], closures: [], transitions: [[0, 0]] })
const at = (iso: string): number => Date.parse(`${iso}Z`) / 1000
const promise: SlaPromise = {
  startedAt: at('2026-11-20T16:30'),
  minutes: 60,
  dueAt: at('2026-11-23T09:30'),
  dueCount: clock.openSeconds(at('2026-11-23T09:30')),
  breachedAt: null,
  riskSeconds: 900,
}
const dueAt = promise.dueAt

test('[T7] [T5] [T3] a promise over a weekend, from start to overdue', () => {
  const now = (iso: string): unknown => slaStateAt(promise, clock, at(iso))
  expect(now('2026-11-20T16:30')).toEqual({ is: 'running', dueAt, remaining: 3600, nextChange: at('2026-11-20T17:00') })
  expect(now('2026-11-20T17:00')).toEqual({ is: 'paused', dueAt, remaining: 1800, resumesAt: at('2026-11-23T09:00') })
  expect(now('2026-11-22T12:00')).toEqual({ is: 'paused', dueAt, remaining: 1800, resumesAt: at('2026-11-23T09:00') })
  expect(now('2026-11-23T09:00')).toEqual({ is: 'running', dueAt, remaining: 1800, nextChange: at('2026-11-23T09:15') })
  expect(now('2026-11-23T09:15')).toEqual({ is: 'at-risk', dueAt, remaining: 900, nextChange: dueAt })
  expect(now('2026-11-23T09:29:59')).toEqual({ is: 'at-risk', dueAt, remaining: 1, nextChange: dueAt })
  expect(now('2026-11-23T09:30')).toEqual({ is: 'overdue', dueAt, late: 0 })
  expect(now('2026-11-23T18:30')).toEqual({ is: 'overdue', dueAt, late: 9 * 3600 })
})

test('a ticker that sleeps until the next change sees every state, and each of them once', () => {
  const seen: string[] = []
  let now = promise.startedAt
  for (;;) {
    const state = slaStateAt(promise, clock, now)
    seen.push(`${state.is} ${new Date(now * 1000).toISOString().slice(5, 16)}`)
    if (state.is === 'paused') now = state.resumesAt
    else if ('nextChange' in state) now = state.nextChange
    else break
  }
  expect(seen).toEqual(['running 11-20T16:30', 'paused 11-20T17:00', 'running 11-23T09:00', 'at-risk 11-23T09:15', 'overdue 11-23T09:30'])
})

test("[T2] the server's record says breached, closed hours and slow clocks notwithstanding", () => {
  const breached = { ...promise, breachedAt: at('2026-11-23T09:31') }
  expect(slaStateAt(breached, clock, at('2026-11-23T09:41'))).toEqual({ is: 'breached', dueAt, breachedAt: breached.breachedAt, late: 600 })
  expect(slaStateAt(breached, clock, at('2026-11-23T09:30'))).toMatchObject({ late: 0 })
})

test('[T1] nothing promised, or nothing that can be broken, shows nothing', () => {
  expect(slaStateAt(null, clock, 0)).toEqual({ is: 'none' })
  expect(slaStateAt({ ...promise, dueAt: null }, clock, promise.startedAt)).toEqual({ is: 'none' })
})

test('[T6] a device that is a little behind never shows more than was promised', () => {
  expect(slaStateAt(promise, clock, promise.startedAt - 5)).toMatchObject({ is: 'running', remaining: 3600 })
})

test('[T4] half a second does not end a promise', () => {
  expect(slaStateAt(promise, clock, at('2026-11-23T09:30') - 0.001)).toMatchObject({ is: 'at-risk', remaining: 1 })
})

test('[U1] what breaks first comes first, nothing promised last', () => {
  const later = { ...promise, dueAt: at('2026-11-24T09:00') }
  const never = { ...promise, dueAt: null }
  const broken = { ...promise, dueAt: at('2026-11-20T09:00'), breachedAt: at('2026-11-20T09:00') }
  expect([null, later, promise, broken].toSorted(byUrgency)).toEqual([broken, promise, later, null])
  expect(byUrgency(never, null)).toBe(0)
  expect(byUrgency(never, later)).toBeGreaterThan(0)
})
