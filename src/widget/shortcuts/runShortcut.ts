import type { Thread } from '../../sync/inbox.ts'
import type { InboxScope } from '../InboxContext.ts'
import type { ChangeThreads } from '../thread-actions/useThreadChange.ts'
import type { Lister } from '../views/createLister.ts'
import { listQueryOf } from '../views/listQuery.ts'
import { viewOf, type BuiltInView } from '../views/views.ts'
import type { HeardId } from './shortcuts.ts'
import { activeRow, targetThreads } from './targets.ts'

export interface ShortcutContext extends Pick<InboxScope, 'inbox' | 'ui' | 'book'> {
  root: HTMLElement | null
  change: ChangeThreads
  lister: Lister
}

/** Does what a shortcut stands for. */
export function runShortcut(id: HeardId, context: ShortcutContext): void {
  const { ui, root } = context
  if (id.startsWith('go-')) return goTo(id.slice(3) as BuiltInView | 'breaches' | 'settings', context)
  switch (id) {
    case 'palette':
      return ui.getState().showPalette('all')
    case 'help':
      return ui.getState().showPalette('help')
    case 'search':
      return focusSearch(context)
    case 'next':
      return step(1, context)
    case 'previous':
      return step(-1, context)
  }
  const targets = targetThreads(context, root)
  const [first] = targets
  if (first) onThreads(id, { ...context, targets, first })
}

interface OnThreads extends ShortcutContext {
  targets: readonly Thread[]
  first: Thread
}

function onThreads(id: HeardId, { inbox, ui, change, targets, first }: OnThreads): void {
  const state = ui.getState()
  const ids = targets.map((thread) => thread.id)
  const { me, pins } = inbox.getSnapshot()
  switch (id) {
    case 'open':
      return state.openThread(first.id, { focusComposer: true })
    case 'mark':
      return state.select(
        state.selected.has(first.id) ? [...state.selected].filter((other) => other !== first.id) : [...state.selected, first.id],
      )
    case 'resolve': {
      const isDone = targets.every(({ status }) => status === 'resolved' || status === 'closed')
      return void change(ids, { is: 'status', status: isDone ? 'open' : 'resolved' })
    }
    case 'assign-to-me':
      return void (me && change(ids, { is: 'assignee', userId: me.user_id }))
    case 'pin':
      return void change(ids, { is: 'pin', pinned: !ids.every((target) => pins.has(target)) })
    case 'assign':
    case 'snooze':
    case 'priority':
    case 'tags':
      return state.showPalette(id)
    case 'details':
      return state.showDetails(!state.detailsOpen)
    case 'reply':
    case 'note':
      if (state.openThreadId !== first.id) state.openThread(first.id, { focusComposer: true })
      return state.askComposer({ mode: id, templateId: null })
  }
}

function goTo(place: BuiltInView | 'breaches' | 'settings', { ui, root }: ShortcutContext): void {
  if (place === 'breaches' || place === 'settings') return ui.getState().showPanel(place)
  ui.getState().search('')
  ui.getState().showView(place)
  requestAnimationFrame(() => focusList(root))
}

export function focusSearch({ ui, root }: Pick<ShortcutContext, 'ui' | 'root'>): void {
  const field = root?.querySelector<HTMLInputElement>('.pane--list input[type=search]')
  if (!field) return
  // In a narrow box the list is behind the conversation.
  if (!field.checkVisibility({ visibilityProperty: true })) ui.getState().openThread(null)
  requestAnimationFrame(() => {
    field.focus()
    field.select()
  })
}

/** Opens the next conversation of the list, and leaves the keyboard on the list so that the next key does the same. */
function step(by: 1 | -1, { inbox, ui, book, root, lister }: ShortcutContext): void {
  const state = ui.getState()
  const results = root?.querySelector<HTMLElement>('.results__list')
  if (results) return results.focus()
  const view = viewOf(book.getViews(), state.view)
  const threads = lister(book.getReading(), listQueryOf(view, state, inbox.getSnapshot().me?.user_id ?? null))
  const from = activeRow(root) ?? state.openThreadId
  const at = threads.findIndex(({ id }) => id === from)
  const next = threads[at < 0 ? 0 : at + by]
  if (!next) return
  state.openThread(next.id)
  requestAnimationFrame(() => focusList(root))
}

/** The list, or, where a conversation covers it, the messages. */
function focusList(root: HTMLElement | null): void {
  const list = root?.querySelector<HTMLElement>('.pane--list [role=listbox]')
  const isInView = list?.checkVisibility({ visibilityProperty: true }) ?? false
  const tab = root?.querySelector<HTMLElement>('.pane--list [role=tab][aria-selected=true]')
  const target = isInView ? list : (root?.querySelector<HTMLElement>('.pane--conversation .messages') ?? tab)
  target?.focus({ preventScroll: true })
}
