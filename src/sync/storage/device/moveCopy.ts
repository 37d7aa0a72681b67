import type { ThreadId } from '../../../model.ts'
import type { OutboxEntry } from '../../push/mutation.ts'
import { clientIdOf } from '../../push/outbox.ts'
import {
  ALL_TABLES,
  SERVER_TABLES,
  type Draft,
  type MetaEntry,
  type Storage,
  type StoredFile,
  type StoredMessage,
  type TableName,
  type WriteTransaction,
} from '../storage.ts'

/** Everything but the device's own name, which belongs to its place. */
const CARRIED = new Set<MetaEntry['key']>(['cursor', 'initial', 'midway', 'clientId', 'nextMutationId', 'clockOffsetMs'])
/** Threads whose messages are moved in one transaction. */
const CHUNK = 100
/** As many as IndexedDB can be asked for. */
const ALL_OF_THEM = 2 ** 32 - 1

interface Typed {
  outbox: OutboxEntry[]
  /** What answers carry. */
  files: StoredFile[]
  drafts: Draft[]
  meta: MetaEntry[]
}

/**
 * Moves a copy to another place, the server's rows included, so that it can be read offline at once. What a person typed
 * arrives in one transaction, last, together with the client's name: with it, the move has happened; without it, a move that a crash
 * cut short begins anew. The source is left for its owner to destroy.
 */
export async function moveCopy(source: Storage, target: Storage, newId: () => string): Promise<void> {
  const clientId = await clientIdOf(source, newId)
  const standing = await target.read(['meta'], async (tx) => ({
    clientId: (await tx.get('meta', 'clientId'))?.value,
    cursor: await tx.get('meta', 'cursor'),
  }))
  const lived = standing.clientId !== undefined || standing.cursor !== undefined
  if (standing.clientId === clientId) return
  if (!lived) await moveServerRows(source, target)
  for (let before = ''; ;) {
    const typed = await readTyped(source)
    // A tab that has yet to hear of the move may have written meanwhile.
    const now = JSON.stringify(typed)
    if (now === before) return
    await target.write(['outbox', 'files', 'drafts', 'meta'], (tx) => (lived ? join(tx, typed) : settle(tx, typed)))
    before = now
    if (lived) return
  }
}

async function moveServerRows(source: Storage, target: Storage): Promise<void> {
  await target.write(SERVER_TABLES, async (tx) => {
    for (const table of SERVER_TABLES) await tx.clear(table)
  })
  const tables = SERVER_TABLES.filter((table) => table !== 'messages')
  for (const table of tables) await moveTable(table)
  const threads = (await source.read(['threads'], (tx) => tx.all('threads'))).map((row) => row.id)
  for (let at = 0; at < threads.length; at += CHUNK) {
    const messages = await messagesOf(source, threads.slice(at, at + CHUNK))
    await target.write(['messages'], (tx) => tx.put('messages', messages))
  }

  async function moveTable<Name extends TableName>(table: Name): Promise<void> {
    const rows = await source.read([table], (tx) => tx.all(table))
    await target.write([table], (tx) => tx.put(table, rows))
  }
}

function messagesOf(source: Storage, threads: readonly ThreadId[]): Promise<StoredMessage[]> {
  return source.read(['messages'], async (tx) => {
    const found: StoredMessage[] = []
    for (const thread of threads) found.push(...(await tx.messages(thread, { from: null, before: null, limit: ALL_OF_THEM })))
    return found
  })
}

function readTyped(source: Storage): Promise<Typed> {
  return source.read(ALL_TABLES, async (tx) => ({
    outbox: await tx.all('outbox'),
    files: await tx.all('files'),
    drafts: await tx.all('drafts'),
    meta: (await tx.all('meta')).filter(({ key }) => CARRIED.has(key)),
  }))
}

async function settle(tx: WriteTransaction, { outbox, files, drafts, meta }: Typed): Promise<void> {
  await tx.clear('outbox')
  await tx.clear('files')
  await tx.clear('drafts')
  await tx.put('outbox', outbox)
  await tx.put('files', files)
  await tx.put('drafts', drafts)
  await tx.put('meta', meta)
}

/**
 * The target has a life of its own: what was typed joins it, behind what is queued there. Should the server know some of it already,
 * it knows messages by their ids, and the rest says the same twice.
 */
async function join(tx: WriteTransaction, { outbox, files, drafts }: Typed): Promise<void> {
  const next = Number((await tx.get('meta', 'nextMutationId'))?.value ?? 1)
  const there = new Set((await tx.all('outbox')).map(messageIdOf))
  const waiting = outbox.filter((entry) => entry.state !== 'acked' && !(messageIdOf(entry) && there.has(messageIdOf(entry))))
  await tx.put(
    'outbox',
    waiting.map((entry, at) => ({ ...entry, id: next + at })),
  )
  const carried = new Set(waiting.map(messageIdOf))
  await tx.put(
    'files',
    files.filter((file) => carried.has(file.message_id)),
  )
  await tx.put('meta', [{ key: 'nextMutationId', value: next + waiting.length }])
  for (const { thread_id, text } of drafts) {
    const own = await tx.get('drafts', thread_id)
    if (own?.text !== text) await tx.put('drafts', [{ thread_id, text: own ? `${own.text}\n${text}` : text }])
  }
}

function messageIdOf({ args }: OutboxEntry): string | null {
  return 'message_id' in args ? args.message_id : null
}
