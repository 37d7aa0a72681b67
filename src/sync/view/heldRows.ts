import type {
  BreachRow,
  ClosureRow,
  MemberRow,
  ReadRow,
  RuleRow,
  SlaEventRow,
  StageRow,
  TenantRow,
  ThreadId,
  ThreadRow,
} from '../../model.ts'
import type { Change } from './change.ts'
import { threadOf, type OutboxEntry } from '../push/mutation.ts'
import {
  keyOf,
  SERVER_TABLES,
  WORKSPACE_TABLES,
  type Key,
  type ReadTransaction,
  type Storage,
  type TableName,
  type Tables,
  type WorkspaceTable,
  type WriteTransaction,
} from '../storage/storage.ts'

/** All that a view is made of; messages are read by their feeds. */
export const HELD_TABLES: readonly TableName[] = [
  ...SERVER_TABLES.filter((table) => table !== 'messages' && table !== 'holdings'),
  'outbox',
  'drafts',
]

/** The device's rows, in memory. */
export interface Held {
  threads: Map<ThreadId, ThreadRow>
  reads: Map<ThreadId, ReadRow>
  drafts: Map<ThreadId, string>
  breaches: Map<string, BreachRow>
  slaEvents: Map<string, SlaEventRow>
  workspace: { [Name in WorkspaceTable]: Tables[Name][] }
  outbox: Map<number, OutboxEntry>
  byThread: Map<ThreadId, OutboxEntry[]>
  settings: { tenants: TenantRow[]; members: MemberRow[]; rules: RuleRow[]; closures: ClosureRow[]; stages: StageRow[] }
}

export function nothingHeld(): Held {
  return {
    threads: new Map(),
    reads: new Map(),
    drafts: new Map(),
    breaches: new Map(),
    slaEvents: new Map(),
    workspace: { teams: [], tags: [], templates: [], views: [], preferences: [], pins: [], mentions: [], scheduled: [] },
    outbox: new Map(),
    byThread: new Map(),
    settings: { tenants: [], members: [], rules: [], closures: [], stages: [] },
  }
}

/** Replaces what is held by what the device has. */
export async function readEverything(tx: ReadTransaction, held: Held): Promise<void> {
  await readSettings(tx, held)
  await readWorkspace(tx, held, WORKSPACE_TABLES)
  const [threads, reads, drafts, breaches, slaEvents, outbox] = await Promise.all([
    tx.all('threads'),
    tx.all('reads'),
    tx.all('drafts'),
    tx.all('breaches'),
    tx.all('sla_events'),
    tx.all('outbox'),
  ])
  held.threads = new Map(threads.map((row) => [row.id, row]))
  held.reads = new Map(reads.map((row) => [row.thread_id, row]))
  held.drafts = new Map(drafts.map((row) => [row.thread_id, row.text]))
  held.breaches = new Map(breaches.map((row) => [row.id, row]))
  held.slaEvents = new Map(slaEvents.map((row) => [row.id, row]))
  held.outbox = new Map(outbox.map((row) => [row.id, row]))
}

async function readSettings(tx: ReadTransaction, { settings }: Held): Promise<void> {
  const [tenants, members, rules, closures, stages] = await Promise.all([
    tx.all('tenants'),
    tx.all('members'),
    tx.all('rules'),
    tx.all('closures'),
    tx.all('stages'),
  ])
  Object.assign(settings, { tenants, members, rules, closures, stages })
}

async function readWorkspace(tx: ReadTransaction, { workspace }: Held, tables: readonly WorkspaceTable[]): Promise<void> {
  await Promise.all(tables.map(async (table) => (workspace[table] = (await tx.all(table)) as never)))
}

/** Rows that are read at once, so that no reading holds the page up for long. */
const CHUNK = 2000

/** Reads what a first screen needs, whatever the device holds: the threads that a list begins with, and all that is small. */
export async function readFirst(tx: ReadTransaction, held: Held, limit: number): Promise<void> {
  const [threads, drafts, outbox] = await Promise.all([
    tx.firstThreads(limit),
    tx.all('drafts'),
    tx.all('outbox'),
    readSettings(tx, held),
    readWorkspace(tx, held, WORKSPACE_TABLES),
  ])
  held.threads = new Map(threads.map((row) => [row.id, row]))
  held.drafts = new Map(drafts.map((row) => [row.thread_id, row.text]))
  held.outbox = new Map(outbox.map((row) => [row.id, row]))
  await read(tx, { table: 'reads', keys: [...held.threads.keys()], into: held.reads, as: (row) => row })
}

/**
 * Reads what `readFirst` left, in a transaction for each chunk. What is held already stays as it is: a write since then
 * has a change of its own, which is read after this. Resolves to the threads that came.
 */
export async function readRest(storage: Storage, held: Held): Promise<ThreadId[]> {
  await eachChunk(storage, 'reads', (rows) => addMissing(held.reads, rows))
  await eachChunk(storage, 'breaches', (rows) => addMissing(held.breaches, rows))
  await eachChunk(storage, 'sla_events', (rows) => addMissing(held.slaEvents, rows))
  const known = new Set(held.threads.keys())
  await eachChunk(storage, 'threads', (rows) => addMissing(held.threads, rows))
  return [...held.threads.keys()].filter((id) => !known.has(id))

  function addMissing<Id extends Key, Row>(into: Map<Id, Row>, rows: [Id, Row][]): void {
    for (const [id, row] of rows) if (!into.has(id)) into.set(id, row)
  }
}

async function eachChunk<Name extends TableName, Id extends Key>(
  storage: Storage,
  table: Name,
  take: (rows: [Id, Tables[Name]][]) => void,
): Promise<void> {
  for (let last: Key | null = null; ;) {
    const behind: Key | null = last
    const rows: Tables[Name][] = await storage.read([table], (tx) => tx.after(table, behind, CHUNK))
    take(rows.map((row) => [keyOf(table, row) as Id, row]))
    const end = rows.at(-1)
    if (end === undefined || rows.length < CHUNK) return
    last = keyOf(table, end)
  }
}

/** Reads what a change has touched. Returns the mutations that came, changed or went, as they were and as they are. */
export async function readChanged(tx: ReadTransaction, held: Held, it: Change): Promise<OutboxEntry[]> {
  if (it.settings) await readSettings(tx, held)
  await readWorkspace(tx, held, it.workspace)
  await read(tx, { table: 'threads', keys: it.threads, into: held.threads, as: (row) => row })
  await read(tx, { table: 'reads', keys: it.threads, into: held.reads, as: (row) => row })
  await read(tx, { table: 'drafts', keys: it.drafts, into: held.drafts, as: (row) => row.text })
  await read(tx, { table: 'breaches', keys: it.breaches, into: held.breaches, as: (row) => row })
  await read(tx, { table: 'sla_events', keys: it.slaEvents, into: held.slaEvents, as: (row) => row })
  const named = (): OutboxEntry[] => it.outbox.flatMap((id) => held.outbox.get(id) ?? [])
  const before = named()
  await read(tx, { table: 'outbox', keys: it.outbox, into: held.outbox, as: (row) => row })
  return [...before, ...named()]
}

interface Reading<Name extends TableName, Id extends Key, Value> {
  table: Name
  keys: readonly Id[]
  into: Map<Id, Value>
  as: (row: Tables[Name]) => Value
}

async function read<Name extends TableName, Id extends Key, Value>(
  tx: ReadTransaction,
  { table, keys, into, as }: Reading<Name, Id, Value>,
): Promise<void> {
  if (keys.length === 0) return
  const rows = await tx.getMany(table, keys)
  keys.forEach((key, at) => {
    const row = rows[at]
    if (row === undefined) into.delete(key)
    else into.set(key, as(row))
  })
}

/** Sorts the outbox by thread. */
export function indexOutbox(held: Held): void {
  held.byThread = new Map()
  for (const entry of [...held.outbox.values()].toSorted((a, b) => a.id - b.id)) {
    const thread = threadOf(entry)
    if (thread === null) continue
    const others = held.byThread.get(thread)
    if (others) others.push(entry)
    else held.byThread.set(thread, [entry])
  }
}

/**
 * What was being written as the disk failed took ids that memory never saw; an answer of the server to one of those must
 * not be taken for an answer to another.
 */
const RESCUE_GAP = 1_000_000

/** Writes it all into another storage. The cursor stays behind: what was missed meanwhile must come again. */
export async function copyHeld(held: Held, tx: WriteTransaction): Promise<void> {
  const { tenants, members, rules, closures, stages } = held.settings
  await tx.put('tenants', tenants)
  await tx.put('members', members)
  await tx.put('rules', rules)
  await tx.put('closures', closures)
  await tx.put('stages', stages)
  await tx.put('threads', [...held.threads.values()])
  await tx.put('reads', [...held.reads.values()])
  await tx.put('breaches', [...held.breaches.values()])
  await tx.put('sla_events', [...held.slaEvents.values()])
  for (const table of WORKSPACE_TABLES) await tx.put(table, held.workspace[table])
  await tx.put('outbox', [...held.outbox.values()])
  await tx.put(
    'drafts',
    [...held.drafts].map(([thread_id, text]) => ({ thread_id, text })),
  )
  const lastId = Math.max(0, ...held.outbox.keys())
  await tx.put('meta', [{ key: 'nextMutationId', value: lastId + RESCUE_GAP }])
}
