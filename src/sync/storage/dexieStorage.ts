import { Dexie, type Table } from 'dexie'
import { InboxError } from '../../errors.ts'
import type { ThreadId } from '../../model.ts'
import { DATA_VERSION } from './dataVersion.ts'
import {
  ALL_TABLES,
  firstOnce,
  KEYS,
  type Key,
  type ReadTransaction,
  type Storage,
  type TableName,
  type Tables,
  type WriteTransaction,
} from './storage.ts'

/** A cursor of a version that no server writes: it answers with a reset, and so brings what an older version did not store. */
const OUTDATED_CURSOR = '0'
/** Another tab that does not let go, or a browser that never answers, must not keep the inbox from opening. */
const OPEN_TIMEOUT_MS = 5000

/** The key of nothing. */
const NO_KEY = ''

/** Besides each table's key. */
const INDEXES: Partial<Record<TableName, string>> = {
  messages: '[thread_id+order]',
  threads: 'sla_due_at, last_message_at',
  outbox: 'state',
}

export interface DexieStorageOptions {
  name: string
  /** Where the tests put theirs; the browser's own by default. */
  indexedDB?: IDBFactory
  IDBKeyRange?: typeof IDBKeyRange
  /** What this release stores; tests bring another one. */
  version?: number
  /** A newer release wants the database: this one has let it go. */
  onOutdated?: () => void
}

/**
 * Opens (or makes) the database. Rejects with `InboxError('storage')` when IndexedDB is absent, blocked (code `blocked`: an
 * older tab does not let go) or broken, and with `outdated` when a newer release has been here.
 */
export async function openDexieStorage({ name, version = DATA_VERSION, onOutdated, ...api }: DexieStorageOptions): Promise<Storage> {
  const db = new Dexie(name, api)
  db.version(version)
    .stores(Object.fromEntries(ALL_TABLES.map((table) => [table, [KEYS[table], INDEXES[table]].filter(Boolean).join(', ')])))
    .upgrade((tx) => tx.table('meta').where('key').equals('cursor').modify({ value: OUTDATED_CURSOR }))
  let outdated = false
  // Dexie would open it again with the next request, whatever has become of it.
  db.on('versionchange', ({ newVersion }) => {
    outdated = newVersion !== null && newVersion > 0
    db.close()
    if (outdated) onOutdated?.()
    return false
  })
  await opened(db, version)

  async function transact<Result>(
    mode: 'r' | 'rw',
    tables: readonly TableName[],
    work: (tx: WriteTransaction) => Promise<Result>,
  ): Promise<Result> {
    let thrown: { reason: unknown } | null = null
    try {
      return await db.transaction(mode, [...tables], async () => {
        try {
          return await work(transactionOn(db, tables))
        } catch (reason) {
          thrown = { reason }
          throw reason
        }
      })
    } catch (reason) {
      // What the work threw on purpose is its own; what the database did to it is ours.
      if (thrown && !isStorageFailure(reason)) throw (thrown as { reason: unknown }).reason
      if (outdated) throw newerRelease(reason)
      throw new InboxError('storage', 'The device could not store or read its copy of the inbox.', { cause: reason, code: nameOf(reason) })
    }
  }

  return {
    durable: true,
    read: (tables, work) => transact('r', tables, work),
    write: (tables, work) => transact('rw', tables, work),
    close: () => {
      db.close()
      return Promise.resolve()
    },
    destroy: async () => {
      await db.delete()
    },
  }
}

function newerRelease(cause?: unknown): InboxError {
  return new InboxError('outdated', 'A newer version of Prazo has stored its data here.', { cause })
}

async function opened(db: Dexie, version: number): Promise<void> {
  let blocked = false
  db.on('blocked', () => {
    blocked = true
    return false
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    await Promise.race([
      db.open(),
      new Promise((_resolve, reject) => {
        timer = setTimeout(() => reject(new Error('IndexedDB does not answer')), OPEN_TIMEOUT_MS)
      }),
    ])
  } catch (cause) {
    db.close()
    throw new InboxError('storage', 'IndexedDB could not be opened.', { cause, code: blocked ? 'blocked' : nameOf(cause) })
  } finally {
    clearTimeout(timer)
  }
  // Dexie opens what a newer release made, as it is. It counts in tens, and patches of one version in ones.
  if (Math.floor(db.backendDB().version / 10) <= version) return
  db.close()
  throw newerRelease()
}

function nameOf(reason: unknown): string | null {
  return reason instanceof Error ? reason.name : null
}

function isStorageFailure(reason: unknown): boolean {
  return reason instanceof Dexie.DexieError || (typeof DOMException !== 'undefined' && reason instanceof DOMException)
}

/**
 * Asks for nothing, over and over, until the work is done: IndexedDB commits a transaction that has nothing to do. Dexie's own
 * `waitFor` does the same, but of several waits at once it may lose one (4.4), and its transaction then never ends.
 */
async function keepingOpen<Result>(ask: () => PromiseLike<unknown>, work: () => Promise<Result>): Promise<Result> {
  let outcome: PromiseSettledResult<Result> | null = null
  Dexie.ignoreTransaction(() => {
    work().then(
      (value) => (outcome = { status: 'fulfilled', value }),
      (reason: unknown) => (outcome = { status: 'rejected', reason }),
    )
  })
  const settled = (): PromiseSettledResult<Result> | null => outcome
  let result = settled()
  for (; !result; result = settled()) await ask()
  if (result.status === 'rejected') throw result.reason
  return result.value
}

/** Where a key was taken, of rows that were added; whatever else went wrong is thrown. */
function takenPositions(reason: unknown): number[] {
  if (!(reason instanceof Dexie.BulkError)) throw reason
  const failures = Object.entries(reason.failuresByPos)
  if (failures.some(([, failure]) => failure.name !== 'ConstraintError')) throw reason
  return failures.map(([at]) => Number(at))
}

function transactionOn(db: Dexie, tables: readonly TableName[]): WriteTransaction {
  const table = <Name extends TableName>(name: Name): Table<Tables[Name], Key> => db.table(name)
  const ofThread = (threadId: ThreadId, from: string | null, before: string | null) =>
    db
      .table<Tables['messages'], string>('messages')
      .where('[thread_id+order]')
      .between([threadId, from ?? Dexie.minKey], [threadId, before ?? Dexie.maxKey])
  const reading: ReadTransaction = {
    get: (name, key) => table(name).get(key),
    getMany: (name, keys) => table(name).bulkGet([...keys]),
    all: (name) => table(name).toArray(),
    after: (name, key, limit) =>
      table(name)
        .where(':id')
        .above(key ?? Dexie.minKey)
        .limit(limit)
        .toArray(),
    firstThreads: async (limit) => {
      const threads = table('threads')
      const [due, newest] = await Promise.all([
        threads.orderBy('sla_due_at').limit(limit).toArray(),
        threads.orderBy('last_message_at').reverse().limit(limit).toArray(),
      ])
      return firstOnce(due, newest)
    },
    threadsBefore: (instant) => table('threads').where('last_message_at').below(instant).toArray(),
    outbox: (state) => table('outbox').where('state').equals(state).toArray(),
    messages: async (threadId, { from, before, limit }) =>
      (await ofThread(threadId, from, before).reverse().limit(limit).toArray()).toReversed(),
    wait: (work) => keepingOpen(() => db.table(tables[0] ?? 'meta').get(NO_KEY), work),
  }
  return {
    ...reading,
    put: async (name, rows) => {
      if (rows.length > 0) await table(name).bulkPut([...rows])
    },
    add: async (name, rows) => {
      if (rows.length === 0) return []
      const taken = await table(name)
        .bulkAdd([...rows])
        .then(() => [], takenPositions)
      return taken.map((at) => rows[at]).filter((row) => row !== undefined)
    },
    delete: async (name, keys) => {
      if (keys.length > 0) await table(name).bulkDelete([...keys])
    },
    clear: (name) => table(name).clear(),
    deleteMessagesOf: async (threadId) => {
      await ofThread(threadId, null, null).delete()
    },
  }
}
