import type { BusinessClock } from '../../sla/businessClock.ts'
import type { SlaPromise } from '../../sla/promise.ts'
import { minutesInWords } from '../i18n/slaWords.ts'
import type { Words } from '../i18n/createWords.ts'
import { closedSpans } from './closedSpans.ts'

const MOST_PAUSES = 2

/** Why a deadline is what it is, in one line: since when, how long, which pauses, until when. `now` in milliseconds. */
export function whySentence(promise: SlaPromise, { clock, words, now }: { clock: BusinessClock; words: Words; now: number }): string {
  const { startedAt, dueAt, minutes } = promise
  const at = (seconds: number): string => words.timeOrDay(seconds * 1000, now)
  const pauses = dueAt === null ? [] : closedSpans(clock, { from: startedAt, until: dueAt }, MOST_PAUSES)
  return [
    words.t('why.since', { time: words.moment(startedAt * 1000, now) }),
    words.t('why.promised', { minutes: minutesInWords(minutes, words) }),
    ...pauses.map(({ from, until }) => words.t('why.paused', { from: at(from), until: at(until) })),
    ...(dueAt === null ? [] : [words.t('why.until', { time: words.moment(dueAt * 1000, now) })]),
  ].join(' · ')
}
