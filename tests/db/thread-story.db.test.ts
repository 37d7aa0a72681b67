import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestDatabase } from '../database.ts'
import { clinicDatabase, insertClinic, say, signedIn, type Clinic } from './clinicFixture.ts'
import { device, push } from './syncClient.ts'

let db: TestDatabase & { clinic: Clinic }
let tenant: string
beforeAll(async () => {
  db = await clinicDatabase()
  tenant = db.clinic.tenant
})
afterAll(() => db.close())

interface Story {
  entries: Record<string, unknown>[]
  next: string | null
}
let number = 0
const inbound = (): ReturnType<typeof say> => say(db.sql, { tenant_id: tenant, from_number: `+55${(number += 1)}` })
const act = (user: string, mutations: [name: string, args: Record<string, unknown>][]): Promise<unknown> =>
  push(
    { db, caller: signedIn(user), tenant },
    randomUUID(),
    mutations.map(([name, args], at) => ({ id: at + 1, name, args })),
  )
const story = (
  user: string,
  thread: string,
  { before = null, limit = 50 }: { before?: string | null; limit?: number } = {},
): Promise<Story> =>
  db.as(signedIn(user), async (sql) => {
    const [row] = await sql`select inbox_thread_story(${tenant}, ${thread}, ${before}, ${limit}) as story`
    return row!['story'] as Story
  })

describe('the story of a thread', () => {
  test('says who changed what, newest first, and what became of its promises', async () => {
    const { thread_id, thread_key } = await inbound()
    const { assistant, therapist } = db.clinic
    await act(assistant, [['assign_thread', { thread_id, user_id: therapist }]])
    await act(therapist, [
      ['set_priority', { thread_id, priority: 'high' }],
      ['set_tags', { thread_id, tags: ['retorno'] }],
      ['set_tags', { thread_id, tags: ['retorno'] }],
    ])
    await db.sql`select sla_open_breach(${tenant}, ${thread_key})`
    await act(therapist, [['set_status', { thread_id, status: 'resolved' }]])
    await say(db.sql, { tenant_id: tenant, from_number: thread_key.replace('anon:', '') })
    const { entries, next } = await story(assistant, thread_id)
    expect(next).toBeNull()
    expect(entries.map(({ kind, actor_id, was, became }) => [kind, actor_id, was, became])).toEqual([
      ['status', null, 'resolved', 'open'],
      ['status', therapist, 'open', 'resolved'],
      ['breach', undefined, undefined, undefined],
      ['tags', therapist, [], ['retorno']],
      ['priority', therapist, 'medium', 'high'],
      ['assignment', assistant, null, therapist],
    ])
  })

  test('comes page by page without a gap or an overlap', async () => {
    const { thread_id } = await inbound()
    for (const status of ['pending', 'open', 'pending', 'open', 'pending'])
      await act(db.clinic.admin, [['set_status', { thread_id, status }]])
    const all = (await story(db.clinic.admin, thread_id)).entries
    const pages: unknown[] = []
    for (let before: string | null = null; ;) {
      const page = await story(db.clinic.admin, thread_id, { before, limit: 2 })
      pages.push(...page.entries)
      before = page.next
      if (before === null) break
    }
    expect(all).toHaveLength(5)
    expect(pages).toEqual(all)
  })

  test('is for those who see the thread', async () => {
    const { thread_id } = await inbound()
    await act(db.clinic.admin, [['assign_thread', { thread_id, user_id: db.clinic.therapist }]])
    await db.sql`update tenants set thread_visibility = 'assigned' where id = ${tenant}`
    await expect(story(db.clinic.colleague, thread_id)).rejects.toMatchObject({ message: 'thread_not_found' })
    expect((await story(db.clinic.therapist, thread_id)).entries).toHaveLength(1)
    await expect(story(db.clinic.suspended, thread_id)).rejects.toMatchObject({ message: 'not_a_member' })
    await expect(story(db.clinic.therapist, thread_id, { before: 'x' })).rejects.toMatchObject({ message: 'invalid_cursor' })
    await db.sql`update tenants set thread_visibility = 'all' where id = ${tenant}`
  })

  test('goes along when a number is linked to a patient, with pins, mentions and messages for later', async () => {
    const [patient] = await db.sql`insert into patients (tenant_id, full_name) values (${tenant}, 'Ana') returning id`
    const kept = await say(db.sql, { tenant_id: tenant, patient_id: patient!['id'] })
    const { thread_id } = await inbound()
    const scheduled_id = randomUUID()
    await act(db.clinic.admin, [
      ['set_priority', { thread_id, priority: 'urgent' }],
      ['pin_thread', { thread_id, pinned: true }],
      ['add_note', { message_id: randomUUID(), thread_id, body: '@', mentions: [db.clinic.assistant] }],
      ['schedule_message', { scheduled_id, thread_id, body: 'Oi', send_at: new Date(Date.now() + 3_600_000).toISOString() }],
      ['link_patient', { thread_id, patient_id: patient!['id'] }],
    ])
    const kinds = (await story(db.clinic.admin, kept.thread_id)).entries.map(({ kind }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['priority', 'link']))
    const admin = device({ db, caller: signedIn(db.clinic.admin), tenant })
    await admin.pull()
    expect(admin.tables['pins']!.get(kept.thread_id)).toMatchObject({ pinned: true })
    expect(admin.tables['scheduled']!.get(scheduled_id)).toMatchObject({ thread_id: kept.thread_id })
    expect(await db.sql`select thread_id from inbox_mentions where user_id = ${db.clinic.assistant}`).toEqual([
      { thread_id: kept.thread_id },
    ])
  })
})

describe('patients', () => {
  const search = (user: string, query: string): Promise<string[]> =>
    db.as(signedIn(user), async (sql) => {
      const [row] = await sql`select inbox_search_patients(${tenant}, ${query}) as found`
      return (row!['found'] as { full_name: string }[]).map(({ full_name }) => full_name)
    })

  test('are found by the words of their name without accents, by address and by the digits of their number', async () => {
    const other = await insertClinic(db.sql, 2)
    await db.sql`insert into patients (tenant_id, full_name, phone, email) values
      (${tenant}, 'Antônio Conceição', '+55 (11) 98841-2207', 'tonho@exemplo.com'), (${tenant}, 'Maria Antônia', null, null),
      (${other.tenant}, 'Antônio de Lá', '+55 11 98841-2207', null)`
    expect(await search(db.clinic.assistant, 'antoni')).toEqual(['Antônio Conceição', 'Maria Antônia'])
    expect(await search(db.clinic.assistant, 'conceicao ANTONIO')).toEqual(['Antônio Conceição'])
    expect(await search(db.clinic.assistant, 'tonho@')).toEqual(['Antônio Conceição'])
    expect(await search(db.clinic.assistant, '11 98841')).toEqual(['Antônio Conceição'])
    expect(await search(db.clinic.assistant, '(11) 9884-12207')).toEqual(['Antônio Conceição'])
    expect(await search(db.clinic.assistant, 'Conceição, Antônio')).toEqual(['Antônio Conceição'])
    expect(await search(db.clinic.assistant, '%')).toEqual([])
    expect(await search(db.clinic.assistant, '_____')).toEqual([])
    expect(await search(db.clinic.assistant, ' ')).toEqual([])
    await expect(search(other.assistant, 'antonio')).rejects.toMatchObject({ message: 'not_a_member' })
  })

  test('tell a member their address and notes, and a stranger nothing', async () => {
    const other = await insertClinic(db.sql, 3)
    const [patient] = await db.sql`insert into patients (tenant_id, full_name, email, notes)
      values (${tenant}, 'Rita', 'rita@exemplo.com', 'Prefere a manhã') returning id`
    const ask = (user: string, of = tenant): Promise<unknown> =>
      db.as(signedIn(user), async (sql) => (await sql`select inbox_patient(${of}, ${patient!['id']}) as found`)[0]!['found'])
    expect(await ask(db.clinic.assistant)).toMatchObject({ full_name: 'Rita', email: 'rita@exemplo.com', notes: 'Prefere a manhã' })
    await expect(ask(other.assistant)).rejects.toMatchObject({ message: 'not_a_member' })
    await expect(ask(other.assistant, other.tenant)).rejects.toMatchObject({ message: 'patient_not_found' })
  })

  test('are made by members, with a name', async () => {
    const make = (user: string, name: string): Promise<unknown> =>
      db.as(signedIn(user), (sql) => sql`select inbox_create_patient(${tenant}, ${name}, ' +55 11 1 ') as patient`)
    expect(await make(db.clinic.therapist, ' João ')).toMatchObject([{ patient: { full_name: 'João', phone: '+55 11 1', email: null } }])
    await expect(make(db.clinic.therapist, ' ')).rejects.toMatchObject({ message: 'invalid_argument' })
    // Expect: a retry with the same id finds the one that was made; another clinic's id tells nothing but that it is taken.
    const again = (id: string, of = tenant, user = db.clinic.therapist): Promise<unknown> =>
      db.as(signedIn(user), (sql) => sql`select inbox_create_patient(${of}, 'Ana Luz', p_id => ${id}) ->> 'id' as id`)
    const id = randomUUID()
    expect([await again(id), await again(id)]).toEqual([[{ id }], [{ id }]])
    expect(await db.sql`select from patients where full_name = 'Ana Luz'`).toHaveLength(1)
    const other = await insertClinic(db.sql, 4)
    await expect(again(id, other.tenant, other.assistant)).rejects.toMatchObject({ message: 'invalid_argument' })
    await expect(make(db.clinic.suspended, 'X')).rejects.toMatchObject({ message: 'not_a_member' })
  })
})
