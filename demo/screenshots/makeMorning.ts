import { createClient } from '@supabase/supabase-js'
import type { DemoProject } from '../demoProject.ts'

const MORNING_HOUR = 10

/**
 * Moves the clinic to a zone where it is past ten, and opens it from seven to seven: the seed counts back from now, and a picture
 * taken at night should show the same working day. Returns the zone.
 */
export async function makeMorning(project: DemoProject): Promise<string> {
  const supabase = createClient(project.url, project.secretKey, { auth: { persistSession: false } })
  const timezone = zoneAt(MORNING_HOUR, new Date())
  const tenants = await supabase.from('tenants').update({ timezone }).eq('id', project.tenant.id)
  const hours = { business_hours_start: '07:00', business_hours_end: '19:00', business_days: [1, 2, 3, 4, 5, 6, 7], windows: null }
  const rules = await supabase.from('conversation_sla_rules').update(hours).eq('tenant_id', project.tenant.id)
  const failed = tenants.error ?? rules.error
  if (failed) throw new Error(`The clinic could not be moved to the morning: ${failed.message}`)
  return timezone
}

/** A zone whose clocks show that hour now. POSIX turns the sign around: `Etc/GMT+3` is three hours behind. */
export function zoneAt(hour: number, now: Date): string {
  const behind = (now.getUTCHours() - hour + 24) % 24
  if (behind === 0) return 'Etc/GMT'
  return behind <= 12 ? `Etc/GMT+${behind}` : `Etc/GMT-${24 - behind}`
}
