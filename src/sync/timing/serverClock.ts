import { createEmitter } from '../emitter.ts'
import type { EpochMs } from '../../model.ts'
import type { Clock } from '../ports.ts'

/** Below this a correction is noise: countdowns on screen need not be redrawn for it. */
const NOTICEABLE_MS = 100
/** How far the two clocks of a device may part in a second of its life without one of them having been changed. */
const SLEPT_MS = 1000
/** What a quartz may drift: a measurement grows that much less certain with each millisecond of its age. */
const DRIFT = 1e-4

export interface ServerClock {
  now: () => EpochMs
  /** `server_time` of an answer, with the monotonic times of its request and arrival. */
  measure: (sample: { serverMs: number; sentAtMs: number; receivedAtMs: number }) => void
  /** Another tab's measurement. */
  adopt: (serverMs: number) => void
  /** Looks whether the device slept. Returns true when it did: the time is a guess until the next measurement. */
  checkSleep: () => boolean
  /** The server's time less the device's, to start from next time. */
  offsetMs: () => number
  onJump: (listener: () => void) => () => void
}

/**
 * The server's time, running on the monotonic clock, so that a device clock set wrong or changed while we look does not
 * matter. Each answer bounds the server's time to an interval as wide as the round trip; the narrowest is kept.
 */
export function createServerClock({ clock, offsetMs = 0 }: { clock: Clock; offsetMs?: number }): ServerClock {
  let base = { serverMs: clock.wallMs() + offsetMs, atMs: clock.monotonicMs(), uncertaintyMs: Number.POSITIVE_INFINITY }
  let apartMs = clock.wallMs() - clock.monotonicMs()
  const jumps = createEmitter<void>()

  const at = (monotonicMs: number): number => base.serverMs + (monotonicMs - base.atMs)

  function set(next: typeof base): void {
    const jumpMs = Math.abs(next.serverMs - at(next.atMs))
    base = next
    if (jumpMs >= NOTICEABLE_MS) jumps.emit()
  }

  return {
    now: () => at(clock.monotonicMs()) as EpochMs,
    measure: ({ serverMs, sentAtMs, receivedAtMs }) => {
      const uncertaintyMs = Math.max(0, receivedAtMs - sentAtMs) / 2
      const midMs = sentAtMs + uncertaintyMs
      const agedMs = base.uncertaintyMs + (receivedAtMs - base.atMs) * DRIFT
      const disagreeMs = Math.abs(serverMs - at(midMs))
      // Intervals that don't meet can't both be right: the server's clock was set, and the newer one is.
      if (uncertaintyMs <= agedMs || disagreeMs > uncertaintyMs + agedMs) set({ serverMs, atMs: midMs, uncertaintyMs })
    },
    adopt: (serverMs) => set({ serverMs, atMs: clock.monotonicMs(), uncertaintyMs: base.uncertaintyMs }),
    checkSleep: () => {
      const nowApartMs = clock.wallMs() - clock.monotonicMs()
      const sleptMs = nowApartMs - apartMs
      apartMs = nowApartMs
      if (Math.abs(sleptMs) < SLEPT_MS) return false
      // The monotonic clock may stand still while the device sleeps. (Or somebody set the clock: the next answer will tell.)
      if (sleptMs > 0)
        set({ serverMs: at(clock.monotonicMs()) + sleptMs, atMs: clock.monotonicMs(), uncertaintyMs: Number.POSITIVE_INFINITY })
      else base = { ...base, uncertaintyMs: Number.POSITIVE_INFINITY }
      return true
    },
    offsetMs: () => at(clock.monotonicMs()) - clock.wallMs(),
    onJump: jumps.on,
  }
}
