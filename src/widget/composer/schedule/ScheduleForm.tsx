import { useId, useRef, useState, type FormEvent, type ReactElement } from 'react'
import { MESSAGE_BODY_LIMIT, type EpochMs } from '../../../model.ts'
import type { MessageKey } from '../../i18n/ptBR.ts'
import { useInbox, useScope } from '../../InboxContext.ts'
import { localInstant, localReading } from '../../thread-actions/localTime.ts'
import { snoozePresets, type SnoozePreset } from '../../thread-actions/snoozePresets.ts'
import { bodyLength } from '../bodyLength.ts'
import { unfilledIn } from '../fillTemplate.ts'
import type { ScheduleDialogProps } from './ScheduleDialog.tsx'

export type ScheduleFormProps = Omit<ScheduleDialogProps, 'onClose'>

/** The clinic's next openings at one press, any other time by hand, in the clinic's zone. */
export function ScheduleForm({ body, sendAt, onSave }: ScheduleFormProps): ReactElement {
  const { inbox, words } = useScope()
  const errorId = useId()
  const form = useRef<HTMLFormElement>(null)
  const clock = useInbox((snapshot) => snapshot.clock)
  const [nowMs] = useState(() => inbox.now())
  const [text, setText] = useState(body)
  const [reading, setReading] = useState(sendAt === null ? '' : localReading(sendAt, words.timeZone))
  const [problem, setProblem] = useState<MessageKey | null>(null)

  const close = (): void => form.current?.closest('dialog')?.close()
  async function save(at: EpochMs): Promise<void> {
    const wrong = problemOf({ text, at, now: inbox.now() })
    setProblem(wrong)
    if (wrong) return
    try {
      await onSave({ body: text.trim(), sendAt: at })
      close()
    } catch {
      setProblem('schedule.failed')
    }
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    void save(localInstant(reading, words.timeZone))
  }

  return (
    <form ref={form} className="schedule__form" onSubmit={onSubmit}>
      <label className="field">
        <span className="field__label">{words.t('schedule.message')}</span>
        <textarea className="edit__text" value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <div className="schedule__presets" role="group" aria-label={words.t('schedule.when')}>
        {snoozePresets({ nowMs, timeZone: words.timeZone, clock }).map((preset) => (
          <button key={preset.is} type="button" className="button schedule__preset" onClick={() => void save(preset.until)}>
            {words.t(presetWords(preset))}
            <span className="schedule__at">{words.timeOrDay(preset.until, nowMs)}</span>
          </button>
        ))}
      </div>
      <label className="field">
        <span className="field__label">{words.t('schedule.custom')}</span>
        <input
          type="datetime-local"
          className="find__field"
          required
          min={localReading(nowMs, words.timeZone)}
          aria-invalid={problem !== null}
          aria-describedby={errorId}
          value={reading}
          onChange={(event) => setReading(event.target.value)}
        />
      </label>
      <p id={errorId} className="composer__hint" data-tone="late" role="status">
        {problem && words.t(problem)}
      </p>
      <div className="edit__actions">
        <button type="button" className="button" onClick={close}>
          {words.t('cancel')}
        </button>
        <button type="submit" className="button button--primary">
          {words.t('schedule.save')}
        </button>
      </div>
    </form>
  )
}

function problemOf({ text, at, now }: { text: string; at: EpochMs; now: EpochMs }): MessageKey | null {
  const body = text.trim()
  if (body === '') return 'schedule.empty'
  if (bodyLength(body) > MESSAGE_BODY_LIMIT) return 'templates.tooLong'
  if (unfilledIn(body).length > 0) return 'schedule.unfilled'
  return at > now ? null : 'schedule.past'
}

function presetWords({ is, isTomorrow }: SnoozePreset): MessageKey {
  if (is === 'later-today') return 'schedule.laterToday'
  if (is === 'next-week') return 'schedule.nextWeek'
  return isTomorrow ? 'schedule.tomorrow' : 'schedule.nextOpening'
}
