import { useLayoutEffect, useRef, type ReactElement } from 'react'
import type { SlaPromise } from '../../sla/promise.ts'
import { slaStateAt, type SlaState } from '../../sla/state.ts'
import { useInbox, useScope } from '../InboxContext.ts'
import type { Countdown } from './countdown.ts'

export interface TickingTextProps {
  promise: SlaPromise
  /** Null where this state has no such text. */
  format: (state: SlaState, now: number) => Countdown | null
  /** Told with every change of the text: for a ring or a bar beside it. */
  onTick?: (state: SlaState) => void
}

/**
 * Text that the ticker writes outside React, and only when it changes. Hidden from assistive technology, which would read
 * every second of it; the words beside it say the same without ticking.
 */
export function TickingText({ promise, format, onTick }: TickingTextProps): ReactElement {
  const { ticker } = useScope()
  const clock = useInbox((snapshot) => snapshot.clock)
  const node = useRef<HTMLSpanElement>(null)

  useLayoutEffect(() => {
    const span = node.current
    if (!span || !clock) return undefined
    const room = span.parentElement
    const text = span.ownerDocument.createTextNode('')
    span.replaceChildren(text)
    let shown: string | null = null
    return ticker.watch((now) => {
      const state = slaStateAt(promise, clock, now)
      const countdown = format(state, now)
      if (!countdown) return Infinity
      if (countdown.text !== shown) {
        text.data = shown = countdown.text
        if (room && room.dataset.widest !== countdown.widest) room.dataset.widest = countdown.widest
        onTick?.(state)
      }
      return countdown.nextChange
    })
  }, [promise, clock, ticker, format, onTick])

  return (
    <span className="ticking" aria-hidden="true">
      <span ref={node} className="ticking__text" />
    </span>
  )
}
