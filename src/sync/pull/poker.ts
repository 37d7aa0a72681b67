import { InboxError } from '../../errors.ts'
import type { Backend, Channel, PokeListeners, PresenceLine } from '../server/backend.ts'
import { delayAfter } from '../timing/backoff.ts'
import type { Clock, Random, Timers } from '../ports.ts'

/** A channel that lived so long was a good one; before that its loss counts with those before. */
const SETTLED_MS = 30_000
/** A server that does not say when it listens to its database is believed after so long. */
const READY_WAIT_MS = 5000

/** Keeps one channel of pokes open while it is wanted. */
export interface Poker extends PresenceLine {
  /** Wants a channel; nothing happens when there is one, or one is on its way. */
  open: () => void
  isReady: () => boolean
  /** Wants none until asked again. */
  close: () => void
}

export interface PokerOptions extends PokeListeners {
  listen: Backend['listen']
  clock: Clock
  timers: Timers
  random: Random
}

/*
 *   closed ──open──▶ joining ──joined──▶ joined ──ready, or time──▶ ready
 *     ▲                 │                  │                         │
 *     │                 └─────── lost ─────┴─────────┬───────────────┘
 *     │                                              ▼
 *     └── close (from anywhere)                   waiting ──time──▶ joining
 */
export function createPoker({
  listen,
  clock,
  timers,
  random,
  onJoined,
  onReady,
  onPoke,
  onViewers,
  onTyping,
  onLost,
}: PokerOptions): Poker {
  let channel: Channel | null = null
  let cancelWait: (() => void) | null = null
  let ready = false
  let losses = 0
  /** A wait that ends as this is closed must not open another channel. */
  let wanted = false
  let readyAtMs = Number.POSITIVE_INFINITY
  let cancelReadyWait: () => void = () => {}
  const lost = new InboxError('network', 'The channel was lost.')

  function open(): void {
    wanted = true
    if (channel || cancelWait) return
    const becomeReady = (): void => {
      if (channel !== own || ready) return
      cancelReadyWait()
      readyAtMs = clock.monotonicMs()
      ready = true
      onReady()
    }
    const own = listen({
      onJoined: () => {
        if (channel !== own) return
        onJoined()
        cancelReadyWait = timers.after(READY_WAIT_MS, becomeReady)
      },
      onReady: becomeReady,
      onPoke: (xid) => {
        if (channel === own) onPoke(xid)
      },
      onViewers: (viewers) => {
        if (channel === own) onViewers(viewers)
      },
      onTyping: (typing) => {
        if (channel === own) onTyping(typing)
      },
      onLost: () => {
        if (channel !== own) return
        channel = null
        if (ready && clock.monotonicMs() - readyAtMs > SETTLED_MS) losses = 0
        ready = false
        cancelReadyWait()
        onLost()
        cancelWait = timers.after(delayAfter(lost, { attempt: losses, random }), () => {
          cancelWait = null
          if (wanted) open()
        })
        losses += 1
      },
    })
    channel = own
  }

  return {
    open,
    isReady: () => ready,
    view: (threadIds) => channel?.view(threadIds),
    typing: (threadId, typing) => channel?.typing(threadId, typing),
    close: () => {
      wanted = false
      cancelWait?.()
      cancelWait = null
      cancelReadyWait()
      channel?.close()
      channel = null
      ready = false
    },
  }
}
