import type { ReactElement } from 'react'
import type { EditedRule } from './slaRuleApi.ts'

const days = [
  { day: 1, label: 'S', name: 'segunda' },
  { day: 2, label: 'T', name: 'terça' },
  { day: 3, label: 'Q', name: 'quarta' },
  { day: 4, label: 'Q', name: 'quinta' },
  { day: 5, label: 'S', name: 'sexta' },
  { day: 6, label: 'S', name: 'sábado' },
  { day: 7, label: 'D', name: 'domingo' },
]

/** The simple form of business hours: from, to, and the days. */
export function BusinessHours({ rule, change }: { rule: EditedRule; change: (part: Partial<EditedRule>) => void }): ReactElement {
  return (
    <fieldset className="hours" disabled={!rule.respect_business_hours}>
      <legend className="hidden">Horário de atendimento</legend>
      <label className="inline">
        das
        <input
          type="time"
          required
          value={rule.business_hours_start.slice(0, 5)}
          onChange={(event) => change({ business_hours_start: event.target.value })}
        />
      </label>
      <label className="inline">
        às
        <input
          type="time"
          required
          value={endOnClock(rule.business_hours_end)}
          onChange={(event) => change({ business_hours_end: event.target.value === '00:00' ? '24:00' : event.target.value })}
        />
      </label>
      <div className="days">
        {days.map(({ day, label, name }) => (
          <label key={day}>
            <input
              type="checkbox"
              checked={rule.business_days.includes(day)}
              onChange={() => change({ business_days: toggled(rule.business_days, day) })}
              aria-label={name}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** Midnight at the end of a day is 24:00 to the rule and 00:00 to a clock on the screen. */
function endOnClock(end: string): string {
  return end.startsWith('24') ? '00:00' : end.slice(0, 5)
}

/** ISO days in order, with one switched. */
function toggled(chosen: readonly number[], day: number): number[] {
  return chosen.includes(day) ? chosen.filter((each) => each !== day) : [...chosen, day].toSorted((a, b) => a - b)
}
