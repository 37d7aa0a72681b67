import type { ReactElement } from 'react'
import type { EditableClosure } from '../../../sync/server/slaRequests.ts'
import { useWords } from '../../InboxContext.ts'
import { Icon } from '../../ui/Icon.tsx'
import { TimeSpan } from '../fields/TimeSpan.tsx'
import { useProblem, useTexts } from '../SettingsContext.ts'

export interface ClosureItemProps {
  closure: EditableClosure
  onChange: (closure: EditableClosure) => void
  onRemove: () => void
}

/** One day: its name, and whether it is closed or has hours of its own. */
export function ClosureItem({ closure, onChange, onRemove }: ClosureItemProps): ReactElement {
  const { locale } = useWords()
  const texts = useTexts()
  const { on_date, windows, label } = closure
  const problem = useProblem(`closures.${on_date}`)
  const day = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short', day: '2-digit', month: 'short' }).format(
    Date.parse(`${on_date}T00:00Z`),
  )
  const setWindow = (index: number, span: { start: string; end: string }): void =>
    onChange({ ...closure, windows: windows.map((each, place): [string, string] => (place === index ? [span.start, span.end] : each)) })
  return (
    <li className="closures__item">
      <span className="closures__day">{day}</span>
      <input
        className="input closures__label"
        aria-label={`${texts.t('closures.label')}: ${day}`}
        placeholder={texts.t('closures.label')}
        value={label ?? ''}
        onChange={(event) => onChange({ ...closure, label: event.target.value || null })}
      />
      <select
        className="input"
        aria-label={texts.t('closures.kindOf', { day })}
        value={windows.length > 0 ? 'half' : 'closed'}
        onChange={(event) => onChange({ ...closure, windows: event.target.value === 'half' ? [['08:00', '12:00']] : [] })}
      >
        <option value="closed">{texts.t('closures.allDay')}</option>
        <option value="half">{texts.t('closures.half')}</option>
      </select>
      <button type="button" className="icon-button icon-button--small" aria-label={texts.t('closures.remove', { day })} onClick={onRemove}>
        <Icon name="trash" size={14} />
      </button>
      {windows.length > 0 && (
        <span className="closures__hours">
          {windows.map(([start, end], index) => (
            <TimeSpan
              // oxlint-disable-next-line react/no-array-index-key -- a span has no other name: its times change as they are typed
              key={index}
              start={start}
              end={end}
              startLabel={texts.t('hours.startOf', { day })}
              endLabel={texts.t('hours.endOf', { day })}
              invalid={problem !== null}
              onChange={(span) => setWindow(index, span)}
            />
          ))}
          <button type="button" className="link" onClick={() => onChange({ ...closure, windows: [...windows, ['13:00', '18:00']] })}>
            {texts.t('hours.add')}
          </button>
          {windows.length > 1 && (
            <button type="button" className="link" onClick={() => onChange({ ...closure, windows: windows.slice(0, -1) })}>
              {texts.t('hours.remove', { from: windows.at(-1)?.[0] ?? '', until: windows.at(-1)?.[1] ?? '', day })}
            </button>
          )}
        </span>
      )}
      {problem && <p className="setting__problem closures__problem">{problem}</p>}
    </li>
  )
}
