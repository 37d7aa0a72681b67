import type { EpochMs, MessageId, PatientId, Priority, ThreadId, ThreadStatus, UserId } from '../model.ts'

/** What a person can do, as `inbox_push` takes it. */
export type Mutation =
  | { name: 'send_message'; args: { message_id: MessageId; thread_id: ThreadId; body: string; reply_to?: MessageId } }
  | { name: 'add_note'; args: { message_id: MessageId; thread_id: ThreadId; body: string; reply_to?: MessageId } }
  | { name: 'assign_thread'; args: { thread_id: ThreadId; user_id: UserId | null } }
  | { name: 'set_status'; args: { thread_id: ThreadId; status: ThreadStatus } }
  | { name: 'set_priority'; args: { thread_id: ThreadId; priority: Priority } }
  | { name: 'set_stage'; args: { thread_id: ThreadId; stage_key: string | null } }
  | { name: 'set_tags'; args: { thread_id: ThreadId; tags: string[] } }
  | { name: 'snooze_thread'; args: { thread_id: ThreadId; until: string | null } }
  | { name: 'mark_read'; args: { thread_id: ThreadId; last_read_id: string } }
  | { name: 'link_patient'; args: { thread_id: ThreadId; patient_id: PatientId } }

/*
 *   queued ──▶ acked ──▶ (gone, once a pull that began after the acknowledgement has brought the effect)
 *     └──────▶ rejected ──▶ (gone, when retried or discarded)
 */
/** A mutation on this device. Ids count up and are the order in which the server gets them. */
export type OutboxEntry = Mutation & {
  id: number
  state: 'queued' | 'acked' | 'rejected'
  /** The server's time, as well as it was known when the person acted. */
  madeAtMs: EpochMs
  /** How many inbound messages the person had before them, so that unread counts are right at once. */
  seenInbound: number
  code: string | null
  hint: string | null
}

/** The two mutations that carry text. */
export type WritingEntry = Extract<OutboxEntry, { name: 'send_message' | 'add_note' }>

export function isWriting(entry: OutboxEntry): entry is WritingEntry {
  return entry.name === 'send_message' || entry.name === 'add_note'
}
