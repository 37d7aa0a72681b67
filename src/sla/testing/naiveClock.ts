import type { Closure, Transition, Window } from '../schedule.ts'

export interface NaiveCase {
  windows: readonly Window[] | null
  closures: readonly Closure[]
  transitions: readonly Transition[]
}

/** Every second of a stretch of time, walked one by one. */
export interface SecondBySecond {
  from: number
  length: number
  /** Open (1) or not (0). */
  open: Uint8Array
  /** How many seconds before this one were open; one entry more than there are seconds. */
  counted: Uint32Array
}

/** Starts and ends in turn, in seconds of the day: numbers in a row, as every second of a walk looks at them. */
type Spans = readonly number[]

export interface Stretch {
  from: number
  /** Seconds to walk at least, and at most. */
  atLeast: number
  atMost: number
  /** Once it has walked the least, it stops where so many seconds were open and so many edges were seen. */
  openSeconds: number
  edges: number
}

/** The third opinion: reads the clock on the wall at every single second and looks it up in the windows, nothing else. */
export function walkSeconds({ windows, closures, transitions }: NaiveCase, stretch: Stretch): SecondBySecond {
  const { from, atLeast, atMost } = stretch
  const open = new Uint8Array(atMost)
  const counted = new Uint32Array(atMost + 1)
  const spansOf = windows === null ? null : spansByDay(windows, closures)
  let midnight = Number.MIN_SAFE_INTEGER
  let today: Spans = []
  let dayBefore = today
  let next = 0
  let offset = transitions[0]?.[1] ?? 0
  let nextChange = transitions[0]?.[0] ?? Infinity
  let sum = 0
  let edges = 0
  let i = 0
  for (; i < atMost && (i < atLeast || sum <= stretch.openSeconds || edges < stretch.edges); i += 1) {
    while (nextChange <= from + i) {
      offset = transitions[next]?.[1] ?? 0
      next += 1
      nextChange = transitions[next]?.[0] ?? Infinity
    }
    let isOpen = 1
    if (spansOf) {
      const local = from + i + offset
      if (local < midnight || local >= midnight + 86_400) {
        const day = Math.floor(local / 86_400)
        midnight = day * 86_400
        today = spansOf(day)
        dayBefore = spansOf(day - 1)
      }
      isOpen = isWithin(today, dayBefore, local - midnight) ? 1 : 0
    }
    if (i > 0 && isOpen !== open[i - 1]) edges += 1
    open[i] = isOpen
    sum += isOpen
    counted[i + 1] = sum
  }
  return { from, length: i, open, counted }
}

/** By the wall alone: a span of today that has begun and not ended, or yesterday's night that has not ended. */
function isWithin(today: Spans, dayBefore: Spans, second: number): boolean {
  for (let i = 0; i < today.length; i += 2) {
    const start = today[i] ?? 0
    const end = today[i + 1] ?? 0
    if (second >= start && (second < end || start > end)) return true
  }
  for (let i = 0; i < dayBefore.length; i += 2) {
    const end = dayBefore[i + 1] ?? 0
    if ((dayBefore[i] ?? 0) > end && second < end) return true
  }
  return false
}

/** What starts on a day (days since 1970-01-01). */
function spansByDay(windows: readonly Window[], closures: readonly Closure[]): (day: number) => Spans {
  const closed = new Map<number, number[]>()
  for (const closure of closures) {
    const { date, windows: spans } = typeof closure === 'string' ? { date: closure, windows: [] } : closure
    const day = Date.parse(`${date}T00:00:00Z`) / 86_400_000
    closed.set(day, [...(closed.get(day) ?? []), ...spans.flatMap(([start, end]) => [secondOf(start), secondOf(end)])])
  }
  const week = [0, 1, 2, 3, 4, 5, 6].map((weekday) =>
    windows.filter(({ days }) => days.includes(weekday === 0 ? 7 : weekday)).flatMap(({ start, end }) => [secondOf(start), secondOf(end)]),
  )
  return (day) => closed.get(day) ?? week[(((day + 4) % 7) + 7) % 7] ?? []
}

function secondOf(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  return hours * 3600 + minutes * 60 + seconds
}

/** Open seconds between two instants of the walk. */
export function naiveOpenSeconds({ from, counted }: SecondBySecond, since: number, until: number): number {
  return (counted[until - from] ?? 0) - (counted[since - from] ?? 0)
}

/** The first instant by which `seconds` were open since the walk began, or null when the walk is too short to tell. */
export function naiveDeadline({ from, length, counted }: SecondBySecond, seconds: number): number | null {
  for (let i = 0; i <= length; i += 1) if (counted[i] === seconds) return from + i
  return null
}

export function naiveNextChange({ from, length, open }: SecondBySecond, at: number): number | null {
  const now = open[at - from]
  for (let i = at - from + 1; i < length; i += 1) if (open[i] !== now) return from + i
  return null
}

/** The instants around which an engine that is off by one shows: each opening and closing, and each change of the offset. */
export function edgesOf({ from, length, open }: SecondBySecond, transitions: readonly Transition[], atMost: number): number[] {
  const edges: number[] = transitions.map(([at]) => at).filter((at) => at > from && at < from + length - 1)
  for (let i = 1; i < length - 1 && edges.length < atMost; i += 1) if (open[i] !== open[i - 1]) edges.push(from + i)
  return edges
}
