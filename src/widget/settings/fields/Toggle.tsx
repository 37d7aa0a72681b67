import { useId, type ReactElement } from 'react'

export interface ToggleProps {
  label: string
  hint?: string
  checked: boolean
  disabled?: boolean
  onChange: (checked: boolean) => void
}

export function Toggle({ label, hint, checked, disabled = false, onChange }: ToggleProps): ReactElement {
  const id = useId()
  return (
    <div className="toggle">
      <input
        id={id}
        type="checkbox"
        role="switch"
        aria-checked={checked}
        className="toggle__switch"
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id} className="toggle__label">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="setting__hint toggle__hint">
          {hint}
        </p>
      )}
    </div>
  )
}
