import type { EpochMs, Instant, MemberRow, ReadRow, TenantId, ThreadRow, UserId } from '../../model.ts'
import type { Media } from '../attachments/attachment.ts'
import type { Message, Thread } from '../inbox.ts'
import { isWriting, type OutboxEntry, type WritingEntry } from '../push/mutation.ts'

const PREVIEW_LENGTH = 160

export interface ThreadParts {
  row: ThreadRow
  read: ReadRow | undefined
  /** This thread's mutations, in order. */
  entries: readonly OutboxEntry[]
  draft: string | null
  /** Tags that are being renamed or merged: [from, into], in order. */
  renames: readonly TagRename[]
  me: UserId
}

export type TagRename = readonly [from: string, into: string]

/**
 * A thread as it is shown: the server's row with this device's mutations replayed on top, in order. Because nothing is
 * ever written into the row itself, a rejected mutation takes back exactly its own effect by being left out.
 */
export function shownThread({ row, read, entries, draft, renames, me }: ThreadParts): Thread {
  const alive = entries.filter((entry) => entry.state !== 'rejected')
  const replayed = alive.reduce((thread, entry) => replay(thread, entry, me), row)
  const seen = alive.reduce((most, entry) => Math.max(most, entry.seenInbound), read?.inbound_read ?? 0)
  return {
    ...replayed,
    tags: renames.reduce(renamed, replayed.tags),
    unread: Math.max(0, row.inbound_count - seen),
    draft,
    pending: entries.some((entry) => entry.state === 'queued'),
    failed: entries.some((entry) => entry.state === 'rejected' && isWriting(entry)),
  }
}

/** The same list when it has no such tag. */
function renamed(tags: string[], [from, into]: TagRename): string[] {
  return tags.includes(from) ? [...new Set(tags.map((tag) => (tag === from ? into : tag)))] : tags
}

function replay(thread: ThreadRow, entry: OutboxEntry, me: UserId): ThreadRow {
  switch (entry.name) {
    case 'send_message':
      return answered(thread, entry, me)
    case 'add_note':
      return { ...thread, message_count: thread.message_count + 1 }
    case 'assign_thread':
      return { ...thread, assigned_to: entry.args.user_id }
    case 'assign_team':
      return { ...thread, team_id: entry.args.team_id }
    case 'set_status':
      return { ...thread, status: entry.args.status }
    case 'set_priority':
      return { ...thread, priority: entry.args.priority }
    case 'set_stage':
      return { ...thread, stage_key: entry.args.stage_key }
    case 'set_tags':
      return { ...thread, tags: entry.args.tags }
    case 'snooze_thread':
      return { ...thread, snoozed_until: entry.args.until }
    case 'link_patient':
      return { ...thread, patient_id: entry.args.patient_id }
    default:
      return thread
  }
}

/** An answer stops the clock at once: the person has done their part. */
function answered(thread: ThreadRow, entry: WritingEntry, me: UserId): ThreadRow {
  const at = instantOf(entry.madeAtMs)
  return {
    ...thread,
    last_message_at: at,
    last_message_direction: 'outbound',
    last_message_kind: mediaOfArgs(entry)?.kind ?? 'text',
    last_message_sender_kind: 'agent',
    last_message_sender_id: me,
    last_message_preview: [...entry.args.body].slice(0, PREVIEW_LENGTH).join(''),
    last_message_failed: false,
    message_count: thread.message_count + 1,
    last_outbound_at: at,
    awaiting_since: null,
    first_response_at: thread.first_response_at ?? at,
    sla_due_at: null,
    sla_breached_at: null,
  }
}

export interface WritingParts {
  entry: WritingEntry
  thread: ThreadRow | undefined
  tenantId: TenantId
  me: Pick<MemberRow, 'user_id'>
}

/** A message of this device that the server's rows do not show yet. */
export function shownWriting({ entry, thread, tenantId, me }: WritingParts): Message {
  const at = instantOf(entry.madeAtMs)
  const outbound = entry.name === 'send_message'
  const media = mediaOfArgs(entry)
  return {
    id: null,
    message_id: entry.args.message_id,
    tenant_id: tenantId,
    thread_id: entry.args.thread_id,
    thread_key: thread?.thread_key ?? ('' as Message['thread_key']),
    patient_id: thread?.patient_id ?? null,
    direction: outbound ? 'outbound' : 'internal',
    sender_kind: 'agent',
    sender_id: me.user_id,
    from_number: null,
    to_number: outbound ? (thread?.contact_number ?? null) : null,
    kind: media?.kind ?? 'text',
    body: entry.args.body || null,
    media_url: media?.url ?? null,
    media_name: media?.name ?? null,
    media_mime: media?.mime ?? null,
    media_size: media?.size ?? null,
    external_id: null,
    delivery_status: outbound ? 'queued' : null,
    delivery_error: null,
    reply_to: entry.args.reply_to ?? null,
    created_at: at,
    updated_at: at,
    local: localDelivery(entry),
  }
}

function mediaOfArgs(entry: WritingEntry): Media | null {
  return entry.name === 'send_message' ? (entry.args.media ?? null) : null
}

function localDelivery(entry: WritingEntry): Message['local'] {
  if (entry.state === 'rejected') return { is: 'rejected', mutationId: entry.id, code: entry.code ?? 'rejected', hint: entry.hint }
  return entry.state === 'queued' ? { is: 'queued', mutationId: entry.id } : null
}

function instantOf(ms: EpochMs): Instant {
  return new Date(ms).toISOString()
}
