import type { Sql } from 'postgres'
import type { SeededTenant } from '../startBackend.ts'
import { aurora, horizonte } from './clinics.ts'
import { fillClinic } from './fillClinic.ts'
import { insertClinic, seededTenant } from './insertClinic.ts'

/** A clinic of its own with so many threads, for a look at big data. */
export async function seedThreads(sql: Sql, threads: number): Promise<SeededTenant> {
  await sql.begin(async (tx) => {
    await insertClinic(tx, horizonte)
    await tx`
      insert into public.conversation_sla_rules (tenant_id, enabled, threshold_minutes, respect_business_hours, alert_scope)
      values (${horizonte.id}, true, 90, false, 'all')
    `
  })
  await fillClinic(sql, { clinic: horizonte, threads, prefix: '44444444-4444-4444-9444-', areaCode: '+55 31' })
  return seededTenant(horizonte)
}

/** So many threads more in the demo's own clinic, while people look on. Once: a second time adds nothing. */
export async function crowdDemo(sql: Sql, threads: number): Promise<void> {
  await fillClinic(sql, { clinic: aurora, threads, prefix: '11111111-1111-4111-9111-', areaCode: '+55 11' })
}
