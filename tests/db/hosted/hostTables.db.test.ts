import { expect, onTestFinished, test } from 'vitest'
import { applyMigrations } from '../../../demo/backend/migrate.ts'
import { become } from '../../database.ts'
import { signedIn } from '../clinicFixture.ts'
import { hostedProject } from './hostedProject.ts'

const TENANT = '00000001-0000-4000-8000-000000000000'
const MEMBER = '00000001-0000-4000-8000-000000000001'

test('a host that has clinics, members and patients of its own keeps them as they are, and its people work in the inbox', async () => {
  const project = await hostedProject({ policies: 'managed' })
  onTestFinished(project.close)
  const { sql } = project
  await sql`create table tenants (id uuid primary key default gen_random_uuid(), name text not null, plan text not null default 'free')`
  await sql`create table tenant_members (
    id bigint generated always as identity primary key, tenant_id uuid not null references tenants (id) on delete cascade,
    user_id uuid not null references auth.users (id), role text not null, status text not null default 'active', invited_by uuid,
    unique (tenant_id, user_id))`
  await sql`create table patients (
    id uuid primary key default gen_random_uuid(), tenant_id uuid not null references tenants (id), full_name text not null, born_on date)`
  await sql`insert into auth.users (id, email) values (${MEMBER}, 'helena@aurora.example')`
  await sql`insert into tenants (id, name, plan) values (${TENANT}, 'Clínica Aurora', 'pro')`
  await sql`insert into tenant_members (tenant_id, user_id, role) values (${TENANT}, ${MEMBER}, 'therapist')`
  const [patient] =
    await sql`insert into patients (tenant_id, full_name, born_on) values (${TENANT}, 'Mariana Alves', '1990-02-01') returning id`

  for (let round = 0; round < 2; round++) await applyMigrations(sql)

  expect(await sql`select name, plan, timezone, thread_visibility from tenants`).toEqual([
    { name: 'Clínica Aurora', plan: 'pro', timezone: 'America/Sao_Paulo', thread_visibility: 'all' },
  ])
  await sql`insert into conversation_messages (tenant_id, direction, patient_id, body)
    values (${TENANT}, 'inbound', ${patient!['id'] as string}, 'Bom dia')`
  const page = await project.superuser.begin(async (tx) => {
    await become(tx, signedIn(MEMBER))
    const [row] = await tx`select inbox_pull(${TENANT}) as page`
    return row!['page'] as { changes: { threads: { contact_name: string }[]; members: { user_id: string }[] } }
  })
  expect(page.changes.threads.map(({ contact_name }) => contact_name)).toEqual(['Mariana Alves'])
  expect(page.changes.members.map(({ user_id }) => user_id)).toEqual([MEMBER])
})
