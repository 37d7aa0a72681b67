import { useState, type KeyboardEvent, type ReactElement } from 'react'
import { minutesInWords } from '../../i18n/slaWords.ts'
import { useWords } from '../../InboxContext.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useTexts } from '../SettingsContext.ts'
import { FieldGroup } from './Field.tsx'

const MOST = 10

export interface RemindersProps {
  field: string
  offsets: number[]
  onChange: (offsets: number[]) => void
}

/** Business minutes before the deadline, the earliest reminder first. */
export function Reminders({ field, offsets, onChange }: RemindersProps): ReactElement {
  const words = useWords()
  const texts = useTexts()
  const [text, setText] = useState('15')
  const minutes = Number(text)
  const canAdd = Number.isInteger(minutes) && minutes > 0 && !offsets.includes(minutes) && offsets.length < MOST
  const add = (): void => {
    if (canAdd) onChange([...offsets, minutes].sort((a, b) => b - a))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    add()
  }
  return (
    <FieldGroup field={field} label={texts.t('alerts.reminders')}>
      <ul className="offsets">
        {offsets.length === 0 && <li className="setting__hint">{texts.t('alerts.noReminders')}</li>}
        {offsets.map((offset) => (
          <li key={offset} className="offset">
            {minutesInWords(offset, words)}
            <button
              type="button"
              className="offset__remove"
              aria-label={texts.t('alerts.removeReminder', { minutes: minutesInWords(offset, words) })}
              onClick={() => onChange(offsets.filter((each) => each !== offset))}
            >
              <Icon name="close" size={11} />
            </button>
          </li>
        ))}
      </ul>
      <span className="minutes">
        <input
          className="input input--number"
          type="number"
          min={1}
          step={1}
          aria-label={texts.t('alerts.minutesBefore')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="button" aria-disabled={!canAdd} onClick={add}>
          {texts.t('alerts.addReminder')}
        </button>
      </span>
    </FieldGroup>
  )
}
