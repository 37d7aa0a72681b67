-- Teams, tags, templates, views and what is a member's own travel like everything else: stamped, told of, and remembered when gone.

do $$
declare
  v_table text;
  v_event record;
begin
  foreach v_table in array '{inbox_teams,inbox_tags,inbox_templates,inbox_views,inbox_preferences,inbox_pins,inbox_mentions,
    inbox_scheduled_messages}'::text[] loop
    execute format('alter table public.%I add column if not exists sync_xid xid8 not null default pg_current_xact_id()', v_table);
    execute format('alter table public.%I add column if not exists sync_seq bigint not null default 0', v_table);
    execute format('create or replace trigger sync_stamp before insert or update on public.%I
      for each row execute function public.fn_sync_stamp()', v_table);
    execute format('comment on column public.%I.sync_xid is %L', v_table, 'The transaction that wrote this version: what inbox_pull compares snapshots by.');
    execute format('comment on column public.%I.sync_seq is %L', v_table, 'Grows with every version of the row: of two versions the higher one is newer.');
    for v_event in select * from (values ('insert', 'new'), ('update', 'new'), ('delete', 'old')) as e(name, version) loop
      execute format('create or replace trigger %I after %s on public.%I referencing %s table as changed_rows
        for each statement execute function public.fn_poke_note()', 'poke_' || v_event.name, v_event.name, v_table, v_event.version);
    end loop;
  end loop;
  -- Pins and preferences are never deleted but with their member or thread.
  foreach v_table in array '{inbox_teams,inbox_tags,inbox_templates,inbox_views,inbox_mentions,inbox_scheduled_messages}'::text[] loop
    execute format('create or replace trigger sync_deleted after delete on public.%I referencing old table as old_rows
      for each statement execute function public.fn_sync_deleted(%L)', v_table, 'id');
  end loop;
end $$;

create index if not exists inbox_teams_sync_idx on public.inbox_teams (tenant_id, sync_xid, id);
create index if not exists inbox_tags_sync_idx on public.inbox_tags (tenant_id, sync_xid, id);
create index if not exists inbox_templates_sync_idx on public.inbox_templates (tenant_id, sync_xid, id);
create index if not exists inbox_views_sync_idx on public.inbox_views (tenant_id, sync_xid, id);
create index if not exists inbox_scheduled_messages_sync_idx on public.inbox_scheduled_messages (tenant_id, sync_xid, id);
-- A member pulls their own only.
create index if not exists inbox_preferences_sync_idx on public.inbox_preferences (tenant_id, user_id, sync_xid);
create index if not exists inbox_pins_sync_idx on public.inbox_pins (tenant_id, user_id, sync_xid, thread_id);
create index if not exists inbox_mentions_sync_idx on public.inbox_mentions (tenant_id, user_id, sync_xid, id);

-- What is shared no longer leaves everybody's sight but its new owner's.
create or replace function public.fn_sync_unshared() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.inbox_tombstones (tenant_id, table_name, row_id)
  select n.tenant_id, tg_table_name, n.id::text from new_rows n join old_rows o on o.id = n.id
  where o.owner_id is null and n.owner_id is not null;
  return null;
end $$;
create or replace trigger sync_unshared after update on public.inbox_templates referencing old table as old_rows new table as new_rows
  for each statement execute function public.fn_sync_unshared();
create or replace trigger sync_unshared after update on public.inbox_views referencing old table as old_rows new table as new_rows
  for each statement execute function public.fn_sync_unshared();
revoke all on function public.fn_sync_unshared() from public, anon, authenticated, service_role;

comment on function public.fn_sync_unshared() is 'Trigger: a tombstone for each row that is shared no more.';
