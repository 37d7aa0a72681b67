import type { Clock, Memo, Network, Ports, TabLines, Timers, Visibility } from '../ports.ts'
import { createMessageIndex } from '../search/messageIndex.ts'
import { createFakeLocks } from './fakeLocks.ts'

/** A world in which nothing happens by itself: time moves when told, the network comes and goes when told. */
export interface FakeWorld {
  ports: Ports
  /** Lets so much time pass, timer by timer, with everything that follows from each. */
  pass: (ms: number) => Promise<void>
  /** Lets all that is under way come to rest, without time passing. */
  settle: () => Promise<void>
  nowMs: () => number
  setOnline: (online: boolean) => void
  comeBack: () => void
  /** The person turns to another page. */
  turnAway: () => void
  /** Ports of another tab of the same browser. */
  tab: () => Ports
  /** Changes the device's wall clock only. */
  setWall: (deltaMs: number) => void
}

interface Timer {
  atMs: number
  call: () => void
}

export function createFakeWorld({
  startMs = Date.parse('2026-11-21T10:00:00Z'),
  random = () => 0.5,
}: { startMs?: number; random?: () => number } = {}): FakeWorld {
  let elapsedMs = 0
  let wallDeltaMs = 0
  let timersSet: Timer[] = []
  const clock: Clock = { wallMs: () => startMs + elapsedMs + wallDeltaMs, monotonicMs: () => elapsedMs }
  const timers: Timers = {
    after: (delayMs, call) => {
      const timer = { atMs: elapsedMs + delayMs, call }
      timersSet.push(timer)
      return () => {
        timersSet = timersSet.filter((each) => each !== timer)
      }
    },
  }
  const network = fakeNetwork()
  const visibility = fakeVisibility()
  const locks = createFakeLocks()
  const lines = fakeLines()

  async function pass(ms: number): Promise<void> {
    const untilMs = elapsedMs + ms
    await settle()
    for (;;) {
      const next = timersSet.filter((timer) => timer.atMs <= untilMs).toSorted((a, b) => a.atMs - b.atMs)[0]
      if (!next) break
      timersSet = timersSet.filter((each) => each !== next)
      elapsedMs = Math.max(elapsedMs, next.atMs)
      next.call()
      await settle()
    }
    elapsedMs = untilMs
  }

  const ports = (): Ports => ({
    clock,
    timers,
    random,
    randomBytes: (bytes) => void crypto.getRandomValues(bytes),
    locks,
    tabLines: lines,
    network: network.port,
    visibility: visibility.port,
    memo: fakeMemo(),
    buckets: null,
    persist: null,
    openIndex: () => Promise.resolve(createMessageIndex()),
  })
  return {
    ports: ports(),
    pass,
    settle,
    nowMs: () => elapsedMs,
    setOnline: network.set,
    comeBack: visibility.comeBack,
    turnAway: visibility.turnAway,
    tab: ports,
    setWall: (deltaMs) => {
      wallDeltaMs = deltaMs
    },
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

function fakeNetwork(): { port: Network; set: (online: boolean) => void } {
  let online = true
  const listeners = new Set<(online: boolean) => void>()
  return {
    port: {
      online: () => online,
      subscribe: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    set: (now) => {
      online = now
      for (const listener of listeners) listener(now)
    },
  }
}

function fakeVisibility(): { port: Visibility; comeBack: () => void; turnAway: () => void } {
  const listeners = new Set<() => void>()
  const leaving = new Set<() => void>()
  return {
    port: {
      onVisible: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      onHidden: (listener) => {
        leaving.add(listener)
        return () => leaving.delete(listener)
      },
    },
    turnAway: () => {
      for (const listener of leaving) listener()
    },
    comeBack: () => {
      for (const listener of listeners) listener()
    },
  }
}

function fakeLines(): TabLines {
  const lines = new Set<{ name: string; hear: (message: unknown) => void }>()
  return {
    open: (name, onMessage) => {
      const own = { name, hear: onMessage }
      lines.add(own)
      return {
        post: (message) => {
          const copy: unknown = structuredClone(message)
          for (const line of lines) if (line !== own && line.name === name) queueMicrotask(() => lines.has(line) && line.hear(copy))
        },
        close: () => lines.delete(own),
      }
    },
  }
}

function fakeMemo(): Memo {
  const words = new Map<string, string>()
  return { get: (key) => words.get(key) ?? null, set: (key, value) => void (value === null ? words.delete(key) : words.set(key, value)) }
}
