import { lastBelow } from './lastBelow.ts'
import { calendarDays, complementDays, localCalendar } from './localCalendar.ts'
import type { LocalCalendar } from './localCalendar.ts'
import { spansByClosedDay, spansByWeekday } from './schedule.ts'
import type { Closure, Transition, Window } from './schedule.ts'

/** Forty years: what has not come about by then never will, for anyone who waits for it [D6]. */
export const HORIZON_SECONDS: number = 14_610 * 86_400

export interface BusinessHours {
  /** Null = always open; an empty list = never. */
  windows: readonly Window[] | null
  closures: readonly Closure[]
  /** The zone's offsets, ascending: the first holds before its time too, the last for ever after [Z2]. */
  transitions: readonly Transition[]
}

/**
 * C(t): counts the seconds that a business is open, and finds the instant by which enough of them have passed.
 * All instants are epoch seconds, fractions are floored [D1]. Every method is O(log n) and allocates nothing.
 */
export interface BusinessClock {
  /** Seconds that were open before `at`, counted from an arbitrary zero: only differences mean something. */
  openSeconds: (at: number) => number
  /** The earliest instant by which `minutes` were open since `start` [D2]; null when that never comes about [D6]. */
  deadline: (start: number, minutes: number) => number | null
  isOpen: (at: number) => boolean
  /** The next instant after `at` at which `isOpen` changes; null when it never does. */
  nextChange: (at: number) => number | null
}

/** Makes the clock of some business hours (SPEC.md). Throws a RangeError that says what is wrong with them. */
export function businessClock({ windows, closures, transitions }: BusinessHours): BusinessClock {
  if (windows === null) return alwaysOpen
  const days = calendarDays(spansByWeekday(windows), spansByClosedDay(closures))
  const zone = zoneOffsets(transitions)
  const open = counter(localCalendar(days), zone)
  const closed = counter(localCalendar(complementDays(days)), zone)
  return {
    openSeconds: (at) => open.before(Math.floor(at)),
    deadline: (start, minutes) => {
      const from = Math.floor(start)
      const seconds = secondsOf(minutes)
      return seconds === 0 ? from : withinHorizon(from, open.reaching(open.before(from) + seconds))
    },
    isOpen: (at) => open.isCounted(Math.floor(at)),
    nextChange: (at) => {
      const from = Math.floor(at)
      const awaited = open.isCounted(from) ? closed : open
      const reached = awaited.reaching(awaited.before(from) + 1)
      return withinHorizon(from, reached === null ? null : reached - 1)
    },
  }
}

const alwaysOpen: BusinessClock = {
  openSeconds: (at) => Math.floor(at),
  deadline: (start, minutes) => Math.floor(start) + secondsOf(minutes),
  isOpen: () => true,
  nextChange: () => null,
}

function secondsOf(minutes: number): number {
  if (!(minutes >= 0 && minutes < Infinity)) throw new RangeError(`SLA deadline: ${minutes} is no number of minutes; it must be 0 or more`)
  return Math.round(minutes * 60)
}

const withinHorizon = (from: number, at: number | null): number | null => (at === null || at - from > HORIZON_SECONDS ? null : at)

interface ZoneOffsets {
  /** When each offset begins to hold; the first one has always held. */
  from: Float64Array
  offsets: Float64Array
}

function zoneOffsets(transitions: readonly Transition[]): ZoneOffsets {
  if (transitions.length === 0) throw new RangeError('SLA clock: transitions must hold at least one [seconds, offsetSeconds]')
  const from = Float64Array.from(transitions, ([seconds]) => seconds)
  const offsets = Float64Array.from(transitions, ([, offset]) => offset)
  from.forEach((seconds, i) => {
    if (!Number.isInteger(seconds) || !Number.isInteger(offsets[i])) throw new RangeError('SLA clock: transitions must be whole seconds')
    if (i > 0 && seconds <= (from[i - 1] ?? 0)) throw new RangeError('SLA clock: transitions must be in ascending order')
  })
  from[0] = -Infinity
  return { from, offsets }
}

interface Counter {
  before: (at: number) => number
  isCounted: (at: number) => boolean
  reaching: (count: number) => number | null
}

/** Lays the local calendar along the line of real seconds, one stretch of it per offset: gaps leave out, overlaps repeat [Z3]. */
function counter(calendar: LocalCalendar, { from, offsets }: ZoneOffsets): Counter {
  /** What turns local counts into real ones while the i-th offset holds. */
  const shift = new Float64Array(from.length)
  /** The count at which the i-th offset begins to hold. */
  const countFrom = new Float64Array(from.length).fill(-Infinity)
  for (let i = 1; i < from.length; i += 1) {
    const at = from[i] ?? 0
    const count = calendar.openBefore(at + (offsets[i - 1] ?? 0)) + (shift[i - 1] ?? 0)
    countFrom[i] = count
    shift[i] = count - calendar.openBefore(at + (offsets[i] ?? 0))
  }
  const indexAt = (at: number): number => lastBelow(from, at + 1)
  return {
    before: (at) => {
      const i = indexAt(at)
      return calendar.openBefore(at + (offsets[i] ?? 0)) + (shift[i] ?? 0)
    },
    isCounted: (at) => calendar.isOpenAt(at + (offsets[indexAt(at)] ?? 0)),
    reaching: (count) => {
      const i = lastBelow(countFrom, count)
      const local = calendar.reaching(count - (shift[i] ?? 0))
      return local === null ? null : local - (offsets[i] ?? 0)
    },
  }
}
