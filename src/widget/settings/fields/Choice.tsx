import { useId, type ReactElement } from 'react'
import { FieldGroup } from './Field.tsx'

export interface ChoiceProps<Value extends string> {
  label: string
  value: Value
  options: readonly { value: Value; label: string }[]
  field?: string
  hint?: string
  onChange: (value: Value) => void
}

/** One of a few, all in view. */
export function Choice<Value extends string>({ label, value, options, field, hint, onChange }: ChoiceProps<Value>): ReactElement {
  const name = useId()
  return (
    <FieldGroup label={label} {...(field && { field })} {...(hint && { hint })}>
      <div className="radios">
        {options.map((option) => (
          <label key={option.value} className="radios__option">
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            {option.label}
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
