import postgres from 'postgres'
import type { Sql, TransactionSql } from 'postgres'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TestDatabase } from '../database.ts'
import { clinicDatabase, say, signedIn, type Clinic } from './clinicFixture.ts'
import { brought, device, type Device } from './syncClient.ts'

let db: TestDatabase & { clinic: Clinic }
let tenant: string
const opened: Sql[] = []
beforeEach(async () => {
  db = await clinicDatabase()
  tenant = db.clinic.tenant
})
afterEach(async () => {
  await Promise.all(opened.splice(0).map((sql) => sql.end({ timeout: 1 })))
  await db.close()
})

/** A transaction on a connection of its own, open until it is told otherwise. */
async function transaction(): Promise<{ sql: TransactionSql; commit: () => Promise<void>; rollback: () => Promise<void> }> {
  const sql = postgres(db.url, { max: 1, onnotice: () => {} })
  opened.push(sql)
  const opening = Promise.withResolvers<TransactionSql>()
  const ending = Promise.withResolvers<void>()
  const ended = sql.begin(async (tx) => {
    opening.resolve(tx)
    await ending.promise
  })
  ended.catch(() => {})
  return {
    sql: await opening.promise,
    commit: async () => {
      ending.resolve()
      await ended
    },
    rollback: async () => {
      ending.reject(new Error('rollback'))
      await ended.catch(() => {})
    },
  }
}

const assistant = (limit: number): Device => device({ db, caller: signedIn(db.clinic.assistant), tenant }, limit)
const write = (sql: Sql | TransactionSql, number: string, body = 'x'): ReturnType<typeof say> =>
  say(sql as Sql, { tenant_id: tenant, from_number: number, body })

async function expectSame(client: Device): Promise<void> {
  for (const [table, query] of [
    ['messages', 'select message_id as key, sync_seq::text from conversation_messages'],
    ['threads', 'select id as key, sync_seq::text from inbox_threads'],
  ] as const) {
    const server = (await db.sql.unsafe(query)).map((row) => `${row['key']} ${row['sync_seq']}`).toSorted()
    const local = [...(client.tables[table]?.entries() ?? [])].map(([key, row]) => `${key} ${row.sync_seq}`).toSorted()
    expect(local).toEqual(server)
  }
}

test('transactions that commit in another order than they began are all pulled, each once', async () => {
  const client = assistant(1)
  await client.pull()
  const [first, second, third] = [await transaction(), await transaction(), await transaction()]
  const messages = [await write(first.sql, '+1'), await write(second.sql, '+2'), await write(third.sql, '+3')]
  const pulled: unknown[] = []
  for (const each of [third, first, second]) {
    await each.commit()
    pulled.push(...brought(await client.pull(), 'messages').map((row) => row['id']))
  }
  expect(pulled).toEqual([messages[2]!.id, messages[0]!.id, messages[1]!.id])
  await expectSame(client)
})

test('a transaction that stays open stalls nobody, and its rows come when it commits', async () => {
  const client = assistant(2)
  await client.pull()
  const slow = await transaction()
  const late = await write(slow.sql, '+1')
  for (let n = 0; n < 5; n++) {
    const message = await write(db.sql, `+2${n}`)
    expect(brought(await client.pull(), 'messages').map((row) => row['id'])).toEqual([message.id])
  }
  await slow.commit()
  expect(brought(await client.pull(), 'messages').map((row) => row['id'])).toEqual([late.id])
  await expectSame(client)
})

test('savepoints count with their transaction; what was rolled back never comes', async () => {
  const client = assistant(1)
  await client.pull()
  const [kept, dropped] = [await transaction(), await transaction()]
  const before = await write(kept.sql, '+1')
  const inside = await kept.sql.savepoint((sql) => write(sql, '+2'))
  await kept.sql
    .savepoint(async (sql) => {
      await write(sql, '+3', 'undone')
      throw new Error('undo')
    })
    .catch(() => {})
  await write(dropped.sql, '+4', 'undone')
  await client.pull()
  await dropped.rollback()
  await kept.commit()
  const pages = await client.pull()
  expect(brought(pages, 'messages').map((row) => row['id'])).toEqual([before.id, inside.id])
  await expectSame(client)
})

test('the later version of a row wins although its transaction has the lower xid', async () => {
  const message = await write(db.sql, '+1')
  const client = assistant(5)
  await client.pull()
  const early = await transaction()
  await write(early.sql, '+2')
  await db.sql`update conversation_messages set delivery_error = 'first' where id = ${message.id}`
  await client.pull()
  await early.sql`update conversation_messages set delivery_error = 'second' where id = ${message.id}`
  await early.commit()
  await client.pull()
  const local = client.tables['messages']!.get(message.message_id)!
  expect(local['delivery_error']).toBe('second')
  await expectSame(client)
})

test('rows that commit between two pages of a pull come with the next pull', async () => {
  for (let n = 0; n < 4; n++) await write(db.sql, `+1${n}`)
  const client = assistant(1)
  await client.pull()
  const open = await transaction()
  await write(open.sql, '+9')
  for (let n = 0; n < 4; n++) await write(db.sql, `+2${n}`)
  let interfered = false
  const pages = await client.pull(async () => {
    if (interfered) return
    interfered = true
    await open.commit()
    await write(db.sql, '+10')
    await write(db.sql, '+23', 'again')
  })
  const bodies = brought(pages, 'messages').map((row) => row['body'])
  expect(bodies).toHaveLength(4)
  expect(bodies).not.toContain('again')
  expect(brought(await client.pull(), 'messages')).toHaveLength(3)
  await expectSame(client)
})
