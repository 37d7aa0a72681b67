import { useCallback, useRef, type PointerEvent, type ReactElement, type RefObject } from 'react'
import type { SlaPromise } from '../../sla/promise.ts'
import type { SlaState } from '../../sla/state.ts'
import { useScope } from '../InboxContext.ts'
import { slaWords } from '../i18n/slaWords.ts'
import { badgeCountdown, type Countdown } from '../ticker/countdown.ts'
import { TickingText } from '../ticker/TickingText.tsx'
import { useSlaState } from '../ticker/useSlaState.ts'
import { whySentence } from '../thread/whySentence.ts'
import { Icon } from '../ui/Icon.tsx'

/** The countdown of a thread by shape, colour and words: ring, two bars, hollow triangle or filled pill with a bolt. */
export function SlaBadge({ promise }: { promise: SlaPromise | null }): ReactElement | null {
  const { inbox, words, ticker } = useScope()
  const state = useSlaState(promise)
  const ring = useRef<SVGCircleElement>(null)
  const format = useCallback(
    (at: SlaState, now: number): Countdown | null => (at.is === 'none' ? null : badgeCountdown(at, now, words)),
    [words],
  )
  const total = (promise?.minutes ?? 0) * 60
  const drawRing = useCallback(
    (at: SlaState) => {
      if (at.is === 'running' || at.is === 'at-risk') setRing(ring.current, at.remaining / total)
    },
    [total],
  )
  if (!promise || state.is === 'none') return null
  // Worked out when somebody points at it, not for every row that scrolls by; the strip of the open thread says it too.
  const explain = (event: PointerEvent<HTMLElement>): void => {
    const { clock } = inbox.getSnapshot()
    if (clock) event.currentTarget.title = whySentence(promise, { clock, words, now: ticker.nowSeconds() * 1000 })
  }
  return (
    <span className="badge" part={`badge badge-${state.is}`} data-state={state.is} onPointerEnter={explain}>
      <BadgeShape state={state.is} ring={ring} />
      <span className="sr-only">{slaWords(state, words, ticker.nowSeconds())}</span>
      <TickingText key={state.is} promise={promise} format={format} onTick={drawRing} />
    </span>
  )
}

function BadgeShape({ state, ring }: { state: SlaState['is']; ring: RefObject<SVGCircleElement | null> }): ReactElement {
  if (state === 'paused') return <Icon name="pause" size={11} />
  if (state === 'overdue') return <Icon name="triangle" size={13} />
  if (state === 'breached') return <Icon name="bolt" size={12} />
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" fill="none" strokeWidth="2" aria-hidden="true">
      <circle className="ring__track" cx="6" cy="6" r="4.8" />
      <circle
        ref={ring}
        className="ring__left"
        cx="6"
        cy="6"
        r="4.8"
        pathLength="100"
        strokeDasharray="100 100"
        transform="rotate(-90 6 6)"
      />
    </svg>
  )
}

/** In steps of two per cent: finer ones can't be seen at this size. */
function setRing(circle: SVGCircleElement | null, left: number): void {
  const shown = Math.max(4, Math.round(Math.min(left, 1) * 50) * 2)
  const dashes = `${shown} 100`
  if (circle && circle.getAttribute('stroke-dasharray') !== dashes) circle.setAttribute('stroke-dasharray', dashes)
}
