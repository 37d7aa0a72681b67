import type { Locks } from './ports.ts'

/*
 *   waiting ──lock──▶ leading ──close──▶ over
 *      └────── seize (storage is this tab's alone), or no locks ──▶ leading
 */
/** One tab of a browser leads: it alone pushes, pulls and holds the socket. */
export interface Leadership {
  isLeader: () => boolean
  /** Leads without asking: this tab shares nothing with the others any more. */
  seize: () => void
  close: () => void
}

/**
 * Waits in line for the lock; the browser hands it on within milliseconds when the leader's tab closes or crashes.
 * Without locks every tab leads for itself, which costs requests but harms nothing: the server knows each mutation by id.
 */
export function createLeadership({ locks, name, onLead }: { locks: Locks | null; name: string; onLead: () => void }): Leadership {
  let state: 'waiting' | 'leading' | 'over' = 'waiting'
  const giveUp = new AbortController()

  function lead(): void {
    if (state !== 'waiting') return
    state = 'leading'
    onLead()
  }

  if (locks) {
    const closed = new Promise<void>((resolve) => {
      giveUp.signal.addEventListener('abort', () => resolve())
    })
    locks
      .hold(name, giveUp.signal, () => {
        lead()
        return closed
      })
      .catch(() => {
        // Aborted while waiting, or locks are forbidden here (an opaque origin): then this tab is on its own.
        if (!giveUp.signal.aborted) lead()
      })
  } else queueMicrotask(lead)

  return {
    isLeader: () => state === 'leading',
    seize: lead,
    close: () => {
      state = 'over'
      giveUp.abort()
    },
  }
}
