import type { Timers, Visibility } from '../ports.ts'
import type { ServerClock } from './serverClock.ts'

/** How often a tab looks whether its device slept. */
const CHECK_MS = 5000

export interface SleepWatchOptions {
  timers: Timers
  visibility: Visibility
  serverClock: Pick<ServerClock, 'checkSleep'>
  /** The device slept, or its clock was set. */
  onWoke: () => void
}

/** Notices sleep by two clocks that parted: now and then, and whenever a person comes back. Returns what stops it. */
export function watchSleep({ timers, visibility, serverClock, onWoke }: SleepWatchOptions): () => void {
  let cancel: () => void = () => {}

  function check(): void {
    if (serverClock.checkSleep()) onWoke()
  }

  function later(): void {
    cancel = timers.after(CHECK_MS, () => {
      check()
      later()
    })
  }

  const stop = visibility.onVisible(check)
  later()
  return () => {
    stop()
    cancel()
  }
}
