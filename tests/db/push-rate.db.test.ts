import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TestDatabase } from '../database.ts'
import { clinicDatabase, insertClinic, say, signedIn, threadOf, type Clinic, type StoredMessage } from './clinicFixture.ts'
import { push, type PushResult } from './syncClient.ts'

let db: TestDatabase & { clinic: Clinic }
let tenant: string
let thread: StoredMessage
beforeEach(async () => {
  db = await clinicDatabase()
  tenant = db.clinic.tenant
  thread = await say(db.sql, { tenant_id: tenant, from_number: '+5511' })
})
afterEach(() => db.close())

const client = crypto.randomUUID()
interface Sent {
  from: number
  count: number
  user?: string
  device?: string
  of?: string
}
const send = ({ from, count, user = db.clinic.assistant, device = client, of = tenant }: Sent): Promise<PushResult[]> =>
  push(
    { db, caller: signedIn(user), tenant: of },
    device,
    Array.from({ length: count }, (_, n) => ({
      id: from + n,
      name: 'set_tags',
      args: { thread_id: thread.thread_id, tags: [String(from + n)] },
    })),
  )
/** As if so much time had passed since the last push. */
const wait = (seconds: number): Promise<unknown> =>
  db.sql`update inbox_push_rates set busy_until = busy_until - ${seconds} * interval '1 second'`
const limited = { message: 'rate_limited', code: 'PT429' }

/** Has used up, this instant, all that may be pushed at once. */
async function exhaust(): Promise<void> {
  await send({ from: 1, count: 1 })
  await db.sql`update inbox_push_rates set busy_until = clock_timestamp() + interval '5 minutes'`
}

test('three thousand changes at once go through, and as many again as time passes; nobody who types meets the limit', async () => {
  for (let n = 0; n < 30; n++) await send({ from: n * 100 + 1, count: 100 })
  expect(await threadOf(db.sql, thread.thread_id)).toMatchObject({ tags: ['3000'] })
  await exhaust()
  await wait(60)
  for (let n = 0; n < 6; n++) await send({ from: 3001 + n * 100, count: 100 })
  await expect(send({ from: 3601, count: 100 })).rejects.toMatchObject(limited)
})

test('a push beyond the limit is refused as a whole, says when to come back, and then goes through with nothing lost', async () => {
  await exhaust()
  const refusal: { hint: string } = (await send({ from: 2, count: 100 }).catch((error: unknown) => error as { hint: string })) as {
    hint: string
  }
  expect(refusal).toMatchObject(limited)
  const seconds = Number(/again in (\d+) seconds/.exec(refusal.hint)![1])
  expect(seconds).toBeGreaterThan(0)
  expect(seconds).toBeLessThanOrEqual(10)
  expect(await db.sql`select from inbox_receipts where mutation_id > 1`).toHaveLength(0)
  expect(await threadOf(db.sql, thread.thread_id)).toMatchObject({ tags: ['1'] })
  // Expect: knocking meanwhile makes nobody wait longer.
  for (let n = 0; n < 5; n++) await expect(send({ from: 2, count: 100 })).rejects.toMatchObject(limited)
  await wait(seconds)
  const results = await send({ from: 2, count: 100 })
  expect(results.every((result) => result.status === 'applied')).toBe(true)
  expect(await threadOf(db.sql, thread.thread_id)).toMatchObject({ tags: ['101'] })
})

test('the limit is of a member in a clinic, on all their devices: colleagues and other clinics go on', async () => {
  await exhaust()
  await expect(send({ from: 1, count: 100, device: crypto.randomUUID() })).rejects.toMatchObject(limited)
  expect(await send({ from: 1, count: 1, user: db.clinic.admin, device: crypto.randomUUID() })).toMatchObject([{ status: 'applied' }])
  const other = await insertClinic(db.sql, 2)
  await db.sql`insert into tenant_members (tenant_id, user_id) values (${other.tenant}, ${db.clinic.assistant})`
  expect(await send({ from: 1, count: 1, of: other.tenant, device: crypto.randomUUID() })).toMatchObject([
    { status: 'rejected', error: { code: 'thread_not_found' } },
  ])
})

test("an empty push costs nothing; nobody reads or resets their own count, or spends another clinic's", async () => {
  const other = await insertClinic(db.sql, 2)
  await send({ from: 1, count: 0 })
  expect(await db.sql`select from inbox_push_rates`).toHaveLength(0)
  await send({ from: 1, count: 1 })
  const attempts = ['select from inbox_push_rates', 'delete from inbox_push_rates', "update inbox_push_rates set busy_until = '-infinity'"]
  for (const attempt of attempts) {
    await expect(db.as(signedIn(db.clinic.assistant), (sql) => sql.unsafe(attempt))).rejects.toMatchObject({ code: '42501' })
  }
  for (const user of [db.clinic.suspended, other.admin]) {
    await expect(db.as(signedIn(user), (sql) => sql`select spend_push_rate(${tenant}, 5)`)).rejects.toMatchObject({ code: '42501' })
  }
  await expect(db.as('anon', (sql) => sql`select spend_push_rate(${tenant}, 5)`)).rejects.toMatchObject({ code: '42501' })
  for (const count of [-1000, null]) {
    await db.as(signedIn(db.clinic.assistant), (sql) => sql`select spend_push_rate(${tenant}, ${count})`)
  }
  const [row] = await db.sql`select count(*)::int as rows, bool_and(busy_until > now() - interval '1 minute') as kept from inbox_push_rates`
  expect(row).toEqual({ rows: 1, kept: true })
})
