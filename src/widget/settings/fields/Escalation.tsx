import type { ReactElement } from 'react'
import type { EditableRule } from '../../../sync/server/slaRequests.ts'
import { useInbox } from '../../InboxContext.ts'
import { useTexts } from '../SettingsContext.ts'
import { Choice } from './Choice.tsx'
import { Field } from './Field.tsx'

type Escalated = Pick<EditableRule, 'escalation_type' | 'escalation_target'>

export interface EscalationProps {
  value: Escalated
  /** The field's place, `stages.2.` say. */
  prefix?: string
  onChange: (change: Partial<Escalated>) => void
}

/** What follows a broken promise, and for whom. */
export function Escalation({ value, prefix = '', onChange }: EscalationProps): ReactElement {
  const texts = useTexts()
  const options = [
    { value: 'notify', label: texts.t('alerts.notify') },
    { value: 'reassign', label: texts.t('alerts.reassign') },
    { value: 'raise_priority', label: texts.t('alerts.raise') },
  ] as const
  return (
    <>
      <Choice
        label={texts.t('alerts.escalation')}
        field={`${prefix}escalation_type`}
        value={value.escalation_type}
        options={options}
        onChange={(escalation_type) => onChange({ escalation_type })}
      />
      {value.escalation_type !== 'raise_priority' && (
        <Target
          field={`${prefix}escalation_target`}
          value={value.escalation_target}
          onChange={(escalation_target) => onChange({ escalation_target })}
        />
      )}
    </>
  )
}

function Target(props: { field: string; value: string | null; onChange: (target: string | null) => void }): ReactElement {
  const { field, value, onChange } = props
  const texts = useTexts()
  const members = useInbox((snapshot) => snapshot.members)
  const teams = useInbox((snapshot) => snapshot.teams)
  const active = [...members.values()]
    .filter(({ status }) => status === 'active')
    .sort((a, b) => a.display_name.localeCompare(b.display_name))
  return (
    <Field field={field} label={texts.t('alerts.target')}>
      {(ids) => (
        <select {...ids} className="input" value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
          <option value="">{texts.t('alerts.nobody')}</option>
          <optgroup label={texts.t('alerts.members')}>
            {active.map(({ user_id, display_name }) => (
              <option key={user_id} value={user_id}>
                {display_name}
              </option>
            ))}
          </optgroup>
          {teams.size > 0 && (
            <optgroup label={texts.t('alerts.teams')}>
              {[...teams.values()].map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      )}
    </Field>
  )
}
