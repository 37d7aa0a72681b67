import { complementOf, dayTable, isOpenAt, openBefore, secondReaching } from './dayTable.ts'
import type { DayTable } from './dayTable.ts'
import { lastBelow } from './lastBelow.ts'
import { DAY_SECONDS } from './schedule.ts'
import type { DaySpan } from './schedule.ts'

/*
 * Local time is a plain line of seconds here, `local = epoch seconds + offset`: day 0 is Thursday 1970-01-01.
 * Every week is the same week, except for the days that a closure patches; prefix sums over both make
 * counting and its inverse closed-form.
 */

/** Counts open seconds along the line of local seconds. */
export interface LocalCalendar {
  /** Open local seconds before `local`, counted from an arbitrary, fixed zero. */
  openBefore: (local: number) => number
  isOpenAt: (local: number) => boolean
  /** The earliest local second before which `count` were open, or null when there never will be so many. */
  reaching: (count: number) => number | null
}

export interface CalendarDays {
  /** Seven tables, Monday first. */
  week: readonly DayTable[]
  /** Days that differ from their weekday, by day number, ascending. */
  patches: readonly (readonly [day: number, table: DayTable])[]
}

/** Which seconds of which day are open, closures (by day number) patched in together with the tails they cut or bring [C2]. */
export function calendarDays(week: readonly DaySpan[][], closed: ReadonlyMap<number, DaySpan[]>): CalendarDays {
  const starting = (day: number): readonly DaySpan[] => closed.get(day) ?? week[weekdayOf(day)] ?? []
  const touched = new Set<number>()
  for (const day of closed.keys()) touched.add(day).add(day + 1)
  return {
    week: week.map((spans, weekday) => dayTable(spans, week[(weekday + 6) % 7] ?? [])),
    patches: [...touched].toSorted((a, b) => a - b).map((day) => [day, dayTable(starting(day), starting(day - 1))]),
  }
}

/** The days with open and closed exchanged: finds the end of an open run the way the other finds its beginning. */
export function complementDays({ week, patches }: CalendarDays): CalendarDays {
  return { week: week.map(complementOf), patches: patches.map(([day, table]) => [day, complementOf(table)]) }
}

/** 0 = Monday. */
const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7

export function localCalendar({ week, patches }: CalendarDays): LocalCalendar {
  const weekBefore = new Float64Array(8)
  week.forEach((table, weekday) => (weekBefore[weekday + 1] = (weekBefore[weekday] ?? 0) + table.total))
  const weekTotal = weekBefore[7] ?? 0
  const days = Float64Array.from(patches, ([day]) => day)
  /** What patched days before the i-th add to (or take from) the plain weeks. */
  const added = new Float64Array(patches.length + 1)
  /** Open seconds before the i-th patched day, in ascending order like the days themselves. */
  const dayBefore = new Float64Array(patches.length)

  /** Open seconds before a day if every week were plain. */
  const plainBefore = (day: number): number => Math.floor((day + 3) / 7) * weekTotal + (weekBefore[weekdayOf(day)] ?? 0)

  patches.forEach(([day, table], i) => {
    dayBefore[i] = plainBefore(day) + (added[i] ?? 0)
    added[i + 1] = (added[i] ?? 0) + table.total - (week[weekdayOf(day)]?.total ?? 0)
  })

  const tableOf = (day: number): DayTable | undefined => {
    const i = lastBelow(days, day + 1)
    return days[i] === day ? patches[i]?.[1] : week[weekdayOf(day)]
  }

  const plainReaching = (count: number): number | null => {
    if (weekTotal === 0) return null
    const weeks = Math.ceil(count / weekTotal) - 1
    const rest = count - weeks * weekTotal
    const weekday = lastBelow(weekBefore, rest)
    const table = week[weekday]
    return table ? (weeks * 7 - 3 + weekday) * DAY_SECONDS + secondReaching(table, rest - (weekBefore[weekday] ?? 0)) : null
  }

  return {
    openBefore: (local) => {
      const day = Math.floor(local / DAY_SECONDS)
      const i = lastBelow(days, day)
      const table = tableOf(day)
      return plainBefore(day) + (added[i + 1] ?? 0) + (table ? openBefore(table, local - day * DAY_SECONDS) : 0)
    },
    isOpenAt: (local) => {
      const day = Math.floor(local / DAY_SECONDS)
      const table = tableOf(day)
      return table !== undefined && isOpenAt(table, local - day * DAY_SECONDS)
    },
    reaching: (count) => {
      const i = lastBelow(dayBefore, count)
      const patch = patches[i]
      if (!patch) return plainReaching(count)
      const rest = count - (dayBefore[i] ?? 0)
      const [day, table] = patch
      return rest <= table.total ? day * DAY_SECONDS + secondReaching(table, rest) : plainReaching(count - (added[i + 1] ?? 0))
    },
  }
}
