import type { BusinessClock } from '../../sla/businessClock.ts'
import { lateAnswerOf } from '../../sla/lateAnswer.ts'
import type { SlaPromise } from '../../sla/promise.ts'
import type { BreachRow, SlaEventRow } from '../../model.ts'
import type { Thread } from '../../sync/inbox.ts'
import { closedSpans } from '../thread/closedSpans.ts'

/** What happened to a thread's deadline. Milliseconds; `key` is its own within the thread. */
export type TimelineEvent = { key: string; at: number } & (
  | { is: 'overdue' | 'at-risk' | 'waiting' | 'first-answer' | 'wrote' }
  /** `dueAt` is the deadline that broke. */
  | { is: 'breached'; dueAt: number }
  /** Nothing counted until `until`. */
  | { is: 'paused'; until: number }
  | { is: 'reminder'; minutes: number }
  | { is: 'escalation' | 'long-open'; event: SlaEventRow }
  /** `after` the last message, null where that is not known. */
  | { is: 'answered'; after: number | null }
  | { is: 'answered-late'; late: number }
)

export interface TimelineFacts {
  promise: SlaPromise | null
  clock: BusinessClock | null
  /** What the server has on record of this thread, oldest first. */
  events: readonly SlaEventRow[]
  answered: BreachRow | undefined
  /** Seconds. */
  now: number
}

const MOST_PAUSES = 5

/** The story of a thread's deadline, newest first: the server's events, and what the engine says of the running clock. */
export function timeline(thread: Thread, facts: TimelineFacts): TimelineEvent[] {
  const all = [...recorded(facts.events), ...running(thread, facts), ...answers(thread, facts)]
  return all.filter(({ at }) => at <= facts.now * 1000).sort((a, b) => b.at - a.at)
}

function recorded(events: readonly SlaEventRow[]): TimelineEvent[] {
  return events.map((event): TimelineEvent => {
    const { id: key, kind, detail, due_at } = event
    const at = Date.parse(event.happened_at)
    if (kind === 'reminder') return { is: 'reminder', key, at, minutes: typeof detail['minutes'] === 'number' ? detail['minutes'] : 0 }
    if (kind === 'breach') return { is: 'breached', key, at, dueAt: Date.parse(due_at ?? event.happened_at) }
    return { is: kind === 'escalation' ? 'escalation' : 'long-open', key, at, event }
  })
}

function running(thread: Thread, { promise, clock, events, now }: TimelineFacts): TimelineEvent[] {
  if (!promise) {
    const wrote = millis(thread.last_inbound_at)
    return wrote === null ? [] : [{ is: 'wrote', key: 'wrote', at: wrote }]
  }
  const { startedAt, dueAt, breachedAt, minutes, riskSeconds } = promise
  const found: TimelineEvent[] = [{ is: 'waiting', key: 'waiting', at: startedAt * 1000 }]
  const onRecord = events.some(({ kind, happened_at }) => kind === 'breach' && Date.parse(happened_at) >= startedAt * 1000)
  if (breachedAt !== null && !onRecord)
    found.push({ is: 'breached', key: 'breached', at: breachedAt * 1000, dueAt: (dueAt ?? breachedAt) * 1000 })
  if (breachedAt === null && dueAt !== null) found.push({ is: 'overdue', key: 'overdue', at: dueAt * 1000 })
  if (!clock) return found
  const riskAt = clock.deadline(startedAt, Math.max(0, minutes - riskSeconds / 60))
  if (riskAt !== null && riskAt > startedAt) found.push({ is: 'at-risk', key: 'at-risk', at: riskAt * 1000 })
  for (const { from, until } of closedSpans(clock, { from: startedAt, until: Math.min(dueAt ?? now, now) }, MOST_PAUSES)) {
    // Where it is closed still, the next opening; the span itself ends now.
    const resumes = until >= Math.floor(now) ? (clock.nextChange(from) ?? until) : until
    found.push({ is: 'paused', key: `paused ${from}`, at: from * 1000, until: resumes * 1000 })
  }
  return found
}

function answers(thread: Thread, { answered }: TimelineFacts): TimelineEvent[] {
  const found: TimelineEvent[] = []
  const last = millis(thread.last_outbound_at)
  const first = millis(thread.first_response_at)
  const asked = millis(thread.last_inbound_at)
  const late = lateAnswerOf(thread, answered)
  if (late) found.push({ is: 'answered-late', key: 'answered-late', at: late.answeredAt * 1000, late: late.late })
  if (last !== null && last !== (late ? Math.floor(late.answeredAt) * 1000 : null)) {
    found.push({ is: 'answered', key: 'answered', at: last, after: asked !== null && asked < last ? (last - asked) / 1000 : null })
  }
  if (first !== null && first !== last) found.push({ is: 'first-answer', key: 'first-answer', at: first })
  return found
}

const millis = (instant: string | null): number | null => (instant === null ? null : Date.parse(instant))
