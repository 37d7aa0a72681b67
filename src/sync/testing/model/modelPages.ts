import type { MessageRow, ReadRow, ThreadRow, UserId } from '../../../model.ts'

/** Which transactions a reader sees, as PostgreSQL says it. */
export interface Snapshot {
  xmin: number
  xmax: number
  running: number[]
}
export interface Tombstone {
  xid: number
  key: number
  table: 'threads' | 'messages'
  row: string
  /** Whose sight the row left; null = anybody's who does not see it. */
  lostBy: UserId | null
}
export interface Cursor {
  epoch: number
  sight: string
  target: Snapshot
  seen: Snapshot | null
  /** After which entry the next page starts; of a first pull, after which thread. */
  place: Entry | string | null
}

/** All that the caller may see, tombstones included. */
export interface PageSource {
  threads: ThreadRow[]
  messages: MessageRow[]
  reads: ReadRow[]
  tombstones: Tombstone[]
  pageSize: number
  /** Messages of a thread that a first pull brings. */
  newest: number
}

export interface Page {
  rows: { threads: ThreadRow[]; messages: MessageRow[]; reads: ReadRow[] }
  next: Cursor['place']
  gone: { threads?: string[]; messages?: string[] }
}
export type Entry = [table: number, xid: number, key: number | string]

/** Threads, newest first, each with its newest messages. */
export function firstPage(source: PageSource, place: Cursor['place']): Page {
  const rank = (row: ThreadRow): string => `${row.last_message_at ?? row.created_at} ${row.id}`
  const messagesOf = (row: ThreadRow): MessageRow[] => source.messages.filter((each) => each.thread_id === row.id).slice(-source.newest)
  const all = source.threads.toSorted((a, b) => (rank(a) < rank(b) ? 1 : -1))
  const left = all.filter((row) => place === null || rank(row) < String(place))
  const taken: ThreadRow[] = []
  let size = 0
  for (const row of left) {
    if (size >= source.pageSize) break
    taken.push(row)
    size += 1 + messagesOf(row).length
  }
  const last = taken.at(-1)
  const next: Cursor['place'] = last && taken.length < left.length ? rank(last) : null
  return { rows: { threads: taken, messages: taken.flatMap(messagesOf), reads: readsOf(source, taken) }, next, gone: {} }
}

/** What is committed in the one snapshot and was not in the other, in a fixed order. */
export function changedPage(
  source: PageSource,
  { seen, target, place }: { seen: Snapshot; target: Snapshot; place: Cursor['place'] },
): Page {
  const isNew = (xid: number): boolean => sees(target, xid) && !sees(seen, xid)
  const entries = [
    ...source.threads.map((row) => entry(1, row.sync_xid, row.id)),
    ...source.messages.map((row) => entry(2, row.sync_xid, Number(row.id))),
    ...source.reads.map((row) => entry(3, row.sync_xid, row.thread_id)),
    ...source.tombstones.map(({ xid, key }) => entry(4, xid, key)),
  ]
  const due = entries
    .filter(([, xid]) => isNew(xid))
    .filter((each) => !Array.isArray(place) || inOrder(each, place) > 0)
    .toSorted(inOrder)
  const page = due.slice(0, source.pageSize)
  const keys = (table: number): Set<number | string> => new Set(page.filter(([each]) => each === table).map(([, , key]) => key))
  const [threadKeys, messageKeys, readKeys, graves] = [keys(1), keys(2), keys(3), keys(4)]
  const threads = source.threads.filter((row) => threadKeys.has(row.id))
  const inSight = new Set<string>(source.threads.map((row) => row.id))
  const buried = source.tombstones.filter(({ key, table, row }) => graves.has(key) && !(table === 'threads' && inSight.has(row)))
  const of = (table: Tombstone['table']): string[] => buried.filter((each) => each.table === table).map(({ row }) => row)
  return {
    rows: {
      threads,
      messages: source.messages.filter((row) => messageKeys.has(Number(row.id))),
      reads: [...readsOf(source, threads), ...source.reads.filter((row) => readKeys.has(row.thread_id) && !threadKeys.has(row.thread_id))],
    },
    next: page.length < due.length ? (page.at(-1) ?? null) : null,
    gone: { threads: of('threads'), messages: of('messages') },
  }
}

/** Threads come with the caller's place in them. */
function readsOf({ reads }: PageSource, threads: readonly ThreadRow[]): ReadRow[] {
  const ids = new Set(threads.map(({ id }) => id))
  return reads.filter((row) => ids.has(row.thread_id))
}

function entry(table: number, xid: number | string, key: number | string): Entry {
  return [table, Number(xid), key]
}

function inOrder(a: Entry, b: Entry): number {
  const at = a.findIndex((part, index) => part !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1
}

function sees(snapshot: Snapshot, xid: number): boolean {
  return xid < snapshot.xmax && !snapshot.running.includes(xid)
}
