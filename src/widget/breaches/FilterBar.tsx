import type { ReactElement, ReactNode } from 'react'
import type { Texts } from '../i18n/createTexts.ts'
import type { BreachFilters, BreachSort } from './breachFilters.ts'
import type { BreachKey } from './words/ptBR.ts'

const PERIODS = [7, 30, 90]
const ALWAYS = 'always'

export interface FilterBarProps {
  texts: Texts<BreachKey>
  filters: BreachFilters
  sort: BreachSort
  onFilter: (filters: BreachFilters) => void
  onSort: (sort: BreachSort) => void
  children: ReactNode
}

export function FilterBar({ texts, filters, sort, onFilter, onSort, children }: FilterBarProps): ReactElement {
  return (
    <div className="filters">
      <Select
        label={texts.t('filter.state')}
        value={filters.state}
        options={[
          ['all', texts.t('filter.all')],
          ['open', texts.t('filter.open')],
          ['answered', texts.t('filter.answered')],
        ]}
        onChange={(state) => onFilter({ ...filters, state })}
      />
      <Select
        label={texts.t('filter.who')}
        value={filters.who}
        options={[
          ['everyone', texts.t('filter.everyone')],
          ['mine', texts.t('filter.mine')],
        ]}
        onChange={(who) => onFilter({ ...filters, who })}
      />
      <Select
        label={texts.t('filter.period')}
        value={filters.days === null ? ALWAYS : String(filters.days)}
        options={[
          ...PERIODS.map((days) => [String(days), texts.plural('filter.days', days)] as const),
          [ALWAYS, texts.t('filter.always')] as const,
        ]}
        onChange={(days) => onFilter({ ...filters, days: days === ALWAYS ? null : Number(days) })}
      />
      <Select
        label={texts.t('sort.label')}
        value={sort}
        options={[
          ['newest', texts.t('sort.newest')],
          ['oldest', texts.t('sort.oldest')],
          ['longest', texts.t('sort.longest')],
        ]}
        onChange={onSort}
      />
      {children}
    </div>
  )
}

interface SelectProps<Value extends string> {
  label: string
  value: Value
  options: readonly (readonly [Value, string])[]
  onChange: (value: Value) => void
}

function Select<Value extends string>({ label, value, options, onChange }: SelectProps<Value>): ReactElement {
  return (
    <label className="filters__one">
      <span className="filters__label">{label}</span>
      <select className="filters__select" value={value} onChange={(event) => onChange(event.target.value as Value)}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
