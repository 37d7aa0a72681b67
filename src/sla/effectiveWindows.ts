import type { RuleRow, RuleWindow } from '../model.ts'

/** The windows in force of a rule, saved or not [R1]; null = always open. The server's `sla_effective_windows`, to the letter. */
export function effectiveWindows(
  rule: Pick<RuleRow, 'respect_business_hours' | 'windows' | 'business_days' | 'business_hours_start' | 'business_hours_end'>,
): RuleWindow[] | null {
  if (!rule.respect_business_hours) return null
  return rule.windows ?? [{ days: rule.business_days, start: rule.business_hours_start, end: rule.business_hours_end }]
}
