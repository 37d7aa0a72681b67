import type { Media } from '../attachments/attachment.ts'
import type { EpochMs, MessageId, PatientId, Priority, TeamId, ThreadId, ThreadStatus, UserId } from '../../model.ts'
import type { Color, Preferences, ViewFilter, ViewSort } from '../../workspace.ts'

/** What a person can do to a thread, as `inbox_push` takes it. */
export type ThreadMutation =
  | {
      name: 'send_message'
      /** `body` may be empty beside a file. */
      args: { message_id: MessageId; thread_id: ThreadId; body: string; reply_to?: MessageId; template_id?: string; media?: Media }
    }
  | { name: 'add_note'; args: { message_id: MessageId; thread_id: ThreadId; body: string; reply_to?: MessageId; mentions?: UserId[] } }
  | { name: 'assign_thread'; args: { thread_id: ThreadId; user_id: UserId | null } }
  | { name: 'assign_team'; args: { thread_id: ThreadId; team_id: TeamId | null } }
  | { name: 'set_status'; args: { thread_id: ThreadId; status: ThreadStatus } }
  | { name: 'set_priority'; args: { thread_id: ThreadId; priority: Priority } }
  | { name: 'set_stage'; args: { thread_id: ThreadId; stage_key: string | null } }
  | { name: 'set_tags'; args: { thread_id: ThreadId; tags: string[] } }
  | { name: 'snooze_thread'; args: { thread_id: ThreadId; until: string | null } }
  | { name: 'mark_read'; args: { thread_id: ThreadId; last_read_id: string } }
  | { name: 'link_patient'; args: { thread_id: ThreadId; patient_id: PatientId } }
  | { name: 'pin_thread'; args: { thread_id: ThreadId; pinned: boolean } }
  /** Only those that the person has seen: one that arrives meanwhile stays unseen. */
  | { name: 'see_mentions'; args: { thread_id: ThreadId; mention_ids: string[] } }
  | { name: 'schedule_message'; args: { scheduled_id: string; thread_id: ThreadId; body: string; send_at: string } }
  | { name: 'cancel_scheduled'; args: { scheduled_id: string; thread_id: ThreadId } }

/** What a person can do to the clinic's arrangements, and to their own. */
export type WorkspaceMutation =
  | { name: 'save_template'; args: { template_id: string; shared: boolean; shortcut: string; title: string; body: string } }
  | { name: 'delete_template'; args: { template_id: string } }
  | { name: 'save_view'; args: { view_id: string; shared: boolean; name: string; filter: ViewFilter; sort: ViewSort; position: number } }
  | { name: 'delete_view'; args: { view_id: string } }
  | { name: 'save_tag'; args: { tag_id: string; name: string; color: Color } }
  | { name: 'merge_tags'; args: { from: string; into: string } }
  | { name: 'save_team'; args: { team_id: TeamId; name: string; color: Color; member_ids: UserId[] } }
  | { name: 'delete_team'; args: { team_id: TeamId } }
  | { name: 'set_preferences'; args: { settings: Preferences } }

/** What a person can do, as `inbox_push` takes it. */
export type Mutation = ThreadMutation | WorkspaceMutation

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
  /** Its file is on the server. */
  uploaded?: boolean
}

/** The two mutations that carry text. */
export type WritingEntry = Extract<OutboxEntry, { name: 'send_message' | 'add_note' }>

export function isWriting(entry: OutboxEntry): entry is WritingEntry {
  return entry.name === 'send_message' || entry.name === 'add_note'
}

/** Whether somebody's own words to a thread would be lost with it. */
export function hasText({ name }: Mutation): boolean {
  return name === 'send_message' || name === 'add_note' || name === 'schedule_message'
}

/** The thread that a mutation is about; null when it is about none. */
export function threadOf({ args }: Mutation): ThreadId | null {
  return 'thread_id' in args ? args.thread_id : null
}
