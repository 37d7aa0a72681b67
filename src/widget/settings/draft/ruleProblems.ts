import { businessClock } from '../../../sla/businessClock.ts'
import { effectiveWindows } from '../../../sla/effectiveWindows.ts'
import { daySpan } from '../../../sla/schedule.ts'
import type { Draft } from './draft.ts'

/** What is wrong, by field: `threshold_minutes`, `windows`, `stages.2.duration_minutes`, `closures.2026-12-25`. */
export type Problems = ReadonlyMap<string, ProblemKey>
export type ProblemKey =
  | 'problem.minutes'
  | 'problem.stageMinutes'
  | 'problem.days'
  | 'problem.neverOpen'
  | 'problem.sameTime'
  | 'problem.time'
  | 'problem.target'
  | 'problem.reminders'
  | 'problem.after'
  | 'problem.longOpen'
  | 'problem.stageKey'
  | 'problem.stageTwice'
  | 'problem.value'
  | 'problem.zone'

const WEEK = 604_800
const LEAST_OPEN_SECONDS = 3600

/** Checks a draft as the server will, so that most mistakes are met while they are made. */
export function ruleProblems({ rule, closures, stages }: Draft): Problems {
  const problems = new Map<string, ProblemKey>()
  const check = (isRight: boolean, field: string, problem: ProblemKey): void => {
    if (!isRight && !problems.has(field)) problems.set(field, problem)
  }
  check(within(rule.threshold_minutes, 1, 1440), 'threshold_minutes', 'problem.minutes')
  check(within(rule.escalation_after_minutes, 0, 10_080), 'escalation_after_minutes', 'problem.after')
  check(rule.long_open_minutes === null || within(rule.long_open_minutes, 1, 525_600), 'long_open_minutes', 'problem.longOpen')
  check(remindersAreRight(rule.reminder_offsets), 'reminder_offsets', 'problem.reminders')
  check(rule.escalation_type !== 'reassign' || rule.escalation_target !== null, 'escalation_target', 'problem.target')
  check(rule.business_days.length > 0, 'business_days', 'problem.days')
  const hours = hoursProblem(rule)
  if (hours) check(false, rule.windows ? 'windows' : 'business_hours_start', hours)
  for (const { on_date, windows } of closures) {
    check(
      windows.every(([start, end]) => hasLength(start, end)),
      `closures.${on_date}`,
      'problem.time',
    )
  }
  stages.forEach((stage, place) => {
    const at = (field: string): string => `stages.${place}.${field}`
    check(stage.stage_key.trim() !== '', at('stage_key'), 'problem.stageKey')
    check(stages.findIndex(({ stage_key }) => stage_key === stage.stage_key) === place, at('stage_key'), 'problem.stageTwice')
    check(within(stage.duration_minutes, 1, 43_200), at('duration_minutes'), 'problem.stageMinutes')
    check(remindersAreRight(stage.reminder_offsets), at('reminder_offsets'), 'problem.reminders')
    check(stage.escalation_type !== 'reassign' || stage.escalation_target !== null, at('escalation_target'), 'problem.target')
  })
  return problems
}

const within = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most

const remindersAreRight = (offsets: readonly number[]): boolean =>
  offsets.length <= 10 && offsets.every((offset) => within(offset, 1, 999_999))

function hoursProblem(rule: Draft['rule']): ProblemKey | null {
  const windows = effectiveWindows(rule)
  if (!windows) return null
  if (!windows.every(({ start, end }) => isTime(start, end))) return 'problem.time'
  if (!windows.every(({ start, end }) => hasLength(start, end))) return 'problem.sameTime'
  const days = windows.filter((window) => window.days.length > 0)
  const clock = businessClock({ windows: days, closures: [], transitions: [[0, 0]] })
  // Any full week will do: the tail of Sunday's night included [R2].
  return clock.openSeconds(3 * WEEK) - clock.openSeconds(2 * WEEK) < LEAST_OPEN_SECONDS ? 'problem.neverOpen' : null
}

function isTime(start: string, end: string): boolean {
  try {
    daySpan(start, end)
    return true
  } catch {
    return false
  }
}

const hasLength = (start: string, end: string): boolean => isTime(start, end) && daySpan(start, end) !== null
