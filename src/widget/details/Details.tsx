import type { ReactElement } from 'react'
import type { Priority, ThreadStatus } from '../../model.ts'
import type { Thread } from '../../sync/inbox.ts'
import type { MessageKey } from '../i18n/ptBR.ts'
import { minutesInWords } from '../i18n/slaWords.ts'
import { useInbox, usePromises, useScope } from '../InboxContext.ts'
import { contactTitle, formatNumber } from '../list/contact.ts'
import { useMinute } from '../list/useThreadList.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { timeline, type TimelineEvent } from './timeline.ts'

const PRIORITIES: Record<Priority, MessageKey> = {
  low: 'priority.low',
  medium: 'priority.medium',
  high: 'priority.high',
  urgent: 'priority.urgent',
}

const STATUSES: Record<ThreadStatus, MessageKey> = {
  open: 'threadStatus.open',
  pending: 'threadStatus.pending',
  resolved: 'threadStatus.resolved',
  closed: 'threadStatus.closed',
}

const EVENTS: Record<TimelineEvent['is'], { key: MessageKey; tone?: 'warn' | 'late' }> = {
  breached: { key: 'timeline.breached', tone: 'late' },
  overdue: { key: 'timeline.overdue', tone: 'late' },
  'at-risk': { key: 'timeline.atRisk', tone: 'warn' },
  waiting: { key: 'timeline.waiting' },
  answered: { key: 'timeline.answered' },
  'first-answer': { key: 'timeline.firstAnswer' },
  wrote: { key: 'timeline.wrote' },
}

/** Who the patient is, how the thread stands, and the story of its deadline; the host's own content below. */
export function Details({ thread }: { thread: Thread }): ReactElement {
  const { words } = useScope()
  const assignee = useInbox((snapshot) => (thread.assigned_to ? (snapshot.members.get(thread.assigned_to) ?? null) : null))
  const title = contactTitle(thread, words)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className="details scroll" tabIndex={0} role="group" aria-label={words.t('details')}>
      <div className="details__who">
        <Avatar id={thread.id} name={title} unknown={!thread.contact_name} size="large" />
        <h3 className="details__name">
          <bdi>{title}</bdi>
        </h3>
        {thread.contact_name && thread.contact_number && <p className="details__number">{formatNumber(thread.contact_number)}</p>}
      </div>
      <dl className="facts">
        <Fact label={words.t('details.assignee')} value={assignee?.display_name ?? words.t('details.nobody')} />
        <Fact label={words.t('details.status')} value={words.t(STATUSES[thread.status])} />
        <Fact label={words.t('details.priority')} value={words.t(PRIORITIES[thread.priority])} />
        {thread.stage_key && <Fact label={words.t('details.stage')} value={thread.stage_key} />}
      </dl>
      {thread.tags.length > 0 && (
        <>
          <h3 className="details__heading">{words.t('details.tags')}</h3>
          <ul className="tags">
            {thread.tags.map((tag) => (
              <li key={tag} className="tag">
                {tag}
              </li>
            ))}
          </ul>
        </>
      )}
      <Timeline thread={thread} />
      <slot name="details" />
    </div>
  )
}

function Fact({ label, value }: { label: string; value: string }): ReactElement {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function Timeline({ thread }: { thread: Thread }): ReactElement | null {
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
