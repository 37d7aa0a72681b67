import type { BreachRow, ClosureRow, Instant, RuleRow, StageRow, UserId } from '../../model.ts'
import type { Transition } from '../../sla/schedule.ts'
import { breachPage, savedRule, zoneNames, zoneOffsets } from './slaWire.ts'

/** The columns of a rule that an admin writes. */
export type EditableRule = Pick<
  RuleRow,
  | 'enabled'
  | 'threshold_minutes'
  | 'respect_business_hours'
  | 'business_hours_start'
  | 'business_hours_end'
  | 'business_days'
  | 'alert_scope'
  | 'notify_admin_on_breach'
  | 'timezone'
  | 'windows'
  | 'clock_starts'
  | 'automated_replies_count'
  | 'reminder_offsets'
  | 'escalation_type'
  | 'escalation_target'
  | 'escalation_after_minutes'
  | 'long_open_minutes'
  | 'notify_outside_hours'
>
export type EditableClosure = Pick<ClosureRow, 'on_date' | 'windows' | 'label'>
export type EditableStage = Pick<
  StageRow,
  'stage_key' | 'duration_minutes' | 'reminder_offsets' | 'escalation_type' | 'escalation_target' | 'metadata'
>

/** What an admin changes in one go. `version` is that of the rule which the form was filled from, 0 where there was none. */
export interface RuleChange {
  rule: Partial<EditableRule> & { version: number }
  closures: { put: EditableClosure[]; drop: string[] } | null
  stages: { put: EditableStage[]; drop: string[] } | null
}

export interface SavedRule {
  version: number
  /** Threads whose deadline is another one now. */
  threadsChanged: number
  /** Those of them whose new deadline has passed already. */
  threadsOverdue: number
}

export interface BreachQuery {
  state?: 'open' | 'answered'
  assignedTo?: UserId
  from?: Instant
  until?: Instant
}

export interface ListedBreach extends BreachRow {
  contact_name: string | null
  contact_number: string | null
}

export interface BreachPage {
  /** Newest first. */
  breaches: ListedBreach[]
  /** Where the next page begins; null = that is all. */
  next: string | null
}

/** What of the deadlines needs the server at once. Each rejects with an `InboxError`, `network` while there is none. */
export interface SlaRequests {
  /** `dryRun` counts and saves nothing. `rejected` names what is wrong: `ruleProblemOf` says in which field. */
  saveRule: (change: RuleChange, options?: { dryRun?: boolean }) => Promise<SavedRule>
  zones: () => Promise<string[]>
  /** A zone's offsets from a month ago to more than a year ahead. */
  zone: (timeZone: string) => Promise<Transition[]>
  breaches: (query: BreachQuery, before: string | null) => Promise<BreachPage>
}

const BREACH_PAGE = 200

export function slaRequests(call: (name: string, args: Record<string, unknown>) => Promise<unknown>): SlaRequests {
  return {
    saveRule: async ({ rule, closures, stages }, { dryRun = false } = {}) =>
      savedRule(await call('sla_save_rule', { p_rule: rule, p_closures: closures, p_stages: stages, p_dry_run: dryRun })),
    zones: async () => zoneNames(await call('sla_zones', {})),
    zone: async (timeZone) => zoneOffsets(await call('sla_zone', { p_timezone: timeZone })),
    breaches: async ({ state, assignedTo, from, until }, before) =>
      breachPage(
        await call('sla_breaches', {
          p_filters: { state: state ?? null, assigned_to: assignedTo ?? null, from: from ?? null, until: until ?? null },
          p_before: before,
          p_limit: BREACH_PAGE,
        }),
      ),
  }
}
