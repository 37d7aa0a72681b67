import type { ThreadAction } from './action.ts'
import { assignToMe, unassign } from './actions/assignActions.ts'
import { pin, unpin } from './actions/pinActions.ts'
import { makeMedium, makeUrgent } from './actions/priorityActions.ts'
import { snoozeLaterToday, snoozeNextOpening, snoozeNextWeek, wake } from './actions/snoozeActions.ts'
import { closeThread, reopen, resolve, setPending } from './actions/statusActions.ts'

/** Everything that can be done to a thread in one step, in the order of a menu. */
export const threadActions: readonly ThreadAction[] = [
  resolve,
  reopen,
  assignToMe,
  unassign,
  snoozeLaterToday,
  snoozeNextOpening,
  snoozeNextWeek,
  wake,
  pin,
  unpin,
  makeUrgent,
  makeMedium,
  setPending,
  closeThread,
]
