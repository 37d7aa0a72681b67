import type { ViewFilter, ViewRow, ViewSort } from '../../workspace.ts'
import type { MessageKey } from '../i18n/ptBR.ts'

export type BuiltInView = 'due' | 'mine' | 'unassigned' | 'all' | 'mentioned' | 'snoozed' | 'resolved'
export type ViewKey = BuiltInView | `saved:${string}`
/** `wakes` is the order of the snoozed alone: what comes back first. */
export type ListSort = ViewSort | 'wakes'

/** What a list shows and in which order, whether it came with Prazo or was saved by a person. */
export interface View {
  key: ViewKey
  filter: ViewFilter
  sort: ListSort
  /** Null for the views that everybody has. */
  saved: ViewRow | null
}

const working: ViewFilter = { statuses: ['open', 'pending'], snoozed: false }

/**
 * The views that everybody has. A snoozed thread is in none of the first three until it wakes; `all` is everything, whatever
 * became of it.
 */
const BUILT_IN: readonly View[] = [
  { key: 'due', filter: working, sort: 'deadline', saved: null },
  { key: 'mine', filter: { ...working, assignees: ['me'] }, sort: 'deadline', saved: null },
  { key: 'unassigned', filter: { ...working, assignees: ['nobody'] }, sort: 'deadline', saved: null },
  { key: 'all', filter: {}, sort: 'deadline', saved: null },
  { key: 'mentioned', filter: { mentioned: true }, sort: 'newest', saved: null },
  { key: 'snoozed', filter: { ...working, snoozed: true }, sort: 'wakes', saved: null },
  { key: 'resolved', filter: { statuses: ['resolved', 'closed'] }, sort: 'newest', saved: null },
]

/** The four that have a tab of their own; the others are behind the list's title. */
export const PRIMARY_VIEWS: readonly BuiltInView[] = ['due', 'mine', 'unassigned', 'all']

export const VIEW_LABELS: Record<BuiltInView, MessageKey> = {
  due: 'tab.due',
  mine: 'tab.mine',
  unassigned: 'tab.unassigned',
  all: 'tab.all',
  mentioned: 'view.mentioned',
  snoozed: 'view.snoozed',
  resolved: 'view.resolved',
}

const fallback: View = { key: 'due', filter: working, sort: 'deadline', saved: null }

export const hasTab = (key: ViewKey): boolean => (PRIMARY_VIEWS as readonly string[]).includes(key)
export const isBuiltIn = (key: ViewKey): key is BuiltInView => !key.startsWith('saved:')

/** All views: the common ones, then the saved ones as their owners placed them. */
export function allViews(saved: readonly ViewRow[]): readonly View[] {
  const own = saved
    .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
    .map((row): View => ({ key: `saved:${row.id}`, filter: row.filter, sort: row.sort, saved: row }))
  return [...BUILT_IN, ...own]
}

/** The view of a key; by deadline when it was deleted meanwhile. */
export function viewOf(views: readonly View[], key: ViewKey): View {
  return views.find((view) => view.key === key) ?? views[0] ?? fallback
}
