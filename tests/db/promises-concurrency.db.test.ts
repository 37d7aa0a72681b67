import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TransactionSql } from 'postgres'
import { clinicDatabase, say, threadOf } from './clinicFixture.ts'

// Every statement below runs on a connection of its own, as many at once as the pool has.
let db: Awaited<ReturnType<typeof clinicDatabase>>
let tenant: string
const all = <T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, i) => work(i)))
const START = Math.floor(Date.now() / 1000) * 1000
const ago = (minutes: number): Date => new Date(START - minutes * 60_000)

beforeAll(async () => {
  db = await clinicDatabase()
  tenant = db.clinic.tenant
  await db.sql`insert into conversation_sla_rules (tenant_id, enabled, respect_business_hours, alert_scope) values (${tenant}, true, false, 'all')`
})
afterAll(() => db.close())

test('forty first messages of one number at once make one thread that counts them all', async () => {
  const messages = await all(40, () => say(db.sql, { tenant_id: tenant, from_number: '+551' }))
  expect(new Set(messages.map((message) => message.thread_id)).size).toBe(1)
  expect(await threadOf(db.sql, messages[0]!.thread_id)).toMatchObject({ inbound_count: 40, message_count: 40 })
})

test('a webhook delivered twenty times at once is stored once', async () => {
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, () => say(db.sql, { tenant_id: tenant, from_number: '+552', external_id: 'same' })),
  )
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
})

test('batches over the same threads in opposite order do not deadlock', async () => {
  const numbers = Array.from({ length: 20 }, (_, i) => `+553${i}`)
  for (const from_number of numbers) await say(db.sql, { tenant_id: tenant, from_number })
  await all(
    20,
    (i) =>
      db.sql`insert into conversation_messages ${db.sql(
        (i % 2 ? numbers : numbers.toReversed()).map((from_number) => ({
          tenant_id: tenant,
          from_number,
          body: 'x',
        })),
      )}`,
  )
  const [row] =
    await db.sql`select min(inbound_count) as least, max(inbound_count) as most from inbox_threads where contact_number like '+553%'`
  expect(row).toEqual({ least: 21, most: 21 })
})

test('two statements that find the same threads in different orders lock them in one', async () => {
  // Stored in the opposite order of their ids: who scans the table meets them the other way round than who reads the index.
  const ids = [3, 2, 1].map((n) => `0000000a-0000-4000-8000-00000000000${n}`)
  for (const id of ids) await db.sql`insert into inbox_threads (id, tenant_id, thread_key) values (${id}, ${tenant}, ${id})`
  const waiting = async (): Promise<number> =>
    (await db.sql`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`).count
  const lockAll = (off: string[]): Promise<unknown> =>
    db.sql.begin(async (tx) => {
      for (const method of off) await tx.unsafe(`set local enable_${method} = off`)
      await tx`select lock_threads(${ids})`
    })
  const running: Promise<unknown>[] = []
  await db.sql.begin(async (tx) => {
    // Both get as far as the thread in the middle, and would hold one that the other still needs.
    await tx`select from inbox_threads where id = ${ids[1]!} for update`
    for (const off of [
      ['indexscan', 'bitmapscan', 'indexonlyscan'],
      ['seqscan', 'bitmapscan'],
    ]) {
      running.push(lockAll(off))
      running.at(-1)!.catch(() => {})
      await expect.poll(waiting).toBe(running.length)
    }
  })
  await expect(Promise.all(running)).resolves.toHaveLength(2)
})

test('[B3] [E1] eight sweeps at once open each breach once', async () => {
  await db.sql`insert into conversation_messages (tenant_id, from_number, body, created_at)
    select ${tenant}, '+554' || n, 'x', ${ago(90)} from generate_series(1, 300) n`
  await all(8, () => db.sql`select * from sla_check()`)
  const [row] =
    await db.sql`select count(*)::int as breaches, count(distinct thread_id)::int as threads from conversation_sla_breaches where due_at = ${ago(30)}`
  expect(row).toEqual({ breaches: 300, threads: 300 })
})

test('[B3] [B4] an answer and the sweep at once leave one breach, resolved by the answer', async () => {
  const threads = await all(60, (i) => say(db.sql, { tenant_id: tenant, from_number: `+555${i}`, created_at: ago(61) }))
  await Promise.all([
    ...threads.map(({ thread_id }) => say(db.sql, { tenant_id: tenant, thread_id, direction: 'outbound', sender_kind: 'agent' })),
    ...Array.from({ length: 6 }, () => db.sql`select * from sla_check()`),
  ])
  const rows =
    await db.sql`select count(*)::int as breaches, count(resolved_by_message_id)::int as answered, count(distinct thread_id)::int as threads
    from conversation_sla_breaches where thread_id = any (${threads.map((thread) => thread.thread_id)})`
  expect(rows[0]).toEqual({ breaches: 60, answered: 60, threads: 60 })
  const [open] = await db.sql`select count(*)::int from inbox_threads where sla_breached_at is not null and awaiting_since is null`
  expect(open!.count).toBe(0)
})

test('[B1] a deadline that passes while an answer is on its way is left to the answer', async () => {
  const { thread_id } = await say(db.sql, { tenant_id: tenant, from_number: '+556', created_at: ago(50) })
  const due = ago(-10)
  await db.sql.begin(async (tx) => {
    // As far as the answer has come: it has found its thread.
    await tx`select from inbox_threads where id = ${thread_id} for key share`
    await db.sql`select * from sla_check(${new Date(due.getTime() + 1000)})`
    await tx`insert into conversation_messages (tenant_id, thread_id, direction, sender_kind, body, created_at)
      values (${tenant}, ${thread_id}, 'outbound', 'agent', 'in time', ${due})`
    await db.sql`select * from sla_check(${new Date(due.getTime() + 1000)})`
  })
  expect(await db.sql`select 1 from conversation_sla_breaches where thread_id = ${thread_id}`).toHaveLength(0)
})

/** Runs `second` while `first` is uncommitted, and commits as soon as `second` waits or has run through. */
async function whileUncommitted<T>(first: (tx: TransactionSql) => Promise<unknown>, second: () => Promise<T>): Promise<T> {
  let running: Promise<T> | undefined
  await db.sql.begin(async (tx) => {
    await first(tx)
    let done = false
    running = second().finally(() => (done = true))
    running.catch(() => {})
    await expect
      .poll(
        async () =>
          done ||
          (
            await db.sql`select 1 from pg_locks l join pg_database d on d.oid = l.database
      where not granted and d.datname = current_database()
      union all select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
          ).length > 0,
        { timeout: 10_000 },
      )
      .toBe(true)
  })
  return running as Promise<T>
}

test('a message that was on its way when the rule changed has the new deadline', async () => {
  await whileUncommitted(
    (tx) => tx`insert into conversation_messages (tenant_id, from_number, body, created_at) values (${tenant}, '+5591', 'x', ${ago(1)})`,
    () => db.sql`update conversation_sla_rules set threshold_minutes = 33 where tenant_id = ${tenant}`.execute(),
  )
  expect(await db.sql`select sla_due_at from inbox_threads where contact_number = '+5591'`).toEqual([{ sla_due_at: ago(-32) }])
})

test('a message that arrives while a rule is being changed has the new deadline', async () => {
  await whileUncommitted(
    (tx) => tx`update conversation_sla_rules set threshold_minutes = 44 where tenant_id = ${tenant}`,
    () => say(db.sql, { tenant_id: tenant, from_number: '+5592', created_at: ago(1) }),
  )
  expect(await db.sql`select sla_due_at from inbox_threads where contact_number = '+5592'`).toEqual([{ sla_due_at: ago(-43) }])
})

test("a message that waits for its thread to be merged lands in the patient's thread", async () => {
  const [patient] = await db.sql`insert into patients (tenant_id, full_name) values (${tenant}, 'Paulo Moreira') returning id`
  const theirs = await say(db.sql, { tenant_id: tenant, patient_id: patient!.id })
  const { thread_id } = await say(db.sql, { tenant_id: tenant, from_number: '+5593' })
  const late = await whileUncommitted(
    (tx) => tx`select link_thread_to_patient(${thread_id}, ${patient!.id})`,
    () => say(db.sql, { tenant_id: tenant, from_number: '+5593' }),
  )
  expect(late.thread_id).toBe(theirs.thread_id)
})

test('a rule that changes while messages arrive leaves no thread under the old rule', async () => {
  await Promise.all([
    ...Array.from({ length: 60 }, (_, i) => say(db.sql, { tenant_id: tenant, from_number: `+557${i}`, created_at: ago(1) })),
    ...[45, 50, 55].map((minutes) => db.sql`update conversation_sla_rules set threshold_minutes = ${minutes} where tenant_id = ${tenant}`),
  ])
  const [stale] = await db.sql`
    select count(*)::int from inbox_threads t join conversation_sla_rules r using (tenant_id)
    where t.contact_number like '+557%' and (t.sla_rule_version <> r.version or t.sla_due_at <> t.awaiting_since + r.threshold_minutes * interval '1 minute')`
  expect(stale!.count).toBe(0)
})

test("a message that arrives while its thread is being merged lands in the patient's thread", async () => {
  const [patient] = await db.sql`insert into patients (tenant_id, full_name) values (${tenant}, 'Sofia Ferraz') returning id`
  await say(db.sql, { tenant_id: tenant, patient_id: patient!.id })
  const { thread_id } = await say(db.sql, { tenant_id: tenant, from_number: '+558' })
  const [, ...late] = await Promise.all([
    db.sql`select link_thread_to_patient(${thread_id}, ${patient!.id})`,
    ...Array.from({ length: 20 }, () => say(db.sql, { tenant_id: tenant, from_number: '+558' })),
  ])
  expect(late).toHaveLength(20)
  const threads = await db.sql`select inbound_count, message_count from inbox_threads where contact_number = '+558'`
  expect(threads).toEqual([{ inbound_count: 22, message_count: 22 }])
})
