import type { Attachments } from './attachments/attachments.ts'
import type { BusinessClock } from '../sla/businessClock.ts'
import type { InboxError } from '../errors.ts'
import type {
  BreachRow,
  ClosureRow,
  EpochMs,
  MemberRow,
  MessageId,
  MessageRow,
  PatientId,
  Priority,
  RuleRow,
  SlaEventRow,
  StageRow,
  TeamId,
  TenantId,
  TenantRow,
  ThreadId,
  ThreadRow,
  ThreadStatus,
  UserId,
} from '../model.ts'
import type { DeviceSearch } from './search/deviceSearch.ts'
import type { MentionRow, Preferences, ScheduledRow, TagRow, TeamRow, TemplateRow, ViewRow } from '../workspace.ts'
import type { Ask } from './server/ask.ts'
import type { WorkspaceActions } from './workspaceActions.ts'

/*
 *   starting ──▶ connecting ──▶ catching-up ──▶ live
 *                 ▲  ▲  │            │            │
 *                 │  └──┴── offline ◀┴────────────┤
 *                 └──────── needs-sign-in ◀───────┘      blocked: an error that waiting does not mend
 */
/** What a person is told about the connection. */
export type SyncStatus =
  /** The device's own copy is being opened; nothing can be shown yet. */
  | { is: 'starting' }
  /** The copy is encrypted, and the server, which has the key, can't be asked: nothing can be shown until it can, once. */
  | { is: 'needs-key' }
  /** The network or the server is away; work goes on, answers queue. */
  | { is: 'offline' }
  | { is: 'connecting' }
  /** Reachable; changes since the last visit are on their way. */
  | { is: 'catching-up' }
  /** Complete, and told of changes within a blink. */
  | { is: 'live' }
  /** The token was refused; the host was asked for another one. Nothing is dropped meanwhile. */
  | { is: 'needs-sign-in' }
  /** IndexedDB can't be used: the inbox works from memory, and unsent answers die with the tab. */
  | { is: 'storage-problem'; error: InboxError }
  /** The server can't serve this person: not a member, migrations missing, wrong key. */
  | { is: 'blocked'; error: InboxError }

/** A thread as it is shown: the server's row with this person's pending mutations replayed on top. */
export interface Thread extends ThreadRow {
  /** Inbound messages this person has not read. */
  unread: number
  /** What was typed and not sent, on this device. */
  draft: string | null
  /** The thread has mutations of this device that the server has not acknowledged. */
  pending: boolean
  /** The thread has messages of this device that the server refused. */
  failed: boolean
}

/** Where a message of this device is on its way to the server. `null` once the server has it. */
export type Delivery = { is: 'queued'; mutationId: number } | { is: 'rejected'; mutationId: number; code: string; hint: string | null }

export interface Message extends Omit<MessageRow, 'id' | 'sync_xid'> {
  /** Null until the server has stored the message. */
  id: string | null
  local: Delivery | null
}

/** A mutation that the server refused, kept until the person has seen it: none of a message that its own thread still shows. */
export interface Rejection {
  mutationId: number
  name: string
  threadId: ThreadId | null
  /** What the person had written; nothing else shows it any more. Null when it was no text. */
  body: string | null
  code: string
  hint: string | null
}

/** What this person does: which thread is open before them, and whether they write in it. */
export interface Activity {
  threadId: ThreadId | null
  typing: boolean
}

/** A colleague who looks at a thread. */
export interface Present {
  userId: UserId
  typing: boolean
}

/** Everything the views need, immutable: a part that did not change keeps its identity. */
export interface InboxSnapshot {
  status: SyncStatus
  /** Null until the first pull, or the device's copy, has told. */
  me: MemberRow | null
  tenant: TenantRow | null
  threads: ReadonlyMap<ThreadId, Thread>
  members: ReadonlyMap<UserId, MemberRow>
  rule: RuleRow | null
  /** The rule's clock, made anew when the rule or a closure changes; null without a rule. */
  clock: BusinessClock | null
  closures: readonly ClosureRow[]
  stages: readonly StageRow[]
  /** Open breaches by thread. */
  breaches: ReadonlyMap<ThreadId, BreachRow>
  /** The newest breach of a thread that an answer resolved; `lateAnswerOf` tells whether it is still the last word. */
  answeredBreaches: ReadonlyMap<ThreadId, BreachRow>
  /** What became of promises lately, by thread, oldest first. */
  slaEvents: ReadonlyMap<ThreadId, readonly SlaEventRow[]>
  teams: ReadonlyMap<TeamId, TeamRow>
  /** By name. A thread may have a tag that is not here yet: the server makes it as it learns of it. */
  tags: ReadonlyMap<string, TagRow>
  /** This person's own and the shared ones, by title. */
  templates: readonly TemplateRow[]
  /** This person's own and the shared ones, by position. */
  views: readonly ViewRow[]
  /** Threads that this person keeps on top. */
  pins: ReadonlySet<ThreadId>
  /** Of this person, not seen yet, oldest first. */
  mentions: ReadonlyMap<ThreadId, readonly MentionRow[]>
  /** Messages that wait for their time, and those that could not be sent at it, by time. */
  scheduled: ReadonlyMap<ThreadId, readonly ScheduledRow[]>
  preferences: Preferences
  /** Mutations waiting to be acknowledged, messages included. */
  unsent: number
  /** How many of them are answers and notes: what a person would miss. */
  unsentMessages: number
  /** Answers, notes and messages for later that the server refused: they wait for what the person decides. */
  refusedMessages: number
  rejections: readonly Rejection[]
  /** Colleagues who look at a thread or write in it, never this person. A hint: empty while there is no channel. */
  presence: ReadonlyMap<ThreadId, readonly Present[]>
}

/** The newest messages of one thread, oldest first, growing backwards by `loadOlder`. */
export interface MessageFeed {
  getSnapshot: () => MessageFeedSnapshot
  subscribe: (listener: () => void) => () => void
  /** One more page from the device or, where that ends, from the server. Resolves when it is in the snapshot. */
  loadOlder: () => Promise<void>
  close: () => void
}

export interface MessageFeedSnapshot {
  messages: readonly Message[]
  /** False once the first page has been read from the device. */
  loading: boolean
  /** Whether older messages exist, as far as is known. */
  hasOlder: boolean
  /** Older messages were asked for and are not there yet. */
  loadingOlder: boolean
  /** Why older messages could not be loaded. */
  error: InboxError | null
}

/**
 * The engine behind an inbox: one per server, tenant and person, shared by all elements of a page.
 * Actions are optimistic: each resolves as soon as it is stored on the device, shows at once, and is pushed in order.
 * They reject with an `InboxError` (`message-too-long`, `thread-not-found`) before anything is stored.
 */
export interface Inbox extends WorkspaceActions {
  readonly tenantId: TenantId
  getSnapshot: () => InboxSnapshot
  subscribe: (listener: () => void) => () => void
  /** The server's time as well as it is known here. */
  now: () => EpochMs
  /** `now()` as a fixed relation to `performance.now()` jumped, e.g. after sleep: clocks on screen must be redrawn. */
  onClockJump: (listener: () => void) => () => void
  messages: (threadId: ThreadId) => MessageFeed
  /** What the device holds, word by word. */
  search: Pick<DeviceSearch, 'find' | 'subscribe'>
  sendMessage: (message: {
    threadId: ThreadId
    body: string
    direction: 'outbound' | 'internal'
    replyTo?: MessageId
    /** Colleagues whom a note names. */
    mentions?: readonly UserId[]
    /** The template that a message was made of. */
    templateId?: string
    /** The draft that it was made of, as it was stored: what another window has stored since stays. Without it the thread's draft goes. */
    draft?: string | undefined
    /** Goes with an answer, whose body may then be empty. Refused with code `file_type`, `file_empty` or `file_too_large`. */
    file?: File
  }) => Promise<MessageId>
  /** Files of messages: where to show them from, and how far they have been sent. */
  attachments: Attachments
  assignThread: (threadId: ThreadId, userId: UserId | null) => Promise<void>
  assignTeam: (threadId: ThreadId, teamId: TeamId | null) => Promise<void>
  setStatus: (threadId: ThreadId, status: ThreadStatus) => Promise<void>
  setPriority: (threadId: ThreadId, priority: Priority) => Promise<void>
  setStage: (threadId: ThreadId, stageKey: string | null) => Promise<void>
  linkPatient: (threadId: ThreadId, patientId: PatientId) => Promise<void>
  setTags: (threadId: ThreadId, tags: string[]) => Promise<void>
  snoozeThread: (threadId: ThreadId, until: EpochMs | null) => Promise<void>
  /** Marks everything the device knows of this thread as read. */
  markRead: (threadId: ThreadId) => Promise<void>
  /**
   * Brings a thread to this device that it does not hold, by id or by key: one that was closed long ago, which a search on the server
   * found or the host asks for. False when this person sees no such thread. Refused with `network` while the server can't be reached.
   */
  fetchThread: (thread: ThreadId | string) => Promise<boolean>
  /** What needs the server at once: refused with `network` while it can't be reached. */
  readonly ask: Ask
  /** Stores what is typed; an empty text forgets it. Survives reload, other tabs see it. */
  saveDraft: (threadId: ThreadId, text: string) => Promise<void>
  /**
   * Tells the colleagues what this person does here. Call it when another thread opens and at each keystroke: what is too
   * often, or nothing new, is not sent. Typing ends by itself some seconds after the last call; a hidden page does nothing.
   */
  setActivity: (activity: Activity) => void
  /** Sends a refused mutation again, with other text if given (messages only), behind all that is queued. */
  retry: (mutationId: number, body?: string) => Promise<void>
  /** Forgets a refused mutation and its effect on this device. */
  discard: (mutationId: number) => Promise<void>
  /** The host has a fresh token, or the person asked to try again. */
  reconnect: () => void
  /** Closes the engine and deletes this person's data from the device, unsent answers included. */
  wipe: () => Promise<void>
  /** Lets go of sockets, locks and timers; the data stays. */
  close: () => Promise<void>
  /** Typed failures as they happen, for the host. */
  onError: (listener: (error: InboxError) => void) => () => void
}
