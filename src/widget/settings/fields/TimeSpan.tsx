import type { ReactElement } from 'react'
import { useTexts } from '../SettingsContext.ts'

export interface TimeSpanProps {
  start: string
  end: string
  startLabel: string
  endLabel: string
  invalid?: boolean
  onChange: (span: { start: string; end: string }) => void
}

/** From … until …; a browser's time field has no 24:00, so that midnight at the end is written 00:00 and kept as 24:00. */
export function TimeSpan({ start, end, startLabel, endLabel, invalid = false, onChange }: TimeSpanProps): ReactElement {
  const texts = useTexts()
  return (
    <span className="span">
      <input
        className="input input--time"
        type="time"
        aria-label={startLabel}
        aria-invalid={invalid}
        value={start}
        onChange={(event) => onChange({ start: event.target.value, end })}
      />
      <span aria-hidden="true">{texts.t('hours.until')}</span>
      <input
        className="input input--time"
        type="time"
        aria-label={endLabel}
        aria-invalid={invalid}
        value={end === '24:00' ? '00:00' : end}
        onChange={(event) => onChange({ start, end: event.target.value === '00:00' ? '24:00' : event.target.value })}
      />
    </span>
  )
}
