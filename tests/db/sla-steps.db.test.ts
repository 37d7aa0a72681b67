import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { clinicDatabase, say, threadOf } from './clinicFixture.ts'

// What the sweep does beside opening breaches. Time is given: messages by created_at, sweeps by p_now.
const MINUTE = 60_000
let db: Awaited<ReturnType<typeof clinicDatabase>>
let tenant: string
let numbers = 0

/** A Friday to come, 16:30 in São Paulo, which has no summer time. */
const FRIDAY = ((): number => {
  const day = new Date(Date.now() + 14 * 86_400_000)
  day.setUTCDate(day.getUTCDate() + ((12 - day.getUTCDay()) % 7))
  return day.setUTCHours(19, 30, 0, 0)
})()
/** So many minutes after that. */
const at = (minutes: number): Date => new Date(FRIDAY + minutes * MINUTE)
const MONDAY_0800 = at(2 * 1440 + 15 * 60 + 30).getTime()
const ask = (minutes: number, more: { thread_id?: string } = {}): Promise<{ thread_id: string }> =>
  say(db.sql, { tenant_id: tenant, from_number: `+5511${++numbers}`, created_at: at(minutes), ...more })
const answer = (thread_id: string, minutes: number): Promise<unknown> =>
  say(db.sql, { tenant_id: tenant, thread_id, direction: 'outbound', sender_kind: 'agent', created_at: at(minutes) })
const setRule = (rule: Record<string, unknown>): Promise<unknown> =>
  db.sql`update conversation_sla_rules set ${db.sql(rule)} where tenant_id = ${tenant}`
const sweep = (minutes: number): Promise<readonly Record<string, unknown>[]> => db.sql`select * from sla_check(${at(minutes)})`
const events = async (thread: string): Promise<unknown[]> => {
  const rows =
    await db.sql`select step, happened_at, detail from conversation_sla_events where thread_id = ${thread} order by happened_at, step`
  return rows.map(({ step, happened_at, detail }) => {
    const event: unknown[] = [step, (happened_at.getTime() - FRIDAY) / MINUTE]
    return Object.keys(detail).length > 0 ? event.concat(detail) : event
  })
}
const notices = async (thread: string): Promise<unknown[]> =>
  (
    await db.sql`select e.step, n.state from conversation_sla_notices n join conversation_sla_events e on e.id = n.event_id
    where e.thread_id = ${thread} order by e.happened_at, e.step`
  ).map((row) => `${row['step']} ${row['state']}`)

beforeAll(async () => {
  db = await clinicDatabase()
  tenant = db.clinic.tenant
})
afterAll(() => db.close())
beforeEach(async () => {
  await db.sql`delete from inbox_threads`
  await db.sql`delete from conversation_sla_rules`
  await db.sql`delete from conversation_sla_stages`
  await db.sql`insert into conversation_sla_rules (tenant_id, enabled, alert_scope, reminder_offsets) values (${tenant}, true, 'all', '{30,10}')`
})

describe('a reminder', () => {
  test('[E2] comes so many business minutes before the deadline, each once', async () => {
    const { thread_id } = await ask(0)
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ sla_due_at: at(60), sla_remind_at: at(30) })
    expect(await sweep(29)).toEqual([])
    expect(await sweep(30)).toMatchObject([
      { step: 'reminder', detail: { minutes: 30 }, breach_id: null, due_at: at(60), happened_at: at(30) },
    ])
    for (const minutes of [31, 50, 51, 51]) await sweep(minutes)
    expect(await events(thread_id)).toEqual([
      ['reminder 30', 30, { minutes: 30 }],
      ['reminder 10', 50, { minutes: 10 }],
    ])
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ sla_remind_at: null })
  })

  test('[E2] counts open minutes only: on Friday for a deadline on Monday', async () => {
    const { thread_id } = await ask(70)
    const thread = await threadOf(db.sql, thread_id)
    expect((thread['sla_due_at'] as Date).getTime()).toBe(MONDAY_0800 + 40 * MINUTE)
    // Exactly at closing the 30 minutes before the deadline begin on Monday, 10 minutes after opening.
    expect((thread['sla_remind_at'] as Date).getTime()).toBe(MONDAY_0800 + 10 * MINUTE)
  })

  test('[E3] when several are due at once, all are on record and the nearest is told', async () => {
    const { thread_id } = await ask(0)
    expect(await sweep(55)).toMatchObject([{ detail: { minutes: 10 } }])
    expect(await events(thread_id)).toHaveLength(2)
    expect(await notices(thread_id)).toEqual(['reminder 10 pending'])
  })

  test('[E3] is not given for what is broken or answered', async () => {
    const broken = await ask(0)
    const answered = await ask(0)
    await answer(answered.thread_id, 20)
    await sweep(60)
    expect(await events(broken.thread_id)).toEqual([['breach', 60]])
    expect(await events(answered.thread_id)).toEqual([])
  })

  test('[E3] is not given past the deadline, even if the breach could not be recorded just then', async () => {
    const { thread_id } = await ask(0)
    await db.sql`select sla_record_reminders(${at(60)})`
    expect(await events(thread_id)).toEqual([])
  })

  test('[E2] belongs to one wait: the next message after an answer is reminded of anew', async () => {
    const { thread_id } = await ask(0)
    await sweep(30)
    await answer(thread_id, 40)
    await ask(45, { thread_id })
    await sweep(75)
    expect(await events(thread_id)).toEqual([
      ['reminder 30', 30, { minutes: 30 }],
      ['reminder 30', 75, { minutes: 30 }],
    ])
    expect(await notices(thread_id)).toEqual(['reminder 30 withdrawn', 'reminder 30 pending'])
  })

  test('[E2] follows a changed rule, and is not given twice for it', async () => {
    const { thread_id } = await ask(0)
    await sweep(30)
    await setRule({ threshold_minutes: 80, reminder_offsets: [30, 20, 90] })
    // 90 minutes before would be before the message.
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ sla_remind_at: at(60) })
    await sweep(60)
    expect((await events(thread_id)).map((event) => (event as string[])[0])).toEqual(['reminder 30', 'reminder 20'])
  })

  test("[E2] is the stage's where the thread has a stage", async () => {
    await db.sql`insert into conversation_sla_stages (tenant_id, stage_key, duration_minutes, reminder_offsets) values (${tenant}, 'first', 40, '{5}')`
    const { thread_id } = await ask(0)
    await db.sql`update inbox_threads set stage_key = 'first' where id = ${thread_id}`
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ sla_due_at: at(40), sla_remind_at: at(35) })
  })

  test('can be set by nothing else', async () => {
    const { thread_id } = await ask(0)
    await db.sql`update inbox_threads set sla_remind_at = now(), long_open_at = now() where id = ${thread_id}`
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ sla_remind_at: at(30), long_open_at: null })
  })

  test.each([
    ['from', 5],
    ['in both', 0],
  ])('moves along when the thread is merged that it was given %s, and is not repeated', async (_, theirsAt) => {
    const [patient] = await db.sql`insert into patients (tenant_id, full_name) values (${tenant}, 'Paulo Moreira') returning id`
    const { thread_id } = await ask(0)
    const theirs = await say(db.sql, { tenant_id: tenant, patient_id: patient!.id, created_at: at(theirsAt) })
    await sweep(31)
    const given = await db.sql`select id from conversation_sla_events`
    await db.sql`select link_thread_to_patient(${thread_id}, ${patient!.id})`
    for (const minutes of [32, 36]) await sweep(minutes)
    const kept = await db.sql`select id from conversation_sla_events where thread_id = ${theirs.thread_id}`
    expect(kept).toHaveLength(1)
    expect(given).toContainEqual(kept[0])
  })
})

describe('an escalation', () => {
  test('[E4] tells its target so many business minutes after the breach, once', async () => {
    await setRule({ escalation_target: db.clinic.admin, escalation_after_minutes: 45 })
    const { thread_id } = await ask(0)
    await sweep(60)
    const [breach] = await db.sql`select escalate_at from conversation_sla_breaches`
    // 17:30, half an hour before closing: the other fifteen minutes are Monday's.
    expect(breach!.escalate_at.getTime()).toBe(MONDAY_0800 + 15 * MINUTE)
    const monday = (MONDAY_0800 - FRIDAY) / MINUTE
    await sweep(monday + 14)
    await sweep(monday + 15)
    await sweep(monday + 16)
    expect(await events(thread_id)).toEqual([
      ['breach', 60],
      ['escalation', monday + 15, { action: 'notify', to: db.clinic.admin }],
    ])
  })

  test('[E5] hands the thread over to its target', async () => {
    await setRule({ escalation_type: 'reassign', escalation_target: db.clinic.colleague })
    const { thread_id } = await ask(0)
    await db.sql`update inbox_threads set assigned_to = ${db.clinic.therapist} where id = ${thread_id}`
    await sweep(60)
    expect(await threadOf(db.sql, thread_id)).toMatchObject({
      assigned_to: db.clinic.colleague,
      sla_due_at: at(60),
      sla_breached_at: at(60),
    })
    expect(await events(thread_id)).toContainEqual([
      'escalation',
      60,
      { action: 'reassign', from: db.clinic.therapist, to: db.clinic.colleague },
    ])
  })

  test('[E5] whose target has left changes nothing, and says so', async () => {
    await setRule({ escalation_type: 'reassign', escalation_target: db.clinic.colleague })
    const { thread_id } = await ask(0)
    await db.sql`update tenant_members set status = 'suspended' where user_id = ${db.clinic.colleague}`
    await sweep(60)
    await db.sql`update tenant_members set status = 'active' where user_id = ${db.clinic.colleague}`
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ assigned_to: null })
    expect(await events(thread_id)).toContainEqual([
      'escalation',
      60,
      { action: 'reassign', to: db.clinic.colleague, skipped: 'member_not_found' },
    ])
  })

  test.each([
    ['low', 'medium'],
    ['urgent', 'urgent'],
  ])('[E5] raises the priority by one: %s to %s', async (from, to) => {
    await setRule({ escalation_type: 'raise_priority' })
    const { thread_id } = await ask(0)
    await db.sql`update inbox_threads set priority = ${from} where id = ${thread_id}`
    for (const minutes of [60, 61, 62]) await sweep(minutes)
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ priority: to })
    expect(await events(thread_id)).toContainEqual(['escalation', 60, { action: 'raise_priority', from, to }])
  })

  test('[E4] does not come once the patient was answered, nor where nobody is named', async () => {
    await setRule({ escalation_type: 'raise_priority', escalation_after_minutes: 10 })
    const { thread_id } = await ask(0)
    await sweep(60)
    await answer(thread_id, 65)
    await setRule({ escalation_type: 'notify', escalation_after_minutes: 0 })
    const nobodys = await ask(0)
    await sweep(75)
    expect(await events(thread_id)).toEqual([['breach', 60]])
    expect(await events(nobodys.thread_id)).toEqual([['breach', 60]])
  })

  test("[E4] is the stage's where the promise had a stage, as it was when the promise broke", async () => {
    await setRule({ escalation_target: db.clinic.admin, escalation_after_minutes: 5 })
    await db.sql`insert into conversation_sla_stages (tenant_id, stage_key, duration_minutes, escalation_type) values (${tenant}, 'first', 40, 'raise_priority')`
    const { thread_id } = await ask(0)
    await db.sql`update inbox_threads set stage_key = 'first' where id = ${thread_id}`
    await sweep(40)
    await db.sql`update conversation_sla_stages set escalation_type = 'notify'`
    await sweep(45)
    expect(await events(thread_id)).toContainEqual(['escalation', 45, { action: 'raise_priority', from: 'medium', to: 'high' }])
  })

  test.each([
    [{ escalation_type: 'reassign' }, 'invalid_argument'],
    [{ escalation_target: '00000002-0000-4000-8000-000000000001' }, 'member_not_found'],
  ])('[E6] is refused when nobody would hear of it: %o', async (rule, message) => {
    await expect(setRule(rule)).rejects.toMatchObject({ code: 'P0001', message })
  })
})

describe('a thread without any answer at all', () => {
  beforeEach(() => setRule({ enabled: false, long_open_minutes: 120 }))

  test('[E7] is flagged once, without a promise, in real minutes', async () => {
    const { thread_id } = await ask(0)
    await ask(100, { thread_id })
    await sweep(119)
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ long_open_at: at(120), long_open_flagged_at: null })
    for (const minutes of [120, 121]) await sweep(minutes)
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ sla_due_at: null, long_open_flagged_at: at(120) })
    expect(await events(thread_id)).toEqual([['long_open', 120, { minutes: 120 }]])
  })

  test.each(['agent', 'ai', 'system'])('[E7] not when %s wrote, nor when it is closed', async (sender_kind) => {
    const { thread_id } = await ask(0)
    const closed = await ask(0)
    await say(db.sql, { tenant_id: tenant, thread_id, direction: 'outbound', sender_kind, created_at: at(10) })
    await db.sql`update inbox_threads set status = 'closed' where id = ${closed.thread_id}`
    await sweep(500)
    expect([...(await events(thread_id)), ...(await events(closed.thread_id))]).toEqual([])
  })

  test('[E7] the flag goes with the first answer, and its notice with it', async () => {
    await setRule({ long_open_minutes: 60 })
    const { thread_id } = await ask(0)
    await sweep(60)
    await answer(thread_id, 70)
    await sweep(71)
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ long_open_at: null, long_open_flagged_at: null })
    expect(await notices(thread_id)).toEqual(['long_open withdrawn'])
  })

  test('[E7] a changed time holds for threads that are open already, broken promises included', async () => {
    await setRule({ enabled: true })
    const { thread_id } = await ask(0)
    await sweep(60)
    await setRule({ long_open_minutes: 200 })
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ sla_breached_at: at(60), long_open_at: at(200) })
    await setRule({ long_open_minutes: null })
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ long_open_at: null })
  })

  test('[E7] counts from the first message even where the newest one starts the clock', async () => {
    await setRule({ clock_starts: 'last_inbound' })
    const { thread_id } = await ask(0)
    await ask(100, { thread_id })
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ awaiting_since: at(100), long_open_at: at(120) })
  })
})
