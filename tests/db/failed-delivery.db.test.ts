import { afterAll, beforeAll, expect, test } from 'vitest'
import { clinicDatabase, say } from './clinicFixture.ts'

let db: Awaited<ReturnType<typeof clinicDatabase>>
let tenant: string
beforeAll(async () => {
  db = await clinicDatabase()
  tenant = db.clinic.tenant
})
afterAll(() => db.close())

const threadOf = async (id: string) => {
  const [row] = await db.sql`select last_message_failed, sync_xid::text from inbox_threads where id = ${id}`
  return row!
}
const deliver = (id: string, status: string) =>
  db.sql`update conversation_messages set delivery_status = ${status} where thread_id = ${id} and direction = 'outbound'
    and id = (select max(id) from conversation_messages where thread_id = ${id} and direction = 'outbound')`

test('a thread says that its last message did not arrive, until it does or another one is written', async () => {
  const { thread_id: id } = await say(db.sql, { tenant_id: tenant, from_number: '+5511' })
  const answer = { tenant_id: tenant, thread_id: id, direction: 'outbound', sender_kind: 'agent' } as const
  await say(db.sql, answer)
  await deliver(id, 'failed')
  expect((await threadOf(id)).last_message_failed).toBe(true)
  await deliver(id, 'queued')
  expect((await threadOf(id)).last_message_failed).toBe(false)
  await deliver(id, 'failed')
  await say(db.sql, { tenant_id: tenant, thread_id: id })
  expect((await threadOf(id)).last_message_failed).toBe(false)
})

test('a receipt that tells nothing new touches no thread, so that no device pulls for it', async () => {
  const { thread_id: id } = await say(db.sql, { tenant_id: tenant, from_number: '+5512' })
  await say(db.sql, { tenant_id: tenant, thread_id: id, direction: 'outbound', sender_kind: 'agent' })
  const before = (await threadOf(id)).sync_xid
  for (const status of ['sent', 'delivered', 'read']) await deliver(id, status)
  expect((await threadOf(id)).sync_xid).toBe(before)
})

test('an older message that fails late says nothing about the last one', async () => {
  const { thread_id: id, id: first } = await say(db.sql, {
    tenant_id: tenant,
    from_number: '+5513',
    direction: 'outbound',
    sender_kind: 'agent',
  })
  await say(db.sql, { tenant_id: tenant, thread_id: id, direction: 'outbound', sender_kind: 'agent' })
  await db.sql`update conversation_messages set delivery_status = 'failed' where id = ${first}`
  expect((await threadOf(id)).last_message_failed).toBe(false)
})
