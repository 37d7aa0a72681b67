/*
 * Everything the engine does to the world, as narrow ports. The real ones are wired in `browserPorts.ts`; tests bring a
 * fake clock, a fake lock and a fake network, and so can play any race.
 */

import type { MessageIndex } from './search/messageIndex.ts'

export interface Clock {
  /** The device's own idea of the time, in milliseconds since 1970; may be wrong, may jump. */
  wallMs: () => number
  /** Milliseconds that never jump back; may stand still while the device sleeps. */
  monotonicMs: () => number
}

export interface Timers {
  /** Calls once, after so many milliseconds. Returns what cancels it. */
  after: (delayMs: number, call: () => void) => () => void
}

/** At least 0, below 1. */
export type Random = () => number

/** Fills the array with bytes that nobody can guess. */
export type RandomBytes = (bytes: Uint8Array<ArrayBuffer>) => void

export interface Locks {
  /** Waits for the lock; `held` runs when it is ours, and the lock is let go when its promise settles. Aborting stops the wait. */
  hold: (name: string, signal: AbortSignal, held: () => Promise<void>) => Promise<void>
  /** Like `hold`, beside others who share it; whoever wants it alone waits for all of them. */
  share: (name: string, signal: AbortSignal, held: () => Promise<void>) => Promise<void>
  /** Takes the lock from whoever has it: their `hold` or `share` rejects. */
  steal: (name: string, held: () => Promise<void>) => Promise<void>
}

/** A line to the other tabs of this browser. */
export interface TabLine {
  post: (message: unknown) => void
  close: () => void
}
export interface TabLines {
  open: (name: string, onMessage: (message: unknown) => void) => TabLine
}

/** True while the device believes that it has a network. */
export interface Network {
  online: () => boolean
  subscribe: (listener: (online: boolean) => void) => () => void
}

/** Called each time a person comes back to the page, or turns away from it. */
export interface Visibility {
  onVisible: (listener: () => void) => () => void
  onHidden: (listener: () => void) => () => void
}

/** A few words that outlive the page: who used which tenant last. Never message text, names or numbers. */
export interface Memo {
  get: (key: string) => string | null
  set: (key: string, value: string | null) => void
}

/** Makes the index that a search on the device asks. */
export type OpenIndex = () => Promise<MessageIndex>

/** Places for data that the browser removes as a whole, files and all. */
export interface Buckets {
  /** Opens it, or makes it. */
  open: (name: string) => Promise<IDBFactory>
  has: (name: string) => Promise<boolean>
  /** Asks that it be kept when space runs short. */
  persist: (name: string) => Promise<unknown>
  remove: (name: string) => Promise<void>
}

export interface Ports {
  clock: Clock
  timers: Timers
  random: Random
  randomBytes: RandomBytes
  /** Null where the browser has none: the tab then works by itself. */
  locks: Locks | null
  tabLines: TabLines | null
  network: Network
  visibility: Visibility
  memo: Memo
  /** Null where the browser has none. */
  buckets: Buckets | null
  /** Asks that the browser's storage be kept when space runs short; null where that can't be asked. */
  persist: (() => Promise<unknown>) | null
  openIndex: OpenIndex
}
