import type { SlaState } from '../state.ts'
import { WALK_SECONDS } from './cases.ts'
import { edgesOf, naiveDeadline, naiveNextChange, naiveOpenSeconds, walkSeconds } from './naiveClock.ts'
import type { NaiveCase } from './naiveClock.ts'

const DAY = 86_400
/** Openings and closings to look at. */
const EDGES = 6

/** What the naive clock knows about a case: all that any engine will be asked. */
export interface Facts {
  start: number
  minutes: number
  /** What lies beyond is only known to lie beyond. */
  end: number
  instants: {
    at: number
    isOpen: boolean
    /** Open seconds since the start. */
    counted: number
    nextChange: number | null
    /** Of the promise of `minutes`, at risk in its last quarter. */
    state: SlaState['is']
    remaining: number
  }[]
  /** Null: not before the end. */
  deadlines: { minutes: number; due: number | null }[]
}

export interface Question {
  start: number
  minutes: number
  probes: readonly number[]
}

/** Walks through a case second by second, and notes what is true at its probes, its edges and the seconds beside them. */
export function factsOf(hours: NaiveCase, { start, minutes, probes }: Question): Facts {
  const promised = minutes * 60
  const atLeast = Math.max(DAY, ...probes) + 1
  const walk = walkSeconds(hours, { from: start, atLeast, atMost: WALK_SECONDS, openSeconds: promised, edges: EDGES })
  const edges = edgesOf(walk, hours.transitions, EDGES)
  const due = naiveDeadline(walk, promised)
  const nearDue = due === null || due >= start + walk.length ? [] : [due - 1, due]
  const asked = [...probes.map((probe) => start + probe), ...edges.flatMap((at) => [at - 1, at, at + 1]), ...nearDue]
  const instants = asked
    .filter((at) => at >= start)
    .map((at) => {
      const isOpen = walk.open[at - start] === 1
      const counted = naiveOpenSeconds(walk, start, at)
      const remaining = Math.max(0, promised - counted)
      const left: SlaState['is'] = remaining <= minutes * 15 ? 'at-risk' : 'running'
      const state: SlaState['is'] = remaining === 0 ? 'overdue' : isOpen ? left : 'paused'
      return { at, isOpen, counted, nextChange: naiveNextChange(walk, at), state, remaining }
    })
  // A deadline of its own for every closing that whole minutes reach exactly.
  const exact = edges.map((at) => naiveOpenSeconds(walk, start, at) / 60).filter((whole) => whole > 0 && Number.isInteger(whole))
  const deadlines = [{ minutes, due }, ...[...new Set(exact)].map((each) => ({ minutes: each, due: naiveDeadline(walk, each * 60) }))]
  return { start, minutes, end: start + walk.length, instants, deadlines }
}
