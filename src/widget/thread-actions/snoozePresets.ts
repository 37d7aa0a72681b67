import type { EpochMs } from '../../model.ts'
import type { BusinessClock } from '../../sla/businessClock.ts'
import { dayOfWeek, localDay, localInstant, nextDay } from './localTime.ts'

export interface SnoozePreset {
  is: 'later-today' | 'next-opening' | 'next-week'
  /** `next-opening` is tomorrow. */
  isTomorrow: boolean
  until: EpochMs
}

const MINUTE_MS = 60_000
const LATER_MS = 180 * MINUTE_MS
const QUARTER_MS = 15 * MINUTE_MS
/** Where the clinic's hours don't say when a day begins. */
const MORNING = '08:00'

export interface SnoozeTimes {
  nowMs: number
  timeZone: string
  /** Null when the clinic keeps no hours. */
  clock: BusinessClock | null
}

/**
 * When a thread may come back, in the clinic's terms: in three hours, while it is still open then; at the opening of the next
 * day on which it opens at all; at the first opening of next week.
 */
export function snoozePresets(times: SnoozeTimes): SnoozePreset[] {
  const { nowMs, timeZone } = times
  const today = localDay(nowMs, timeZone)
  const tomorrow = nextDay(today)
  const presets: SnoozePreset[] = []
  const later = Math.ceil((nowMs + LATER_MS) / QUARTER_MS) * QUARTER_MS
  const isOpen = times.clock?.isOpen(later / 1000) ?? true
  if (isOpen && localDay(later, timeZone) === today) presets.push({ is: 'later-today', isTomorrow: false, until: later as EpochMs })
  const opening = openingFrom(tomorrow, times)
  presets.push({ is: 'next-opening', isTomorrow: localDay(opening, timeZone) === tomorrow, until: opening })
  let monday = tomorrow
  while (dayOfWeek(monday) !== 1) monday = nextDay(monday)
  const week = openingFrom(monday, times)
  if (week > opening) presets.push({ is: 'next-week', isTomorrow: false, until: week })
  return presets
}

/** The first opening on a local day or after it. */
function openingFrom(day: string, { timeZone, clock }: SnoozeTimes): EpochMs {
  const midnight = localInstant(`${day}T00:00`, timeZone)
  const morning = localInstant(`${day}T${MORNING}`, timeZone)
  if (!clock || clock.isOpen(midnight / 1000)) return morning
  const opens = clock.nextChange(midnight / 1000)
  return opens === null ? morning : ((opens * 1000) as EpochMs)
}
