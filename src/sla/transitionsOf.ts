import type { Transition } from './schedule.ts'

/** Far less than the shortest time between two changes of a zone since 1970: a week (Noronha in October 2000). */
const STEP_SECONDS = 86_400

/**
 * A zone's offsets for hosts without the server, from this platform's own time-zone data: what holds at `from`, then
 * every change up to and including `until`, in epoch seconds. Throws a RangeError for an unknown zone or an empty range.
 */
export function transitionsOf(timeZone: string, from: number, until: number): [seconds: number, offsetSeconds: number][] {
  const end = Math.floor(until)
  let at = Math.floor(from)
  if (!(at <= end)) throw new RangeError('SLA zone: the range must have a beginning and an end')
  const offsetAt = offsetsOf(timeZone)
  let offset = offsetAt(at)
  const transitions: (Transition & [number, number])[] = [[at, offset]]
  while (at < end) {
    const next = Math.min(at + STEP_SECONDS, end)
    const offsetThen = offsetAt(next)
    while (offset !== offsetThen) {
      at = firstChange(offsetAt, at, next)
      offset = offsetAt(at)
      transitions.push([at, offset])
    }
    at = next
  }
  return transitions
}

/** The first second in `(from, until]` at which another offset holds than at `from`. */
function firstChange(offsetAt: (at: number) => number, from: number, until: number): number {
  const before = offsetAt(from)
  let low = from
  let high = until
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(middle) === before) low = middle
    else high = middle
  }
  return high
}

/** Reads the zone's clock at an instant, and never asks for the instant of a reading: that question has no one answer [Z1]. */
function offsetsOf(timeZone: string): (at: number) => number {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  return (at) => {
    const [month = 0, day, year = 0, hour, minute, second] = (clock.format(at * 1000).match(/\d+/g) ?? []).map(Number)
    return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - at
  }
}
