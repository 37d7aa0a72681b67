import { useId, type ReactElement, type ReactNode } from 'react'
import type { ViewFilter } from '../../workspace.ts'
import type { MessageKey } from '../i18n/ptBR.ts'
import { useInbox, useScope } from '../InboxContext.ts'
import { useShownView } from '../list/useThreadList.ts'
import { orderedStages } from '../thread-actions/stageName.ts'
import { tagDot } from '../thread-actions/tagColor.ts'
import { densityOf } from './density.ts'
import { toggled, valuesOf, without, type ListKey } from './filterEdits.ts'
import { PERIODS, PRIORITIES, SLA_STATES, SORTS, STATUSES, valueWords } from './filterWords.ts'
import type { ListSort } from './views.ts'

/** What a person can ask of a list: its order, every condition, and how close its rows stand. */
export function FilterPanel(): ReactElement {
  const { ui, words } = useScope()
  const { view, filter, isEdited } = useShownView()
  const options = useOptions()
  const set = (next: ViewFilter): void => ui.getState().filterBy(next)
  return (
    <div className="filter">
      <SortChoice />
      {options.map(({ key, label, values }) => (
        <Choices key={key} listKey={key} label={label} values={values} filter={filter} onChange={set} />
      ))}
      <Group label={words.t('filter.more')}>
        <Choice label={words.t('filter.unread')} isOn={filter.unread === true} onToggle={() => set(flagged(filter, 'unread'))} />
        <Choice label={words.t('view.mentioned')} isOn={filter.mentioned === true} onToggle={() => set(flagged(filter, 'mentioned'))} />
        {view.filter.snoozed === undefined && (
          <Choice label={words.t('view.snoozed')} isOn={filter.snoozed === true} onToggle={() => set(flagged(filter, 'snoozed'))} />
        )}
      </Group>
      <Group label={words.t('filter.period')}>
        {PERIODS.map((days) => (
          <Choice
            key={days}
            label={words.plural('filter.days', days)}
            isOn={filter.days === days}
            onToggle={() => set(filter.days === days ? without(filter, 'days') : { ...filter, days })}
          />
        ))}
      </Group>
      <Density />
      {isEdited && (
        <button
          type="button"
          className="button filter__clear"
          onClick={() => {
            ui.getState().filterBy(null)
            ui.getState().sortBy(null)
          }}
        >
          {words.t('filter.clear')}
        </button>
      )}
    </div>
  )
}

function flagged(filter: ViewFilter, key: 'unread' | 'mentioned' | 'snoozed'): ViewFilter {
  return filter[key] === true ? without(filter, key) : { ...filter, [key]: true }
}

interface Options {
  key: ListKey
  label: MessageKey
  values: readonly string[]
}

/** What there is to choose from in this clinic. */
function useOptions(): Options[] {
  const { words } = useScope()
  const members = useInbox((snapshot) => snapshot.members)
  const teams = useInbox((snapshot) => snapshot.teams)
  const tags = useInbox((snapshot) => snapshot.tags)
  const stages = useInbox((snapshot) => snapshot.stages)
  const me = useInbox((snapshot) => snapshot.me)
  const others = [...members.values()]
    .filter(({ status, user_id }) => status === 'active' && user_id !== me?.user_id)
    .sort((a, b) => a.display_name.localeCompare(b.display_name, words.locale))
  const all: Options[] = [
    { key: 'sla', label: 'filter.sla', values: Object.keys(SLA_STATES) },
    { key: 'statuses', label: 'details.status', values: Object.keys(STATUSES) },
    { key: 'priorities', label: 'details.priority', values: Object.keys(PRIORITIES) },
    { key: 'assignees', label: 'details.assignee', values: ['me', 'nobody', ...others.map(({ user_id }) => user_id)] },
    { key: 'teams', label: 'details.team', values: [...teams.keys()] },
    { key: 'tags', label: 'details.tags', values: [...tags.keys()].sort((a, b) => a.localeCompare(b, words.locale)) },
    { key: 'stages', label: 'details.stage', values: orderedStages(stages).map(({ stage_key }) => stage_key) },
  ]
  return all.filter(({ values }) => values.length > 0)
}

interface ChoicesProps {
  listKey: ListKey
  label: MessageKey
  values: readonly string[]
  filter: ViewFilter
  onChange: (filter: ViewFilter) => void
}

function Choices({ listKey, label, values, filter, onChange }: ChoicesProps): ReactElement {
  const { words } = useScope()
  const members = useInbox((snapshot) => snapshot.members)
  const teams = useInbox((snapshot) => snapshot.teams)
  const tags = useInbox((snapshot) => snapshot.tags)
  const stages = useInbox((snapshot) => snapshot.stages)
  return (
    <Group label={words.t(label)}>
      {values.map((value) => (
        <Choice
          key={value}
          label={valueWords(listKey, value, { words, names: { members, teams, stages } })}
          dot={listKey === 'tags' ? tagDot(tags.get(value)?.color) : null}
          isOn={valuesOf(filter, listKey).includes(value)}
          onToggle={() => onChange(toggled(filter, listKey, value))}
        />
      ))}
    </Group>
  )
}

function Group({ label, children }: { label: string; children: ReactNode }): ReactElement {
  const id = useId()
  return (
    <div className="filter__group" role="group" aria-labelledby={id}>
      <p id={id} className="filter__label">
        {label}
      </p>
      <div className="filter__choices">{children}</div>
    </div>
  )
}

interface ChoiceProps {
  label: string
  isOn: boolean
  onToggle: () => void
  dot?: string | null
}

function Choice({ label, isOn, onToggle, dot = null }: ChoiceProps): ReactElement {
  return (
    <button type="button" className="choice" aria-pressed={isOn} onClick={onToggle}>
      {dot && <span className="tag__dot" style={{ background: dot }} />}
      <bdi>{label}</bdi>
    </button>
  )
}

function SortChoice(): ReactElement | null {
  const { ui, words } = useScope()
  const { view, sort } = useShownView()
  const name = useId()
  // By deadline is an order by its nature.
  if (view.key === 'due') return null
  const sorts: ListSort[] = ['deadline', 'newest', 'oldest-waiting', 'priority']
  if (view.sort === 'wakes') sorts.unshift('wakes')
  return (
    <Group label={words.t('sort')}>
      {sorts.map((value) => (
        <label key={value} className="choice" data-on={sort === value}>
          <input
            type="radio"
            className="sr-only"
            name={name}
            checked={sort === value}
            data-autofocus={sort === value ? '' : undefined}
            onChange={() => ui.getState().sortBy(value)}
          />
          {words.t(SORTS[value])}
        </label>
      ))}
    </Group>
  )
}

function Density(): ReactElement {
  const { inbox, words } = useScope()
  const density = useInbox((snapshot) => densityOf(snapshot.preferences))
  const name = useId()
  return (
    <Group label={words.t('density')}>
      {(['comfortable', 'compact'] as const).map((value) => (
        <label key={value} className="choice" data-on={density === value}>
          <input
            type="radio"
            className="sr-only"
            name={name}
            checked={density === value}
            onChange={() => void inbox.setPreferences({ density: value })}
          />
          {words.t(value === 'compact' ? 'density.compact' : 'density.comfortable')}
        </label>
      ))}
    </Group>
  )
}
