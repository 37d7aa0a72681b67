import type { Thread } from '../../../sync/inbox.ts'
import { threadAction, type ThreadAction } from '../action.ts'

const isDone = ({ status }: Thread): boolean => status === 'resolved' || status === 'closed'

export const resolve: ThreadAction = threadAction({
  id: 'resolve',
  label: 'resolve',
  icon: 'check',
  shortcut: 'resolve',
  change: (_, thread) => (isDone(thread) ? null : { is: 'status', status: 'resolved' }),
})

export const reopen: ThreadAction = threadAction({
  id: 'reopen',
  label: 'reopen',
  icon: 'chat',
  shortcut: 'resolve',
  change: (_, thread) => (isDone(thread) ? { is: 'status', status: 'open' } : null),
})

export const setPending: ThreadAction = threadAction({
  id: 'set-pending',
  label: 'action.pending',
  icon: 'pause',
  change: (_, { status }) => (status === 'open' ? { is: 'status', status: 'pending' } : null),
})

export const closeThread: ThreadAction = threadAction({
  id: 'close',
  label: 'action.close',
  icon: 'lock',
  change: () => ({ is: 'status', status: 'closed' }),
})
