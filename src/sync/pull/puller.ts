import type { InboxError } from '../../errors.ts'
import type { Digits } from '../../model.ts'
import { delayAfter } from '../timing/backoff.ts'
import type { Clock, Random, Timers } from '../ports.ts'
import { createRetryLoop } from '../timing/retryLoop.ts'
import { sees, type PgSnapshot } from '../server/xid.ts'

/**
 * A poke pulls at once. Only where they come faster than this, several to a pull, pulls are spaced: 50, 100, 200, … ms,
 * so that a storm of a thousand a second costs a handful of pulls.
 */
const STORM_PER_SECOND = 100
const CROWD_POKES = 3
const CROWD_PER_SECOND = 20
const FIRST_SPACING_MS = 50
const LAST_SPACING_MS = 1000
/** A poke may overtake its own transaction; it is asked for again after 15, 30, 60, … ms, so many times. */
const FIRST_RETRY_MS = 15
const RETRIES = 8
/** Answers that are on their way change what is pulled: pulls wait for them, so that one will do, but no longer than this. */
const HOLD_MS = 1000
/** Pokes are hints: whatever they missed, this finds. Half of it is chance, so that clients spread out. */
const POLL_MS = 60_000

export interface PullerOptions {
  /** Pulls until nothing is left; resolves to the snapshot that the device now shows, where the cursor tells. */
  pull: () => Promise<PgSnapshot | null>
  clock: Clock
  timers: Timers
  random: Random
  onFailure: (error: InboxError) => void
}

export interface Puller {
  request: () => void
  wake: () => void
  /** A poke; with the transaction that it announces, if known. */
  poke: (xid: Digits | null) => void
  /** No pull begins from now until `release`, or for long. */
  hold: () => void
  release: () => void
  close: () => void
}

/** Decides when to pull: at once when it is quiet, spaced when it is busy, again while an announced change is missing. */
export function createPuller({ pull, clock, timers, random, onFailure }: PullerOptions): Puller {
  const awaited = new Set<Digits>()
  let retries = 0
  let pokes = 0
  let spacingMs = 0
  let beganAtMs = Number.NEGATIVE_INFINITY
  let cancelSpaced: (() => void) | null = null
  let cancelRetry: () => void = () => {}
  let cancelPoll: () => void = () => {}
  let cancelHold: (() => void) | null = null
  let heldBack: 'nothing' | 'request' | 'wake' = 'nothing'

  const loop = createRetryLoop({ work, timers, onFailure, delayAfter: (error, attempt) => delayAfter(error, { attempt, random }) })

  async function work(): Promise<void> {
    adaptSpacing()
    // Looked at before the pull: what is announced during it may or may not be in it.
    const announced = [...awaited]
    const snapshot = await pull()
    for (const xid of announced) if (snapshot === null || sees(snapshot, xid)) awaited.delete(xid)
    cancelRetry()
    if (announced.every((xid) => !awaited.has(xid))) retries = 0
    else if (retries < RETRIES) {
      cancelRetry = timers.after(FIRST_RETRY_MS * 2 ** retries * (1 + random()), request)
      retries += 1
    } else {
      // A transaction that was rolled back after its poke got out will never be seen.
      for (const xid of announced) awaited.delete(xid)
      retries = 0
    }
    schedulePoll()
  }

  function adaptSpacing(): void {
    const nowMs = clock.monotonicMs()
    const perSecond = (pokes * 1000) / Math.max(1, nowMs - beganAtMs)
    const storm = perSecond > STORM_PER_SECOND || (pokes >= CROWD_POKES && perSecond > CROWD_PER_SECOND)
    if (storm) spacingMs = Math.min(LAST_SPACING_MS, Math.max(FIRST_SPACING_MS, spacingMs * 2))
    else spacingMs = spacingMs > FIRST_SPACING_MS ? spacingMs / 2 : 0
    pokes = 0
    beganAtMs = nowMs
  }

  function poke(xid: Digits | null): void {
    if (xid !== null) awaited.add(xid)
    pokes += 1
    if (cancelSpaced) return
    const waitMs = spacingMs * (0.5 + random()) - (clock.monotonicMs() - beganAtMs)
    if (waitMs <= 0) return request()
    cancelSpaced = timers.after(waitMs, () => {
      cancelSpaced = null
      request()
    })
  }

  function schedulePoll(): void {
    cancelPoll()
    cancelPoll = timers.after(POLL_MS * (0.5 + random()), () => {
      request()
      schedulePoll()
    })
  }

  function request(): void {
    if (!cancelHold) return loop.request()
    if (heldBack === 'nothing') heldBack = 'request'
  }

  function wake(): void {
    if (!cancelHold) return loop.wake()
    heldBack = 'wake'
  }

  function release(): void {
    cancelHold?.()
    cancelHold = null
    const wanted = heldBack
    heldBack = 'nothing'
    if (wanted !== 'nothing') loop[wanted]()
  }

  schedulePoll()
  return {
    request,
    wake,
    poke,
    hold: () => {
      cancelHold ??= timers.after(HOLD_MS, release)
    },
    release,
    close: () => {
      cancelSpaced?.()
      cancelRetry()
      cancelPoll()
      cancelHold?.()
      loop.close()
    },
  }
}
