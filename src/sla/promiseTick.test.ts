import { describe, expect, test } from 'vitest'
import { businessClock } from './businessClock.ts'
import { promiseOf } from './promise.ts'
import { promiseNextChange, promiseRemaining, promiseState, threadClock } from './promiseTick.ts'
import { ruleTick } from './ruleTick.ts'

const at = (iso: string): number => Date.parse(`${iso}Z`) / 1000
const windows = [
  { days: [1, 2, 3, 4, 5], start: '09:00', end: '12:00' },
  { days: [1, 2, 3, 4, 5], start: '13:00', end: '17:00' },
]

/** Counts how often the clock itself is asked. */
function askedClock(hours = businessClock({ windows, closures: ['2026-11-24'], transitions: [[0, 0]] })) {
  let asked = 0
  const clock = {
    deadline: hours.deadline,
    openSeconds: (now: number) => (asked++, hours.openSeconds(now)),
    isOpen: hours.isOpen,
    nextChange: hours.nextChange,
  }
  return { clock, hours, asked: () => asked }
}

const waitingSince = (since: string, clock = askedClock().hours, minutes = 60) =>
  promiseOf(
    {
      assigned_to: null,
      status: 'open',
      stage_key: null,
      awaiting_since: `${since}Z`,
      sla_due_at: null,
      sla_breached_at: null,
    },
    { rule: { enabled: true, threshold_minutes: minutes, alert_scope: 'all', reminder_offsets: [15] }, clock, stages: [] },
  )

describe('[K1] the clock of a rule', () => {
  test('says whether it is open, for how long and until when', () => {
    const tick = ruleTick(askedClock().hours)
    expect([tick.state(at('2026-11-20T16:30')), tick.remaining(at('2026-11-20T16:30'))]).toEqual(['open', 1800])
    expect([tick.state(at('2026-11-20T17:00')), tick.nextChange(at('2026-11-20T17:00'))]).toEqual(['closed', at('2026-11-23T09:00')])
    expect(ruleTick(businessClock({ windows: null, closures: [], transitions: [] })).remaining(0)).toBe(Infinity)
  })

  test('reads the same at every second of a week, forwards, backwards and in leaps', () => {
    const { hours } = askedClock()
    const tick = ruleTick(hours)
    const from = at('2026-11-19T00:00')
    const instants = [
      ...Array.from({ length: 7 * 1440 }, (_, i) => from + i * 60 + (i % 3) - 1),
      ...Array.from({ length: 500 }, (_, i) => from + ((i * 7_919_993) % 900_000)),
    ]
    for (const now of [...instants, ...instants.toReversed()]) {
      const { counted, isOpen, changesAt } = tick.read(now)
      expect([counted, isOpen, changesAt]).toEqual([hours.openSeconds(now), hours.isOpen(now), hours.nextChange(now)])
    }
  })

  test('is looked up once for each run of open or closed hours, not once a second', () => {
    const { clock, asked } = askedClock()
    const tick = ruleTick(clock)
    for (let now = at('2026-11-20T08:00'); now < at('2026-11-20T18:00'); now++) tick.read(now)
    // Closed, open, lunch, open, closed.
    expect(asked()).toBe(5)
  })
})

describe('[K1] ten thousand threads', () => {
  test('are told from one reading: the clock is not asked once more for any of them', () => {
    const { clock, asked } = askedClock()
    const tick = ruleTick(clock)
    const promises = Array.from({ length: 10_000 }, (_, i) =>
      waitingSince(new Date(at('2026-11-20T08:00') * 1000 + i * 2000).toISOString().slice(0, 19)),
    )
    const before = asked()
    tick.read(at('2026-11-20T15:00'))
    for (const promise of promises) {
      promiseState(promise, tick)
      promiseRemaining(promise, tick)
    }
    const late = promises.filter((promise) => promise!.startedAt > at('2026-11-20T15:00')).length
    // Those that have not begun by this device's clock are the exception [T6].
    expect(late).toBeLessThan(promises.length)
    expect(asked() - before).toBeLessThanOrEqual(1 + 2 * late)
  })
})

test('[K1] a tick allocates nothing', () => {
  const { hours } = askedClock()
  const tick = ruleTick(hours)
  const promises = Array.from({ length: 1000 }, () => waitingSince('2026-11-20T16:30', hours))
  let seconds = at('2026-11-20T16:30')
  let seen = 0
  const walk = (rounds: number): void => {
    for (const until = seconds + rounds; seconds < until; seconds += 1) {
      tick.read(seconds)
      for (const promise of promises) if (promiseState(promise, tick) === 'running') seen += promiseRemaining(promise, tick) ?? 0
    }
  }
  // Compiled, and the young generation emptied by what compiling has left there.
  walk(1000)
  const readings = Array.from({ length: 5 }, () => {
    const before = process.memoryUsage().heapUsed
    walk(200)
    return process.memoryUsage().heapUsed - before
  })
  // One object of 16 bytes for each of them would be three megabytes a reading.
  expect(Math.min(...readings.filter((bytes) => bytes >= 0))).toBeLessThan(200_000)
  expect(seen).toBeGreaterThan(0)
})

describe('the clock of a thread', () => {
  test('[T7] [T5] [T3] tells state, what is left and what comes next, all the way', () => {
    const clock = threadClock(waitingSince('2026-11-20T16:30'), ruleTick(askedClock().hours))
    const told = (iso: string): unknown[] => [clock.state(at(iso)), clock.remaining(at(iso)), clock.nextChange(at(iso))]
    expect(told('2026-11-20T16:30')).toEqual(['running', 3600, at('2026-11-20T17:00')])
    expect(told('2026-11-21T10:00')).toEqual(['paused', 1800, at('2026-11-23T09:00')])
    expect(told('2026-11-23T09:00')).toEqual(['running', 1800, at('2026-11-23T09:15')])
    expect(told('2026-11-23T09:15')).toEqual(['at-risk', 900, at('2026-11-23T09:30')])
    expect(told('2026-11-23T09:30')).toEqual(['overdue', 0, Infinity])
  })

  test('[T1] is silent where nothing was promised', () => {
    const clock = threadClock(null, ruleTick(askedClock().hours))
    expect([clock.state(0), clock.remaining(0), clock.nextChange(0)]).toEqual(['none', null, Infinity])
  })

  test('[T6] a promise that begins in a moment has all of it left', () => {
    const { hours } = askedClock()
    const promise = waitingSince('2026-11-20T16:30')
    const tick = ruleTick(hours).read(at('2026-11-20T16:29:55'))
    expect([promiseState(promise, tick), promiseRemaining(promise, tick)]).toEqual(['running', 3600])
    // One that was sent while closed, by a device that still sees the hour before.
    const closed = waitingSince('2026-11-20T17:00:02')
    const before = ruleTick(hours).read(at('2026-11-20T16:59:58'))
    expect([promiseState(closed, before), promiseNextChange(closed, before)]).toEqual(['paused', at('2026-11-23T09:00')])
  })
})
