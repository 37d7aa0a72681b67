import { threadActions } from '../../thread-actions/threadActions.ts'
import type { PalettePage } from '../../uiStore.ts'
import type { IconName } from '../../ui/Icon.tsx'
import type { Command, CommandContext } from '../command.ts'
import { conversationCommands } from './conversationCommands.ts'
import type { PaletteKey } from '../words/ptBR.ts'

const PAGES: readonly { page: PalettePage; label: PaletteKey; icon: IconName }[] = [
  { page: 'assign', label: 'page.assign', icon: 'person' },
  { page: 'snooze', label: 'page.snooze', icon: 'clock' },
  { page: 'priority', label: 'page.priority', icon: 'flag' },
  { page: 'tags', label: 'page.tags', icon: 'tag' },
  { page: 'stage', label: 'page.stage', icon: 'filter' },
]

/** What can be done to the threads that are marked, or to the one that is open. */
export function threadCommands(context: CommandContext): Command[] {
  const { inbox, words, targets, change } = context
  if (targets.length === 0) return []
  const ids = targets.map(({ id }) => id)
  const actions = threadActions.flatMap((action): Command[] => {
    const wanted = targets.map((thread) => action.changeOf(inbox, thread)).find((each) => each !== null)
    if (!wanted) return []
    const { id, icon, shortcut } = action
    return [{ id, key: id, group: 'thread', label: words.t(action.label), icon, shortcut, run: () => void change(ids, wanted) }]
  })
  return [...actions, ...pageCommands(context), ...readCommands(context), ...conversationCommands(context)]
}

function pageCommands({ inbox, texts, ui }: CommandContext): Command[] {
  const { stages } = inbox.getSnapshot()
  return PAGES.filter(({ page }) => page !== 'stage' || stages.length > 0).map(({ page, label, icon }) => ({
    id: `page-${page}`,
    key: `page-${page}`,
    group: 'thread',
    label: texts.t(label),
    icon,
    shortcut: page,
    page,
    run: () => ui.getState().showPalette(page),
  }))
}

function readCommands({ inbox, words, targets }: CommandContext): Command[] {
  const unread = targets.filter((thread) => thread.unread > 0)
  if (unread.length === 0) return []
  const run = (): void => void Promise.all(unread.map(({ id }) => inbox.markRead(id)))
  return [{ id: 'mark-read', key: 'mark-read', group: 'thread', label: words.t('action.markRead'), icon: 'checks', run }]
}
