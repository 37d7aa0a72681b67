import { useEffect, useState } from 'react'
import type { SlaPromise } from '../../sla/promise.ts'
import { slaStateAt, type SlaState } from '../../sla/state.ts'
import { useInbox, useScope } from '../InboxContext.ts'

const none: SlaState = { is: 'none' }

/**
 * The state of a promise, rendered again only when it becomes another one (running, at risk, …), not when it ticks: what
 * ticks is written by `TickingText`.
 */
export function useSlaState(promise: SlaPromise | null): SlaState {
  const { ticker } = useScope()
  const clock = useInbox((snapshot) => snapshot.clock)
  const stateAt = (now: number): SlaState => (promise && clock ? slaStateAt(promise, clock, now) : none)
  const [, setChanges] = useState(0)
  const shown = stateAt(ticker.nowSeconds())
  const shape = shapeOf(shown)

  useEffect(() => {
    if (!promise || !clock) return undefined
    return ticker.watch((now) => {
      const state = slaStateAt(promise, clock, now)
      if (shapeOf(state) !== shape) setChanges((changes) => changes + 1)
      return changesAt(state)
    })
  }, [promise, clock, ticker, shape])
  return shown
}

const shapeOf = (state: SlaState): string => (state.is === 'paused' ? `paused until ${state.resumesAt}` : state.is)

function changesAt(state: SlaState): number {
  if (state.is === 'running' || state.is === 'at-risk') return state.nextChange
  return state.is === 'paused' ? state.resumesAt : Infinity
}
