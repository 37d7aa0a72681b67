import type { ThreadId } from '../../../model.ts'
import type { ViewSort } from '../../../workspace.ts'
import { createLister } from '../../views/createLister.ts'
import { SORTS } from '../../views/filterWords.ts'
import { listQueryOf } from '../../views/listQuery.ts'
import { viewOf } from '../../views/views.ts'
import type { Command, CommandContext } from '../command.ts'
import { press } from './press.ts'

const SORT_ORDER: readonly ViewSort[] = ['deadline', 'newest', 'oldest-waiting', 'priority']

/** What the buttons at the list do: its filter, its marks and its order. */
export function listCommands(context: CommandContext): Command[] {
  const { inbox, ui, words, book, root } = context
  const { view, selected } = ui.getState()
  const shown = viewOf(book.getViews(), view)
  const query = listQueryOf(shown, ui.getState(), inbox.getSnapshot().me?.user_id ?? null)
  const all = (): ThreadId[] => createLister()(book.getReading(), query).map(({ id }) => id)
  const pressed = (tool: string) => (): void => {
    const list = root?.querySelector('.pane--list')
    // In a narrow box the list is behind the conversation.
    if (!list?.checkVisibility({ visibilityProperty: true })) ui.getState().openThread(null)
    press(list, tool)
  }
  const command = (id: string, label: string, run: () => void): Command => ({ id, key: id, group: 'view', label, icon: 'filter', run })
  return [
    command('filter', words.t('filter'), pressed('filter')),
    ...(root?.querySelector('[data-tool=save-view]')
      ? [command('save-view', words.t(shown.saved ? 'view.edit' : 'view.save'), pressed('save-view'))]
      : []),
    command('mark-all', words.t('bulk.all'), () => ui.getState().select(all())),
    ...(selected.size > 0 ? [command('mark-none', words.t('bulk.none'), () => ui.getState().select([]))] : []),
    ...sorts(context),
  ]
}

function sorts({ ui, words, texts, book }: CommandContext): Command[] {
  const { view, sort } = ui.getState()
  const now = sort ?? viewOf(book.getViews(), view).sort
  return SORT_ORDER.map((each) => ({
    id: `sort-${each}`,
    key: `sort-${each}`,
    group: 'view',
    label: texts.t('sort', { name: words.t(SORTS[each]) }),
    icon: 'filter',
    isOn: each === now,
    run: () => ui.getState().sortBy(each),
  }))
}
