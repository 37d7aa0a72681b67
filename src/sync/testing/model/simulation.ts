/** Whoever an event belongs to: the dead hear nothing any more, the frozen hear it when they wake. */
export interface Owner {
  alive: boolean
  frozen: boolean
}

/** Simulated time. Everything that takes time is an event; between two events all promises come to rest. */
export interface Simulation {
  nowMs: () => number
  /** At least 0, below 1; the same numbers for the same seed. */
  chance: () => number
  /** Calls after so many milliseconds. Returns what cancels it. */
  after: (delayMs: number, call: () => void, owner?: Owner) => () => void
  advance: (ms: number) => Promise<void>
  /** Gives the owner what it missed. */
  thaw: (owner: Owner) => void
}

/** More than any engine has to do in one advance: it turns in circles. */
const EVENTS_LIMIT = 20_000

interface SimulatedEvent {
  atMs: number
  call: () => void
  owner: Owner
  cancelled: boolean
}

const nobody: Owner = { alive: true, frozen: false }

export function createSimulation(seed: number): Simulation {
  let nowMs = 0
  let queue: SimulatedEvent[] = []
  const missed = new Map<Owner, SimulatedEvent[]>()
  let state = (seed ^ 0x9e3779b9) >>> 0

  function chance(): number {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  function insert(event: SimulatedEvent): void {
    let [low, high] = [0, queue.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((queue[middle]?.atMs ?? 0) <= event.atMs) low = middle + 1
      else high = middle
    }
    queue.splice(low, 0, event)
  }

  function happen(event: SimulatedEvent): void {
    if (event.cancelled || !event.owner.alive) return
    if (!event.owner.frozen) return event.call()
    const waiting = missed.get(event.owner) ?? []
    missed.set(event.owner, [...waiting, event])
  }

  async function advance(ms: number): Promise<void> {
    const untilMs = nowMs + ms
    let events = 0
    await rest()
    for (;;) {
      const next = queue[0]
      if (!next || next.atMs > untilMs) break
      queue.shift()
      nowMs = next.atMs
      happen(next)
      await rest()
      if ((events += 1) > EVENTS_LIMIT) throw new Error('The engine turns in circles.')
    }
    nowMs = untilMs
  }

  return {
    nowMs: () => nowMs,
    chance,
    after: (delayMs, call, owner = nobody) => {
      const event: SimulatedEvent = { atMs: nowMs + Math.max(0, delayMs), call, owner, cancelled: false }
      insert(event)
      return () => {
        event.cancelled = true
        queue = queue.filter((each) => each !== event)
      }
    },
    advance,
    thaw: (owner) => {
      const waiting = missed.get(owner) ?? []
      missed.delete(owner)
      for (const event of waiting) insert({ ...event, atMs: nowMs })
    },
  }
}

/** All that promises do by themselves is done. */
function rest(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
