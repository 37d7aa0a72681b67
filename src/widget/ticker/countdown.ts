import type { SlaState } from '../../sla/state.ts'
import type { Words } from '../i18n/createWords.ts'

/** A countdown's text, the widest one of the same shape, and the second at which the text will change. */
export interface Countdown {
  text: string
  widest: string
  nextChange: number
}

const HOUR = 3600
const DAY = 86_400
const pad = (value: number): string => String(value).padStart(2, '0')

/** What is left: `mm:ss` under an hour, `h:mm` above. */
export function remainingCountdown(remaining: number, now: number): Countdown {
  if (remaining < HOUR) {
    return { text: `${pad(Math.floor(remaining / 60))}:${pad(remaining % 60)}`, widest: '00:00', nextChange: now + 1 }
  }
  const hours = Math.floor(remaining / HOUR)
  return {
    text: `${hours}:${pad(Math.floor((remaining % HOUR) / 60))}`,
    widest: hours > 9 ? '00:00' : '0:00',
    nextChange: now + (remaining % 60) + 1,
  }
}

/** How late, while the server has not said so: `−0:48`, from an hour on `−1h05`. */
export function lateCountdown(late: number, now: number): Countdown {
  if (late < HOUR)
    return { text: `−${Math.floor(late / 60)}:${pad(late % 60)}`, widest: late < 600 ? '−0:00' : '−00:00', nextChange: now + 1 }
  const text = `−${Math.floor(late / HOUR)}h${pad(Math.floor((late % HOUR) / 60))}`
  return { text, widest: text.replace(/\d/g, '0'), nextChange: now + 60 - (late % 60) }
}

/** A span in its largest unit: `41 min`, `3 h`, `2 d`; nobody reads `0 min` as late. */
export function spanCountdown(seconds: number, now: number, words: Words): Countdown {
  if (seconds < 60) {
    const text = words.t('sla.underMinute')
    return { text, widest: text, nextChange: now + 60 - seconds }
  }
  const [unit, key] =
    seconds < HOUR ? ([60, 'sla.minutes'] as const) : seconds < DAY ? ([HOUR, 'sla.hours'] as const) : ([DAY, 'sla.days'] as const)
  const count = Math.floor(seconds / unit)
  return { text: words.t(key, { count }), widest: words.t(key, { count: '00' }), nextChange: now + unit - (seconds % unit) }
}

/** The text of a badge at `now`, by the state of its thread. */
export function badgeCountdown(state: Exclude<SlaState, { is: 'none' }>, now: number, words: Words): Countdown {
  if (state.is === 'paused') {
    const text = words.timeOrDay(state.resumesAt * 1000, now * 1000)
    return { text, widest: text, nextChange: state.resumesAt }
  }
  if (state.is === 'overdue') return lateCountdown(state.late, now)
  if (state.is === 'breached') return agoCountdown(state.late, now, words)
  const left = remainingCountdown(state.remaining, now)
  return { ...left, nextChange: Math.min(left.nextChange, state.nextChange) }
}

function agoCountdown(seconds: number, now: number, words: Words): Countdown {
  const ago = (duration: string): string => words.t('sla.ago', { duration })
  if (seconds < 60) {
    // As wide as what follows it.
    return { text: words.t('sla.justNow'), widest: ago(words.t('sla.minutes', { count: '00' })), nextChange: now + 60 - seconds }
  }
  const span = spanCountdown(seconds, now, words)
  return { text: ago(span.text), widest: ago(span.widest), nextChange: span.nextChange }
}
