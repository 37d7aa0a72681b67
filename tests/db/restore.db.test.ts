import type { Sql } from 'postgres'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TestDatabase } from '../database.ts'
import { clinicDatabase, say, signedIn, type Clinic } from './clinicFixture.ts'
import { brought, device, type Device } from './syncClient.ts'

let db: TestDatabase & { clinic: Clinic }
let tenant: string
beforeEach(async () => {
  db = await clinicDatabase()
  tenant = db.clinic.tenant
})
afterEach(() => db.close())

const SYNCED = [
  'tenants',
  'tenant_members',
  'conversation_messages',
  'inbox_threads',
  'inbox_reads',
  'conversation_sla_rules',
  'conversation_sla_closures',
  'conversation_sla_stages',
  'conversation_sla_breaches',
  'inbox_tombstones',
]
const assistant = (): Device => device({ db, caller: signedIn(db.clinic.assistant), tenant })
const write = (number: string, body = 'x'): ReturnType<typeof say> => say(db.sql, { tenant_id: tenant, from_number: number, body })
const restamp = async (): Promise<Record<string, number>> =>
  (await db.as('service_role', (sql) => sql`select inbox_restamp() as counts`))[0]!['counts']

/** What loading a dump leaves behind: every row written anew, no trigger asked, stamped by a server that had counted further. */
async function loadDump(sql: Sql, transactionsAhead: number): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    for (const table of SYNCED) {
      await tx.unsafe(`update ${table} set sync_xid = (sync_xid::text::bigint + ${transactionsAhead})::text::xid8`)
    }
    await tx`update inbox_epoch set epoch = epoch`
  })
}

/** Lets the server count so many transactions further. */
const count = (sql: Sql, transactions: number): Promise<unknown> =>
  sql.unsafe(`do $$ begin for i in 1..${transactions} loop perform pg_current_xact_id(); commit; end loop; end $$`)

test('every device starts anew by itself when a dump was loaded, and forgets what the dump does not know', async () => {
  await write('+1', 'kept')
  const lost = await write('+1', 'written after the dump')
  const client = assistant()
  await client.pull()
  await db.sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await tx`delete from conversation_messages where id = ${lost.id}`
  })
  await loadDump(db.sql, 0)
  const pages = await client.pull()
  expect(pages[0]!.reset).toBe(true)
  expect(brought(pages, 'messages').map((row) => row['body'])).toEqual(['kept'])
  expect((await client.pull())[0]!.reset).toBe(false)
})

test('rows stamped by transactions of the future are brought by a first pull, and what happens to them by later ones', async () => {
  const message = await write('+1')
  await loadDump(db.sql, 1_000_000_000)
  const client = assistant()
  await client.pull()
  expect(client.ids('messages')).toEqual([message.message_id])
  await db.sql`update conversation_messages set delivery_error = 'changed' where id = ${message.id}`
  const later = await write('+1')
  expect(brought(await client.pull(), 'messages')).toMatchObject([{ id: message.id, delivery_error: 'changed' }, { id: later.id }])
})

test('restamped, they come once; otherwise all of them again when the server has counted that far', async () => {
  await write('+1')
  await write('+2')
  const again = async (): Promise<number> => {
    const client = assistant()
    await client.pull()
    await count(db.sql, 3000)
    return brought(await client.pull(), 'messages').length
  }
  await loadDump(db.sql, 2000)
  expect(await again()).toBe(2)
  await loadDump(db.sql, 5000)
  await restamp()
  expect(await again()).toBe(0)
})

test('restamping counts what it changes, changes nothing else, pokes nobody and resets every device once', async () => {
  const message = await write('+1')
  await db.sql`delete from conversation_messages where id = ${(await write('+2')).id}`
  await loadDump(db.sql, 1_000_000_000)
  const client = assistant()
  await client.pull()
  const rows = (): Promise<unknown> => db.sql`select to_jsonb(m) - 'sync_xid' as row from conversation_messages m
    union all select to_jsonb(t) - 'sync_xid' from inbox_threads t order by 1`
  const triggers = (): Promise<unknown> => db.sql`select tgrelid::regclass::text, tgname, tgenabled from pg_trigger order by 1, 2`
  const pokes = (): Promise<unknown> => db.sql`select count(*) from realtime.messages`
  const before = [await rows(), await triggers(), await pokes()]

  expect(await restamp()).toEqual({ tenants: 1, tenant_members: 7, conversation_messages: 1, inbox_threads: 2, inbox_tombstones: 1 })
  expect([await rows(), await triggers(), await pokes()]).toEqual(before)
  expect((await client.pull())[0]!.reset).toBe(true)
  expect(client.ids('messages')).toEqual([message.message_id])
  expect((await client.pull())[0]!).toMatchObject({ reset: false, changes: {}, gone: {} })
  expect(await restamp()).toEqual({})
})

test('versions go on counting where the loaded rows end, although the sequence was not loaded', async () => {
  const message = await write('+1')
  await db.sql`select setval('inbox_sync_seq', 1)`
  await restamp()
  const client = assistant()
  await client.pull()
  await db.sql`update conversation_messages set delivery_error = 'newer' where id = ${message.id}`
  await client.pull()
  expect(client.tables['messages']!.get(message.message_id)).toMatchObject({ delivery_error: 'newer' })
})

test('pruning changes no epoch; a member may ask for the timeline that is in it', async () => {
  const client = assistant()
  const [page] = await client.pull()
  await db.as('service_role', (sql) => sql`select inbox_prune('0 seconds')`)
  expect((await client.pull())[0]!.epoch).toBe(page!.epoch)
  const [row] = await db.as(signedIn(db.clinic.assistant), (sql) => sql`select inbox_timeline() as timeline, inbox_epoch_now() as epoch`)
  expect(row).toEqual({ timeline: '00000001', epoch: page!.epoch })
})

test('operators alone restamp', async () => {
  for (const caller of [signedIn(db.clinic.admin), 'anon'] as const) {
    await expect(db.as(caller, (sql) => sql`select inbox_restamp()`)).rejects.toMatchObject({ code: '42501' })
  }
})
