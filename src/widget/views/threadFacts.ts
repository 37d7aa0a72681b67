import type { ThreadId } from '../../model.ts'
import type { BusinessClock } from '../../sla/businessClock.ts'
import { slaStateAt, type SlaState } from '../../sla/state.ts'
import type { Thread } from '../../sync/inbox.ts'
import type { PromiseOf } from '../promiseBook.ts'

/** What lists, filters and counts ask of a thread, worked out once until something of it changes. */
export interface ThreadFacts {
  readonly thread: Thread
  readonly sla: SlaState['is']
  /** When its promise breaks or broke, in seconds; `Infinity` without one. */
  readonly dueAt: number
  /** Since when an answer is owed, in seconds; `Infinity` when none is. */
  readonly waitingSince: number
  /** The last message, in milliseconds. */
  readonly lastAt: number
  readonly isSnoozed: boolean
  readonly wakesAt: number
  readonly isPinned: boolean
  readonly isMentioned: boolean
  /** The second at which these facts may be others, if nobody does anything. */
  readonly changesAt: number
}

export interface FactsWorld {
  promise: PromiseOf
  clock: BusinessClock | null
  pins: ReadonlySet<ThreadId>
  mentions: ReadonlyMap<ThreadId, unknown>
  /** Ages in days that some view asks for. */
  days: readonly number[]
}

const DAY_SECONDS = 86_400

/** A thread's facts at `now`, whole seconds. */
export function threadFacts(thread: Thread, { promise, clock, pins, mentions, days }: FactsWorld, now: number): ThreadFacts {
  const owed = promise(thread)
  const isDone = thread.status === 'resolved' || thread.status === 'closed'
  const state = owed && clock ? slaStateAt(owed, clock, now) : null
  const lastAt = Date.parse(thread.last_message_at ?? thread.created_at)
  const wakesAt = thread.snoozed_until === null ? -Infinity : Math.ceil(Date.parse(thread.snoozed_until) / 1000)
  let changesAt = state ? nextChange(state) : Infinity
  if (wakesAt > now) changesAt = Math.min(changesAt, wakesAt)
  for (const age of days) {
    const tooOldAt = Math.floor(lastAt / 1000) + age * DAY_SECONDS + 1
    if (tooOldAt > now) changesAt = Math.min(changesAt, tooOldAt)
  }
  return {
    thread,
    sla: state?.is ?? 'none',
    dueAt: owed?.dueAt ?? owed?.breachedAt ?? Infinity,
    waitingSince: thread.awaiting_since === null || isDone ? Infinity : Date.parse(thread.awaiting_since) / 1000,
    lastAt,
    isSnoozed: wakesAt > now,
    wakesAt,
    isPinned: pins.has(thread.id),
    isMentioned: mentions.has(thread.id),
    // Never now: who asks again within this second gets the same answer.
    changesAt: Math.max(changesAt, now + 1),
  }
}

function nextChange(state: SlaState): number {
  if (state.is === 'running' || state.is === 'at-risk') return state.nextChange
  return state.is === 'paused' ? state.resumesAt : Infinity
}
