import type { TransactionSql } from 'postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { clinicDatabase, say } from './clinicFixture.ts'

const WAITING = 6000

let db: Awaited<ReturnType<typeof clinicDatabase>>
let tenant: string
beforeAll(async () => {
  db = await clinicDatabase()
  tenant = db.clinic.tenant
})
afterAll(() => db.close())
beforeEach(async () => {
  await db.sql`delete from inbox_threads`
  await db.sql`delete from conversation_sla_rules`
  await db.sql`delete from conversation_sla_stages`
  const windows = [{ days: [1, 2, 3, 4, 5, 6, 7], start: '08:00', end: '12:00' }, { days: [5], start: '22:00', end: '03:00' }] // prettier-ignore
  await db.sql`insert into conversation_sla_rules ${db.sql({ tenant_id: tenant, enabled: true, threshold_minutes: 1000, windows: db.sql.json(windows), reminder_offsets: [30, 90] } as never)}`
  await db.sql`insert into conversation_sla_stages (tenant_id, stage_key, duration_minutes, reminder_offsets) values (${tenant}, 'long', 3000, '{600}')`
})

/** So many patients who began to wait within the last two days, some with a stage, some unassigned. */
async function waiting(count: number): Promise<void> {
  await db.sql`
    insert into inbox_threads (tenant_id, thread_key, contact_number, last_inbound_at, awaiting_since, assigned_to, stage_key)
    select ${tenant}, 'anon:+5511' || n, '+5511' || n, since, since, case when n % 3 > 0 then ${db.clinic.therapist}::uuid end,
      case when n % 5 = 0 then 'long' end
    from generate_series(1, ${count}::int) n, lateral (select now() - (n % 2879) * interval '61.5 seconds' as since) s`
}

/** Threads whose deadline or next reminder is not what the pure function says, asked one by one. */
async function wrong(sql: TransactionSql | typeof db.sql = db.sql): Promise<readonly unknown[]> {
  return sql`
    select t.thread_key from inbox_threads t
    join conversation_sla_rules r using (tenant_id)
    left join conversation_sla_stages s on s.tenant_id = t.tenant_id and s.stage_key = t.stage_key
    cross join sla_clock_terms(${tenant}) c
    cross join lateral (
      select coalesce(s.duration_minutes, r.threshold_minutes) as minutes, case when s.id is null then r.reminder_offsets else s.reminder_offsets end as offsets,
        r.enabled and (r.alert_scope = 'all' or t.assigned_to is not null) as promised
    ) p
    where t.sla_breached_at is null and (
      t.sla_due_at is distinct from case when p.promised then sla_deadline(t.awaiting_since, p.minutes, c.timezone, c.windows, c.closures) end
      or t.sla_rule_version is distinct from case when p.promised then r.version end
      or t.sla_remind_at is distinct from case when p.promised then (
        select min(sla_deadline(t.awaiting_since, p.minutes - o, c.timezone, c.windows, c.closures)) from unnest(p.offsets) o where o < p.minutes
      ) end)`
}

describe('every waiting thread follows, to the second', () => {
  const changes: [string, string][] = [
    ['a rule', "update conversation_sla_rules set threshold_minutes = 1201, reminder_offsets = '{15}'"],
    ['the hours, to none at all', 'update conversation_sla_rules set respect_business_hours = false'],
    ['a rule that covers the unassigned too', "update conversation_sla_rules set alert_scope = 'all'"],
    ['a rule that is switched off', 'update conversation_sla_rules set enabled = false'],
    ['reminders that are taken away', "update conversation_sla_rules set reminder_offsets = '{}'"],
    ['a closure', "insert into conversation_sla_closures (tenant_id, on_date) select tenant_id, current_date + n from conversation_sla_rules, generate_series(0, 3) n"], // prettier-ignore
    ["the tenant's zone", "update tenants set timezone = 'Asia/Kathmandu'"],
    ['a stage', 'update conversation_sla_stages set duration_minutes = 4000'],
    ['a stage that is deleted', 'delete from conversation_sla_stages'],
  ]
  test.each(changes)('%s', async (_, change) => {
    await waiting(100)
    expect(await wrong()).toEqual([])
    await db.sql.unsafe(change)
    expect(await wrong()).toEqual([])
  })

  test('and those whose wait is older than the calendar', async () => {
    const windows = [{ days: [1], start: '08:00', end: '09:00' }]
    await db.sql`update conversation_sla_rules set windows = ${db.sql.json(windows)}, alert_scope = 'all', reminder_offsets = '{}'`
    // Some seven hundred hours, of which there is one a week.
    await db.sql`update conversation_sla_stages set duration_minutes = 43200, reminder_offsets = '{60}'`
    await db.sql`
      insert into inbox_threads (tenant_id, thread_key, contact_number, last_inbound_at, awaiting_since, stage_key)
      select ${tenant}, 'anon:+5511' || n, '+5511' || n, since, since, 'long'
      from generate_series(1, 2) n, lateral (select now() - interval '6 years' as since) s`
    await db.sql`update conversation_sla_stages set duration_minutes = 43000`
    const [calendar] = await db.sql`select covers_from > now() - interval '6 years' as is_shorter from conversation_sla_calendars`
    expect(calendar).toEqual({ is_shorter: true })
    expect(await db.sql`select from inbox_threads where sla_due_at > now()`).toHaveLength(2)
    expect(await wrong()).toEqual([])
  })
})

test('a promise that is none any more leaves no deadline behind, and comes back with the rule', async () => {
  await waiting(50)
  await db.sql`update conversation_sla_rules set enabled = false`
  const [off] =
    await db.sql`select count(sla_due_at)::int as due, count(sla_rule_version)::int as versions, count(sla_remind_at)::int as reminders from inbox_threads`
  expect(off).toEqual({ due: 0, versions: 0, reminders: 0 })
  await db.sql`update conversation_sla_rules set enabled = true`
  expect(await wrong()).toEqual([])
})

test('a thread that is being assigned while the rule changes follows both', async () => {
  const { thread_id } = await say(db.sql, { tenant_id: tenant, from_number: '+5511' })
  let change: Promise<unknown> | undefined
  await db.sql.begin(async (tx) => {
    await tx`update inbox_threads set assigned_to = ${db.clinic.therapist} where id = ${thread_id}`
    change = db.sql`update conversation_sla_rules set threshold_minutes = 777`.execute()
    const waits = (): Promise<number> =>
      db.sql`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`.then((rows) => rows.count)
    await expect.poll(waits).toBe(1)
  })
  await change
  expect(await wrong()).toEqual([])
  expect(await db.sql`select sla_rule_version from inbox_threads where sla_due_at is not null`).toHaveLength(1)
})

test(`a change over ${WAITING} waiting threads costs a few times what writing them costs, no more`, async () => {
  await waiting(WAITING)
  await db.sql`vacuum analyze inbox_threads`
  // As on any day: single threads have changed before on this connection, and plans have been made for one row.
  const connection = await db.sql.reserve()
  for (let n = 0; n < 8; n++) await connection`update inbox_threads set subject = 'x' where thread_key = 'anon:+55117'`
  const milliseconds = async (...statements: string[]): Promise<number> => {
    const taken: number[] = []
    for (let round = 0; round < 3; round++) {
      await connection`begin`
      const startedAt = performance.now()
      for (const statement of statements) await connection.unsafe(statement)
      taken.push(performance.now() - startedAt)
      await connection`rollback`
    }
    return Math.min(...taken)
  }
  const bare = await milliseconds(
    'set local session_replication_role = replica',
    "update inbox_threads set sla_due_at = sla_due_at + interval '1 minute'",
  )
  const change = await milliseconds('update conversation_sla_rules set threshold_minutes = threshold_minutes + 1')
  connection.release()
  expect(change / bare).toBeLessThan(10)
})
