import { useCallback, useId, useRef, type ReactElement } from 'react'
import type { SlaPromise } from '../../sla/promise.ts'
import type { SlaState } from '../../sla/state.ts'
import type { Thread } from '../../sync/inbox.ts'
import { useScope } from '../InboxContext.ts'
import { badgeCountdown, lateCountdown, remainingCountdown, type Countdown } from '../ticker/countdown.ts'
import { TickingText } from '../ticker/TickingText.tsx'
import { useSlaState } from '../ticker/useSlaState.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'
import { WhyDeadline } from './WhyDeadline.tsx'

type Counted = Exclude<SlaState, { is: 'none' }>

const ICONS: Record<Counted['is'], IconName> = {
  running: 'clock',
  'at-risk': 'clock',
  paused: 'pause',
  overdue: 'triangle',
  breached: 'bolt',
}

const UNTIL = {
  running: 'strip.until',
  'at-risk': 'strip.until',
  overdue: 'strip.overdue',
  breached: 'strip.breached',
} as const

/** The deadline in a sentence, under the conversation's header, and the way to its explanation. */
export function DeadlineStrip({ thread, promise }: { thread: Thread; promise: SlaPromise }): ReactElement | null {
  const { words } = useScope()
  const id = useId()
  const bar = useRef<HTMLDivElement>(null)
  const state = useSlaState(promise)
  const total = promise.minutes * 60
  const format = useCallback((at: SlaState, now: number) => stripCountdown(at, now, (tick) => badgeCountdown(tick, now, words)), [words])
  const drawBar = useCallback(
    (at: SlaState) => {
      if (bar.current && 'remaining' in at) bar.current.style.transform = `scaleX(${Math.min(1, at.remaining / total)})`
    },
    [total],
  )
  if (state.is === 'none') return null
  const isCounting = state.is === 'running' || state.is === 'at-risk'
  return (
    <div className="strip" part={`deadline deadline-${state.is}`} data-state={state.is}>
      <Icon name={ICONS[state.is]} size={15} />
      <p>
        <Sentence state={state} />
        {/* No line ends between the word and its figure. */}
        <span className="strip__figure">
          {state.is !== 'breached' && `${words.t(state.is === 'overdue' ? 'strip.late' : 'strip.left')} `}
          <strong>
            <TickingText key={state.is} promise={promise} format={format} onTick={drawBar} />
          </strong>
        </span>
      </p>
      {isCounting && (
        <div className="strip__bar" aria-hidden="true">
          <div ref={bar} className="strip__left" />
        </div>
      )}
      <div className="strip__why">
        <Popover id={id} kind="dialog" className="link" tool="why" label={words.t('why.title')} trigger={words.t('strip.why')}>
          <WhyDeadline thread={thread} promise={promise} />
        </Popover>
      </div>
    </div>
  )
}

/** What comes before the part that ticks: until when, and what that means. */
function Sentence({ state }: { state: Counted }): ReactElement {
  const { words, ticker } = useScope()
  const now = ticker.nowSeconds() * 1000
  const isAhead = state.is === 'running' || state.is === 'at-risk'
  const due = <strong>{words[isAhead ? 'moment' : 'at'](state.dueAt * 1000, now)}</strong>
  if (state.is === 'paused') {
    return (
      <>
        {words.t('strip.paused')} · {words.t('strip.resumes')} <strong>{words.at(state.resumesAt * 1000, now)}</strong> ·{' '}
      </>
    )
  }
  return (
    <>
      {words.t(UNTIL[state.is])} {due} ·{' '}
    </>
  )
}

function stripCountdown(state: SlaState, now: number, badge: (state: Counted) => Countdown): Countdown | null {
  if (state.is === 'none') return null
  if (state.is === 'paused') return { ...remainingCountdown(state.remaining, now), nextChange: state.resumesAt }
  if (state.is !== 'overdue') return badge(state)
  const late = lateCountdown(state.late, now)
  return { ...late, text: late.text.slice(1), widest: late.widest.slice(1) }
}
