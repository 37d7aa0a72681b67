import type {
  ClosureRow,
  MemberRow,
  MessageId,
  RuleRow,
  TeamId,
  TenantRow,
  ThreadId,
  ThreadKey,
  ThreadStatus,
  UserId,
} from '../../model.ts'
import type { Message, Thread } from '../../sync/inbox.ts'

const TENANT = '00000000-0000-4000-8000-00000000000a' as TenantRow['id']

/** Friday 20 November 2026, 10:29:29 in São Paulo: the moment of the drawings. */
export const FIXTURE_NOW: number = Date.parse('2026-11-20T10:29:29-03:00')

export const HELENA = 'helena' as UserId
export const RAFAEL = 'rafael' as UserId
export const CAMILA = 'camila' as UserId

const member = (user_id: UserId, display_name: string, role: MemberRow['role']): MemberRow => ({
  tenant_id: TENANT,
  user_id,
  role,
  status: 'active',
  display_name,
  avatar_url: null,
  sync_xid: '1',
})

export const fixtureMembers: MemberRow[] = [
  member(HELENA, 'Helena Prado', 'therapist'),
  member(RAFAEL, 'Rafael Siqueira', 'assistant'),
  member(CAMILA, 'Camila Duarte', 'clinic_admin'),
]

export const fixtureTenant: TenantRow = {
  id: TENANT,
  name: 'Clínica Aurora',
  timezone: 'America/Sao_Paulo',
  thread_visibility: 'all',
  sync_xid: '1',
}

export const fixtureRule: RuleRow = {
  tenant_id: TENANT,
  enabled: true,
  threshold_minutes: 60,
  respect_business_hours: true,
  business_hours_start: '08:00',
  business_hours_end: '18:00',
  business_days: [1, 2, 3, 4, 5],
  alert_scope: 'all',
  notify_admin_on_breach: false,
  timezone: null,
  windows: null,
  clock_starts: 'first_unanswered',
  automated_replies_count: false,
  reminder_offsets: [25],
  escalation_type: 'notify',
  escalation_target: null,
  escalation_after_minutes: 0,
  long_open_minutes: null,
  notify_outside_hours: false,
  version: 1,
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
  sync_xid: '1',
  effective_timezone: 'America/Sao_Paulo',
  effective_windows: [{ days: [1, 2, 3, 4, 5], start: '08:00', end: '18:00' }],
  transitions: [[0, -10_800]],
}

export const fixtureClosures: ClosureRow[] = [
  { id: '1', tenant_id: TENANT, on_date: '2026-12-25', windows: [], label: 'Natal', sync_xid: '1' },
]

export interface ThreadSeed {
  id: string
  name: string | null
  number?: string
  to: UserId | null
  unread?: number
  draft?: string
  status?: ThreadStatus
  tags?: string[]
  stage?: string
  team?: TeamId
  breachedAt?: string
  dueAt?: string
  /** Direction, local time (or an instant), text, and who or what. */
  messages: [direction: 'in' | 'out' | 'note', at: string, body: string, by?: UserId | 'audio'][]
}

const instant = (at: string): string => (at.length === 5 ? `2026-11-20T${at}:00-03:00` : at)

export function fixtureMessages({ id, messages }: ThreadSeed): Message[] {
  return messages.map(([direction, at, body, by], index) => ({
    id: String(index + 1),
    message_id: `${id}-${index + 1}` as MessageId,
    tenant_id: TENANT,
    thread_id: id as ThreadId,
    thread_key: id as ThreadKey,
    patient_id: null,
    direction: direction === 'in' ? 'inbound' : direction === 'out' ? 'outbound' : 'internal',
    sender_kind: direction === 'in' ? 'customer' : 'agent',
    sender_id: direction === 'in' ? null : ((by ?? HELENA) as UserId),
    from_number: null,
    to_number: null,
    kind: by === 'audio' ? 'audio' : 'text',
    body,
    media_url: null,
    media_name: null,
    media_mime: null,
    media_size: null,
    external_id: null,
    delivery_status: direction === 'out' ? 'delivered' : null,
    delivery_error: null,
    reply_to: null,
    created_at: instant(at),
    updated_at: instant(at),
    local: null,
  }))
}

export function fixtureThread(seed: ThreadSeed): Thread {
  const messages = fixtureMessages(seed)
  const inbound = messages.filter(({ direction }) => direction === 'inbound')
  const outbound = messages.filter(({ direction }) => direction === 'outbound')
  const said = messages.findLast(({ direction }) => direction !== 'internal') ?? null
  const lastAnswer = outbound.at(-1)?.created_at ?? null
  const waiting = inbound.find(({ created_at }) => lastAnswer === null || Date.parse(created_at) > Date.parse(lastAnswer))
  return {
    id: seed.id as ThreadId,
    tenant_id: TENANT,
    thread_key: seed.id as ThreadKey,
    patient_id: null,
    contact_name: seed.name,
    contact_number: seed.number ?? '+5511988412207',
    assigned_to: seed.to,
    team_id: seed.team ?? null,
    status: seed.status ?? 'open',
    priority: 'medium',
    stage_key: seed.stage ?? null,
    tags: seed.tags ?? [],
    snoozed_until: null,
    subject: null,
    last_message_id: said?.id ?? null,
    last_message_at: said?.created_at ?? null,
    last_message_direction: said?.direction ?? null,
    last_message_kind: said?.kind ?? null,
    last_message_sender_kind: said?.sender_kind ?? null,
    last_message_sender_id: said?.sender_id ?? null,
    last_message_preview: said?.body ?? null,
    last_message_failed: false,
    inbound_count: inbound.length,
    message_count: messages.length,
    last_inbound_at: inbound.at(-1)?.created_at ?? null,
    last_outbound_at: lastAnswer,
    awaiting_since: waiting?.created_at ?? null,
    first_response_at: outbound[0]?.created_at ?? null,
    sla_due_at: seed.dueAt ? instant(seed.dueAt) : null,
    sla_breached_at: seed.breachedAt ? instant(seed.breachedAt) : null,
    sla_rule_version: 1,
    long_open_flagged_at: null,
    created_at: messages[0]?.created_at ?? '2026-11-20T08:00:00-03:00',
    updated_at: messages.at(-1)?.created_at ?? '2026-11-20T08:00:00-03:00',
    sync_xid: '1',
    unread: seed.unread ?? 0,
    draft: seed.draft ?? null,
    pending: false,
    failed: false,
  }
}
