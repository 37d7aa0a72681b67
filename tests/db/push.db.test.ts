import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { TestDatabase } from '../database.ts'
import { clinicDatabase, insertClinic, say, signedIn, threadOf, type Clinic, type StoredMessage } from './clinicFixture.ts'
import { push, type PushResult } from './syncClient.ts'

let db: TestDatabase & { clinic: Clinic }
let other: Clinic
let tenant: string
let thread: StoredMessage
let client: string
let numbers = 0
beforeAll(async () => {
  db = await clinicDatabase()
  tenant = db.clinic.tenant
  other = await insertClinic(db.sql, 2)
})
beforeEach(async () => {
  client = crypto.randomUUID()
  thread = await say(db.sql, { tenant_id: tenant, from_number: `+55${++numbers}` })
})
afterAll(() => db.close())

const send = (mutations: readonly unknown[], user = db.clinic.assistant): Promise<PushResult[]> =>
  push({ db, caller: signedIn(user), tenant }, client, mutations)
const one = async (name: string, args: Record<string, unknown>, { id = 1, user = db.clinic.assistant } = {}): Promise<PushResult> =>
  (await send([{ id, name, args: { thread_id: thread.thread_id, ...args } }], user))[0]!
const now = (): Promise<Record<string, unknown>> => threadOf(db.sql, thread.thread_id)
const texts = async (): Promise<string[]> =>
  (await db.sql`select body from conversation_messages where thread_id = ${thread.thread_id} and direction <> 'inbound' order by id`).map(
    (row) => row['body'],
  )
const applied = { status: 'applied', error: null }
const rejected = (code: string): object => ({ status: 'rejected', error: { code, message: code, hint: expect.any(String) } })

test("send_message writes as the caller, to the patient, at the server's time", async () => {
  const message_id = crypto.randomUUID()
  expect(
    await one('send_message', { message_id, body: 'Bom dia', created_at: '2001-01-01T00:00:00Z', sender_id: db.clinic.admin }),
  ).toEqual({ id: 1, ...applied })
  const [message] =
    await db.sql`select *, created_at > now() - interval '1 minute' as fresh from conversation_messages where message_id = ${message_id}`
  expect(message).toMatchObject({
    direction: 'outbound',
    sender_kind: 'agent',
    sender_id: db.clinic.assistant,
    body: 'Bom dia',
    thread_id: thread.thread_id,
    to_number: `+55${numbers}`,
    delivery_status: 'queued',
    fresh: true,
  })
  expect((await now())['awaiting_since']).toBeNull()
})

test('add_note stays inside the clinic and stops no clock', async () => {
  expect(await one('add_note', { message_id: crypto.randomUUID(), body: 'ligar depois' })).toMatchObject(applied)
  expect(await db.sql`select direction, delivery_status from conversation_messages where body = 'ligar depois'`).toMatchObject([
    { direction: 'internal', delivery_status: null },
  ])
  expect((await now())['awaiting_since']).not.toBeNull()
})

test('a reply quotes a message of the same thread only', async () => {
  const elsewhere = await say(db.sql, { tenant_id: tenant, from_number: '+5500' })
  expect(await one('send_message', { message_id: crypto.randomUUID(), body: 'a', reply_to: thread.message_id })).toMatchObject(applied)
  expect(
    await one('send_message', { message_id: crypto.randomUUID(), body: 'b', reply_to: elsewhere.message_id }, { id: 2 }),
  ).toMatchObject(rejected('message_not_found'))
})

test('a body may have 4,096 characters, emoji counted once, and not one more', async () => {
  expect(await one('send_message', { message_id: crypto.randomUUID(), body: '🙂'.repeat(4096) })).toMatchObject(applied)
  expect(await one('send_message', { message_id: crypto.randomUUID(), body: 'x'.repeat(4097) }, { id: 2 })).toMatchObject(
    rejected('message_too_long'),
  )
  for (const [id, body] of [
    [3, ''],
    [4, '  \n'],
    [5, null],
    [6, undefined],
    [7, 5],
  ] as const) {
    expect(await one('send_message', { message_id: crypto.randomUUID(), body }, { id })).toMatchObject(rejected('message_empty'))
  }
})

test('assign, status, priority, stage, tags and snooze change the thread', async () => {
  const until = '2030-01-02T03:04:05+00:00'
  const results = await send([
    { id: 1, name: 'assign_thread', args: { thread_id: thread.thread_id, user_id: db.clinic.therapist } },
    { id: 2, name: 'set_status', args: { thread_id: thread.thread_id, status: 'pending' } },
    { id: 3, name: 'set_priority', args: { thread_id: thread.thread_id, priority: 'urgent' } },
    { id: 4, name: 'set_stage', args: { thread_id: thread.thread_id, stage_key: 'lead' } },
    { id: 5, name: 'set_tags', args: { thread_id: thread.thread_id, tags: ['vip', ' retorno ', 'vip'] } },
    { id: 6, name: 'snooze_thread', args: { thread_id: thread.thread_id, until } },
  ])
  expect(results).toEqual([1, 2, 3, 4, 5, 6].map((id) => ({ id, status: 'applied', error: null })))
  expect(await now()).toMatchObject({
    assigned_to: db.clinic.therapist,
    status: 'pending',
    priority: 'urgent',
    stage_key: 'lead',
    tags: ['vip', 'retorno'],
    snoozed_until: new Date(until),
  })
  await send([
    { id: 7, name: 'assign_thread', args: { thread_id: thread.thread_id, user_id: null } },
    { id: 8, name: 'set_stage', args: { thread_id: thread.thread_id, stage_key: null } },
    { id: 9, name: 'set_tags', args: { thread_id: thread.thread_id, tags: [] } },
    { id: 10, name: 'snooze_thread', args: { thread_id: thread.thread_id, until: null } },
  ])
  expect(await now()).toMatchObject({ assigned_to: null, stage_key: null, tags: [], snoozed_until: null })
})

test("arguments that make no sense are refused by name, never by a constraint's words", async () => {
  const cases: [string, Record<string, unknown>, string][] = [
    ['assign_thread', { user_id: db.clinic.suspended }, 'member_not_found'],
    ['assign_thread', { user_id: other.admin }, 'member_not_found'],
    ['assign_thread', { user_id: 'x' }, 'invalid_argument'],
    ['set_status', { status: 'lost' }, 'invalid_argument'],
    ['set_status', {}, 'invalid_argument'],
    ['set_priority', { priority: 7 }, 'invalid_argument'],
    ['set_stage', { stage_key: '' }, 'invalid_argument'],
    ['set_tags', { tags: 'vip' }, 'invalid_argument'],
    ['set_tags', { tags: [''] }, 'invalid_argument'],
    ['set_tags', { tags: [null] }, 'invalid_argument'],
    ['set_tags', { tags: Array.from({ length: 51 }, (_, n) => String(n)) }, 'invalid_argument'],
    ['snooze_thread', { until: 'amanhã' }, 'invalid_argument'],
    ['snooze_thread', { until: 'infinity' }, 'invalid_argument'],
    ['mark_read', {}, 'invalid_argument'],
    ['mark_read', { last_read_id: '-1' }, 'invalid_argument'],
    ['mark_read', { last_read_id: '9'.repeat(30) }, 'invalid_argument'],
    ['link_patient', { patient_id: crypto.randomUUID() }, 'invalid_argument'],
    ['send_message', { body: 'x' }, 'invalid_argument'],
    ['send_message', { message_id: 'x', body: 'x' }, 'invalid_argument'],
    ['send_message', { message_id: crypto.randomUUID(), body: 'x', kind: 'image' }, 'invalid_argument'],
    ['set_status', { thread_id: crypto.randomUUID(), status: 'open' }, 'thread_not_found'],
    ['set_status', { thread_id: null, status: 'open' }, 'thread_not_found'],
    ['set_status', { thread_id: 'x', status: 'open' }, 'invalid_argument'],
    ['delete_everything', {}, 'unknown_mutation'],
  ]
  for (const [index, [name, args, code]] of cases.entries()) {
    expect(await one(name, args, { id: index + 1 })).toMatchObject(rejected(code))
  }
})

test('mark_read moves forward only, never past the last message, and counts what was read', async () => {
  const number = `+55${numbers}`
  const second = await say(db.sql, { tenant_id: tenant, from_number: number })
  const third = await say(db.sql, { tenant_id: tenant, from_number: number })
  const place = async (): Promise<unknown> =>
    (
      await db.sql`select last_read_id, inbound_read from inbox_reads where thread_id = ${thread.thread_id} and user_id = ${db.clinic.assistant}`
    )[0]
  expect(await one('mark_read', { last_read_id: second.id }, { id: 1 })).toMatchObject(applied)
  expect(await place()).toEqual({ last_read_id: second.id, inbound_read: 2 })
  expect(await one('mark_read', { last_read_id: thread.id }, { id: 2 })).toMatchObject(applied)
  expect(await place()).toEqual({ last_read_id: second.id, inbound_read: 2 })
  expect(await one('mark_read', { last_read_id: '999999999' }, { id: 3 })).toMatchObject(applied)
  expect(await place()).toEqual({ last_read_id: third.id, inbound_read: 3 })
})

test('link_patient gives the thread to the patient', async () => {
  const [patient] = await db.sql`insert into patients (tenant_id, full_name) values (${tenant}, 'Paciente') returning id`
  expect(await one('link_patient', { patient_id: patient!['id'] })).toMatchObject(applied)
  expect(await now()).toMatchObject({ patient_id: patient!['id'], thread_key: patient!['id'], contact_name: 'Paciente' })
})

test('a retry is a duplicate with the first result, and does nothing', async () => {
  const batch = [
    { id: 1, name: 'send_message', args: { thread_id: thread.thread_id, message_id: crypto.randomUUID(), body: 'uma vez' } },
    { id: 2, name: 'set_status', args: { thread_id: thread.thread_id, status: 'lost' } },
    { id: 3, name: 'set_status', args: { thread_id: thread.thread_id, status: 'resolved' } },
  ]
  const first = await send(batch)
  await db.sql`update inbox_threads set status = 'open' where id = ${thread.thread_id}`
  const again = await send([...batch, { id: 4, name: 'set_priority', args: { thread_id: thread.thread_id, priority: 'high' } }])
  expect(again.map((result) => result.status)).toEqual(['duplicate', 'duplicate', 'duplicate', 'applied'])
  expect(again.slice(0, 3).map((result) => result.error)).toEqual(first.map((result) => result.error))
  expect(await texts()).toEqual(['uma vez'])
  expect(await now()).toMatchObject({ status: 'open', priority: 'high' })
})

test('two pushes of one client at once apply each mutation once, in order', async () => {
  const batch = Array.from({ length: 20 }, (_, n) => ({
    id: n + 1,
    name: 'send_message',
    args: { thread_id: thread.thread_id, message_id: crypto.randomUUID(), body: String(n) },
  }))
  const results = await Promise.all([send(batch), send(batch), send(batch)])
  expect(results.flat().filter((result) => result.status === 'applied')).toHaveLength(20)
  expect(results.flat().filter((result) => result.status === 'duplicate')).toHaveLength(40)
  expect(await texts()).toEqual(batch.map((mutation) => mutation.args.body))
})

test('a push whose answer was lost before it committed left nothing behind', async () => {
  const mutation = { id: 1, name: 'send_message', args: { thread_id: thread.thread_id, message_id: crypto.randomUUID(), body: 'de novo' } }
  await db
    .as(signedIn(db.clinic.assistant), async (sql) => {
      await sql`select inbox_push(${tenant}, ${client}, ${sql.json([mutation])})`
      throw new Error('cut off')
    })
    .catch(() => {})
  expect(await send([mutation])).toMatchObject([applied])
  expect(await texts()).toEqual(['de novo'])
})

test('a mutation that fails blocks nothing behind it, and takes nothing of itself along', async () => {
  const results = await send([
    { id: 1, name: 'send_message', args: { thread_id: thread.thread_id, message_id: crypto.randomUUID(), body: 'antes' } },
    { id: 2, name: 'send_message', args: { thread_id: thread.thread_id, message_id: crypto.randomUUID(), body: 'x'.repeat(5000) } },
    { name: 'no id', args: {} },
    'nonsense',
    null,
    { id: 0, name: 'x', args: {} },
    { id: 1.5, name: 'x', args: {} },
    { id: 3, name: 'set_status' },
    { id: 4, name: 'set_status', args: { thread_id: thread.thread_id, status: 'open', filler: 'x'.repeat(70_000) } },
    { id: 5, name: 'send_message', args: { thread_id: thread.thread_id, message_id: crypto.randomUUID(), body: 'depois' } },
  ])
  const codes = results.map((result) => result.error?.code ?? null)
  expect(codes).toEqual([null, 'message_too_long', ...Array<string>(6).fill('invalid_mutation'), 'payload_too_large', null])
  expect(await texts()).toEqual(['antes', 'depois'])
})

test("the same message_id is the same message, under whatever mutation id, unless it is somebody else's", async () => {
  const args = { message_id: crypto.randomUUID(), body: 'só uma' }
  expect(await one('send_message', args, { id: 1 })).toMatchObject(applied)
  expect(await one('send_message', args, { id: 2 })).toMatchObject(applied)
  expect(await texts()).toEqual(['só uma'])
  client = crypto.randomUUID()
  expect(await one('send_message', args, { id: 1, user: db.clinic.admin })).toMatchObject(rejected('invalid_argument'))
  expect(await one('add_note', args, { id: 3 })).toMatchObject(rejected('invalid_argument'))
})

test('a mutation id belongs to one mutation', async () => {
  expect(await one('set_status', { status: 'pending' }, { id: 1 })).toMatchObject(applied)
  expect(await one('set_status', { status: 'closed' }, { id: 1 })).toMatchObject(rejected('mutation_id_reused'))
  expect(await now()).toMatchObject({ status: 'pending' })
})

test('a client belongs to the member and clinic that used it first', async () => {
  expect(await one('set_status', { status: 'pending' }, { id: 1 })).toMatchObject(applied)
  expect(await one('set_status', { status: 'closed' }, { id: 2, user: db.clinic.admin })).toMatchObject(rejected('invalid_argument'))
  await db.sql`insert into tenant_members (tenant_id, user_id) values (${other.tenant}, ${db.clinic.assistant}) on conflict do nothing`
  expect(
    await push({ db, caller: signedIn(db.clinic.assistant), tenant: other.tenant }, client, [{ id: 3, name: 'set_status', args: {} }]),
  ).toMatchObject([rejected('invalid_argument')])
})

test('batches have limits, by name', async () => {
  const refused = async (mutations: unknown, code: string): Promise<void> => {
    await expect(send(mutations as unknown[])).rejects.toMatchObject({ message: code, code: 'P0001' })
  }
  await refused(
    Array.from({ length: 101 }, (_, n) => ({ id: n + 1, name: 'x', args: {} })),
    'batch_too_large',
  )
  await refused([{ id: 1, name: 'x', args: { filler: 'x'.repeat(2_100_000) } }], 'payload_too_large')
  await refused({ id: 1 }, 'invalid_mutation')
  await expect(push({ db, caller: signedIn(db.clinic.assistant), tenant }, null as unknown as string, [])).rejects.toMatchObject({
    message: 'invalid_argument',
  })
  expect(await send([])).toEqual([])
})

test("a deadlock or a cancelled statement is nobody's rejection: the whole push fails, to be tried again", async () => {
  const [row] =
    await db.sql`select array(select mutation_error(s, 'raw', null) is null from unnest('{40P01,40001,57014,53200,55P03}'::text[]) s) as transient,
    mutation_error('23514', 'new row violates "secret"', null) as checked, mutation_error('XX000', 'raw words', null) as broken`
  expect(row!['transient']).toEqual([true, true, true, true, true])
  expect(JSON.stringify(row)).not.toMatch(/secret|raw/)
  expect(row!['checked'].code).toBe('invalid_argument')
  expect(row!['broken'].code).toBe('unexpected')
})

test("a therapist hands a thread over that they will not see any more, and can't touch it afterwards", async () => {
  await db.sql`update tenants set thread_visibility = 'assigned' where id = ${tenant}`
  await db.sql`update inbox_threads set assigned_to = ${db.clinic.therapist} where id = ${thread.thread_id}`
  expect(await one('assign_thread', { user_id: db.clinic.colleague }, { id: 1, user: db.clinic.therapist })).toMatchObject(applied)
  const attempts = ['send_message', 'add_note', 'set_status', 'mark_read', 'assign_thread', 'link_patient'].map((name, n) => ({
    id: n + 2,
    name,
    args: { thread_id: thread.thread_id, message_id: crypto.randomUUID(), body: 'x', status: 'open', last_read_id: '1', user_id: null },
  }))
  for (const result of await send(attempts, db.clinic.therapist)) expect(result).toMatchObject(rejected('thread_not_found'))
  await db.sql`update tenants set thread_visibility = 'all' where id = ${tenant}`
})

test('a receipt that was pruned still counts as received', async () => {
  const mutation = { id: 7, name: 'send_message', args: { thread_id: thread.thread_id, message_id: crypto.randomUUID(), body: 'antigo' } }
  await send([mutation])
  await db.as('service_role', (sql) => sql`select inbox_prune('0 seconds')`)
  expect(await db.sql`select from inbox_receipts where client_id = ${client}`).toHaveLength(0)
  expect(await send([mutation])).toEqual([{ id: 7, status: 'duplicate', error: null }])
  expect(await one('set_status', { status: 'pending' }, { id: 8 })).toMatchObject(applied)
})
