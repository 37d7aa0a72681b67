import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TestDatabase } from '../database.ts'
import { clinicDatabase, say, signedIn, type Clinic } from './clinicFixture.ts'
import { device, push, type Device, type PushResult } from './syncClient.ts'

let db: TestDatabase & { clinic: Clinic }
let tenant: string
beforeEach(async () => {
  db = await clinicDatabase()
  tenant = db.clinic.tenant
})
afterEach(() => db.close())

const assistant = (): Device => device({ db, caller: signedIn(db.clinic.assistant), tenant })
const thread = async (number: string): Promise<string> => (await say(db.sql, { tenant_id: tenant, from_number: number })).thread_id
const erase = (id: string): Promise<unknown> => db.sql`delete from inbox_threads where id = ${id}`
const prune = async (): Promise<{ tombstones: number; receipts: number }> =>
  (await db.as('service_role', (sql) => sql`select inbox_prune() as counts`))[0]!['counts']

/** Everything that is remembered becomes so many days older. */
async function daysPass(days: number): Promise<void> {
  await db.sql.begin(async (sql) => {
    await sql`set local session_replication_role = replica`
    await sql`update inbox_tombstones set created_at = created_at - ${days} * interval '1 day'`
    await sql`update inbox_receipts set created_at = created_at - ${days} * interval '1 day'`
  })
}

test('a device that was away for less than thirty days learns what was deleted meanwhile, and keeps the rest', async () => {
  const [kept, old, recent] = [await thread('+1'), await thread('+2'), await thread('+3')]
  await erase(old)
  await daysPass(10)
  const away = assistant()
  await away.pull()
  await erase(recent)
  await daysPass(29)
  expect((await prune()).tombstones).toBeGreaterThan(0)
  await thread('+4')
  const [page] = await away.pull()
  expect(page).toMatchObject({ reset: false, gone: { threads: [recent] } })
  expect(away.ids('threads')).toContain(kept)
})

test('a device that was away longer starts anew, and holds nothing that was deleted meanwhile', async () => {
  const [kept, deleted] = [await thread('+1'), await thread('+2')]
  const away = assistant()
  await away.pull()
  await erase(deleted)
  await daysPass(31)
  await prune()
  await thread('+4')
  const pages = await away.pull()
  expect(pages.map((page) => page.reset)).toEqual([true, ...pages.slice(1).map(() => false)])
  expect(away.ids('threads')).toContain(kept)
  expect(away.ids('threads')).not.toContain(deleted)
  expect((await away.pull())[0]!.reset).toBe(false)
})

test('a device that was away longer while nothing was deleted goes on where it was', async () => {
  const away = assistant()
  await away.pull()
  await thread('+1')
  await daysPass(100)
  expect(await prune()).toEqual({ tombstones: 0, receipts: 0 })
  expect((await away.pull())[0]!.reset).toBe(false)
})

test('an answer whose acknowledgement was lost weeks ago is still not sent twice; one that never came is sent', async () => {
  const thread_id = await thread('+1')
  const client = crypto.randomUUID()
  const mutation = (id: number): object => ({
    id,
    name: 'send_message',
    args: { thread_id, message_id: crypto.randomUUID(), body: String(id) },
  })
  const [first, second] = [mutation(1), mutation(2)]
  const send = (...mutations: object[]): Promise<PushResult[]> =>
    push({ db, caller: signedIn(db.clinic.assistant), tenant }, client, mutations)
  await send(first)
  for (const days of [29, 40]) {
    await daysPass(days)
    await prune()
    expect(await send(first)).toEqual([{ id: 1, status: 'duplicate', error: null }])
  }
  expect(await send(first, second)).toMatchObject([{ status: 'duplicate' }, { status: 'applied' }])
  const sent = await db.sql`select body from conversation_messages where direction = 'outbound' order by id`
  expect(sent.map((row) => row['body'])).toEqual(['1', '2'])
})

test('an age that is none is refused by name', async () => {
  for (const age of ['-1 day', null]) {
    await expect(db.as('service_role', (sql) => sql`select inbox_prune(${age}::text::interval)`)).rejects.toMatchObject({
      message: 'invalid_argument',
      code: 'P0001',
    })
  }
})
