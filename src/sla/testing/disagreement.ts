import type { BusinessClock } from '../businessClock.ts'
import { edgesOf, naiveDeadline, naiveNextChange, naiveOpenSeconds, walkSeconds } from './naiveClock.ts'
import type { NaiveCase } from './naiveClock.ts'
import { WALK_SECONDS } from './cases.ts'

/** What an engine answers, reduced to what every one of them can. */
export type Answers = Pick<BusinessClock, 'deadline' | 'isOpen' | 'nextChange'> & { openBetween: (from: number, until: number) => number }

export const answersOf = (clock: BusinessClock): Answers => ({
  ...clock,
  openBetween: (from, until) => clock.openSeconds(until) - clock.openSeconds(from),
})

export interface Question {
  start: number
  minutes: number
  probes: readonly number[]
}

/** The first question on which an engine and the naive clock differ, in words; null when they agree on all. */
export function disagreement(hours: NaiveCase, engine: Answers, { start, minutes, probes }: Question): string | null {
  const walk = walkSeconds(hours, start, WALK_SECONDS)
  const end = start + WALK_SECONDS
  const edges = edgesOf(walk, hours.transitions, 6)
  const instants = [...probes.map((probe) => start + probe), ...edges.flatMap((at) => [at - 1, at, at + 1])]
  for (const at of instants) {
    if (engine.isOpen(at) !== (walk.open[at - start] === 1)) return `isOpen(${at}): ${engine.isOpen(at)}`
    const counted = naiveOpenSeconds(walk, start, at)
    if (engine.openBetween(start, at) !== counted) return `open seconds to ${at}: ${engine.openBetween(start, at)} instead of ${counted}`
    const change = naiveNextChange(walk, at)
    const next = engine.nextChange(at)
    if (change === null ? next !== null && next < end : next !== change) return `nextChange(${at}): ${next} instead of ${change}`
  }
  // A deadline of its own for every closing that whole minutes reach exactly.
  const exact = edges.map((at) => naiveOpenSeconds(walk, start, at) / 60).filter((whole) => whole > 0 && Number.isInteger(whole))
  for (const promised of [minutes, ...exact]) {
    const due = naiveDeadline(walk, start, promised * 60)
    const told = engine.deadline(start, promised)
    if (due === null ? told !== null && told <= end : told !== due)
      return `${promised} minutes: ${told} instead of ${due ?? `none before ${end}`}`
  }
  return null
}
