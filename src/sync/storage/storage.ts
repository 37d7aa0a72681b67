import type { InboxError } from '../../errors.ts'
import type {
  BreachRow,
  ClosureRow,
  Digits,
  EpochMs,
  MemberRow,
  MessageId,
  MessageRow,
  ReadRow,
  RuleRow,
  SlaEventRow,
  StageRow,
  TenantRow,
  ThreadId,
  ThreadRow,
} from '../../model.ts'
import type { MentionRow, PinRow, PreferenceRow, ScheduledRow, TagRow, TeamRow, TemplateRow, ViewRow } from '../../workspace.ts'
import type { OutboxEntry } from '../push/mutation.ts'

/** A message on the device; `order` is its id padded, so that an index sorts it as a number. */
export interface StoredMessage extends MessageRow {
  order: string
}

/** What the device holds of one thread: every message from `from` on; `complete` = that is all there is. */
export interface Holding {
  thread_id: ThreadId
  from: string
  complete: boolean
  /** When the server was last asked for messages of it: somebody wanted to see them. */
  fetchedAtMs?: EpochMs
}

/** A file that waits to be sent with its message, as base64. */
export interface StoredFile {
  message_id: MessageId
  content: string
}

export interface Draft {
  thread_id: ThreadId
  text: string
}

/**
 * `cursor`, `initial` (a first pull is under way), `midway` (the cursor is inside a pull of several pages), `clientId`,
 * `nextMutationId`, `clockOffsetMs`, `deviceId` (of a sealed copy), `leftovers` (what was purged may still lie in the files),
 * `askedToPersist` (the browser, once).
 */
export interface MetaEntry {
  key: 'cursor' | 'initial' | 'midway' | 'clientId' | 'nextMutationId' | 'clockOffsetMs' | 'deviceId' | 'leftovers' | 'askedToPersist'
  value: string | number
}

export interface Tables {
  tenants: TenantRow
  members: MemberRow
  rules: RuleRow
  closures: ClosureRow
  stages: StageRow
  threads: ThreadRow
  /** This person's own places only. */
  reads: ReadRow
  breaches: BreachRow
  sla_events: SlaEventRow
  teams: TeamRow
  tags: TagRow
  templates: TemplateRow
  views: ViewRow
  /** This person's own, like pins and mentions. */
  preferences: PreferenceRow
  pins: PinRow
  mentions: MentionRow
  scheduled: ScheduledRow
  messages: StoredMessage
  holdings: Holding
  outbox: OutboxEntry
  files: StoredFile
  drafts: Draft
  meta: MetaEntry
}
export type TableName = keyof Tables

/** What is small enough to be read whole whenever some of it has changed. */
export const WORKSPACE_TABLES = ['teams', 'tags', 'templates', 'views', 'preferences', 'pins', 'mentions', 'scheduled'] as const
export type WorkspaceTable = (typeof WORKSPACE_TABLES)[number]

/** Each table's key. */
export const KEYS: { readonly [Name in TableName]: string & keyof Tables[Name] } = {
  tenants: 'id',
  members: 'user_id',
  rules: 'tenant_id',
  closures: 'id',
  stages: 'id',
  threads: 'id',
  reads: 'thread_id',
  breaches: 'id',
  sla_events: 'id',
  teams: 'id',
  tags: 'id',
  templates: 'id',
  views: 'id',
  preferences: 'user_id',
  pins: 'thread_id',
  mentions: 'id',
  scheduled: 'id',
  messages: 'message_id',
  holdings: 'thread_id',
  outbox: 'id',
  files: 'message_id',
  drafts: 'thread_id',
  meta: 'key',
}

/** What the server's rows live in: dropped on a reset, while what the person typed stays. */
export const SERVER_TABLES: readonly TableName[] = [
  'tenants',
  'members',
  'rules',
  'closures',
  'stages',
  'threads',
  'reads',
  'breaches',
  'sla_events',
  ...WORKSPACE_TABLES,
  'messages',
  'holdings',
]

export const ALL_TABLES: readonly TableName[] = Object.keys(KEYS) as TableName[]

export type Key = string | number

/** The key of a row of that table. */
export function keyOf<Name extends TableName>(table: Name, row: Tables[Name]): Key {
  return (row as unknown as Record<string, Key>)[KEYS[table]] ?? ''
}

export interface ReadTransaction {
  get: <Name extends TableName>(table: Name, key: Key) => Promise<Tables[Name] | undefined>
  /** In the order of the keys; `undefined` where there is no such row. */
  getMany: <Name extends TableName>(table: Name, keys: readonly Key[]) => Promise<(Tables[Name] | undefined)[]>
  /** In the order of their keys. */
  all: <Name extends TableName>(table: Name) => Promise<Tables[Name][]>
  /** The next `limit` rows behind a key, in the order of their keys; null = from the first. */
  after: <Name extends TableName>(table: Name, key: Key | null, limit: number) => Promise<Tables[Name][]>
  /** What a list shows first, by index, however many threads there are: the `limit` nearest deadlines, then the `limit` newest. */
  firstThreads: (limit: number) => Promise<ThreadRow[]>
  /** Threads whose last message came before an instant, by index: it goes by the text, so that offsets other than the server's blur it. */
  threadsBefore: (instant: string) => Promise<ThreadRow[]>
  /** Mutations in that state, in order. */
  outbox: (state: OutboxEntry['state']) => Promise<OutboxEntry[]>
  /** The newest `limit` messages of a thread with `order` in [from, before), oldest first; null = unbounded. */
  messages: (threadId: ThreadId, span: { from: string | null; before: string | null; limit: number }) => Promise<StoredMessage[]>
  /** Keeps the transaction open for work that is not its own, such as a cipher; for milliseconds, since it costs to hold. */
  wait: <Result>(work: () => Promise<Result>) => Promise<Result>
}

export interface WriteTransaction extends ReadTransaction {
  put: <Name extends TableName>(table: Name, rows: readonly Tables[Name][]) => Promise<void>
  /** Puts the rows whose keys are free. Returns the others, which it leaves to the caller: looking each key up first costs as much again. */
  add: <Name extends TableName>(table: Name, rows: readonly Tables[Name][]) => Promise<Tables[Name][]>
  delete: (table: TableName, keys: readonly Key[]) => Promise<void>
  clear: (table: TableName) => Promise<void>
  deleteMessagesOf: (threadId: ThreadId) => Promise<void>
}

/**
 * The device's own copy. Work sees one consistent state and touches only the tables it names; writes happen wholly or,
 * when the work throws, not at all. Work must wait for nothing but its transaction, unless through `wait`: IndexedDB would commit under it.
 * Failures of the storage itself are `InboxError('storage')`; what the work throws comes through as it is.
 */
export interface Storage {
  /** False when it lives in memory and dies with the tab. */
  readonly durable: boolean
  read: <Result>(tables: readonly TableName[], work: (tx: ReadTransaction) => Promise<Result>) => Promise<Result>
  write: <Result>(tables: readonly TableName[], work: (tx: WriteTransaction) => Promise<Result>) => Promise<Result>
  close: () => Promise<void>
  /** Deletes everything, for good. */
  destroy: () => Promise<void>
  /** Takes what it holds to fresh files. Absent where a removed row leaves nothing readable in the old ones. */
  renew?: () => Promise<void>
}

/** What an engine hears from where its storage lies. */
export interface StorageTold {
  /** Aborted when the engine closes: nobody waits for the storage any more. */
  signal: AbortSignal
  /** Its key can't be had: nothing can be shown until the server answers. */
  onNeedsKey: () => void
  /** The person asks to try again. Returns how to stop listening. */
  onRetry: (listener: () => void) => () => void
  /** It is no longer this engine's: disconnected from afar, or moved by another tab. */
  onTaken: (error: InboxError) => void
  /** A newer release takes it over. */
  onOutdated: () => void
}

/** The threads of the first list, then those of the second that are not in it. */
export function firstOnce(due: readonly ThreadRow[], newest: readonly ThreadRow[]): ThreadRow[] {
  const known = new Set(due.map(({ id }) => id))
  return [...due, ...newest.filter(({ id }) => !known.has(id))]
}

/** A message id as an index sorts it. */
export function orderOf(id: Digits): string {
  return id.padStart(19, '0')
}

/** The id that `orderOf` padded. */
export function idOf(order: string): Digits {
  return order.replace(/^0+(?=\d)/, '')
}
