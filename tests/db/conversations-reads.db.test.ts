import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clinicDatabase, say, signedIn } from './clinicFixture.ts'

let db: Awaited<ReturnType<typeof clinicDatabase>>
let tenant: string
let numbers = 0
const newNumber = (): string => `+5516${++numbers}`

beforeAll(async () => {
  db = await clinicDatabase()
  tenant = db.clinic.tenant
})
afterAll(() => db.close())

describe('how far a member has read', () => {
  const unread = async (user: string, thread: string): Promise<number> => {
    const [row] = await db.sql`
      select t.inbound_count - coalesce(r.inbound_read, 0) as unread from inbox_threads t
      left join inbox_reads r on r.thread_id = t.id and r.user_id = ${user} where t.id = ${thread}`
    return row!.unread as number
  }

  test('who answers or notes has read; the others have not', async () => {
    const from = newNumber()
    const { thread_id } = await say(db.sql, { tenant_id: tenant, from_number: from })
    await say(db.sql, { tenant_id: tenant, from_number: from })
    await say(db.sql, { tenant_id: tenant, thread_id, direction: 'internal', sender_id: db.clinic.assistant })
    expect(await unread(db.clinic.assistant, thread_id)).toBe(0)
    expect(await unread(db.clinic.admin, thread_id)).toBe(2)
    await say(db.sql, { tenant_id: tenant, from_number: from })
    expect(await unread(db.clinic.assistant, thread_id)).toBe(1)
  })

  test('reading half leaves the other half unread; deleting takes it away on both sides', async () => {
    const from = newNumber()
    const first = await say(db.sql, { tenant_id: tenant, from_number: from })
    await say(db.sql, { tenant_id: tenant, from_number: from })
    await db.as(
      signedIn(db.clinic.therapist),
      (sql) => sql`
      insert into inbox_reads (tenant_id, user_id, thread_id, last_read_id) values (${tenant}, ${db.clinic.therapist}, ${first.thread_id}, ${first.id})`,
    )
    expect(await unread(db.clinic.therapist, first.thread_id)).toBe(1)
    await db.sql`delete from conversation_messages where id = ${first.id}`
    expect(await unread(db.clinic.therapist, first.thread_id)).toBe(1)
  })
})
