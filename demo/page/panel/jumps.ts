import { businessClock, transitionsOf } from '../../../src/sla/index.ts'
import type { EditedRule } from './slaRuleApi.ts'

export interface Jump {
  label: string
  /** How far ahead, in milliseconds. */
  aheadMs: number
}

const HOUR_MS = 3_600_000
const DAY_SECONDS = 86_400

/** The moments worth a jump, soonest first: just before closing, the next opening, a Saturday, and fixed steps. */
export function jumpsFrom(nowMs: number, rule: EditedRule | null, timeZone: string): Jump[] {
  const jumps: Jump[] = [
    { label: '+ 15 min', aheadMs: HOUR_MS / 4 },
    { label: '+ 1 h', aheadMs: HOUR_MS },
  ]
  const now = Math.floor(nowMs / 1000)
  const to = (label: string, at: number | null): void => {
    if (at !== null && at > now) jumps.push({ label, aheadMs: (at - now) * 1000 })
  }
  if (rule?.respect_business_hours) {
    const windows = rule.windows ?? [{ days: rule.business_days, start: rule.business_hours_start, end: rule.business_hours_end }]
    const clock = businessClock({ windows, closures: [], transitions: transitionsOf(timeZone, now, now + 30 * DAY_SECONDS) })
    const change = clock.nextChange(now)
    to(clock.isOpen(now) ? '1 min antes de fechar' : 'Abrir', change !== null && clock.isOpen(now) ? change - 60 : change)
  }
  to('Sábado, 10:00', nextSaturday(now, timeZone))
  return jumps
}

/** The next hour that a clock in this zone calls Saturday, ten. */
function nextSaturday(now: number, timeZone: string): number | null {
  const part = (fields: Intl.DateTimeFormatOptions, at: number): string =>
    new Intl.DateTimeFormat('en', { timeZone, hourCycle: 'h23', ...fields }).format(at * 1000)
  for (let at = Math.ceil(now / 3600) * 3600; at < now + 8 * DAY_SECONDS; at += 3600) {
    if (part({ weekday: 'short' }, at) === 'Sat' && part({ hour: '2-digit' }, at) === '10') return at
  }
  return null
}
