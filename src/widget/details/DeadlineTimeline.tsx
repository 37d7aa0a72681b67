import type { ReactElement } from 'react'
import type { SlaEventRow } from '../../model.ts'
import type { Thread } from '../../sync/inbox.ts'
import { alertWords } from '../alerts/alertWords.ts'
import type { Words } from '../i18n/createWords.ts'
import { minutesInWords } from '../i18n/slaWords.ts'
import { useInbox, usePromises, useScope } from '../InboxContext.ts'
import { useMinute } from '../list/useThreadList.ts'
import { spanCountdown } from '../ticker/countdown.ts'
import { timeline, type TimelineEvent } from './timeline.ts'

const TONES: Partial<Record<TimelineEvent['is'], 'warn' | 'late'>> = {
  breached: 'late',
  overdue: 'late',
  escalation: 'late',
  'answered-late': 'late',
  'at-risk': 'warn',
  reminder: 'warn',
  'long-open': 'warn',
}
const NONE: readonly SlaEventRow[] = []

/** The story of a thread's deadline, newest first, each part with its why. */
export function DeadlineTimeline({ thread }: { thread: Thread }): ReactElement | null {
  const { words } = useScope()
  const now = useMinute()
  const clock = useInbox((snapshot) => snapshot.clock)
  const events = useInbox((snapshot) => snapshot.slaEvents.get(thread.id) ?? NONE)
  const answered = useInbox((snapshot) => snapshot.answeredBreaches.get(thread.id))
  const members = useInbox((snapshot) => snapshot.members)
  const teams = useInbox((snapshot) => snapshot.teams)
  const promise = usePromises()(thread)
  const shown = timeline(thread, { promise, clock, events, answered, now: now / 1000 })
  if (shown.length === 0) return null
  const minutes = { promised: promise?.minutes ?? null, risk: Math.round((promise?.riskSeconds ?? 0) / 60) }
  const tell = (event: SlaEventRow): string => alertWords(event, words, { members, teams })
  return (
    <>
      <h3 className="details__heading">{words.t('details.timeline')}</h3>
      <ol className="timeline">
        {shown.map((event) => {
          const { text, why } = eventWords(event, { words, now, minutes, tell })
          return (
            <li key={event.key} className="timeline__item" data-tone={TONES[event.is]}>
              <p>{text}</p>
              <p className="timeline__when">
                {words.timeOrDay(event.at, now)}
                {why && ` · ${why}`}
              </p>
            </li>
          )
        })}
      </ol>
    </>
  )
}

interface EventWordsOptions {
  words: Words
  now: number
  minutes: { promised: number | null; risk: number }
  tell: (event: SlaEventRow) => string
}

function eventWords(event: TimelineEvent, { words, now, minutes, tell }: EventWordsOptions): { text: string; why?: string } {
  const span = (seconds: number): string => spanCountdown(Math.floor(seconds), 0, words).text
  switch (event.is) {
    case 'breached':
      return { text: words.t('timeline.breached'), why: words.t('timeline.due', { time: words.at(event.dueAt, now) }) }
    case 'paused':
      return { text: words.t('timeline.paused'), why: words.t('timeline.pausedWhy', { time: words.at(event.until, now) }) }
    case 'reminder':
      return { text: words.t('timeline.reminder'), why: words.t('timeline.reminderWhy', { minutes: minutesInWords(event.minutes, words) }) }
    case 'escalation':
      return { text: words.t('timeline.escalation'), why: tell(event.event) }
    case 'long-open':
      return { text: words.t('timeline.longOpen'), why: tell(event.event) }
    case 'answered-late':
      return { text: words.t('sla.late', { duration: span(event.late) }) }
    case 'answered': {
      const text = words.t('timeline.answered')
      return event.after === null ? { text } : { text, why: words.t('timeline.after', { duration: span(event.after) }) }
    }
    case 'waiting': {
      const promised = minutes.promised === null ? '' : words.t('timeline.promise', { minutes: minutesInWords(minutes.promised, words) })
      return { text: words.t('timeline.waiting'), why: promised }
    }
    case 'at-risk':
      return { text: words.t('timeline.atRisk', { minutes: minutesInWords(minutes.risk, words) }) }
    case 'overdue':
      return { text: words.t('timeline.overdue') }
    case 'first-answer':
      return { text: words.t('timeline.firstAnswer') }
    case 'wrote':
      return { text: words.t('timeline.wrote') }
  }
}
