import { useId, useState, type FormEvent, type ReactElement } from 'react'
import type { EpochMs } from '../../model.ts'
import type { Thread } from '../../sync/inbox.ts'
import { useInbox, useScope, useWords } from '../InboxContext.ts'
import type { MessageKey } from '../i18n/ptBR.ts'
import { Icon } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'
import { localInstant, localReading } from './localTime.ts'
import type { ThreadMenuProps } from './menuProps.ts'
import { snoozePresets, type SnoozePreset } from './snoozePresets.ts'
import { useThreadChange } from './useThreadChange.ts'

/** When to come back: by the clinic's hours, or at any time a person names. */
export function SnoozePanel({ threads, onDone }: { threads: readonly Thread[]; onDone?: () => void }): ReactElement {
  const { inbox, words } = useScope()
  const change = useThreadChange()
  const clock = useInbox((snapshot) => snapshot.clock)
  const [nowMs] = useState(() => inbox.now())
  const ids = threads.map(({ id }) => id)
  const isSnoozed = threads.some(({ snoozed_until: until }) => until !== null && Date.parse(until) > nowMs)
  const isOwed = threads.some(({ awaiting_since: since }) => since !== null)
  const snooze = (until: EpochMs | null): void => {
    void change(ids, { is: 'snooze', until })
    onDone?.()
  }
  return (
    <div className="snooze">
      {snoozePresets({ nowMs, timeZone: words.timeZone, clock }).map((preset, index) => (
        <button
          key={preset.is}
          type="button"
          className="menu__item"
          data-close=""
          data-autofocus={index === 0 ? '' : undefined}
          onClick={() => snooze(preset.until)}
        >
          {words.t(PRESETS(preset))}
          <span className="menu__count">{words.timeOrDay(preset.until, nowMs)}</span>
        </button>
      ))}
      {isSnoozed && (
        <button type="button" className="menu__item" data-close="" onClick={() => snooze(null)}>
          {words.t('snooze.wake')}
        </button>
      )}
      <CustomTime nowMs={nowMs} onChoose={snooze} />
      {isOwed && (
        <p className="snooze__hint">
          <Icon name="clock" size={13} />
          {words.t('snooze.clockRuns')}
        </p>
      )}
    </div>
  )
}

const PRESETS = ({ is, isTomorrow }: SnoozePreset): MessageKey => {
  if (is === 'later-today') return 'snooze.laterToday'
  if (is === 'next-week') return 'snooze.nextWeek'
  return isTomorrow ? 'snooze.tomorrow' : 'snooze.nextOpening'
}

function CustomTime({ nowMs, onChoose }: { nowMs: number; onChoose: (until: EpochMs) => void }): ReactElement {
  const { inbox, words } = useScope()
  const id = useId()
  const [reading, setReading] = useState('')
  const [isPast, setPast] = useState(false)

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const until = localInstant(reading, words.timeZone)
    if (!(until > inbox.now())) {
      setPast(true)
      return
    }
    onChoose(until)
    event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()
  }

  return (
    <form className="snooze__custom" onSubmit={onSubmit}>
      <label className="field">
        <span className="field__label">{words.t('snooze.custom')}</span>
        <input
          type="datetime-local"
          className="field__input"
          required
          min={localReading(nowMs, words.timeZone)}
          value={reading}
          aria-invalid={isPast}
          aria-describedby={isPast ? id : undefined}
          onChange={(event) => {
            setReading(event.target.value)
            setPast(false)
          }}
        />
      </label>
      <button type="submit" className="button">
        {words.t('snooze')}
      </button>
      {isPast && (
        <p id={id} role="alert" className="field__error">
          {words.t('snooze.past')}
        </p>
      )}
    </form>
  )
}

export function SnoozeMenu({ threads, ...button }: ThreadMenuProps): ReactElement {
  const words = useWords()
  return (
    <Popover {...button} id={useId()} kind="dialog" label={words.t('snooze')}>
      <SnoozePanel threads={threads} />
    </Popover>
  )
}
