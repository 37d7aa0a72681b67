import { randomUUID } from 'node:crypto'
import type { TransactionSql } from 'postgres'
import type { SeededTenant } from '../startBackend.ts'
import { DEMO_PASSWORD, type SeedClinic } from './clinics.ts'

/** bcrypt of `DEMO_PASSWORD`, made once: hashing takes a fifth of a second a person. */
const DEMO_PASSWORD_HASH = '$2b$10$TqKulLEqKKfM3LTD30PVVewKAVhedoaSA6v8vOFrNsOP7bzRQXaDO'

/** Tenant, accounts and members. */
export async function insertClinic(sql: TransactionSql, clinic: SeedClinic): Promise<void> {
  const { id, name, timezone, visibility: thread_visibility } = clinic
  await sql`insert into public.tenants ${sql({ id, name, timezone, thread_visibility })}`
  const accounts = clinic.members.map((member) => ({
    id: member.id,
    email: member.email,
    encrypted_password: DEMO_PASSWORD_HASH,
    email_confirmed_at: new Date(),
    raw_app_meta_data: sql.json({ provider: 'email', providers: ['email'] }),
    raw_user_meta_data: sql.json({ email: member.email, email_verified: true, sub: member.id }),
  }))
  await sql`insert into auth.users ${sql(accounts)}`
  const identities = clinic.members.map((member) => ({
    id: randomUUID(),
    provider: 'email',
    provider_id: member.id,
    user_id: member.id,
    identity_data: sql.json({ email: member.email, email_verified: true, sub: member.id }),
  }))
  await sql`insert into auth.identities ${sql(identities)}`
  const members = clinic.members.map((member) => ({
    tenant_id: id,
    user_id: member.id,
    role: member.role,
    status: member.status,
    display_name: member.displayName,
  }))
  await sql`insert into public.tenant_members ${sql(members)}`
}

/** As the backend tells its callers. */
export function seededTenant({ id, name, members }: SeedClinic): SeededTenant {
  return {
    id,
    name,
    users: members.map(({ id: userId, email, role, displayName, status }) => ({
      id: userId,
      email,
      password: DEMO_PASSWORD,
      role,
      displayName,
      status,
    })),
  }
}
