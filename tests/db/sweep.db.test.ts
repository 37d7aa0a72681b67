import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestDatabase } from '../database.ts'
import { clinicDatabase, say, signedIn, threadOf, type Clinic } from './clinicFixture.ts'
import { device, push } from './syncClient.ts'

let db: TestDatabase & { clinic: Clinic }
let tenant: string
beforeAll(async () => {
  db = await clinicDatabase()
  tenant = db.clinic.tenant
})
afterAll(() => db.close())

let number = 0
const inbound = (): ReturnType<typeof say> => say(db.sql, { tenant_id: tenant, from_number: `+55${(number += 1)}` })
const inAnHour = new Date(Date.now() + 3_600_000)
const sweep = async (at: Date = new Date(inAnHour.getTime() + 60_000)): Promise<Record<string, number>> => {
  const [row] = await db.sql`select inbox_sweep(${at}) as result`
  return row!['result'] as Record<string, number>
}
async function act(user: string, name: string, args: Record<string, unknown>): Promise<string> {
  const [result] = await push({ db, caller: signedIn(user), tenant }, randomUUID(), [{ id: 1, name, args }])
  return result!.error?.code ?? 'applied'
}
async function schedule(user: string, thread_id: string, body = 'Até amanhã'): Promise<string> {
  const scheduled_id = randomUUID()
  expect(await act(user, 'schedule_message', { scheduled_id, thread_id, body, send_at: inAnHour.toISOString() })).toBe('applied')
  return scheduled_id
}
const stateOf = async (id: string): Promise<object> => {
  const [row] = await db.sql`select state, error from inbox_scheduled_messages where id = ${id}`
  return { ...row }
}
const sent = (thread: string): Promise<readonly object[]> =>
  db.sql`select body, sender_id, sender_kind from conversation_messages where thread_id = ${thread} and direction = 'outbound'`

describe('a message for later', () => {
  test('is sent once its hour has come, as its author, though the patient has written since', async () => {
    const { thread_id, thread_key } = await inbound()
    const id = await schedule(db.clinic.therapist, thread_id)
    expect(await sweep(new Date())).toEqual({ sent: 0, failed: 0, woken: 0 })
    await say(db.sql, { tenant_id: tenant, from_number: thread_key.replace('anon:', '') })
    expect(await sweep()).toEqual({ sent: 1, failed: 0, woken: 0 })
    expect(await stateOf(id)).toEqual({ state: 'sent', error: null })
    expect(await sent(thread_id)).toEqual([{ body: 'Até amanhã', sender_id: db.clinic.therapist, sender_kind: 'agent' }])
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ awaiting_since: null })
    expect(await act(db.clinic.therapist, 'cancel_scheduled', { scheduled_id: id, thread_id })).toBe('already_sent')
  })

  test('can be called back by whoever sees the thread, and shows on their devices until then', async () => {
    const { thread_id } = await inbound()
    const colleague = device({ db, caller: signedIn(db.clinic.colleague), tenant })
    await colleague.pull()
    const id = await schedule(db.clinic.therapist, thread_id)
    await colleague.pull()
    expect(colleague.tables['scheduled']!.get(id)).toMatchObject({ body: 'Até amanhã', state: 'scheduled' })
    expect(await act(db.clinic.colleague, 'cancel_scheduled', { scheduled_id: id, thread_id })).toBe('applied')
    expect(await sweep()).toMatchObject({ sent: 0 })
    expect(await sent(thread_id)).toEqual([])
  })

  test('of an author who has left, or may not see the thread any more, fails and says why', async () => {
    const [gone, unseen] = [await inbound(), await inbound()]
    const [first, second] = [await schedule(db.clinic.colleague, gone.thread_id), await schedule(db.clinic.therapist, unseen.thread_id)]
    await db.sql`update tenant_members set status = 'suspended' where tenant_id = ${tenant} and user_id = ${db.clinic.colleague}`
    await db.sql`update tenants set thread_visibility = 'assigned' where id = ${tenant}`
    await db.sql`update inbox_threads set assigned_to = ${db.clinic.assistant} where id = ${unseen.thread_id}`
    expect(await sweep()).toMatchObject({ sent: 0, failed: 2 })
    expect([await stateOf(first), await stateOf(second)]).toEqual([
      { state: 'failed', error: 'not_a_member' },
      { state: 'failed', error: 'thread_not_found' },
    ])
    expect(await act(db.clinic.assistant, 'cancel_scheduled', { scheduled_id: second, thread_id: unseen.thread_id })).toBe('applied')
    await db.sql`update tenant_members set status = 'active' where tenant_id = ${tenant} and user_id = ${db.clinic.colleague}`
    await db.sql`update tenants set thread_visibility = 'all' where id = ${tenant}`
  })

  test('without a text, a time or a thread is refused by name', async () => {
    const { thread_id } = await inbound()
    const good = { scheduled_id: randomUUID(), thread_id, body: 'Oi', send_at: inAnHour.toISOString() }
    const bad: [object, string][] = [
      [{ body: ' ' }, 'message_empty'],
      [{ body: 'x'.repeat(4097) }, 'message_too_long'],
      [{ send_at: 'amanhã' }, 'invalid_argument'],
      [{ send_at: 'infinity' }, 'invalid_argument'],
      [{ scheduled_id: null }, 'invalid_argument'],
      [{ thread_id: randomUUID() }, 'thread_not_found'],
    ]
    for (const [parts, code] of bad) expect(await act(db.clinic.therapist, 'schedule_message', { ...good, ...parts })).toBe(code)
  })
})

test('a snoozed thread wakes at its hour, and its story says so', async () => {
  const { thread_id } = await inbound()
  await act(db.clinic.therapist, 'snooze_thread', { thread_id, until: inAnHour.toISOString() })
  expect(await sweep(new Date())).toMatchObject({ woken: 0 })
  expect(await sweep()).toMatchObject({ woken: 1 })
  expect(await threadOf(db.sql, thread_id)).toMatchObject({ snoozed_until: null })
  const events =
    await db.sql`select actor_id, became from inbox_thread_events where thread_id = ${thread_id} and kind = 'snooze' order by id`
  expect(events).toMatchObject([{ actor_id: db.clinic.therapist }, { actor_id: null, became: null }])
})

test('sweeps that overlap, with each other and with messages, send each message once', async () => {
  const threads = await Promise.all(Array.from({ length: 20 }, () => inbound()))
  for (const { thread_id } of threads) await schedule(db.clinic.therapist, thread_id)
  const sweeps = Array.from({ length: 6 }, () => sweep())
  const writes = threads.slice(0, 10).map(({ thread_id }) => say(db.sql, { tenant_id: tenant, thread_id, direction: 'inbound' }))
  await Promise.all([...sweeps, ...writes])
  // A thread that a message held was left to the next minute.
  await sweep()
  for (const { thread_id } of threads) expect(await sent(thread_id)).toHaveLength(1)
})

test('only the service role sweeps', async () => {
  for (const user of [db.clinic.admin, db.clinic.assistant]) {
    await expect(db.as(signedIn(user), (sql) => sql`select inbox_sweep()`)).rejects.toMatchObject({ code: '42501' })
  }
  await expect(db.as('service_role', (sql) => sql`select inbox_sweep()`)).resolves.toHaveLength(1)
})
