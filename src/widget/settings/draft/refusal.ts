import { InboxError } from '../../../errors.ts'
import type { ProblemKey } from './ruleProblems.ts'

/** Why saving failed: in a field that the form can point at, or for a reason of its own. */
export type Refusal = { is: 'field'; field: string; problem: ProblemKey } | { is: 'offline' | 'changed' | 'not-admin' | 'failed' }

const BY_CODE: Record<string, { field: string; problem: ProblemKey }> = {
  rule_never_open: { field: 'windows', problem: 'problem.neverOpen' },
  invalid_windows: { field: 'windows', problem: 'problem.time' },
  invalid_timezone: { field: 'timezone', problem: 'problem.zone' },
  member_not_found: { field: 'escalation_target', problem: 'problem.target' },
}

export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof InboxError)) return { is: 'failed' }
  if (error.kind === 'network') return { is: 'offline' }
  if (error.kind === 'not-a-member' || error.code === 'admin_only') return { is: 'not-admin' }
  if (error.code === 'rule_changed') return { is: 'changed' }
  const known = error.code === null ? undefined : BY_CODE[error.code]
  if (known) return { is: 'field', ...known }
  // The server's hint begins with the field's name: `threshold_minutes: …`.
  const field = error.code === 'invalid_field' ? /^([a-z_.\d]+): /.exec(error.message)?.[1] : undefined
  return field === undefined ? { is: 'failed' } : { is: 'field', field, problem: 'problem.value' }
}
