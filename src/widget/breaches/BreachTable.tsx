import type { ReactElement } from 'react'
import type { ThreadId } from '../../model.ts'
import type { ListedBreach } from '../../sync/server/slaRequests.ts'
import type { Texts } from '../i18n/createTexts.ts'
import { minutesInWords } from '../i18n/slaWords.ts'
import { useInbox, useScope } from '../InboxContext.ts'
import { formatNumber } from '../list/contact.ts'
import { spanCountdown } from '../ticker/countdown.ts'
import { Icon } from '../ui/Icon.tsx'
import { lateMs } from './breachFilters.ts'
import type { BreachKey } from './words/ptBR.ts'

export interface BreachTableProps {
  texts: Texts<BreachKey>
  breaches: readonly ListedBreach[]
  now: number
  onOpen: (threadId: ThreadId) => void
}

export function BreachTable({ texts, breaches, now, onOpen }: BreachTableProps): ReactElement {
  const { words } = useScope()
  return (
    <table className="breaches">
      <caption className="sr-only">{words.t('panel.breaches')}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.t('column.patient')}</th>
          <th scope="col" className="breaches__wide">
            {texts.t('column.due')}
          </th>
          <th scope="col" className="breaches__late">
            {texts.t('column.late')}
          </th>
          <th scope="col">{texts.t('column.state')}</th>
          <th scope="col" className="breaches__wide">
            {texts.t('column.assignee')}
          </th>
          <th scope="col" className="breaches__wide">
            {texts.t('column.promise')}
          </th>
        </tr>
      </thead>
      <tbody>
        {breaches.map((breach) => (
          <Row key={breach.id} breach={breach} texts={texts} now={now} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ breach, texts, now, onOpen }: Omit<BreachTableProps, 'breaches'> & { breach: ListedBreach }): ReactElement {
  const { words } = useScope()
  const assignee = useInbox(({ members }) => (breach.assigned_to ? (members.get(breach.assigned_to)?.display_name ?? '') : null))
  const known = useInbox((snapshot) => snapshot.threads.has(breach.thread_id))
  const name = breach.contact_name ?? (breach.contact_number ? formatNumber(breach.contact_number) : words.t('unknownContact'))
  const isOpen = breach.resolved_at === null
  const due = words.timeOrDay(Date.parse(breach.due_at), now)
  return (
    <tr className="breaches__row">
      <th scope="row">
        {known ? (
          <button
            type="button"
            className="breaches__open"
            aria-label={texts.t('row.openThread', { name })}
            onClick={() => onOpen(breach.thread_id)}
          >
            <bdi>{name}</bdi>
          </button>
        ) : (
          <bdi>{name}</bdi>
        )}
        {breach.stage_key && <span className="breaches__stage">{breach.stage_key}</span>}
        <span className="breaches__due">
          {texts.t('column.due')}: {due}
        </span>
      </th>
      <td className="breaches__wide">{due}</td>
      <td className="breaches__late">{spanCountdown(Math.floor(lateMs(breach, now) / 1000), 0, words).text}</td>
      <td>
        <span className="breaches__state" data-open={isOpen}>
          {isOpen && <Icon name="bolt" size={12} />}
          {stateText(breach)}
        </span>
      </td>
      <td className="breaches__wide">{assignee ?? texts.t('row.nobody')}</td>
      <td className="breaches__wide">{minutesInWords(breach.threshold_minutes_at_breach, words)}</td>
    </tr>
  )

  function stateText({ resolved_at, resolved_by_message_id }: ListedBreach): string {
    if (resolved_at === null) return texts.t('row.open')
    if (!resolved_by_message_id) return texts.t('row.closed')
    return texts.t('row.answered', { time: words.at(Date.parse(resolved_at), now) })
  }
}
