import type { BusinessClock } from './businessClock.ts'
import type { SlaPromise } from './promise.ts'

/*
 *   none                 paused ◀──▶ paused, and less than riskSeconds left
 *     │ a patient waits   ▲ ▼          ▲ ▼
 *     └────────────────▶ running ──▶ at-risk ──▶ overdue ──▶ breached
 *                                         due      the server's record
 *   An answer leads from each of them to none. A change of the rule may lead back as far as running, but never from breached.
 */
/** What a thread's badge says at an instant. Seconds throughout; `remaining` counts open ones, `late` all of them. */
export type SlaState =
  | { is: 'none' }
  /** `nextChange`: when the state will be another one, if nobody answers. */
  | { is: 'running' | 'at-risk'; dueAt: number; remaining: number; nextChange: number }
  /** Closed: nothing runs until `resumesAt`. */
  | { is: 'paused'; dueAt: number; remaining: number; resumesAt: number }
  /** Past due, and the server has not said so yet. */
  | { is: 'overdue'; dueAt: number; late: number }
  | { is: 'breached'; dueAt: number; breachedAt: number; late: number }

const none: SlaState = { is: 'none' }

/** The state of a promise at `now` (epoch seconds, floored), by SPEC.md [T1] to [T7]. */
export function slaStateAt(promise: SlaPromise | null, clock: BusinessClock, now: number): SlaState {
  if (!promise) return none
  const { startedAt, minutes, breachedAt, riskSeconds } = promise
  const at = Math.floor(now)
  if (breachedAt !== null) return { is: 'breached', dueAt: promise.dueAt ?? breachedAt, breachedAt, late: Math.max(0, at - breachedAt) }
  const { dueAt } = promise
  if (dueAt === null) return none
  if (at >= dueAt) return { is: 'overdue', dueAt, late: at - dueAt }

  // A device's idea of now may lie a little before the message: no more than all is left then [T6].
  const counted = Math.max(at, startedAt)
  const remaining = clock.openSeconds(dueAt) - clock.openSeconds(counted)
  const change = Math.min(clock.nextChange(counted) ?? dueAt, dueAt)
  if (!clock.isOpen(counted)) return { is: 'paused', dueAt, remaining, resumesAt: change }
  if (remaining <= riskSeconds) return { is: 'at-risk', dueAt, remaining, nextChange: change }
  const riskAt = clock.deadline(startedAt, minutes - riskSeconds / 60) ?? dueAt
  return { is: 'running', dueAt, remaining, nextChange: Math.min(change, riskAt) }
}

/** Sorts what breaks (or broke) first to the front, and what can't break to the end [U1]. */
export function byUrgency(a: SlaPromise | null, b: SlaPromise | null): number {
  const first = urgency(a)
  const second = urgency(b)
  return first === second ? 0 : first - second
}

const urgency = (promise: SlaPromise | null): number => promise?.dueAt ?? promise?.breachedAt ?? Infinity
