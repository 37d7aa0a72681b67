import type { EpochMs, MessageId, MessageRow, TenantId, ThreadId, ThreadKey, ThreadRow, UserId } from '../../model.ts'
import type { PulledRows, PullPage } from '../server/backend.ts'

export const tenant = 'tenant' as TenantId
export const me = 'me' as UserId

export function threadRow(id: string, parts: Partial<ThreadRow> = {}): ThreadRow {
  return {
    id: id as ThreadId,
    tenant_id: tenant,
    thread_key: `anon:${id}` as ThreadKey,
    patient_id: null,
    contact_name: null,
    contact_number: id,
    assigned_to: null,
    team_id: null,
    status: 'open',
    priority: 'medium',
    stage_key: null,
    tags: [],
    snoozed_until: null,
    subject: null,
    last_message_id: '1',
    last_message_at: '2026-11-21T10:00:00Z',
    last_message_direction: 'inbound',
    last_message_kind: 'text',
    last_message_sender_kind: 'customer',
    last_message_sender_id: null,
    last_message_preview: 'Oi',
    last_message_failed: false,
    inbound_count: 1,
    message_count: 1,
    last_inbound_at: '2026-11-21T10:00:00Z',
    last_outbound_at: null,
    awaiting_since: '2026-11-21T10:00:00Z',
    first_response_at: null,
    sla_due_at: '2026-11-21T11:00:00Z',
    sla_breached_at: null,
    sla_rule_version: 1,
    long_open_flagged_at: null,
    created_at: '2026-11-21T10:00:00Z',
    updated_at: '2026-11-21T10:00:00Z',
    sync_xid: '100',
    ...parts,
  }
}

export function messageRow(id: number, thread: string, parts: Partial<MessageRow> = {}): MessageRow {
  return {
    id: String(id),
    message_id: `message-${id}` as MessageId,
    tenant_id: tenant,
    thread_id: thread as ThreadId,
    thread_key: `anon:${thread}` as ThreadKey,
    patient_id: null,
    direction: 'inbound',
    sender_kind: 'customer',
    sender_id: null,
    from_number: thread,
    to_number: null,
    kind: 'text',
    body: `Mensagem ${id}`,
    media_url: null,
    media_name: null,
    media_mime: null,
    media_size: null,
    external_id: null,
    delivery_status: null,
    delivery_error: null,
    reply_to: null,
    created_at: '2026-11-21T10:00:00Z',
    updated_at: '2026-11-21T10:00:00Z',
    sync_xid: '100',
    ...parts,
  }
}

const noRows: PulledRows = {
  tenants: [],
  members: [],
  rules: [],
  closures: [],
  stages: [],
  threads: [],
  messages: [],
  reads: [],
  breaches: [],
  sla_events: [],
  teams: [],
  tags: [],
  templates: [],
  views: [],
  preferences: [],
  pins: [],
  mentions: [],
  scheduled: [],
}
const noKeys: PullPage['gone'] = {
  threads: [],
  messages: [],
  closures: [],
  stages: [],
  members: [],
  breaches: [],
  sla_events: [],
  teams: [],
  tags: [],
  templates: [],
  views: [],
  mentions: [],
  scheduled: [],
}

export function pulled(
  changes: Partial<PulledRows>,
  { gone = {}, ...page }: Partial<Omit<PullPage, 'changes' | 'gone'>> & { gone?: Partial<PullPage['gone']> } = {},
): PullPage {
  return {
    cursor: 'c1',
    more: false,
    reset: false,
    snapshot: null,
    serverMs: Date.parse('2026-11-21T10:00:00Z') as EpochMs,
    userId: me,
    changes: { ...noRows, ...changes },
    gone: { ...noKeys, ...gone },
    ...page,
  }
}
