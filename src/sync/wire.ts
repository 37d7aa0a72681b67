import { InboxError } from '../errors.ts'
import type { EpochMs, MessageRow, UserId } from '../model.ts'
import type { GoneKeys, HistoryPage, PulledRows, PullPage, PushResult } from './backend.ts'
import { snapshotOf } from './xid.ts'

/*
 * What comes over the wire is `unknown` until asserted here. Checked is what the engine itself relies on: keys, versions
 * and what it computes with; a column that the server adds later does no harm.
 */

type Kind = 'string' | 'number' | 'boolean'
type Shape = Record<string, Kind>

const ROWS: { [Name in keyof PulledRows]: Shape } = {
  tenants: { id: 'string', timezone: 'string', sync_xid: 'string' },
  members: { user_id: 'string', role: 'string', status: 'string', sync_xid: 'string' },
  rules: { tenant_id: 'string', enabled: 'boolean', threshold_minutes: 'number', sync_xid: 'string' },
  closures: { id: 'string', on_date: 'string', sync_xid: 'string' },
  stages: { id: 'string', stage_key: 'string', duration_minutes: 'number', sync_xid: 'string' },
  threads: { id: 'string', thread_key: 'string', status: 'string', inbound_count: 'number', message_count: 'number', sync_xid: 'string' },
  messages: { id: 'string', message_id: 'string', thread_id: 'string', direction: 'string', created_at: 'string', sync_xid: 'string' },
  reads: { user_id: 'string', thread_id: 'string', last_read_id: 'string', inbound_read: 'number', sync_xid: 'string' },
  breaches: { id: 'string', thread_id: 'string', due_at: 'string', breached_at: 'string', sync_xid: 'string' },
}
const GONE: readonly (keyof GoneKeys)[] = ['threads', 'messages', 'closures', 'stages', 'members', 'breaches']

/** Asserts one page of `inbox_pull`. Throws `InboxError('server-not-ready')` when it is none. */
export function pullPage(value: unknown): PullPage {
  const page = record(value, 'pull')
  const changes = record(page['changes'] ?? {}, 'changes')
  const gone = record(page['gone'] ?? {}, 'gone')
  const serverMs = Date.parse(text(page['server_time'], 'server_time'))
  if (Number.isNaN(serverMs)) fail('server_time')
  return {
    cursor: text(page['cursor'], 'cursor'),
    more: page['more'] === true,
    reset: page['reset'] === true,
    snapshot: typeof page['snapshot'] === 'string' ? snapshotOf(page['snapshot']) : null,
    serverMs: serverMs as EpochMs,
    userId: text(record(page['me'], 'me')['user_id'], 'me.user_id') as UserId,
    changes: mapKeys(ROWS, (name, shape) => rows(changes[name], name, shape)) as unknown as PulledRows,
    gone: Object.fromEntries(GONE.map((name) => [name, list(gone[name], name).map(String)])) as unknown as GoneKeys,
  }
}

/** Asserts the answer of `inbox_push`. */
export function pushResults(value: unknown): PushResult[] {
  return list(value, 'push').map((each) => {
    const result = record(each, 'push')
    const id = Number(result['id'])
    const status = result['status']
    if (!Number.isSafeInteger(id) || (status !== 'applied' && status !== 'duplicate' && status !== 'rejected')) fail('push')
    return { id, status, error: result['error'] == null ? null : mutationError(record(result['error'], 'push error')) }
  })
}

/** Asserts one page of `inbox_history`. */
export function historyPage(value: unknown): HistoryPage {
  const page = record(value, 'history')
  return { messages: rows(page['messages'], 'messages', ROWS.messages) as unknown as MessageRow[], more: page['more'] === true }
}

function mutationError(error: Record<string, unknown>): { code: string; hint: string | null } {
  return {
    code: typeof error['code'] === 'string' ? error['code'] : 'rejected',
    hint: typeof error['hint'] === 'string' ? error['hint'] : null,
  }
}

function rows(value: unknown, name: string, shape: Shape): Record<string, unknown>[] {
  return list(value, name).map((each) => {
    const row = record(each, name)
    for (const [column, kind] of Object.entries(shape)) if (typeof row[column] !== kind) fail(`${name}.${column}`)
    return row
  })
}

function list(value: unknown, name: string): unknown[] {
  if (value == null) return []
  return Array.isArray(value) ? value : fail(name)
}

function record(value: unknown, name: string): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : fail(name)
}

function text(value: unknown, name: string): string {
  return typeof value === 'string' ? value : fail(name)
}

function mapKeys<Value, Result>(object: Record<string, Value>, map: (key: string, value: Value) => Result): Record<string, Result> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(key, value)]))
}

function fail(where: string): never {
  throw new InboxError('server-not-ready', `The server's answer is not what this version of Prazo expects (${where}).`, {
    code: 'invalid_answer',
  })
}
