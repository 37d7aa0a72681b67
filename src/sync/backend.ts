import type {
  BreachRow,
  ClosureRow,
  Digits,
  EpochMs,
  MemberRow,
  MessageRow,
  ReadRow,
  RuleRow,
  StageRow,
  TenantRow,
  ThreadId,
  ThreadRow,
  UserId,
} from '../model.ts'
import type { Mutation } from './mutation.ts'
import type { PgSnapshot } from './xid.ts'

export interface PulledRows {
  tenants: TenantRow[]
  members: MemberRow[]
  rules: RuleRow[]
  closures: ClosureRow[]
  stages: StageRow[]
  threads: ThreadRow[]
  messages: MessageRow[]
  reads: ReadRow[]
  breaches: BreachRow[]
}

/** Keys of rows that were deleted, or left this person's sight. */
export interface GoneKeys {
  threads: string[]
  messages: string[]
  closures: string[]
  stages: string[]
  members: string[]
  breaches: string[]
}

export interface PullPage {
  cursor: string
  /** Further pages of the same snapshot wait. */
  more: boolean
  /** The device's copy means nothing any more: drop it, then apply. */
  reset: boolean
  /** What the device shows once the last page of this pull is in. */
  snapshot: PgSnapshot | null
  serverMs: EpochMs
  userId: UserId
  changes: PulledRows
  gone: GoneKeys
}

export interface PushResult {
  id: number
  status: 'applied' | 'duplicate' | 'rejected'
  error: { code: string; hint: string | null } | null
}

export interface HistoryPage {
  /** Oldest first. */
  messages: MessageRow[]
  more: boolean
}

export interface PokeListeners {
  /** Joined, and sure to be told from now on: what happened before must be pulled. */
  onReady: () => void
  /** Something was written; `xid` by which transaction, where the poke says so. */
  onPoke: (xid: Digits | null) => void
  /** No further poke will come: this channel is over. */
  onLost: () => void
}

/**
 * The server, seen from one person in one tenant. Every call may reject with an `InboxError`: `network` (try again),
 * `unauthorized` (a fresh token is needed), `not-a-member`, `server-not-ready`, `rejected` (the server refuses this very
 * request, `code` says why), `unexpected`.
 */
export interface Backend {
  pull: (request: { cursor: string | null; limit: number }) => Promise<PullPage>
  push: (request: { clientId: string; mutations: ({ id: number } & Mutation)[] }) => Promise<PushResult[]>
  history: (request: { threadId: ThreadId; before: Digits | null; limit: number }) => Promise<HistoryPage>
  /** Listens for pokes until closed. It never rejects: what goes wrong is `onLost`. */
  listen: (listeners: PokeListeners) => { close: () => void }
  /** Called when the host may have a fresh token. */
  onCredentials: (listener: () => void) => () => void
}
