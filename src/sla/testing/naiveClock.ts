import type { Closure, Transition, Window } from '../schedule.ts'

export interface NaiveCase {
  windows: readonly Window[] | null
  closures: readonly Closure[]
  transitions: readonly Transition[]
}

/** Every second of a stretch of time, open (1) or not (0). */
export interface SecondBySecond {
  from: number
  open: Uint8Array
}

/** The third opinion: reads the clock on the wall at every single second and looks it up in the windows, nothing else. */
export function walkSeconds({ windows, closures, transitions }: NaiveCase, from: number, length: number): SecondBySecond {
  const open = new Uint8Array(length)
  const closed = new Map<number, (readonly [number, number])[]>()
  for (const closure of closures) {
    const { date, windows: spans } = typeof closure === 'string' ? { date: closure, windows: [] } : closure
    const day = Date.parse(`${date}T00:00:00Z`) / 86_400_000
    closed.set(day, [...(closed.get(day) ?? []), ...spans.map(([start, end]) => [secondOf(start), secondOf(end)] as const)])
  }
  const week = [0, 1, 2, 3, 4, 5, 6].map((weekday) =>
    (windows ?? [])
      .filter(({ days }) => days.includes(weekday === 0 ? 7 : weekday))
      .map(({ start, end }) => [secondOf(start), secondOf(end)] as const),
  )
  const spansOf = (day: number): readonly (readonly [number, number])[] => closed.get(day) ?? week[(((day + 4) % 7) + 7) % 7] ?? []
  if (windows === null) return { from, open: open.fill(1) }
  let midnight = -Infinity
  let today: readonly (readonly [number, number])[] = []
  let dayBefore = today
  let next = 0
  let offset = transitions[0]?.[1] ?? 0
  for (let i = 0; i < length; i += 1) {
    while ((transitions[next]?.[0] ?? Infinity) <= from + i) offset = transitions[next++]?.[1] ?? 0
    const local = from + i + offset
    if (!(local >= midnight && local < midnight + 86_400)) {
      const day = Math.floor(local / 86_400)
      midnight = day * 86_400
      today = spansOf(day)
      dayBefore = spansOf(day - 1)
    }
    const second = local - midnight
    for (const [start, end] of today) if (second >= start && (second < end || start > end)) open[i] = 1
    for (const [start, end] of dayBefore) if (start > end && second < end) open[i] = 1
  }
  return { from, open }
}

/** The first instant by which `seconds` were open since `start`, or null when the walk is too short to tell. */
export function naiveDeadline({ from, open }: SecondBySecond, start: number, seconds: number): number | null {
  let counted = 0
  for (let i = start - from; ; i += 1) {
    if (counted === seconds) return from + i
    if (i >= open.length) return null
    counted += open[i] ?? 0
  }
}

export function naiveNextChange({ from, open }: SecondBySecond, at: number): number | null {
  const now = open[at - from]
  for (let i = at - from + 1; i < open.length; i += 1) if (open[i] !== now) return from + i
  return null
}

export function naiveOpenSeconds({ from, open }: SecondBySecond, since: number, until: number): number {
  let counted = 0
  for (let i = since - from; i < until - from; i += 1) counted += open[i] ?? 0
  return counted
}

function secondOf(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  return hours * 3600 + minutes * 60 + seconds
}

/** The instants around which an engine that is off by one shows: each opening and closing, and each change of the offset. */
export function edgesOf({ from, open }: SecondBySecond, transitions: readonly Transition[], atMost: number): number[] {
  const edges: number[] = transitions.map(([at]) => at).filter((at) => at > from && at < from + open.length - 1)
  for (let i = 1; i < open.length - 1 && edges.length < atMost; i += 1) if (open[i] !== open[i - 1]) edges.push(from + i)
  return edges
}
