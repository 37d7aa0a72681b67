import type { BusinessClock } from './businessClock.ts'

export interface PausedPromise {
  startedAt: number
  minutes: number
  /** Spans `[from, until)` in epoch seconds during which nothing counts, in any order; they may overlap. */
  pauses: readonly (readonly [from: number, until: number])[]
}

/** The deadline of a promise whose clock was also stopped by hand; null when it never comes. Open seconds of a pause don't count [D7]. */
export function pausedDeadline(clock: BusinessClock, { startedAt, minutes, pauses }: PausedPromise): number | null {
  let at = Math.floor(startedAt)
  let missing = Math.round(minutes * 60)
  for (const [from, until] of pauses.toSorted((a, b) => a[0] - b[0])) {
    if (until <= at || until <= from) continue
    if (from > at) {
      const counted = clock.openSeconds(from) - clock.openSeconds(at)
      // What is reached by the time the pause begins is not moved by it.
      if (counted >= missing) break
      missing -= counted
    }
    at = Math.floor(until)
  }
  return clock.deadline(at, missing / 60)
}
