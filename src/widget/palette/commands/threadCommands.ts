import { threadActions } from '../../thread-actions/threadActions.ts'
import type { PalettePage } from '../../uiStore.ts'
import type { IconName } from '../../ui/Icon.tsx'
import type { Command, CommandContext } from '../command.ts'
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
  return [...actions, ...pageCommands(context), ...conversationCommands(context)]
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

function conversationCommands({ inbox, ui, words, texts, targets }: CommandContext): Command[] {
  const commands: Command[] = []
  const add = (command: Omit<Command, 'key' | 'group'> & { id: string }): void =>
    void commands.push({ ...command, key: command.id, group: 'thread' })
  const unread = targets.filter((thread) => thread.unread > 0)
  if (unread.length > 0)
    add({ id: 'mark-read', label: words.t('action.markRead'), icon: 'checks', run: () => void Promise.all(unread.map(({ id }) => inbox.markRead(id))) }) // prettier-ignore
  const [only] = targets
  if (!only || targets.length > 1) return commands
  const write = (mode: 'reply' | 'note') => (): void => {
    if (ui.getState().openThreadId !== only.id) ui.getState().openThread(only.id, { focusComposer: true })
    ui.getState().askComposer({ mode, templateId: null })
  }
  add({ id: 'reply', label: texts.t('reply'), icon: 'reply', shortcut: 'reply', run: write('reply') })
  add({ id: 'note', label: texts.t('note'), icon: 'file', shortcut: 'note', run: write('note') })
  add({ id: 'details', label: texts.t('details'), icon: 'person', shortcut: 'details', run: () => ui.getState().showDetails(true) })
  return commands
}
