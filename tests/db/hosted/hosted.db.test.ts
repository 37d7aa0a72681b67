import { readdir, readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { applyMigrations } from '../../../demo/backend/migrate.ts'
import { become, testDatabase, type Caller } from '../../database.ts'
import { catalogue } from '../catalogue.ts'
import { insertClinic, signedIn, type Clinic } from '../clinicFixture.ts'
import { hostedProject, type HostedProject } from './hostedProject.ts'

describe('on a hosted project, whose migrations run as a role that is no superuser', () => {
  let project: HostedProject
  let clinic: Clinic
  beforeAll(async () => {
    project = await hostedProject({ policies: 'managed' })
    await applyMigrations(project.sql)
    clinic = await insertClinic(project.sql, 1)
  })
  afterAll(() => project.close())

  const as = <T>(caller: Caller, work: Parameters<HostedProject['sql']['begin']>[1]): Promise<T> =>
    project.superuser.begin(async (tx) => {
      await become(tx, caller)
      return work(tx)
    }) as Promise<T>

  test('every migration goes through without a word of warning, and a second time changes nothing', async () => {
    expect(project.notices.filter((notice) => notice.startsWith('prazo:'))).toEqual([])
    const before = await catalogue(project.superuser)
    await applyMigrations(project.sql)
    expect(await catalogue(project.superuser)).toEqual(before)
  })

  test('they leave there what they leave here: tables, functions, policies and grants, to the letter', async () => {
    const here = await testDatabase()
    onTestFinished(here.close)
    const [hosted, local] = await Promise.all([catalogue(project.superuser), catalogue(here.sql)])
    // Triggers of the local backend's own bootstrap are not theirs.
    const ours = (all: Record<string, string[]>): Record<string, string[]> => ({
      ...Object.fromEntries(
        Object.entries(all).map(([name, lines]) => [name, lines.map((line) => line.replaceAll(project.host, 'postgres')).toSorted()]),
      ),
      triggers: all['triggers']!.filter((line) => line.includes('ON public.')),
    })
    expect(ours(hosted)).toEqual(ours(local))
  })

  test('the policies of Realtime and Storage are there', async () => {
    const policies = await project.superuser`select policyname from pg_policies where schemaname in ('realtime', 'storage') order by 1`
    expect(policies.map(({ policyname }) => policyname)).toEqual([
      'prazo_inbox_receive',
      'prazo_inbox_send',
      'prazo_media_insert',
      'prazo_media_select',
    ])
  })

  test('a patient writes, the clinic is poked, a member pulls and answers, and the sweep records what broke', async () => {
    await project.sql`insert into conversation_sla_rules (tenant_id, enabled, respect_business_hours, alert_scope)
      values (${clinic.tenant}, true, false, 'all')`
    const asked = new Date(Date.now() - 2 * 3_600_000)
    await as(
      'service_role',
      (sql) => sql`insert into conversation_messages (tenant_id, direction, from_number, body, created_at)
      values (${clinic.tenant}, 'inbound', '+5511988412207', 'Bom dia', ${asked})`,
    )
    const pokes = await project.superuser`select topic, event, private from realtime.messages where topic = ${`inbox:${clinic.tenant}`}`
    expect(pokes.at(-1)).toEqual({ topic: `inbox:${clinic.tenant}`, event: 'poke', private: true })

    const due = await as<{ step: string }[]>('service_role', (sql) => sql`select * from sla_check()`)
    expect(due.map(({ step }) => step)).toEqual(['breach'])
    const [{ page }] = await as<[{ page: { changes: Record<string, { id: string }[]> } }]>(
      signedIn(clinic.therapist),
      (sql) => sql`select inbox_pull(${clinic.tenant}) as page`,
    )
    expect(page.changes['messages']).toHaveLength(1)
    const [{ pushed }] = await as<[{ pushed: { status: string }[] }]>(signedIn(clinic.therapist), (sql) => {
      const args = { message_id: crypto.randomUUID(), thread_id: page.changes['threads']![0]!.id, body: 'Bom dia!' }
      return sql`select inbox_push(${clinic.tenant}, ${crypto.randomUUID()}, ${sql.json([{ id: 1, name: 'send_message', args }])}) as pushed`
    })
    expect(pushed.map(({ status }) => status)).toEqual(['applied'])
    const [breach] = await project.superuser`select resolved_by_message_id is not null as answered from conversation_sla_breaches`
    expect(breach).toEqual({ answered: true })
  })

  test.each([
    ['anon', 'select inbox_pull(gen_random_uuid())'],
    ['anon', 'select * from conversation_messages'],
    ['anon', 'select * from sla_check()'],
    ['signed in', 'select * from sla_check()'],
    ['signed in', "select sla_open_breach(gen_random_uuid(), 'anon:1', null, now(), 60)"],
    ['signed in', 'select sla_mark_notified(gen_random_uuid())'],
  ])('%s has no right to: %s', async (caller, statement) => {
    const who = caller === 'anon' ? 'anon' : signedIn(clinic.admin)
    await expect(as(who, (sql) => sql.unsafe(statement))).rejects.toMatchObject({ code: '42501' })
  })

  test('a dump that was loaded is restamped by the role that applied the migrations', async () => {
    await project.sql`alter table inbox_threads disable trigger sync_stamp`
    await project.sql`update inbox_threads set sync_xid = (pg_current_xact_id()::text::numeric + 1000000)::text::xid8`
    await project.sql`alter table inbox_threads enable trigger sync_stamp`
    expect(await project.sql`select inbox_restamp() as rows`).toEqual([{ rows: { inbox_threads: 1 } }])
  })

  test('the seed signs people up there', async () => {
    const seed = await readFile(new URL('../../../supabase/seed.sql', import.meta.url), 'utf8')
    for (let round = 0; round < 2; round++) await project.sql.unsafe(seed).simple()
    const people = await project.superuser`select u.email from auth.users u join auth.identities i on i.user_id = u.id order by 1`
    expect(people.map(({ email }) => email)).toEqual(['camila@aurora.example', 'helena@aurora.example', 'rafael@aurora.example'])
  })
})

test('where the role may not even make policies the migrations go through, and say what to run in the SQL editor', async () => {
  const project = await hostedProject({ policies: 'owner' })
  onTestFinished(project.close)
  await applyMigrations(project.sql)
  expect(project.notices.filter((notice) => notice.startsWith('prazo:'))).toEqual([
    expect.stringContaining('20261121000051_realtime_policies.sql in the SQL editor'),
    expect.stringContaining('20261121000085_media_bucket.sql in the SQL editor'),
  ])
})

// Half of the hosted projects run PostgreSQL 15, where a body in PL/pgSQL fails only when it is reached.
test('nothing is called that PostgreSQL 15 lacks', async () => {
  const newer =
    /\b(pg_input_is_valid|pg_input_error_info|any_value|array_shuffle|array_sample|array_sort|array_reverse|date_add|date_subtract|json_array|json_arrayagg|json_objectagg|json_table|json_query|json_value|json_exists|json_scalar|merge_action|to_bin|to_oct|uuidv4|uuidv7|casefold|crc32c?)\(/i
  const folder = new URL('../../../supabase/migrations/', import.meta.url)
  const names = await readdir(folder)
  const texts = await Promise.all(names.map(async (name) => `${name}\n${await readFile(new URL(name, folder), 'utf8')}`))
  expect(texts.filter((text) => newer.test(text)).map((text) => `${text.split('\n')[0]}: ${newer.exec(text)?.[0]}`)).toEqual([])
})
