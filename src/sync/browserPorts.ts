import type { Buckets, Locks, Memo, Network, Ports, TabLines, Visibility } from './ports.ts'

/** The real world, as far as this browser has it. */
export function browserPorts(): Ports {
  return {
    clock: { wallMs: () => Date.now(), monotonicMs: () => performance.now() },
    timers: {
      after: (delayMs, call) => {
        const timer = setTimeout(call, delayMs)
        return () => clearTimeout(timer)
      },
    },
    random: Math.random,
    randomBytes: (bytes) => void crypto.getRandomValues(bytes),
    locks: browserLocks(),
    tabLines: browserTabLines(),
    network: browserNetwork(),
    visibility: browserVisibility(),
    memo: browserMemo(),
    buckets: browserBuckets(),
    persist: browserPersist(),
    openIndex: async () => (await import('./search/openIndex.ts')).openIndex(),
  }
}

/** Web Locks exist in secure contexts only. */
function browserLocks(): Locks | null {
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks
  if (!locks) return null
  return {
    hold: (name, signal, held) => locks.request(name, { signal }, held),
    share: (name, signal, held) => locks.request(name, { signal, mode: 'shared' }, held),
    steal: (name, held) => locks.request(name, { steal: true }, held),
  }
}

function browserTabLines(): TabLines | null {
  if (typeof BroadcastChannel === 'undefined') return null
  return {
    open: (name, onMessage) => {
      const channel = new BroadcastChannel(name)
      channel.onmessage = (event) => onMessage(event.data)
      return { post: (message) => channel.postMessage(message), close: () => channel.close() }
    },
  }
}

/** Hosts and tests may announce a change by dispatching `online` or `offline`; the last word wins over `navigator.onLine`. */
function browserNetwork(): Network {
  let online = (globalThis.navigator as Navigator | undefined)?.onLine ?? true
  const listeners = new Set<(online: boolean) => void>()
  const tell = (now: boolean): void => {
    online = now
    for (const listener of listeners) listener(now)
  }
  const [up, down] = [(): void => tell(true), (): void => tell(false)]
  return {
    online: () => online,
    subscribe: (listener) => {
      if (listeners.size === 0 && typeof window !== 'undefined') {
        window.addEventListener('online', up)
        window.addEventListener('offline', down)
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0 || typeof window === 'undefined') return
        window.removeEventListener('online', up)
        window.removeEventListener('offline', down)
      }
    },
  }
}

function browserVisibility(): Visibility {
  return {
    onVisible: (listener) => {
      if (typeof document === 'undefined') return () => {}
      const check = (): void => {
        if (document.visibilityState === 'visible') listener()
      }
      document.addEventListener('visibilitychange', check)
      window.addEventListener('pageshow', check)
      window.addEventListener('focus', check)
      return () => {
        document.removeEventListener('visibilitychange', check)
        window.removeEventListener('pageshow', check)
        window.removeEventListener('focus', check)
      }
    },
    onHidden: (listener) => {
      if (typeof document === 'undefined') return () => {}
      const check = (): void => {
        if (document.visibilityState === 'hidden') listener()
      }
      document.addEventListener('visibilitychange', check)
      return () => document.removeEventListener('visibilitychange', check)
    },
  }
}

/** Storage may be forbidden altogether; then nothing is remembered. */
function browserMemo(): Memo {
  return {
    get: (key) => {
      try {
        return localStorage.getItem(key)
      } catch {
        return null
      }
    },
    set: (key, value) => {
      try {
        if (value === null) localStorage.removeItem(key)
        else localStorage.setItem(key, value)
      } catch {
        // Remembering is a convenience.
      }
    },
  }
}

/** Where it is granted already, Firefox would ask its person again. */
function browserPersist(): Ports['persist'] {
  const storage = (globalThis.navigator as Partial<Navigator> | undefined)?.storage
  if (typeof storage?.persist !== 'function') return null
  return async () => (await storage.persisted()) || storage.persist()
}

interface StorageBuckets {
  open: (name: string) => Promise<{ indexedDB: IDBFactory; persist: () => Promise<boolean> }>
  keys: () => Promise<string[]>
  delete: (name: string) => Promise<void>
}

/** In Chromium's browsers, and in secure contexts only. */
function browserBuckets(): Buckets | null {
  const buckets = (globalThis.navigator as (Navigator & { storageBuckets?: StorageBuckets }) | undefined)?.storageBuckets
  if (!buckets) return null
  return {
    open: async (name) => (await buckets.open(name)).indexedDB,
    has: async (name) => (await buckets.keys()).includes(name),
    persist: async (name) => (await buckets.open(name)).persist(),
    remove: (name) => buckets.delete(name),
  }
}
