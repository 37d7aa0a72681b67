import type { ReactElement } from 'react'
import type { SlaPromise } from '../../sla/promise.ts'
import type { ClosureRow } from '../../model.ts'
import type { Thread } from '../../sync/inbox.ts'
import { promiseWords, windowWords } from '../i18n/promiseWords.ts'
import { minutesInWords } from '../i18n/slaWords.ts'
import type { Words } from '../i18n/createWords.ts'
import { useInbox, useScope } from '../InboxContext.ts'
import { stageName } from '../thread-actions/stageName.ts'
import { Icon } from '../ui/Icon.tsx'
import { whySentence } from './whySentence.ts'
import { openSpans, type OpenSpan } from './openSpans.ts'

const MOST_SPANS = 5

/** Why the deadline is what it is, from the same numbers that made it. */
export function WhyDeadline({ thread, promise }: { thread: Thread; promise: SlaPromise }): ReactElement {
  const { words, ticker } = useScope()
  const rule = useInbox((snapshot) => snapshot.rule)
  const clock = useInbox((snapshot) => snapshot.clock)
  const stages = useInbox((snapshot) => snapshot.stages)
  const closures = useInbox((snapshot) => snapshot.closures)
  const now = ticker.nowSeconds() * 1000
  const at = (seconds: number): string => words.timeOrDay(seconds * 1000, now)
  const { startedAt, dueAt, minutes } = promise
  const range = { from: startedAt, until: dueAt ?? startedAt }
  const counted = clock ? openSpans(clock, range, MOST_SPANS) : { spans: [], more: false }
  const closed = closures.filter((closure) => isWithin(closure, range, words))
  const hasStage = stages.some(({ stage_key }) => stage_key === thread.stage_key)
  return (
    <>
      <h3 className="why__title">
        {words.t('why.title')}
        <button type="button" className="icon-button" data-close data-autofocus aria-label={words.t('close')}>
          <Icon name="close" />
        </button>
      </h3>
      {clock && <p className="why__sentence">{whySentence(promise, { clock, words, now })}</p>}
      <dl className="why__facts">
        <Fact label={words.t('why.started')} values={[at(startedAt)]} />
        <Fact label={words.t('why.promise')} values={[promiseWords(minutes, rule, words)]} />
        <Fact label={words.t('why.hours')} values={windowWords(rule, words)} />
        {closed.length > 0 && <Fact label={words.t('why.closed')} values={closed.map((closure) => closureWords(closure, words))} />}
        <Fact
          label={words.t('why.counts')}
          values={[...counted.spans.map((span) => spanWords(span, at, words)), ...(counted.more ? [words.t('why.more')] : [])]}
        />
        {dueAt !== null && <Fact label={words.t('why.due')} values={[at(dueAt)]} />}
        <Fact label={words.t('why.zoneLabel')} values={[(rule?.effective_timezone ?? words.timeZone).replaceAll('_', ' ')]} />
      </dl>
      {hasStage && thread.stage_key && <p className="why__note">{words.t('why.stage', { stage: stageName(stages, thread.stage_key) })}</p>}
    </>
  )
}

function Fact({ label, values }: { label: string; values: string[] }): ReactElement {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {values.map((value) => (
          <div key={value}>{value}</div>
        ))}
      </dd>
    </>
  )
}

function spanWords({ from, until }: OpenSpan, at: (seconds: number) => string, words: Words): string {
  return `${at(from)}–${words.time(until * 1000)} (${minutesInWords(Math.round((until - from) / 60), words)})`
}

const isWithin = ({ on_date }: ClosureRow, { from, until }: OpenSpan, words: Words): boolean =>
  on_date >= words.dayKey(from * 1000) && on_date <= words.dayKey(until * 1000)

function closureWords({ on_date, label, windows }: ClosureRow, words: Words): string {
  const day = words.day(Date.parse(`${on_date}T12:00Z`), 0)
  const hours = windows.map(([start, end]) => `${start.slice(0, 5)}–${end.slice(0, 5)}`).join(', ')
  return [label ?? day, hours].filter(Boolean).join(' · ')
}
