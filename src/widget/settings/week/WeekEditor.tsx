import { useId, useState, type ReactElement } from 'react'
import type { RuleWindow } from '../../../model.ts'
import { useWords } from '../../InboxContext.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { FieldGroup } from '../fields/Field.tsx'
import { TimeSpan } from '../fields/TimeSpan.tsx'
import { useTexts } from '../SettingsContext.ts'
import { DayTrack } from './DayTrack.tsx'
import { isOvernight, nextPeriod, weekOf, windowsOf, withDay, type Period, type Week } from './week.ts'

const DAYS = [1, 2, 3, 4, 5, 6, 7]

/** The hours of each day: dragged on the track, or typed beside it. */
export function WeekEditor({ windows, onChange }: { windows: RuleWindow[]; onChange: (windows: RuleWindow[]) => void }): ReactElement {
  const texts = useTexts()
  // Its own order of periods: while one is typed it must not change places with another.
  const [typed, setTyped] = useState({ windows, week: weekOf(windows) })
  const week = typed.windows === windows ? typed.week : weekOf(windows)
  const set = (next: Week): void => {
    const saved = windowsOf(next)
    setTyped({ windows: saved, week: next })
    onChange(saved)
  }
  return (
    <FieldGroup field="windows" label={texts.t('hours.week')} hint={texts.t('hours.drag')}>
      <ul className="week">
        {DAYS.map((day) => (
          <Day key={day} day={day} week={week} onChange={set} />
        ))}
      </ul>
    </FieldGroup>
  )
}

interface DayProps {
  day: number
  week: Week
  onChange: (week: Week) => void
}

function Day({ day, week, onChange }: DayProps): ReactElement {
  const words = useWords()
  const texts = useTexts()
  const name = words.weekday(day)
  const periods = week[day - 1] ?? []
  const before = week[(day + 5) % 7] ?? []
  const set = (next: readonly Period[]): void => onChange(withDay(week, day, next))
  const setAt = (index: number, period: Period): void => set(periods.map((each, place) => (place === index ? period : each)))
  return (
    <li className="week__day">
      <span className="week__name">{name}</span>
      <DayTrack periods={periods} tails={before.filter(isOvernight)} onChange={setAt} />
      <div className="week__periods">
        {periods.length === 0 && <span className="week__closed">{texts.t('hours.closedDay')}</span>}
        {periods.map((period, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a period has no other name: its times change as they are typed
          <span key={index} className="week__period">
            <TimeSpan
              {...period}
              startLabel={texts.t('hours.startOf', { day: name })}
              endLabel={texts.t('hours.endOf', { day: name })}
              invalid={period.start === period.end}
              onChange={(next) => setAt(index, next)}
            />
            {isOvernight(period) && <span className="week__over">{texts.t('hours.nextDay')}</span>}
            <button
              type="button"
              className="icon-button icon-button--small"
              aria-label={texts.t('hours.remove', { from: period.start, until: period.end, day: name })}
              onClick={() => set(periods.filter((_, place) => place !== index))}
            >
              <Icon name="close" size={13} />
            </button>
          </span>
        ))}
      </div>
      <span className="week__actions">
        <button
          type="button"
          className="icon-button icon-button--small"
          aria-label={texts.t('hours.addOn', { day: name })}
          onClick={() => set([...periods, nextPeriod(periods)])}
        >
          <Icon name="plus" size={14} />
        </button>
        <CopyDay day={day} week={week} onChange={onChange} />
      </span>
    </li>
  )
}

function CopyDay({ day, week, onChange }: DayProps): ReactElement {
  const words = useWords()
  const texts = useTexts()
  const id = useId()
  const periods = week[day - 1] ?? []
  const copyTo = (days: readonly number[]): void => onChange(days.reduce((next, each) => withDay(next, each, periods), week))
  return (
    <Popover
      id={id}
      kind="menu"
      className="link"
      label={texts.t('hours.copyFrom', { day: words.weekday(day) })}
      triggerLabel={texts.t('hours.copyFrom', { day: words.weekday(day) })}
      trigger={texts.t('hours.copy')}
    >
      <button type="button" role="menuitem" className="menu__item" onClick={() => copyTo([1, 2, 3, 4, 5])}>
        {texts.t('hours.copyWeekdays')}
      </button>
      <button type="button" role="menuitem" className="menu__item" onClick={() => copyTo(DAYS)}>
        {texts.t('hours.copyAll')}
      </button>
      <hr className="menu__line" />
      {DAYS.filter((each) => each !== day).map((each) => (
        <button key={each} type="button" role="menuitem" className="menu__item" onClick={() => copyTo([each])}>
          {texts.t('hours.copyTo', { day: words.weekday(each) })}
        </button>
      ))}
    </Popover>
  )
}
