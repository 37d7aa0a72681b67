import { ruleClock } from '../sla/ruleClock.ts'
import type { BreachRow, ClosureRow, MemberRow, ReadRow, RuleRow, StageRow, TenantRow, ThreadId, ThreadRow, UserId } from '../model.ts'
import type { Change } from './change.ts'
import type { InboxSnapshot, Rejection, SyncStatus, Thread } from './inbox.ts'
import { isWriting, type OutboxEntry } from './mutation.ts'
import { shownThread } from './optimistic.ts'
import type { Key, ReadTransaction, Storage, TableName, Tables, WriteTransaction } from './storage.ts'

const VIEWED = ['tenants', 'members', 'rules', 'closures', 'stages', 'threads', 'reads', 'breaches', 'outbox', 'drafts'] as const

/** The device's copy in memory, and what of it is shown. */
export interface DeviceView {
  getSnapshot: () => InboxSnapshot
  subscribe: (listener: () => void) => () => void
  /** Reads what a change has touched, and shows it. Resolves when it is shown. */
  refresh: (change: Change) => Promise<void>
  setStatus: (status: SyncStatus) => void
  /** Shows nothing any more. */
  clear: () => void
  /** This thread's mutations, in order. */
  entriesOf: (threadId: ThreadId) => readonly OutboxEntry[]
  rowOf: (threadId: ThreadId) => ThreadRow | undefined
  /** Writes everything known here into another storage. */
  copyTo: (tx: WriteTransaction) => Promise<void>
}

interface Held {
  threads: Map<ThreadId, ThreadRow>
  reads: Map<ThreadId, ReadRow>
  drafts: Map<ThreadId, string>
  breaches: Map<string, BreachRow>
  outbox: Map<number, OutboxEntry>
  byThread: Map<ThreadId, OutboxEntry[]>
  settings: { tenants: TenantRow[]; members: MemberRow[]; rules: RuleRow[]; closures: ClosureRow[]; stages: StageRow[] }
}

const NO_ENTRIES: readonly OutboxEntry[] = []

export function createDeviceView({ storage, userId }: { storage: Storage; userId: UserId }): DeviceView {
  let held = nothingHeld()
  let snapshot: InboxSnapshot = emptySnapshot
  const listeners = new Set<() => void>()
  /** One refresh at a time, so that an older reading never covers a newer one. */
  let line: Promise<void> = Promise.resolve()

  function show(next: Partial<InboxSnapshot>): void {
    snapshot = { ...snapshot, ...next }
    for (const listener of [...listeners]) listener()
  }

  async function refresh(it: Change): Promise<void> {
    if (it.everything) {
      await storage.read(VIEWED, (tx) => readEverything(tx, held))
      indexOutbox(held)
      show({ ...shownSettings(held, userId), ...shownOutbox(held), threads: shownThreads(new Map(), held.threads.keys()), breaches: openBreaches(held) })
      return
    }
    const touched = await storage.read(VIEWED, (tx) => readChanged(tx, held, it))
    const next: Partial<InboxSnapshot> = {}
    if (it.settings) Object.assign(next, shownSettings(held, userId))
    if (it.outbox.length > 0) {
      indexOutbox(held)
      Object.assign(next, shownOutbox(held))
    }
    if (it.outbox.length > 0 || it.breaches.length > 0) next.breaches = openBreaches(held)
    if (touched.size > 0) next.threads = shownThreads(new Map(snapshot.threads), touched)
    if (Object.keys(next).length > 0) show(next)
  }

  function shownThreads(threads: Map<ThreadId, Thread>, touched: Iterable<ThreadId>): Map<ThreadId, Thread> {
    for (const id of touched) {
      const row = held.threads.get(id)
      if (!row) threads.delete(id)
      else {
        const entries = held.byThread.get(id) ?? NO_ENTRIES
        threads.set(id, shownThread({ row, read: held.reads.get(id), entries, draft: held.drafts.get(id) ?? null, me: userId }))
      }
    }
    return threads
  }

  return {
    getSnapshot: () => snapshot,
    subscribe: (listener) => {
      const own = (): void => listener()
      listeners.add(own)
      return () => listeners.delete(own)
    },
    refresh: (it) => {
      const result = line.then(() => refresh(it))
      line = result.catch(() => {})
      return result
    },
    setStatus: (status) => show({ status }),
    clear: () => {
      held = nothingHeld()
      show({ ...emptySnapshot, status: snapshot.status })
    },
    entriesOf: (threadId) => held.byThread.get(threadId) ?? NO_ENTRIES,
    rowOf: (threadId) => held.threads.get(threadId),
    copyTo: (tx) => copyHeld(held, tx),
  }
}

const emptySnapshot: InboxSnapshot = {
  status: { is: 'starting' },
  me: null,
  tenant: null,
  threads: new Map(),
  members: new Map(),
  rule: null,
  clock: null,
  closures: [],
  stages: [],
  breaches: new Map(),
  unsent: 0,
  rejections: [],
}

function nothingHeld(): Held {
  return {
    threads: new Map(),
    reads: new Map(),
    drafts: new Map(),
    breaches: new Map(),
    outbox: new Map(),
    byThread: new Map(),
    settings: { tenants: [], members: [], rules: [], closures: [], stages: [] },
  }
}

async function readEverything(tx: ReadTransaction, held: Held): Promise<void> {
  await readSettings(tx, held)
  const [threads, reads, drafts, breaches, outbox] = await Promise.all([
    tx.all('threads'),
    tx.all('reads'),
    tx.all('drafts'),
    tx.all('breaches'),
    tx.all('outbox'),
  ])
  held.threads = new Map(threads.map((row) => [row.id, row]))
  held.reads = new Map(reads.map((row) => [row.thread_id, row]))
  held.drafts = new Map(drafts.map((row) => [row.thread_id, row.text]))
  held.breaches = new Map(breaches.map((row) => [row.id, row]))
  held.outbox = new Map(outbox.map((row) => [row.id, row]))
}

async function readSettings(tx: ReadTransaction, { settings }: Held): Promise<void> {
  settings.tenants = await tx.all('tenants')
  settings.members = await tx.all('members')
  settings.rules = await tx.all('rules')
  settings.closures = await tx.all('closures')
  settings.stages = await tx.all('stages')
}

/** Returns the threads that must be shown anew. */
async function readChanged(tx: ReadTransaction, held: Held, it: Change): Promise<Set<ThreadId>> {
  const touched = new Set<ThreadId>([...it.threads, ...it.drafts])
  if (it.settings) await readSettings(tx, held)
  await readInto(tx, 'threads', it.threads, held.threads, (row) => row)
  await readInto(tx, 'reads', it.threads, held.reads, (row) => row)
  await readInto(tx, 'drafts', it.drafts, held.drafts, (row) => row.text)
  await readInto(tx, 'breaches', it.breaches, held.breaches, (row) => row)
  const threadOf = (id: number): ThreadId | undefined => held.outbox.get(id)?.args.thread_id
  const before = it.outbox.map(threadOf)
  await readInto(tx, 'outbox', it.outbox, held.outbox, (row) => row)
  for (const id of [...before, ...it.outbox.map(threadOf)]) if (id !== undefined) touched.add(id)
  return touched
}

async function readInto<Name extends TableName, Id extends Key, Value>(
  tx: ReadTransaction,
  table: Name,
  keys: readonly Id[],
  map: Map<Id, Value>,
  value: (row: Tables[Name]) => Value,
): Promise<void> {
  if (keys.length === 0) return
  const rows = await tx.getMany(table, keys)
  keys.forEach((key, at) => {
    const row = rows[at]
    if (row === undefined) map.delete(key)
    else map.set(key, value(row))
  })
}

function indexOutbox(held: Held): void {
  held.byThread = Map.groupBy(
    [...held.outbox.values()].toSorted((a, b) => a.id - b.id),
    (entry) => entry.args.thread_id,
  )
}

function shownSettings({ settings }: Held, userId: UserId): Partial<InboxSnapshot> {
  const [rule, tenant] = [settings.rules[0] ?? null, settings.tenants[0] ?? null]
  const members = new Map(settings.members.map((row) => [row.user_id, row]))
  const { closures, stages } = settings
  return { tenant, members, me: members.get(userId) ?? null, rule, closures, stages, clock: rule && clockOf(rule, closures) }
}

/** A rule that no clock can be made of shows no countdowns; it must not take the inbox with it. */
function clockOf(rule: RuleRow, closures: readonly ClosureRow[]): InboxSnapshot['clock'] {
  try {
    return ruleClock(rule, closures)
  } catch {
    return null
  }
}

function shownOutbox({ outbox, threads }: Held): Partial<InboxSnapshot> {
  const entries = [...outbox.values()].toSorted((a, b) => a.id - b.id)
  // A message shows its own refusal, unless its thread is no longer there to show it in.
  const listed = entries.filter((entry) => entry.state === 'rejected' && !(isWriting(entry) && threads.has(entry.args.thread_id)))
  return { unsent: entries.filter((entry) => entry.state === 'queued').length, rejections: listed.map(rejection) }
}

function rejection({ id, name, args, code, hint }: OutboxEntry): Rejection {
  return { mutationId: id, name, threadId: args.thread_id, code: code ?? 'rejected', hint }
}

/** Who has answered sees no breach any more, though the server has yet to resolve it. */
function openBreaches({ breaches, byThread }: Held): Map<ThreadId, BreachRow> {
  const answered = (id: ThreadId): boolean => byThread.get(id)?.some((entry) => entry.name === 'send_message' && entry.state !== 'rejected') ?? false
  const open = [...breaches.values()].filter((row) => row.resolved_at === null && !answered(row.thread_id))
  return new Map(open.map((row) => [row.thread_id, row]))
}

async function copyHeld(held: Held, tx: WriteTransaction): Promise<void> {
  const { tenants, members, rules, closures, stages } = held.settings
  await tx.put('tenants', tenants)
  await tx.put('members', members)
  await tx.put('rules', rules)
  await tx.put('closures', closures)
  await tx.put('stages', stages)
  await tx.put('threads', [...held.threads.values()])
  await tx.put('reads', [...held.reads.values()])
  await tx.put('breaches', [...held.breaches.values()])
  await tx.put('outbox', [...held.outbox.values()])
  await tx.put('drafts', [...held.drafts].map(([thread_id, text]) => ({ thread_id, text })))
  const lastId = Math.max(0, ...held.outbox.keys())
  await tx.put('meta', [{ key: 'nextMutationId', value: lastId + 1 }])
}
