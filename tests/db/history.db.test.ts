import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestDatabase } from '../database.ts'
import { clinicDatabase, insertClinic, say, signedIn, type Clinic, type StoredMessage } from './clinicFixture.ts'
import { device } from './syncClient.ts'

let db: TestDatabase & { clinic: Clinic }
let tenant: string
const messages: StoredMessage[] = []
beforeAll(async () => {
  db = await clinicDatabase()
  tenant = db.clinic.tenant
  for (let n = 0; n < 7; n++) messages.push(await say(db.sql, { tenant_id: tenant, from_number: '+1', body: String(n) }))
  await say(db.sql, { tenant_id: tenant, from_number: '+2', body: 'another thread' })
})
afterAll(() => db.close())

interface History {
  messages: { id: string; message_id: string; body: string }[]
  more: boolean
  snapshot: string
}
interface Asked {
  thread: string
  before?: string | null
  limit: number | null
  user?: string
  of?: string
}
async function history({ thread, before = null, limit, user = db.clinic.assistant, of = tenant }: Asked): Promise<History> {
  return db.as(signedIn(user), async (sql) => (await sql`select inbox_history(${of}, ${thread}, ${before}, ${limit}) as page`)[0]!['page'])
}

test('older messages come page by page, oldest first in each, until there are no more', async () => {
  const thread = messages[0]!.thread_id
  const newest = await history({ thread, limit: 3 })
  expect(newest).toMatchObject({ messages: [{ body: '4' }, { body: '5' }, { body: '6' }], more: true })
  const middle = await history({ thread, before: newest.messages[0]!.id, limit: 3 })
  expect(middle).toMatchObject({ messages: [{ body: '1' }, { body: '2' }, { body: '3' }], more: true })
  const oldest = await history({ thread, before: middle.messages[0]!.id, limit: 3 })
  expect(oldest).toMatchObject({ messages: [{ body: '0' }], more: false })
  expect(await history({ thread, before: oldest.messages[0]!.id, limit: 3 })).toMatchObject({ messages: [], more: false })
  expect(await history({ thread, limit: 7 })).toMatchObject({ more: false })
})

test('a thread of another clinic, or none, is not found', async () => {
  const other = await insertClinic(db.sql, 2)
  const theirs = await say(db.sql, { tenant_id: other.tenant, from_number: '+1' })
  for (const thread of [theirs.thread_id, '00000000-0000-4000-8000-000000000000']) {
    await expect(history({ thread, limit: 5 })).rejects.toMatchObject({ message: 'thread_not_found', code: 'P0001' })
  }
  await expect(history({ thread: messages[0]!.thread_id, limit: 5, user: other.admin, of: other.tenant })).rejects.toMatchObject({
    message: 'thread_not_found',
  })
})

test("a colleague's thread is not found where therapists see only their own", async () => {
  await db.sql`update tenants set thread_visibility = 'assigned' where id = ${tenant}`
  await db.sql`update inbox_threads set assigned_to = ${db.clinic.colleague} where id = ${messages[0]!.thread_id}`
  await expect(history({ thread: messages[0]!.thread_id, limit: 5, user: db.clinic.therapist })).rejects.toMatchObject({
    message: 'thread_not_found',
  })
  expect((await history({ thread: messages[0]!.thread_id, limit: 5, user: db.clinic.colleague })).messages).toHaveLength(5)
})

test('an answer that comes after the pull that deleted one of its messages says that it is older', async () => {
  const [kept, doomed] = [
    await say(db.sql, { tenant_id: tenant, from_number: '+3' }),
    await say(db.sql, { tenant_id: tenant, from_number: '+3' }),
  ]
  const client = device({ db, caller: signedIn(db.clinic.assistant), tenant })
  await client.pull()
  const late = await history({ thread: kept.thread_id, limit: 5 })
  await db.sql`delete from conversation_messages where id = ${doomed.id}`
  const deletion = await client.pull()
  expect(deletion[0]!.gone['messages']).toEqual([doomed.message_id])
  const inTime = await history({ thread: kept.thread_id, limit: 5 })

  // Expect: what the pull saw and the late answer did not; nothing of the kind for an answer that is asked for afterwards.
  const behind = async (answer: string): Promise<boolean> => {
    const [row] = await db.sql`select exists (
      select from inbox_tombstones s where s.row_id = ${doomed.message_id} and pg_visible_in_snapshot(s.sync_xid, ${deletion[0]!.snapshot}::pg_snapshot)
        and not pg_visible_in_snapshot(s.sync_xid, ${answer}::pg_snapshot)) as behind`
    return row!['behind']
  }
  expect(late.messages.map((message) => message.message_id)).toContain(doomed.message_id)
  expect(await behind(late.snapshot)).toBe(true)
  expect(inTime.messages.map((message) => message.message_id)).toEqual([kept.message_id])
  expect(await behind(inTime.snapshot)).toBe(false)
})

test('a limit out of bounds is refused by name', async () => {
  for (const limit of [0, -1, 501, null]) {
    await expect(history({ thread: messages[0]!.thread_id, limit })).rejects.toMatchObject({ message: 'invalid_limit', code: 'P0001' })
  }
})
