import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestDatabase } from '../database.ts'
import { clinicDatabase, insertClinic, say, signedIn, threadOf, type Clinic } from './clinicFixture.ts'
import { brought, device, pullPage, push, type Device, type PushResult } from './syncClient.ts'

let db: TestDatabase & { clinic: Clinic }
let tenant: string
let other: Clinic
beforeAll(async () => {
  db = await clinicDatabase()
  tenant = db.clinic.tenant
  other = await insertClinic(db.sql, 2)
})
afterAll(() => db.close())

type Role = 'admin' | 'tenantAdmin' | 'therapist' | 'colleague' | 'assistant'
const everyone: Role[] = ['admin', 'tenantAdmin', 'therapist', 'colleague', 'assistant']
const clients = new Map<string, { client: string; next: number }>()
let number = 0

async function act(role: Role, name: string, args: Record<string, unknown>): Promise<PushResult> {
  const own = clients.get(role) ?? { client: randomUUID(), next: 1 }
  clients.set(role, { ...own, next: own.next + 1 })
  const [result] = await push({ db, caller: signedIn(db.clinic[role]), tenant }, own.client, [{ id: own.next, name, args }])
  return result!
}
const codeOf = async (result: Promise<PushResult>): Promise<string> => (await result).error?.code ?? 'applied'
const deviceOf = (role: Role): Device => device({ db, caller: signedIn(db.clinic[role]), tenant })
const inbound = (): ReturnType<typeof say> => say(db.sql, { tenant_id: tenant, from_number: `+55${(number += 1)}` })
const team = (parts: object = {}): Record<string, unknown> => ({
  team_id: randomUUID(),
  name: `Equipe ${(number += 1)}`,
  color: '#0e7490',
  member_ids: [db.clinic.assistant],
  ...parts,
})

describe('teams', () => {
  test('are made by admins, and seen by everyone with their members', async () => {
    for (const [role, code] of [
      ['therapist', 'not_allowed'],
      ['assistant', 'not_allowed'],
      ['admin', 'applied'],
      ['tenantAdmin', 'applied'],
    ] as const) {
      expect(await codeOf(act(role, 'save_team', team()))).toBe(code)
    }
    const mine = team()
    const client = deviceOf('therapist')
    await client.pull()
    await act('admin', 'save_team', mine)
    await client.pull()
    expect(client.tables['teams']!.get(mine['team_id'] as string)).toMatchObject({ name: mine['name'], member_ids: [db.clinic.assistant] })
    await act('admin', 'save_team', { ...mine, member_ids: [db.clinic.colleague, db.clinic.admin] })
    await client.pull()
    expect(client.tables['teams']!.get(mine['team_id'] as string)!['member_ids']).toEqual([db.clinic.admin, db.clinic.colleague])
  })

  test('take threads, and leave them when they are dissolved', async () => {
    const mine = team()
    const { thread_id } = await inbound()
    await act('admin', 'save_team', mine)
    expect(await codeOf(act('assistant', 'assign_team', { thread_id, team_id: mine['team_id'] }))).toBe('applied')
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ team_id: mine['team_id'] })
    const client = deviceOf('assistant')
    await client.pull()
    expect(await codeOf(act('therapist', 'delete_team', { team_id: mine['team_id'] }))).toBe('not_allowed')
    expect(await codeOf(act('admin', 'delete_team', { team_id: mine['team_id'] }))).toBe('applied')
    const pages = await client.pull()
    expect(pages.at(-1)!.gone['teams']).toEqual([mine['team_id']])
    expect(client.tables['threads']!.get(thread_id)).toMatchObject({ team_id: null })
  })

  test('of another clinic, and with strangers, are refused by name', async () => {
    const { thread_id } = await inbound()
    const [theirs] = await db.sql`insert into inbox_teams (tenant_id, name) values (${other.tenant}, 'Lá') returning id`
    expect(await codeOf(act('admin', 'assign_team', { thread_id, team_id: theirs!['id'] }))).toBe('team_not_found')
    expect(await codeOf(act('admin', 'save_team', team({ member_ids: [other.assistant] })))).toBe('member_not_found')
    expect(await codeOf(act('admin', 'save_team', team({ member_ids: [db.clinic.suspended] })))).toBe('member_not_found')
    expect(await codeOf(act('admin', 'save_team', team({ team_id: theirs!['id'] })))).toBe('not_allowed')
  })
})

describe('tags', () => {
  const names = async (): Promise<unknown[]> =>
    (await db.sql`select name from inbox_tags where tenant_id = ${tenant} order by name`).map((row) => row['name'])

  test('come into being on the first thread that has one, and reach every device with a colour', async () => {
    const { thread_id } = await inbound()
    const client = deviceOf('therapist')
    await client.pull()
    await act('assistant', 'set_tags', { thread_id, tags: ['retorno', 'novo'] })
    expect(brought(await client.pull(), 'tags')).toMatchObject([
      { name: 'novo', color: '#64748b' },
      { name: 'retorno', color: '#64748b' },
    ])
  })

  test('are coloured by everyone, renamed and merged by admins, in threads and views alike', async () => {
    const { thread_id } = await inbound()
    await act('assistant', 'set_tags', { thread_id, tags: ['a', 'b', 'c'] })
    const view_id = randomUUID()
    await act('admin', 'save_view', { view_id, shared: true, name: 'V', filter: { tags: ['a'] }, sort: 'newest', position: 1 })
    const [tag] = await db.sql`select id from inbox_tags where tenant_id = ${tenant} and name = 'a'`
    const tag_id = tag!['id'] as string
    expect(await codeOf(act('therapist', 'save_tag', { tag_id, name: 'a', color: '#ff0000' }))).toBe('applied')
    expect(await codeOf(act('therapist', 'save_tag', { tag_id, name: 'z', color: '#ff0000' }))).toBe('not_allowed')
    expect(await codeOf(act('therapist', 'merge_tags', { from: 'a', into: 'b' }))).toBe('not_allowed')
    expect(await codeOf(act('admin', 'save_tag', { tag_id, name: 'b', color: '#ff0000' }))).toBe('tag_exists')
    expect(await codeOf(act('admin', 'save_tag', { tag_id, name: 'z', color: '#ff0000' }))).toBe('applied')
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ tags: ['z', 'b', 'c'] })
    expect(await codeOf(act('admin', 'merge_tags', { from: 'z', into: 'nope' }))).toBe('tag_not_found')
    expect(await codeOf(act('admin', 'merge_tags', { from: 'z', into: 'b' }))).toBe('applied')
    expect(await threadOf(db.sql, thread_id)).toMatchObject({ tags: ['b', 'c'] })
    expect(await names()).not.toContain('z')
    expect(await db.sql`select filter from inbox_views where id = ${view_id}`).toMatchObject([{ filter: { tags: ['b'] } }])
  })
})

describe('templates and views', () => {
  const template = (parts: object = {}): Record<string, unknown> => ({
    template_id: randomUUID(),
    shared: false,
    shortcut: `t${(number += 1)}`,
    title: 'Saudação',
    body: 'Olá, {{patient.first_name}}!',
    ...parts,
  })

  test('of one member are nobody else’s to see, shared ones everyone’s, and only admins share', async () => {
    const mine = template()
    const shared = template({ shared: true })
    expect(await codeOf(act('therapist', 'save_template', mine))).toBe('applied')
    expect(await codeOf(act('therapist', 'save_template', { ...shared }))).toBe('not_allowed')
    expect(await codeOf(act('admin', 'save_template', shared))).toBe('applied')
    for (const role of everyone) {
      const client = deviceOf(role)
      await client.pull()
      expect(client.tables['templates']!.has(mine['template_id'] as string)).toBe(role === 'therapist')
      expect(client.tables['templates']!.has(shared['template_id'] as string)).toBe(true)
    }
    expect(await codeOf(act('colleague', 'save_template', { ...mine, body: 'x' }))).toBe('not_allowed')
    expect(await codeOf(act('colleague', 'delete_template', { template_id: shared['template_id'] }))).toBe('not_allowed')
  })

  test('two of one scope can’t have one shortcut', async () => {
    const mine = template({ shortcut: 'oi' })
    await act('therapist', 'save_template', mine)
    expect(await codeOf(act('therapist', 'save_template', template({ shortcut: 'OI' })))).toBe('shortcut_taken')
    expect(await codeOf(act('colleague', 'save_template', template({ shortcut: 'oi' })))).toBe('applied')
  })

  test('one that is shared no more leaves everybody else’s device', async () => {
    const view = { view_id: randomUUID(), shared: true, name: 'Hoje', filter: { days: 1 }, sort: 'deadline', position: 3 }
    await act('admin', 'save_view', view)
    const [admin, colleague] = [deviceOf('admin'), deviceOf('colleague')]
    await admin.pull()
    await colleague.pull()
    expect(colleague.tables['views']!.get(view.view_id)).toMatchObject({ filter: { days: 1 }, owner_id: null, position: 3 })
    await act('admin', 'save_view', { ...view, shared: false })
    expect((await colleague.pull()).at(-1)!.gone['views']).toEqual([view.view_id])
    await admin.pull()
    expect(admin.tables['views']!.get(view.view_id)).toMatchObject({ owner_id: db.clinic.admin })
  })

  test('a message made of a template counts its use', async () => {
    const shared = template({ shared: true })
    const { thread_id } = await inbound()
    await act('admin', 'save_template', shared)
    await act('assistant', 'send_message', { message_id: randomUUID(), thread_id, body: 'Olá, Ana!', template_id: shared['template_id'] })
    expect(await db.sql`select usage_count from inbox_templates where id = ${shared['template_id'] as string}`).toEqual([
      { usage_count: 1 },
    ])
  })
})

describe('a member’s own', () => {
  test('pins and preferences reach their devices and nobody else’s', async () => {
    const { thread_id } = await inbound()
    expect(await codeOf(act('therapist', 'pin_thread', { thread_id, pinned: true }))).toBe('applied')
    await act('therapist', 'set_preferences', { settings: { sound: true, density: 'cosy' } })
    await act('therapist', 'set_preferences', { settings: { sound: false } })
    const [mine, theirs] = [deviceOf('therapist'), deviceOf('colleague')]
    await mine.pull()
    await theirs.pull()
    expect([...mine.tables['pins']!.values()]).toMatchObject([{ thread_id, pinned: true }])
    expect([...mine.tables['preferences']!.values()]).toMatchObject([{ settings: { sound: false, density: 'cosy' } }])
    expect(theirs.tables).not.toHaveProperty('pins')
    expect(theirs.tables).not.toHaveProperty('preferences')
    await act('therapist', 'pin_thread', { thread_id, pinned: false })
    expect(brought(await mine.pull(), 'pins')).toMatchObject([{ thread_id, pinned: false }])
  })

  test('a note names members who see its thread; they alone learn of it, and say when they saw it', async () => {
    await db.sql`update tenants set thread_visibility = 'assigned' where id = ${tenant}`
    const { thread_id } = await inbound()
    await act('admin', 'assign_thread', { thread_id, user_id: db.clinic.therapist })
    const named = [db.clinic.therapist, db.clinic.colleague, db.clinic.assistant, db.clinic.suspended, db.clinic.admin, other.admin]
    await act('admin', 'add_note', { message_id: randomUUID(), thread_id, body: '@todos', mentions: named })
    const found = await db.sql`select user_id from inbox_mentions where thread_id = ${thread_id} order by user_id`
    expect(found.map((row) => row['user_id'])).toEqual([db.clinic.therapist, db.clinic.assistant].toSorted())

    const mine = deviceOf('assistant')
    await mine.pull()
    const [mention] = [...mine.tables['mentions']!.values()]
    expect(mention).toMatchObject({ thread_id, user_id: db.clinic.assistant, seen_at: null })
    await act('admin', 'add_note', { message_id: randomUUID(), thread_id, body: 'E mais', mentions: [db.clinic.assistant] })
    await act('assistant', 'see_mentions', { thread_id, mention_ids: [mention!['id']] })
    await mine.pull()
    expect([...mine.tables['mentions']!.values()].map((row) => row['seen_at'] === null).toSorted()).toEqual([false, true])
    // A first pull has no use for what was seen.
    expect(brought(await pullPage({ db, caller: signedIn(db.clinic.assistant), tenant }), 'mentions')).toHaveLength(1)
    await db.sql`update tenants set thread_visibility = 'all' where id = ${tenant}`
  })

  test('nothing of another clinic, or of a colleague, can be read or written directly', async () => {
    const { thread_id } = await inbound()
    await act('therapist', 'pin_thread', { thread_id, pinned: true })
    const tables = ['inbox_pins', 'inbox_preferences', 'inbox_mentions']
    for (const table of tables) {
      const seen = await db.as(signedIn(db.clinic.colleague), (sql) => sql.unsafe(`select * from ${table} where user_id <> auth.uid()`))
      expect(seen).toEqual([])
    }
    const all = [
      ...tables,
      'inbox_teams',
      'inbox_tags',
      'inbox_templates',
      'inbox_views',
      'inbox_scheduled_messages',
      'inbox_thread_events',
    ]
    for (const table of all) {
      expect(await db.as(signedIn(other.admin), (sql) => sql.unsafe(`select * from ${table} where tenant_id = '${tenant}'`))).toEqual([])
    }
    const pin = db.as(
      signedIn(db.clinic.colleague),
      (sql) => sql`insert into inbox_pins (tenant_id, user_id, thread_id) values (${tenant}, ${db.clinic.therapist}, ${thread_id})`,
    )
    await expect(pin).rejects.toMatchObject({ code: '42501' })
  })
})
