-- After a dump was loaded. Its rows carry the stamps of the server that they come from. Where that server's transactions had counted
-- further, such a row is of the future: a first pull brings it, but later ones would not until the counter gets there, and
-- then all of them at once, to every device. Restamped, they have been there always.

create or replace function public.inbox_restamp() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  -- What every snapshot sees: the first transaction that a server ever numbers.
  v_past constant xid8 := '3';
  v_future xid8 := pg_snapshot_xmax(pg_current_snapshot());
  v_table text;
  v_trigger name;
  v_triggers name[];
  v_rows bigint;
  v_seq bigint := 0;
  v_highest bigint;
  v_counts jsonb := '{}';
begin
  foreach v_table in array '{tenants,tenant_members,conversation_messages,inbox_threads,inbox_reads,conversation_sla_rules,
    conversation_sla_closures,conversation_sla_stages,conversation_sla_breaches,conversation_sla_events,inbox_teams,inbox_tags,inbox_templates,
    inbox_views,inbox_preferences,inbox_pins,inbox_mentions,inbox_scheduled_messages,inbox_tombstones}'::text[] loop
    -- Nobody writes meanwhile: what is stamped from now on is right by itself.
    execute format('lock table public.%I in share row exclusive mode', v_table);
    execute format('select max(t.sync_seq), count(*) filter (where t.sync_xid >= $1) from public.%I t', v_table)
      into v_highest, v_rows using v_future;
    v_seq := greatest(v_seq, v_highest);
    continue when v_rows = 0;
    -- Nothing happened to these rows: no trigger may stamp, poke, or touch updated_at.
    v_triggers := array(
      select t.tgname from pg_catalog.pg_trigger t
      where t.tgrelid = ('public.' || v_table)::regclass and not t.tgisinternal and t.tgenabled = 'O');
    foreach v_trigger in array v_triggers loop
      execute format('alter table public.%I disable trigger %I', v_table, v_trigger);
    end loop;
    execute format('update public.%I set sync_xid = $1 where sync_xid >= $2', v_table) using v_past, v_future;
    foreach v_trigger in array v_triggers loop
      execute format('alter table public.%I enable trigger %I', v_table, v_trigger);
    end loop;
    v_counts := v_counts || jsonb_build_object(v_table, v_rows);
  end loop;
  -- Versions go on where the highest one ends, also when the sequence was not loaded.
  perform setval('public.inbox_sync_seq', v_seq) from public.inbox_sync_seq s where s.last_value < v_seq;
  perform public.inbox_rotate_epoch();
  return v_counts;
end $$;
revoke all on function public.inbox_restamp() from public, anon, authenticated, service_role;
grant execute on function public.inbox_restamp() to service_role;

comment on function public.inbox_restamp() is
  'Run once after loading a dump (pg_restore, psql): makes rows stamped by another server''s transactions plain old ones, and every device '
  'pull anew. Returns how many rows of which table; safe to run again. Needs the role that owns the tables, as migrations do.';
