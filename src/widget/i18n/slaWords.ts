import type { SlaState } from '../../sla/state.ts'
import type { Words } from './createWords.ts'

/** A state in words that do not tick, for the badge's accessible name: colour and shape never say it alone. */
export function slaWords(state: SlaState, words: Words, now: number): string {
  if (state.is === 'none') return ''
  const time = words.timeOrDay(state.dueAt * 1000, now * 1000)
  if (state.is === 'running') return words.t('sla.running', { time })
  if (state.is === 'overdue') return words.t('sla.overdue', { time })
  if (state.is === 'breached') return words.t('sla.breached', { time })
  if (state.is === 'paused') return words.t('sla.paused', { time: words.timeOrDay(state.resumesAt * 1000, now * 1000) })
  return words.t('sla.atRisk', { time })
}

/** `60 min`, `2 h`, `1 h 30 min`. */
export function minutesInWords(minutes: number, words: Words): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours < 2 && minutes <= 90) return words.t('sla.minutes', { count: words.number(minutes) })
  return [words.t('sla.hours', { count: hours }), rest ? words.t('sla.minutes', { count: rest }) : ''].filter(Boolean).join(' ')
}
