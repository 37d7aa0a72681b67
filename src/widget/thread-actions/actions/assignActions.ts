import { threadAction, type ThreadAction } from '../action.ts'

export const assignToMe: ThreadAction = threadAction({
  id: 'assign-to-me',
  label: 'assignMeLong',
  icon: 'person',
  shortcut: 'assign-to-me',
  change: (inbox) => {
    const { me } = inbox.getSnapshot()
    return me && { is: 'assignee', userId: me.user_id }
  },
})

export const unassign: ThreadAction = threadAction({
  id: 'unassign',
  label: 'unassign',
  icon: 'person',
  change: () => ({ is: 'assignee', userId: null }),
})
