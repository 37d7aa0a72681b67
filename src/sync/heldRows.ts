import type { BreachRow, ClosureRow, MemberRow, ReadRow, RuleRow, StageRow, TenantRow, ThreadId, ThreadRow } from '../model.ts'
import type { Change } from './change.ts'
import type { OutboxEntry } from './mutation.ts'
import type { Key, ReadTransaction, TableName, Tables, WriteTransaction } from './storage.ts'

/** All that a view is made of; messages are read by their feeds. */
export const HELD_TABLES: readonly TableName[] = [
  'tenants',
  'members',
  'rules',
  'closures',
  'stages',
  'threads',
  'reads',
  'breaches',
  'outbox',
  'drafts',
]

/** The device's rows, in memory. */
export interface Held {
  threads: Map<ThreadId, ThreadRow>
  reads: Map<ThreadId, ReadRow>
  drafts: Map<ThreadId, string>
  breaches: Map<string, BreachRow>
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
    outbox: new Map(),
    byThread: new Map(),
    settings: { tenants: [], members: [], rules: [], closures: [], stages: [] },
  }
}

/** Replaces what is held by what the device has. */
export async function readEverything(tx: ReadTransaction, held: Held): Promise<void> {
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

/** Reads what a change has touched. Returns the threads that must be shown anew. */
export async function readChanged(tx: ReadTransaction, held: Held, it: Change): Promise<Set<ThreadId>> {
  const touched = new Set<ThreadId>([...it.threads, ...it.drafts])
  if (it.settings) await readSettings(tx, held)
  await read(tx, { table: 'threads', keys: it.threads, into: held.threads, as: (row) => row })
  await read(tx, { table: 'reads', keys: it.threads, into: held.reads, as: (row) => row })
  await read(tx, { table: 'drafts', keys: it.drafts, into: held.drafts, as: (row) => row.text })
  await read(tx, { table: 'breaches', keys: it.breaches, into: held.breaches, as: (row) => row })
  const threadOf = (id: number): ThreadId | undefined => held.outbox.get(id)?.args.thread_id
  const before = it.outbox.map(threadOf)
  await read(tx, { table: 'outbox', keys: it.outbox, into: held.outbox, as: (row) => row })
  for (const id of [...before, ...it.outbox.map(threadOf)]) if (id !== undefined) touched.add(id)
  return touched
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
  held.byThread = Map.groupBy(
    [...held.outbox.values()].toSorted((a, b) => a.id - b.id),
    (entry) => entry.args.thread_id,
  )
}

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
  await tx.put('outbox', [...held.outbox.values()])
  await tx.put(
    'drafts',
    [...held.drafts].map(([thread_id, text]) => ({ thread_id, text })),
  )
  const lastId = Math.max(0, ...held.outbox.keys())
  await tx.put('meta', [{ key: 'nextMutationId', value: lastId + 1 }])
}
