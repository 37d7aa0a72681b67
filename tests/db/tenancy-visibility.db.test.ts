import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clinicDatabase, clinicIds, say, signedIn, threadOf } from './clinicFixture.ts'

let db: Awaited<ReturnType<typeof clinicDatabase>>
const ours = clinicIds(1)
beforeAll(async () => {
  db = await clinicDatabase()
  await db.sql`insert into conversation_sla_rules (tenant_id, enabled, respect_business_hours, alert_scope) values (${ours.tenant}, true, false, 'all')`
})
afterAll(() => db.close())

describe('where therapists see their own threads', () => {
  let mine: string
  let open: string
  let others: string
  beforeAll(async () => {
    await db.sql`update tenants set thread_visibility = 'assigned' where id = ${ours.tenant}`
    const thread = async (assigned: string | null): Promise<string> => {
      const { thread_id } = await say(db.sql, {
        tenant_id: ours.tenant,
        from_number: `+55${assigned}`,
        created_at: new Date(Date.now() - 7_200_000),
      })
      await db.sql`update inbox_threads set assigned_to = ${assigned} where id = ${thread_id}`
      return thread_id
    }
    mine = await thread(ours.therapist)
    open = await thread(null)
    others = await thread(ours.colleague)
    await db.sql`insert into inbox_reads (tenant_id, user_id, thread_id) select tenant_id, ${ours.assistant}, id from inbox_threads where id = any (${[mine, open, others]})`
    await db.sql`select * from sla_check()`
  })

  test.each([
    'inbox_threads',
    'conversation_threads',
    'conversation_messages',
    'conversation_sla_breaches',
    'conversation_sla_events',
    'inbox_reads',
  ])('a therapist sees theirs and unassigned ones, everyone else sees all: %s', async (table) => {
    const column = table === 'inbox_threads' ? 'id' : 'thread_id'
    const seen = async (who: string): Promise<unknown[]> =>
      db.as(signedIn(who), async (sql) =>
        (await sql.unsafe(`select distinct ${column} as id from ${table} where ${column} = any ($1)`, [[mine, open, others]])).map(
          (row) => row['id'],
        ),
      )
    expect((await seen(ours.therapist)).toSorted()).toEqual([mine, open].toSorted())
    expect(await seen(ours.assistant)).toHaveLength(3)
    expect(await seen(ours.admin)).toHaveLength(3)
  })

  test('and write nothing into the others', async () => {
    const changed = await db.as(signedIn(ours.therapist), (sql) => sql`update inbox_threads set status = 'closed' where id = ${others}`)
    expect(changed.count).toBe(0)
    await expect(
      db.as(
        signedIn(ours.therapist),
        (sql) => sql`insert into conversation_messages (tenant_id, thread_id, direction, sender_kind, sender_id, body)
      values (${ours.tenant}, ${others}, 'outbound', 'agent', ${ours.therapist}, 'x')`,
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })

  test("a therapist hands a thread over, which they see no more; not one that they don't see", async () => {
    await db.as(signedIn(ours.therapist), (sql) => sql`select assign_thread(${mine}, ${ours.colleague})`)
    expect(await threadOf(db.sql, mine)).toMatchObject({ assigned_to: ours.colleague })
    await expect(db.as(signedIn(ours.therapist), (sql) => sql`select assign_thread(${mine}, ${ours.therapist})`)).rejects.toMatchObject({
      message: 'thread_not_found',
    })
  })
})
