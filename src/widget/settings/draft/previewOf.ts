import type { StageRow } from '../../../model.ts'
import { businessClock } from '../../../sla/businessClock.ts'
import { effectiveWindows } from '../../../sla/effectiveWindows.ts'
import type { Transition } from '../../../sla/schedule.ts'
import { openSpans, type OpenSpan } from '../../thread/openSpans.ts'
import type { Draft } from './draft.ts'

/** What a message that arrives at an instant would be promised under a rule that is not saved. Epoch seconds. */
export interface Preview {
  startedAt: number
  minutes: number
  /** Null when it would be due never. */
  dueAt: number | null
  reminders: number[]
  /** The stretches that count. */
  counted: OpenSpan[]
  more: boolean
}

const MOST_SPANS = 4

/** By the same engine that runs the countdowns; null where the draft makes no clock. */
export function previewOf(
  { rule, closures, stages }: Draft,
  { at, stageKey, transitions }: { at: number; stageKey: StageRow['stage_key'] | null; transitions: readonly Transition[] },
): Preview | null {
  try {
    const clock = businessClock({
      windows: effectiveWindows(rule),
      closures: closures.map(({ on_date, windows }) => ({ date: on_date, windows })),
      transitions,
    })
    const stage = stages.find(({ stage_key }) => stage_key === stageKey)
    const minutes = stage?.duration_minutes ?? rule.threshold_minutes
    const dueAt = clock.deadline(at, minutes)
    const offsets = (stage?.reminder_offsets ?? rule.reminder_offsets).filter((offset) => offset < minutes)
    const reminders = offsets.map((offset) => clock.deadline(at, minutes - offset)).filter((reminder) => reminder !== null)
    const { spans, more } = openSpans(clock, { from: Math.floor(at), until: dueAt ?? at }, MOST_SPANS)
    return { startedAt: Math.floor(at), minutes, dueAt, reminders: reminders.sort((a, b) => a - b), counted: spans, more }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
