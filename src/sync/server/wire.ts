import type { EpochMs, MessageRow, UserId } from '../../model.ts'
import { fail, list, record, rows, text, type Shape } from './assertWire.ts'
import type { GoneKeys, HistoryPage, PulledRows, PullPage, PushResult } from './backend.ts'
import { snapshotOf } from './xid.ts'

/* The three answers of the protocol, asserted. Tables that an older server does not know come as empty lists. */

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
  sla_events: { id: 'string', thread_id: 'string', kind: 'string', step: 'string', happened_at: 'string', sync_xid: 'string' },
  teams: { id: 'string', name: 'string', member_ids: 'list', sync_xid: 'string' },
  tags: { id: 'string', name: 'string', color: 'string', sync_xid: 'string' },
  templates: { id: 'string', title: 'string', body: 'string', sync_xid: 'string' },
  views: { id: 'string', name: 'string', position: 'number', sync_xid: 'string' },
  preferences: { user_id: 'string', sync_xid: 'string' },
  pins: { thread_id: 'string', pinned: 'boolean', sync_xid: 'string' },
  mentions: { id: 'string', thread_id: 'string', user_id: 'string', created_at: 'string', sync_xid: 'string' },
  scheduled: { id: 'string', thread_id: 'string', body: 'string', send_at: 'string', state: 'string', sync_xid: 'string' },
}
const GONE: readonly (keyof GoneKeys)[] = [
  'threads',
  'messages',
  'closures',
  'stages',
  'members',
  'breaches',
  'sla_events',
  'teams',
  'tags',
  'templates',
  'views',
  'mentions',
  'scheduled',
]
/** Columns of a thread that an older server lacks. */
const LATE_COLUMNS = ['team_id', 'long_open_flagged_at'] as const

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
    changes: pulledRows(changes),
    gone: Object.fromEntries(GONE.map((name) => [name, list(gone[name], name).map(String)])) as unknown as GoneKeys,
  }
}

/** Asserts rows of a pull, by table. */
export function pulledRows(changes: Record<string, unknown>): PulledRows {
  const pulled = mapKeys(ROWS, (name, shape) => rows(changes[name], name, shape)) as unknown as PulledRows
  for (const row of pulled.threads) {
    for (const column of LATE_COLUMNS) row[column] ??= null
    row.last_message_failed ??= false
  }
  return pulled
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

function mapKeys<Value, Result>(object: Record<string, Value>, map: (key: string, value: Value) => Result): Record<string, Result> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(key, value)]))
}
