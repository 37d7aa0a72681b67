-- Every row that a device keeps says which transaction wrote it. A pull is the difference of two snapshots over these stamps:
-- unlike a timestamp or a sequence it loses nothing when transactions overlap, and waits for nobody.
--
-- sync_xid alone can't tell which of two versions of a row is newer: of two overlapping transactions the one with the lower xid
-- may write the row last. sync_seq can: it is drawn while the row is locked, so it grows with every version of a row.

create sequence if not exists public.inbox_sync_seq;
revoke all on sequence public.inbox_sync_seq from public, anon, authenticated, service_role;

-- Definer, so that whoever may write a row needs no right to the sequence.
create or replace function public.fn_sync_stamp() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.sync_xid := pg_current_xact_id();
  new.sync_seq := nextval('public.inbox_sync_seq');
  return new;
end $$;
revoke all on function public.fn_sync_stamp() from public, anon, authenticated, service_role;

create table if not exists public.inbox_tombstones (
  id bigint generated always as identity,
  tenant_id uuid not null,
  table_name text not null,
  row_id text not null,
  lost_by uuid,
  created_at timestamptz not null default now(),
  constraint inbox_tombstones_pkey primary key (id),
  constraint inbox_tombstones_tenant_id_fkey foreign key (tenant_id) references public.tenants (id) on delete cascade
);

do $$
declare
  v_table text;
begin
  foreach v_table in array '{tenants,tenant_members,conversation_messages,inbox_threads,inbox_reads,conversation_sla_rules,
    conversation_sla_closures,conversation_sla_stages,conversation_sla_breaches,conversation_sla_events,inbox_tombstones}'::text[] loop
    execute format('alter table public.%I add column if not exists sync_xid xid8 not null default pg_current_xact_id()', v_table);
    execute format('alter table public.%I add column if not exists sync_seq bigint not null default 0', v_table);
    execute format('create or replace trigger sync_stamp before insert or update on public.%I
      for each row execute function public.fn_sync_stamp()', v_table);
    execute format('comment on column public.%I.sync_xid is %L', v_table, 'The transaction that wrote this version: what inbox_pull compares snapshots by.');
    execute format('comment on column public.%I.sync_seq is %L', v_table, 'Grows with every version of the row: of two versions the higher one is newer.');
  end loop;
end $$;

create index if not exists tenants_sync_idx on public.tenants (id, sync_xid);
create index if not exists tenant_members_sync_idx on public.tenant_members (tenant_id, sync_xid, user_id);
create index if not exists conversation_messages_sync_idx on public.conversation_messages (tenant_id, sync_xid, id);
create index if not exists inbox_threads_sync_idx on public.inbox_threads (tenant_id, sync_xid, id);
-- A member pulls their own places only.
create index if not exists inbox_reads_sync_idx on public.inbox_reads (tenant_id, user_id, sync_xid, thread_id);
create index if not exists conversation_sla_rules_sync_idx on public.conversation_sla_rules (tenant_id, sync_xid);
create index if not exists conversation_sla_closures_sync_idx on public.conversation_sla_closures (tenant_id, sync_xid, id);
create index if not exists conversation_sla_stages_sync_idx on public.conversation_sla_stages (tenant_id, sync_xid, id);
create index if not exists conversation_sla_breaches_sync_idx on public.conversation_sla_breaches (tenant_id, sync_xid, id);
create index if not exists conversation_sla_events_sync_idx on public.conversation_sla_events (tenant_id, sync_xid, id);
create index if not exists inbox_tombstones_sync_idx on public.inbox_tombstones (tenant_id, sync_xid, id);
create index if not exists inbox_tombstones_created_at_idx on public.inbox_tombstones (created_at);
-- The first pull: threads by what they owe and by their last message, newest first.
create index if not exists inbox_threads_open_idx on public.inbox_threads (tenant_id, coalesce(last_message_at, created_at) desc, id desc)
  where status in ('open', 'pending');
create index if not exists inbox_threads_closed_idx on public.inbox_threads (tenant_id, coalesce(last_message_at, created_at) desc, id desc)
  where status in ('resolved', 'closed');

alter table public.inbox_tombstones enable row level security;
revoke all on public.inbox_tombstones from public, anon, authenticated;
revoke all on sequence public.inbox_tombstones_id_seq from public, anon, authenticated;
grant select on public.inbox_tombstones to authenticated;
grant all on public.inbox_tombstones to service_role;
drop policy if exists inbox_tombstones_select on public.inbox_tombstones;
create policy inbox_tombstones_select on public.inbox_tombstones for select to authenticated using (
  ((select public.is_saas_admin()) or tenant_id in (select public.member_tenant_ids()))
  and (lost_by is null or lost_by = (select auth.uid()))
);

-- Deletes leave a tombstone. A tenant that is deleted takes its tombstones along: nobody is left to read them.
create or replace function public.fn_sync_deleted() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.inbox_tombstones (tenant_id, table_name, row_id)
  select o.tenant_id, tg_table_name, to_jsonb(o) ->> tg_argv[0]
  from old_rows o where exists (select from public.tenants t where t.id = o.tenant_id);
  return null;
end $$;

-- A thread that changes hands may leave somebody's sight: its old owner's, or, when it was nobody's, everyone's but the new one's.
-- Written even where everyone sees everything, because thread_visibility may be changing in another transaction.
-- No nested loop: transition tables have no statistics, and a plan made for one row would compare ten thousand with ten thousand.
create or replace function public.fn_sync_reassigned() returns trigger
language plpgsql security definer set search_path = '' set enable_nestloop = off as $$
begin
  insert into public.inbox_tombstones (tenant_id, table_name, row_id, lost_by)
  select n.tenant_id, 'inbox_threads', n.id::text, o.assigned_to
  from new_rows n join old_rows o on o.id = n.id
  where n.assigned_to is not null and n.assigned_to is distinct from o.assigned_to;
  return null;
end $$;
revoke all on function public.fn_sync_deleted(), public.fn_sync_reassigned() from public, anon, authenticated, service_role;

do $$
declare
  v_key record;
begin
  for v_key in select * from (values
    ('tenant_members', 'user_id'), ('conversation_messages', 'message_id'), ('inbox_threads', 'id'),
    ('conversation_sla_closures', 'id'), ('conversation_sla_stages', 'id'), ('conversation_sla_breaches', 'id'),
    ('conversation_sla_events', 'id')) as k(table_name, key)
  loop
    execute format('create or replace trigger sync_deleted after delete on public.%I referencing old table as old_rows
      for each statement execute function public.fn_sync_deleted(%L)', v_key.table_name, v_key.key);
  end loop;
end $$;
create or replace trigger sync_reassigned after update on public.inbox_threads referencing old table as old_rows new table as new_rows
  for each statement execute function public.fn_sync_reassigned();

comment on sequence public.inbox_sync_seq is 'Orders the versions of each synced row.';
comment on table public.inbox_tombstones is 'What devices must forget: deleted rows, and threads that left somebody''s sight. Pruned by inbox_prune().';
comment on column public.inbox_tombstones.row_id is 'The key by which devices know the row: message_id, user_id, or id.';
comment on column public.inbox_tombstones.lost_by is 'Whose sight the row left; null = anybody''s who does not see it now.';
comment on function public.fn_sync_stamp() is 'Trigger: stamps a version with its transaction and its place among the versions of its row.';
comment on function public.fn_sync_deleted() is 'Trigger: a tombstone for each deleted row; its argument names the key column.';
comment on function public.fn_sync_reassigned() is 'Trigger: a tombstone for each thread that may have left somebody''s sight.';
