import * as fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import type { Closure, Transition, Window } from '../schedule.ts'

const DAY = 86_400
/** How far the naive clock walks; what lies beyond it is only known to lie beyond it. */
export const WALK_SECONDS: number = 8 * DAY

/** One question to all the engines. Instants are relative to the zone's `pick`-th change of offset, near which most errors live. */
export interface SlaCase {
  zone: string
  year: number
  pick: number
  startsAfter: number
  minutes: number
  windows: Window[] | null
  closures: { inDays: number; windows: [string, string][] | null }[]
  /** Instants to look at, in seconds after the start. */
  probes: number[]
}

/** How many cases to try, and from which seed: `SLA_CASES`, `SLA_SEED` (printed when a case fails). */
export function runs(): { numRuns: number; seed?: number; endOnFailure: boolean } {
  const seed = process.env['SLA_SEED']
  return { numRuns: Number(process.env['SLA_CASES'] ?? 500), endOnFailure: false, ...(seed ? { seed: Number(seed) } : {}) }
}

const two = (n: number): string => String(n).padStart(2, '0')
const hour = fc.integer({ min: 0, max: 23 })
const time = fc.oneof(
  { weight: 3, arbitrary: hour.map((h) => `${two(h)}:00`) },
  { weight: 2, arbitrary: fc.tuple(hour, fc.integer({ min: 0, max: 59 })).map(([h, m]) => `${two(h)}:${two(m)}`) },
  fc.integer({ min: 0, max: DAY - 1 }).map((s) => new Date(s * 1000).toISOString().slice(11, 19)),
  // Where zones change their offset.
  fc.constantFrom('00:00', '00:30', '01:00', '01:30', '02:00', '02:30', '03:00', '23:00', '23:30'),
)
const end = fc.oneof({ weight: 8, arbitrary: time }, fc.constant('24:00'))
const days = fc.oneof(
  fc.constant([1, 2, 3, 4, 5]),
  fc.constant([1, 2, 3, 4, 5, 6, 7]),
  fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
)
const windows = fc.array(fc.record({ days, start: time, end }), { maxLength: 4 })

export function slaCase(zones: readonly string[]): Arbitrary<SlaCase> {
  return fc.record({
    zone: fc.constantFrom(...zones),
    year: fc.integer({ min: 1996, max: 2030 }),
    pick: fc.nat({ max: 5 }),
    startsAfter: fc.oneof(
      fc.integer({ min: -3 * DAY, max: DAY }),
      fc.integer({ min: -DAY / 6, max: DAY / 6 }),
      fc.integer({ min: -240, max: 240 }).map((n) => n * 600),
    ),
    minutes: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 1440 }), fc.integer({ min: 1, max: 4000 })),
    windows: fc.oneof({ weight: 30, arbitrary: windows }, { weight: 1, arbitrary: fc.constant(null) }),
    closures: fc.array(
      fc.record({ inDays: fc.integer({ min: -2, max: 8 }), windows: fc.option(fc.array(fc.tuple(time, end), { maxLength: 2 })) }),
      { maxLength: 4 },
    ),
    probes: fc.array(
      fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 2 * DAY }) }, fc.integer({ min: 0, max: WALK_SECONDS - 1 })),
      { minLength: 4, maxLength: 4 },
    ),
  })
}

/** The start of a case, given its zone's changes in its year. */
export function startOf({ year, pick, startsAfter }: SlaCase, transitions: readonly Transition[]): number {
  const changes = transitions.slice(1)
  const [at] = changes[pick % Math.max(1, changes.length)] ?? [Date.UTC(year, pick) / 1000]
  return at + startsAfter
}

export function closuresOf({ closures }: SlaCase, start: number): Closure[] {
  return closures.map(({ inDays, windows: replaced }) => {
    const date = new Date((start + inDays * DAY) * 1000).toISOString().slice(0, 10)
    return replaced === null ? date : { date, windows: replaced }
  })
}

export const yearOf = ({ year }: SlaCase): [from: number, until: number] => [Date.UTC(year) / 1000, Date.UTC(year + 1, 1) / 1000]
