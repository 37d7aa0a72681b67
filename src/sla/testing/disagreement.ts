import type { BusinessClock } from '../businessClock.ts'
import type { SlaPromise } from '../promise.ts'
import { promiseNextChange, promiseRemaining, promiseState } from '../promiseTick.ts'
import { ruleTick } from '../ruleTick.ts'
import type { SlaState } from '../state.ts'
import type { Facts } from './oracle.ts'

/** What an engine answers, reduced to what every one of them can. */
export interface Answers {
  isOpen: (at: number) => boolean
  openBetween: (from: number, until: number) => number
  nextChange: (at: number) => number | null
  deadline: (start: number, minutes: number) => number | null
  /** Of the case's own promise. Null where it is never due. */
  promise: (at: number) => { state: SlaState['is']; remaining: number | null } | null
}

/** The first question on which an engine and the naive clock differ, in words; null when they agree on all. */
export function disagreement({ start, end, instants, deadlines }: Facts, engine: Answers): string | null {
  for (const { at, isOpen, counted, nextChange, state, remaining } of instants) {
    if (engine.isOpen(at) !== isOpen) return `isOpen(${at}): ${!isOpen}`
    const told = engine.openBetween(start, at)
    if (told !== counted) return `open seconds to ${at}: ${told} instead of ${counted}`
    const change = engine.nextChange(at)
    if (nextChange === null ? change !== null && change < end : change !== nextChange)
      return `nextChange(${at}): ${change} instead of ${nextChange}`
    const promise = engine.promise(at)
    if (promise && (promise.state !== state || promise.remaining !== remaining))
      return `promise at ${at}: ${promise.state}, ${promise.remaining} left, instead of ${state}, ${remaining} left`
  }
  for (const { minutes, due } of deadlines) {
    const told = engine.deadline(start, minutes)
    if (due === null ? told !== null && told <= end : told !== due)
      return `${minutes} minutes: ${told} instead of ${due ?? `none before ${end}`}`
  }
  return null
}

/** The TypeScript engine's answers: the clock's own, and its promise through a tick that is read in the order of the questions. */
export function answersOf(clock: BusinessClock, { start, minutes }: { start: number; minutes: number }): Answers {
  const dueAt = clock.deadline(start, minutes)
  const dueCount = dueAt === null ? 0 : clock.openSeconds(dueAt)
  const promise: SlaPromise = { startedAt: start, minutes, dueAt, dueCount, breachedAt: null, riskSeconds: minutes * 15 }
  const tick = ruleTick(clock)
  return {
    isOpen: clock.isOpen,
    openBetween: (from, until) => clock.openSeconds(until) - clock.openSeconds(from),
    nextChange: clock.nextChange,
    deadline: clock.deadline,
    promise: (at) => {
      if (dueAt === null) return null
      const state = promiseState(promise, tick.read(at))
      const next = promiseNextChange(promise, tick)
      // Until the state's own next change it is the same, and there it is another one.
      const before = next === Infinity ? state : promiseState(promise, tick.read(next - 1))
      const after = next === Infinity ? null : promiseState(promise, tick.read(next))
      if (before !== state || after === state)
        throw new Error(`nextChange of ${state} at ${at}: ${before} at ${next - 1}, ${after} at ${next}`)
      return { state, remaining: promiseRemaining(promise, tick.read(at)) }
    },
  }
}
