import type { SupabaseClient } from '@supabase/supabase-js'
import type { RuleRow } from '../../../src/model.ts'

/** What the panel shows and changes of `conversation_sla_rules`. */
export type EditedRule = Pick<
  RuleRow,
  | 'enabled'
  | 'threshold_minutes'
  | 'respect_business_hours'
  | 'business_hours_start'
  | 'business_hours_end'
  | 'business_days'
  | 'alert_scope'
  | 'windows'
>

const columns =
  'enabled, threshold_minutes, respect_business_hours, business_hours_start, business_hours_end, business_days, alert_scope, windows'

/** The clinic's promise as it is; null when it has made none yet. Throws the server's error. */
export async function readRule(client: SupabaseClient, tenantId: string): Promise<EditedRule | null> {
  const { data, error } = await client.from('conversation_sla_rules').select(columns).eq('tenant_id', tenantId).maybeSingle()
  if (error) throw new Error(said(error))
  return data
}

/** Writes the promise as the signed-in admin. Throws the reason when the database refuses, e.g. a rule that is never open. */
export async function writeRule(client: SupabaseClient, tenantId: string, rule: EditedRule): Promise<void> {
  const { error } = await client.from('conversation_sla_rules').upsert({ tenant_id: tenantId, ...rule }, { onConflict: 'tenant_id' })
  if (error) throw new Error(said(error))
}

const reasons: Readonly<Record<string, string>> = {
  rule_never_open: 'O horário precisa de pelo menos uma hora aberta por semana.',
  invalid_windows: 'O horário não está certo: confira início e fim.',
  row_level_security: 'Só a administração muda a promessa.',
}

/** The database's named refusals in the panel's words, and anything else as it came. */
function said({ message, hint }: { message: string; hint?: string | null }): string {
  const name = Object.keys(reasons).find((each) => message.replaceAll(/[-\s]/g, '_').includes(each))
  return (name && reasons[name]) ?? (hint ? `${message}: ${hint}` : message)
}
