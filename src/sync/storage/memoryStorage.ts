import type { ThreadRow } from '../../model.ts'
import {
  ALL_TABLES,
  firstOnce,
  keyOf,
  type Key,
  type ReadTransaction,
  type Storage,
  type StoredMessage,
  type TableName,
  type Tables,
  type WriteTransaction,
} from './storage.ts'

type Data = { [Name in TableName]: Map<Key, Tables[Name]> }
type Undo = () => void

/** The same contract without a disk: for browsers that forbid IndexedDB, and for tests. Dies with the tab. */
export function createMemoryStorage(): Storage {
  const data = Object.fromEntries(ALL_TABLES.map((name) => [name, new Map()])) as unknown as Data
  /** One piece of work at a time, in the order of the calls, as IndexedDB does it for overlapping writes. */
  let line: Promise<unknown> = Promise.resolve()

  function queue<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = line.then(work)
    line = result.catch(() => {})
    return result
  }

  async function write<Result>(work: (tx: WriteTransaction) => Promise<Result>): Promise<Result> {
    const undo: Undo[] = []
    try {
      return await work(writingOn(data, undo))
    } catch (reason) {
      for (const step of undo.toReversed()) step()
      throw reason
    }
  }

  return {
    durable: false,
    read: (_tables, work) => queue(() => work(readingOn(data))),
    write: (_tables, work) => queue(() => write(work)),
    close: () => Promise.resolve(),
    destroy: () => queue(() => Promise.resolve(ALL_TABLES.forEach((name) => data[name].clear()))),
  }
}

function byKey(a: Key, b: Key): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function readingOn(data: Data): ReadTransaction {
  return {
    get: (table, key) => Promise.resolve(data[table].get(key)),
    getMany: (table, keys) => Promise.resolve(keys.map((key) => data[table].get(key))),
    all: (table) => Promise.resolve([...data[table]].toSorted(([a], [b]) => byKey(a, b)).map(([, row]) => row)),
    after: (table, key, limit) => {
      const behind = [...data[table]].filter(([each]) => key === null || byKey(each, key) > 0).toSorted(([a], [b]) => byKey(a, b))
      return Promise.resolve(behind.slice(0, limit).map(([, row]) => row))
    },
    firstThreads: (limit) => {
      const by = (column: 'sla_due_at' | 'last_message_at'): ThreadRow[] =>
        [...data.threads.values()]
          .filter((row) => row[column] !== null)
          .toSorted((a, b) => byKey(a[column] ?? '', b[column] ?? '') || byKey(a.id, b.id))
      return Promise.resolve(firstOnce(by('sla_due_at').slice(0, limit), by('last_message_at').toReversed().slice(0, limit)))
    },
    threadsBefore: (instant) => {
      const before = [...data.threads.values()].filter((row) => row.last_message_at !== null && row.last_message_at < instant)
      return Promise.resolve(before.toSorted((a, b) => byKey(a.last_message_at ?? '', b.last_message_at ?? '') || byKey(a.id, b.id)))
    },
    outbox: (state) => Promise.resolve([...data.outbox.values()].filter((entry) => entry.state === state).toSorted((a, b) => a.id - b.id)),
    messages: (threadId, { from, before, limit }) => {
      const inSpan = (row: StoredMessage): boolean =>
        row.thread_id === threadId && (from === null || row.order >= from) && (before === null || row.order < before)
      const found = [...data.messages.values()].filter(inSpan).toSorted((a, b) => byKey(a.order, b.order))
      return Promise.resolve(found.slice(Math.max(0, found.length - limit)))
    },
    wait: (work) => work(),
  }
}

function writingOn(data: Data, undo: Undo[]): WriteTransaction {
  function remove(table: TableName, key: Key): void {
    const rows = data[table] as Map<Key, unknown>
    if (!rows.has(key)) return
    const before = rows.get(key)
    undo.push(() => rows.set(key, before))
    rows.delete(key)
  }
  function set<Name extends TableName>(table: Name, row: Tables[Name]): void {
    const stored = data[table] as Map<Key, unknown>
    const key = keyOf(table, row)
    const [existed, before] = [stored.has(key), stored.get(key)]
    undo.push(() => void (existed ? stored.set(key, before) : stored.delete(key)))
    stored.set(key, row)
  }
  return {
    ...readingOn(data),
    put: (table, rows) => Promise.resolve(rows.forEach((row) => set(table, row))),
    add: (table, rows) => {
      const taken = rows.filter((row) => {
        const isTaken = data[table].has(keyOf(table, row))
        if (!isTaken) set(table, row)
        return isTaken
      })
      return Promise.resolve(taken)
    },
    delete: (table, keys) => Promise.resolve(keys.forEach((key) => remove(table, key))),
    clear: (table) => Promise.resolve([...data[table].keys()].forEach((key) => remove(table, key))),
    deleteMessagesOf: (threadId) => {
      for (const [key, row] of data.messages) if (row.thread_id === threadId) remove('messages', key)
      return Promise.resolve()
    },
  }
}
