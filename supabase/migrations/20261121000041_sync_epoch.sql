-- Which database this is. A cursor of another one (restored, replaced, copied) means nothing here.

create table if not exists public.inbox_epoch (
  only_row boolean not null default true,
  epoch uuid not null default gen_random_uuid(),
  rotated_at timestamptz not null default now(),
  constraint inbox_epoch_pkey primary key (only_row),
  constraint inbox_epoch_only_row_check check (only_row)
);
insert into public.inbox_epoch default values on conflict do nothing;

create table if not exists public.inbox_pruned (
  only_row boolean not null default true,
  pruned_xid xid8 not null default '0',
  constraint inbox_pruned_pkey primary key (only_row),
  constraint inbox_pruned_only_row_check check (only_row)
);
insert into public.inbox_pruned default values on conflict do nothing;

alter table public.inbox_epoch enable row level security;
alter table public.inbox_pruned enable row level security;
revoke all on public.inbox_epoch, public.inbox_pruned from public, anon, authenticated;
grant select on public.inbox_epoch, public.inbox_pruned to authenticated;
grant all on public.inbox_epoch, public.inbox_pruned to service_role;
drop policy if exists inbox_epoch_select on public.inbox_epoch;
create policy inbox_epoch_select on public.inbox_epoch for select to authenticated using (true);
drop policy if exists inbox_pruned_select on public.inbox_pruned;
create policy inbox_pruned_select on public.inbox_pruned for select to authenticated using (true);

-- The line of history that this server writes: a restore to a point in time and a failover begin a new one. Null where nobody may
-- ask. A privilege is checked when an expression is begun, so each has a statement of its own.
create or replace function public.inbox_timeline() returns text
language plpgsql stable set search_path = '' as $$
begin
  if not pg_is_in_recovery() and has_function_privilege('pg_catalog.pg_walfile_name(pg_lsn)', 'execute')
    and has_function_privilege('pg_catalog.pg_current_wal_insert_lsn()', 'execute') then
    return left(pg_walfile_name(pg_current_wal_insert_lsn()), 8);
  elsif pg_is_in_recovery() and has_function_privilege('pg_catalog.pg_control_checkpoint()', 'execute') then
    return (select upper(lpad(to_hex(c.timeline_id), 8, '0')) from pg_control_checkpoint() c);
  end if;
  return null;
end $$;

-- The row's own mark, and what no copy of it has in common with the original, without anybody doing anything: another database has
-- another oid; a row that was dumped and loaded was written by another transaction (xmin); a restored server has another timeline.
create or replace function public.inbox_epoch_now() returns uuid
language sql stable set search_path = '' as $$
  select md5(concat_ws('/', e.epoch, d.oid, e.xmin, public.inbox_timeline()))::uuid
  from public.inbox_epoch e, pg_catalog.pg_database d where d.datname = current_database()
$$;

create or replace function public.inbox_rotate_epoch() returns uuid
language plpgsql volatile set search_path = '' as $$
begin
  update public.inbox_epoch set epoch = gen_random_uuid(), rotated_at = now();
  update public.inbox_pruned set pruned_xid = '0';
  return public.inbox_epoch_now();
end $$;
revoke all on function public.inbox_timeline(), public.inbox_epoch_now(), public.inbox_rotate_epoch()
  from public, anon, authenticated, service_role;
grant execute on function public.inbox_timeline(), public.inbox_epoch_now() to authenticated, service_role;
grant execute on function public.inbox_rotate_epoch() to service_role;

create table if not exists public.inbox_clients (
  client_id uuid not null,
  tenant_id uuid not null,
  user_id uuid not null,
  pruned_id bigint not null default 0,
  created_at timestamptz not null default now(),
  constraint inbox_clients_pkey primary key (client_id),
  constraint inbox_clients_tenant_id_fkey foreign key (tenant_id) references public.tenants (id) on delete cascade
);
create index if not exists inbox_clients_tenant_id_idx on public.inbox_clients (tenant_id);

create table if not exists public.inbox_receipts (
  client_id uuid not null,
  mutation_id bigint not null,
  fingerprint uuid not null,
  error jsonb,
  created_at timestamptz not null default now(),
  constraint inbox_receipts_pkey primary key (client_id, mutation_id),
  constraint inbox_receipts_client_id_fkey foreign key (client_id) references public.inbox_clients (client_id) on delete cascade,
  constraint inbox_receipts_mutation_id_check check (mutation_id > 0)
);
create index if not exists inbox_receipts_created_at_idx on public.inbox_receipts (created_at);

alter table public.inbox_clients enable row level security;
alter table public.inbox_receipts enable row level security;
revoke all on public.inbox_clients, public.inbox_receipts from public, anon, authenticated;
grant select on public.inbox_clients, public.inbox_receipts to authenticated;
grant insert (client_id, tenant_id, user_id) on public.inbox_clients to authenticated;
grant insert (client_id, mutation_id, fingerprint, error) on public.inbox_receipts to authenticated;
grant all on public.inbox_clients, public.inbox_receipts to service_role;

drop policy if exists inbox_clients_select on public.inbox_clients;
create policy inbox_clients_select on public.inbox_clients for select to authenticated using (user_id = (select auth.uid()));
drop policy if exists inbox_clients_insert on public.inbox_clients;
create policy inbox_clients_insert on public.inbox_clients for insert to authenticated with check (
  user_id = (select auth.uid())
  and ((select public.is_saas_admin()) or tenant_id in (select public.member_tenant_ids()))
);
-- The subquery reads inbox_clients under its own policy.
drop policy if exists inbox_receipts_select on public.inbox_receipts;
create policy inbox_receipts_select on public.inbox_receipts for select to authenticated using (
  exists (select from public.inbox_clients c where c.client_id = inbox_receipts.client_id)
);
drop policy if exists inbox_receipts_insert on public.inbox_receipts;
create policy inbox_receipts_insert on public.inbox_receipts for insert to authenticated with check (
  exists (select from public.inbox_clients c where c.client_id = inbox_receipts.client_id)
);

-- A device that was away for longer than tombstones are kept gets a reset: pruned_xid says up to where they are gone.
-- A mutation whose receipt is gone still counts as received: pruned_id says up to where.
create or replace function public.inbox_prune(p_keep interval default '30 days') returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  v_tombstones bigint;
  v_receipts bigint;
  v_xid xid8;
begin
  if p_keep is null or p_keep < interval '0' then
    raise exception 'invalid_argument' using errcode = 'P0001', hint = 'p_keep is an age, like 30 days.';
  end if;
  with pruned as (delete from public.inbox_tombstones where created_at < now() - p_keep returning sync_xid)
  select count(*), max(sync_xid) into v_tombstones, v_xid from pruned;
  update public.inbox_pruned set pruned_xid = v_xid where pruned_xid < v_xid;

  with pruned as (delete from public.inbox_receipts where created_at < now() - p_keep returning client_id, mutation_id),
  per_client as (select client_id, max(mutation_id) as mutation_id, count(*) as receipts from pruned group by client_id),
  marked as (
    update public.inbox_clients c set pruned_id = greatest(c.pruned_id, p.mutation_id) from per_client p where p.client_id = c.client_id
  )
  select coalesce(sum(receipts), 0) into v_receipts from per_client;
  return jsonb_build_object('tombstones', v_tombstones, 'receipts', v_receipts);
end $$;
revoke all on function public.inbox_prune(interval) from public, anon, authenticated, service_role;
grant execute on function public.inbox_prune(interval) to service_role;

-- Once a night, where pg_cron is installed:
--   select cron.schedule('prazo-prune', '17 3 * * *', $cron$ select public.inbox_prune() $cron$);

comment on table public.inbox_epoch is 'One row: which database this is. Never written but by inbox_rotate_epoch(): whoever writes it resets every device.';
comment on table public.inbox_pruned is 'One row: up to which transaction tombstones have been pruned.';
comment on table public.inbox_clients is 'Devices that have pushed. A client_id belongs to the member and tenant that used it first.';
comment on column public.inbox_clients.pruned_id is 'The highest mutation whose receipt was pruned: all up to it count as received.';
comment on table public.inbox_receipts is 'The mutations that were received, written in the same transaction as their effect.';
comment on column public.inbox_receipts.fingerprint is 'Hash of name and args: the same id with another content is not a retry.';
comment on column public.inbox_receipts.error is 'Why it was rejected; null = applied.';
comment on function public.inbox_timeline() is 'The timeline that the server writes; null where the caller may not know.';
comment on function public.inbox_epoch_now() is 'The epoch of this database: another one after a restore, a copy or a failover, and every device starts anew.';
comment on function public.inbox_rotate_epoch() is
  'Makes every device drop its copy and pull anew; unsent work is kept. After loading a dump run inbox_restamp(), which does this too.';
comment on function public.inbox_prune(interval) is 'Forgets tombstones and receipts older than p_keep; returns how many.';
