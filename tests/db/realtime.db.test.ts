import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Caller, TestDatabase } from '../database.ts'
import { become } from '../database.ts'
import { clinicDatabase, insertClinic, say, signedIn, type Clinic } from './clinicFixture.ts'
import { push } from './syncClient.ts'

let db: TestDatabase & { clinic: Clinic }
let tenant: string
beforeEach(async () => {
  db = await clinicDatabase()
  tenant = db.clinic.tenant
  await db.sql`delete from realtime.messages`
})
afterEach(() => db.close())

interface Poke {
  topic: string
  event: string
  extension: string
  private: boolean
  payload: { tables: string[]; xid: string; id?: string }
}
const pokes = (): Promise<Poke[]> =>
  db.sql<Poke[]>`select topic, event, extension, private, payload from realtime.messages order by inserted_at, topic`

test('a message pokes its clinic once, naming tables and transaction, and nothing of what it says', async () => {
  const xid = await db.sql.begin(async (sql) => {
    await say(sql as never, { tenant_id: tenant, from_number: '+5511987654321', body: 'Tenho dor desde ontem' })
    return (await sql`select pg_current_xact_id()::text as xid`)[0]!['xid'] as string
  })
  const [poke, ...others] = await pokes()
  expect(others).toEqual([])
  expect(poke).toMatchObject({ topic: `inbox:${tenant}`, event: 'poke', extension: 'broadcast', private: true })
  expect(
    Object.keys(poke!.payload)
      .filter((key) => key !== 'id')
      .toSorted(),
  ).toEqual(['tables', 'xid'])
  expect(poke!.payload).toMatchObject({ tables: ['conversation_messages', 'inbox_threads'], xid })
  expect(JSON.stringify(await db.sql`select * from realtime.messages`)).not.toMatch(/dor|ontem|98765/)
})

test('one poke a transaction and tenant, however many statements, rows and tables', async () => {
  const other = await insertClinic(db.sql, 2)
  await db.sql`delete from realtime.messages`
  await db.sql.begin(async (sql) => {
    await sql`insert into conversation_messages (tenant_id, from_number, body) select ${tenant}, '+55' || n % 50, 'x' from generate_series(1, 500) n`
    await sql`insert into conversation_messages (tenant_id, from_number, body) values (${other.tenant}, '+1', 'x'), (${tenant}, '+1', 'x')`
    await sql`update tenants set name = 'Outro nome' where id = ${tenant}`
    await sql`delete from tenant_members where user_id = ${db.clinic.invited}`
    expect(await pokes()).toEqual([])
  })
  const sent = await pokes()
  expect(sent.map((poke) => [poke.topic, poke.payload.tables])).toEqual([
    [`inbox:${tenant}`, ['conversation_messages', 'inbox_threads', 'tenant_members', 'tenants']],
    [`inbox:${other.tenant}`, ['conversation_messages', 'inbox_threads']],
  ])
  expect(await db.sql`select from inbox_pokes`).toHaveLength(0)
})

test('each synced table pokes when it is written', async () => {
  const message = await say(db.sql, { tenant_id: tenant, from_number: '+1' })
  const writes: [string, () => Promise<unknown>][] = [
    ['tenants', () => db.sql`update tenants set name = 'A' where id = ${tenant}`],
    ['tenant_members', () => db.sql`update tenant_members set display_name = 'A' where user_id = ${db.clinic.admin}`],
    ['inbox_threads', () => db.sql`update inbox_threads set subject = 'A' where id = ${message.thread_id}`],
    [
      'inbox_reads',
      () =>
        db.sql`insert into inbox_reads (tenant_id, user_id, thread_id, last_read_id) values (${tenant}, ${db.clinic.admin}, ${message.thread_id}, 1)`,
    ],
    [
      'conversation_sla_closures',
      () => db.sql`insert into conversation_sla_closures (tenant_id, on_date) values (${tenant}, '2027-01-01')`,
    ],
    [
      'conversation_sla_stages',
      () => db.sql`insert into conversation_sla_stages (tenant_id, stage_key, duration_minutes) values (${tenant}, 'x', 5)`,
    ],
    [
      'conversation_sla_rules',
      () =>
        db.sql`insert into conversation_sla_rules (tenant_id, enabled) values (${tenant}, true) on conflict (tenant_id) do update set enabled = true`,
    ],
    ['conversation_sla_breaches', () => db.sql`select sla_open_breach(${tenant}, ${message.thread_key}, null, now(), 1)`],
    ['conversation_sla_events', () => db.sql`update conversation_sla_events set detail = '{}' where thread_id = ${message.thread_id}`],
    ['inbox_teams', () => db.sql`insert into inbox_teams (tenant_id, name) values (${tenant}, 'A')`],
    ['inbox_tags', () => db.sql`update inbox_threads set tags = '{a}' where id = ${message.thread_id}`],
    ['inbox_templates', () => db.sql`insert into inbox_templates (tenant_id, shortcut, title, body) values (${tenant}, 'a', 'A', 'A')`],
    ['inbox_views', () => db.sql`insert into inbox_views (tenant_id, name) values (${tenant}, 'A')`],
    [
      'inbox_pins',
      () => db.sql`insert into inbox_pins (tenant_id, user_id, thread_id) values (${tenant}, ${db.clinic.admin}, ${message.thread_id})`,
    ],
    ['inbox_preferences', () => db.sql`insert into inbox_preferences (tenant_id, user_id) values (${tenant}, ${db.clinic.admin})`],
    [
      'inbox_mentions',
      () =>
        db.sql`insert into inbox_mentions (tenant_id, thread_id, message_id, user_id)
          values (${tenant}, ${message.thread_id}, ${message.message_id}, ${db.clinic.admin})`,
    ],
    [
      'inbox_scheduled_messages',
      () =>
        db.sql`insert into inbox_scheduled_messages (tenant_id, thread_id, author_id, body, send_at)
          values (${tenant}, ${message.thread_id}, ${db.clinic.admin}, 'A', now())`,
    ],
    ['conversation_messages', () => db.sql`delete from conversation_messages where id = ${message.id}`],
  ]
  for (const [table, write] of writes) {
    await db.sql`delete from realtime.messages`
    await write()
    const sent = await pokes()
    expect(sent).toHaveLength(1)
    expect(sent[0]!.payload.tables).toContain(table)
  }
})

test('what rolls back, wholly or to a savepoint, pokes nobody', async () => {
  await db.sql
    .begin(async (sql) => {
      await say(sql as never, { tenant_id: tenant, from_number: '+1' })
      throw new Error('no')
    })
    .catch(() => {})
  await db.sql.begin(async (sql) => {
    await sql
      .savepoint(async (inner) => {
        await say(inner as never, { tenant_id: tenant, from_number: '+1' })
        throw new Error('no')
      })
      .catch(() => {})
  })
  await db.sql`update inbox_threads set subject = 'nobody' where false`
  expect(await pokes()).toEqual([])
})

test("a member's push pokes once; a mutation that changes nothing pokes nobody", async () => {
  const message = await say(db.sql, { tenant_id: tenant, from_number: '+1' })
  await db.sql`delete from realtime.messages`
  const client = crypto.randomUUID()
  const reply = { id: 1, name: 'send_message', args: { thread_id: message.thread_id, message_id: crypto.randomUUID(), body: 'Olá' } }
  const again = { id: 2, name: 'set_status', args: { thread_id: message.thread_id, status: 'open' } }
  await push({ db, caller: signedIn(db.clinic.assistant), tenant }, client, [reply, again])
  expect((await pokes()).map((poke) => poke.payload.tables)).toEqual([['conversation_messages', 'inbox_reads', 'inbox_threads']])
  await push({ db, caller: signedIn(db.clinic.assistant), tenant }, client, [reply, { ...again, id: 3 }])
  expect(await pokes()).toHaveLength(1)
})

test('a Realtime that fails, or is not there, costs nobody their message', async () => {
  await db.sql
    .unsafe(`create or replace function realtime.send(payload jsonb, event text, topic text, private boolean default true) returns void
    language plpgsql as $$ begin raise exception 'down'; end $$`)
  await say(db.sql, { tenant_id: tenant, from_number: '+1' })
  await db.sql`drop function realtime.send`
  await say(db.sql, { tenant_id: tenant, from_number: '+1' })
  expect(await db.sql`select from conversation_messages`).toHaveLength(2)
  expect(await db.sql`select from inbox_pokes`).toHaveLength(0)
})

/** Tries a channel as the Realtime server does: probe rows as admin, then reading and writing as the caller; all rolled back. */
async function channel(caller: Caller, topic: string): Promise<{ reads: string[]; broadcast: boolean; presence: boolean }> {
  const result = { reads: [] as string[], broadcast: false, presence: false }
  await db.sql
    .begin(async (sql) => {
      await sql`insert into realtime.messages (topic, extension) values (${topic}, 'broadcast'), (${topic}, 'presence'), (${topic}, 'postgres_changes')`
      await sql`select set_config('realtime.topic', ${topic}, true)`
      await become(sql, caller)
      result.reads = (await sql`select extension from realtime.messages where topic = ${topic} order by 1`).map((row) => row['extension'])
      for (const extension of ['broadcast', 'presence'] as const) {
        await sql
          .savepoint(async (inner) => {
            await inner`insert into realtime.messages (topic, extension) values (${topic}, ${extension})`
            result[extension] = true
          })
          .catch((error: { code?: string }) => {
            if (error.code !== '42501') throw error
          })
      }
      throw new Error('rolled back')
    })
    .catch((error: Error) => {
      if (error.message !== 'rolled back') throw error
    })
  return result
}
const open = { reads: ['broadcast', 'presence'], broadcast: true, presence: true }
const shut = { reads: [], broadcast: false, presence: false }

test('active members of the clinic, and nobody else, listen and speak on its channel', async () => {
  const other = await insertClinic(db.sql, 2)
  const { therapist, colleague, assistant, admin, tenantAdmin, suspended, invited } = db.clinic
  for (const user of [therapist, colleague, assistant, admin, tenantAdmin])
    expect(await channel(signedIn(user), `inbox:${tenant}`)).toEqual(open)
  for (const user of [suspended, invited, other.admin, crypto.randomUUID()])
    expect(await channel(signedIn(user), `inbox:${tenant}`)).toEqual(shut)
  expect(await channel({ sub: crypto.randomUUID(), app_metadata: { saas_admin: true } }, `inbox:${tenant}`)).toEqual(shut)
  expect(await channel('anon', `inbox:${tenant}`)).toEqual(shut)
})

test('a topic that is no inbox is denied without an error', async () => {
  for (const topic of [
    'inbox:not-a-uuid',
    'inbox:',
    `inbox:${tenant}x`,
    `inbox:${tenant}:1`,
    `room:${tenant}`,
    tenant,
    `inbox:${tenant.toUpperCase()} `,
  ]) {
    expect(await channel(signedIn(db.clinic.admin), topic)).toEqual(shut)
  }
})
