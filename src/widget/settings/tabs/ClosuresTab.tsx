import { useState, type ReactElement } from 'react'
import type { EditableClosure } from '../../../sync/server/slaRequests.ts'
import { useScope } from '../../InboxContext.ts'
import { Icon } from '../../ui/Icon.tsx'
import { byDate } from '../draft/draft.ts'
import { Toggle } from '../fields/Toggle.tsx'
import { useSettings } from '../SettingsContext.ts'
import { ClosureItem } from './ClosureItem.tsx'
import { TabHead } from './TabHead.tsx'
import { YearCalendar } from './YearCalendar.tsx'

/** The days on which the week does not hold, a year at a time. */
export function ClosuresTab(): ReactElement {
  const { texts, draft, change } = useSettings()
  const { inbox, words } = useScope()
  const [year, setYear] = useState(() => Number(words.dayKey(inbox.now()).slice(0, 4)))
  const ofYear = draft.closures.filter(({ on_date }) => on_date.startsWith(`${year}-`))
  const put = (closure: EditableClosure): void =>
    change({ closures: [...draft.closures.filter(({ on_date }) => on_date !== closure.on_date), closure].sort(byDate) })
  const drop = (date: string): void => change({ closures: draft.closures.filter(({ on_date }) => on_date !== date) })
  const toggle = (date: string): void => {
    if (draft.closures.some(({ on_date }) => on_date === date)) drop(date)
    else put({ on_date: date, windows: [], label: null })
  }
  return (
    <>
      <TabHead title={texts.t('closures.title')} lead={texts.t('closures.lead')} />
      <div className="year">
        <button type="button" className="icon-button" aria-label={texts.t('closures.previous')} onClick={() => setYear(year - 1)}>
          <Icon name="back" />
        </button>
        <strong className="year__name">{year}</strong>
        <button type="button" className="icon-button year__next" aria-label={texts.t('closures.next')} onClick={() => setYear(year + 1)}>
          <Icon name="back" />
        </button>
        <Holidays year={year} onAdd={(closures) => change({ closures: [...draft.closures, ...closures].sort(byDate) })} />
      </div>
      <YearCalendar year={year} closures={ofYear} onToggle={toggle} />
      {ofYear.length === 0 ? (
        <p className="setting__hint">{texts.t('closures.none', { year })}</p>
      ) : (
        <ul className="closures">
          {ofYear.map((closure) => (
            <ClosureItem key={closure.on_date} closure={closure} onChange={put} onRemove={() => drop(closure.on_date)} />
          ))}
        </ul>
      )}
    </>
  )
}

function Holidays({ year, onAdd }: { year: number; onAdd: (closures: EditableClosure[]) => void }): ReactElement {
  const { texts, draft } = useSettings()
  const [optional, setOptional] = useState(false)
  const [outcome, setOutcome] = useState('')
  async function add(): Promise<void> {
    try {
      const { nationalHolidays } = await import('./holidays.ts')
      const known = new Set(draft.closures.map(({ on_date }) => on_date))
      const added = nationalHolidays(year, { optional }).filter(({ on_date }) => !known.has(on_date))
      onAdd(added)
      setOutcome(texts.plural('closures.added', added.length))
    } catch {
      setOutcome(texts.t('closures.holidaysFailed'))
    }
  }
  return (
    <div className="holidays">
      <button type="button" className="button" onClick={() => void add()}>
        <Icon name="plus" size={14} />
        {texts.t('closures.holidays', { year })}
      </button>
      <Toggle label={texts.t('closures.optional')} checked={optional} onChange={setOptional} />
      <p role="status" className="setting__hint">
        {outcome}
      </p>
    </div>
  )
}
