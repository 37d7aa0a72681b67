import { afterAll, beforeAll, expect, test } from 'vitest'
import { clinicDatabase, insertClinic, say, signedIn, threadOf } from './clinicFixture.ts'

let db: Awaited<ReturnType<typeof clinicDatabase>>
let tenant: string
let numbers = 0
const START = Math.floor(Date.now() / 1000) * 1000
const ago = (minutes: number): Date => new Date(START - minutes * 60_000)
const newNumber = (): string => `+5516${++numbers}`
const newPatient = async (): Promise<string> =>
  (await db.sql`insert into patients (tenant_id, full_name) values (${tenant}, 'João Lisboa') returning id`)[0]!.id as string
const link = async (thread: string, patient: string, who = db.clinic.assistant): Promise<string> =>
  db.as(signedIn(who), async (sql) => (await sql`select link_thread_to_patient(${thread}, ${patient}) as id`)[0]!.id as string)

beforeAll(async () => {
  db = await clinicDatabase()
  tenant = db.clinic.tenant
  await db.sql`insert into conversation_sla_rules (tenant_id, enabled, respect_business_hours, alert_scope) values (${tenant}, true, false, 'all')`
})
afterAll(() => db.close())

test("a number's thread becomes the patient's first thread, messages and open breach with it", async () => {
  const from = newNumber()
  const { thread_id } = await say(db.sql, { tenant_id: tenant, from_number: from, created_at: ago(70) })
  await db.sql`select * from sla_check()`
  const patient = await newPatient()
  expect(await link(thread_id, patient)).toBe(thread_id)
  expect(await threadOf(db.sql, thread_id)).toMatchObject({
    thread_key: patient,
    patient_id: patient,
    contact_name: 'João Lisboa',
    contact_number: from,
    sla_due_at: ago(10),
    message_count: 1,
  })
  expect(await db.sql`select thread_key, patient_id from conversation_messages where thread_id = ${thread_id}`).toEqual([
    { thread_key: patient, patient_id: patient },
  ])
  expect(await db.sql`select thread_key, resolved_at from conversation_sla_breaches where thread_id = ${thread_id}`).toEqual([
    { thread_key: patient, resolved_at: null },
  ])
  expect(await db.sql`select phone from patients where id = ${patient}`).toEqual([{ phone: from }])
  expect(await link(thread_id, patient)).toBe(thread_id)
})

test("merging into the patient's thread loses no message, tag, assignment or unread message", async () => {
  const patient = await newPatient()
  const theirs = await say(db.sql, { tenant_id: tenant, patient_id: patient })
  const anon = await say(db.sql, { tenant_id: tenant, from_number: newNumber() })
  const last = await say(db.sql, { tenant_id: tenant, patient_id: patient })
  await db.sql`insert into inbox_reads (tenant_id, user_id, thread_id, last_read_id) values
    (${tenant}, ${db.clinic.therapist}, ${theirs.thread_id}, ${last.id}), (${tenant}, ${db.clinic.admin}, ${theirs.thread_id}, ${last.id}),
    (${tenant}, ${db.clinic.admin}, ${anon.thread_id}, ${anon.id})`
  await db.sql`update inbox_threads set tags = '{a,b}', priority = 'urgent', assigned_to = ${db.clinic.therapist} where id = ${anon.thread_id}`
  await db.sql`update inbox_threads set tags = '{b,c}', status = 'pending' where id = ${theirs.thread_id}`
  expect(await link(anon.thread_id, patient)).toBe(theirs.thread_id)
  expect(await threadOf(db.sql, theirs.thread_id)).toMatchObject({
    message_count: 3,
    inbound_count: 3,
    tags: ['a', 'b', 'c'],
    priority: 'urgent',
    assigned_to: db.clinic.therapist,
    status: 'open',
  })
  expect(await threadOf(db.sql, anon.thread_id)).toBeUndefined()
  const reads = await db.sql`select user_id, inbound_read from inbox_reads where thread_id = ${theirs.thread_id} order by inbound_read`
  // The therapist had not read the number's message, so that it and what came after it are unread.
  expect(reads).toEqual([
    { user_id: db.clinic.therapist, inbound_read: 1 },
    { user_id: db.clinic.admin, inbound_read: 3 },
  ])
})

test('of two open breaches the older stays open, and an answer resolves it', async () => {
  const patient = await newPatient()
  const theirs = await say(db.sql, { tenant_id: tenant, patient_id: patient, created_at: ago(90) })
  const anon = await say(db.sql, { tenant_id: tenant, from_number: newNumber(), created_at: ago(80) })
  await db.sql`select * from sla_check()`
  await link(anon.thread_id, patient)
  const breaches =
    await db.sql`select due_at, resolved_at is null as open from conversation_sla_breaches where thread_id = ${theirs.thread_id} order by due_at`
  expect(breaches).toEqual([
    { due_at: ago(30), open: true },
    { due_at: ago(20), open: false },
  ])
  expect(await threadOf(db.sql, theirs.thread_id)).toMatchObject({ sla_due_at: ago(30), sla_breached_at: ago(30) })
  await say(db.sql, { tenant_id: tenant, thread_id: theirs.thread_id, direction: 'outbound', sender_kind: 'agent' })
  const open = await db.sql`select 1 from conversation_sla_breaches where thread_id = ${theirs.thread_id} and resolved_at is null`
  expect(open).toHaveLength(0)
})

test("an open breach of the number moves to a patient's thread that owed nothing", async () => {
  const patient = await newPatient()
  const theirs = await say(db.sql, { tenant_id: tenant, patient_id: patient, created_at: ago(100) })
  await say(db.sql, { tenant_id: tenant, patient_id: patient, direction: 'outbound', sender_kind: 'agent', created_at: ago(99) })
  const anon = await say(db.sql, { tenant_id: tenant, from_number: newNumber(), created_at: ago(80) })
  await link(anon.thread_id, patient)
  expect(await threadOf(db.sql, theirs.thread_id)).toMatchObject({ awaiting_since: ago(80), sla_due_at: ago(20), sla_breached_at: ago(20) })
})

test('only into a patient of the tenant, from a thread that one sees and nobody has', async () => {
  const anon = await say(db.sql, { tenant_id: tenant, from_number: newNumber() })
  const other = await insertClinic(db.sql, 2)
  const [stranger] = await db.sql`insert into patients (tenant_id, full_name) values (${other.tenant}, 'X') returning id`
  await expect(link(anon.thread_id, stranger!.id as string)).rejects.toMatchObject({ message: 'invalid_argument' })
  await expect(link(anon.thread_id, await newPatient(), other.admin)).rejects.toMatchObject({ message: 'thread_not_found' })
  await expect(link(other.tenant, await newPatient())).rejects.toMatchObject({ message: 'thread_not_found' })
  await link(anon.thread_id, await newPatient())
  await expect(link(anon.thread_id, await newPatient())).rejects.toMatchObject({ message: 'invalid_argument' })
})
