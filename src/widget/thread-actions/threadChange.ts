import type { EpochMs, Priority, TeamId, ThreadId, ThreadStatus, UserId } from '../../model.ts'
import type { Inbox, Thread } from '../../sync/inbox.ts'

/** What a person can do to one thread or to many at once. */
export type ThreadChange =
  | { is: 'status'; status: ThreadStatus }
  | { is: 'priority'; priority: Priority }
  | { is: 'stage'; stage: string | null }
  | { is: 'assignee'; userId: UserId | null }
  | { is: 'team'; teamId: TeamId | null }
  | { is: 'snooze'; until: EpochMs | null }
  | { is: 'tags'; add: readonly string[]; remove: readonly string[] }
  | { is: 'pin'; pinned: boolean }

type Actions = Pick<
  Inbox,
  'getSnapshot' | 'setStatus' | 'setPriority' | 'setStage' | 'assignThread' | 'assignTeam' | 'snoozeThread' | 'setTags' | 'pinThread'
>

/** The change that takes this one back; null when it would change nothing. */
export function inverseOf(thread: Thread, change: ThreadChange, pins: ReadonlySet<ThreadId>): ThreadChange | null {
  switch (change.is) {
    case 'status':
      return thread.status === change.status ? null : { is: 'status', status: thread.status }
    case 'priority':
      return thread.priority === change.priority ? null : { is: 'priority', priority: thread.priority }
    case 'stage':
      return thread.stage_key === change.stage ? null : { is: 'stage', stage: thread.stage_key }
    case 'assignee':
      return thread.assigned_to === change.userId ? null : { is: 'assignee', userId: thread.assigned_to }
    case 'team':
      return thread.team_id === change.teamId ? null : { is: 'team', teamId: thread.team_id }
    case 'snooze': {
      const until = thread.snoozed_until === null ? null : (Date.parse(thread.snoozed_until) as EpochMs)
      return until === change.until ? null : { is: 'snooze', until }
    }
    case 'tags': {
      const remove = change.add.filter((tag) => !thread.tags.includes(tag))
      const add = change.remove.filter((tag) => thread.tags.includes(tag))
      return add.length + remove.length === 0 ? null : { is: 'tags', add, remove }
    }
    case 'pin':
      return pins.has(thread.id) === change.pinned ? null : { is: 'pin', pinned: !change.pinned }
  }
}

function apply(inbox: Actions, thread: Thread, change: ThreadChange): Promise<void> {
  switch (change.is) {
    case 'status':
      return inbox.setStatus(thread.id, change.status)
    case 'priority':
      return inbox.setPriority(thread.id, change.priority)
    case 'stage':
      return inbox.setStage(thread.id, change.stage)
    case 'assignee':
      return inbox.assignThread(thread.id, change.userId)
    case 'team':
      return inbox.assignTeam(thread.id, change.teamId)
    case 'snooze':
      return inbox.snoozeThread(thread.id, change.until)
    case 'tags': {
      const left = thread.tags.filter((tag) => !change.remove.includes(tag))
      return inbox.setTags(thread.id, [...new Set([...left, ...change.add])])
    }
    case 'pin':
      return inbox.pinThread(thread.id, change.pinned)
  }
}

export interface Changed {
  /** How many threads became others. */
  count: number
  /** Gives each of them what it had before; what others changed meanwhile stays. */
  undo: () => Promise<void>
}

/** Changes threads, each as it is now on this device; those that are already so are left alone. */
export async function changeThreads(inbox: Actions, ids: Iterable<ThreadId>, change: ThreadChange): Promise<Changed> {
  const { threads, pins } = inbox.getSnapshot()
  const done: { id: ThreadId; inverse: ThreadChange }[] = []
  const work: Promise<void>[] = []
  for (const id of ids) {
    const thread = threads.get(id)
    const inverse = thread && inverseOf(thread, change, pins)
    if (!thread || !inverse) continue
    done.push({ id, inverse })
    work.push(apply(inbox, thread, change))
  }
  await Promise.all(work)
  return {
    count: done.length,
    undo: async () => {
      const now = inbox.getSnapshot().threads
      const undoing: Promise<void>[] = []
      for (const { id, inverse } of done) {
        const thread = now.get(id)
        if (thread) undoing.push(apply(inbox, thread, inverse))
      }
      await Promise.all(undoing)
    },
  }
}
