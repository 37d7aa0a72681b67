-- Pokes: one a transaction and tenant, sent as it commits, naming the tables that changed and the transaction. Nothing else: whoever
-- gets one pulls, and RLS decides what they see. The channel is a hint that may be lost; nothing depends on it.

-- What a transaction has changed so far. Rows live until it commits, which is when they are sent and deleted; so nothing is lost
-- with an unlogged table.
create unlogged table if not exists public.inbox_pokes (
  xid xid8 not null,
  tenant_id uuid not null,
  table_names text[] not null,
  constraint inbox_pokes_pkey primary key (xid, tenant_id)
);
alter table public.inbox_pokes enable row level security;
revoke all on public.inbox_pokes from public, anon, authenticated, service_role;

create or replace function public.fn_poke_note() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_tenant_id uuid;
begin
  for v_tenant_id in select distinct c.tenant_id from changed_rows c loop
    insert into public.inbox_pokes (xid, tenant_id, table_names)
    values (pg_current_xact_id(), v_tenant_id, array[tg_table_name])
    on conflict (xid, tenant_id) do update set table_names = inbox_pokes.table_names || excluded.table_names
    where not inbox_pokes.table_names @> excluded.table_names;
  end loop;
  return null;
end $$;

create or replace function public.fn_poke_note_tenant() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_tenant_id uuid;
begin
  for v_tenant_id in select c.id from changed_rows c loop
    insert into public.inbox_pokes (xid, tenant_id, table_names)
    values (pg_current_xact_id(), v_tenant_id, array['tenants'])
    on conflict (xid, tenant_id) do update set table_names = inbox_pokes.table_names || excluded.table_names
    where not inbox_pokes.table_names @> excluded.table_names;
  end loop;
  return null;
end $$;

-- As the transaction commits. A host without Realtime, or a Realtime that fails, costs nobody their message.
create or replace function public.fn_poke_send() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_tables text[];
begin
  delete from public.inbox_pokes p where p.xid = new.xid and p.tenant_id = new.tenant_id returning p.table_names into v_tables;
  if v_tables is null or to_regprocedure('realtime.send(jsonb,text,text,boolean)') is null then return null; end if;
  begin
    perform realtime.send(
      jsonb_build_object('tables', (select jsonb_agg(t order by t) from unnest(v_tables) t), 'xid', new.xid::text),
      'poke', 'inbox:' || new.tenant_id, true);
  exception when others then
    raise warning 'prazo: a poke was not sent (SQLSTATE %)', sqlstate;
  end;
  return null;
end $$;

do $$
declare
  v_table text;
  v_event record;
begin
  foreach v_table in array '{tenants,tenant_members,conversation_messages,inbox_threads,inbox_reads,conversation_sla_rules,
    conversation_sla_closures,conversation_sla_stages,conversation_sla_breaches,conversation_sla_events}'::text[] loop
    for v_event in select * from (values ('insert', 'new'), ('update', 'new'), ('delete', 'old')) as e(name, version) loop
      execute format('create or replace trigger %I after %s on public.%I referencing %s table as changed_rows
        for each statement execute function public.%I()', 'poke_' || v_event.name, v_event.name, v_table, v_event.version,
        case v_table when 'tenants' then 'fn_poke_note_tenant' else 'fn_poke_note' end);
    end loop;
  end loop;
end $$;
-- A constraint trigger can't be replaced in place.
drop trigger if exists poke_send on public.inbox_pokes;
create constraint trigger poke_send after insert on public.inbox_pokes deferrable initially deferred
  for each row execute function public.fn_poke_send();

revoke all on function public.fn_poke_note(), public.fn_poke_note_tenant(), public.fn_poke_send() from public, anon, authenticated, service_role;

comment on table public.inbox_pokes is 'What transactions in progress have changed. Empty between them.';
comment on function public.fn_poke_note() is 'Trigger: notes which tenants a statement has changed in which table.';
comment on function public.fn_poke_note_tenant() is 'Trigger: the same for tenants themselves.';
comment on function public.fn_poke_send() is 'Trigger: sends one poke for a transaction and tenant as it commits, {tables, xid}.';
