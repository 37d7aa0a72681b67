import type { InboxError } from '../errors.ts'
import type { Digits } from '../model.ts'
import { delayAfter } from './backoff.ts'
import type { Clock, Random, Timers } from './ports.ts'
import { createRetryLoop } from './retryLoop.ts'
import { sees, type PgSnapshot } from './xid.ts'

/** Pulls that follow each other closely are spaced: 0, 50, 100, 200, … ms. A storm of pokes so costs a handful of them. */
const FIRST_SPACING_MS = 50
const LAST_SPACING_MS = 1000
/** A poke may overtake its own transaction; it is asked for again after 15, 30, 60, … ms, so many times. */
const FIRST_RETRY_MS = 15
const RETRIES = 8
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
  close: () => void
}

/** Decides when to pull: at once when it is quiet, spaced when it is busy, again while an announced change is missing. */
export function createPuller({ pull, clock, timers, random, onFailure }: PullerOptions): Puller {
  const awaited = new Set<Digits>()
  let retries = 0
  let spacingMs = 0
  let endedAtMs = Number.NEGATIVE_INFINITY
  let cancelPoke: (() => void) | null = null
  let cancelPoll: () => void = () => {}

  const loop = createRetryLoop({ work, timers, onFailure, delayAfter: (error, attempt) => delayAfter(error, { attempt, random }) })

  async function work(): Promise<void> {
    // Looked at before the pull: what is announced during it may or may not be in it.
    const announced = [...awaited]
    const snapshot = await pull()
    endedAtMs = clock.monotonicMs()
    for (const xid of announced) if (snapshot === null || sees(snapshot, xid)) awaited.delete(xid)
    if (awaited.size === 0) retries = 0
    else if (retries >= RETRIES) {
      // A transaction that was rolled back after its poke got out will never be seen.
      awaited.clear()
      retries = 0
    } else {
      retryLater(FIRST_RETRY_MS * 2 ** retries * (1 + random()))
      retries += 1
    }
    schedulePoll()
  }

  function retryLater(delayMs: number): void {
    cancelPoke?.()
    cancelPoke = timers.after(delayMs, () => {
      cancelPoke = null
      loop.request()
    })
  }

  function poke(xid: Digits | null): void {
    if (xid !== null) awaited.add(xid)
    if (cancelPoke) return
    const quietMs = clock.monotonicMs() - endedAtMs
    if (quietMs > LAST_SPACING_MS) spacingMs = 0
    const waitMs = Math.max(0, spacingMs * (0.5 + random()) - quietMs)
    spacingMs = Math.min(LAST_SPACING_MS, Math.max(FIRST_SPACING_MS, spacingMs * 2))
    if (waitMs === 0) loop.request()
    else retryLater(waitMs)
  }

  function schedulePoll(): void {
    cancelPoll()
    cancelPoll = timers.after(POLL_MS * (0.5 + random()), () => {
      loop.request()
      schedulePoll()
    })
  }

  schedulePoll()
  return {
    request: loop.request,
    wake: loop.wake,
    poke,
    close: () => {
      cancelPoke?.()
      cancelPoll()
      loop.close()
    },
  }
}
