import { InboxError } from '../../errors.ts'
import type { EpochMs, TenantId, ThreadId, UserId } from '../../model.ts'
import type { Backend } from '../server/backend.ts'
import { createEmitter } from '../emitter.ts'
import type { Change } from './change.ts'
import type { DeviceView } from './deviceView.ts'
import { fetchHistory } from '../pull/history.ts'
import type { Message, MessageFeed, MessageFeedSnapshot } from '../inbox.ts'
import { isWriting, type WritingEntry } from '../push/mutation.ts'
import { shownWriting } from './optimistic.ts'
import type { Holding, Storage, StoredMessage } from '../storage/storage.ts'

/** Messages on show at first, and more with each `loadOlder`. */
const PAGE = 50

export interface MessageFeedOptions {
  threadId: ThreadId
  tenantId: TenantId
  userId: UserId
  storage: Storage
  backend: Pick<Backend, 'history'>
  view: DeviceView
  /** The server's time. */
  now: () => EpochMs
  /** Tells of what changed on the device, here or in another tab. */
  onChange: (listener: (change: Change) => void) => () => void
  /** Tells all tabs of what this feed fetched. */
  publish: (change: Change) => void
}

export function createMessageFeed(options: MessageFeedOptions): MessageFeed {
  const { threadId, tenantId, userId, storage, backend, view, now, onChange, publish } = options
  let snapshot: MessageFeedSnapshot = { messages: [], loading: true, hasOlder: true, loadingOlder: false, error: null }
  let wanted = PAGE
  let closed = false
  let reading = 0
  let fetching: Promise<void> | null = null
  /** The first page has been asked for, or needs no asking. */
  let asked = false
  let asking = false
  let rows: readonly StoredMessage[] = []
  /**
   * Writing since `rows` were read: it may have left the outbox, and is not in them before the next reading. Refused writing too: a tab that
   * was frozen may miss that it was sent again.
   */
  let lingering: ReadonlyMap<string, WritingEntry> = new Map()
  /** Shown messages by id, so that an unchanged one keeps its identity. */
  let shown = new Map<string, { source: StoredMessage | WritingEntry; message: Message }>()
  const changes = createEmitter<void>()
  let line: Promise<void> = Promise.resolve()

  function show(next: Partial<MessageFeedSnapshot>): void {
    if (closed) return
    snapshot = { ...snapshot, ...next }
    changes.emit()
  }

  /** One more than wanted tells whether the device has older ones. */
  async function read(): Promise<void> {
    const left = leftOutbox()
    const { holding, found } = await storage.read(['messages', 'holdings'], async (tx) => {
      const held = await tx.get('holdings', threadId)
      return { holding: held, found: await tx.messages(threadId, { from: held?.from ?? null, before: null, limit: wanted + 1 }) }
    })
    rows = found.slice(-wanted)
    lingering = new Map([...lingering].filter(([id]) => !left.has(id)))
    // While the device has no unbroken copy, a first page must still come before this may be called empty.
    const awaited = !holding && (asking || !asked)
    show({ messages: merged(), loading: awaited && rows.length === 0, hasOlder: found.length > wanted || !holding?.complete })
    if (holding || asked) return
    asked = true
    void fetch()
  }

  function refresh(): Promise<void> {
    reading += 1
    line = line
      .then(read)
      .catch((reason: unknown) => show({ loading: false, error: asInboxError(reason) }))
      .finally(() => {
        reading -= 1
      })
    return line
  }

  function merged(): Message[] {
    const before = shown
    shown = new Map()
    const keep = (source: StoredMessage | WritingEntry, id: string, make: () => Message): Message => {
      const known = before.get(id)
      const message = known && isSame(known.source, source) ? known.message : make()
      shown.set(id, { source, message })
      return message
    }
    const stored = rows.map((row) => keep(row, row.message_id, () => shownMessage(row)))
    const ids = new Set(rows.map((row) => row.message_id))
    const entries = view.entriesOf(threadId).filter(isWriting)
    const all = new Map([...lingering, ...byMessage(entries)])
    const writing = [...all.values()].filter((entry) => !ids.has(entry.args.message_id))
    lingering = byMessage(writing)
    const thread = view.rowOf(threadId)
    const local = writing.map((entry) =>
      keep(entry, entry.args.message_id, () => shownWriting({ entry, thread, tenantId, me: { user_id: userId } })),
    )
    return [...stored, ...local]
  }

  function leftOutbox(): Set<string> {
    const known = byMessage(view.entriesOf(threadId).filter(isWriting))
    return new Set([...lingering.keys()].filter((id) => !known.has(id)))
  }

  /** Asks the server for the page before what the device holds; every call meanwhile waits for the same one. */
  function fetch(): Promise<void> {
    fetching ??= fetchOnce().finally(() => {
      fetching = null
    })
    return fetching
  }

  async function fetchOnce(): Promise<void> {
    asking = true
    show({ loadingOlder: true, error: null })
    try {
      publish(await fetchHistory({ storage, backend, threadId, now }))
      show({ loadingOlder: false })
    } catch (reason) {
      show({ loadingOlder: false, error: asInboxError(reason) })
    }
    asking = false
    await refresh()
  }

  const stop = onChange((change) => {
    const stored = change.everything || change.messages.includes(threadId) || change.threads.includes(threadId)
    if (!stored && change.outbox.length === 0) return
    // What this person just wrote is in the view already and shows without reading anything; but an entry that makes way
    // for its stored message must not be gone before that is read.
    if (!stored && reading === 0 && !snapshot.loading && leftOutbox().size === 0) return show({ messages: merged() })
    // Something came, so the network is back: what failed may be tried again, and so may a thread that was not there.
    if (snapshot.error?.kind === 'network') show({ error: null })
    asked = false
    void refresh()
  })
  void refresh()

  return {
    getSnapshot: () => snapshot,
    subscribe: changes.on,
    loadOlder: async () => {
      await refresh()
      if (closed || !snapshot.hasOlder) return
      const holding = await storage.read(['holdings'], (tx) => tx.get('holdings', threadId))
      const onDevice = await countFrom(storage, threadId, { holding, limit: wanted + 1 })
      if (onDevice <= wanted && !holding?.complete) {
        wanted += PAGE
        await fetch()
        return
      }
      wanted += PAGE
      await refresh()
    },
    close: () => {
      closed = true
      stop()
    },
  }
}

async function countFrom(
  storage: Storage,
  threadId: ThreadId,
  { holding, limit }: { holding: Holding | undefined; limit: number },
): Promise<number> {
  return (await storage.read(['messages'], (tx) => tx.messages(threadId, { from: holding?.from ?? null, before: null, limit }))).length
}

function byMessage(entries: readonly WritingEntry[]): Map<string, WritingEntry> {
  return new Map(entries.map((entry) => [entry.args.message_id, entry]))
}

function shownMessage(row: StoredMessage): Message {
  const { order: _order, sync_xid: _xid, ...message } = row
  return { ...message, local: null }
}

function isSame(a: StoredMessage | WritingEntry, b: StoredMessage | WritingEntry): boolean {
  if ('sync_xid' in a) return 'sync_xid' in b && a.sync_xid === b.sync_xid && a.updated_at === b.updated_at
  return !('sync_xid' in b) && a.id === b.id && a.state === b.state && a.args.body === b.args.body
}

function asInboxError(reason: unknown): InboxError {
  return reason instanceof InboxError ? reason : new InboxError('unexpected', 'The messages could not be read.', { cause: reason })
}
