import type { Clock, Locks, Random, Timers } from '../ports.ts'

/** A follower asks the leader for a sign of life so often, and waits so long for it: together less than a second. */
const ASK_EVERY_MS = 350
const PATIENCE_MS = 300
/** Followers lose patience one after the other: who took the lock says so, before the next one would take it too. */
const JITTER_MS = 200
/** A timer that comes later than this was held up: it is this tab that was asleep, and the answer may be waiting. */
const HELD_UP_MS = 1500

/*
 *   waiting ──lock, or silence (steals it)──▶ leading ──stolen──▶ waiting
 *      │                                        │
 *      └───────── seize, or no locks ───────────┴──▶ alone               any ──close──▶ over
 */
/** One tab of a browser leads: it alone pushes, pulls and holds the socket. A tab alone does so for itself. */
export type Role = 'waiting' | 'leading' | 'alone' | 'over'

export interface Leadership {
  role: () => Role
  /** Leads without asking: this tab shares nothing with the others any more. */
  seize: () => void
  /** The leader gave a sign of life. */
  heard: () => void
  close: () => void
}

export interface LeadershipOptions {
  name: string
  locks: Locks | null
  clock: Clock
  timers: Timers
  random: Random
  /** Asks the leader for a sign of life; null where tabs can't talk to each other. */
  ask: (() => void) | null
  onLead: () => void
  /** Another tab took over, because this one was silent. */
  onDepose: () => void
}

/**
 * Waits in line for the lock; the browser hands it on within milliseconds when the leader's tab closes or crashes. A
 * frozen tab keeps it, so that a leader who gives no sign of life has it taken away. Should it thaw, it learns so from its
 * lock; what it still writes is fenced by the cursor (`applyPull`) and by the server's receipts. Messages are not
 * throttled in the background as timers are: a leader that nobody sees answers like any other.
 * Without locks every tab leads for itself, which costs requests but harms nothing.
 */
export function createLeadership({ name, locks, clock, timers, random, ask, onLead, onDepose }: LeadershipOptions): Leadership {
  let role: Role = 'waiting'
  let heardAtMs = Number.NEGATIVE_INFINITY
  let cancelWatch: () => void = () => {}
  let letGo: () => void = () => {}
  /** Counts the times that the lock became ours, so that losing an older one is told from losing this one. */
  let grants = 0
  const giveUp = new AbortController()

  function lead(as: 'leading' | 'alone'): void {
    if (role !== 'waiting') return
    role = as
    cancelWatch()
    onLead()
  }

  /** Leads for as long as the lock is ours. */
  function held(): Promise<void> {
    lead('leading')
    if (role !== 'leading') return Promise.resolve()
    return new Promise((resolve) => {
      letGo = resolve
    })
  }

  /** Waits for the lock to be ours, and for it to be let go or lost. `again` when it was lost before this tab came to know. */
  async function use(request: (held: () => Promise<void>) => Promise<void>, again: () => void): Promise<void> {
    let grant = 0
    let lost = false
    try {
      await request(() => {
        if (lost) return Promise.resolve()
        grants += 1
        grant = grants
        return held()
      })
    } catch (reason) {
      lost = true
      if (grant > 0) {
        if (role === 'leading' && grant === grants) depose()
      } else if (giveUp.signal.aborted) return
      else if (reason instanceof Error && reason.name === 'AbortError') again()
      // Locks are forbidden here (an opaque origin): then this tab is on its own.
      else lead('alone')
    }
  }

  function queue(): void {
    if (locks) void use((mine) => locks.hold(name, giveUp.signal, mine), queue)
  }

  function depose(): void {
    role = 'waiting'
    onDepose()
    queue()
    watch()
  }

  function watch(): void {
    if (!ask || !locks) return
    cancelWatch = timers.after(ASK_EVERY_MS, () => {
      const askedAtMs = clock.monotonicMs()
      // What one follower is told, all hear.
      if (askedAtMs - heardAtMs < ASK_EVERY_MS) return watch()
      ask()
      cancelWatch = timers.after(PATIENCE_MS + random() * JITTER_MS, () => {
        if (heardAtMs >= askedAtMs || clock.monotonicMs() - askedAtMs > HELD_UP_MS) watch()
        else void use((mine) => locks.steal(name, mine), watch)
      })
    })
  }

  if (locks) queue()
  else queueMicrotask(() => lead('alone'))
  watch()

  return {
    role: () => role,
    seize: () => {
      if (role === 'leading') role = 'alone'
      else lead('alone')
      giveUp.abort()
      letGo()
    },
    heard: () => {
      heardAtMs = clock.monotonicMs()
    },
    close: () => {
      role = 'over'
      cancelWatch()
      giveUp.abort()
      letGo()
    },
  }
}
