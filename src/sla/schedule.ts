/** Seconds in a day as clocks on the wall count them. */
export const DAY_SECONDS = 86_400

/** A span of the local day; `end` may be `24:00`, and `start > end` runs past midnight. ISO days, 1 = Monday. */
export interface Window {
  days: readonly number[]
  start: string
  end: string
}

/** A local date without windows, or with others: `'2026-12-25'` or `{date: '2026-12-31', windows: [['08:00', '12:00']]}`. */
export type Closure = string | { date: string; windows: readonly (readonly [string, string])[] }

/** `[from this epoch second on, the zone is that many seconds ahead of UTC]`. */
export type Transition = readonly [seconds: number, offsetSeconds: number]

/** A window as seconds since the local midnight on which it starts; an overnight one ends beyond 86,400. */
export interface DaySpan {
  start: number
  end: number
}

const TIME = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/

function secondsOfDay(time: string, isEnd: boolean): number {
  if (isEnd && (time === '24:00' || time === '24:00:00')) return DAY_SECONDS
  const found = typeof time === 'string' ? TIME.exec(time) : null
  if (!found) throw new RangeError(`SLA window: ${JSON.stringify(time)} is no time; write HH:MM or HH:MM:SS${isEnd ? ' (or 24:00)' : ''}`)
  return Number(found[1]) * 3600 + Number(found[2]) * 60 + Number(found[3] ?? 0)
}

/** One window as a span, or null when it has no length [W4]. Throws a RangeError on a malformed time. */
export function daySpan(start: string, end: string): DaySpan | null {
  const from = secondsOfDay(start, false)
  const until = secondsOfDay(end, true)
  if (from === until) return null
  return { start: from, end: until > from ? until : until + DAY_SECONDS }
}

/** The windows by the weekday on which they start: seven lists, Monday first. */
export function spansByWeekday(windows: readonly Window[]): DaySpan[][] {
  const week: DaySpan[][] = [[], [], [], [], [], [], []]
  for (const { days, start, end } of windows) {
    const span = daySpan(start, end)
    if (!Array.isArray(days) || days.length === 0) throw new RangeError('SLA window: days must list at least one ISO weekday')
    for (const day of days) {
      const list = Number.isInteger(day) ? week[day - 1] : undefined
      if (!list) throw new RangeError(`SLA window: ${JSON.stringify(day)} is no weekday; ISO days run from 1 (Monday) to 7`)
      if (span) list.push(span)
    }
  }
  return week
}

/** The local date as days since 1970-01-01. Throws a RangeError when there is no such date. */
export function dayNumber(date: string): number {
  const found = typeof date === 'string' ? DATE.exec(date) : null
  const at = found ? Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])) : Number.NaN
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== date) {
    throw new RangeError(`SLA closure: ${JSON.stringify(date)} is no date; write YYYY-MM-DD`)
  }
  return at / 86_400_000
}

/** The spans that start on each closed date, by day number; several closures of one date are a union [C4]. */
export function spansByClosedDay(closures: readonly Closure[]): Map<number, DaySpan[]> {
  const closed = new Map<number, DaySpan[]>()
  for (const closure of closures) {
    const { date, windows } = typeof closure === 'string' ? { date: closure, windows: [] } : closure
    const day = dayNumber(date)
    const spans = closed.get(day) ?? []
    for (const [start, end] of windows) {
      const span = daySpan(start, end)
      if (span) spans.push(span)
    }
    closed.set(day, spans)
  }
  return closed
}
