import type { SlaPromise } from './promise.ts'
import type { RuleTick } from './ruleTick.ts'
import type { SlaState } from './state.ts'

/*
 * A thread's promise at the instant that its rule's tick was last read: comparisons and one subtraction, no look-up and no
 * allocation [K1], so that ten thousand threads can be asked every second. The tick must be that of the promise's own rule.
 * A now before the start counts as the start [T6]; only then is the clock asked again.
 */

/** What `slaStateAt` says without its numbers, by SPEC.md [T1] to [T7]. */
export function promiseState(promise: SlaPromise | null, tick: RuleTick): SlaState['is'] {
  if (promise === null) return 'none'
  if (promise.breachedAt !== null) return 'breached'
  const { dueAt, startedAt } = promise
  if (dueAt === null) return 'none'
  if (tick.now >= dueAt) return 'overdue'
  if (!(tick.now < startedAt ? tick.clock.isOpen(startedAt) : tick.isOpen)) return 'paused'
  return openSecondsLeft(promise, tick) <= promise.riskSeconds ? 'at-risk' : 'running'
}

/** Open seconds before due; 0 from due on; null where nothing runs. */
export function promiseRemaining(promise: SlaPromise | null, tick: RuleTick): number | null {
  if (promise === null || promise.dueAt === null) return null
  return promise.breachedAt !== null || tick.now >= promise.dueAt ? 0 : openSecondsLeft(promise, tick)
}

/** When `promiseState` will say something else, if nobody does anything; Infinity when never. */
export function promiseNextChange(promise: SlaPromise | null, tick: RuleTick): number {
  if (promise === null || promise.breachedAt !== null || promise.dueAt === null || tick.now >= promise.dueAt) return Infinity
  const early = tick.now < promise.startedAt
  const from = early ? promise.startedAt : tick.now
  const change = Math.min(early ? (tick.clock.nextChange(from) ?? Infinity) : tick.changesAt, promise.dueAt)
  // Until the next closing an open second passes each second: what is left above the risk is how long it takes.
  const toRisk = openSecondsLeft(promise, tick) - promise.riskSeconds
  return toRisk > 0 && promiseState(promise, tick) === 'running' ? Math.min(change, from + toRisk) : change
}

function openSecondsLeft({ dueCount, startedAt }: SlaPromise, tick: RuleTick): number {
  return dueCount - (tick.now < startedAt ? tick.clock.openSeconds(startedAt) : tick.counted)
}

/** A thread's clock, for callers that have the promise and want no tick of their own. */
export interface ThreadClock {
  state: (now: number) => SlaState['is']
  remaining: (now: number) => number | null
  nextChange: (now: number) => number
}

/** Binds a promise to its rule's tick, which may serve any number of them. */
export function threadClock(promise: SlaPromise | null, tick: RuleTick): ThreadClock {
  return {
    state: (now) => promiseState(promise, tick.read(now)),
    remaining: (now) => promiseRemaining(promise, tick.read(now)),
    nextChange: (now) => promiseNextChange(promise, tick.read(now)),
  }
}
