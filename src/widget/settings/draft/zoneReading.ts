import type { Transition } from '../../../sla/schedule.ts'

/** The local reading of an instant, as milliseconds that read right in UTC: a browser's own idea of the zone plays no part. */
export const localReading = (seconds: number, transitions: readonly Transition[]): number =>
  (seconds + offsetAt(seconds, transitions)) * 1000

/** The first instant with this local reading (`2026-11-20T16:30`); where the zone skips it, the first one after. */
export function instantOf(reading: string, transitions: readonly Transition[]): number | null {
  const local = Date.parse(`${reading}Z`) / 1000
  if (Number.isNaN(local)) return null
  const candidates = transitions.map(([, offset]) => local - offset).sort((a, b) => a - b)
  return candidates.find((at) => at + offsetAt(at, transitions) === local) ?? candidates.at(-1) ?? null
}

function offsetAt(seconds: number, transitions: readonly Transition[]): number {
  const current = transitions.findLast(([from]) => from <= seconds) ?? transitions[0]
  return current?.[1] ?? 0
}
