import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestDatabase } from '../database.ts'
import { clinicDatabase, insertClinic, say, signedIn, type Clinic } from './clinicFixture.ts'
import { insertMany } from './manyMessages.ts'
import { plansOf, readsOf } from './plansOf.ts'

let db: TestDatabase & { clinic: Clinic }
let tenant: string
beforeAll(async () => {
  db = await clinicDatabase()
  tenant = db.clinic.tenant
  await db.sql`insert into patients (id, tenant_id, full_name) values ('00000001-0000-4000-9000-000000000001', ${tenant}, 'João Conceição')`
  await say(db.sql, {
    tenant_id: tenant,
    patient_id: '00000001-0000-4000-9000-000000000001',
    body: 'A sessão de terça foi ótima, obrigado!',
  })
  await say(db.sql, { tenant_id: tenant, from_number: '+55 11 98841-2207', body: 'Posso remarcar a sessão?' })
  await say(db.sql, { tenant_id: tenant, from_number: '+55 11 98841-2207', body: 'Remarcação confirmada' })
  const other = await insertClinic(db.sql, 2)
  await say(db.sql, { tenant_id: other.tenant, from_number: '+5511900000000', body: 'sessão de outra clínica' })
})
afterAll(() => db.close())

interface Found {
  messages: { id: string; body: string; thread_id: string }[]
  threads: { id: string; contact_number: string | null; contact_name: string | null }[]
  people: string[]
  more: boolean
}
async function search(
  query: string,
  { user = db.clinic.assistant, before = null as string | null, limit = 20, of = tenant } = {},
): Promise<Found> {
  return db.as(signedIn(user), async (sql) => (await sql`select inbox_search(${of}, ${query}, ${before}, ${limit}) as found`)[0]!['found'])
}
const bodies = async (...asked: Parameters<typeof search>): Promise<string[]> => (await search(...asked)).messages.map(({ body }) => body)

test('words are found by their beginnings, whatever their accents, case and order', async () => {
  expect(await bodies('SESSAO')).toEqual(['A sessão de terça foi ótima, obrigado!', 'Posso remarcar a sessão?'])
  expect(await bodies('otim terca')).toEqual(['A sessão de terça foi ótima, obrigado!'])
  expect(await bodies('remarc')).toEqual(['Posso remarcar a sessão?', 'Remarcação confirmada'])
  expect(await bodies('essao')).toEqual([])
})

test('people are found by name, or by four digits of their number', async () => {
  const named = await search('joao conc')
  expect(named.threads.filter(({ id }) => named.people.includes(id)).map(({ contact_name }) => contact_name)).toEqual(['João Conceição'])
  const numbered = await search('8841-22')
  expect(numbered.threads.map(({ contact_number }) => contact_number)).toEqual(['+55 11 98841-2207'])
  expect((await search('884')).people).toEqual([])
})

test('results come page by page', async () => {
  const first = await search('sessao', { limit: 1 })
  expect(first).toMatchObject({ messages: [{ body: 'Posso remarcar a sessão?' }], more: true })
  const second = await search('sessao', { limit: 1, before: first.messages[0]!.id })
  expect(second).toMatchObject({ messages: [{ body: 'A sessão de terça foi ótima, obrigado!' }], more: false, people: [] })
})

test('a therapist who sees only their own threads finds only in them; strangers find nothing', async () => {
  await db.sql`update tenants set thread_visibility = 'assigned' where id = ${tenant}`
  await db.sql`update inbox_threads set assigned_to = ${db.clinic.colleague} where tenant_id = ${tenant} and patient_id is not null`
  expect(await bodies('sessao', { user: db.clinic.therapist })).toEqual(['Posso remarcar a sessão?'])
  expect((await search('joao', { user: db.clinic.therapist })).people).toEqual([])
  expect((await search('joao', { user: db.clinic.colleague })).people).toHaveLength(1)
  for (const user of [db.clinic.suspended, db.clinic.invited]) await expect(search('sessao', { user })).rejects.toThrow('not_a_member')
  await db.sql`update tenants set thread_visibility = 'all' where id = ${tenant}`
})

test('a query that is none is refused by name, and one full of quotes and operators is only text', async () => {
  for (const query of ['  ?! ', '\\', '']) await expect(search(query)).rejects.toThrow('invalid_argument')
  await expect(search('x', { limit: 0 })).rejects.toThrow('invalid_limit')
  for (const query of ["o'clock & | ! <-> :*", 'palavra '.repeat(500), "'; drop table x --"]) expect(await bodies(query)).toEqual([])
})

test('among many messages a search reads the index, not the table', async () => {
  await insertMany(db.sql, { tenant, threads: 500, messages: 60 })
  const statement = `select inbox_search('${tenant}', 'otima terca')`
  const nodes = await plansOf({ db, caller: signedIn(db.clinic.assistant), statement, warmUp: 6 })
  expect(readsOf(nodes, ['conversation_messages', 'inbox_threads']).filter((read) => read.startsWith('Seq Scan'))).toEqual([])
  expect(readsOf(nodes, ['conversation_messages'])).toContain('Bitmap Index Scan conversation_messages_search_idx')
})

test('a thread that a device lacks comes whole with its company, to those who may see it', async () => {
  const [{ id, thread_key }] = (await db.sql`
    select id, thread_key from inbox_threads where tenant_id = ${tenant} and patient_id is not null`) as unknown as [
    { id: string; thread_key: string },
  ]
  const ask = (user: string, of: string, thread = id): Promise<Record<string, { id: string }[]>> =>
    db.as(signedIn(user), async (sql) => (await sql`select inbox_thread(${of}, ${thread}) as found`)[0]!['found'].changes)
  expect((await ask(db.clinic.assistant, tenant))['threads']).toMatchObject([{ id }])
  expect((await ask(db.clinic.assistant, tenant, thread_key))['threads']).toMatchObject([{ id }])
  expect((await ask(db.clinic.assistant, tenant, 'anon:+55 11 98841-2207'))['threads']).toHaveLength(1)
  expect(await ask(db.clinic.assistant, tenant, 'anon:nobody')).toEqual({})
  await db.sql`update tenants set thread_visibility = 'assigned' where id = ${tenant}`
  await db.sql`update inbox_threads set assigned_to = ${db.clinic.colleague} where id = ${id}`
  expect(await ask(db.clinic.therapist, tenant)).toEqual({})
  await expect(ask(db.clinic.suspended, tenant)).rejects.toThrow('not_a_member')
  await db.sql`update tenants set thread_visibility = 'all' where id = ${tenant}`
})
