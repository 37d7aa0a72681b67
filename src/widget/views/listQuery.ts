import type { UserId } from '../../model.ts'
import type { UiState } from '../uiStore.ts'
import type { ListQuery } from './createLister.ts'
import type { View } from './views.ts'

/** What the list shows of a view: as it is, or as the person made it. */
export function listQueryOf(view: View, ui: Pick<UiState, 'filter' | 'sort' | 'query' | 'openThreadId'>, me: UserId | null): ListQuery {
  const sort = ui.sort ?? view.sort
  // Where what comes next is the point, nothing stands before it.
  const pinsFirst = view.key !== 'due' && sort !== 'wakes'
  return { filter: ui.filter ?? view.filter, sort, pinsFirst, query: ui.query, me, openId: ui.openThreadId }
}
