import { useEffect, useState } from 'react'
import type { SlaPromise } from '../../sla/promise.ts'
import { promiseNextChange, promiseState } from '../../sla/promiseTick.ts'
import { tickOf } from '../../sla/ruleTick.ts'
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
    const tick = tickOf(clock)
    return ticker.watch((now) => {
      const is = promiseState(promise, tick.read(now))
      const changesAt = promiseNextChange(promise, tick)
      if ((is === 'paused' ? pausedUntil(changesAt) : is) !== shape) setChanges((changes) => changes + 1)
      return changesAt
    })
  }, [promise, clock, ticker, shape])
  return shown
}

const pausedUntil = (resumesAt: number): string => `paused until ${resumesAt}`
const shapeOf = (state: SlaState): string => (state.is === 'paused' ? pausedUntil(state.resumesAt) : state.is)
