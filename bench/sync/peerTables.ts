import type { Sql } from 'postgres'

/** What the peer syncs, by its table: where it comes from, and the column that names a row. */
export const PEER_TABLES = {
  peer_threads: { from: 'inbox_threads', key: 'id', row: 't.id::text' },
  peer_messages: { from: 'conversation_messages', key: 'message_id', row: 't.message_id::text' },
  peer_reads: { from: 'inbox_reads', key: 'id', row: `t.thread_id || '/' || t.user_id` },
} as const

/**
 * The same rows as RxDB's Supabase plugin wants them: a table each with a text key, `_deleted`, `_modified` kept by a trigger,
 * an index over what it pages by, and the same sight. Only the benchmarks' backend has them.
 */
export async function makePeerTables(sql: Sql, { tenantId, userId }: { tenantId: string; userId: string }): Promise<void> {
  await sql`create or replace function public.peer_modified() returns trigger language plpgsql as $$
    begin new._modified := clock_timestamp(); return new; end $$`
  for (const [table, { from, key, row }] of Object.entries(PEER_TABLES)) {
    const mine = from === 'inbox_reads' ? `and t.user_id = '${userId}'` : ''
    await sql.unsafe(`
      create table public.${table} as
        select ${row} as ${key}, t.tenant_id,
          (to_jsonb(t) - 'sync_xid' - 'sync_seq' - 'settled_id' - '${key}') as content,
          t.updated_at as _modified, false as _deleted
        from public.${from} t where t.tenant_id = '${tenantId}' ${mine};
      alter table public.${table} add primary key (${key}), alter _deleted set default false, alter _modified set default now();
      create index on public.${table} (_modified, ${key});
      alter table public.${table} enable row level security;
      create policy peer on public.${table} for all to authenticated
        using (tenant_id in (select public.member_tenant_ids())) with check (tenant_id in (select public.member_tenant_ids()));
      grant select, insert, update on public.${table} to authenticated;
      create trigger peer_modified before update on public.${table} for each row execute function public.peer_modified();
      analyze public.${table};
    `)
  }
}
