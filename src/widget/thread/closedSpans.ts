import type { BusinessClock } from '../../sla/businessClock.ts'
import type { OpenSpan } from './openSpans.ts'

/** The stretches between two instants in which nothing counted, at most `limit` of them. All in epoch seconds. */
export function closedSpans(clock: BusinessClock, range: OpenSpan, limit: number): OpenSpan[] {
  const spans: OpenSpan[] = []
  let at = range.from
  while (at < range.until && spans.length < limit) {
    const change = Math.min(clock.nextChange(at) ?? range.until, range.until)
    if (!clock.isOpen(at)) spans.push({ from: at, until: change })
    at = change
  }
  return spans
}
