import type {
  Digits,
  Instant,
  MessageId,
  PatientId,
  Priority,
  SlaEventRow,
  StageRow,
  TeamId,
  TenantId,
  ThreadId,
  ThreadStatus,
  UserId,
} from './model.ts'

/*
 * What a clinic and its people arrange around their threads. Rows as in `model.ts`: the tables' own column names.
 *
 * team      members who share threads       tag        a word on threads, with a colour       pin      a thread kept on top
 * template  a text to send again            view       a saved filter and order               mention  a note that names a member
 * scheduled a message for a later time      story      what was done to a thread, by whom
 */

export interface TeamRow {
  id: TeamId
  tenant_id: TenantId
  name: string
  color: Color
  member_ids: UserId[]
  sync_xid: Digits
}

/** `#rrggbb`, or a name of the palette. */
export type Color = string

/** Of a tag that was made by putting it on a thread. */
export const DEFAULT_TAG_COLOR: Color = '#64748b'

/** Threads carry tags by name. */
export interface TagRow {
  id: string
  tenant_id: TenantId
  name: string
  color: Color
  sync_xid: Digits
}

export interface TemplateRow {
  id: string
  tenant_id: TenantId
  /** Null = shared with the whole clinic. */
  owner_id: UserId | null
  /** What is typed behind a slash to find it. */
  shortcut: string
  title: string
  /** May hold placeholders such as `{{patient.first_name}}`. */
  body: string
  usage_count: number
  sync_xid: Digits
}

/** What a view shows: every condition that is set must hold, and of each list one. */
export interface ViewFilter {
  statuses?: ThreadStatus[]
  priorities?: Priority[]
  assignees?: (UserId | 'me' | 'nobody')[]
  teams?: TeamId[]
  tags?: string[]
  stages?: StageRow['stage_key'][]
  sla?: ('running' | 'at-risk' | 'paused' | 'overdue' | 'breached' | 'none')[]
  unread?: boolean
  mentioned?: boolean
  snoozed?: boolean
  /** The last message is at most so many days old. */
  days?: number
}

export type ViewSort = 'deadline' | 'newest' | 'oldest-waiting' | 'priority'

export interface ViewRow {
  id: string
  tenant_id: TenantId
  /** Null = shared by an admin. */
  owner_id: UserId | null
  name: string
  filter: ViewFilter
  sort: ViewSort
  position: number
  sync_xid: Digits
}

/** This person's own. */
export interface PinRow {
  tenant_id: TenantId
  thread_id: ThreadId
  pinned: boolean
  sync_xid: Digits
}

/** Of this person, in a colleague's note. */
export interface MentionRow {
  id: string
  tenant_id: TenantId
  thread_id: ThreadId
  message_id: MessageId
  user_id: UserId
  created_at: Instant
  seen_at: Instant | null
  sync_xid: Digits
}

export interface ScheduledRow {
  id: string
  tenant_id: TenantId
  thread_id: ThreadId
  author_id: UserId
  body: string
  send_at: Instant
  state: 'scheduled' | 'sent' | 'cancelled' | 'failed'
  /** Why it failed: the name of an error, like those of mutations. */
  error: string | null
  created_at: Instant
  sync_xid: Digits
}

/** What a person chose for themselves, on all their devices. Keys are the views' own business. */
export type Preferences = Readonly<Record<string, unknown>>

export interface PreferenceRow {
  tenant_id: TenantId
  user_id: UserId
  settings: Preferences
  sync_xid: Digits
}

/** A patient, as far as an inbox needs to know them. */
export interface PatientRow {
  id: PatientId
  tenant_id: TenantId
  full_name: string
  phone: string | null
  email: string | null
  avatar_url: string | null
  /** With a single patient only. */
  notes?: string | null
}

/** A setting of a thread that somebody changed, or the server (`actor_id` null). */
export interface ChangeEntry {
  is: 'change'
  id: string
  happened_at: Instant
  actor_id: UserId | null
  kind: 'status' | 'assignment' | 'team' | 'priority' | 'stage' | 'tags' | 'snooze' | 'link'
  /** The column's value before and after: a word, an id, an instant, a list of tags, or null. */
  was: string | string[] | null
  became: string | string[] | null
}

export type SlaEntry = { is: 'sla' } & Pick<SlaEventRow, 'id' | 'happened_at' | 'kind' | 'step' | 'due_at' | 'assigned_to' | 'detail'>
export type StoryEntry = ChangeEntry | SlaEntry

export interface StoryPage {
  /** Newest first. */
  entries: StoryEntry[]
  /** Where the next, older page begins; null = that is all. */
  next: string | null
}
