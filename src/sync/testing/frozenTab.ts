import type { Locks, TabLines, Timers } from '../ports.ts'

/** A tab that the browser may freeze: until it thaws nothing of it runs, and then all of it at once. */
export interface FrozenTab {
  timers: Timers
  locks: Locks
  tabLines: TabLines
  freeze: () => void
  thaw: () => void
  /** As in a page that nobody sees: timers fire once a minute, everything else as ever. */
  slowDown: () => void
  /** Settles as the promise does, once the tab is awake. */
  whenAwake: <Result>(promise: Promise<Result>) => Promise<Result>
}

export function freezable({ timers, locks, tabLines }: { timers: Timers; locks: Locks; tabLines: TabLines }): FrozenTab {
  let frozen = false
  let timersEveryMs = 1
  let missed: (() => void)[] = []

  function run(call: () => void): void {
    if (frozen) missed.push(call)
    else call()
  }

  function whenAwake<Result>(promise: Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      promise.then(
        (result) => run(() => resolve(result)),
        (reason: unknown) => run(() => reject(reason)),
      )
    })
  }

  return {
    timers: {
      after: (delayMs, call) => {
        let cancelled = false
        const cancel = timers.after(Math.ceil(delayMs / timersEveryMs) * timersEveryMs, () => run(() => cancelled || call()))
        return () => {
          cancelled = true
          cancel()
        }
      },
    },
    locks: {
      hold: (name, signal, held) => whenAwake(locks.hold(name, signal, () => whenAwake(Promise.resolve()).then(held))),
      share: (name, signal, held) => whenAwake(locks.share(name, signal, () => whenAwake(Promise.resolve()).then(held))),
      steal: (name, held) => whenAwake(locks.steal(name, () => whenAwake(Promise.resolve()).then(held))),
    },
    tabLines: { open: (name, onMessage) => tabLines.open(name, (message) => run(() => onMessage(message))) },
    freeze: () => {
      frozen = true
    },
    thaw: () => {
      frozen = false
      const calls = missed
      missed = []
      for (const call of calls) call()
    },
    slowDown: () => {
      timersEveryMs = 60_000
    },
    whenAwake,
  }
}
