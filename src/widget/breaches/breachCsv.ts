import type { UserId } from '../../model.ts'
import type { ListedBreach } from '../../sync/server/slaRequests.ts'
import type { Texts } from '../i18n/createTexts.ts'
import type { Words } from '../i18n/createWords.ts'
import { lateMs } from './breachFilters.ts'
import { csvOf } from './csv.ts'
import type { BreachKey } from './words/ptBR.ts'

export interface BreachCsvOptions {
  texts: Texts<BreachKey>
  words: Words
  nameOf: (userId: UserId | null) => string
  /** Milliseconds. */
  now: number
}

/** The record for a spreadsheet: dates as the person writes them, in the clinic's zone; lateness in minutes, to calculate with. */
export function breachCsv(breaches: readonly ListedBreach[], { texts, words, nameOf, now }: BreachCsvOptions): string {
  const date = new Intl.DateTimeFormat(words.locale, { timeZone: words.timeZone, dateStyle: 'short', timeStyle: 'medium' })
  const at = (instant: string | null): string => (instant === null ? '' : date.format(Date.parse(instant)))
  const minutes = texts.t('column.late')
  const header = [
    texts.t('column.patient'),
    texts.t('column.due'),
    `${minutes} (min)`,
    texts.t('column.state'),
    texts.t('column.answeredAt'),
    texts.t('column.assignee'),
    `${texts.t('column.promise')} (min)`,
    texts.t('column.stage'),
  ]
  const rows = breaches.map((breach) => [
    breach.contact_name ?? breach.contact_number ?? '',
    at(breach.due_at),
    String(Math.round(lateMs(breach, now) / 60_000)),
    stateWords(breach, texts),
    breach.resolved_by_message_id || breach.resolved_at === null ? at(breach.resolved_at) : '',
    nameOf(breach.assigned_to),
    String(breach.threshold_minutes_at_breach),
    breach.stage_key ?? '',
  ])
  return csvOf([header, ...rows], words.locale === 'en' ? ',' : ';')
}

function stateWords({ resolved_at, resolved_by_message_id }: ListedBreach, texts: Texts<BreachKey>): string {
  if (resolved_at === null) return texts.t('row.open')
  return texts.t(resolved_by_message_id ? 'filter.answered' : 'row.closed')
}
