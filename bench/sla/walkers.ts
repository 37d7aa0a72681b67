import { DateTime } from 'luxon'
import moment from 'moment-timezone'
import { Temporal } from 'temporal-polyfill'
import type { Hours } from './hours.ts'

/*
 * Deadlines as one writes them with a date library: walk from open interval to open interval, day by day, and take from each
 * what it gives. Times are parsed and weekdays looked up once, so that a walk pays for the library's calendar and nothing else.
 */

/** Epoch seconds of the deadline. */
export type Walker = (start: number, minutes: number) => number

interface Shift {
  open: { hour: number; minute: number }
  close: { hour: number; minute: number }
}

interface Week {
  /** By ISO weekday. */
  shifts: Shift[][]
  closed: Set<string>
}

function weekOf({ windows, closures }: Hours): Week {
  const shifts: Shift[][] = Array.from({ length: 8 }, () => [])
  for (const { days, start, end } of windows) for (const day of days) shifts[day]?.push({ open: timeOf(start), close: timeOf(end) })
  return { shifts, closed: new Set(closures) }
}

function timeOf(text: string): { hour: number; minute: number } {
  const [hour = 0, minute = 0] = text.split(':').map(Number)
  return { hour, minute }
}

export function luxonWalker(hours: Hours): Walker {
  const { shifts, closed } = weekOf(hours)
  return (start, minutes) => {
    const startMs = start * 1000
    let left = minutes * 60_000
    for (let day = DateTime.fromMillis(startMs, { zone: hours.timeZone }).startOf('day'); ; day = day.plus({ days: 1 })) {
      if (closed.has(day.toISODate() ?? '')) continue
      for (const { open, close } of shifts[day.weekday] ?? []) {
        const from = Math.max(day.set(open).toMillis(), startMs)
        const room = day.set(close).toMillis() - from
        if (room <= 0) continue
        if (room >= left) return (from + left) / 1000
        left -= room
      }
    }
  }
}

export function momentWalker(hours: Hours): Walker {
  const { shifts, closed } = weekOf(hours)
  return (start, minutes) => {
    const startMs = start * 1000
    let left = minutes * 60_000
    for (const day = moment.tz(startMs, hours.timeZone).startOf('day'); ; day.add(1, 'day')) {
      if (closed.has(day.format('YYYY-MM-DD'))) continue
      for (const { open, close } of shifts[day.isoWeekday()] ?? []) {
        const from = Math.max(day.clone().set(open).valueOf(), startMs)
        const room = day.clone().set(close).valueOf() - from
        if (room <= 0) continue
        if (room >= left) return (from + left) / 1000
        left -= room
      }
    }
  }
}

export function temporalWalker(hours: Hours): Walker {
  const { shifts, closed } = weekOf(hours)
  const { timeZone } = hours
  const msOf = (day: Temporal.PlainDate, time: { hour: number; minute: number }): number =>
    day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds
  return (start, minutes) => {
    const startMs = start * 1000
    let left = minutes * 60_000
    const first = Temporal.Instant.fromEpochMilliseconds(startMs).toZonedDateTimeISO(timeZone).toPlainDate()
    for (let day = first; ; day = day.add({ days: 1 })) {
      if (closed.has(day.toString())) continue
      for (const { open, close } of shifts[day.dayOfWeek] ?? []) {
        const from = Math.max(msOf(day, open), startMs)
        const room = msOf(day, close) - from
        if (room <= 0) continue
        if (room >= left) return (from + left) / 1000
        left -= room
      }
    }
  }
}
