import { createEmitter } from '../emitter.ts'
import type { MessageId, ThreadId } from '../../model.ts'
import type { Change } from '../view/change.ts'
import type { Timers } from '../ports.ts'
import type { ReadTransaction, Storage, StoredMessage } from '../storage/storage.ts'
import type { MessageIndex, ThreadContent } from './messageIndex.ts'

/** Messages of one thread that are indexed: the newest. */
const PER_THREAD = 2000
/** After a change, so many of a thread's newest are looked at again. */
const PER_CHANGE = 100
/** Threads read in one transaction, so that what a person does meanwhile is not held up. */
const BATCH = 40
/** Changes are gathered so long: a stream of messages is indexed by the handful. */
const GATHER_MS = 250
/** Who still types comes before what is yet to be read. */
const TYPING_MS = 150

export interface DeviceHit {
  messageId: MessageId
  threadId: ThreadId
  body: string
  createdAt: string
}

export interface DeviceSearch {
  /** The newest matches on this device. The first call starts the index, and waits for nothing: `complete` says whether it has read everything. */
  find: (query: string, limit: number) => Promise<{ hits: DeviceHit[]; complete: boolean }>
  /** Called when another search may find more. */
  subscribe: (listener: () => void) => () => void
  close: () => void
}

export interface DeviceSearchOptions {
  storage: Storage
  onChange: (listener: (change: Change) => void) => () => void
  openIndex: () => Promise<MessageIndex>
  timers: Timers
}

/*
 *   unasked ──first find──▶ reading ──all read──▶ complete
 *                              ▲                     │ everything changed
 *                              └─────────────────────┘
 */
export function createDeviceSearch({ storage, onChange, openIndex, timers }: DeviceSearchOptions): DeviceSearch {
  let index: Promise<MessageIndex> | null = null
  let complete = false
  let closed = false
  /** Counts restarts: a read of what was before one is dropped. */
  let round = 0
  const changed = new Set<ThreadId>()
  let cancelGather: (() => void) | null = null
  let cancelTelling: (() => void) | null = null
  let lastQuery: string | null = null
  /** Set while somebody types, until shortly after the last key. */
  let cancelTyping: (() => void) | null = null
  const waitingToRead: (() => void)[] = []
  let stop: () => void = () => {}
  const growth = createEmitter<void>()

  function start(): Promise<MessageIndex> {
    if (index) return index
    index = openIndex()
    stop = onChange(heard)
    void readAll().catch(() => {})
    return index
  }

  async function readAll(): Promise<void> {
    round += 1
    const own = round
    complete = false
    const opened = await start()
    await opened.clear()
    const threads = await storage.read(['threads'], (tx) => tx.all('threads'))
    const newestFirst = threads.toSorted((a, b) => ((a.last_message_at ?? '') < (b.last_message_at ?? '') ? 1 : -1))
    for (let at = 0; at < newestFirst.length; at += BATCH) {
      if (cancelTyping) await new Promise<void>((resolve) => waitingToRead.push(resolve))
      if (closed || own !== round) return
      const ids = newestFirst.slice(at, at + BATCH).map((thread) => thread.id)
      await opened.put(await storage.read(['messages'], (tx) => contentsOf(tx, ids, PER_THREAD)))
      if (at === 0) tell()
      else tellSoon()
    }
    if (own !== round) return
    complete = true
    tell()
  }

  function heard(change: Change): void {
    if (change.everything) {
      changed.clear()
      void readAll().catch(() => {})
      return
    }
    for (const thread of change.messages) changed.add(thread)
    if (changed.size === 0) return
    cancelGather ??= timers.after(GATHER_MS, () => {
      cancelGather = null
      void readChanged().catch(() => {})
    })
  }

  async function readChanged(): Promise<void> {
    const opened = await start()
    const ids = [...changed]
    changed.clear()
    for (let at = 0; at < ids.length; at += BATCH) {
      if (closed) return
      await opened.put(await storage.read(['messages'], (tx) => contentsOf(tx, ids.slice(at, at + BATCH), PER_CHANGE)))
    }
    tell()
  }

  function tell(): void {
    if (!closed) growth.emit()
  }

  /** Each telling makes who shows the results search again: not with every few threads that were read. */
  function tellSoon(): void {
    cancelTelling ??= timers.after(GATHER_MS, () => {
      cancelTelling = null
      tell()
    })
  }

  /** Another query is another key. The first starts the reading, and need not wait for itself. */
  function heardKey(query: string): void {
    const isKey = lastQuery !== null && query !== lastQuery
    lastQuery = query
    if (!isKey) return
    cancelTyping?.()
    cancelTyping = timers.after(TYPING_MS, () => {
      cancelTyping = null
      for (const read of waitingToRead.splice(0)) read()
    })
  }

  return {
    find: async (query, limit) => {
      heardKey(query)
      const findings = await (await start()).find(query, limit)
      const rows = await storage.read(['messages'], (tx) => tx.getMany('messages', findings.map(({ id }) => id))) // prettier-ignore
      return { hits: rows.filter((row) => row !== undefined).map(hitOf), complete }
    },
    subscribe: growth.on,
    close: () => {
      closed = true
      stop()
      cancelGather?.()
      cancelTelling?.()
      cancelTyping?.()
      void index?.then((opened) => opened.close())
    },
  }
}

async function contentsOf(tx: ReadTransaction, ids: readonly ThreadId[], limit: number): Promise<ThreadContent[]> {
  return Promise.all(
    ids.map(async (threadId) => {
      const rows = await tx.messages(threadId, { from: null, before: null, limit })
      const messages = rows
        .filter((row) => row.body !== null)
        .map((row) => ({ id: row.message_id, threadId, order: row.order, body: row.body ?? '' }))
      // As many as were asked for: what is older was not looked at, and stays.
      return { threadId, from: rows.length < limit ? '' : (rows[0]?.order ?? ''), messages }
    }),
  )
}

function hitOf(row: StoredMessage): DeviceHit {
  return { messageId: row.message_id, threadId: row.thread_id, body: row.body ?? '', createdAt: row.created_at }
}
