import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { slaCheckHandler } from '../../supabase/functions/conversation-sla-check/handler.ts'
import { NoticeError, type Deliver, type Notice } from '../../supabase/functions/conversation-sla-check/notice.ts'
import { clinicDatabase, say, signedIn } from './clinicFixture.ts'

let db: Awaited<ReturnType<typeof clinicDatabase>>
let tenant: string
let numbers = 0
const START = Math.floor(Date.now() / 1000) * 1000
/** So many minutes after the tests began. */
const at = (minutes: number): Date => new Date(START + minutes * 60_000)
const ask = (minutes: number): Promise<{ thread_id: string }> =>
  say(db.sql, { tenant_id: tenant, from_number: `+5511${++numbers}`, created_at: at(minutes) })
const answer = (thread_id: string, minutes: number): Promise<unknown> =>
  say(db.sql, { tenant_id: tenant, thread_id, direction: 'outbound', sender_kind: 'agent', created_at: at(minutes) })
const setRule = (rule: Record<string, unknown>): Promise<unknown> =>
  db.sql`update conversation_sla_rules set ${db.sql(rule)} where tenant_id = ${tenant}`
const sweep = (minutes: number): Promise<readonly Record<string, unknown>[]> => db.sql`select * from sla_check(${at(minutes)})`
const claim = (minutes: number, limit = 20): Promise<Notice[]> =>
  db.as('service_role', (sql) => sql`select * from sla_claim_notices(${limit}, ${at(minutes)})`) as unknown as Promise<Notice[]>
const fail = async (notice: Notice, minutes: number): Promise<boolean> =>
  (await db.sql`select sla_mark_failed(${notice.event_id}, ${notice.attempt}, 'answered 503', ${at(minutes)}) as done`)[0]![
    'done'
  ] as boolean

beforeAll(async () => {
  db = await clinicDatabase()
  tenant = db.clinic.tenant
})
afterAll(() => db.close())
beforeEach(async () => {
  await db.sql`delete from inbox_threads`
  await db.sql`delete from conversation_sla_rules`
  await db.sql`insert into conversation_sla_rules (tenant_id, enabled, respect_business_hours, alert_scope) values (${tenant}, true, false, 'all')`
})

describe('a notice', () => {
  test('[N1] goes to whoever has the thread, else to the admins; a copy to them where the rule says so', async () => {
    await setRule({ notify_admin_on_breach: true })
    const { thread_id } = await ask(-70)
    await db.sql`update inbox_threads set assigned_to = ${db.clinic.therapist} where id = ${thread_id}`
    await ask(-65)
    await sweep(0)
    expect((await claim(0)).map(({ kind, recipients, cc }) => ({ kind, recipients, cc }))).toEqual([
      { kind: 'breach', recipients: [db.clinic.therapist], cc: [db.clinic.admin, db.clinic.tenantAdmin] },
      { kind: 'breach', recipients: [db.clinic.admin, db.clinic.tenantAdmin], cc: [] },
    ])
  })

  test('[N1] of an escalation goes to its target, and to the admins when they have left', async () => {
    await setRule({ escalation_target: db.clinic.assistant })
    await ask(-70)
    const who = async (minutes: number): Promise<unknown> =>
      (await claim(minutes)).filter(({ kind }) => kind === 'escalation').map(({ recipients }) => recipients)
    await sweep(0)
    expect(await who(0)).toEqual([[db.clinic.assistant]])
    await db.sql`update tenant_members set status = 'suspended' where user_id = ${db.clinic.assistant}`
    expect(await who(3)).toEqual([[db.clinic.admin, db.clinic.tenantAdmin]])
    await db.sql`update tenant_members set status = 'active' where user_id = ${db.clinic.assistant}`
  })

  test('[N2] is handed out once until its claim runs out, then again under the same id', async () => {
    await ask(-70)
    await sweep(0)
    const [first] = await claim(0)
    expect(await claim(1)).toEqual([])
    expect(await sweep(1)).toEqual([])
    expect(await claim(2)).toMatchObject([{ event_id: first!.event_id, attempt: 2 }])
  })

  test('[N2] is skipped, not waited for, while another run is claiming it', async () => {
    await ask(-70)
    await sweep(0)
    await db.sql.begin(async (first) => {
      expect(await first`select from sla_claim_notices(20, ${at(0)})`).toHaveLength(1)
      await db.sql.begin(async (second) => {
        await second`set local lock_timeout = '3s'`
        expect(await second`select from sla_claim_notices(20, ${at(0)})`).toHaveLength(0)
        expect(await second`select from sla_check(${at(0)})`).toHaveLength(1)
      })
    })
  })

  test('[N2] that was delivered is never handed out again, and counts on its breach', async () => {
    await ask(-70)
    await sweep(0)
    const [notice] = await claim(0)
    const mark = async (): Promise<unknown> => (await db.sql`select sla_mark_delivered(${notice!.event_id}, ${at(1)}) as done`)[0]!['done']
    expect(await mark()).toBe(true)
    expect(await mark()).toBe(false)
    for (const minutes of [2, 60, 5000]) expect(await claim(minutes)).toEqual([])
    expect(await db.sql`select notified_at, notification_count from conversation_sla_breaches`).toEqual([
      { notified_at: at(1), notification_count: 1 },
    ])
  })

  test('[N3] that failed comes back after 1, 2, 4 … minutes; the last try gives up', async () => {
    await ask(-70)
    await sweep(0)
    const waits: number[] = []
    let minutes = 0
    for (let tries = 0; tries < 24; tries++) {
      const [notice] = await claim(minutes)
      expect(await fail(notice!, minutes)).toBe(true)
      let wait = 0
      while (
        wait < 61 &&
        (await db.sql`select from conversation_sla_notices where state = 'pending' and attempt_after > ${at(minutes + wait)}`).count
      )
        wait++
      waits.push(wait)
      minutes += wait
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, ...Array.from({ length: 17 }, () => 60), 0])
    expect(await db.sql`select state, last_error, attempts from conversation_sla_notices`).toEqual([
      { state: 'failed', last_error: 'answered 503', attempts: 24 },
    ])
  })

  test("[N3] a late failure does not take away somebody else's claim", async () => {
    await ask(-70)
    await sweep(0)
    const [first] = await claim(0)
    await claim(2)
    expect(await fail(first!, 3)).toBe(false)
    expect(await claim(3.5)).toEqual([])
  })

  test('[N4] of what was answered meanwhile is withdrawn', async () => {
    const { thread_id } = await ask(-70)
    await sweep(0)
    await answer(thread_id, 0)
    expect(await claim(1)).toEqual([])
    expect(await db.sql`select state from conversation_sla_notices`).toEqual([{ state: 'withdrawn' }])
  })

  test('is for the service alone', async () => {
    for (const call of ['sla_claim_notices()', `sla_mark_delivered('${tenant}')`, `sla_mark_failed('${tenant}', 1, 'x')`]) {
      for (const caller of ['anon', signedIn(db.clinic.admin)] as const) {
        await expect(db.as(caller, (sql) => sql.unsafe(`select ${call}`))).rejects.toMatchObject({ code: '42501' })
      }
    }
  })
})

describe('at night', () => {
  /** A clinic that opened ten minutes ago and closes 45 minutes from now, every day, on the UTC clock. */
  const clock = (minutes: number): string => at(minutes).toISOString().slice(11, 19)
  beforeEach(() =>
    setRule({
      respect_business_hours: true,
      timezone: 'UTC',
      windows: [{ days: [1, 2, 3, 4, 5, 6, 7], start: clock(-10), end: clock(45) }],
      threshold_minutes: 40,
    }),
  )

  test('[N6] notices wait until the clinic opens', async () => {
    await ask(-5)
    expect(await sweep(50)).toEqual([])
    expect(await db.sql`select breached_at from conversation_sla_breaches`).toEqual([{ breached_at: at(35) }])
    expect(await claim(51)).toEqual([])
    expect(await claim(1429)).toEqual([])
    expect(await claim(1430)).toHaveLength(1)
  })

  test('[N6] unless the rule says otherwise', async () => {
    await setRule({ notify_outside_hours: true })
    await ask(-5)
    expect(await sweep(50)).toHaveLength(1)
    expect(await claim(50)).toHaveLength(1)
  })

  test('[N6] a closure is a night, too', async () => {
    await ask(-5)
    await db.sql`insert into conversation_sla_closures (tenant_id, on_date) select ${tenant}, d::date
      from generate_series(${at(1430)}::timestamptz at time zone 'UTC', ${at(1440 * 3)}::timestamptz at time zone 'UTC', '1 day') d`
    await sweep(50)
    expect(await claim(1430)).toEqual([])
    expect(await claim(1430 + 1440 * 3)).toHaveLength(1)
    await db.sql`delete from conversation_sla_closures`
  })
})

describe('overlapping runs of the function', () => {
  /** As the cron runs it, on a connection of its own, the clock so many minutes ahead. */
  const run = (deliver: Deliver, { minutes = 0, dies = false } = {}): Promise<Response> =>
    slaCheckHandler({
      serviceKeys: ['k'],
      sendAndWake: () => Promise.resolve(),
      sweep: async () => void (await sweep(minutes)),
      claim: (limit) => claim(minutes, limit),
      markDelivered: async (id) => {
        if (dies) throw new Error('gone')
        await db.sql`select sla_mark_delivered(${id})`
      },
      markFailed: async (id, attempt, reason) => void (await db.sql`select sla_mark_failed(${id}, ${attempt}, ${reason})`),
      deliver,
      log: () => {},
    })(new Request('http://localhost', { method: 'POST', headers: { apikey: 'k' } }))

  test('[N2] six at once over two hundred breaches tell each step once', async () => {
    await setRule({ escalation_target: db.clinic.admin })
    await db.sql`insert into conversation_messages (tenant_id, from_number, body, created_at)
      select ${tenant}, '+559' || n, 'x', ${at(-90)} from generate_series(1, 200) n`
    const told: string[] = []
    const slow: Deliver = async ({ breach_id, step }) => {
      await db.sql`select 1`
      told.push(`${breach_id} ${step}`)
    }
    await Promise.all(Array.from({ length: 6 }, () => run(slow)))
    await run(slow)
    expect(told).toHaveLength(400)
    expect(new Set(told).size).toBe(400)
    expect(await db.sql`select distinct state from conversation_sla_notices`).toEqual([{ state: 'delivered' }])
  })

  test('[N5] whoever dies between delivering and marking is followed by one who tells again, under the same id', async () => {
    await ask(-70)
    const told: string[] = []
    const deliver: Deliver = ({ event_id }) => Promise.resolve(void told.push(event_id))
    expect((await run(deliver, { dies: true })).status).toBe(502)
    await run(deliver, { minutes: 1 })
    expect(told).toHaveLength(1)
    await run(deliver, { minutes: 3 })
    await run(deliver, { minutes: 9 })
    expect(told).toHaveLength(2)
    expect(new Set(told).size).toBe(1)
  })

  test('[N3] only what was delivered is marked', async () => {
    await ask(-70)
    await ask(-80)
    let calls = 0
    const response = await run(() => (++calls === 1 ? Promise.reject(new NoticeError('answered 500')) : Promise.resolve()))
    expect(await response.json()).toEqual({ due: 2, delivered: 1, failed: 1 })
    expect(await db.sql`select count(notified_at)::int as told from conversation_sla_breaches`).toEqual([{ told: 1 }])
  })
})
