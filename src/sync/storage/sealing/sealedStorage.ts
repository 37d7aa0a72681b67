import { keyOf, type ReadTransaction, type Storage, type TableName, type Tables, type WriteTransaction } from '../storage.ts'
import { createSealer, type Sealer } from './sealer.ts'

/**
 * A storage whose rows lie encrypted in another one. It keeps the same contract, so the engine can't tell: rows are opened as
 * they are read and sealed as they are written, within the transaction, which waits for the cipher.
 */
export function createSealedStorage(inner: Storage, key: CryptoKey): Storage {
  const sealer = createSealer(key)
  /** Work under way: a lock must not cut a draft short that is being stored. */
  const working = new Set<Promise<unknown>>()

  async function tracked<Result>(work: Promise<Result>): Promise<Result> {
    working.add(work)
    try {
      return await work
    } finally {
      working.delete(work)
    }
  }

  return {
    durable: inner.durable,
    read: (tables, work) => tracked(inner.read(tables, (tx) => work(readingOn(tx, sealer)))),
    write: (tables, work) => tracked(inner.write(tables, (tx) => work(writingOn(tx, sealer)))),
    close: async () => {
      await Promise.allSettled(working)
      await inner.close()
    },
    destroy: inner.destroy,
  }
}

function readingOn(tx: ReadTransaction, { open }: Sealer): ReadTransaction {
  async function opened<Name extends TableName>(table: Name, rows: readonly Tables[Name][]): Promise<Tables[Name][]> {
    return rows.length === 0 ? [] : tx.wait(() => open(table, rows))
  }
  return {
    get: async (table, key) => {
      const row = await tx.get(table, key)
      return row && (await opened(table, [row]))[0]
    },
    getMany: async (table, keys) => {
      const rows = await tx.getMany(table, keys)
      const found = await opened(
        table,
        rows.filter((row) => row !== undefined),
      )
      let next = 0
      return rows.map((row) => (row === undefined ? undefined : found[next++]))
    },
    all: async (table) => opened(table, await tx.all(table)),
    after: async (table, key, limit) => opened(table, await tx.after(table, key, limit)),
    firstThreads: async (limit) => opened('threads', await tx.firstThreads(limit)),
    threadsBefore: async (instant) => opened('threads', await tx.threadsBefore(instant)),
    outbox: async (state) => opened('outbox', await tx.outbox(state)),
    messages: async (threadId, span) => opened('messages', await tx.messages(threadId, span)),
    wait: tx.wait,
  }
}

function writingOn(tx: WriteTransaction, sealer: Sealer): WriteTransaction {
  return {
    ...readingOn(tx, sealer),
    put: async (table, rows) => {
      if (rows.length > 0) await tx.put(table, await tx.wait(() => sealer.seal(table, rows)))
    },
    add: async (table, rows) => {
      if (rows.length === 0) return []
      const taken = new Set(
        await tx.add(table, await tx.wait(() => sealer.seal(table, rows))).then((left) => left.map((row) => keyOf(table, row))),
      )
      return rows.filter((row) => taken.has(keyOf(table, row)))
    },
    delete: tx.delete,
    clear: tx.clear,
    deleteMessagesOf: tx.deleteMessagesOf,
  }
}
