import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Caller } from '../database.ts'
import { clinicDatabase, clinicIds, insertClinic, say, signedIn } from './clinicFixture.ts'

let db: Awaited<ReturnType<typeof clinicDatabase>>
const ours = clinicIds(1)
const theirs = clinicIds(2)

const callers: Record<string, Caller> = {
  anon: 'anon',
  stranger: signedIn('00000009-0000-4000-8000-000000000009'),
  suspended: signedIn(ours.suspended),
  invited: signedIn(ours.invited),
  otherAdmin: signedIn(theirs.admin),
  therapist: signedIn(ours.therapist),
  assistant: signedIn(ours.assistant),
  clinicAdmin: signedIn(ours.admin),
  tenantAdmin: signedIn(ours.tenantAdmin),
  saasAdmin: { sub: '00000009-0000-4000-8000-000000000008', app_metadata: { saas_admin: true } },
  service: 'service_role',
}

/** May read; may write (one letter a verb: i u d). Callers that are not named may do nothing. */
type Rights = Record<string, string>
const members = (rights: string, admins: string): Rights => ({
  therapist: rights,
  assistant: rights,
  clinicAdmin: admins,
  tenantAdmin: admins,
  saasAdmin: admins,
  service: 'siud',
})

const id = '00000005-0000-4000-8000-00000000000'
const statements: Record<string, { rights: Rights; insert: string; update: string; delete: string }> = {
  tenants: {
    rights: { ...members('s', 'su'), saasAdmin: 'siud' },
    insert: `insert into tenants (id, name) values ('${id}a', 'x')`,
    update: `update tenants set name = 'y' where id = '${ours.tenant}'`,
    delete: `delete from tenants where id = '${ours.tenant}'`,
  },
  tenant_members: {
    rights: members('s', 'siud'),
    insert: `insert into tenant_members (tenant_id, user_id, role) values ('${ours.tenant}', '${id}b', 'assistant')`,
    update: `update tenant_members set display_name = 'y' where tenant_id = '${ours.tenant}' and user_id = '${ours.colleague}'`,
    delete: `delete from tenant_members where tenant_id = '${ours.tenant}' and user_id = '${ours.colleague}'`,
  },
  patients: {
    rights: members('siu', 'siud'),
    insert: `insert into patients (tenant_id, full_name) values ('${ours.tenant}', 'x')`,
    update: `update patients set full_name = 'y' where tenant_id = '${ours.tenant}'`,
    delete: `delete from patients where tenant_id = '${ours.tenant}'`,
  },
  inbox_threads: {
    rights: members('su', 'su'),
    insert: `insert into inbox_threads (tenant_id, thread_key) values ('${ours.tenant}', 'x')`,
    update: `update inbox_threads set status = 'pending' where tenant_id = '${ours.tenant}'`,
    delete: `delete from inbox_threads where tenant_id = '${ours.tenant}'`,
  },
  conversation_messages: {
    rights: members('s', 's'),
    insert: `insert into conversation_messages (tenant_id, body) values ('${ours.tenant}', 'as a patient')`,
    update: `update conversation_messages set body = 'y' where tenant_id = '${ours.tenant}'`,
    delete: `delete from conversation_messages where tenant_id = '${ours.tenant}'`,
  },
  inbox_reads: {
    rights: members('s', 's'),
    insert: `insert into inbox_reads (tenant_id, user_id, thread_id) select tenant_id, '${ours.invited}', id from inbox_threads
      where tenant_id = '${ours.tenant}' limit 1`,
    update: `update inbox_reads set last_read_id = 0 where tenant_id = '${ours.tenant}' and user_id = '${ours.colleague}'`,
    delete: `delete from inbox_reads where tenant_id = '${ours.tenant}'`,
  },
  conversation_sla_rules: {
    rights: members('s', 'siud'),
    insert: `insert into conversation_sla_rules (tenant_id) values ('${ours.tenant}') on conflict (tenant_id) do update set threshold_minutes = 7`,
    update: `update conversation_sla_rules set threshold_minutes = 9 where tenant_id = '${ours.tenant}'`,
    delete: `delete from conversation_sla_rules where tenant_id = '${ours.tenant}'`,
  },
  conversation_sla_closures: {
    rights: members('s', 'siud'),
    insert: `insert into conversation_sla_closures (tenant_id, on_date) values ('${ours.tenant}', '2027-05-01')`,
    update: `update conversation_sla_closures set label = 'y' where tenant_id = '${ours.tenant}'`,
    delete: `delete from conversation_sla_closures where tenant_id = '${ours.tenant}'`,
  },
  conversation_sla_stages: {
    rights: members('s', 'siud'),
    insert: `insert into conversation_sla_stages (tenant_id, stage_key, duration_minutes) values ('${ours.tenant}', 'new', 5)`,
    update: `update conversation_sla_stages set duration_minutes = 6 where tenant_id = '${ours.tenant}'`,
    delete: `delete from conversation_sla_stages where tenant_id = '${ours.tenant}'`,
  },
  conversation_sla_breaches: {
    rights: members('s', 's'),
    insert: `insert into conversation_sla_breaches (tenant_id, thread_key, thread_id, threshold_minutes_at_breach, due_at, resolved_at)
      select tenant_id, thread_key, id, 5, now(), now() from inbox_threads where tenant_id = '${ours.tenant}' limit 1`,
    update: `update conversation_sla_breaches set notification_count = 5 where tenant_id = '${ours.tenant}'`,
    delete: `delete from conversation_sla_breaches where tenant_id = '${ours.tenant}'`,
  },
  conversation_sla_events: {
    rights: members('s', 's'),
    insert: `insert into conversation_sla_events (tenant_id, thread_id, kind, step, run_started_at, happened_at)
      select tenant_id, id, 'long_open', 'x', now(), now() from inbox_threads where tenant_id = '${ours.tenant}' limit 1`,
    update: `update conversation_sla_events set happened_at = now() where tenant_id = '${ours.tenant}'`,
    delete: `delete from conversation_sla_events where tenant_id = '${ours.tenant}'`,
  },
  conversation_sla_notices: {
    rights: { clinicAdmin: 's', tenantAdmin: 's', saasAdmin: 's', service: 'sud' },
    insert: `insert into conversation_sla_notices (event_id, tenant_id, attempt_after)
      select id, tenant_id, now() from conversation_sla_events where tenant_id = '${ours.tenant}' on conflict do nothing`,
    update: `update conversation_sla_notices set attempts = 5 where tenant_id = '${ours.tenant}'`,
    delete: `delete from conversation_sla_notices where tenant_id = '${ours.tenant}'`,
  },
}

class Undo extends Error {}

/** How many rows a statement reached, none where it was refused; undone afterwards. */
async function reached(caller: Caller, statement: string): Promise<number> {
  let count = 0
  try {
    await db.as(caller, async (sql) => {
      count = (await sql.unsafe(statement)).count
      throw new Undo()
    })
  } catch (error) {
    if (!(error instanceof Undo) && (error as { code?: string }).code !== '42501') throw error
  }
  return count
}

beforeAll(async () => {
  db = await clinicDatabase()
  await insertClinic(db.sql, 2)
  for (const { tenant, colleague } of [ours, theirs]) {
    await db.sql`insert into patients (tenant_id, full_name) values (${tenant}, 'Larissa Viana')`
    await db.sql`insert into conversation_sla_rules (tenant_id, enabled, alert_scope, respect_business_hours) values (${tenant}, true, 'all', false)`
    await db.sql`insert into conversation_sla_closures (tenant_id, on_date) values (${tenant}, '2027-01-01')`
    await db.sql`insert into conversation_sla_stages (tenant_id, stage_key, duration_minutes) values (${tenant}, 'first', 30)`
    const { thread_id } = await say(db.sql, { tenant_id: tenant, created_at: new Date(Date.now() - 7_200_000) })
    await db.sql`insert into inbox_reads (tenant_id, user_id, thread_id) values (${tenant}, ${colleague}, ${thread_id})`
  }
  await db.sql`select * from sla_check()`
})
afterAll(() => db.close())

describe.each(Object.entries(statements))('%s', (table, { rights, ...verbs }) => {
  test.each(Object.keys(callers))('%s', async (name) => {
    const caller = callers[name]!
    const column = table === 'tenants' ? 'id' : 'tenant_id'
    const may = {
      s: await reached(caller, `select from ${table} where ${column} = '${ours.tenant}'`),
      i: await reached(caller, verbs.insert),
      u: await reached(caller, verbs.update),
      d: await reached(caller, verbs.delete),
    }
    expect(
      Object.entries(may)
        .map(([verb, count]) => (count > 0 ? verb : ''))
        .join(''),
    ).toBe(rights[name] ?? '')
    const seesOthers = ['saasAdmin', 'service', 'otherAdmin'].includes(name)
    expect((await reached(caller, `select from ${table} where ${column} <> '${ours.tenant}'`)) > 0).toBe(seesOthers)
  })
})

describe('a member writes as themselves', () => {
  const insert = (who: string, message: Record<string, unknown>): Promise<unknown> =>
    db.as(signedIn(who), async (sql) => {
      const [thread] = await db.sql`select id from inbox_threads where tenant_id = ${ours.tenant} limit 1`
      return sql`insert into conversation_messages ${sql({
        tenant_id: ours.tenant,
        thread_id: thread!.id,
        direction: 'outbound',
        sender_kind: 'agent',
        sender_id: who,
        body: 'Bom dia',
        ...message,
      })}`
    })

  test('an answer or a note, into a thread of theirs', async () => {
    await expect(insert(ours.therapist, {})).resolves.toBeDefined()
    await expect(insert(ours.assistant, { direction: 'internal' })).resolves.toBeDefined()
  })

  test.each([
    ['under another name', { sender_id: ours.assistant }],
    ['as the machine', { sender_kind: 'ai' }],
    ['as the patient', { direction: 'inbound', sender_kind: 'customer' }],
    ['with a time of their own', { created_at: new Date(0) }],
    ['with a delivery status of their own', { delivery_status: 'read' }],
  ])('but not %s', async (_, message) => {
    await expect(insert(ours.therapist, message)).rejects.toMatchObject({ code: '42501' })
  })

  test('but not into another tenant, nor when suspended or invited', async () => {
    await expect(insert(theirs.admin, {})).rejects.toMatchObject({ code: '42501' })
    await expect(insert(ours.suspended, {})).rejects.toMatchObject({ code: '42501' })
    await expect(insert(ours.invited, {})).rejects.toMatchObject({ code: '42501' })
  })

  test("their own place in a thread, and nobody else's", async () => {
    const [thread] = await db.sql`select id from inbox_threads where tenant_id = ${ours.tenant} limit 1`
    const read = (user: string): Promise<unknown> =>
      db.as(
        signedIn(ours.admin),
        (sql) => sql`
      insert into inbox_reads (tenant_id, user_id, thread_id, last_read_id) values (${ours.tenant}, ${user}, ${thread!.id}, 1)
      on conflict (tenant_id, user_id, thread_id) do update set last_read_id = excluded.last_read_id`,
      )
    await expect(read(ours.admin)).resolves.toBeDefined()
    await expect(read(ours.tenantAdmin)).rejects.toMatchObject({ code: '42501' })
  })

  test.each([
    'sla_due_at',
    'awaiting_since',
    'inbound_count',
    'tenant_id',
    'thread_key',
    'patient_id',
    'contact_name',
    'sla_breached_at',
    'settled_id',
  ])("but never a thread's %s", async (column) => {
    await expect(db.as(signedIn(ours.admin), (sql) => sql.unsafe(`update inbox_threads set ${column} = null`))).rejects.toMatchObject({
      code: '42501',
    })
  })

  test('assigns only to active members of the tenant', async () => {
    const assign = (user: string): Promise<unknown> =>
      db.as(
        signedIn(ours.assistant),
        (sql) => sql`
      update inbox_threads set assigned_to = ${user} where tenant_id = ${ours.tenant}`,
      )
    for (const user of [ours.suspended, ours.invited, theirs.therapist])
      await expect(assign(user)).rejects.toMatchObject({ code: 'P0001', message: 'member_not_found' })
    await expect(assign(ours.colleague)).resolves.toMatchObject({ count: 1 })
  })
})

describe('who one is', () => {
  const ask = async (caller: Caller, question: string): Promise<unknown> =>
    db.as(caller, async (sql) => (await sql.unsafe(`select ${question} as answer`))[0]!['answer'])

  test.each([
    ['therapist', true, false],
    ['clinicAdmin', true, true],
    ['tenantAdmin', true, true],
    ['suspended', false, false],
    ['invited', false, false],
    ['otherAdmin', false, false],
    ['saasAdmin', false, false],
  ] as const)('%s', async (name, member, admin) => {
    const caller = callers[name]!
    expect(await ask(caller, `is_tenant_member('${ours.tenant}')`)).toBe(member)
    expect(await ask(caller, `has_tenant_role('${ours.tenant}', '{clinic_admin,tenant_admin}')`)).toBe(admin)
    expect(await ask(caller, 'is_saas_admin()')).toBe(name === 'saasAdmin')
  })
})
