import type { Sql } from 'postgres'

/**
 * Fills a clinic with threads of equally many messages, as if they had come over the last months, every tenth thread closed, each
 * read by every member and once answered too late, and with as many tombstones.
 * Set-based and without triggers: a million messages take seconds. Ends with fresh statistics.
 */
export async function insertMany(
  sql: Sql,
  { tenant, threads, messages }: { tenant: string; threads: number; messages: number },
): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await tx`insert into inbox_threads (tenant_id, thread_key, contact_name, contact_number, status, message_count, inbound_count, created_at,
        last_message_at, last_message_direction, last_message_kind, last_message_sender_kind, last_message_preview, last_inbound_at)
      select ${tenant}, 'anon:+55' || n, 'Paciente ' || n, '+55' || n, case when n % 10 = 0 then 'closed' else 'open' end,
        ${messages}::int, ${messages}::int, at, at, 'inbound', 'text', 'customer', 'Olá, bom dia', at
      from (select n, now() - n * interval '5 minutes' as at from generate_series(1, ${threads}::int) n) t`
    await tx`insert into conversation_messages (tenant_id, thread_id, direction, sender_kind, from_number, body, external_id, created_at)
      select t.tenant_id, t.id, 'inbound', 'customer', t.contact_number, 'Olá, bom dia, tudo bem? Consigo mudar a consulta para sexta? ' || n,
        t.contact_number || '/' || n, t.created_at - (${messages}::int - n) * interval '1 minute'
      from generate_series(1, ${messages}::int) n, inbox_threads t where t.tenant_id = ${tenant}`
    await tx`update inbox_threads t set last_message_id = m.id
      from (select thread_id, max(id) as id from conversation_messages group by thread_id) m where m.thread_id = t.id`
    await tx`insert into inbox_reads (tenant_id, user_id, thread_id, last_read_id, inbound_read)
      select t.tenant_id, m.user_id, t.id, t.last_message_id, t.inbound_count
      from inbox_threads t join tenant_members m on m.tenant_id = t.tenant_id and m.status = 'active' where t.tenant_id = ${tenant}`
    await tx`insert into conversation_sla_breaches (tenant_id, thread_key, thread_id, threshold_minutes_at_breach, due_at, breached_at, resolved_at,
        rule_version, rule_snapshot)
      select t.tenant_id, t.thread_key, t.id, 60, t.created_at, t.created_at, t.created_at + interval '1 hour', 1, '{}'
      from inbox_threads t where t.tenant_id = ${tenant}`
    await tx`insert into inbox_tombstones (tenant_id, table_name, row_id)
      select ${tenant}, 'conversation_messages', gen_random_uuid() from generate_series(1, ${threads}::int)`
  })
  await sql`vacuum analyze`
}
