import type { ReactElement } from 'react'
import type { RuleWindow } from '../../../model.ts'
import { useWords } from '../../InboxContext.ts'
import { Choice } from '../fields/Choice.tsx'
import { FieldGroup } from '../fields/Field.tsx'
import { TimeSpan } from '../fields/TimeSpan.tsx'
import { useProblem, useSettings } from '../SettingsContext.ts'
import { weekOf, windowsOf } from '../week/week.ts'
import { WeekEditor } from '../week/WeekEditor.tsx'
import { TabHead } from './TabHead.tsx'

type Kind = 'same' | 'byDay' | 'always'

/** When the clock runs: at any hour, the same hours on the open days, or each day by itself. */
export function HoursTab(): ReactElement {
  const { texts, draft, changeRule } = useSettings()
  const { rule } = draft
  const kind: Kind = rule.respect_business_hours ? (rule.windows ? 'byDay' : 'same') : 'always'
  const simple: RuleWindow[] = [{ days: rule.business_days, start: rule.business_hours_start, end: rule.business_hours_end }]
  function choose(next: Kind): void {
    // The week by day starts from the hours that were there.
    if (next === 'byDay') changeRule({ respect_business_hours: true, windows: rule.windows ?? windowsOf(weekOf(simple)) })
    else changeRule({ respect_business_hours: next === 'same', windows: null })
  }
  return (
    <>
      <TabHead title={texts.t('hours.title')} lead={texts.t('hours.lead')} />
      <Choice
        label={texts.t('hours.kind')}
        value={kind}
        options={[
          { value: 'same', label: texts.t('hours.same') },
          { value: 'byDay', label: texts.t('hours.byDay') },
          { value: 'always', label: texts.t('hours.always') },
        ]}
        onChange={choose}
      />
      {kind === 'same' && <SameHours />}
      {kind === 'byDay' && rule.windows && <WeekEditor windows={rule.windows} onChange={(windows) => changeRule({ windows })} />}
    </>
  )
}

function SameHours(): ReactElement {
  const words = useWords()
  const { texts, draft, changeRule } = useSettings()
  const { business_days: days, business_hours_start: start, business_hours_end: end } = draft.rule
  const problem = useProblem('business_hours_start')
  const toggle = (day: number): void =>
    changeRule({ business_days: days.includes(day) ? days.filter((each) => each !== day) : [...days, day].sort((a, b) => a - b) })
  return (
    <>
      <FieldGroup field="business_days" label={texts.t('hours.days')}>
        <div className="days">
          {[1, 2, 3, 4, 5, 6, 7].map((day) => (
            <label key={day} className="days__day">
              <input type="checkbox" className="days__box" checked={days.includes(day)} onChange={() => toggle(day)} />
              <span>{words.weekday(day)}</span>
            </label>
          ))}
        </div>
      </FieldGroup>
      <FieldGroup field="business_hours_start" label={texts.t('hours.from')}>
        <TimeSpan
          start={start}
          end={end}
          startLabel={texts.t('hours.from')}
          endLabel={texts.t('hours.until')}
          invalid={problem !== null}
          onChange={(span) => changeRule({ business_hours_start: span.start, business_hours_end: span.end })}
        />
      </FieldGroup>
    </>
  )
}
