import { isAdmin } from '../../isAdmin.ts'
import { focusSearch } from '../../shortcuts/runShortcut.ts'
import { viewName } from '../../views/viewName.ts'
import { isBuiltIn } from '../../views/views.ts'
import type { Command, CommandContext } from '../command.ts'

/** Where one can go: views, panels, the search, and what is managed for all. */
export function placeCommands(context: CommandContext): Command[] {
  const { ui, words, texts } = context
  const { showPanel, showPalette, showDialog } = ui.getState()
  return [
    ...views(context),
    place('go-settings', { label: words.t('panel.settings'), icon: 'gear', run: () => showPanel('settings') }),
    place('go-breaches', { label: words.t('panel.breaches'), icon: 'triangle', run: () => showPanel('breaches') }),
    place('help', { label: texts.t('help'), icon: 'bolt', run: () => showPalette('help') }),
    place('search', { label: words.t('search'), icon: 'search', run: () => focusSearch(context) }),
    place('manage-templates', { label: words.t('templates.manage'), icon: 'copy', run: () => showDialog({ is: 'templates' }) }),
    ...tagCommands(context),
  ]
}

const place = (id: string, parts: Pick<Command, 'label' | 'icon' | 'run'>): Command => ({
  id,
  key: id,
  group: 'go',
  shortcut: id,
  ...parts,
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

function tagCommands({ inbox, ui, words }: CommandContext): Command[] {
  const { me, tags } = inbox.getSnapshot()
  if (!isAdmin(me) || tags.size === 0) return []
  return [place('manage-tags', { label: words.t('tags.manage'), icon: 'tag', run: () => ui.getState().showDialog({ is: 'tags' }) })]
}
