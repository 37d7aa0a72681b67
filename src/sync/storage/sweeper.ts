import type { EpochMs, ThreadId } from '../../model.ts'
import type { Change } from '../view/change.ts'
import type { Timers } from '../ports.ts'
import { evictOld } from './retention.ts'
import type { Storage } from './storage.ts'

/** After a complete pull the page is still busy showing it. */
const PAUSE_MS = 5000
const DAY_MS = 86_400_000

export interface SweeperOptions {
  storage: Storage
  days: number
  /** The server's time: a device's own, set wrong, would forget what is recent. */
  now: () => EpochMs
  timers: Timers
  /** The threads that some tab shows. */
  shown: () => ReadonlySet<ThreadId>
  publish: (change: Change) => Promise<void>
}

/** Forgets old threads once the device is known to be up to date, and from then on once a day. */
export interface Sweeper {
  /** The device shows all that the server has to say. */
  complete: () => void
  close: () => void
}

export function createSweeper({ storage, days, now, timers, shown, publish }: SweeperOptions): Sweeper {
  let next: 'due' | 'waiting' | 'over' = 'due'
  let cancel: () => void = () => {}

  function sweep(): void {
    cancel = timers.after(DAY_MS, () => {
      next = 'due'
    })
    // A storage that failed says so itself; the next day is early enough to try again.
    evictOld({ storage, nowMs: now(), days, shown: shown(), publish }).catch(() => {})
  }

  return {
    complete: () => {
      if (next !== 'due') return
      next = 'waiting'
      cancel = timers.after(PAUSE_MS, sweep)
    },
    close: () => {
      next = 'over'
      cancel()
    },
  }
}
