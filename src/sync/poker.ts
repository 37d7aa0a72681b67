import { InboxError } from '../errors.ts'
import type { Backend, Channel, PokeListeners, PresenceLine } from './backend.ts'
import { delayAfter } from './backoff.ts'
import type { Random, Timers } from './ports.ts'

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
  timers: Timers
  random: Random
}

/*
 *   closed ──open──▶ open ──lost──▶ waiting ──time──▶ open
 *     ▲                └──── close ────┴───────────────┘
 */
export function createPoker({ listen, timers, random, onReady, onPoke, onViewers, onTyping, onLost }: PokerOptions): Poker {
  let channel: Channel | null = null
  let cancelWait: (() => void) | null = null
  let ready = false
  let losses = 0
  const lost = new InboxError('network', 'The channel was lost.')

  function open(): void {
    if (channel || cancelWait) return
    const own = listen({
      onReady: () => {
        if (channel !== own) return
        losses = 0
        ready = true
        onReady()
      },
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
        ready = false
        onLost()
        cancelWait = timers.after(delayAfter(lost, { attempt: losses, random }), () => {
          cancelWait = null
          open()
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
      cancelWait?.()
      cancelWait = null
      channel?.close()
      channel = null
      ready = false
    },
  }
}
