import { InboxError } from '../errors.ts'
import type { EpochMs, MessageId, TenantId } from '../model.ts'
import { mediaOf } from './attachments/attachment.ts'
import { textOfFile } from './attachments/fileText.ts'
import type { Change } from './view/change.ts'
import type { DeviceView } from './view/deviceView.ts'
import type { Inbox } from './inbox.ts'
import type { Mutation } from './push/mutation.ts'
import { assertBody, discard, enqueue, requeue, saveDraft, type ToEnqueue } from './push/outbox.ts'
import type { RandomBytes } from './ports.ts'
import type { ServerClock } from './timing/serverClock.ts'
import type { Storage } from './storage/storage.ts'
import { uuid7 } from './uuid7.ts'
import { createWorkspaceActions, type WorkspaceActions } from './workspaceActions.ts'

/** What a person can do in an inbox. */
export type Actions = WorkspaceActions &
  Pick<
    Inbox,
    | 'sendMessage'
    | 'assignThread'
    | 'assignTeam'
    | 'setStatus'
    | 'setPriority'
    | 'setStage'
    | 'setTags'
    | 'snoozeThread'
    | 'linkPatient'
    | 'markRead'
    | 'saveDraft'
    | 'retry'
    | 'discard'
  >

const NAMES: Record<keyof Actions, true> = {
  sendMessage: true,
  assignThread: true,
  assignTeam: true,
  setStatus: true,
  setPriority: true,
  setStage: true,
  setTags: true,
  snoozeThread: true,
  linkPatient: true,
  markRead: true,
  saveDraft: true,
  retry: true,
  discard: true,
  pinThread: true,
  seeMentions: true,
  scheduleMessage: true,
  cancelScheduled: true,
  saveTemplate: true,
  deleteTemplate: true,
  saveView: true,
  deleteView: true,
  saveTag: true,
  mergeTags: true,
  saveTeam: true,
  deleteTeam: true,
  setPreferences: true,
}
/** All of them: an inbox that waits for its engine passes each of these on. */
export const ACTION_NAMES: readonly (keyof Actions)[] = Object.keys(NAMES) as (keyof Actions)[]

export interface ActionsOptions {
  tenantId: TenantId
  storage: Storage
  view: DeviceView
  serverClock: ServerClock
  randomBytes: RandomBytes
  /** Shows what was written; resolves when it is on show. */
  publish: (change: Change) => Promise<void>
  /** The outbox has work. */
  push: () => void
}

/** Each action is one durable write, then shown, then pushed by whichever tab leads. */
export function createActions({ tenantId, storage, view, serverClock, randomBytes, publish, push }: ActionsOptions): Actions {
  async function act(mutation: Mutation, company: Pick<ToEnqueue, 'file' | 'draft'> = {}): Promise<void> {
    await publish(await enqueue(storage, { mutation, madeAtMs: serverClock.now(), ...company }))
    push()
  }

  const newId = (): string => uuid7(serverClock.now(), randomBytes)

  return {
    ...createWorkspaceActions({ act, newId, getSnapshot: view.getSnapshot }),
    sendMessage: async ({ threadId, body, direction, replyTo, mentions = [], templateId, file, draft }) => {
      if (!file || body !== '') assertBody(body)
      const messageId = newId() as MessageId
      const args = { message_id: messageId, thread_id: threadId, body, ...(replyTo && { reply_to: replyTo }) }
      const media = file && direction === 'outbound' ? mediaOf(file, { tenantId, messageId }) : null
      if (file && media) {
        const content = await textOfFile(file)
        await act({ name: 'send_message', args: { ...args, media } }, { draft, file: { message_id: messageId, content } })
      } else if (direction === 'outbound')
        await act({ name: 'send_message', args: { ...args, ...(templateId && { template_id: templateId }) } }, { draft })
      else await act({ name: 'add_note', args: { ...args, ...(mentions.length > 0 && { mentions: [...mentions] }) } }, { draft })
      return messageId
    },
    assignThread: (threadId, userIdOrNull) => act({ name: 'assign_thread', args: { thread_id: threadId, user_id: userIdOrNull } }),
    assignTeam: (threadId, teamId) => act({ name: 'assign_team', args: { thread_id: threadId, team_id: teamId } }),
    setStage: (threadId, stageKey) => act({ name: 'set_stage', args: { thread_id: threadId, stage_key: stageKey } }),
    linkPatient: (threadId, patientId) => act({ name: 'link_patient', args: { thread_id: threadId, patient_id: patientId } }),
    setStatus: (threadId, status) => act({ name: 'set_status', args: { thread_id: threadId, status } }),
    setPriority: (threadId, priority) => act({ name: 'set_priority', args: { thread_id: threadId, priority } }),
    setTags: (threadId, tags) => act({ name: 'set_tags', args: { thread_id: threadId, tags } }),
    snoozeThread: (threadId, until) => act({ name: 'snooze_thread', args: { thread_id: threadId, until: instantOf(until) } }),
    markRead: async (threadId) => {
      const thread = view.getSnapshot().threads.get(threadId)
      if (!thread) throw new InboxError('thread-not-found', 'There is no such thread on this device.', { code: 'thread_not_found' })
      if (thread.unread > 0 && thread.last_message_id !== null) {
        await act({ name: 'mark_read', args: { thread_id: threadId, last_read_id: thread.last_message_id } })
      }
    },
    saveDraft: async (threadId, text) => publish(await saveDraft(storage, { threadId, text })),
    retry: async (mutationId, body) => {
      await publish(await requeue(storage, { id: mutationId, body, madeAtMs: serverClock.now() }))
      push()
    },
    discard: async (mutationId) => publish(await discard(storage, mutationId)),
  }
}

function instantOf(ms: EpochMs | null): string | null {
  return ms === null ? null : new Date(ms).toISOString()
}
