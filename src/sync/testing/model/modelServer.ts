import { InboxError } from '../../../errors.ts'
import type { EpochMs, MemberRow, MessageRow, ReadRow, TenantRow, ThreadRow, UserId } from '../../../model.ts'
import type { HistoryPage, PullPage, PushResult } from '../../server/backend.ts'
import type { Mutation } from '../../push/mutation.ts'
import { changedPage, firstPage, type Cursor, type PageSource, type Snapshot, type Tombstone } from './modelPages.ts'
import { me, messageRow, pulled, tenant, threadRow } from '../rows.ts'

export const colleague = 'colleague' as UserId
const BEGAN_MS = Date.parse('2026-11-21T10:00:00Z')

interface Stamp {
  sync_xid: string
  sync_seq: string
}
/**
 * The protocol's other end, in memory: snapshot cursors, pages, tombstones, sight, receipts, history. It knows what the
 * migrations promise and nothing of how the engine uses it.
 */
export class ModelServer {
  threads: Map<string, ThreadRow> = new Map()
  messages: MessageRow[] = []
  /** Every message that was ever stored, deleted ones too. */
  arrivals: { thread: string; body: string }[] = []
  active = true
  visibility: 'all' | 'assigned' = 'all'
  epoch = 1
  /** So many of the next mutations are refused. */
  refusals = 0
  batchLimit = 100
  /** Told of each commit. */
  onCommit: (xid: string) => void = () => {}
  private reads = new Map<string, ReadRow>()
  private tombstones: Tombstone[] = []
  private receipts = new Map<string, { print: string; error: PushResult['error'] }>()
  private running = new Set<number>()
  private xid = 100
  private seq = 0
  private serial = 0

  private readonly nowMs: () => number
  private readonly pageSize: number
  private readonly newest = 3

  constructor(threads: readonly string[], nowMs: () => number, pageSize: number) {
    this.nowMs = nowMs
    this.pageSize = pageSize
    for (const id of threads) this.commit((stamp) => this.threads.set(id, { ...threadRow(id, EMPTY), ...stamp() }))
  }

  serverMs(): EpochMs {
    return (BEGAN_MS + this.nowMs()) as EpochMs
  }

  /** A transaction. It may have begun before others that are committed by now. */
  commit(work: (stamp: () => Stamp) => void, xid: number = (this.xid += 1)): void {
    work(() => ({ sync_xid: String(xid), sync_seq: String((this.seq += 1)) }))
    this.running.delete(xid)
    this.onCommit(String(xid))
  }

  /** Begins a transaction that stays open; the result commits it. */
  begin(): (work: (stamp: () => Stamp) => void) => void {
    const xid = (this.xid += 1)
    this.running.add(xid)
    return (work) => this.commit(work, xid)
  }

  sees(thread: ThreadRow | undefined): thread is ThreadRow {
    return thread !== undefined && (this.visibility === 'all' || thread.assigned_to === null || thread.assigned_to === me)
  }

  messagesOf(thread: string): MessageRow[] {
    return this.messages.filter((row) => row.thread_id === thread)
  }

  unreadOf(thread: ThreadRow): number {
    return thread.inbound_count - (this.reads.get(thread.id)?.inbound_read ?? 0)
  }

  write(thread: string, parts: Partial<MessageRow> & { body: string }, stamp: Stamp): void {
    const at = new Date(this.serverMs()).toISOString()
    this.serial += 1
    this.messages.push({ ...messageRow(this.serial, thread, { created_at: at, updated_at: at, ...parts }), ...stamp })
    this.arrivals.push({ thread, body: parts.body })
    this.follow(thread, stamp)
    if (parts.sender_id === me) this.read(thread, this.serial, stamp)
  }

  remove(row: MessageRow, stamp: () => Stamp): void {
    this.messages = this.messages.filter((each) => each !== row)
    this.follow(row.thread_id, stamp())
    const read = this.reads.get(row.thread_id)
    if (read) this.reads.set(row.thread_id, { ...read, inbound_read: this.inboundUpTo(row.thread_id, read.last_read_id), ...stamp() })
    this.bury({ table: 'messages', row: row.message_id, lostBy: null }, stamp())
  }

  change(thread: string, parts: Partial<ThreadRow>, stamp: () => Stamp): void {
    const row = this.threads.get(thread)
    if (!row) return
    this.threads.set(thread, { ...row, ...parts, ...stamp() })
    const to = parts.assigned_to
    if (to !== undefined && to !== null && to !== row.assigned_to)
      this.bury({ table: 'threads', row: thread, lostBy: row.assigned_to }, stamp())
  }

  pull(text: string | null): PullPage {
    this.admit()
    const cursor = text === null ? null : (JSON.parse(text) as Cursor)
    const now = this.snapshot()
    const reset = cursor === null || cursor.epoch !== this.epoch || cursor.sight !== this.visibility
    const going = reset || cursor.place === null
    const seen = reset ? null : going ? cursor.target : cursor.seen
    const target = going ? now : cursor.target
    const place = going ? null : cursor.place
    const held = { ...this.held(), pageSize: this.pageSize, newest: this.newest }
    const { rows, next, gone } = seen === null ? firstPage(held, place) : changedPage(held, { seen, target, place })
    const { xmin, xmax, running } = target
    const told: Cursor = { epoch: this.epoch, sight: this.visibility, target, seen: next ? seen : null, place: next }
    return pulled(
      { ...(seen === null && place === null && { members: this.members(), tenants: [this.tenant()] }), ...rows },
      {
        cursor: JSON.stringify(told),
        more: next !== null,
        reset,
        snapshot: { xmin: BigInt(xmin), xmax: BigInt(xmax), running: new Set(running.map(BigInt)) },
        serverMs: this.serverMs(),
        userId: me,
        gone,
      },
    )
  }

  history({ threadId, before, limit }: { threadId: string; before: string | null; limit: number }): HistoryPage {
    this.admit()
    if (!this.sees(this.threads.get(threadId))) throw refused('thread_not_found')
    const older = this.messagesOf(threadId).filter((row) => before === null || Number(row.id) < Number(before))
    const some = Math.min(limit, this.newest)
    return { messages: older.slice(-some), more: older.length > some }
  }

  push(clientId: string, mutations: readonly ({ id: number } & Mutation)[]): PushResult[] {
    this.admit()
    if (mutations.length > this.batchLimit) throw refused('payload_too_large')
    const results: PushResult[] = []
    this.commit((stamp) => {
      for (const mutation of mutations) results.push(this.receive(clientId, mutation, stamp))
    })
    return results
  }

  private receive(clientId: string, { id, ...mutation }: { id: number } & Mutation, stamp: () => Stamp): PushResult {
    const key = `${clientId}/${id}`
    const print = JSON.stringify(mutation)
    const receipt = this.receipts.get(key)
    if (receipt && receipt.print !== print) return { id, status: 'rejected', error: { code: 'mutation_id_reused', hint: null } }
    if (receipt) return { id, status: 'duplicate', error: receipt.error }
    const code = this.refusals > 0 ? 'not_allowed' : this.sees(this.threads.get(threadIn(mutation))) ? null : 'thread_not_found'
    if (this.refusals > 0) this.refusals -= 1
    if (code === null) this.effect(mutation, stamp)
    const error = code === null ? null : { code, hint: null }
    this.receipts.set(key, { print, error })
    return { id, status: error ? 'rejected' : 'applied', error }
  }

  private effect({ name, args }: Mutation, stamp: () => Stamp): void {
    switch (name) {
      case 'send_message':
      case 'add_note': {
        // The same message_id again is the same message.
        if (this.messages.some((row) => row.message_id === args.message_id)) return
        const direction = name === 'send_message' ? 'outbound' : 'internal'
        const parts = { body: args.body, message_id: args.message_id, direction, sender_id: me, sender_kind: 'agent' } as const
        return this.write(args.thread_id, parts, stamp())
      }
      case 'assign_thread':
        return this.change(args.thread_id, { assigned_to: args.user_id }, stamp)
      case 'set_status':
        return this.change(args.thread_id, { status: args.status }, stamp)
      case 'set_priority':
        return this.change(args.thread_id, { priority: args.priority }, stamp)
      case 'set_tags':
        return this.change(args.thread_id, { tags: args.tags }, stamp)
      case 'mark_read':
        return this.read(args.thread_id, Number(args.last_read_id), stamp())
      default:
        throw new Error(`The model does not know ${name}.`)
    }
  }

  private read(thread: string, id: number, stamp: Stamp): void {
    const last = Math.max(
      0,
      ...this.messagesOf(thread)
        .map((row) => Number(row.id))
        .filter((each) => each <= id),
    )
    const before = this.reads.get(thread)
    if (last === 0 || (before && Number(before.last_read_id) >= last)) return
    const row = { tenant_id: tenant, user_id: me, thread_id: thread as ThreadRow['id'], last_read_id: String(last), ...stamp }
    this.reads.set(thread, { ...row, inbound_read: this.inboundUpTo(thread, String(last)) })
  }

  private inboundUpTo(thread: string, id: string): number {
    return this.messagesOf(thread).filter((row) => row.direction === 'inbound' && Number(row.id) <= Number(id)).length
  }

  /** The thread's row follows its messages. */
  private follow(thread: string, stamp: Stamp): void {
    const row = this.threads.get(thread)
    if (!row) return
    const all = this.messagesOf(thread)
    const said = all.filter(({ direction }) => direction !== 'internal')
    const last = said.at(-1)
    const inbound = all.filter(({ direction }) => direction === 'inbound')
    this.threads.set(thread, {
      ...row,
      message_count: all.length,
      inbound_count: inbound.length,
      last_message_id: last?.id ?? null,
      last_message_at: last?.created_at ?? null,
      last_message_direction: last?.direction ?? null,
      last_message_preview: last?.body ?? null,
      last_inbound_at: inbound.at(-1)?.created_at ?? null,
      awaiting_since: last?.direction === 'inbound' ? last.created_at : null,
      ...stamp,
    })
  }

  private bury(grave: Pick<Tombstone, 'table' | 'row' | 'lostBy'>, { sync_xid }: Stamp): void {
    this.tombstones.push({ ...grave, xid: Number(sync_xid), key: this.tombstones.length + 1 })
  }

  private admit(): void {
    if (!this.active) throw new InboxError('not-a-member', 'No active member.', { code: 'not_a_member' })
  }

  private snapshot(): Snapshot {
    const running = [...this.running]
    return { xmin: Math.min(this.xid + 1, ...running), xmax: this.xid + 1, running }
  }

  /** What the caller may see. */
  private held(): Pick<PageSource, 'threads' | 'messages' | 'reads' | 'tombstones'> {
    const inSight = (id: string): boolean => this.sees(this.threads.get(id))
    return {
      threads: [...this.threads.values()].filter((row) => this.sees(row)),
      messages: this.messages.filter((row) => inSight(row.thread_id)),
      reads: [...this.reads.values()].filter((row) => inSight(row.thread_id)),
      tombstones: this.tombstones.filter(({ lostBy }) => lostBy === null || lostBy === me),
    }
  }

  private members(): MemberRow[] {
    const row = { tenant_id: tenant, role: 'therapist', status: 'active', display_name: 'Staff', avatar_url: null, sync_xid: '1' } as const
    return [
      { ...row, user_id: me },
      { ...row, user_id: colleague },
    ]
  }

  private tenant(): TenantRow {
    return { id: tenant, name: 'Clinic', timezone: 'UTC', thread_visibility: this.visibility, sync_xid: '1' }
  }
}

const EMPTY: Partial<ThreadRow> = {
  message_count: 0,
  inbound_count: 0,
  last_message_id: null,
  last_message_at: null,
  last_message_direction: null,
  last_message_preview: null,
  last_inbound_at: null,
  awaiting_since: null,
  sla_due_at: null,
}

function threadIn({ args }: Pick<Mutation, 'args'>): string {
  return 'thread_id' in args ? args.thread_id : ''
}

function refused(code: string): InboxError {
  return new InboxError('rejected', 'Refused.', { code })
}
