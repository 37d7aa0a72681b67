import type { BusinessClock } from './businessClock.ts'
import type { SlaPromise } from './promise.ts'
import { promiseNextChange, promiseRemaining, promiseState } from './promiseTick.ts'
import { tickOf } from './ruleTick.ts'

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

/** The state of a promise at `now` (epoch seconds, floored), by SPEC.md [T1] to [T7]; `clock` is that of the promise's rule. */
export function slaStateAt(promise: SlaPromise | null, clock: BusinessClock, now: number): SlaState {
  const tick = tickOf(clock).read(now)
  const is = promiseState(promise, tick)
  if (!promise || is === 'none') return none
  const dueAt = promise.dueAt ?? promise.breachedAt ?? 0
  if (is === 'breached') {
    const breachedAt = promise.breachedAt ?? dueAt
    return { is, dueAt, breachedAt, late: Math.max(0, tick.now - breachedAt) }
  }
  if (is === 'overdue') return { is, dueAt, late: tick.now - dueAt }
  const remaining = promiseRemaining(promise, tick) ?? 0
  const nextChange = promiseNextChange(promise, tick)
  return is === 'paused' ? { is, dueAt, remaining, resumesAt: nextChange } : { is, dueAt, remaining, nextChange }
}

/** Sorts what breaks (or broke) first to the front, and what can't break to the end [U1]. */
export function byUrgency(a: SlaPromise | null, b: SlaPromise | null): number {
  const first = urgency(a)
  const second = urgency(b)
  return first === second ? 0 : first - second
}

const urgency = (promise: SlaPromise | null): number => promise?.dueAt ?? promise?.breachedAt ?? Infinity
