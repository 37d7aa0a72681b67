import { useState } from 'react'
import type { FormEvent, ReactElement } from 'react'
import { Choice } from './Choice.tsx'
import type { EditedRule } from './slaRuleApi.ts'

const minutes = [1, 5, 15, 60].map((value) => ({ value, label: `${value} min` }))
const scopes = [
  { value: 'all', label: 'Todas as conversas' },
  { value: 'assigned_only', label: 'Só com responsável' },
] as const
const days = ['S', 'T', 'Q', 'Q', 'S', 'S', 'D'].map((label, index) => ({ day: index + 1, label }))
const dayNames = ['segunda', 'terça', 'quarta', 'quinta', 'sexta', 'sábado', 'domingo']

/** Threshold, hours and days of a promise. Nothing changes until "Guardar". */
export function SlaRuleForm({ rule, save }: { rule: EditedRule; save: (rule: EditedRule) => void }): ReactElement {
  const [draft, setDraft] = useState(rule)
  const change = (part: Partial<EditedRule>) => setDraft((before) => ({ ...before, ...part }))
  // A change of the simple hours replaces split or overnight ones, which this short form can't show.
  const changeHours = (part: Partial<EditedRule>) => change({ ...part, windows: null })

  function submit(event: FormEvent): void {
    event.preventDefault()
    save(draft)
  }

  return (
    <form className="form" onSubmit={submit}>
      <label className="check">
        <input type="checkbox" checked={draft.enabled} onChange={(event) => change({ enabled: event.target.checked })} />
        Prometer resposta
      </label>
      <Choice legend="Em até" name="threshold" options={minutes} value={draft.threshold_minutes} choose={(value) => change({ threshold_minutes: value })} />
      <label className="inline">
        ou
        <input
          type="number"
          min={1}
          max={1440}
          required
          value={draft.threshold_minutes}
          onChange={(event) => change({ threshold_minutes: event.target.valueAsNumber || 1 })}
          aria-label="Minutos prometidos"
        />
        minutos
      </label>
      <label className="check">
        <input type="checkbox" checked={draft.respect_business_hours} onChange={(event) => changeHours({ respect_business_hours: event.target.checked })} />
        Só no horário de atendimento
      </label>
      {draft.respect_business_hours && draft.windows && <p className="hint">Esta clínica tem turnos próprios. Mudar aqui os substitui.</p>}
      <fieldset className="hours" disabled={!draft.respect_business_hours}>
        <legend className="hidden">Horário de atendimento</legend>
        <label className="inline">
          das
          <input type="time" required value={draft.business_hours_start.slice(0, 5)} onChange={(event) => changeHours({ business_hours_start: event.target.value })} />
        </label>
        <label className="inline">
          às
          <input type="time" required value={draft.business_hours_end.slice(0, 5)} onChange={(event) => changeHours({ business_hours_end: event.target.value })} />
        </label>
        <div className="days">
          {days.map(({ day, label }) => (
            <label key={day}>
              <input
                type="checkbox"
                checked={draft.business_days.includes(day)}
                onChange={() => changeHours({ business_days: toggled(draft.business_days, day) })}
                aria-label={dayNames[day - 1]}
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Choice legend="Vale para" name="scope" options={scopes} value={draft.alert_scope} choose={(value) => change({ alert_scope: value })} />
      <button type="submit" className="button primary">
        Guardar promessa
      </button>
    </form>
  )
}

/** ISO days in order, with one switched. */
function toggled(chosen: readonly number[], day: number): number[] {
  return chosen.includes(day) ? chosen.filter((each) => each !== day) : [...chosen, day].toSorted((a, b) => a - b)
}
