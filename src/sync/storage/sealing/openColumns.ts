import type { TableName, Tables } from '../storage.ts'

/**
 * What a sealed copy leaves readable of each table: keys, indexes, and what sorting and filtering look at, so ids, instants,
 * states, counts. Everything else is encrypted, a column that somebody adds later included; a table that somebody adds
 * does not compile without a line here.
 *
 * Tags, stages, subjects, the patient's id and the thread's key are sealed like bodies, names and numbers: each of them can say
 * who is treated, or for what. `external_id` is too, because WhatsApp builds the number into it.
 */
export const OPEN_COLUMNS: { readonly [Name in TableName]: readonly (keyof Tables[Name] & string)[] } = {
  tenants: ['id', 'timezone', 'sync_xid'],
  members: ['user_id', 'role', 'status', 'sync_xid'],
  rules: ['tenant_id', 'version', 'sync_xid'],
  closures: ['id', 'on_date', 'sync_xid'],
  stages: ['id', 'sync_xid'],
  threads: [
    'id',
    'assigned_to',
    'status',
    'priority',
    'snoozed_until',
    'last_message_id',
    'last_message_at',
    'last_message_direction',
    'inbound_count',
    'message_count',
    'last_inbound_at',
    'last_outbound_at',
    'awaiting_since',
    'first_response_at',
    'sla_due_at',
    'sla_breached_at',
    'sla_rule_version',
    'created_at',
    'updated_at',
    'sync_xid',
  ],
  reads: ['user_id', 'thread_id', 'last_read_id', 'inbound_read', 'sync_xid'],
  breaches: ['id', 'thread_id', 'due_at', 'breached_at', 'resolved_at', 'sync_xid'],
  sla_events: ['id', 'thread_id', 'kind', 'step', 'due_at', 'happened_at', 'sync_xid'],
  teams: ['id', 'sync_xid'],
  tags: ['id', 'sync_xid'],
  templates: ['id', 'owner_id', 'usage_count', 'sync_xid'],
  views: ['id', 'owner_id', 'position', 'sync_xid'],
  preferences: ['user_id', 'sync_xid'],
  pins: ['thread_id', 'pinned', 'sync_xid'],
  mentions: ['id', 'thread_id', 'message_id', 'user_id', 'created_at', 'seen_at', 'sync_xid'],
  scheduled: ['id', 'thread_id', 'author_id', 'send_at', 'state', 'created_at', 'sync_xid'],
  messages: [
    'id',
    'message_id',
    'thread_id',
    'order',
    'direction',
    'sender_kind',
    'kind',
    'delivery_status',
    'created_at',
    'updated_at',
    'sync_xid',
  ],
  holdings: ['thread_id', 'from', 'complete', 'fetchedAtMs'],
  outbox: ['id', 'name', 'state', 'madeAtMs', 'seenInbound'],
  files: ['message_id'],
  drafts: ['thread_id'],
  meta: ['key', 'value'],
}
