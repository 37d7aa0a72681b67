import type { Priority, ThreadStatus } from '../../model.ts'
import type { InboxSnapshot } from '../../sync/inbox.ts'
import type { MessageKey } from '../i18n/ptBR.ts'
import type { Words } from '../i18n/createWords.ts'
import type { ViewFilter } from '../../workspace.ts'
import { LIST_KEYS, valuesOf, without, type ListKey } from './filterEdits.ts'
import { stageName } from '../thread-actions/stageName.ts'
import type { ListSort } from './views.ts'

export const PRIORITIES: Record<Priority, MessageKey> = {
  urgent: 'priority.urgent',
  high: 'priority.high',
  medium: 'priority.medium',
  low: 'priority.low',
}

export const STATUSES: Record<ThreadStatus, MessageKey> = {
  open: 'threadStatus.open',
  pending: 'threadStatus.pending',
  resolved: 'threadStatus.resolved',
  closed: 'threadStatus.closed',
}

export const SLA_STATES: Record<NonNullable<ViewFilter['sla']>[number], MessageKey> = {
  breached: 'slaState.breached',
  overdue: 'slaState.overdue',
  'at-risk': 'slaState.atRisk',
  running: 'slaState.running',
  paused: 'slaState.paused',
  none: 'slaState.none',
}

export const SORTS: Record<ListSort, MessageKey> = {
  deadline: 'sort.deadline',
  newest: 'sort.newest',
  'oldest-waiting': 'sort.oldestWaiting',
  priority: 'sort.priority',
  wakes: 'sort.wakes',
}

export const PERIODS = [1, 7, 30, 90] as const

export type Names = Pick<InboxSnapshot, 'members' | 'teams' | 'stages'>

export function valueWords(key: ListKey, value: string, { words, names }: { words: Words; names: Names }): string {
  const known: Partial<Record<ListKey, Record<string, MessageKey>>> = { statuses: STATUSES, priorities: PRIORITIES, sla: SLA_STATES }
  const word = known[key]?.[value]
  if (word) return words.t(word)
  if (key === 'assignees') {
    if (value === 'me') return words.t('filter.me')
    if (value === 'nobody') return words.t('details.nobody')
    return [...names.members.values()].find(({ user_id }) => user_id === value)?.display_name ?? words.t('someone')
  }
  if (key === 'teams') return [...names.teams.values()].find(({ id }) => id === value)?.name ?? words.t('filter.goneTeam')
  return key === 'stages' ? stageName(names.stages, value) : value
}

export interface FilterChip {
  id: string
  label: string
  /** The filter once this chip is taken away. */
  without: ViewFilter
}

/** A filter in words, a chip a condition, without what belongs to the view it was made on. */
export function filterChips(filter: ViewFilter, ground: ViewFilter, as: { words: Words; names: Names }): FilterChip[] {
  const chips: FilterChip[] = []
  const { words } = as
  for (const key of LIST_KEYS) {
    const before = valuesOf(ground, key)
    const values = valuesOf(filter, key)
    if (values.length === before.length && values.every((value) => before.includes(value))) continue
    for (const value of values)
      chips.push({ id: `${key} ${value}`, label: valueWords(key, value, as), without: without(filter, key, value) })
  }
  const flag = (key: 'unread' | 'mentioned' | 'snoozed', is: MessageKey, isNot: MessageKey): void => {
    const value = filter[key]
    if (value === undefined || value === ground[key]) return
    chips.push({ id: key, label: words.t(value ? is : isNot), without: without(filter, key) })
  }
  flag('unread', 'filter.unread', 'filter.read')
  flag('mentioned', 'view.mentioned', 'filter.notMentioned')
  flag('snoozed', 'view.snoozed', 'filter.notSnoozed')
  if (filter.days !== undefined && filter.days !== ground.days)
    chips.push({ id: 'days', label: words.plural('filter.days', filter.days), without: without(filter, 'days') })
  return chips
}
