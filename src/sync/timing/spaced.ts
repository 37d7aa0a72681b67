import type { Clock, Timers } from '../ports.ts'

/** Calls at once, and then no more often than the spacing: whoever asks meanwhile is served together, at its end. */
export interface Spaced {
  request: () => void
  close: () => void
}

export interface SpacedOptions {
  clock: Clock
  timers: Timers
  spacingMs: number
  call: () => void
}

export function createSpaced({ clock, timers, spacingMs, call }: SpacedOptions): Spaced {
  let calledAtMs = Number.NEGATIVE_INFINITY
  let cancel: (() => void) | null = null

  function now(): void {
    cancel = null
    calledAtMs = clock.monotonicMs()
    call()
  }

  return {
    request: () => {
      if (cancel) return
      const waitMs = spacingMs - (clock.monotonicMs() - calledAtMs)
      if (waitMs <= 0) now()
      else cancel = timers.after(waitMs, now)
    },
    close: () => cancel?.(),
  }
}
