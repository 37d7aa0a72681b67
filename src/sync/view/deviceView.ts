import { createEmitter } from '../emitter.ts'
import { emptySnapshot } from './emptySnapshot.ts'
import { ruleClock } from '../../sla/ruleClock.ts'
import type { BreachRow, ClosureRow, RuleRow, TenantId, ThreadId, ThreadRow, UserId } from '../../model.ts'
import type { Change } from './change.ts'
import { copyHeld, HELD_TABLES, indexOutbox, nothingHeld, readChanged, readEverything, readFirst, readRest, type Held } from './heldRows.ts'
import type { InboxSnapshot, Rejection, SyncStatus, Thread } from '../inbox.ts'
import { hasText, isWriting, threadOf, type OutboxEntry } from '../push/mutation.ts'
import { shownThread, type TagRename } from './optimistic.ts'
import { byThread, shownWorkspace, tagRenames, workspaceTableOf, type WorkspaceParts } from './shownWorkspace.ts'
import { WORKSPACE_TABLES, type Storage, type WriteTransaction } from '../storage/storage.ts'

/** The device's copy in memory, and what of it is shown. */
export interface DeviceView {
  getSnapshot: () => InboxSnapshot
  subscribe: (listener: () => void) => () => void
  /**
   * Reads the device's copy: what a first screen needs, shown at once, then the rest without holding the page up.
   * Resolves when all of it is shown.
   */
  open: () => Promise<void>
  /** Reads what a change has touched, and shows it. Resolves when it is shown. */
  refresh: (change: Change) => Promise<void>
  setStatus: (status: SyncStatus) => void
  setPresence: (presence: InboxSnapshot['presence']) => void
  /** Shows nothing any more. */
  clear: () => void
  /** This thread's mutations, in order. */
  entriesOf: (threadId: ThreadId) => readonly OutboxEntry[]
  rowOf: (threadId: ThreadId) => ThreadRow | undefined
  /** Writes everything known here into another storage. */
  copyTo: (tx: WriteTransaction) => Promise<void>
}

const NO_ENTRIES: readonly OutboxEntry[] = []
/** Threads of either order that are read before all others: a few screens. */
const FIRST_SCREEN = 100

export interface DeviceViewOptions {
  storage: Storage
  tenantId: TenantId
  userId: UserId
}

export function createDeviceView({ storage, tenantId, userId }: DeviceViewOptions): DeviceView {
  let held = nothingHeld()
  let renames: readonly TagRename[] = []
  let snapshot: InboxSnapshot = emptySnapshot
  const shown = createEmitter<void>()
  /** One refresh at a time, so that an older reading never covers a newer one. */
  let line: Promise<void> = Promise.resolve()

  function inLine(read: () => Promise<void>): Promise<void> {
    const result = line.then(read)
    line = result.catch(() => {})
    return result
  }

  function show(next: Partial<InboxSnapshot>): void {
    snapshot = { ...snapshot, ...next }
    shown.emit()
  }

  async function open(): Promise<void> {
    await storage.read(HELD_TABLES, (tx) => readFirst(tx, held, FIRST_SCREEN))
    // Whether a refused message has a thread to be shown in is not known before all threads are.
    showAll({ rejections: [] })
    const added = await readRest(storage, held)
    show({ ...shownOutbox(held), ...shownBreaches(), threads: shownThreads(new Map(snapshot.threads), added) })
  }

  function showAll(instead: Partial<InboxSnapshot> = {}): void {
    indexOutbox(held)
    renames = tagRenames(workspaceParts())
    show({
      ...shownSettings(held, userId),
      ...shownWorkspace(workspaceParts(), WORKSPACE_TABLES),
      ...shownOutbox(held),
      ...shownBreaches(),
      threads: shownThreads(new Map(), held.threads.keys()),
      ...instead,
    })
  }

  function shownBreaches(): Partial<InboxSnapshot> {
    const slaEvents = byThread([...held.slaEvents.values()], (row) => row.happened_at)
    return { breaches: openBreaches(held), answeredBreaches: answeredBreaches(held), slaEvents }
  }

  async function refresh(it: Change): Promise<void> {
    if (it.everything) {
      await storage.read(HELD_TABLES, (tx) => readEverything(tx, held))
      return showAll()
    }
    const entries = await storage.read(HELD_TABLES, (tx) => readChanged(tx, held, it))
    const next: Partial<InboxSnapshot> = {}
    if (it.settings) Object.assign(next, shownSettings(held, userId))
    if (it.outbox.length > 0) indexOutbox(held)
    // A refused answer shows in its thread, or in the list of refusals once that is out of sight.
    const refused = it.threads.some((id) => held.byThread.get(id)?.some(({ state }) => state === 'rejected'))
    if (it.outbox.length > 0 || refused) Object.assign(next, shownOutbox(held))
    if (it.outbox.length > 0 || it.breaches.length > 0) next.breaches = openBreaches(held)
    if (it.breaches.length > 0) next.answeredBreaches = answeredBreaches(held)
    if (it.slaEvents.length > 0) next.slaEvents = byThread([...held.slaEvents.values()], (row) => row.happened_at)
    const tables = new Set([...it.workspace, ...entries.flatMap((entry) => workspaceTableOf(entry) ?? [])])
    Object.assign(next, shownWorkspace(workspaceParts(), tables))
    const touched = new Set([...it.threads, ...it.drafts, ...entries.flatMap((entry) => threadOf(entry) ?? [])])
    const renamed = tables.has('tags') ? retag() : []
    for (const id of renamed) touched.add(id)
    if (touched.size > 0) next.threads = shownThreads(new Map(snapshot.threads), touched)
    if (Object.keys(next).length > 0) show(next)
  }

  function workspaceParts(): WorkspaceParts {
    const entries = [...held.outbox.values()].filter(({ state }) => state !== 'rejected').toSorted((a, b) => a.id - b.id)
    return { rows: held.workspace, entries, tenantId, me: userId }
  }

  /** Follows the renaming of tags. Returns the threads that have such a tag, or had it. */
  function retag(): ThreadId[] {
    const before = renames
    renames = tagRenames(workspaceParts())
    const names = new Set([...before, ...renames].map(([from]) => from))
    return names.size === 0 ? [] : [...held.threads.values()].filter(({ tags }) => tags.some((tag) => names.has(tag))).map(({ id }) => id)
  }

  function shownThreads(threads: Map<ThreadId, Thread>, touched: Iterable<ThreadId>): Map<ThreadId, Thread> {
    for (const id of touched) {
      const row = held.threads.get(id)
      if (!row) threads.delete(id)
      else {
        const entries = held.byThread.get(id) ?? NO_ENTRIES
        threads.set(id, shownThread({ row, read: held.reads.get(id), entries, draft: held.drafts.get(id) ?? null, renames, me: userId }))
      }
    }
    return threads
  }

  return {
    getSnapshot: () => snapshot,
    subscribe: shown.on,
    open: () => inLine(open),
    refresh: (it) => inLine(() => refresh(it)),
    setStatus: (status) => show({ status }),
    setPresence: (presence) => show({ presence }),
    clear: () => {
      held = nothingHeld()
      show({ ...emptySnapshot, status: snapshot.status })
    },
    entriesOf: (threadId) => held.byThread.get(threadId) ?? NO_ENTRIES,
    rowOf: (threadId) => held.threads.get(threadId),
    copyTo: (tx) => copyHeld(held, tx),
  }
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
  const queued = entries.filter((entry) => entry.state === 'queued')
  return {
    unsent: queued.length,
    unsentMessages: queued.filter(isWriting).length,
    refusedMessages: entries.filter((entry) => entry.state === 'rejected' && hasText(entry)).length,
    rejections: listed.map(rejection),
  }
}

function rejection(entry: OutboxEntry): Rejection {
  const { id, name, code, hint, args } = entry
  const body = 'body' in args ? args.body || null : null
  return { mutationId: id, name, threadId: threadOf(entry), body, code: code ?? 'rejected', hint }
}

/** Who has answered sees no breach any more, though the server has yet to resolve it. */
function openBreaches({ breaches, byThread }: Held): Map<ThreadId, BreachRow> {
  const answered = (id: ThreadId): boolean =>
    byThread.get(id)?.some((entry) => entry.name === 'send_message' && entry.state !== 'rejected') ?? false
  const open = [...breaches.values()].filter((row) => row.resolved_at === null && !answered(row.thread_id))
  return new Map(open.map((row) => [row.thread_id, row]))
}

function answeredBreaches({ breaches }: Held): Map<ThreadId, BreachRow> {
  const newest = new Map<ThreadId, BreachRow>()
  for (const row of breaches.values()) {
    if (row.resolved_by_message_id === null || row.resolved_at === null) continue
    const known = newest.get(row.thread_id)?.resolved_at
    if (!known || Date.parse(known) < Date.parse(row.resolved_at)) newest.set(row.thread_id, row)
  }
  return newest
}
