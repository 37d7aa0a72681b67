import type { SlaState } from '../../sla/state.ts'
import type { Words } from './createWords.ts'

/** A state in words that do not tick, for the badge's accessible name: colour and shape never say it alone. */
export function slaWords(state: SlaState, words: Words, now: number): string {
  if (state.is === 'none') return ''
  if (state.is === 'paused') return words.t('sla.paused', { time: words.at(state.resumesAt * 1000, now * 1000) })
  const [due, nowMs] = [state.dueAt * 1000, now * 1000]
  if (state.is === 'overdue') return words.t('sla.overdue', { time: words.at(due, nowMs) })
  if (state.is === 'breached') return words.t('sla.breached', { time: words.at(due, nowMs) })
  return words.t(state.is === 'running' ? 'sla.running' : 'sla.atRisk', { time: words.moment(due, nowMs) })
}

/** `60 min`, `2 h`, `1 h 30 min`. */
export function minutesInWords(minutes: number, words: Words): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours < 2 && minutes <= 90) return words.t('sla.minutes', { count: words.number(minutes) })
  return [words.t('sla.hours', { count: hours }), rest ? words.t('sla.minutes', { count: rest }) : ''].filter(Boolean).join(' ')
}
