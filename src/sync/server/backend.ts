import type { FileStore } from '../attachments/fileStore.ts'
import type {
  BreachRow,
  ClosureRow,
  Digits,
  EpochMs,
  MemberRow,
  MessageRow,
  ReadRow,
  RuleRow,
  SlaEventRow,
  StageRow,
  TenantRow,
  ThreadId,
  ThreadRow,
  UserId,
} from '../../model.ts'
import type { MentionRow, PinRow, PreferenceRow, ScheduledRow, TagRow, TeamRow, TemplateRow, ViewRow } from '../../workspace.ts'
import type { Mutation } from '../push/mutation.ts'
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
  sla_events: SlaEventRow[]
  teams: TeamRow[]
  tags: TagRow[]
  templates: TemplateRow[]
  views: ViewRow[]
  preferences: PreferenceRow[]
  pins: PinRow[]
  mentions: MentionRow[]
  scheduled: ScheduledRow[]
}

/** Keys of rows that were deleted, or left this person's sight. Of a preference, a pin or a rule there is always one to replace it. */
export type GoneKeys = Record<
  'threads' | 'messages' | 'closures' | 'stages' | 'members' | 'breaches' | 'sla_events' | 'mentions' | 'scheduled' | DeletableSetting,
  string[]
>
type DeletableSetting = 'teams' | 'tags' | 'templates' | 'views'

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

/** A member who looks at a thread. */
export interface Viewer {
  userId: UserId
  threadId: ThreadId
}

export interface Typing extends Viewer {
  /** False when they stopped. */
  typing: boolean
}

/** Says to the colleagues what this person does. Ids only; nothing is said before the channel is ready. */
export interface PresenceLine {
  /** All threads that this person looks at now. */
  view: (threadIds: readonly ThreadId[]) => void
  typing: (threadId: ThreadId, typing: boolean) => void
}

export interface Channel extends PresenceLine {
  close: () => void
}

export interface PokeListeners {
  /** Joined; whether the server already listens to its database is not known yet. */
  onJoined: () => void
  /** Joined, and sure to be told from now on: what happened before must be pulled. */
  onReady: () => void
  /** Something was written; `xid` by which transaction, where the poke says so. */
  onPoke: (xid: Digits | null) => void
  /** Everybody who looks at a thread, this person included. */
  onViewers: (viewers: Viewer[]) => void
  onTyping: (typing: Typing) => void
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
  /** Any other of Prazo's functions, for this tenant. What comes back is to be asserted by who asked. */
  call: (name: string, args: Record<string, unknown>) => Promise<unknown>
  history: (request: { threadId: ThreadId; before: Digits | null; limit: number }) => Promise<HistoryPage>
  files: FileStore
  /** Listens for pokes and colleagues until closed. It never rejects: what goes wrong is `onLost`. */
  listen: (listeners: PokeListeners) => Channel
  /** Called when the host may have a fresh token. */
  onCredentials: (listener: () => void) => () => void
}
