import type { BusinessClock } from '../../sla/businessClock.ts'

export interface OpenSpan {
  from: number
  until: number
}

/** The stretches between two instants in which the clock ran, at most `limit` of them. All in epoch seconds. */
export function openSpans(clock: BusinessClock, range: OpenSpan, limit: number): { spans: OpenSpan[]; more: boolean } {
  const spans: OpenSpan[] = []
  let at = range.from
  while (at < range.until) {
    const change = Math.min(clock.nextChange(at) ?? range.until, range.until)
    if (clock.isOpen(at)) {
      if (spans.length === limit) return { spans, more: true }
      spans.push({ from: at, until: change })
    }
    at = change
  }
  return { spans, more: false }
}
