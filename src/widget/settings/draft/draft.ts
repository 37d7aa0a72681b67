import type { ClosureRow, RuleRow, StageRow } from '../../../model.ts'
import type { EditableClosure, EditableRule, EditableStage, RuleChange } from '../../../sync/server/slaRequests.ts'

/** What the forms show: the rule, its closures and stages as they would be saved. */
export interface Draft {
  rule: EditableRule
  /** By date. */
  closures: EditableClosure[]
  /** In the order of the pipeline. */
  stages: EditableStage[]
}

/** What a clinic that has promised nothing yet starts from: the columns' own defaults. */
const NEW_RULE: EditableRule = {
  enabled: false,
  threshold_minutes: 60,
  respect_business_hours: true,
  business_hours_start: '08:00',
  business_hours_end: '18:00',
  business_days: [1, 2, 3, 4, 5],
  alert_scope: 'assigned_only',
  notify_admin_on_breach: false,
  timezone: null,
  windows: null,
  clock_starts: 'first_unanswered',
  automated_replies_count: false,
  reminder_offsets: [],
  escalation_type: 'notify',
  escalation_target: null,
  escalation_after_minutes: 0,
  long_open_minutes: null,
  notify_outside_hours: false,
}
const COLUMNS = Object.keys(NEW_RULE) as (keyof EditableRule)[]

export function draftOf(rule: RuleRow | null, closures: readonly ClosureRow[], stages: readonly StageRow[]): Draft {
  return {
    rule: rule ? editable(rule) : NEW_RULE,
    closures: closures
      .map(({ on_date, windows, label }) => ({
        on_date,
        windows: windows.map(([start, end]): [string, string] => [shortTime(start), shortTime(end)]),
        label,
      }))
      .sort(byDate),
    stages: stages
      .map(({ stage_key, duration_minutes, reminder_offsets, escalation_type, escalation_target, metadata }) => ({
        stage_key,
        duration_minutes,
        reminder_offsets,
        escalation_type,
        escalation_target,
        metadata,
      }))
      .sort((a, b) => positionOf(a) - positionOf(b) || a.stage_key.localeCompare(b.stage_key)),
  }
}

function editable(rule: RuleRow): EditableRule {
  const columns = Object.fromEntries(COLUMNS.map((column) => [column, rule[column] ?? NEW_RULE[column]])) as unknown as EditableRule
  return {
    ...columns,
    business_hours_start: shortTime(rule.business_hours_start),
    business_hours_end: shortTime(rule.business_hours_end),
    windows: rule.windows?.map((window) => ({ ...window, start: shortTime(window.start), end: shortTime(window.end) })) ?? null,
  }
}

/** Only what differs travels: two admins who change different things both keep theirs. */
export function changeOf(before: Draft, now: Draft, version: number): RuleChange {
  const changed = COLUMNS.filter((column) => !same(before.rule[column], now.rule[column]))
  return {
    rule: { ...Object.fromEntries(changed.map((column) => [column, now.rule[column]])), version },
    closures: rowsChanged(before.closures, now.closures, ({ on_date }) => on_date),
    stages: rowsChanged(placed(before.stages), placed(now.stages), ({ stage_key }) => stage_key),
  }
}

export const sameDraft = (a: Draft, b: Draft): boolean => same(a, b)

/** How many rows and columns differ. */
export function changeCount({ rule, closures, stages }: RuleChange): number {
  const rows = [closures, stages].reduce((sum, part) => sum + (part ? part.put.length + part.drop.length : 0), 0)
  return Object.keys(rule).length - 1 + rows
}

/** A stage's place in the pipeline, its name and its colour are its host-visible metadata. */
export const positionOf = ({ metadata }: EditableStage): number =>
  typeof metadata['position'] === 'number' ? metadata['position'] : Infinity
export const stageLabel = ({ metadata, stage_key }: Pick<EditableStage, 'metadata' | 'stage_key'>): string =>
  typeof metadata['label'] === 'string' && metadata['label'] ? metadata['label'] : stage_key

const placed = (stages: EditableStage[]): EditableStage[] =>
  stages.map((stage, position) => (positionOf(stage) === position ? stage : { ...stage, metadata: { ...stage.metadata, position } }))

export const byDate = (a: EditableClosure, b: EditableClosure): number => a.on_date.localeCompare(b.on_date)
export const shortTime = (time: string): string => time.slice(0, 5)

function rowsChanged<Row>(before: Row[], now: Row[], keyOf: (row: Row) => string): { put: Row[]; drop: string[] } | null {
  const known = new Map(before.map((row) => [keyOf(row), row]))
  const kept = new Set(now.map(keyOf))
  const put = now.filter((row) => !same(known.get(keyOf(row)), row))
  const drop = [...known.keys()].filter((key) => !kept.has(key))
  return put.length + drop.length > 0 ? { put, drop } : null
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
