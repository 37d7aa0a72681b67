import type { Inbox, Thread } from '../../sync/inbox.ts'
import type { IconName } from '../ui/Icon.tsx'
import type { MessageKey } from '../i18n/ptBR.ts'
import { changeThreads, inverseOf, type Changed, type ThreadChange } from './threadChange.ts'

/** Something a person can do to a thread, for menus, the command palette and the keyboard alike. */
export interface ThreadAction {
  /** Names it for good: shortcuts and tests refer to it. */
  id: string
  label: MessageKey
  icon: IconName
  /** Which shortcut does the same, by its id; null when none does. */
  shortcut: string | null
  isAvailable: (inbox: Inbox, thread: Thread) => boolean
  /** Does it; the answer says how to take it back. */
  run: (inbox: Inbox, thread: Thread) => Promise<Changed>
  /** What it would do now; null when there is nothing to do. */
  changeOf: (inbox: Inbox, thread: Thread) => ThreadChange | null
}

export interface ActionParts extends Pick<ThreadAction, 'id' | 'label' | 'icon'> {
  shortcut?: string
  change: (inbox: Inbox, thread: Thread) => ThreadChange | null
}

const nothing: Changed = { count: 0, undo: () => Promise.resolve() }

/** An action that is one change of a thread; it is on offer only while it would change something. */
export function threadAction({ id, label, icon, shortcut, change }: ActionParts): ThreadAction {
  const changeOf: ThreadAction['changeOf'] = (inbox, thread) => {
    const wanted = change(inbox, thread)
    return wanted && inverseOf(thread, wanted, inbox.getSnapshot().pins) ? wanted : null
  }
  return {
    id,
    label,
    icon,
    shortcut: shortcut ?? null,
    changeOf,
    isAvailable: (inbox, thread) => changeOf(inbox, thread) !== null,
    run: async (inbox, thread) => {
      const wanted = changeOf(inbox, thread)
      return wanted ? changeThreads(inbox, [thread.id], wanted) : nothing
    },
  }
}
