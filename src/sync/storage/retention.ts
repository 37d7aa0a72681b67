import type { EpochMs, ThreadId, ThreadRow } from '../../model.ts'
import { change, type Change } from '../view/change.ts'
import { threadOf } from '../push/mutation.ts'
import type { ReadTransaction, Storage, TableName } from './storage.ts'

/** Threads that are forgotten at once, so that nobody waits long for the storage. */
const BATCH = 100
const DAY_MS = 86_400_000
/** What somebody has fetched from the server stays for so long, however old it is. */
const FETCHED_STAYS_MS = DAY_MS

const KEEPING: readonly TableName[] = ['drafts', 'outbox', 'pins', 'scheduled', 'mentions', 'holdings']
const FORGOTTEN: readonly TableName[] = ['threads', 'reads', 'messages', 'breaches', 'sla_events']

export interface Eviction {
  storage: Storage
  nowMs: EpochMs
  days: number
  /** On show in some tab: what somebody has before their eyes must not vanish. */
  shown: ReadonlySet<ThreadId>
  /** Tells of each batch that is gone. */
  publish: (change: Change) => Promise<void>
}

/**
 * Forgets threads that are resolved or closed and whose last message is older than so many days: rows and messages. What
 * somebody has on show, typed, queued, pinned, snoozed, scheduled, fetched today or has yet to look at keeps its thread. The server keeps them
 * all, and sends a thread again when it changes or is opened.
 */
export async function evictOld({ storage, nowMs, days, shown, publish }: Eviction): Promise<void> {
  const untilMs = nowMs - days * DAY_MS
  const isOld = (row: ThreadRow | undefined): boolean =>
    (row?.status === 'resolved' || row?.status === 'closed') &&
    row.last_message_at !== null &&
    Date.parse(row.last_message_at) < untilMs &&
    !(row.snoozed_until !== null && Date.parse(row.snoozed_until) > nowMs)
  const rows = await storage.read(['threads'], (tx) => tx.threadsBefore(new Date(untilMs).toISOString()))
  const old = rows.filter(isOld).map(({ id }) => id)
  if (old.length === 0) return
  const company = await companyOf(storage)
  for (let at = 0; at < old.length; at += BATCH) {
    const batch = old.slice(at, at + BATCH)
    const gone = await storage.write([...KEEPING, ...FORGOTTEN], async (tx) => {
      const [now, kept] = [await tx.getMany('threads', batch), await keptThreads(tx, { batch, fetchedAfterMs: nowMs - FETCHED_STAYS_MS })]
      const ids = batch.filter((id, n) => isOld(now[n]) && !kept.has(id) && !shown.has(id))
      for (const table of ['threads', 'reads', 'holdings'] as const) await tx.delete(table, ids)
      for (const id of ids) await tx.deleteMessagesOf(id)
      const [breaches, slaEvents] = [company.breaches, company.slaEvents].map((of) => ids.flatMap((id) => of.get(id) ?? []))
      await tx.delete('breaches', breaches ?? [])
      await tx.delete('sla_events', slaEvents ?? [])
      return change({ threads: ids, messages: ids, breaches: breaches ?? [], slaEvents: slaEvents ?? [] })
    })
    await publish(gone)
  }
}

type ByThread = ReadonlyMap<ThreadId, string[]>

/** What was recorded of each thread, by keys. */
function companyOf(storage: Storage): Promise<{ breaches: ByThread; slaEvents: ByThread }> {
  const byThread = (rows: readonly { id: string; thread_id: ThreadId }[]): ByThread => {
    const ids = Map.groupBy(rows, (row) => row.thread_id)
    return new Map([...ids].map(([thread, of]) => [thread, of.map(({ id }) => id)]))
  }
  return storage.read(['breaches', 'sla_events'], async (tx) => ({
    breaches: byThread(await tx.all('breaches')),
    slaEvents: byThread(await tx.all('sla_events')),
  }))
}

interface KeptOptions {
  batch: readonly ThreadId[]
  fetchedAfterMs: number
}

async function keptThreads(tx: ReadTransaction, { batch, fetchedAfterMs }: KeptOptions): Promise<Set<ThreadId>> {
  const drafts = await tx.getMany('drafts', batch)
  const pins = await tx.getMany('pins', batch)
  const holdings = await tx.getMany('holdings', batch)
  const [outbox, scheduled, mentions] = [await tx.all('outbox'), await tx.all('scheduled'), await tx.all('mentions')]
  return new Set([
    ...drafts.flatMap((row) => row?.thread_id ?? []),
    ...outbox.flatMap((entry) => threadOf(entry) ?? []),
    ...pins.flatMap((row) => (row?.pinned ? row.thread_id : [])),
    ...holdings.flatMap((row) => (row && (row.fetchedAtMs ?? 0) > fetchedAfterMs ? row.thread_id : [])),
    ...scheduled.filter((row) => row.state === 'scheduled').map((row) => row.thread_id),
    ...mentions.filter((row) => row.seen_at === null).map((row) => row.thread_id),
  ])
}
