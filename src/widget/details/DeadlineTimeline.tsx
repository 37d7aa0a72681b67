import type { ReactElement } from 'react'
import type { Thread } from '../../sync/inbox.ts'
import type { MessageKey } from '../i18n/ptBR.ts'
import { minutesInWords } from '../i18n/slaWords.ts'
import { useInbox, usePromises, useScope } from '../InboxContext.ts'
import { useMinute } from '../list/useThreadList.ts'
import { timeline, type TimelineEvent } from './timeline.ts'

const EVENTS: Record<TimelineEvent['is'], { key: MessageKey; tone?: 'warn' | 'late' }> = {
  breached: { key: 'timeline.breached', tone: 'late' },
  overdue: { key: 'timeline.overdue', tone: 'late' },
  'at-risk': { key: 'timeline.atRisk', tone: 'warn' },
  waiting: { key: 'timeline.waiting' },
  answered: { key: 'timeline.answered' },
  'first-answer': { key: 'timeline.firstAnswer' },
  wrote: { key: 'timeline.wrote' },
}

/** The story of a thread's deadline, newest first. */
export function DeadlineTimeline({ thread }: { thread: Thread }): ReactElement | null {
  const { words } = useScope()
  const now = useMinute()
  const clock = useInbox((snapshot) => snapshot.clock)
  const promise = usePromises()(thread)
  const events = timeline(thread, { promise, clock, now: now / 1000 })
  if (events.length === 0) return null
  const risk = minutesInWords(Math.round((promise?.riskSeconds ?? 0) / 60), words)
  const promised = promise ? ` · ${words.t('timeline.promise', { minutes: minutesInWords(promise.minutes, words) })}` : ''
  return (
    <>
      <h3 className="details__heading">{words.t('details.timeline')}</h3>
      <ol className="timeline">
        {events.map(({ is, at }) => (
          <li key={is} className="timeline__item" data-tone={EVENTS[is].tone}>
            <p>{words.t(EVENTS[is].key, { minutes: risk })}</p>
            <p className="timeline__when">
              {words.timeOrDay(at, now)}
              {is === 'waiting' && promised}
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}
