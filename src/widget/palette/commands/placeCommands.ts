import type { ViewSort } from '../../../workspace.ts'
import { SORTS } from '../../views/filterWords.ts'
import { viewName } from '../../views/viewName.ts'
import { isBuiltIn, viewOf } from '../../views/views.ts'
import type { Command, CommandContext } from '../command.ts'

const SORT_ORDER: readonly ViewSort[] = ['deadline', 'newest', 'oldest-waiting', 'priority']

/** Where one can go: views, panels, the search; and the order of the list. */
export function placeCommands(context: CommandContext): Command[] {
  const { ui, words, texts } = context
  const { showPanel, showPalette } = ui.getState()
  return [
    ...views(context),
    place('go-settings', words.t('panel.settings'), () => showPanel('settings')),
    place('go-breaches', words.t('panel.breaches'), () => showPanel('breaches')),
    place('help', texts.t('help'), () => showPalette('help')),
    ...sorts(context),
  ]
}

const place = (id: string, label: string, run: () => void): Command => ({
  id,
  key: id,
  group: 'go',
  label,
  icon: id === 'go-settings' ? 'gear' : id === 'help' ? 'bolt' : 'triangle',
  shortcut: id,
  run,
})

function views({ ui, words, texts, book }: CommandContext): Command[] {
  const { counts } = book.getReading()
  const shown = ui.getState().view
  return book.getViews().map((view) => {
    const id = isBuiltIn(view.key) ? `go-${view.key}` : null
    const count = counts.get(view.key) ?? 0
    return {
      id,
      key: view.key,
      group: 'go',
      label: texts.t('go', { name: viewName(view, words) }),
      icon: 'chat',
      isOn: view.key === shown,
      shortcut: id,
      detail: count > 0 ? words.number(count) : undefined,
      run: () => {
        ui.getState().search('')
        ui.getState().showView(view.key)
      },
    }
  })
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
