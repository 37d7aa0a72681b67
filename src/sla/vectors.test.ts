import { describe, expect, test } from 'vitest'
import { businessClock } from './businessClock.ts'
import type { BusinessClock } from './businessClock.ts'
import { pausedDeadline } from './pausedDeadline.ts'
import type { Closure, Window } from './schedule.ts'
import { transitionsOf } from './transitionsOf.ts'
import { citing } from './vectors/citing.ts'
import vectors from './vectors/sla-deadlines.json' with { type: 'json' }

const DAY = 86_400
const seconds = (iso: string): number => Date.parse(iso) / 1000
const iso = (at: number | null): string | null => (at === null ? null : new Date(at * 1000).toISOString().replace('.000Z', 'Z'))

function clockOf({
  tz,
  windows,
  closures,
  start,
}: {
  tz: string
  windows: Window[] | null
  closures: unknown[]
  start: string
}): BusinessClock {
  const from = seconds(start)
  return businessClock({ windows, closures: closures as Closure[], transitions: transitionsOf(tz, from - 40 * DAY, from + 400 * DAY) })
}

describe('the shared vectors: deadlines', () => {
  test.each(citing(vectors.deadlines))('$rules $id $tz: $why', (vector) => {
    expect(iso(clockOf(vector).deadline(seconds(vector.start), vector.minutes))).toBe(vector.expected)
  })
})

describe('the shared vectors: clock', () => {
  test.each(citing(vectors.clock))('$rules $id $tz: $why', (vector) => {
    const clock = clockOf(vector)
    const now = seconds(vector.now)
    const due = clock.deadline(seconds(vector.start), vector.minutes)
    expect(iso(due)).toBe(vector.deadline)
    const left = clock.openSeconds(due ?? Number.NaN) - clock.openSeconds(now)
    expect(Math.max(0, left)).toBe(vector.remaining_seconds)
    expect(Math.max(0, -left)).toBe(vector.overdue_open_seconds)
    expect(clock.isOpen(now) ? 'running' : 'paused').toBe(vector.clock)
    expect(iso(clock.nextChange(now))).toBe(vector.next_flip)
  })
})

describe('the shared vectors: pauses', () => {
  test.each(citing(vectors.pauses))('$rules $id $tz: $why', (vector) => {
    const pauses = vector.pauses.map(([from = '', until = '']) => [seconds(from), seconds(until)] as const)
    const promise = { startedAt: seconds(vector.start), minutes: vector.minutes, pauses }
    expect(iso(pausedDeadline(clockOf(vector), promise))).toBe(vector.expected)
  })
})
