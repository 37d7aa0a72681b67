import type { SlaPromise } from '../../sla/promise.ts'
import type { BusinessClock } from '../../sla/businessClock.ts'
import type { Thread } from '../../sync/inbox.ts'

/** What happened to a thread's deadline, newest first. Milliseconds. */
export interface TimelineEvent {
  is: 'breached' | 'overdue' | 'at-risk' | 'waiting' | 'answered' | 'first-answer' | 'wrote'
  at: number
}

/** Read from what the thread's row says; `now` in seconds. */
export function timeline(
  thread: Thread,
  { promise, clock, now }: { promise: SlaPromise | null; clock: BusinessClock | null; now: number },
): TimelineEvent[] {
  const events: TimelineEvent[] = []
  const add = (is: TimelineEvent['is'], at: number | null): void => {
    if (at !== null && at <= now * 1000) events.push({ is, at })
  }
  if (promise) {
    add('breached', promise.breachedAt === null ? null : promise.breachedAt * 1000)
    if (promise.breachedAt === null) add('overdue', promise.dueAt === null ? null : promise.dueAt * 1000)
    const riskAt = clock?.deadline(promise.startedAt, Math.max(0, promise.minutes - promise.riskSeconds / 60)) ?? null
    if (riskAt !== null && riskAt > promise.startedAt) add('at-risk', riskAt * 1000)
    add('waiting', promise.startedAt * 1000)
  } else {
    add('wrote', millis(thread.last_inbound_at))
  }
  add('answered', millis(thread.last_outbound_at))
  if (thread.first_response_at !== thread.last_outbound_at) add('first-answer', millis(thread.first_response_at))
  return events.sort((a, b) => b.at - a.at)
}

const millis = (instant: string | null): number | null => (instant === null ? null : Date.parse(instant))
