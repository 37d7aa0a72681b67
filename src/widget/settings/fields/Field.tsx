import { useId, type ReactElement, type ReactNode } from 'react'
import { useProblem } from '../SettingsContext.ts'

export interface FieldIds {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': boolean
}

/** A control under its label, with its hint and what is wrong with it. */
export function Field(props: { field: string; label: string; hint?: string; children: (ids: FieldIds) => ReactNode }): ReactElement {
  const { field, label, hint, children } = props
  const id = useId()
  const problem = useProblem(field)
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div className="setting" data-field={field}>
      <label className="setting__label" htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': problem !== null })}
      {hint && (
        <p id={`${id}-hint`} className="setting__hint">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className="setting__problem">
          {problem}
        </p>
      )}
    </div>
  )
}

/** Several controls under one label. */
export function FieldGroup(props: { field?: string; label: string; hint?: string; children: ReactNode }): ReactElement {
  const { field = '', label, hint, children } = props
  const problem = useProblem(field)
  return (
    <fieldset className="setting" data-field={field || undefined}>
      <legend className="setting__label">{label}</legend>
      {children}
      {hint && <p className="setting__hint">{hint}</p>}
      {problem && <p className="setting__problem">{problem}</p>}
    </fieldset>
  )
}
