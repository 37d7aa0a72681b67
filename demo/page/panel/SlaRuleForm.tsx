import { useState } from 'react'
import type { FormEvent, ReactElement } from 'react'
import { BusinessHours } from './BusinessHours.tsx'
import { Choice } from './Choice.tsx'
import type { EditedRule } from './slaRuleApi.ts'

const minutes = [1, 5, 15, 60].map((value) => ({ value, label: `${value} min` }))
const scopes = [
  { value: 'all', label: 'Todas as conversas' },
  { value: 'assigned_only', label: 'Só com responsável' },
] as const

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
      <Choice
        legend="Em até"
        name="threshold"
        options={minutes}
        value={draft.threshold_minutes}
        choose={(value) => change({ threshold_minutes: value })}
      />
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
        <input
          type="checkbox"
          checked={draft.respect_business_hours}
          onChange={(event) => changeHours({ respect_business_hours: event.target.checked })}
        />
        Só no horário de atendimento
      </label>
      {draft.respect_business_hours && draft.windows && <p className="hint">Esta clínica tem turnos próprios. Mudar aqui os substitui.</p>}
      <BusinessHours rule={draft} change={changeHours} />
      <Choice
        legend="Vale para"
        name="scope"
        options={scopes}
        value={draft.alert_scope}
        choose={(value) => change({ alert_scope: value })}
      />
      <button type="submit" className="button primary">
        Guardar promessa
      </button>
    </form>
  )
}
