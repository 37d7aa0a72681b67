import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { clinicDatabase, say, threadOf } from './clinicFixture.ts'

const MINUTE = 60_000
let db: Awaited<ReturnType<typeof clinicDatabase>>
let tenant: string
let numbers = 0

/** So many minutes before the tests began, in whole seconds. */
const START = Math.floor(Date.now() / 1000) * 1000
const ago = (minutes: number): Date => new Date(START - minutes * MINUTE)
const ask = (minutesAgo: number, more: { thread_id?: string } = {}): Promise<{ thread_id: string; id: string; message_id: string }> =>
  say(db.sql, { tenant_id: tenant, from_number: `+5511${++numbers}`, created_at: ago(minutesAgo), ...more })
const answer = (thread_id: string, created_at: Date, sender_kind = 'agent'): Promise<{ message_id: string }> =>
  say(db.sql, { tenant_id: tenant, thread_id, direction: 'outbound', sender_kind, created_at })
const breachesOf = (thread: string): Promise<Record<string, unknown>[]> =>
  db.sql`select * from conversation_sla_breaches where thread_id = ${thread} order by due_at`
const setRule = (rule: Record<string, unknown>): Promise<unknown> =>
  db.sql`update conversation_sla_rules set ${db.sql(rule)} where tenant_id = ${tenant}`
const sweep = (now = new Date()): Promise<Record<string, unknown>[]> => db.as('service_role', (sql) => sql`select * from sla_check(${now})`)

beforeAll(async () => {
  db = await clinicDatabase()
  tenant = db.clinic.tenant
})
afterAll(() => db.close())
beforeEach(async () => {
  await db.sql`delete from inbox_threads`
  await db.sql`delete from conversation_sla_rules`
  await db.sql`delete from conversation_sla_stages`
  await db.sql`insert into conversation_sla_rules (tenant_id, enabled, respect_business_hours, alert_scope) values (${tenant}, true, false, 'all')`
})

describe('the deadline of a thread', () => {
  test('[P2] [D1] is the threshold after the first unanswered message, in whole seconds', async () => {
    const at = new Date(ago(10).getTime() + 789)
    const { thread_id } = await say(db.sql, { tenant_id: tenant, created_at: at })
    await say(db.sql, { tenant_id: tenant, thread_id, created_at: ago(5) })
    const thread = await threadOf(db.sql, thread_id)
    expect(thread).toMatchObject({ awaiting_since: at, sla_due_at: new Date(at.getTime() - 789 + 60 * MINUTE), sla_due_changed_at: null })
    expect(thread['sla_rule_version']).toBeGreaterThan(0)
  })

  test('moves with the newest message where the rule says so', async () => {
    await setRule({ clock_starts: 'last_inbound' })
    const { thread_id } = await ask(30)
    await ask(10, { thread_id })
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ awaiting_since: ago(10), sla_due_at: ago(-50) })
  })

  test('[P1] is absent while nobody is assigned, if only assigned threads count', async () => {
    await setRule({ alert_scope: 'assigned_only' })
    const { thread_id } = await ask(10)
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ sla_due_at: null, sla_rule_version: null })
    await db.sql`update inbox_threads set assigned_to = ${db.clinic.therapist} where id = ${thread_id}`
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ sla_due_at: ago(-50), sla_due_changed_at: expect.any(Date) })
    await db.sql`update tenant_members set status = 'suspended' where user_id = ${db.clinic.therapist}`
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ assigned_to: null, sla_due_at: null })
    await db.sql`update tenant_members set status = 'active' where user_id = ${db.clinic.therapist}`
  })

  test('[P1] stays, reminder included, when its member leaves, unless only assigned threads count: then what is overdue is on record first', async () => {
    const { therapist } = db.clinic
    const leave = async (): Promise<void> => {
      for (const status of ['suspended', 'active']) await db.sql`update tenant_members set status = ${status} where user_id = ${therapist}`
    }
    await setRule({ reminder_offsets: [15] })
    const [running, overdue, broken] = [(await ask(10)).thread_id, (await ask(70)).thread_id, (await ask(90)).thread_id]
    const take = (): Promise<unknown> => db.sql`update inbox_threads set assigned_to = ${therapist}`
    await take()
    await db.sql`select sla_record_due(${[broken]})`
    const kept = ['sla_due_at', 'sla_remind_at', 'sla_rule_version', 'sla_due_changed_at', 'sla_breached_at', 'awaiting_since']
    const promises = (): Promise<unknown> =>
      db.sql`select ${db.sql(kept)} from inbox_threads where id in ${db.sql([running, overdue, broken])} order by id`
    const before = await promises()
    await leave()
    expect(await promises()).toEqual(before)
    expect(await db.sql`select from inbox_threads where assigned_to is not null`).toHaveLength(0)

    await take()
    await setRule({ alert_scope: 'assigned_only' })
    // The change of the rule has put on record what was overdue; this one is not yet.
    const late = (await ask(80)).thread_id
    await db.sql`update inbox_threads set assigned_to = ${therapist} where id = ${late}`
    await leave()
    expect(await threadOf(db.sql, running)).toMatchObject({
      assigned_to: null,
      sla_due_at: null,
      sla_remind_at: null,
      sla_rule_version: null,
    })
    expect(await breachesOf(running)).toEqual([])
    expect(await threadOf(db.sql, late)).toMatchObject({ assigned_to: null, sla_due_at: ago(20), sla_breached_at: expect.any(Date) })
    expect(await breachesOf(late)).toMatchObject([{ due_at: ago(20), assigned_to: therapist, resolved_at: null }])
    expect(await breachesOf(broken)).toMatchObject([{ due_at: ago(30), resolved_at: null }])
  })

  test('[P1] [B5] is absent when resolved or closed, and comes back when opened by hand; snoozing changes nothing', async () => {
    const { thread_id } = await ask(10)
    await db.sql`update inbox_threads set snoozed_until = now() + interval '1 day' where id = ${thread_id}`
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ sla_due_at: ago(-50) })
    for (const status of ['resolved', 'closed']) {
      await db.sql`update inbox_threads set status = ${status} where id = ${thread_id}`
      expect(await threadOf(db.sql, thread_id)).toMatchObject({ sla_due_at: null })
    }
    await db.sql`update inbox_threads set status = 'open' where id = ${thread_id}`
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ sla_due_at: ago(-50) })
  })

  test("[P2] [P3] is the stage's where the thread has a stage", async () => {
    await db.sql`insert into conversation_sla_stages (tenant_id, stage_key, duration_minutes) values (${tenant}, 'first', 20)`
    const { thread_id } = await ask(10)
    await db.sql`update inbox_threads set stage_key = 'first' where id = ${thread_id}`
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ sla_due_at: ago(-10) })
    await db.sql`update conversation_sla_stages set duration_minutes = 40`
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ sla_due_at: ago(-30) })
    await db.sql`delete from conversation_sla_stages`
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ sla_due_at: ago(-50) })
  })

  test.each([77, -77, -2147483647])('can be set by nothing else, not with version %i', async (version) => {
    const { thread_id } = await ask(10)
    const before = await threadOf(db.sql, thread_id)
    await db.sql`update inbox_threads set sla_due_at = now(), sla_remind_at = now(), sla_rule_version = ${version} where id = ${thread_id}`
    const { sla_due_at, sla_remind_at, sla_rule_version } = before
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ sla_due_at, sla_remind_at, sla_rule_version })
    expect(sla_due_at).toEqual(ago(-50))
  })
})

describe('an answer', () => {
  test('[T3] [B1] at the deadline exactly is in time', async () => {
    const { thread_id } = await ask(70)
    await answer(thread_id, ago(10))
    expect(await breachesOf(thread_id)).toEqual([])
  })

  test('[B1] [B4] after the deadline, before any sweep, leaves one breach, opened and resolved', async () => {
    const asked = await ask(70)
    const { message_id } = await answer(asked.thread_id, ago(5))
    const breaches = await breachesOf(asked.thread_id)
    expect(breaches).toHaveLength(1)
    expect(breaches[0]).toMatchObject({
      due_at: ago(10),
      breached_at: ago(10),
      resolved_at: ago(5),
      resolved_by_message_id: message_id,
      threshold_minutes_at_breach: 60,
      last_inbound_at: ago(70),
      rule_snapshot: { threshold_minutes: 60, alert_scope: 'all' },
    })
    expect(await threadOf(db.sql, asked.thread_id)).toMatchObject({ sla_due_at: null, sla_breached_at: null, awaiting_since: null })
  })

  test('[B4] after the sweep resolves the breach that it opened', async () => {
    const { thread_id } = await ask(70)
    await sweep()
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ sla_due_at: ago(10), sla_breached_at: ago(10) })
    await say(db.sql, { tenant_id: tenant, thread_id, direction: 'internal', sender_kind: 'agent' })
    await answer(thread_id, ago(0), 'ai')
    expect(await breachesOf(thread_id)).toMatchObject([{ resolved_at: null }])
    const { message_id } = await answer(thread_id, ago(0))
    expect(await breachesOf(thread_id)).toMatchObject([{ resolved_by_message_id: message_id, resolved_at: ago(0) }])
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ sla_due_at: null, sla_breached_at: null })
  })

  test('by a machine counts where the rule says so', async () => {
    const { thread_id } = await ask(10)
    await answer(thread_id, ago(5), 'ai')
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ awaiting_since: ago(10) })
    await setRule({ automated_replies_count: true })
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ awaiting_since: null, sla_due_at: null })
    await setRule({ automated_replies_count: false })
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ awaiting_since: ago(10), sla_due_at: ago(-50) })
  })

  test('[B1] is awaited anew by the next message, with a breach of its own', async () => {
    const { thread_id } = await ask(200)
    await answer(thread_id, ago(130))
    await ask(120, { thread_id })
    await sweep()
    expect(await breachesOf(thread_id)).toMatchObject([{ due_at: ago(140) }, { due_at: ago(60), resolved_at: null }])
  })
})

describe('a wait that ends without an answer', () => {
  test('[B4] resolves the open breach with no message, and opening the thread again breaks nothing twice', async () => {
    const { thread_id } = await ask(70)
    await sweep()
    await db.sql`update inbox_threads set status = 'closed' where id = ${thread_id}`
    expect(await breachesOf(thread_id)).toMatchObject([{ resolved_at: expect.any(Date), resolved_by_message_id: null }])
    await db.sql`update inbox_threads set status = 'open' where id = ${thread_id}`
    await sweep()
    await answer(thread_id, ago(0))
    expect(await breachesOf(thread_id)).toHaveLength(1)
  })

  test('[B3] is recorded when the thread is closed after the deadline and before the sweep', async () => {
    const { thread_id } = await ask(70)
    await db.sql`update inbox_threads set status = 'resolved' where id = ${thread_id}`
    expect(await breachesOf(thread_id)).toMatchObject([{ due_at: ago(10), breached_at: ago(10), resolved_at: expect.any(Date) }])
  })

  test("[B4] is over when the patient's message is deleted", async () => {
    const { thread_id, id } = await ask(70)
    await sweep()
    await db.sql`delete from conversation_messages where id = ${id}`
    expect(await breachesOf(thread_id)).toMatchObject([{ resolved_at: expect.any(Date), resolved_by_message_id: null }])
  })

  test('[B3] a newer message does not hide what is overdue, even where the newest starts the clock', async () => {
    await setRule({ clock_starts: 'last_inbound' })
    const { thread_id } = await ask(70)
    await ask(5, { thread_id })
    expect(await breachesOf(thread_id)).toMatchObject([{ due_at: ago(10), breached_at: ago(10), resolved_at: null }])
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ sla_due_at: ago(10) })
  })
})

describe('a changed rule', () => {
  test('[P2] gives every unbroken promise a new deadline from its own start, and counts its versions', async () => {
    const { thread_id } = await ask(10)
    const before = await db.sql`select version from conversation_sla_rules`
    await setRule({ threshold_minutes: 30 })
    await setRule({ threshold_minutes: 30 })
    const [after] = await db.sql`select version from conversation_sla_rules`
    expect(after!.version).toBe(before[0]!.version + 1)
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ sla_due_at: ago(-20), sla_rule_version: after!.version })
  })

  test('[B2] breaks at the moment of the change what is now past due', async () => {
    const { thread_id } = await ask(30)
    const [changed] = await db.sql`update conversation_sla_rules set threshold_minutes = 5 returning now() as at`
    await sweep(new Date(Date.now() + 1000))
    expect(await breachesOf(thread_id)).toMatchObject([{ due_at: ago(25), breached_at: changed!.at, threshold_minutes_at_breach: 5 }])
  })

  test('[B3] [P4] does not take back what was overdue already, nor touch what is on record', async () => {
    const overdue = await ask(70)
    await setRule({ threshold_minutes: 600 })
    expect(await breachesOf(overdue.thread_id)).toMatchObject([
      { due_at: ago(10), breached_at: ago(10), threshold_minutes_at_breach: 60, resolved_at: null },
    ])
    await setRule({ enabled: false })
    expect(await threadOf(db.sql, overdue.thread_id)).toMatchObject({ sla_due_at: ago(10), sla_breached_at: ago(10) })
  })

  test('[B2] an irrelevant change does not postpone a breach', async () => {
    const { thread_id } = await ask(59)
    await setRule({ notify_admin_on_breach: true })
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ sla_due_changed_at: null })
  })

  test.each(['closure', 'zone'])('so does a %s', async (what) => {
    const version = async (): Promise<number> =>
      (await db.sql`select version from conversation_sla_rules where tenant_id = ${tenant}`)[0]!.version as number
    const before = await version()
    if (what === 'zone') await db.sql`update tenants set timezone = 'Europe/Lisbon' where id = ${tenant}`
    else
      await db.sql`insert into conversation_sla_closures (tenant_id, on_date) values (${tenant}, '2026-12-25'), (${tenant}, '2027-01-01')`
    expect(await version()).toBe(before + 1)
  })

  test('is refused with a zone that does not exist', async () => {
    await expect(db.sql`update tenants set timezone = 'Mars/Olympus' where id = ${tenant}`).rejects.toMatchObject({
      message: 'invalid_timezone',
    })
  })

  test.each([
    { threshold_minutes: 0 },
    { threshold_minutes: 1441 },
    { business_days: [] },
    { business_days: [8] },
    { alert_scope: 'x' },
    { clock_starts: 'x' },
    { escalation_type: 'x' },
    { reminder_offsets: [0] },
  ])('is refused when it makes no sense: %o', async (rule) => {
    await expect(setRule(rule)).rejects.toMatchObject({ code: '23514' })
  })
})
