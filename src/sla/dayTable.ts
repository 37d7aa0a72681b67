import { DAY_SECONDS } from './schedule.ts'
import type { DaySpan } from './schedule.ts'

/** The open seconds of one local day as disjoint spans, ascending, with the open seconds before each. */
export interface DayTable {
  starts: Int32Array
  ends: Int32Array
  before: Int32Array
  total: number
}

/**
 * The union of what starts on the day and of the tails of what started on the day before.
 * Spans that overlap or touch become one, so that a second never counts twice and no seam is left [W5].
 */
export function dayTable(own: readonly DaySpan[], dayBefore: readonly DaySpan[]): DayTable {
  const spans: DaySpan[] = []
  for (const { start, end } of own) spans.push({ start, end: Math.min(end, DAY_SECONDS) })
  for (const { end } of dayBefore) if (end > DAY_SECONDS) spans.push({ start: 0, end: end - DAY_SECONDS })
  spans.sort((a, b) => a.start - b.start)
  const union: DaySpan[] = []
  for (const span of spans) {
    const last = union.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else union.push({ ...span })
  }
  return counted(union)
}

/** The same day seen from the other side: what is open here is closed there. */
export function complementOf({ starts, ends }: DayTable): DayTable {
  const gaps: DaySpan[] = []
  let from = 0
  for (let i = 0; i < starts.length; i += 1) {
    const start = starts[i] ?? 0
    if (start > from) gaps.push({ start: from, end: start })
    from = ends[i] ?? 0
  }
  if (from < DAY_SECONDS) gaps.push({ start: from, end: DAY_SECONDS })
  return counted(gaps)
}

function counted(spans: readonly DaySpan[]): DayTable {
  const table = {
    starts: new Int32Array(spans.length),
    ends: new Int32Array(spans.length),
    before: new Int32Array(spans.length),
    total: 0,
  }
  spans.forEach(({ start, end }, i) => {
    table.starts[i] = start
    table.ends[i] = end
    table.before[i] = table.total
    table.total += end - start
  })
  return table
}

/** Open seconds of the day before its second `second`. */
export function openBefore(table: DayTable, second: number): number {
  for (let i = table.starts.length - 1; i >= 0; i -= 1) {
    const start = table.starts[i] ?? 0
    if (second > start) return (table.before[i] ?? 0) + Math.min(second, table.ends[i] ?? 0) - start
  }
  return 0
}

/** Whether the day's second `second` is open: `start <= second < end`. */
export function isOpenAt(table: DayTable, second: number): boolean {
  for (let i = table.starts.length - 1; i >= 0; i -= 1) {
    if (second >= (table.starts[i] ?? 0)) return second < (table.ends[i] ?? 0)
  }
  return false
}

/** The earliest second of the day before which `count` seconds (1 to the day's total) were open. */
export function secondReaching(table: DayTable, count: number): number {
  for (let i = table.starts.length - 1; i >= 0; i -= 1) {
    const before = table.before[i] ?? 0
    if (count > before) return (table.starts[i] ?? 0) + count - before
  }
  return 0
}
