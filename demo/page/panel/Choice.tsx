import type { ReactElement } from 'react'

interface ChoiceProps<T extends string | number> {
  legend: string
  name: string
  options: readonly { value: T; label: string }[]
  value: T
  choose: (value: T) => void
}

/** One of a few, side by side. */
export function Choice<T extends string | number>({ legend, name, options, value, choose }: ChoiceProps<T>): ReactElement {
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      <div>
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => choose(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
