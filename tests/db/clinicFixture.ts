import type { Sql } from 'postgres'
import type { Caller, TestDatabase } from '../database.ts'
import { testDatabase } from '../database.ts'

/** One clinic with a member of each kind, for tests of the database. */
export interface Clinic {
  tenant: string
  admin: string
  tenantAdmin: string
  therapist: string
  colleague: string
  assistant: string
  suspended: string
  invited: string
}

const idOf = (clinic: number, member: number): string => `0000000${clinic}-0000-4000-8000-00000000000${member}`

/** Ids tell by their first digit which clinic they belong to. */
export function clinicIds(number: number): Clinic {
  const [tenant, admin, tenantAdmin, therapist, colleague, assistant, suspended, invited] = [0, 1, 2, 3, 4, 5, 6, 7].map((member) =>
    idOf(number, member),
  ) as [string, string, string, string, string, string, string, string]
  return { tenant, admin, tenantAdmin, therapist, colleague, assistant, suspended, invited }
}

/** A fresh database with clinic 1. */
export async function clinicDatabase(): Promise<TestDatabase & { clinic: Clinic }> {
  const db = await testDatabase()
  return { ...db, clinic: await insertClinic(db.sql, 1) }
}

export async function insertClinic(sql: Sql, number: number): Promise<Clinic> {
  const clinic = clinicIds(number)
  await sql`insert into tenants (id, name) values (${clinic.tenant}, ${`Clinic ${number}`})`
  const members = [
    [clinic.admin, 'clinic_admin', 'active'],
    [clinic.tenantAdmin, 'tenant_admin', 'active'],
    [clinic.therapist, 'therapist', 'active'],
    [clinic.colleague, 'therapist', 'active'],
    [clinic.assistant, 'assistant', 'active'],
    [clinic.suspended, 'clinic_admin', 'suspended'],
    [clinic.invited, 'clinic_admin', 'invited'],
  ] as const
  await sql`insert into tenant_members ${sql(members.map(([user_id, role, status]) => ({ tenant_id: clinic.tenant, user_id, role, status })))}`
  return clinic
}

/** A signed-in person. */
export const signedIn = (sub: string): Caller => ({ sub })

interface NewMessage {
  tenant_id: string
  direction?: 'inbound' | 'outbound' | 'internal'
  from_number?: string | null
  to_number?: string | null
  patient_id?: string
  thread_id?: string
  body?: string | null
  sender_kind?: string
  sender_id?: string
  created_at?: Date | string
  external_id?: string
  kind?: string
}

export interface StoredMessage {
  id: string
  message_id: string
  thread_id: string
  thread_key: string
  patient_id: string | null
}

/** Inserts one message, the way a webhook does. */
export async function say(sql: Sql, message: NewMessage): Promise<StoredMessage> {
  const [row] = await sql<StoredMessage[]>`
    insert into conversation_messages ${sql({ body: 'Olá', ...message })} returning id::text, message_id, thread_id, thread_key, patient_id`
  return row!
}

/** A thread's whole row. */
export async function threadOf(sql: Sql, threadId: string): Promise<Record<string, unknown>> {
  const [row] = await sql`select * from inbox_threads where id = ${threadId}`
  return row as Record<string, unknown>
}
