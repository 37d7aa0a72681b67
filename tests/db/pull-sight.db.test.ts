import postgres from 'postgres'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { become, type TestDatabase } from '../database.ts'
import { clinicDatabase, insertClinic, say, signedIn, type Clinic } from './clinicFixture.ts'
import { brought, device, pullPage, push } from './syncClient.ts'

let db: TestDatabase & { clinic: Clinic }
let tenant: string
beforeEach(async () => {
  db = await clinicDatabase()
  tenant = db.clinic.tenant
})
afterEach(() => db.close())

const client = '0190c0de-0000-7000-8000-000000000001'
const deviceOf = (user: string): ReturnType<typeof device> => device({ db, caller: signedIn(user), tenant })

async function assignedThreads(): Promise<Record<'nobodys' | 'mine' | 'theirs', Awaited<ReturnType<typeof say>>>> {
  await db.sql`update tenants set thread_visibility = 'assigned' where id = ${tenant}`
  const [nobodys, mine, theirs] = [
    await say(db.sql, { tenant_id: tenant, from_number: '+1' }),
    await say(db.sql, { tenant_id: tenant, from_number: '+2' }),
    await say(db.sql, { tenant_id: tenant, from_number: '+3' }),
  ]
  await db.sql`update inbox_threads set assigned_to = ${db.clinic.therapist} where id = ${mine.thread_id}`
  await db.sql`update inbox_threads set assigned_to = ${db.clinic.colleague} where id = ${theirs.thread_id}`
  return { nobodys, mine, theirs }
}
const assign = (thread: string, user: string | null): Promise<unknown> =>
  db.sql`update inbox_threads set assigned_to = ${user} where id = ${thread}`

test('who may pull, push and read history, role by role', async () => {
  const stranger = await insertClinic(db.sql, 2)
  const message = await say(db.sql, { tenant_id: tenant, from_number: '+1' })
  const saasAdmin = { sub: '00000009-0000-4000-8000-000000000001', app_metadata: { saas_admin: true } }
  const { therapist, colleague, assistant, admin, tenantAdmin, suspended, invited } = db.clinic
  for (const user of [therapist, colleague, assistant, admin, tenantAdmin]) {
    const page = await pullPage({ db, caller: signedIn(user), tenant })
    expect(brought(page, 'messages')).toHaveLength(1)
    expect(page.me.user_id).toBe(user)
  }
  expect((await pullPage({ db, caller: saasAdmin, tenant })).me.role).toBe('saas_admin')
  const nobody = [
    'service_role',
    signedIn(suspended),
    signedIn(invited),
    signedIn(stranger.admin),
    signedIn('00000009-0000-4000-8000-000000000002'),
  ] as const
  for (const caller of nobody) {
    const refused = { message: 'not_a_member', code: '42501' }
    await expect(pullPage({ db, caller, tenant })).rejects.toMatchObject(refused)
    await expect(push({ db, caller, tenant }, client, [])).rejects.toMatchObject(refused)
    await expect(db.as(caller, (sql) => sql`select inbox_history(${tenant}, ${message.thread_id}, null, 10)`)).rejects.toMatchObject(
      refused,
    )
  }
  for (const call of [
    `inbox_pull('${tenant}')`,
    `inbox_push('${tenant}', '${client}', '[]')`,
    `inbox_history('${tenant}', '${message.thread_id}', null, 5)`,
    'inbox_prune()',
    'inbox_rotate_epoch()',
    'inbox_restamp()',
    'inbox_epoch_now()',
  ]) {
    await expect(db.as('anon', (sql) => sql.unsafe(`select ${call}`))).rejects.toMatchObject({ code: '42501' })
  }
})

test('operators alone prune and rotate', async () => {
  for (const call of ['inbox_prune()', 'inbox_rotate_epoch()']) {
    await expect(db.as(signedIn(db.clinic.admin), (sql) => sql.unsafe(`select ${call}`))).rejects.toMatchObject({ code: '42501' })
    await db.as('service_role', (sql) => sql.unsafe(`select ${call}`))
  }
})

test("receipts, clients and tombstones are their owners' to read and nobody's to change", async () => {
  await push({ db, caller: signedIn(db.clinic.assistant), tenant }, client, [{ id: 1, name: 'set_status', args: {} }])
  const count = (user: string, table: string): Promise<number> =>
    db.as(signedIn(user), async (sql) => Number((await sql.unsafe(`select count(*) from ${table}`))[0]!['count']))
  expect(await count(db.clinic.assistant, 'inbox_receipts')).toBe(1)
  expect(await count(db.clinic.assistant, 'inbox_clients')).toBe(1)
  expect(await count(db.clinic.admin, 'inbox_receipts')).toBe(0)
  expect(await count(db.clinic.admin, 'inbox_clients')).toBe(0)
  for (const table of ['inbox_tombstones', 'inbox_receipts', 'inbox_clients', 'inbox_epoch', 'inbox_pruned', 'inbox_pokes']) {
    await expect(db.as(signedIn(db.clinic.admin), (sql) => sql.unsafe(`delete from ${table}`))).rejects.toMatchObject({ code: '42501' })
    await expect(db.as('anon', (sql) => sql.unsafe(`select from ${table}`))).rejects.toMatchObject({ code: '42501' })
  }
  await expect(
    db.as(
      signedIn(db.clinic.admin),
      (sql) => sql`insert into inbox_tombstones (tenant_id, table_name, row_id) values (${tenant}, 'x', 'y')`,
    ),
  ).rejects.toMatchObject({ code: '42501' })
  await expect(
    db.as(
      signedIn(db.clinic.admin),
      (sql) => sql`
    insert into inbox_receipts (client_id, mutation_id, fingerprint) values (${client}, 9, gen_random_uuid())`,
    ),
  ).rejects.toMatchObject({ code: '42501' })
})

test("a therapist who sees only assigned threads gets their own and nobody's, messages and breaches included", async () => {
  const { nobodys, mine, theirs } = await assignedThreads()
  for (const message of [mine, theirs]) await db.sql`select sla_open_breach(${tenant}, ${message.thread_key}, null, now(), 1)`
  const therapist = deviceOf(db.clinic.therapist)
  await therapist.pull()
  expect(therapist.ids('threads')).toEqual([nobodys.thread_id, mine.thread_id].toSorted())
  expect(therapist.ids('messages')).toEqual([nobodys.message_id, mine.message_id].toSorted())
  expect([...therapist.tables['breaches']!.values()].map((row) => row['thread_id'])).toEqual([mine.thread_id])
  await say(db.sql, { tenant_id: tenant, from_number: '+3', body: 'não é para todos' })
  expect(JSON.stringify(await therapist.pull())).not.toContain(theirs.thread_id)
  const admin = deviceOf(db.clinic.admin)
  await admin.pull()
  expect(admin.ids('threads')).toHaveLength(3)
})

test("a thread that is handed over leaves the old owner's device and reaches the new one", async () => {
  const { mine } = await assignedThreads()
  const [from, to, admin] = [deviceOf(db.clinic.therapist), deviceOf(db.clinic.colleague), deviceOf(db.clinic.admin)]
  for (const each of [from, to, admin]) await each.pull()
  await assign(mine.thread_id, db.clinic.colleague)
  expect((await from.pull())[0]!.gone).toEqual({ threads: [mine.thread_id] })
  expect(from.ids('messages')).not.toContain(mine.message_id)
  expect(brought(await to.pull(), 'threads')).toMatchObject([{ id: mine.thread_id, assigned_to: db.clinic.colleague }])
  expect((await admin.pull())[0]!.gone).toEqual({})
})

test('a thread that somebody takes leaves all others; given back, it returns', async () => {
  const { nobodys } = await assignedThreads()
  const [taker, others] = [deviceOf(db.clinic.therapist), deviceOf(db.clinic.colleague)]
  await taker.pull()
  await others.pull()
  await assign(nobodys.thread_id, db.clinic.therapist)
  expect((await taker.pull())[0]!.gone).toEqual({})
  expect((await others.pull())[0]!.gone).toEqual({ threads: [nobodys.thread_id] })
  await assign(nobodys.thread_id, null)
  expect(brought(await others.pull(), 'threads')).toMatchObject([{ id: nobodys.thread_id }])
})

test('a thread that left and came back between two pulls is not gone', async () => {
  const { mine } = await assignedThreads()
  const therapist = deviceOf(db.clinic.therapist)
  await therapist.pull()
  await assign(mine.thread_id, db.clinic.colleague)
  await assign(mine.thread_id, db.clinic.therapist)
  expect((await therapist.pull())[0]!.gone).toEqual({})
  expect(therapist.ids('threads')).toContain(mine.thread_id)
})

test('nobody learns of threads that pass between others', async () => {
  const { theirs } = await assignedThreads()
  const therapist = deviceOf(db.clinic.therapist)
  await therapist.pull()
  await db.sql`update tenant_members set role = 'therapist' where user_id = ${db.clinic.assistant}`
  await therapist.pull()
  await assign(theirs.thread_id, db.clinic.assistant)
  expect(JSON.stringify(await therapist.pull())).not.toContain(theirs.thread_id)
})

test("a change of role or of the clinic's visibility resets the device to what may be seen now", async () => {
  const { nobodys, mine } = await assignedThreads()
  const therapist = deviceOf(db.clinic.therapist)
  await therapist.pull()
  await db.sql`update tenants set thread_visibility = 'all' where id = ${tenant}`
  expect((await therapist.pull())[0]!.reset).toBe(true)
  expect(therapist.ids('threads')).toHaveLength(3)
  await db.sql`update tenants set thread_visibility = 'assigned' where id = ${tenant}`
  expect((await therapist.pull())[0]!.reset).toBe(true)
  expect(therapist.ids('threads')).toEqual([nobodys.thread_id, mine.thread_id].toSorted())
  await db.sql`update tenant_members set role = 'assistant' where user_id = ${db.clinic.therapist}`
  expect((await therapist.pull())[0]!.reset).toBe(true)
  expect(therapist.ids('threads')).toHaveLength(3)
  expect((await therapist.pull())[0]!.reset).toBe(false)
  await db.sql`update tenant_members set status = 'suspended' where user_id = ${db.clinic.therapist}`
  await expect(therapist.pull()).rejects.toMatchObject({ message: 'not_a_member' })
})

test("the caller's own unfinished transaction is not counted as pulled", async () => {
  const caller = signedIn(db.clinic.assistant)
  const { message, cursor } = await db.as(caller, async (sql) => {
    const thread = await say(db.sql, { tenant_id: tenant, from_number: '+1' })
    const write = (
      id: string,
    ): Promise<unknown> => sql`insert into conversation_messages (message_id, tenant_id, thread_id, direction, sender_kind, sender_id, kind, body)
      values (${id}, ${tenant}, ${thread.thread_id}, 'outbound', 'agent', ${db.clinic.assistant}, 'text', 'x')`
    await write('0190c0de-0000-7000-8000-0000000000a1')
    await say(db.sql, { tenant_id: tenant, from_number: '+2' })
    let page = (await sql`select inbox_pull(${tenant}) as page`)[0]!['page']
    while (page.more) page = (await sql`select inbox_pull(${tenant}, ${page.cursor}) as page`)[0]!['page']
    await write('0190c0de-0000-7000-8000-0000000000a2')
    return { message: thread, cursor: page.cursor as string }
  })
  const page = await pullPage({ db, caller, tenant }, cursor)
  expect(brought(page, 'messages').map((row) => row['message_id'])).toContain('0190c0de-0000-7000-8000-0000000000a2')
  expect(brought(page, 'threads').map((row) => row['id'])).toContain(message.thread_id)
})

test('an idle pull of an ordinary member reads no row of all there are', async () => {
  await db.sql`insert into conversation_messages (tenant_id, from_number, body)
    select ${tenant}, '+55' || (n % 500), 'x' from generate_series(1, 20000) n`
  await db.sql`analyze`
  const { cursor } = (await deviceOf(db.clinic.assistant).pull()).at(-1)!
  // A connection that has read nothing yet: the counters are its own.
  const own = postgres(db.url, { max: 1 })
  await own.begin(async (sql) => {
    await become(sql, signedIn(db.clinic.assistant))
    for (let n = 0; n < 3; n++) await sql`select inbox_pull(${tenant}, ${cursor})`
    await sql`reset role`
    const read = await sql`select relname, seq_tup_read::int as scanned, idx_tup_fetch::int as fetched from pg_stat_xact_user_tables
      where relname in ('inbox_threads', 'conversation_messages', 'inbox_reads', 'conversation_sla_breaches') order by 1`
    expect(read).toHaveLength(4)
    for (const table of read) expect(table).toMatchObject({ scanned: 0, fetched: 0 })
  })
  await own.end()
})
