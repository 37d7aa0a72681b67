import { threadAction, type ThreadAction } from '../action.ts'

export const pin: ThreadAction = threadAction({
  id: 'pin',
  label: 'action.pin',
  icon: 'pin',
  shortcut: 'pin',
  change: () => ({ is: 'pin', pinned: true }),
})

export const unpin: ThreadAction = threadAction({
  id: 'unpin',
  label: 'action.unpin',
  icon: 'pin',
  shortcut: 'pin',
  change: () => ({ is: 'pin', pinned: false }),
})
