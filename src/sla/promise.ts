import type { Instant, RuleRow, StageRow, ThreadRow } from '../model.ts'
import type { BusinessClock } from './businessClock.ts'

/** What a thread was promised, in epoch seconds. */
export interface SlaPromise {
  startedAt: number
  /** Business minutes promised. */
  minutes: number
  /** The instant at which the promise breaks; null when it can't. */
  dueAt: number | null
  /** C(due) by the rule's clock, so that what is left is a subtraction; 0 where it is never due. */
  dueCount: number
  /** Since when the server has a breach on record; null while it has none. */
  breachedAt: number | null
  /** How many open seconds before due the promise counts as at risk. */
  riskSeconds: number
}

/** What of a thread decides about its promise. */
export type PromisedThread = Pick<ThreadRow, 'assigned_to' | 'status' | 'stage_key' | 'awaiting_since' | 'sla_due_at' | 'sla_breached_at'>

export interface PromiseTerms {
  rule: Pick<RuleRow, 'enabled' | 'threshold_minutes' | 'alert_scope' | 'reminder_offsets'> | null
  clock: BusinessClock | null
  stages: readonly Pick<StageRow, 'stage_key' | 'duration_minutes' | 'reminder_offsets'>[]
}

/** The promise that a thread's clock runs for; null when no clock runs [P1]. */
export function promiseOf(thread: PromisedThread, { rule, clock, stages }: PromiseTerms): SlaPromise | null {
  if (!rule || !clock || thread.awaiting_since === null) return null
  if (thread.status === 'resolved' || thread.status === 'closed') return null
  const breachedAt = thread.sla_breached_at === null ? null : secondsOf(thread.sla_breached_at)
  const unpromised = !rule.enabled || (rule.alert_scope === 'assigned_only' && thread.assigned_to === null)
  if (unpromised && breachedAt === null) return null

  const startedAt = secondsOf(thread.awaiting_since)
  const stage = thread.stage_key === null ? undefined : stages.find(({ stage_key }) => stage_key === thread.stage_key)
  const minutes = stage?.duration_minutes ?? rule.threshold_minutes
  const offsets = stage?.reminder_offsets ?? rule.reminder_offsets
  // A broken promise keeps the deadline that broke: the rule may have changed since [P4].
  const kept = breachedAt !== null && thread.sla_due_at !== null
  const dueAt = kept ? secondsOf(thread.sla_due_at ?? '') : clock.deadline(startedAt, minutes)
  return {
    startedAt,
    minutes,
    dueAt,
    dueCount: dueAt === null ? 0 : clock.openSeconds(dueAt),
    breachedAt,
    riskSeconds: offsets.length > 0 ? Math.max(...offsets) * 60 : minutes * 15,
  }
}

function secondsOf(instant: Instant): number {
  const at = Date.parse(instant)
  if (Number.isNaN(at)) throw new RangeError('SLA promise: an instant of the thread is no ISO 8601 date')
  return Math.floor(at / 1000)
}
