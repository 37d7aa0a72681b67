import type { ThreadId } from '../model.ts'

/** What a write has touched, by keys only: other tabs read the rows themselves. */
export interface Change {
  /** Everything may be different: read it all again. */
  everything: boolean
  /** Tenant, members, rule, closures or stages. */
  settings: boolean
  /** Thread rows and this person's place in them. */
  threads: ThreadId[]
  /** Threads whose messages, or what is held of them, changed. */
  messages: ThreadId[]
  breaches: string[]
  drafts: ThreadId[]
  outbox: number[]
}

export function change(parts: Partial<Change>): Change {
  return { everything: false, settings: false, threads: [], messages: [], breaches: [], drafts: [], outbox: [], ...parts }
}

export function isNothing(it: Change): boolean {
  return !it.everything && !it.settings && [it.threads, it.messages, it.breaches, it.drafts, it.outbox].every((keys) => keys.length === 0)
}
