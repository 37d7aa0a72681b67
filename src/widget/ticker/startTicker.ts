import type { Inbox } from '../../sync/inbox.ts'
import { createTicker, type Ticker } from './createTicker.ts'

/** The ticker on real timers and the inbox's clock. Draws again whenever the page comes back or the clock jumped. */
export function startTicker(inbox: Pick<Inbox, 'now' | 'onClockJump'>): Ticker {
  const ticker = createTicker({
    now: inbox.now,
    setTimer: (run, delayMs) => setTimeout(run, delayMs),
    clearTimer: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
    isHidden: () => document.visibilityState === 'hidden',
  })
  const listeners = new AbortController()
  const { signal } = listeners
  document.addEventListener('visibilitychange', ticker.redraw, { signal })
  window.addEventListener('pageshow', ticker.redraw, { signal })
  const forgetJumps = inbox.onClockJump(ticker.redraw)
  return {
    ...ticker,
    close: () => {
      listeners.abort()
      forgetJumps()
      ticker.close()
    },
  }
}
