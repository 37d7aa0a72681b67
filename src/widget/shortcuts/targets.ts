import type { ThreadId } from '../../model.ts'
import type { Thread } from '../../sync/inbox.ts'
import type { InboxScope } from '../InboxContext.ts'

/** What an action is for: the marked threads, else the row that has the keyboard, else the open one. */
export function targetThreads({ inbox, ui }: Pick<InboxScope, 'inbox' | 'ui'>, root: HTMLElement | null): readonly Thread[] {
  const { threads } = inbox.getSnapshot()
  const { selected, openThreadId } = ui.getState()
  const ids = selected.size > 0 ? [...selected] : [activeRow(root) ?? openThreadId]
  return ids.flatMap((id) => (id && threads.get(id)) ?? [])
}

/** The row of the list that has the keyboard. */
export function activeRow(root: HTMLElement | null): ThreadId | null {
  const row = root?.querySelector<HTMLElement>('[role=listbox]:focus [data-active=true]')
  return (row?.dataset['thread'] as ThreadId | undefined) ?? null
}
