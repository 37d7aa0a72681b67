import { afterAll, beforeAll, expect, test } from 'vitest'
import { clinicDatabase, say } from './clinicFixture.ts'

let db: Awaited<ReturnType<typeof clinicDatabase>>
let tenant: string
const tables = [
  'inbox_threads',
  'conversation_messages',
  'inbox_reads',
  'conversation_sla_breaches',
  'conversation_sla_events',
  'conversation_sla_notices',
]
const left = async (): Promise<number[]> =>
  Promise.all(tables.map(async (table) => (await db.sql`select count(*)::int from ${db.sql(table)}`)[0]!.count as number))

/** A patient's thread with a note and an open breach. */
async function brokenPromise(): Promise<string> {
  const [patient] = await db.sql`insert into patients (tenant_id, full_name) values (${tenant}, 'Daniela Góes') returning id`
  const { thread_id } = await say(db.sql, { tenant_id: tenant, patient_id: patient!.id, created_at: new Date(Date.now() - 7_200_000) })
  await say(db.sql, { tenant_id: tenant, thread_id, direction: 'internal', sender_id: db.clinic.therapist })
  await db.sql`select * from sla_check()`
  return patient!.id as string
}

beforeAll(async () => {
  db = await clinicDatabase()
  tenant = db.clinic.tenant
  await db.sql`insert into conversation_sla_rules (tenant_id, enabled, alert_scope, respect_business_hours) values (${tenant}, true, 'all', false)`
  await db.sql`insert into conversation_sla_closures (tenant_id, on_date) values (${tenant}, '2026-12-25')`
  await db.sql`insert into conversation_sla_stages (tenant_id, stage_key, duration_minutes) values (${tenant}, 'first', 5)`
})
afterAll(() => db.close())

test('deleting a patient erases the conversation', async () => {
  const patient = await brokenPromise()
  expect(await left()).toEqual([1, 2, 1, 1, 1, 1])
  await db.sql`delete from patients where id = ${patient}`
  expect(await left()).toEqual([0, 0, 0, 0, 0, 0])
})

test('deleting a tenant erases everything of it, rules and closures included', async () => {
  await brokenPromise()
  await db.sql`delete from tenants where id = ${tenant}`
  expect(await left()).toEqual([0, 0, 0, 0, 0, 0])
  for (const table of ['conversation_sla_rules', 'conversation_sla_closures', 'conversation_sla_stages', 'tenant_members']) {
    expect(await db.sql`select 1 from ${db.sql(table)}`).toHaveLength(0)
  }
})
