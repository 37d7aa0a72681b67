import type { Sql } from 'postgres'
import type { SeededTenant } from '../startBackend.ts'
import { horizonte } from './clinics.ts'
import { insertClinic, seededTenant } from './insertClinic.ts'

const MESSAGES_A_THREAD = 10

/**
 * A clinic with so many threads of ten messages each: a fifth of them wait for an answer and have time, the rest were answered
 * over the last month. Everything goes through the same triggers as a webhook's messages, one message of every thread a
 * statement, so that no row differs from a real one.
 */
export async function seedThreads(sql: Sql, threads: number): Promise<SeededTenant> {
  const { id: tenantId, whatsapp, members } = horizonte
  const staff = members.map((member) => member.id)
  await sql.begin(async (tx) => {
    await insertClinic(tx, horizonte)
    await tx`
      insert into public.conversation_sla_rules (tenant_id, enabled, threshold_minutes, respect_business_hours, alert_scope)
      values (${tenantId}, true, 90, false, 'all')
    `
    await tx`
      insert into public.patients (tenant_id, full_name, phone)
      select ${tenantId},
        (array['Ana', 'Bento', 'Clara', 'Davi', 'Enzo', 'Flora', 'Gil', 'Helô', 'Igor', 'Joana', 'Kauã', 'Lia', 'Miguel'])[1 + n % 13]
          || ' ' || (array['Abreu', 'Brito', 'Couto', 'Dias', 'Egito', 'Franco', 'Gomes', 'Haddad', 'Ibiapina', 'Junqueira', 'Lobo'])[1 + n % 11]
          || ' ' || n,
        '+55 31 9' || lpad((80000000 + n)::text, 8, '0')
      from generate_series(1, ${threads}::int) n
    `
  })
  for (let round = 1; round <= MESSAGES_A_THREAD; round++) {
    const inbound = round % 2 === 1
    await sql`
      insert into public.conversation_messages (
        tenant_id, patient_id, direction, sender_kind, sender_id, from_number, to_number, body, external_id, delivery_status, created_at
      )
      select ${tenantId}, id, story.direction, case when story.inbound then 'customer' else 'agent' end,
        case when not story.inbound then (${staff}::uuid[])[1 + n % 3] end,
        case when story.inbound then phone else ${whatsapp} end, case when story.inbound then ${whatsapp} else phone end,
        case when story.inbound then 'Mensagem ' || ${round}::int || ': consigo um horário esta semana?'
          else 'Mensagem ' || ${round}::int || ': consegue sim, quinta às ' || 8 + n % 10 || 'h.' end,
        'wamid.horizonte.' || n || '.' || ${round}::int,
        case when not story.inbound then 'read' end,
        now() - story.ended_ago - (${MESSAGES_A_THREAD - round}::int * interval '7 minutes')
      from (
        select id, phone, split_part(full_name, ' ', 3)::int as n from public.patients where tenant_id = ${tenantId}
      ) patient
      cross join lateral (
        -- Who waits began one message earlier: its last one is the patient's.
        select n % 5 = 0 as waits
      ) fate
      cross join lateral (
        select ${inbound}::boolean <> waits as inbound,
          case when ${inbound}::boolean <> waits then 'inbound' else 'outbound' end as direction,
          case when waits then (n % 3600) * interval '1 second' else (60 + n % 43200) * interval '1 minute' end as ended_ago
      ) story
      order by n
    `
  }
  await settle(sql, tenantId, staff)
  await sql`analyze`
  return seededTenant(horizonte)
}

/** Keepers, closed threads, and what the staff have read. */
async function settle(sql: Sql, tenantId: string, staff: string[]): Promise<void> {
  await sql`
    update public.inbox_threads thread
    set assigned_to = case when number.n % 7 > 0 then (${staff}::uuid[])[1 + number.n % 3] end,
      status = case when number.n % 5 > 0 and number.n % 3 > 0 then 'resolved' else thread.status end
    from (select split_part(contact_name, ' ', 3)::int as n, id from public.inbox_threads where tenant_id = ${tenantId}) number
    where thread.id = number.id
  `
  await sql`
    insert into public.inbox_reads (tenant_id, user_id, thread_id, last_read_id, inbound_read)
    select ${tenantId}, reader.id, thread.id,
      case when thread.awaiting_since is null then thread.last_message_id else read.last_id end,
      thread.inbound_count - case when thread.awaiting_since is null then 0 else 1 end
    from public.inbox_threads thread
    cross join unnest(${staff}::uuid[]) reader(id)
    cross join lateral (
      select coalesce(max(message.id), 0) as last_id from public.conversation_messages message
      where message.thread_id = thread.id and message.id < thread.last_message_id
    ) read
    where thread.tenant_id = ${tenantId}
    on conflict (tenant_id, user_id, thread_id) do update set last_read_id = excluded.last_read_id, inbound_read = excluded.inbound_read
  `
}
