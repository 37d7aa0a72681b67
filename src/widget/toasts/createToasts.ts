export interface Toast {
  /** A later toast of the same id takes the place of the earlier one. */
  id: string
  tone: 'info' | 'warn' | 'late'
  title: string
  text?: string
  action?: { label: string; run: () => void }
}

/** The notices of one element that come and go by themselves. Read with `useSyncExternalStore`. */
export interface Toasts {
  getSnapshot: () => readonly Toast[]
  subscribe: (listener: () => void) => () => void
  show: (toast: Toast) => void
  dismiss: (id: string) => void
  /** While the person looks at them, none of them leaves. */
  hold: (isHeld: boolean) => void
  close: () => void
}

/** Long enough to be read twice; what a toast says is to be found elsewhere too. */
const SHOWN_MS = 9000
const MOST = 4

export function createToasts({
  setTimer,
  clearTimer,
}: {
  setTimer: (run: () => void, ms: number) => unknown
  clearTimer: (timer: unknown) => void
}): Toasts {
  const listeners = new Set<() => void>()
  const timers = new Map<string, unknown>()
  let toasts: readonly Toast[] = []
  let isHeld = false

  function set(next: readonly Toast[]): void {
    toasts = next
    for (const listener of listeners) listener()
  }
  function stop(id: string): void {
    clearTimer(timers.get(id))
    timers.delete(id)
  }
  function start(id: string): void {
    stop(id)
    if (!isHeld)
      timers.set(
        id,
        setTimer(() => dismiss(id), SHOWN_MS),
      )
  }
  function dismiss(id: string): void {
    stop(id)
    if (toasts.some((toast) => toast.id === id)) set(toasts.filter((toast) => toast.id !== id))
  }

  return {
    getSnapshot: () => toasts,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    show: (toast) => {
      const kept = toasts.filter(({ id }) => id !== toast.id)
      for (const { id } of kept.slice(0, Math.max(0, kept.length + 1 - MOST))) stop(id)
      set([...kept, toast].slice(-MOST))
      start(toast.id)
    },
    dismiss,
    hold: (held) => {
      if (held === isHeld) return
      isHeld = held
      for (const { id } of toasts) {
        if (held) stop(id)
        else start(id)
      }
    },
    close: () => {
      for (const id of timers.keys()) stop(id)
      listeners.clear()
    },
  }
}
