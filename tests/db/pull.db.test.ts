import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestDatabase } from '../database.ts'
import { clinicDatabase, insertClinic, say, signedIn, type Clinic } from './clinicFixture.ts'
import { brought, device, pullPage } from './syncClient.ts'

let db: TestDatabase & { clinic: Clinic }
let other: Clinic
let tenant: string
beforeAll(async () => {
  db = await clinicDatabase()
  tenant = db.clinic.tenant
  other = await insertClinic(db.sql, 2)
  await say(db.sql, { tenant_id: other.tenant, from_number: '+5511000', body: 'segredo da outra clínica' })
})
afterAll(() => db.close())

let numbers = 0
const newNumber = (): string => `+55119${String(++numbers).padStart(8, '0')}`
const inbound = (body = 'Olá', number = newNumber()): ReturnType<typeof say> =>
  say(db.sql, { tenant_id: tenant, from_number: number, body })
const assistant = (limit?: number): ReturnType<typeof device> => device({ db, caller: signedIn(db.clinic.assistant), tenant }, limit)

test('a first pull resets the device and brings the clinic, its members and the open threads with their messages', async () => {
  const message = await inbound('Bom dia')
  const pages = await assistant().pull()
  expect(pages.map((page) => page.reset)).toEqual([true, ...pages.slice(1).map(() => false)])
  expect(brought(pages, 'tenants')).toMatchObject([{ id: tenant, name: 'Clinic 1' }])
  expect(brought(pages, 'members')).toHaveLength(7)
  expect(brought(pages, 'threads')).toContainEqual(expect.objectContaining({ id: message.thread_id, last_message_id: message.id }))
  expect(brought(pages, 'messages')).toContainEqual(expect.objectContaining({ id: message.id, body: 'Bom dia' }))
  expect(JSON.stringify(pages)).not.toContain('segredo')
  expect(pages[0]!.me).toEqual({ user_id: db.clinic.assistant, role: 'assistant' })
})

test('bigints and xids travel as text, instants with an offset', async () => {
  await inbound()
  const pages = await assistant().pull()
  const [message] = brought(pages, 'messages')
  const [thread] = brought(pages, 'threads')
  for (const value of [message!['id'], message!.sync_xid, message!.sync_seq, thread!['last_message_id']]) expect(value).toMatch(/^\d+$/)
  for (const value of [message!['created_at'], thread!['updated_at'], pages[0]!.server_time])
    expect(value).toMatch(/^\d{4}-\d\d-\d\dT.*\+\d\d:\d\d$/)
})

test("rows travel with every column of their table but those that are the server's own", async () => {
  const { thread_id, thread_key } = await inbound()
  await db.sql`select sla_open_breach(${tenant}, ${thread_key}, null, now(), 1)`
  await db.as(
    signedIn(db.clinic.assistant),
    (sql) =>
      sql`insert into inbox_reads (tenant_id, user_id, thread_id, last_read_id) values (${tenant}, ${db.clinic.assistant}, ${thread_id}, 0)`,
  )
  const pages = await assistant().pull()
  const tables = {
    threads: 'inbox_threads',
    messages: 'conversation_messages',
    reads: 'inbox_reads',
    breaches: 'conversation_sla_breaches',
    sla_events: 'conversation_sla_events',
  }
  for (const [name, table] of Object.entries(tables)) {
    const columns = await db.sql`select attname from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`
    const kept = columns.map((column) => column['attname']).filter((column) => column !== 'settled_id' && column !== 'rule_snapshot')
    expect(Object.keys(brought(pages, name)[0]!).toSorted()).toEqual(kept.toSorted())
  }
})

test('a first pull brings the newest 20 messages of a thread, and of closed threads the last 30 days only', async () => {
  const number = newNumber()
  let last = await inbound('0', number)
  for (let n = 1; n <= 24; n++) last = await inbound(String(n), number)
  const old = await say(db.sql, { tenant_id: tenant, from_number: newNumber(), created_at: '2020-01-01T12:00:00Z' })
  const recent = await inbound()
  await db.sql`update inbox_threads set status = 'closed' where id in ${db.sql([old.thread_id, recent.thread_id])}`
  const pages = await assistant().pull()
  const bodies = brought(pages, 'messages').filter((row) => row['thread_id'] === last.thread_id)
  expect(bodies.map((row) => row['body'])).toEqual(Array.from({ length: 20 }, (_, n) => String(n + 5)))
  const threads = brought(pages, 'threads').map((row) => row['id'])
  expect(threads).toContain(recent.thread_id)
  expect(threads).not.toContain(old.thread_id)
  expect(threads.indexOf(recent.thread_id)).toBe(threads.length - 1)
})

test('a first pull in small pages brings the same as in one, each thread with its messages', async () => {
  for (let n = 0; n < 12; n++) await inbound()
  const one = assistant(5000)
  const small = assistant(3)
  await one.pull()
  const pages = await small.pull()
  expect(pages.length).toBeGreaterThan(6)
  for (const table of ['tenants', 'members', 'threads', 'messages']) expect(small.ids(table)).toEqual(one.ids(table))
  expect(new Set(brought(pages, 'threads').map((row) => row['id'])).size).toBe(brought(pages, 'threads').length)
})

test('later pulls bring what changed, and nothing when nothing did', async () => {
  const client = assistant()
  await client.pull()
  const [idle] = await client.pull()
  expect(idle).toMatchObject({ changes: {}, gone: {}, more: false, reset: false })
  const message = await inbound()
  const pages = await client.pull()
  expect(brought(pages, 'messages').map((row) => row['id'])).toEqual([message.id])
  expect(brought(pages, 'threads').map((row) => row['id'])).toEqual([message.thread_id])
})

test('every synced table brings its changes, page by page of one row', async () => {
  const message = await inbound()
  const client = assistant(1)
  await client.pull()
  await db.sql`update tenants set name = 'Aurora' where id = ${tenant}`
  await db.sql`update tenant_members set display_name = 'Ana' where tenant_id = ${tenant}`
  await db.sql`insert into conversation_sla_rules (tenant_id, enabled, alert_scope) values (${tenant}, true, 'all')
    on conflict (tenant_id) do update set enabled = true, alert_scope = 'all'`
  await db.sql`insert into conversation_sla_closures (tenant_id, on_date, label) values (${tenant}, '2026-12-25', 'Natal')`
  await db.sql`insert into conversation_sla_stages (tenant_id, stage_key, duration_minutes) values (${tenant}, 'lead', 30)`
  await db.as(
    signedIn(db.clinic.assistant),
    (sql) => sql`
    insert into inbox_reads (tenant_id, user_id, thread_id, last_read_id) values (${tenant}, ${db.clinic.assistant}, ${message.thread_id}, ${message.id})`,
  )
  const pages = await client.pull()
  for (const page of pages) expect(Object.values(page.changes).flat().length).toBeLessThanOrEqual(4)
  expect(brought(pages, 'tenants')).toMatchObject([{ name: 'Aurora' }])
  expect(brought(pages, 'members')).toHaveLength(7)
  expect(brought(pages, 'closures')).toMatchObject([{ label: 'Natal', on_date: '2026-12-25' }])
  expect(brought(pages, 'stages')).toMatchObject([{ stage_key: 'lead', duration_minutes: 30 }])
  expect(brought(pages, 'rules')[0]).toMatchObject({ enabled: true, effective_timezone: 'America/Sao_Paulo' })
  expect(brought(pages, 'rules')[0]!['transitions']).toBeInstanceOf(Array)
  expect(client.tables['reads']!.get(message.thread_id)).toMatchObject({ last_read_id: message.id, inbound_read: 1 })
})

test("a thread travels with the reader's own place and its open breach, however old they are", async () => {
  const message = await inbound()
  const reader = signedIn(db.clinic.assistant)
  for (const member of [db.clinic.assistant, db.clinic.admin]) {
    await db.as(
      signedIn(member),
      (sql) => sql`
      insert into inbox_reads (tenant_id, user_id, thread_id, last_read_id) values (${tenant}, ${member}, ${message.thread_id}, ${message.id})`,
    )
  }
  await db.sql`select sla_open_breach(${tenant}, ${message.thread_key}, null, now(), 1)`
  const { cursor } = (await device({ db, caller: reader, tenant }, 5000).pull()).at(-1)!
  await db.sql`update inbox_threads set subject = 'reopened' where id = ${message.thread_id}`
  const page = await pullPage({ db, caller: reader, tenant }, cursor)
  expect(page.changes['reads']).toMatchObject([{ user_id: db.clinic.assistant, thread_id: message.thread_id }])
  expect(page.changes['breaches']).toMatchObject([{ thread_id: message.thread_id, resolved_at: null }])
})

test('what is deleted is gone: messages, threads, closures, stages and members', async () => {
  const client = assistant()
  const [kept, dropped] = [await inbound(), await inbound()]
  const extra = await say(db.sql, { tenant_id: tenant, from_number: '+5511777', body: 'apague' })
  const [closure] = await db.sql`insert into conversation_sla_closures (tenant_id, on_date) values (${tenant}, '2027-01-01') returning id`
  const [stage] =
    await db.sql`insert into conversation_sla_stages (tenant_id, stage_key, duration_minutes) values (${tenant}, 'x', 5) returning id`
  const leaver = '00000001-0000-4000-8000-000000000099'
  await db.sql`insert into tenant_members (tenant_id, user_id, role) values (${tenant}, ${leaver}, 'assistant')`
  await client.pull()
  await db.sql`delete from conversation_messages where id = ${extra.id}`
  await db.sql`delete from inbox_threads where id = ${dropped.thread_id}`
  await db.sql`delete from conversation_sla_closures where id = ${closure!['id']}`
  await db.sql`delete from conversation_sla_stages where id = ${stage!['id']}`
  await db.sql`delete from tenant_members where user_id = ${leaver}`
  const [page] = await client.pull()
  expect(page!.gone).toEqual({
    threads: [dropped.thread_id],
    messages: expect.arrayContaining([extra.message_id, dropped.message_id]),
    closures: [closure!['id']],
    stages: [stage!['id']],
    members: [leaver],
  })
  expect(client.ids('threads')).toContain(kept.thread_id)
  expect(client.ids('messages')).not.toContain(dropped.message_id)
})

test("threads that become one leave the other's id in gone, and no message is lost", async () => {
  const client = assistant()
  const number = newNumber()
  const [patient] = await db.sql`insert into patients (tenant_id, full_name) values (${tenant}, 'Paciente') returning id`
  const linked = await say(db.sql, { tenant_id: tenant, patient_id: patient!['id'], from_number: newNumber() })
  const anonymous = await inbound('quem sou', number)
  await client.pull()
  await db.as(signedIn(db.clinic.assistant), (sql) => sql`select link_thread_to_patient(${anonymous.thread_id}, ${patient!['id']})`)
  const [page] = await client.pull()
  expect(page!.gone['threads']).toEqual([anonymous.thread_id])
  expect(client.tables['messages']!.get(anonymous.message_id)).toMatchObject({ thread_id: linked.thread_id })
})

test('bad cursors and limits are refused by name', async () => {
  const { cursor } = (await assistant().pull()).at(-1)!
  const bad = [
    '',
    'x',
    '3' + cursor.slice(1),
    cursor + '.',
    cursor.replace(/:.*/, ''),
    cursor.replace(/\.[^.]*$/, '.open/x/y'),
    cursor.replace(/\.[^.]*$/, '.changes/1/13/1/0'),
    cursor.replace(/\.[^.]*$/, '.changes'),
    cursor.replace(/\.[^.]*$/, '.drop table'),
    cursor.slice(0, 60),
  ]
  for (const text of bad) {
    await expect(pullPage({ db, caller: signedIn(db.clinic.assistant), tenant }, text)).rejects.toMatchObject({
      message: 'invalid_cursor',
      code: 'P0001',
    })
  }
  for (const limit of [0, -1, 5001]) {
    await expect(pullPage({ db, caller: signedIn(db.clinic.assistant), tenant }, null, limit)).rejects.toMatchObject({
      message: 'invalid_limit',
      code: 'P0001',
    })
  }
})

test('a cursor of another member, clinic, epoch or version, or of the future, starts anew', async () => {
  const { cursor } = (await assistant().pull()).at(-1)!
  const ask = async (text: string, user = db.clinic.assistant): Promise<boolean> =>
    (await pullPage({ db, caller: signedIn(user), tenant }, text)).reset
  expect(await ask(cursor)).toBe(false)
  expect(await ask(cursor, db.clinic.admin)).toBe(true)
  const foreign = (await pullPage({ db, caller: signedIn(other.assistant), tenant: other.tenant })).cursor
  expect(await ask(foreign)).toBe(true)
  const [, xmax] = /\.(\d+):(\d+):/.exec(cursor)!.slice(1)
  expect(await ask(cursor.replace(`:${xmax}:`, `:${Number(xmax) + 1000}:`))).toBe(true)
  // Of an older server, and what a device writes when it is upgraded.
  for (const older of ['1' + cursor.slice(1), '0']) expect(await ask(older)).toBe(true)
  await db.as('service_role', (sql) => sql`select inbox_rotate_epoch()`)
  expect(await ask(cursor)).toBe(true)
})

test('a device that was away longer than deletions are remembered starts anew', async () => {
  const away = (await assistant().pull()).at(-1)!.cursor
  const gone = await inbound()
  await db.sql`delete from inbox_threads where id = ${gone.thread_id}`
  const present = (await assistant().pull()).at(-1)!.cursor
  const [pruned] = await db.as('service_role', (sql) => sql`select inbox_prune('0 seconds') as counts`)
  expect(pruned!['counts'].tombstones).toBeGreaterThan(0)
  await inbound()
  expect((await pullPage({ db, caller: signedIn(db.clinic.assistant), tenant }, away)).reset).toBe(true)
  expect((await pullPage({ db, caller: signedIn(db.clinic.assistant), tenant }, present)).reset).toBe(false)
})
