import type { Sql } from 'postgres'
import type { SeededTenant } from '../startBackend.ts'
import { horizonte } from './clinics.ts'
import { insertClinic, seededTenant } from './insertClinic.ts'

const MESSAGES_A_THREAD = 10
const THREADS_A_STATEMENT = 500

/**
 * A clinic with so many threads of ten messages each: a fifth of them wait for an answer and have time, the rest were answered
 * over the last month. Everything goes through the same triggers as a webhook's messages, many threads a statement, so that no
 * row differs from a real one.
 */
export async function seedThreads(sql: Sql, threads: number): Promise<SeededTenant> {
  await insertPatients(sql, threads)
  await insertMessages(sql, 1, 1 + THREADS_A_STATEMENT)
  // Plans made for empty tables would scan them for each row.
  await sql`analyze`
  let next = 1 + THREADS_A_STATEMENT
  const lane = async (): Promise<void> => {
    for (let from = next; from <= threads; from = next) {
      next += THREADS_A_STATEMENT
      await insertMessages(sql, from, from + THREADS_A_STATEMENT)
    }
  }
  await Promise.all([lane(), lane()])
  await settle(sql)
  await sql`analyze`
  return seededTenant(horizonte)
}

async function insertPatients(sql: Sql, count: number): Promise<void> {
  await sql.begin(async (tx) => {
    await insertClinic(tx, horizonte)
    await tx`
      insert into public.conversation_sla_rules (tenant_id, enabled, threshold_minutes, respect_business_hours, alert_scope)
      values (${horizonte.id}, true, 90, false, 'all')
    `
    await tx`
      insert into public.patients (id, tenant_id, full_name, phone)
      select ('44444444-4444-4444-9444-' || lpad(n::text, 12, '0'))::uuid, ${horizonte.id},
        (array['Ana', 'Bento', 'Clara', 'Davi', 'Enzo', 'Flora', 'Gil', 'Helô', 'Igor', 'Joana', 'Kauã', 'Lia', 'Miguel'])[1 + n % 13]
          || ' ' || (array['Abreu', 'Brito', 'Couto', 'Dias', 'Egito', 'Franco', 'Gomes', 'Haddad', 'Ibiapina', 'Junqueira', 'Lobo'])[1 + n % 11]
          || ' ' || n,
        '+55 31 9' || lpad((80000000 + n)::text, 8, '0')
      from generate_series(1, ${count}::int) n
    `
  })
}

/** All messages of the patients numbered `from` up to `until`, thread by thread. Who waits has the last word. */
async function insertMessages(sql: Sql, from: number, until: number): Promise<void> {
  const staff = horizonte.members.map((member) => member.id)
  await sql`
    insert into public.conversation_messages (
      tenant_id, patient_id, direction, sender_kind, sender_id, from_number, to_number, body, external_id, delivery_status, created_at
    )
    select patient.tenant_id, patient.id,
      case when inbound then 'inbound' else 'outbound' end,
      case when inbound then 'customer' else 'agent' end,
      case when not inbound then (${staff}::uuid[])[1 + n % 3] end,
      case when inbound then phone else ${horizonte.whatsapp} end,
      case when inbound then ${horizonte.whatsapp} else phone end,
      'Mensagem ' || place || case when inbound then ': consigo um horário esta semana?' else ': consegue sim, às ' || 8 + n % 10 || 'h.' end,
      'wamid.horizonte.' || n || '.' || place,
      case when not inbound then 'read' end,
      now() - (${MESSAGES_A_THREAD}::int - place) * interval '7 minutes'
        - case when waits then (n % 3600) * interval '1 second' else (60 + n % 43200) * interval '1 minute' end
    from public.patients patient
    cross join lateral (select right(patient.id::text, 12)::int as n) numbered
    cross join lateral (select n % 5 = 0 as waits) fate
    cross join generate_series(1, ${MESSAGES_A_THREAD}::int) place
    cross join lateral (select (place % 2 = 1) <> waits as inbound) side
    where patient.tenant_id = ${horizonte.id} and n >= ${from}::int and n < ${until}::int
    order by n, place
  `
}

/** Keepers, closed threads, and what the staff have read: everything but the last word of those who wait. */
async function settle(sql: Sql): Promise<void> {
  const { id: tenantId, members } = horizonte
  const staff = members.map((member) => member.id)
  await sql`
    update public.inbox_threads thread
    set assigned_to = case when n % 7 > 0 then (${staff}::uuid[])[1 + n % 3] end,
      status = case when n % 5 > 0 and n % 3 > 0 then 'resolved' else thread.status end
    from (select id, right(patient_id::text, 12)::int as n from public.inbox_threads where tenant_id = ${tenantId}) numbered
    where thread.id = numbered.id
  `
  await sql`
    insert into public.inbox_reads (tenant_id, user_id, thread_id, last_read_id)
    select ${tenantId}, reader.id, thread.id,
      thread.last_message_id - case when thread.awaiting_since is null then 0 else 1 end
    from public.inbox_threads thread
    cross join unnest(${staff}::uuid[]) reader(id)
    where thread.tenant_id = ${tenantId}
    on conflict (tenant_id, user_id, thread_id) do update set last_read_id = excluded.last_read_id
  `
}
