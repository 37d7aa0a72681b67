/*
 * The words of Prazo, the same in SQL, TypeScript, UI and docs.
 *
 * tenant    a clinic                        member   a staff user of a tenant         patient  a contact
 * thread    one conversation                message  inbound (from the patient), outbound (to the patient), internal (note)
 * rule      what a tenant promises          due      the instant at which a promise breaks
 * breach    the server's record of it       poke     a content-free realtime nudge
 * mutation  a staff action on its way       outbox   the mutations not yet acknowledged
 *
 * Rows travel with the tables' own column names; bigints and xids as strings of digits, instants as ISO 8601 with offset.
 */

declare const brand: unique symbol
type Brand<T, Name extends string> = T & { readonly [brand]: Name }

export type TenantId = Brand<string, 'TenantId'>
export type UserId = Brand<string, 'UserId'>
export type PatientId = Brand<string, 'PatientId'>
export type ThreadId = Brand<string, 'ThreadId'>
export type TeamId = Brand<string, 'TeamId'>
/** A message's uuid (v7, made by the client that wrote it). */
export type MessageId = Brand<string, 'MessageId'>
/** `patient_id::text`, or `anon:` and a phone number while no patient is linked. */
export type ThreadKey = Brand<string, 'ThreadKey'>
/** Milliseconds since 1970, as `Date.now()` counts them. */
export type EpochMs = Brand<number, 'EpochMs'>
/** Whole seconds since 1970: the unit of everything in `prazo/sla`. */
export type EpochSeconds = Brand<number, 'EpochSeconds'>
/** ISO 8601 with an offset, as the server writes it. */
export type Instant = string
/** A bigint or xid8 as a string of digits: JavaScript numbers can't hold them all. */
export type Digits = string

export type Role = 'clinic_admin' | 'tenant_admin' | 'therapist' | 'assistant'
export type MemberStatus = 'active' | 'invited' | 'suspended'
export type Direction = 'inbound' | 'outbound' | 'internal'
export type SenderKind = 'customer' | 'agent' | 'system' | 'ai'
export type MessageKind = 'text' | 'image' | 'audio' | 'video' | 'document' | 'location' | 'sticker' | 'template' | 'event'
export type DeliveryStatus = 'queued' | 'sent' | 'delivered' | 'read' | 'failed'
export type ThreadStatus = 'open' | 'pending' | 'resolved' | 'closed'
export type Priority = 'low' | 'medium' | 'high' | 'urgent'

/** The longest body a message may have, in characters (code points), in the composer, the outbox and SQL alike. */
export const MESSAGE_BODY_LIMIT = 4096

export interface TenantRow {
  id: TenantId
  name: string
  timezone: string
  thread_visibility: 'all' | 'assigned'
  sync_xid: Digits
}

export interface MemberRow {
  tenant_id: TenantId
  user_id: UserId
  role: Role
  status: MemberStatus
  display_name: string
  avatar_url: string | null
  sync_xid: Digits
}

export interface ThreadRow {
  id: ThreadId
  tenant_id: TenantId
  thread_key: ThreadKey
  patient_id: PatientId | null
  contact_name: string | null
  contact_number: string | null
  assigned_to: UserId | null
  /** The team that has it, whoever of them answers. */
  team_id: TeamId | null
  status: ThreadStatus
  priority: Priority
  stage_key: string | null
  tags: string[]
  snoozed_until: Instant | null
  subject: string | null
  last_message_id: Digits | null
  last_message_at: Instant | null
  last_message_direction: Direction | null
  last_message_kind: MessageKind | null
  last_message_sender_kind: SenderKind | null
  last_message_sender_id: UserId | null
  /** The first 160 characters of the last message that is not an internal note. */
  last_message_preview: string | null
  /** It could not be delivered. */
  last_message_failed: boolean
  /** How many inbound messages the thread has; unread = this minus the member's `inbound_read`. */
  inbound_count: number
  message_count: number
  last_inbound_at: Instant | null
  last_outbound_at: Instant | null
  /** Where the running clock started; null when no answer is owed. */
  awaiting_since: Instant | null
  first_response_at: Instant | null
  /** The deadline of the running promise; null when there is none. Kept after a breach until it is resolved. */
  sla_due_at: Instant | null
  /** Since when the server has an open breach on record for this thread. */
  sla_breached_at: Instant | null
  sla_rule_version: number | null
  /** Since when it counts as open for too long without anybody ever having written. */
  long_open_flagged_at: Instant | null
  created_at: Instant
  updated_at: Instant
  sync_xid: Digits
}

export interface MessageRow {
  id: Digits
  message_id: MessageId
  tenant_id: TenantId
  thread_id: ThreadId
  thread_key: ThreadKey
  patient_id: PatientId | null
  direction: Direction
  sender_kind: SenderKind
  sender_id: UserId | null
  from_number: string | null
  to_number: string | null
  kind: MessageKind
  body: string | null
  media_url: string | null
  media_name: string | null
  media_mime: string | null
  media_size: number | null
  external_id: string | null
  delivery_status: DeliveryStatus | null
  delivery_error: string | null
  reply_to: MessageId | null
  created_at: Instant
  updated_at: Instant
  sync_xid: Digits
}

/** One member's place in one thread. */
export interface ReadRow {
  tenant_id: TenantId
  user_id: UserId
  thread_id: ThreadId
  last_read_id: Digits
  /** How many inbound messages had arrived up to `last_read_id`. */
  inbound_read: number
  sync_xid: Digits
}

/** A span of the local day; `end` may be `24:00`, and `start > end` runs past midnight. ISO days, 1 = Monday. */
export interface RuleWindow {
  days: number[]
  start: string
  end: string
}

export interface RuleRow {
  tenant_id: TenantId
  enabled: boolean
  threshold_minutes: number
  respect_business_hours: boolean
  business_hours_start: string
  business_hours_end: string
  business_days: number[]
  alert_scope: 'assigned_only' | 'all'
  notify_admin_on_breach: boolean
  timezone: string | null
  windows: RuleWindow[] | null
  clock_starts: 'first_unanswered' | 'last_inbound'
  automated_replies_count: boolean
  reminder_offsets: number[]
  escalation_type: 'notify' | 'reassign' | 'raise_priority'
  escalation_target: string | null
  escalation_after_minutes: number
  /** A thread that nobody has ever written to is flagged after so many minutes; null = never. */
  long_open_minutes: number | null
  notify_outside_hours: boolean
  version: number
  created_at: Instant
  updated_at: Instant
  sync_xid: Digits
  /** Added by the pull: the zone in force (the rule's own, else the tenant's). */
  effective_timezone: string
  /** Added by the pull: the windows in force, built from the simple columns where `windows` is null; null = always open. */
  effective_windows: RuleWindow[] | null
  /** Added by the pull: `[epoch seconds, offset seconds]`, past starts to 400+ days ahead. */
  transitions: [number, number][]
}

export interface ClosureRow {
  id: string
  tenant_id: TenantId
  /** A local date, `2026-12-25`. */
  on_date: string
  /** The windows that replace that day's, `[]` = closed all day: `[["08:00", "12:00"]]`. */
  windows: [string, string][]
  label: string | null
  sync_xid: Digits
}

export interface StageRow {
  id: string
  tenant_id: TenantId
  stage_key: string
  duration_minutes: number
  reminder_offsets: number[]
  escalation_type: 'notify' | 'reassign' | 'raise_priority'
  escalation_target: string | null
  metadata: Record<string, unknown>
  sync_xid: Digits
}

export interface BreachRow {
  id: string
  tenant_id: TenantId
  thread_id: ThreadId
  thread_key: ThreadKey
  assigned_to: UserId | null
  last_inbound_at: Instant | null
  threshold_minutes_at_breach: number
  due_at: Instant
  breached_at: Instant
  resolved_at: Instant | null
  resolved_by_message_id: MessageId | null
  rule_version: number
  stage_key: string | null
  sync_xid: Digits
}

export type SlaEventKind = 'reminder' | 'breach' | 'escalation' | 'long_open'

/** What became of a promise besides being kept: a fact that never changes. */
export interface SlaEventRow {
  id: string
  tenant_id: TenantId
  thread_id: ThreadId
  breach_id: string | null
  kind: SlaEventKind
  /** Which of its kind, `reminder:15` say: each step happens once. */
  step: string
  due_at: Instant | null
  happened_at: Instant
  assigned_to: UserId | null
  detail: Record<string, unknown>
  sync_xid: Digits
}
