import { InboxError } from '../../errors.ts'
import type { Timers } from '../ports.ts'

/** Runs one piece of work at a time, again when asked meanwhile, and later when it fails. */
export interface RetryLoop {
  /** Wants a run: now if idle, once more after the present one, or when the wait after a failure is over. */
  request: () => void
  /** Wants a run now: something happened that may have mended what failed. */
  wake: () => void
  close: () => void
}

export interface RetryLoopOptions {
  /** `isOver` turns true when the loop is closed meanwhile: then what has not begun must not begin. */
  work: (isOver: () => boolean) => Promise<void>
  /** Milliseconds until the next attempt, counted from 0 for the first failure in a row. */
  delayAfter: (error: InboxError, attempt: number) => number
  onFailure: (error: InboxError) => void
  timers: Timers
}

/*
 *   idle ──request──▶ running ──done──▶ idle, or running again when asked meanwhile
 *    ▲                  │ failed
 *    └────── wake ── waiting ──time──▶ running
 */
export function createRetryLoop({ work, delayAfter, onFailure, timers }: RetryLoopOptions): RetryLoop {
  let state: 'idle' | 'running' | 'waiting' | 'closed' = 'idle'
  let wanted: 'no' | 'yes' | 'now' = 'no'
  let failures = 0
  let cancelWait: () => void = () => {}

  async function run(): Promise<void> {
    state = 'running'
    wanted = 'no'
    try {
      await work(isClosed)
      failures = 0
      finish()
    } catch (reason) {
      fail(reason instanceof InboxError ? reason : new InboxError('unexpected', 'The sync engine failed.', { cause: reason }))
    }
  }

  function finish(): void {
    if (isClosed()) return
    state = 'idle'
    if (wanted !== 'no') void run()
  }

  function fail(error: InboxError): void {
    if (isClosed()) return
    onFailure(error)
    if (isClosed()) return
    const delayMs = delayAfter(error, failures)
    failures += 1
    if (wanted === 'now') return void run()
    state = 'waiting'
    cancelWait = timers.after(delayMs, () => void run())
  }

  // The state changes across an await, which the compiler's narrowing does not know.
  function isClosed(): boolean {
    return state === 'closed'
  }

  return {
    request: () => {
      if (state === 'idle') void run()
      else if (wanted === 'no') wanted = 'yes'
    },
    wake: () => {
      if (state === 'running') wanted = 'now'
      else if (state !== 'closed') {
        cancelWait()
        void run()
      }
    },
    close: () => {
      state = 'closed'
      cancelWait()
    },
  }
}
