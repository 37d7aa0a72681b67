import { useRef, type PointerEvent, type ReactElement } from 'react'
import { moved, type Grip } from './moved.ts'
import { isOvernight, minutesOf, type Period } from './week.ts'

const DAY = 1440
const STEP = 15

export interface DayTrackProps {
  periods: readonly Period[]
  /** Overnight periods of the day before, of which the end lies here. */
  tails: readonly Period[]
  onChange: (index: number, period: Period) => void
}

/**
 * A day as a line from 0 to 24 h: periods are dragged whole or by their ends, in quarters of an hour. For the pointer alone: the
 * times beside it say and do the same by keyboard.
 */
export function DayTrack({ periods, tails, onChange }: DayTrackProps): ReactElement {
  const track = useRef<HTMLDivElement>(null)
  const drag = useRef<{ index: number; grip: Grip; from: Period; at: number } | null>(null)

  const minuteAt = (event: PointerEvent): number => {
    const { left, width } = track.current?.getBoundingClientRect() ?? { left: 0, width: 1 }
    return ((event.clientX - left) / width) * DAY
  }
  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    if (!(event.target instanceof HTMLElement)) return
    const index = Number(event.target.closest<HTMLElement>('[data-index]')?.dataset['index'])
    const from = periods[index]
    if (!from) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const { grip } = event.target.dataset
    drag.current = { index, grip: grip === 'start' || grip === 'end' ? grip : 'whole', from, at: minuteAt(event) }
  }
  function onPointerMove(event: PointerEvent): void {
    const held = drag.current
    if (!held) return
    const by = Math.round((minuteAt(event) - held.at) / STEP) * STEP
    const next = moved(held.from, { grip: held.grip, by, step: STEP })
    const shown = periods[held.index]
    if (shown && (next.start !== shown.start || next.end !== shown.end)) onChange(held.index, next)
  }
  const stop = (): void => {
    drag.current = null
  }
  return (
    <div
      ref={track}
      className="track"
      aria-hidden="true"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={stop}
      onPointerCancel={stop}
    >
      {tails.map((tail) => (
        <span key={`${tail.start}-${tail.end}`} className="track__tail" style={place(0, minutesOf(tail.end))} />
      ))}
      {periods.map((period, index) => (
        <span
          // oxlint-disable-next-line react/no-array-index-key -- what is dragged must stay the same node
          key={index}
          className="track__period"
          data-index={index}
          style={place(minutesOf(period.start), isOvernight(period) ? DAY : minutesOf(period.end))}
        >
          <span className="track__grip" data-grip="start" />
          <span className="track__grip" data-grip="end" />
        </span>
      ))}
    </div>
  )
}

const place = (from: number, until: number): { insetInlineStart: string; inlineSize: string } => ({
  insetInlineStart: `${(from / DAY) * 100}%`,
  inlineSize: `${(Math.max(0, until - from) / DAY) * 100}%`,
})
