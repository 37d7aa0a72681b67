import { isOvernight, minutesOf, timeOf, type Period } from './week.ts'

const DAY = 1440

export type Grip = 'start' | 'end' | 'whole'

/** A period dragged by so many minutes: never shorter than a step, and within its day. Of an overnight one the end lies in the next day. */
export function moved(period: Period, { grip, by, step }: { grip: Grip; by: number; step: number }): Period {
  const start = minutesOf(period.start)
  const end = minutesOf(period.end)
  if (isOvernight(period)) {
    if (grip === 'end') return by < 0 ? { ...period, end: timeOf(clamp(DAY + by, start + step, DAY)) } : period
    return { ...period, start: timeOf(clamp(start + by, end + step, DAY - step)) }
  }
  if (grip === 'start') return { ...period, start: timeOf(clamp(start + by, 0, end - step)) }
  if (grip === 'end') return { ...period, end: timeOf(clamp(end + by, start + step, DAY)) }
  const shift = clamp(by, -start, DAY - end)
  return { start: timeOf(start + shift), end: timeOf(end + shift) }
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)
