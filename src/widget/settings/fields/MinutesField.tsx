import { useState, type ReactElement } from 'react'
import { useTexts } from '../SettingsContext.ts'
import { Field } from './Field.tsx'

export interface MinutesFieldProps {
  field: string
  label: string
  value: number
  max: number
  min?: number
  onChange: (minutes: number) => void
}

/** A number of minutes; what is no number is passed on as NaN, which no check lets through. */
export function MinutesField({ field, label, value, max, min = 1, onChange }: MinutesFieldProps): ReactElement {
  const texts = useTexts()
  const [text, setText] = useState(String(value))
  // What is typed stands for its own value only: a reset shows the value.
  const shown = Number.isNaN(value) || Object.is(numberOf(text), value) ? text : String(value)
  return (
    <Field field={field} label={label}>
      {(ids) => (
        <span className="minutes">
          <input
            {...ids}
            className="input input--number"
            type="number"
            inputMode="numeric"
            min={min}
            max={max}
            step={1}
            value={shown}
            onChange={(event) => {
              setText(event.target.value)
              onChange(numberOf(event.target.value))
            }}
          />
          <span>{texts.t('unit.minutes')}</span>
        </span>
      )}
    </Field>
  )
}

const numberOf = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text))
