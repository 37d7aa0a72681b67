import type { ThreadId } from '../../model.ts'
import type { WorkspaceTable } from '../storage/storage.ts'

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
  slaEvents: string[]
  workspace: WorkspaceTable[]
  drafts: ThreadId[]
  outbox: number[]
}

const NOTHING: Change = {
  everything: false,
  settings: false,
  threads: [],
  messages: [],
  breaches: [],
  slaEvents: [],
  workspace: [],
  drafts: [],
  outbox: [],
}

export function change(parts: Partial<Change>): Change {
  return { ...NOTHING, ...parts }
}

export function isNothing(it: Change): boolean {
  return Object.values(it).every((part) => (Array.isArray(part) ? part.length === 0 : !part))
}
