-- Which database this is. A cursor of another one (restored, replaced, copied) means nothing here.

create table if not exists public.inbox_epoch (
  only_row boolean not null default true,
  epoch uuid not null default gen_random_uuid(),
  database_oid oid not null,
  pruned_xid xid8 not null default '0',
  rotated_at timestamptz not null default now(),
  constraint inbox_epoch_pkey primary key (only_row),
  constraint inbox_epoch_only_row_check check (only_row)
);
insert into public.inbox_epoch (database_oid)
select d.oid from pg_catalog.pg_database d where d.datname = current_database()
on conflict do nothing;

alter table public.inbox_epoch enable row level security;
revoke all on public.inbox_epoch from public, anon, authenticated;
grant select on public.inbox_epoch to authenticated;
grant all on public.inbox_epoch to service_role;
drop policy if exists inbox_epoch_select on public.inbox_epoch;
create policy inbox_epoch_select on public.inbox_epoch for select to authenticated using (true);

-- A copy of the rows in another database has another oid, and so another epoch, without anybody doing anything.
create or replace function public.inbox_epoch_now() returns uuid
language sql stable set search_path = '' as $$
  select case when d.oid = e.database_oid then e.epoch else md5(e.epoch::text || d.oid)::uuid end
  from public.inbox_epoch e, pg_catalog.pg_database d where d.datname = current_database()
$$;

create or replace function public.inbox_rotate_epoch() returns uuid
language sql volatile set search_path = '' as $$
  update public.inbox_epoch set epoch = gen_random_uuid(), rotated_at = now(), pruned_xid = '0',
    database_oid = (select d.oid from pg_catalog.pg_database d where d.datname = current_database())
  returning epoch
$$;
revoke all on function public.inbox_epoch_now(), public.inbox_rotate_epoch() from public, anon, authenticated, service_role;
grant execute on function public.inbox_epoch_now() to authenticated, service_role;
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
  update public.inbox_epoch set pruned_xid = v_xid where pruned_xid < v_xid;

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

comment on table public.inbox_epoch is 'One row: which database this is, and up to which transaction tombstones have been pruned.';
comment on table public.inbox_clients is 'Devices that have pushed. A client_id belongs to the member and tenant that used it first.';
comment on column public.inbox_clients.pruned_id is 'The highest mutation whose receipt was pruned: all up to it count as received.';
comment on table public.inbox_receipts is 'The mutations that were received, written in the same transaction as their effect.';
comment on column public.inbox_receipts.fingerprint is 'Hash of name and args: the same id with another content is not a retry.';
comment on column public.inbox_receipts.error is 'Why it was rejected; null = applied.';
comment on function public.inbox_epoch_now() is 'The epoch of this database.';
comment on function public.inbox_rotate_epoch() is
  'Run after restoring a backup over a live database: every device drops its copy and pulls anew. Unsent work is kept.';
comment on function public.inbox_prune(interval) is 'Forgets tombstones and receipts older than p_keep; returns how many.';
