import type { Sql } from 'postgres'
import { withoutTriggers } from './openDatabase.ts'

export const MESSAGES_A_THREAD = 4
export const DUE = 1000
const CLINICS = 20
const THREADS_A_STATEMENT = 50_000

/**
 * Clinics with so many threads of four messages each: one in ten waits for an answer, and of those a thousand are past their
 * hour and on no record yet. Open around the clock, so that a naive query finds the same ones by adding an hour.
 */
export async function fillThreads(sql: Sql, threads: number): Promise<void> {
  await sql`
    insert into public.tenants (id, name)
    select ('b0000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'Clinic ' || n from generate_series(0, ${CLINICS - 1}::int) n`
  await sql`
    insert into public.conversation_sla_rules (tenant_id, enabled, threshold_minutes, respect_business_hours, alert_scope)
    select id, true, 60, false, 'all' from public.tenants where id::text like 'b0000000%'`
  for (let from = 0; from < threads; from += THREADS_A_STATEMENT) {
    const until = Math.min(from + THREADS_A_STATEMENT, threads)
    await withoutTriggers(sql, async (tx) => {
      await tx`
        create temp table thread on commit drop as
        select n, ('b1000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid as id,
          ('b0000000-0000-4000-8000-' || lpad((n % ${CLINICS}::int)::text, 12, '0'))::uuid as tenant_id,
          '+5511' || lpad(n::text, 9, '0') as number, n % 10 = 0 as waits,
          now() - case
            when n % 10 = 0 and n / 10 < ${DUE}::int then interval '2 hours' + (n % 3600) * interval '1 second'
            when n % 10 = 0 then (n % 2400) * interval '1 second'
            else (n % 43200) * interval '1 minute' end as last_at
        from generate_series(${from}::int, ${until - 1}::int) n`
      await tx`
        insert into public.inbox_threads (id, tenant_id, thread_key, contact_number, last_message_at, last_message_direction, inbound_count,
          message_count, last_inbound_at, last_outbound_at, awaiting_since, sla_due_at, sla_rule_version)
        select id, tenant_id, 'anon:' || number, number, last_at, case when waits then 'inbound' else 'outbound' end, 2, 4,
          case when waits then last_at else last_at - interval '9 minutes' end, case when waits then last_at - interval '9 minutes' else last_at end,
          case when waits then last_at end, case when waits then date_trunc('second', last_at) + interval '1 hour' end, case when waits then 1 end
        from thread`
      await tx`
        insert into public.conversation_messages (tenant_id, thread_id, direction, sender_kind, from_number, to_number, body, created_at)
        select tenant_id, id, case when inbound then 'inbound' else 'outbound' end, case when inbound then 'customer' else 'agent' end,
          case when inbound then number end, case when not inbound then number end, 'Mensagem ' || place, last_at - (4 - place) * interval '9 minutes'
        from thread cross join generate_series(1, ${MESSAGES_A_THREAD}::int) place
        cross join lateral (select (place % 2 = 1) <> waits as inbound) side
        order by n, place`
    })
  }
  await sql`vacuum analyze public.inbox_threads`
  await sql`vacuum analyze public.conversation_messages`
}
