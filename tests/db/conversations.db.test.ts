import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clinicDatabase, insertClinic, say, threadOf } from './clinicFixture.ts'

type Database = Awaited<ReturnType<typeof clinicDatabase>>
let db: Database
let tenant: string
let numbers = 0
const newNumber = (): string => `+55169${String(++numbers).padStart(8, '0')}`
const newPatient = async (phone: string | null, name = 'Mariana Alves'): Promise<string> => {
  const [row] = await db.sql`insert into patients (tenant_id, full_name, phone) values (${tenant}, ${name}, ${phone}) returning id`
  return row!.id as string
}

beforeAll(async () => {
  db = await clinicDatabase()
  tenant = db.clinic.tenant
})
afterAll(() => db.close())

describe('a message from the webhook', () => {
  test('needs only tenant, direction, number and body', async () => {
    const from = newNumber()
    const [row] = await db.as(
      'service_role',
      (sql) => sql`
      insert into conversation_messages (tenant_id, direction, from_number, body) values (${tenant}, 'inbound', ${from}, 'Bom dia') returning *`,
    )
    expect(row).toMatchObject({
      thread_key: `anon:${from}`,
      sender_kind: 'customer',
      kind: 'text',
      delivery_status: null,
      patient_id: null,
    })
    expect(await threadOf(db.sql, row!.thread_id)).toMatchObject({
      thread_key: `anon:${from}`,
      contact_number: from,
      status: 'open',
      priority: 'medium',
      last_message_preview: 'Bom dia',
      last_message_id: row!.id,
      inbound_count: 1,
      message_count: 1,
      awaiting_since: row!.created_at,
      last_inbound_at: row!.created_at,
    })
  })

  test('with nothing but a body goes to anon:unknown', async () => {
    expect((await say(db.sql, { tenant_id: tenant })).thread_key).toBe('anon:unknown')
  })

  test('with a patient goes to the thread that carries the patient and their name', async () => {
    const patient = await newPatient(null, 'Thiago Couto')
    const message = await say(db.sql, { tenant_id: tenant, patient_id: patient, direction: 'inbound' })
    expect(message.thread_key).toBe(patient)
    expect(await threadOf(db.sql, message.thread_id)).toMatchObject({ patient_id: patient, contact_name: 'Thiago Couto' })
  })

  test('delivered twice is refused by its external id, or skipped with on conflict do nothing', async () => {
    const from = newNumber()
    const first = await say(db.sql, { tenant_id: tenant, from_number: from, external_id: 'wamid.1' })
    await expect(say(db.sql, { tenant_id: tenant, from_number: from, external_id: 'wamid.1' })).rejects.toMatchObject({
      code: '23505',
      constraint_name: 'conversation_messages_external_id_key',
    })
    await db.sql`insert into conversation_messages (tenant_id, from_number, body, external_id)
      values (${tenant}, ${from}, 'Olá', 'wamid.1') on conflict do nothing`
    expect(await threadOf(db.sql, first.thread_id)).toMatchObject({ message_count: 1 })
  })

  test.each([
    ['message_too_long', { body: 'x'.repeat(4097) }],
    ['message_empty', { body: '' }],
    ['message_empty', { body: null }],
    ['message_empty', { body: ' \n ', direction: 'outbound' as const }],
    ['thread_not_found', { thread_id: '99999999-0000-4000-8000-000000000000' }],
    ['invalid_argument', { patient_id: '99999999-0000-4000-8000-000000000000' }],
  ])('is refused by name: %s', async (name, message) => {
    await expect(say(db.sql, { tenant_id: tenant, ...message })).rejects.toMatchObject({
      code: 'P0001',
      message: name,
      hint: expect.any(String),
    })
  })

  test('counts characters, not bytes or UTF-16 units', async () => {
    await expect(say(db.sql, { tenant_id: tenant, body: '😀'.repeat(4096) })).resolves.toBeDefined()
  })

  test('of media needs no body', async () => {
    await expect(say(db.sql, { tenant_id: tenant, kind: 'audio', body: null })).resolves.toBeDefined()
  })

  test('never joins a thread or patient of another tenant', async () => {
    const other = await insertClinic(db.sql, 3)
    const theirs = await say(db.sql, { tenant_id: other.tenant, from_number: newNumber() })
    await expect(say(db.sql, { tenant_id: tenant, thread_id: theirs.thread_id })).rejects.toMatchObject({ message: 'thread_not_found' })
    const [patient] = await db.sql`insert into patients (tenant_id, full_name) values (${other.tenant}, 'X') returning id`
    await expect(say(db.sql, { tenant_id: tenant, patient_id: patient!.id })).rejects.toMatchObject({ message: 'invalid_argument' })
  })
})

describe('whose number it is', () => {
  test('a number that one patient has, however punctuated, is theirs', async () => {
    const patient = await newPatient('+55 (16) 99713-4410')
    const message = await say(db.sql, { tenant_id: tenant, from_number: '5516997134410' })
    expect(message).toMatchObject({ patient_id: patient, thread_key: patient })
  })

  test('a number that two patients share stays anonymous until somebody links it, and then stays linked', async () => {
    const from = newNumber()
    const mother = await newPatient(from, 'Mother')
    await newPatient(from, 'Daughter')
    const message = await say(db.sql, { tenant_id: tenant, from_number: from })
    expect(message.thread_key).toBe(`anon:${from}`)
    await db.sql`select link_thread_to_patient(${message.thread_id}, ${mother})`
    expect((await say(db.sql, { tenant_id: tenant, from_number: from })).thread_key).toBe(mother)
  })

  test('a thread without a patient keeps its number although a patient with it turns up', async () => {
    const from = newNumber()
    const first = await say(db.sql, { tenant_id: tenant, from_number: from })
    await newPatient(from)
    expect((await say(db.sql, { tenant_id: tenant, from_number: from })).thread_id).toBe(first.thread_id)
  })

  test('an answer to a patient goes to the number they wrote from, and is staff’s unless it says that a machine wrote it', async () => {
    const from = newNumber()
    const patient = await newPatient(from)
    await say(db.sql, { tenant_id: tenant, from_number: from })
    const answer = await say(db.sql, { tenant_id: tenant, direction: 'outbound', patient_id: patient })
    const [row] = await db.sql`select to_number, sender_kind, delivery_status from conversation_messages where id = ${answer.id}`
    expect(row).toEqual({ to_number: from, sender_kind: 'agent', delivery_status: 'queued' })
  })

  test('a renamed patient is renamed in the list', async () => {
    const patient = await newPatient(null)
    const message = await say(db.sql, { tenant_id: tenant, patient_id: patient })
    await db.sql`update patients set full_name = 'Beatriz Nunes' where id = ${patient}`
    expect(await threadOf(db.sql, message.thread_id)).toMatchObject({ contact_name: 'Beatriz Nunes' })
  })
})

describe('the row of a thread', () => {
  const at = (minute: number): Date => new Date(Date.UTC(2026, 0, 5, 12, minute))

  async function conversation(...lines: ['in' | 'agent' | 'ai' | 'note', number][]): Promise<{ thread: string; ids: string[] }> {
    const from = newNumber()
    const ids: string[] = []
    let thread = ''
    for (const [who, minute] of lines) {
      const direction = who === 'in' ? 'inbound' : who === 'note' ? 'internal' : 'outbound'
      const sender = who === 'in' ? {} : { sender_kind: who === 'ai' ? 'ai' : 'agent' }
      const message = await say(db.sql, {
        tenant_id: tenant,
        direction,
        ...(direction === 'inbound' ? { from_number: from } : { to_number: from }),
        ...sender,
        created_at: at(minute),
        body: `${who} ${minute}`,
      })
      thread = message.thread_id
      ids.push(message.id)
    }
    return { thread, ids }
  }

  test('waits since the first unanswered message', async () => {
    const { thread } = await conversation(['in', 0], ['agent', 1], ['in', 2], ['in', 3])
    expect(await threadOf(db.sql, thread)).toMatchObject({
      awaiting_since: at(2),
      first_response_at: at(1),
      last_inbound_at: at(3),
      last_outbound_at: at(1),
      inbound_count: 3,
      message_count: 4,
    })
  })

  test('a note and an automatic reply leave it waiting, an answer does not', async () => {
    const { thread } = await conversation(['in', 0], ['note', 1], ['ai', 2])
    expect(await threadOf(db.sql, thread)).toMatchObject({
      awaiting_since: at(0),
      first_response_at: null,
      last_message_preview: 'ai 2',
      last_message_sender_kind: 'ai',
      message_count: 3,
    })
    await say(db.sql, { tenant_id: tenant, thread_id: thread, direction: 'outbound', sender_kind: 'agent', created_at: at(4) })
    expect(await threadOf(db.sql, thread)).toMatchObject({ awaiting_since: null, first_response_at: at(4) })
  })

  test('a note is never the preview', async () => {
    const { thread, ids } = await conversation(['in', 0], ['note', 1])
    expect(await threadOf(db.sql, thread)).toMatchObject({
      last_message_id: ids[0],
      last_message_preview: 'in 0',
      last_message_direction: 'inbound',
    })
  })

  test('follows deleted messages', async () => {
    const { thread, ids } = await conversation(['in', 0], ['agent', 1], ['in', 2])
    await db.sql`delete from conversation_messages where id = ${ids[1]!}`
    expect(await threadOf(db.sql, thread)).toMatchObject({
      awaiting_since: at(0),
      first_response_at: null,
      last_outbound_at: null,
      message_count: 2,
    })
    await db.sql`delete from conversation_messages where thread_id = ${thread}`
    expect(await threadOf(db.sql, thread)).toMatchObject({
      awaiting_since: null,
      last_message_id: null,
      inbound_count: 0,
      message_count: 0,
    })
  })

  test('follows edited messages, and ignores delivery receipts', async () => {
    const { thread, ids } = await conversation(['in', 0], ['agent', 1])
    await db.sql`update conversation_messages set body = 'edited' where id = ${ids[1]!}`
    expect(await threadOf(db.sql, thread)).toMatchObject({ last_message_preview: 'edited' })
    const before = await threadOf(db.sql, thread)
    await db.sql`update conversation_messages set delivery_status = 'read' where id = ${ids[1]!}`
    expect(await threadOf(db.sql, thread)).toEqual(before)
    await db.sql`update conversation_messages set sender_kind = 'ai' where id = ${ids[1]!}`
    expect(await threadOf(db.sql, thread)).toMatchObject({ awaiting_since: at(0) })
  })

  test("a message that gets another number moves to that number's thread", async () => {
    const { thread, ids } = await conversation(['in', 0], ['in', 1])
    const elsewhere = newNumber()
    const [moved] =
      await db.sql`update conversation_messages set from_number = ${elsewhere} where id = ${ids[0]!} returning thread_id, thread_key`
    expect(moved!.thread_key).toBe(`anon:${elsewhere}`)
    expect(await threadOf(db.sql, thread)).toMatchObject({ message_count: 1, inbound_count: 1, awaiting_since: at(1) })
    expect(await threadOf(db.sql, moved!.thread_id)).toMatchObject({ message_count: 1, inbound_count: 1, awaiting_since: at(0) })
  })

  test.each(['pending', 'resolved', 'closed'])('an inbound message opens a %s thread and ends its snooze', async (status) => {
    const { thread } = await conversation(['in', 0], ['agent', 1])
    await db.sql`update inbox_threads set status = ${status}, snoozed_until = now() + interval '1 day' where id = ${thread}`
    await say(db.sql, { tenant_id: tenant, thread_id: thread, direction: 'internal', sender_kind: 'agent' })
    expect(await threadOf(db.sql, thread)).toMatchObject({ status })
    await say(db.sql, { tenant_id: tenant, thread_id: thread, direction: 'inbound' })
    expect(await threadOf(db.sql, thread)).toMatchObject({ status: 'open', snoozed_until: null })
  })

  test('what was closed unanswered is not owed again by the next message, but by opening it by hand', async () => {
    const { thread } = await conversation(['in', 0])
    await db.sql`update inbox_threads set status = 'resolved' where id = ${thread}`
    await db.sql`update inbox_threads set status = 'open' where id = ${thread}`
    expect(await threadOf(db.sql, thread)).toMatchObject({ awaiting_since: at(0) })
    await db.sql`update inbox_threads set status = 'resolved' where id = ${thread}`
    await say(db.sql, { tenant_id: tenant, thread_id: thread, direction: 'inbound', created_at: at(9) })
    expect(await threadOf(db.sql, thread)).toMatchObject({ awaiting_since: at(9), status: 'open' })
  })

  test('twenty thousand messages in one statement leave every row right', async () => {
    await db.sql`insert into conversation_messages (tenant_id, direction, sender_kind, from_number, to_number, body)
      select ${tenant}, d.direction, case d.direction when 'inbound' then 'customer' else 'agent' end, number, number, 'bulk'
      from generate_series(1, 20000) n
      cross join lateral (select 'bulk' || n % 2000 as number, case when n % 3 = 0 then 'outbound' else 'inbound' end as direction) d`
    const [wrong] = await db.sql`
      select count(*) from inbox_threads t join lateral (
        select count(*) as messages, count(*) filter (where direction = 'inbound') as inbound, max(id) as last,
          min(created_at) filter (where direction = 'inbound' and id > coalesce((select max(id) from conversation_messages o
            where o.thread_id = t.id and o.direction = 'outbound'), 0)) as awaiting
        from conversation_messages m where m.thread_id = t.id
      ) m on true
      where t.contact_number like 'bulk%' and (t.message_count, t.inbound_count, t.last_message_id, t.awaiting_since)
        is distinct from (m.messages, m.inbound, m.last, m.awaiting)`
    expect(wrong!.count).toBe('0')
  })
})
