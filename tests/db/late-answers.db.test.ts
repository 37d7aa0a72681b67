import { afterAll, beforeAll, expect, test } from 'vitest'
import { lateAnswerOf } from '../../src/sla/lateAnswer.ts'
import { clinicDatabase, say, signedIn } from './clinicFixture.ts'
import { brought, device } from './syncClient.ts'

let db: Awaited<ReturnType<typeof clinicDatabase>>
let tenant: string
beforeAll(async () => {
  db = await clinicDatabase()
  tenant = db.clinic.tenant
  await db.sql`insert into conversation_sla_rules (tenant_id, enabled, respect_business_hours, alert_scope) values (${tenant}, true, false, 'all')`
})
afterAll(() => db.close())

const START = Math.floor(Date.now() / 1000) * 1000
const ago = (minutes: number): Date => new Date(START - minutes * 60_000)

/** What a device that comes new sees of a thread. */
async function seen(thread: string): Promise<unknown> {
  const pages = await device({ db, caller: signedIn(db.clinic.assistant), tenant }).pull()
  const row = brought(pages, 'threads').find(({ id }) => id === thread)
  const breach = brought(pages, 'breaches').findLast(({ thread_id }) => thread_id === thread)
  return lateAnswerOf(row as never, breach as never)
}

test('[T8] every device sees that a patient was answered late, until the patient writes again', async () => {
  const { thread_id } = await say(db.sql, { tenant_id: tenant, from_number: '+5511', created_at: ago(70) })
  const answer = { tenant_id: tenant, thread_id, direction: 'outbound', sender_kind: 'agent' } as const
  await say(db.sql, { ...answer, created_at: ago(5) })
  const late = { is: 'late', dueAt: ago(10).getTime() / 1000, answeredAt: ago(5).getTime() / 1000, late: 300 }
  expect(await seen(thread_id)).toEqual(late)
  await db.sql`update inbox_threads set status = 'resolved' where id = ${thread_id}`
  expect(await seen(thread_id)).toEqual(late)
  await say(db.sql, { tenant_id: tenant, thread_id, created_at: ago(4) })
  await say(db.sql, { ...answer, created_at: ago(3) })
  expect(await seen(thread_id)).toBeNull()
})

test('[T8] a thread that was closed without an answer was not answered late', async () => {
  const { thread_id } = await say(db.sql, { tenant_id: tenant, from_number: '+5512', created_at: ago(70) })
  await db.sql`update inbox_threads set status = 'closed' where id = ${thread_id}`
  expect(await seen(thread_id)).toBeNull()
})
