import type { MessageRow, ThreadId, ThreadRow, UserId } from '../../model.ts'
import type { GoneKeys, PulledRows, PullPage } from '../server/backend.ts'
import { change, type Change } from '../view/change.ts'
import { forget as forgetEntries } from '../push/outbox.ts'
import { isOlder } from '../storage/rowVersion.ts'
import {
  keyOf,
  orderOf,
  SERVER_TABLES,
  WORKSPACE_TABLES,
  type Holding,
  type ReadTransaction,
  type Storage,
  type TableName,
  type Tables,
  type WriteTransaction,
} from '../storage/storage.ts'

export interface PullApplied {
  change: Change
  /** Threads of which the device has a row but no unbroken messages: their newest page must be fetched. */
  unheld: ThreadId[]
}

export interface PullToApply {
  page: PullPage
  /** The cursor that the page was asked for with. */
  from: string | null
  userId: UserId
  /** Mutations that were acknowledged before this pull began: once its last page is in, their rows speak for themselves. */
  acked: readonly number[]
}

const APPLIED: readonly TableName[] = [...SERVER_TABLES, 'outbox', 'files', 'meta']

/**
 * Writes one page, its cursor, and what it makes superfluous, all or nothing. Returns null, and writes nothing, when the
 * device is no longer where the page starts: another tab was first, as after a freeze of this one, or the copy was dropped.
 */
export function applyPull(storage: Storage, { page, from, userId, acked }: PullToApply): Promise<PullApplied | null> {
  return storage.write(APPLIED, async (tx) => {
    const cursor = await cursorOf(tx)
    if (cursor !== from) return null
    const fresh = page.reset || cursor === null
    if (page.reset) await dropServerRows(tx)
    const initial = fresh || (await tx.get('meta', 'initial')) !== undefined

    const { changes, gone } = page
    await putNewer(tx, 'tenants', changes.tenants)
    await putNewer(tx, 'members', changes.members)
    await putNewer(tx, 'rules', changes.rules)
    await putNewer(tx, 'closures', changes.closures)
    await putNewer(tx, 'stages', changes.stages)
    const put = initial ? putNew : putNewer
    await put(tx, 'threads', changes.threads)
    await put(
      tx,
      'reads',
      changes.reads.filter((row) => row.user_id === userId),
    )
    await putNewer(tx, 'breaches', changes.breaches)
    await putNewer(tx, 'sla_events', changes.sla_events)
    for (const table of WORKSPACE_TABLES) await putNewer(tx, table, changes[table] as never)
    await putMessages(tx, changes.messages)
    const left = await forget(tx, gone)
    const unheld = await hold(tx, changes, initial)

    const settled = page.more ? [] : [...acked]
    await forgetEntries(
      tx,
      (await tx.getMany('outbox', settled)).filter((entry) => entry !== undefined),
    )
    await tx.put('meta', [{ key: 'cursor', value: page.cursor }])
    if (initial && page.more) await tx.put('meta', [{ key: 'initial', value: 1 }])
    else await tx.delete('meta', ['initial'])
    if (page.more) await tx.put('meta', [{ key: 'midway', value: 1 }])
    else await tx.delete('meta', ['midway'])
    return { change: touched(page, { settled, left }), unheld }
  })
}

/** Where the device's copy stands; null when it has none. */
export async function cursorOf(tx: ReadTransaction): Promise<string | null> {
  const stored = await tx.get('meta', 'cursor')
  return stored ? String(stored.value) : null
}

export async function dropServerRows(tx: WriteTransaction): Promise<void> {
  for (const table of SERVER_TABLES) await tx.clear(table)
  await tx.delete('meta', ['cursor', 'initial', 'midway'])
}

/** A row never replaces a newer one: pages, history and backfill may come in any order. */
export async function putNewer<Name extends TableName>(tx: WriteTransaction, table: Name, rows: readonly Tables[Name][]): Promise<void> {
  if (rows.length === 0) return
  const held = await tx.getMany(
    table,
    rows.map((row) => keyOf(table, row)),
  )
  await tx.put(
    table,
    rows.filter((row, at) => {
      const before = held[at]
      return before === undefined || !isOlder(row, before)
    }),
  )
}

/** `putNewer` of rows that are new, nearly all of them: only those that are there already are looked at. */
async function putNew<Name extends TableName>(tx: WriteTransaction, table: Name, rows: readonly Tables[Name][]): Promise<void> {
  await putNewer(tx, table, await tx.add(table, rows))
}

/** Messages change seldom: what comes is new, or else looked at. */
export function putMessages(tx: WriteTransaction, rows: readonly MessageRow[]): Promise<void> {
  return putNew(
    tx,
    'messages',
    rows.map((row) => ({ ...row, order: orderOf(row.id) })),
  )
}

async function forget(tx: WriteTransaction, gone: GoneKeys): Promise<LeftBehind> {
  const deleted = await tx.getMany('messages', gone.messages)
  await tx.delete('threads', gone.threads)
  await tx.delete('reads', gone.threads)
  await tx.delete('holdings', gone.threads)
  for (const thread of gone.threads) await tx.deleteMessagesOf(thread as ThreadId)
  await tx.delete('messages', gone.messages)
  await tx.delete('closures', gone.closures)
  await tx.delete('stages', gone.stages)
  await tx.delete('members', gone.members)
  await tx.delete('breaches', gone.breaches)
  await tx.delete('sla_events', gone.sla_events)
  for (const table of WORKSPACE_TABLES) if (table in gone) await tx.delete(table, gone[table as keyof GoneKeys])
  return { ...(await forgetOf(tx, new Set(gone.threads))), lessened: deleted.flatMap((row) => row?.thread_id ?? []) }
}

interface LeftBehind extends LeftWithThread {
  /** Threads that lost a message: their rows may have come with an earlier page. */
  lessened: ThreadId[]
}

type LeftWithThread = Record<'breaches' | 'sla_events' | 'scheduled', string[]>

/** What leaves with its thread, by keys. A pin and a mention are the person's own, and say nothing. */
async function forgetOf(tx: WriteTransaction, threads: ReadonlySet<string>): Promise<LeftWithThread> {
  const left: LeftWithThread = { breaches: [], sla_events: [], scheduled: [] }
  if (threads.size === 0) return left
  for (const table of ['breaches', 'sla_events', 'scheduled'] as const) {
    left[table] = (await tx.all(table)).filter((row) => threads.has(row.thread_id)).map((row) => row.id)
    await tx.delete(table, left[table])
  }
  return left
}

/**
 * Notes from where on each thread is held without gaps. A first pull brings the newest messages of each thread, so the
 * oldest of them is where it begins. Later only changed messages come: a thread that was not held before is held when all
 * its messages came at once, and must be fetched otherwise. Messages older than a thread's beginning are stored, but not
 * shown until history reaches them.
 */
async function hold(tx: WriteTransaction, changes: PulledRows, initial: boolean): Promise<ThreadId[]> {
  const orders = new Map<ThreadId, string[]>(changes.threads.map((thread) => [thread.id, []]))
  for (const message of changes.messages) {
    const known = orders.get(message.thread_id)
    if (known) known.push(orderOf(message.id))
    else orders.set(message.thread_id, [orderOf(message.id)])
  }
  const ids = [...orders.keys()]
  const [held, threads] = [await tx.getMany('holdings', ids), await tx.getMany('threads', ids)]
  const [holdings, unheld]: [Holding[], ThreadId[]] = [[], []]
  ids.forEach((id, at) => {
    const came = orders.get(id) ?? []
    const next = nextHolding({ id, came, held: held[at], thread: threads[at], initial })
    if (next === 'unheld') unheld.push(id)
    else if (next) holdings.push(next)
  })
  await tx.put('holdings', holdings)
  return unheld
}

interface ThreadArrival {
  id: ThreadId
  came: readonly string[]
  held: Holding | undefined
  thread: ThreadRow | undefined
  initial: boolean
}

function nextHolding({ id, came, held, thread, initial }: ThreadArrival): Holding | 'unheld' | null {
  const oldest = came.reduce<string | null>((least, order) => (least === null || order < least ? order : least), null)
  if (held) return initial && oldest !== null && oldest < held.from ? { ...held, from: oldest } : null
  const complete = thread !== undefined && thread.message_count === came.length
  if (complete) return { thread_id: id, from: '', complete }
  if (initial && oldest !== null) return { thread_id: id, from: oldest, complete: false }
  return thread ? 'unheld' : null
}

function touched({ reset, changes, gone }: PullPage, { settled, left }: { settled: number[]; left: LeftBehind }): Change {
  const settings = [
    changes.tenants,
    changes.members,
    changes.rules,
    changes.closures,
    changes.stages,
    gone.members,
    gone.closures,
    gone.stages,
  ]
  const threads = [...changes.threads.map((row) => row.id), ...changes.reads.map((row) => row.thread_id), ...(gone.threads as ThreadId[])]
  return change({
    everything: reset,
    settings: settings.some((rows) => rows.length > 0),
    threads: [...new Set(threads)],
    messages: [...new Set([...changes.messages.map((row) => row.thread_id), ...left.lessened, ...(gone.threads as ThreadId[])])],
    breaches: [...changes.breaches.map((row) => row.id), ...gone.breaches, ...left.breaches],
    slaEvents: [...changes.sla_events.map((row) => row.id), ...gone.sla_events, ...left.sla_events],
    workspace: WORKSPACE_TABLES.filter(
      (table) =>
        changes[table].length > 0 ||
        (table in gone && gone[table as keyof GoneKeys].length > 0) ||
        (table === 'scheduled' && left.scheduled.length > 0),
    ),
    outbox: settled,
  })
}
