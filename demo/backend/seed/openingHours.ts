import type { RuleWindow } from '../../../src/model.ts'

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]

/** The hour that clocks on the wall show in a zone, 0 to 23. */
export function localHour(now: Date, timeZone: string): number {
  return Number(new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(now))
}

/**
 * Hours around now, so that a demo shows running clocks whenever it starts: seven hours back, for what was promised earlier,
 * and five ahead. All day long where that would pass midnight.
 */
export function openAround(hour: number): { start: string; end: string } {
  if (hour < 7 || hour > 18) return { start: '00:00', end: '24:00' }
  return { start: clock(hour - 7), end: clock(hour + 6) }
}

/** Hours that start in two and are over before they come round to now: whatever waits is paused. */
export function closedAround(hour: number): RuleWindow[] {
  return [{ days: EVERY_DAY, start: clock((hour + 2) % 24), end: clock((hour + 8) % 24 || 24) }]
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`
}
