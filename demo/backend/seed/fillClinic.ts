import type { Sql } from 'postgres'
import type { SeedClinic } from './clinics.ts'

const MESSAGES_A_THREAD = 10
const THREADS_A_STATEMENT = 500

export interface Filling {
  clinic: SeedClinic
  /** How many patients, each with a thread of ten messages. */
  threads: number
  /** The first 24 characters of their ids; a number of twelve digits follows. */
  prefix: string
  areaCode: string
}

/**
 * Gives a clinic so many threads of ten messages each: a fifth of them wait for an answer and have time, the rest were
 * answered over the last month. Everything goes through the same triggers as a webhook's messages, many threads a statement,
 * so that no row differs from a real one.
 */
export async function fillClinic(sql: Sql, filling: Filling): Promise<void> {
  await insertPatients(sql, filling)
  await insertMessages(sql, filling, [1, 1 + THREADS_A_STATEMENT])
  // Plans made for empty tables would scan them for each row.
  await sql`analyze`
  let next = 1 + THREADS_A_STATEMENT
  const lane = async (): Promise<void> => {
    for (let from = next; from <= filling.threads; from = next) {
      next += THREADS_A_STATEMENT
      await insertMessages(sql, filling, [from, from + THREADS_A_STATEMENT])
    }
  }
  await Promise.all([lane(), lane()])
  await settle(sql, filling)
  await sql`analyze`
}

const idOf = (sql: Sql, prefix: string) => sql`(${prefix} || lpad(n::text, 12, '0'))::uuid`

async function insertPatients(sql: Sql, { clinic, threads, prefix, areaCode }: Filling): Promise<void> {
  await sql`
    insert into public.patients (id, tenant_id, full_name, phone)
    select ${idOf(sql, prefix)}, ${clinic.id},
      (array['Ana', 'Bento', 'Clara', 'Davi', 'Enzo', 'Flora', 'Gil', 'Helô', 'Igor', 'Joana', 'Kauã', 'Lia', 'Miguel'])[1 + n % 13]
        || ' ' || (array['Abreu', 'Brito', 'Couto', 'Dias', 'Egito', 'Franco', 'Gomes', 'Haddad', 'Ibiapina', 'Junqueira', 'Lobo'])[1 + n % 11]
        || ' ' || n,
      ${areaCode} || ' 9' || lpad((80000000 + n)::text, 8, '0')
    from generate_series(1, ${threads}::int) n
    on conflict do nothing
  `
}

/** All messages of the patients numbered `from` up to `until`, thread by thread. Who waits has the last word. */
async function insertMessages(sql: Sql, { clinic, threads, prefix }: Filling, [from, until]: [number, number]): Promise<void> {
  const staff = staffOf(clinic)
  await sql`
    insert into public.conversation_messages (
      tenant_id, patient_id, direction, sender_kind, sender_id, from_number, to_number, body, external_id, delivery_status, created_at
    )
    select patient.tenant_id, patient.id,
      case when inbound then 'inbound' else 'outbound' end,
      case when inbound then 'customer' else 'agent' end,
      case when not inbound then (${staff}::uuid[])[1 + n % ${staff.length}::int] end,
      case when inbound then phone else ${clinic.whatsapp} end,
      case when inbound then ${clinic.whatsapp} else phone end,
      'Mensagem ' || place || case when inbound then ': consigo um horário esta semana?' else ': consegue sim, às ' || 8 + n % 10 || 'h.' end,
      'wamid.' || ${prefix} || n || '.' || place,
      case when not inbound then 'read' end,
      now() - (${MESSAGES_A_THREAD}::int - place) * interval '7 minutes'
        - case when waits then (n % 3600) * interval '1 second' else (60 + n % 43200) * interval '1 minute' end
    from generate_series(${from}::int, least(${until}::int - 1, ${threads}::int)) n
    join public.patients patient on patient.id = ${idOf(sql, prefix)}
    cross join lateral (select n % 5 = 0 as waits) fate
    cross join generate_series(1, ${MESSAGES_A_THREAD}::int) place
    cross join lateral (select (place % 2 = 1) <> waits as inbound) side
    order by n, place
    on conflict do nothing
  `
}

/** Keepers, closed threads, and what the staff have read: everything but the last word of those who wait. */
async function settle(sql: Sql, { clinic, threads, prefix }: Filling): Promise<void> {
  const staff = staffOf(clinic)
  await sql`
    update public.inbox_threads thread
    set assigned_to = case when n % 7 > 0 then (${staff}::uuid[])[1 + n % ${staff.length}::int] end,
      status = case when n % 5 > 0 and n % 3 > 0 then 'resolved' else thread.status end
    from generate_series(1, ${threads}::int) n
    where thread.tenant_id = ${clinic.id} and thread.patient_id = ${idOf(sql, prefix)}
  `
  await sql`
    insert into public.inbox_reads (tenant_id, user_id, thread_id, last_read_id)
    select ${clinic.id}, reader.id, thread.id,
      thread.last_message_id - case when thread.awaiting_since is null then 0 else 1 end
    from generate_series(1, ${threads}::int) n
    join public.inbox_threads thread on thread.tenant_id = ${clinic.id} and thread.patient_id = ${idOf(sql, prefix)}
    cross join unnest(${staff}::uuid[]) reader(id)
    on conflict (tenant_id, user_id, thread_id) do update set last_read_id = excluded.last_read_id
  `
}

function staffOf({ members }: SeedClinic): string[] {
  return members.filter(({ status }) => status === 'active').map(({ id }) => id)
}
