import { randomUUID } from 'node:crypto'
import type { TransactionSql } from 'postgres'
import type { SeedClinic } from './clinics.ts'
import type { SeedConversation, SeedLine } from './conversation.ts'

interface MessageSeed {
  conversation: number
  /** Its place in the conversation. */
  line: number
  patient_id: string | null
  direction: 'inbound' | 'outbound' | 'internal'
  sender_kind: 'customer' | 'agent' | 'system'
  sender_id: string | null
  from_number: string | null
  to_number: string | null
  kind: string
  body: string | null
  media_name: string | null
  media_mime: string | null
  media_size: number | null
  external_id: string | null
  delivery_status: string | null
  created_at: string
}

export interface ClinicSeed {
  clinic: SeedClinic
  conversations: SeedConversation[]
  now: Date
}

/** Writes one clinic's patients, and its conversations as a webhook and the staff would have written them. */
export async function seedClinic(sql: TransactionSql, { clinic, conversations, now }: ClinicSeed): Promise<void> {
  const patients = conversations.map(({ patient, phone }) => patient && { ...patient, phone, id: randomUUID() })
  await insertPatients(sql, clinic, patients)
  const messages = conversations.flatMap((conversation, index) =>
    conversation.lines.map((line, at) => messageOf({ clinic, conversation, line, index, at, patientId: patients[index]?.id ?? null, now })),
  )
  // One message of every thread a statement, as they would come: what a late answer broke is noticed when it arrives.
  const rounds = Math.max(...conversations.map(({ lines }) => lines.length))
  const [openings = [], ...later] = Array.from({ length: rounds }, (_, round) => messages.filter((message) => message.line === round))
  // A thread comes with its first message, and has its keeper before the promises that matter.
  const threads = await insertMessages(sql, clinic, openings)
  const seeded = conversations.map((conversation, index) => ({ ...conversation, threadId: threads.get(index) ?? '' }))
  await settleThreads(sql, clinic, seeded)
  for (const messages of later) await insertMessages(sql, clinic, messages)
  await closeThreads(sql, seeded)
  await markRead(sql, clinic, seeded)
}

async function insertPatients(
  sql: TransactionSql,
  clinic: SeedClinic,
  patients: ({ id: string; name: string; phone: string; email?: string; notes?: string } | null)[],
): Promise<void> {
  const rows = patients.filter((patient) => patient !== null)
  await sql`
    insert into public.patients (id, tenant_id, full_name, phone, email, notes)
    select id, ${clinic.id}, name, phone, email, notes
    from jsonb_to_recordset(${sql.json(rows)}) as row(id uuid, name text, phone text, email text, notes text)
  `
}

interface LineContext {
  clinic: SeedClinic
  conversation: SeedConversation
  line: SeedLine
  index: number
  at: number
  patientId: string | null
  now: Date
}

function messageOf({ clinic, conversation, line, index, at, patientId, now }: LineContext): MessageSeed {
  const staff = clinic.members.find((member) => member.key === line.by)
  const direction = line.by === 'patient' ? 'inbound' : line.note ? 'internal' : 'outbound'
  const createdAt = now.getTime() - line.minutesAgo * 60_000
  return {
    conversation: index,
    line: at,
    patient_id: patientId,
    direction,
    sender_kind: direction === 'inbound' ? 'customer' : staff ? 'agent' : 'system',
    sender_id: staff?.id ?? null,
    from_number: direction === 'inbound' ? conversation.phone : clinic.whatsapp,
    to_number: direction === 'inbound' ? clinic.whatsapp : conversation.phone,
    kind: line.kind ?? 'text',
    body: line.body ?? null,
    media_name: line.media?.name ?? null,
    media_mime: line.media?.mime ?? null,
    media_size: line.media?.size ?? null,
    external_id: direction === 'internal' ? null : `wamid.seed.${index}.${at}`,
    delivery_status: direction === 'outbound' ? 'read' : null,
    created_at: new Date(createdAt).toISOString(),
  }
}

/** Inserts in the order of time; returns the thread of each conversation that it touched. */
async function insertMessages(sql: TransactionSql, clinic: SeedClinic, messages: MessageSeed[]): Promise<Map<number, string>> {
  const ordered = messages.toSorted((a, b) => a.created_at.localeCompare(b.created_at))
  const rows = await sql<{ thread_id: string }[]>`
    insert into public.conversation_messages (
      tenant_id, patient_id, direction, sender_kind, sender_id, from_number, to_number, kind, body,
      media_name, media_mime, media_size, external_id, delivery_status, created_at
    )
    select ${clinic.id}, patient_id, direction, sender_kind, sender_id, from_number, to_number, kind, body,
      media_name, media_mime, media_size, external_id, delivery_status, created_at
    from rows from (
      jsonb_to_recordset(${sql.json(ordered as unknown as never)}) as (
        patient_id uuid, direction text, sender_kind text, sender_id uuid, from_number text, to_number text, kind text, body text,
        media_name text, media_mime text, media_size bigint, external_id text, delivery_status text, created_at timestamptz
      )
    ) with ordinality as row(
      patient_id, direction, sender_kind, sender_id, from_number, to_number, kind, body,
      media_name, media_mime, media_size, external_id, delivery_status, created_at, place
    )
    order by row.place
    returning thread_id
  `
  return new Map(ordered.map((message, position) => [message.conversation, rows[position]?.thread_id ?? '']))
}

type Seeded = SeedConversation & { threadId: string }

async function settleThreads(sql: TransactionSql, clinic: SeedClinic, seeded: Seeded[]): Promise<void> {
  const rows = seeded.map(({ threadId, assignedTo, priority = 'medium', stage, tags = [] }) => ({
    id: threadId,
    assigned_to: clinic.members.find((member) => member.key === assignedTo)?.id ?? null,
    priority,
    stage_key: stage ?? null,
    tags,
  }))
  await sql`
    update public.inbox_threads thread
    set assigned_to = row.assigned_to, priority = row.priority, stage_key = row.stage_key, tags = row.tags
    from jsonb_to_recordset(${sql.json(rows)}) as row(id uuid, assigned_to uuid, priority text, stage_key text, tags text[])
    where thread.id = row.id
  `
}

async function closeThreads(sql: TransactionSql, seeded: Seeded[]): Promise<void> {
  const rows = seeded.flatMap(({ threadId, status }) => (status ? [{ id: threadId, status }] : []))
  await sql`
    update public.inbox_threads thread set status = row.status
    from jsonb_to_recordset(${sql.json(rows)}) as row(id uuid, status text)
    where thread.id = row.id
  `
}

/** Every active member has read everything but the newest so many messages of the patient. */
async function markRead(sql: TransactionSql, clinic: SeedClinic, seeded: Seeded[]): Promise<void> {
  const rows = seeded.map(({ threadId, unread = 0 }) => ({ id: threadId, unread }))
  const readers = clinic.members.filter((member) => member.status === 'active').map((member) => member.id)
  await sql`
    insert into public.inbox_reads (tenant_id, user_id, thread_id, last_read_id, inbound_read)
    select ${clinic.id}, reader.id, thread.id, reached.last_read_id, thread.inbound_count - row.unread
    from jsonb_to_recordset(${sql.json(rows)}) as row(id uuid, unread int)
    join public.inbox_threads thread on thread.id = row.id
    cross join unnest(${readers}::uuid[]) as reader(id)
    cross join lateral (
      select coalesce(max(message.id), 0) as last_read_id
      from public.conversation_messages message
      where message.thread_id = thread.id
        and message.id < coalesce((
          select min(newest.id) from (
            select id from public.conversation_messages
            where thread_id = thread.id and direction = 'inbound'
            order by id desc limit row.unread
          ) newest
        ), 9223372036854775807)
    ) reached
    on conflict (tenant_id, user_id, thread_id) do update
      set last_read_id = excluded.last_read_id, inbound_read = excluded.inbound_read
  `
}
