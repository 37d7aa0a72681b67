import type { EpochMs } from '../../model.ts'

/*
 * Wall-clock readings of a person's choice, in the clinic's zone. For reminders to oneself only: deadlines never convert
 * local time to UTC.
 */

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    formats.set(timeZone, format)
  }
  return format
}

/** `2026-11-20T10:29`, as `<input type="datetime-local">` takes it. */
export const localReading = (atMs: number, timeZone: string): string => formatOf(timeZone).format(atMs).replace(' ', 'T').slice(0, 16)

/** `2026-11-20` */
export const localDay = (atMs: number, timeZone: string): string => localReading(atMs, timeZone).slice(0, 10)

/** The instant of a reading such as `2026-11-20T08:00`; one that the zone skips is moved on by what was skipped. */
export function localInstant(reading: string, timeZone: string): EpochMs {
  const asUtc = Date.parse(`${reading}Z`)
  const offsetAt = (atMs: number): number => Date.parse(`${formatOf(timeZone).format(atMs).replace(' ', 'T')}Z`) - atMs
  const guess = asUtc - offsetAt(asUtc)
  return (asUtc - offsetAt(guess)) as EpochMs
}

export const nextDay = (day: string): string => new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** ISO: Monday is 1, Sunday 7. */
export const dayOfWeek = (day: string): number => new Date(`${day}T00:00Z`).getUTCDay() || 7
