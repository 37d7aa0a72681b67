import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { clinicDatabase, say, threadOf } from './clinicFixture.ts'

// Escalations to a team. The clinic never closes, so that an hour is an hour.
let db: Awaited<ReturnType<typeof clinicDatabase>>
let tenant: string
let team: string
let numbers = 0
const HOUR_AGO = new Date(Date.now() - 2 * 3_600_000)

beforeAll(async () => {
  db = await clinicDatabase()
  tenant = db.clinic.tenant
})
afterAll(() => db.close())
beforeEach(async () => {
  await db.sql`delete from inbox_threads`
  await db.sql`delete from conversation_sla_rules`
  await db.sql`delete from inbox_teams`
  const [row] = await db.sql`insert into inbox_teams (tenant_id, name) values (${tenant}, 'Recepção') returning id`
  team = row!['id'] as string
  await db.sql`insert into inbox_team_members (tenant_id, team_id, user_id)
    select ${tenant}, ${team}, unnest(array[${db.clinic.colleague}, ${db.clinic.assistant}]::uuid[])`
})

/** A thread of this member whose promise is broken, escalated to the team. */
async function escalated(type: 'reassign' | 'notify', assigned_to: string | null): Promise<string> {
  await db.sql`insert into conversation_sla_rules (tenant_id, enabled, alert_scope, respect_business_hours, escalation_type, escalation_target)
    values (${tenant}, true, 'all', false, ${type}, ${team})`
  const { thread_id } = await say(db.sql, { tenant_id: tenant, from_number: `+55${(numbers += 1)}`, created_at: HOUR_AGO })
  await db.sql`update inbox_threads set assigned_to = ${assigned_to} where id = ${thread_id}`
  await db.sql`select sla_check()`
  return thread_id
}
const escalation = async (thread: string): Promise<Record<string, unknown>> => {
  const [row] = await db.sql`select detail, (sla_recipients(e)).recipients from conversation_sla_events e
    where thread_id = ${thread} and kind = 'escalation'`
  return { ...row }
}

describe('[E8] an escalation to a team', () => {
  test('gives it the thread, and takes it from whoever is not of the team', async () => {
    const thread = await escalated('reassign', db.clinic.therapist)
    expect(await threadOf(db.sql, thread)).toMatchObject({ team_id: team, assigned_to: null, sla_breached_at: expect.any(Date) })
    expect(await escalation(thread)).toEqual({
      detail: { action: 'reassign', from: db.clinic.therapist, to: team },
      recipients: [db.clinic.colleague, db.clinic.assistant].toSorted(),
    })
  })

  test('leaves it with whoever is', async () => {
    const thread = await escalated('reassign', db.clinic.colleague)
    expect(await threadOf(db.sql, thread)).toMatchObject({ team_id: team, assigned_to: db.clinic.colleague })
  })

  test('tells all of its members', async () => {
    const thread = await escalated('notify', db.clinic.therapist)
    expect(await threadOf(db.sql, thread)).toMatchObject({ team_id: null, assigned_to: db.clinic.therapist })
    expect(await escalation(thread)).toMatchObject({ recipients: [db.clinic.colleague, db.clinic.assistant].toSorted() })
  })

  test('without an active member changes nothing and tells the admins; on write it is refused', async () => {
    await db.sql`insert into conversation_sla_rules (tenant_id, enabled, alert_scope, respect_business_hours, escalation_type, escalation_target)
      values (${tenant}, true, 'all', false, 'reassign', ${team})`
    await db.sql`delete from inbox_team_members`
    const { thread_id } = await say(db.sql, { tenant_id: tenant, from_number: `+55${(numbers += 1)}`, created_at: HOUR_AGO })
    await db.sql`update inbox_threads set assigned_to = ${db.clinic.therapist} where id = ${thread_id}`
    await db.sql`select sla_check()`
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ team_id: null, assigned_to: db.clinic.therapist })
    expect(await escalation(thread_id)).toMatchObject({
      detail: { skipped: 'member_not_found' },
      recipients: [db.clinic.admin, db.clinic.tenantAdmin].toSorted(),
    })
    await db.sql`delete from conversation_sla_rules`
    await expect(escalated('notify', null)).rejects.toMatchObject({ message: 'member_not_found' })
  })
})
