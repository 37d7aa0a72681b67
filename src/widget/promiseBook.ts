import { promiseOf, type SlaPromise } from '../sla/promise.ts'
import type { InboxSnapshot, Thread } from '../sync/inbox.ts'

export type PromiseOf = (thread: Thread) => SlaPromise | null

/** Remembers each thread's promise until the thread, the rule, a closure or a stage changes. */
export function createPromiseBook(): (snapshot: Pick<InboxSnapshot, 'rule' | 'clock' | 'stages'>) => PromiseOf {
  let terms: Pick<InboxSnapshot, 'rule' | 'clock' | 'stages'> = { rule: null, clock: null, stages: [] }
  let look: PromiseOf = () => null
  return ({ rule, clock, stages }) => {
    if (terms.rule === rule && terms.clock === clock && terms.stages === stages) return look
    terms = { rule, clock, stages }
    const known = new WeakMap<Thread, { promise: SlaPromise | null }>()
    look = (thread) => {
      const found = known.get(thread)
      if (found) return found.promise
      const promise = promiseOf(thread, { rule, clock, stages })
      known.set(thread, { promise })
      return promise
    }
    return look
  }
}
