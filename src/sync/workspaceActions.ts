import type { EpochMs, TeamId, ThreadId, UserId } from '../model.ts'
import type { Color, Preferences, ViewFilter, ViewSort } from '../workspace.ts'
import type { InboxSnapshot } from './inbox.ts'
import type { Mutation } from './push/mutation.ts'
import { assertBody } from './push/outbox.ts'

/**
 * What a person does to the clinic's arrangements and to their own. Optimistic, like all actions. Where an id is left
 * out, a new row is made; each returns the id. The server refuses what is for admins alone (`not_allowed`).
 */
export interface WorkspaceActions {
  pinThread: (threadId: ThreadId, pinned: boolean) => Promise<void>
  /** Everything that is unseen in this thread now. Does nothing when there is none. */
  seeMentions: (threadId: ThreadId) => Promise<void>
  /** `draft` as for `sendMessage`. */
  scheduleMessage: (message: {
    threadId: ThreadId
    body: string
    sendAt: EpochMs
    id?: string
    draft?: string | undefined
  }) => Promise<string>
  /** Also puts away one that has failed. */
  cancelScheduled: (threadId: ThreadId, scheduledId: string) => Promise<void>
  saveTemplate: (template: { id?: string; shared: boolean; shortcut: string; title: string; body: string }) => Promise<string>
  deleteTemplate: (templateId: string) => Promise<void>
  saveView: (view: { id?: string; shared: boolean; name: string; filter: ViewFilter; sort: ViewSort; position: number }) => Promise<string>
  deleteView: (viewId: string) => Promise<void>
  /** Another name is carried through all threads. */
  saveTag: (tag: { id?: string; name: string; color: Color }) => Promise<string>
  /** Threads tagged `from` are tagged `into` instead. For admins. */
  mergeTags: (from: string, into: string) => Promise<void>
  /** For admins. */
  saveTeam: (team: { id?: TeamId; name: string; color: Color; memberIds: readonly UserId[] }) => Promise<TeamId>
  /** For admins. */
  deleteTeam: (teamId: TeamId) => Promise<void>
  /** Merged into what is there, key by key. */
  setPreferences: (settings: Preferences) => Promise<void>
}

export interface WorkspaceActionsOptions {
  act: (mutation: Mutation, company?: { draft?: string | undefined }) => Promise<void>
  newId: () => string
  getSnapshot: () => InboxSnapshot
}

export function createWorkspaceActions({ act, newId, getSnapshot }: WorkspaceActionsOptions): WorkspaceActions {
  return {
    pinThread: (threadId, pinned) => act({ name: 'pin_thread', args: { thread_id: threadId, pinned } }),
    seeMentions: async (threadId) => {
      const unseen = getSnapshot().mentions.get(threadId) ?? []
      if (unseen.length > 0) await act({ name: 'see_mentions', args: { thread_id: threadId, mention_ids: unseen.map(({ id }) => id) } })
    },
    scheduleMessage: async ({ threadId, body, sendAt, id = newId(), draft }) => {
      assertBody(body)
      const send_at = new Date(sendAt).toISOString()
      await act({ name: 'schedule_message', args: { scheduled_id: id, thread_id: threadId, body, send_at } }, { draft })
      return id
    },
    cancelScheduled: (threadId, scheduledId) => act({ name: 'cancel_scheduled', args: { scheduled_id: scheduledId, thread_id: threadId } }),
    saveTemplate: async ({ id = newId(), ...rest }) => {
      await act({ name: 'save_template', args: { template_id: id, ...rest } })
      return id
    },
    deleteTemplate: (templateId) => act({ name: 'delete_template', args: { template_id: templateId } }),
    saveView: async ({ id = newId(), ...rest }) => {
      await act({ name: 'save_view', args: { view_id: id, ...rest } })
      return id
    },
    deleteView: (viewId) => act({ name: 'delete_view', args: { view_id: viewId } }),
    saveTag: async ({ id = newId(), ...rest }) => {
      await act({ name: 'save_tag', args: { tag_id: id, ...rest } })
      return id
    },
    mergeTags: (from, into) => act({ name: 'merge_tags', args: { from, into } }),
    saveTeam: async ({ id = newId() as TeamId, name, color, memberIds }) => {
      await act({ name: 'save_team', args: { team_id: id, name, color, member_ids: [...memberIds] } })
      return id
    },
    deleteTeam: (teamId) => act({ name: 'delete_team', args: { team_id: teamId } }),
    setPreferences: (settings) => act({ name: 'set_preferences', args: { settings } }),
  }
}
