import { threadAction, type ThreadAction } from '../action.ts'

export const makeUrgent: ThreadAction = threadAction({
  id: 'make-urgent',
  label: 'action.urgent',
  icon: 'flag',
  change: () => ({ is: 'priority', priority: 'urgent' }),
})

export const makeMedium: ThreadAction = threadAction({
  id: 'make-medium',
  label: 'action.medium',
  icon: 'flag',
  change: () => ({ is: 'priority', priority: 'medium' }),
})
