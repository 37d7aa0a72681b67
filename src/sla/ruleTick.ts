import type { BusinessClock } from './businessClock.ts'

/**
 * A rule's clock, read once for an instant: whatever waits under the rule is told from it by a subtraction. Reading another
 * instant of the same open or closed run costs a subtraction too, and nothing is ever allocated [K1].
 */
export interface RuleTick {
  readonly clock: BusinessClock
  /** Epoch seconds of the last reading. */
  readonly now: number
  /** C(now). */
  readonly counted: number
  readonly isOpen: boolean
  /** When open and closed next change places; Infinity when they never do. */
  readonly changesAt: number
  /** Reads the clock at `now` (epoch seconds, floored), and is itself then. */
  read: (now: number) => RuleTick
  /** 'open' or 'closed' at `now`. */
  state: (now: number) => 'open' | 'closed'
  /** Real seconds for which that stays so; Infinity for ever. */
  remaining: (now: number) => number
  /** When that changes; Infinity when it never does. */
  nextChange: (now: number) => number
}

/** No instant of any promise, and a small integer: engines keep those without a box. */
const NEVER_READ = -(2 ** 30)

/** Makes the tick of a rule's clock. One serves all its threads. */
export function ruleTick(clock: BusinessClock): RuleTick {
  const tick = {
    clock,
    now: NEVER_READ,
    counted: 0,
    isOpen: false,
    changesAt: 0,
    read: (now: number): RuleTick => {
      const at = Math.floor(now)
      if (at === tick.now) return tick
      if (at > tick.now && at < tick.changesAt) {
        if (tick.isOpen) tick.counted += at - tick.now
      } else {
        tick.counted = clock.openSeconds(at)
        tick.isOpen = clock.isOpen(at)
        tick.changesAt = clock.nextChange(at) ?? Infinity
      }
      tick.now = at
      return tick
    },
    state: (now: number): 'open' | 'closed' => (tick.read(now).isOpen ? 'open' : 'closed'),
    remaining: (now: number): number => tick.read(now).changesAt - tick.now,
    nextChange: (now: number): number => tick.read(now).changesAt,
  }
  return tick
}

const ticks = new WeakMap<BusinessClock, RuleTick>()

/** The one tick of a clock, for callers that have nowhere to keep it. */
export function tickOf(clock: BusinessClock): RuleTick {
  let tick = ticks.get(clock)
  if (!tick) ticks.set(clock, (tick = ruleTick(clock)))
  return tick
}
