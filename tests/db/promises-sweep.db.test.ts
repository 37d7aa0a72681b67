import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { clinicDatabase, say, signedIn, threadOf } from './clinicFixture.ts'

let db: Awaited<ReturnType<typeof clinicDatabase>>
let tenant: string
let numbers = 0

/** So many minutes before the tests began, in whole seconds. */
const START = Math.floor(Date.now() / 1000) * 1000
const ago = (minutes: number): Date => new Date(START - minutes * 60_000)
const ask = (minutesAgo: number): Promise<{ thread_id: string }> =>
  say(db.sql, { tenant_id: tenant, from_number: `+5511${++numbers}`, created_at: ago(minutesAgo) })
const breachesOf = async (thread: string): Promise<unknown> =>
  db.sql`select * from conversation_sla_breaches where thread_id = ${thread} order by due_at`
const sweep = (now = new Date()): Promise<Record<string, unknown>[]> => db.as('service_role', (sql) => sql`select * from sla_check(${now})`)

beforeAll(async () => {
  db = await clinicDatabase()
  tenant = db.clinic.tenant
  await db.sql`insert into conversation_sla_rules (tenant_id, enabled, respect_business_hours, alert_scope) values (${tenant}, true, false, 'all')`
})
afterAll(() => db.close())
beforeEach(() => db.sql`delete from inbox_threads`.execute())

describe('the sweep', () => {
  test('returns what nobody was told of, without a word of the conversation, until it is marked', async () => {
    const { thread_id } = await ask(70)
    await ask(10)
    const [notice, ...others] = await sweep()
    expect(others).toEqual([])
    expect(notice).toEqual({
      event_id: expect.any(String),
      detail: {},
      happened_at: ago(10),
      breach_id: expect.any(String),
      tenant_id: tenant,
      thread_id,
      thread_key: expect.any(String),
      assigned_to: null,
      due_at: ago(10),
      breached_at: ago(10),
      step: 'breach',
      notify_admin: false,
      rule_version: expect.any(Number),
    })
    expect(await sweep()).toHaveLength(1)
    const mark = (): Promise<unknown> =>
      db.as('service_role', (sql) => sql`select sla_mark_notified(${notice!['breach_id'] as string}) as marked`)
    expect(await mark()).toMatchObject([{ marked: true }])
    expect(await mark()).toMatchObject([{ marked: false }])
    expect(await sweep()).toEqual([])
    expect(await breachesOf(thread_id)).toMatchObject([{ notification_count: 1, notified_at: expect.any(Date) }])
  })

  test('[B1] [T3] opens a breach at the deadline exactly, not before', async () => {
    const { thread_id } = await ask(50)
    expect(await sweep(new Date(ago(-10).getTime() - 1000))).toEqual([])
    expect(await sweep(ago(-10))).toHaveLength(1)
    expect(await breachesOf(thread_id)).toHaveLength(1)
  })

  test('is for the service alone', async () => {
    for (const call of ['sla_check()', `sla_open_breach('${tenant}', 'x')`, `sla_mark_notified('${tenant}')`]) {
      for (const caller of ['anon', signedIn(db.clinic.admin)] as const) {
        await expect(db.as(caller, (sql) => sql.unsafe(`select ${call}`))).rejects.toMatchObject({ code: '42501' })
      }
    }
  })
})

describe('sla_open_breach', () => {
  const open = (tenantId: string | null, key: string | null): Promise<string> =>
    db.as('service_role', async (sql) => (await sql`select sla_open_breach(${tenantId}, ${key}, null, null, 45) as id`)[0]!.id as string)

  test('returns the same breach when called again', async () => {
    const { thread_id } = await ask(10)
    const { thread_key } = (await threadOf(db.sql, thread_id)) as { thread_key: string }
    const id = await open(tenant, thread_key)
    expect(await open(tenant, thread_key)).toBe(id)
    expect(await breachesOf(thread_id)).toMatchObject([{ id, threshold_minutes_at_breach: 45 }])
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ sla_breached_at: expect.any(Date) })
  })

  test('makes the thread of a number or patient of whom there is no message yet', async () => {
    const id = await open(tenant, 'anon:+5511900000001')
    expect(await open(tenant, 'anon:+5511900000001')).toBe(id)
    const { thread_id } = await say(db.sql, { tenant_id: tenant, from_number: '+5511900000001' })
    expect(await breachesOf(thread_id)).toMatchObject([{ id, thread_key: 'anon:+5511900000001' }])
    const [patient] = await db.sql`insert into patients (tenant_id, full_name) values (${tenant}, 'Mariana Alves') returning id::text`
    await open(tenant, patient!['id'] as string)
    expect((await db.sql`select contact_name from inbox_threads where thread_key = ${patient!['id'] as string}`)[0]).toEqual({
      contact_name: 'Mariana Alves',
    })
  })

  test('is not the only way: a host may write a breach by key and instant, one open at a time', async () => {
    const write = (): Promise<unknown> =>
      db.as(
        'service_role',
        (sql) => sql`insert into conversation_sla_breaches (tenant_id, thread_key, threshold_minutes_at_breach, breached_at)
        values (${tenant}, 'anon:+5511900000002', 60, ${ago(5)})`,
      )
    await write()
    await expect(write()).rejects.toMatchObject({ code: '23505', constraint_name: 'conversation_sla_breaches_open_key' })
    const { thread_id } = await say(db.sql, { tenant_id: tenant, from_number: '+5511900000002' })
    expect(await breachesOf(thread_id)).toMatchObject([{ due_at: ago(5), resolved_at: null }])
  })

  test('says what it needs', async () => {
    await expect(open(null, 'x')).rejects.toMatchObject({ message: 'tenant_and_thread_required' })
    await expect(open(tenant, null)).rejects.toMatchObject({ message: 'tenant_and_thread_required' })
    await expect(open(tenant, 'nobody')).rejects.toMatchObject({ message: 'thread_not_found' })
  })
})
