import type { RuleWindow } from '../../../model.ts'

/** A period of a day; `end` at or before `start` runs into the next one. */
export interface Period {
  start: string
  end: string
}
/** Seven lists of periods, Monday first. */
export type Week = readonly (readonly Period[])[]

const DAYS = [1, 2, 3, 4, 5, 6, 7]

export function weekOf(windows: readonly RuleWindow[]): Week {
  return DAYS.map((day) => windows.filter(({ days }) => days.includes(day)).map(({ start, end }) => ({ start, end })))
}

/** Days with the same period share a window: shorter to read in the rule, and the same to the clock. */
export function windowsOf(week: Week): RuleWindow[] {
  const windows = new Map<string, RuleWindow>()
  week.forEach((periods, index) => {
    for (const { start, end } of periods) {
      const key = `${start} ${end}`
      const window = windows.get(key) ?? { days: [], start, end }
      if (!window.days.includes(index + 1)) window.days.push(index + 1)
      windows.set(key, window)
    }
  })
  return [...windows.values()]
}

export const withDay = (week: Week, day: number, periods: readonly Period[]): Week =>
  week.map((each, index) => (index === day - 1 ? periods : each))

/** A new period after the last one of the day, where there is room. */
export function nextPeriod(periods: readonly Period[]): Period {
  const last = periods.at(-1)
  if (!last) return { start: '08:00', end: '18:00' }
  const from = Math.min(minutesOf(last.end) + 60, 22 * 60)
  return { start: timeOf(from), end: timeOf(Math.min(from + 240, 1440)) }
}

export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

export function timeOf(minutes: number): string {
  const pad = (value: number): string => String(value).padStart(2, '0')
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

export const isOvernight = ({ start, end }: Period): boolean => minutesOf(end) < minutesOf(start)
