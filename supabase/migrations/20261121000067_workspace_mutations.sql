-- Mutations of a thread's company and of the clinic's arrangements. As in inbox_mutate: under the caller's own sight and grants, what
-- is checked here is what a person would be told about, by name.

create or replace function public.mutation_text(p_args jsonb, p_key text, p_most int) returns text
language plpgsql immutable set search_path = '' as $$
declare
  v_text text := trim(case when jsonb_typeof(p_args -> p_key) = 'string' then p_args ->> p_key end);
begin
  if v_text is null or v_text = '' or char_length(v_text) > p_most then
    perform public.inbox_error('invalid_argument', format('%s has 1 to %s characters.', p_key, p_most));
  end if;
  return v_text;
end $$;

create or replace function public.mutation_uuids(p_args jsonb, p_key text) returns uuid[]
language plpgsql immutable set search_path = '' as $$
begin
  if coalesce(jsonb_typeof(p_args -> p_key), 'null') = 'null' then return '{}'; end if;
  if jsonb_typeof(p_args -> p_key) <> 'array' or jsonb_array_length(p_args -> p_key) > 500 then
    perform public.inbox_error('invalid_argument', p_key || ' is a list of at most 500 uuids.');
  end if;
  return array(select distinct u::uuid from jsonb_array_elements_text(p_args -> p_key) u);
exception when data_exception then
  perform public.inbox_error('invalid_argument', p_key || ' is a list of at most 500 uuids.');
end $$;

create or replace function public.mutation_id(p_args jsonb, p_key text) returns uuid
language plpgsql immutable set search_path = '' as $$
declare
  v_id uuid := public.mutation_uuid(p_args, p_key);
begin
  if v_id is null then perform public.inbox_error('invalid_argument', p_key || ' is a uuid that the client makes.'); end if;
  return v_id;
end $$;

create or replace function public.mutate_company(p_thread public.inbox_threads, p_name text, p_args jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_id uuid;
  v_at timestamptz;
begin
  case p_name
  when 'assign_team' then
    v_id := public.mutation_uuid(p_args, 'team_id');
    if v_id is not null and not exists (select from public.inbox_teams t where t.id = v_id and t.tenant_id = p_thread.tenant_id) then
      perform public.inbox_error('team_not_found', 'There is no such team in this clinic.');
    end if;
    update public.inbox_threads set team_id = v_id where id = p_thread.id and team_id is distinct from v_id;
  when 'pin_thread' then
    if jsonb_typeof(p_args -> 'pinned') is distinct from 'boolean' then
      perform public.inbox_error('invalid_argument', 'pinned is true or false.');
    end if;
    insert into public.inbox_pins as p (tenant_id, user_id, thread_id, pinned)
    values (p_thread.tenant_id, auth.uid(), p_thread.id, (p_args ->> 'pinned')::boolean)
    on conflict (tenant_id, user_id, thread_id) do update set pinned = excluded.pinned where p.pinned <> excluded.pinned;
  when 'see_mentions' then
    update public.inbox_mentions set seen_at = now()
    where thread_id = p_thread.id and user_id = auth.uid() and seen_at is null
      and (p_args -> 'mention_ids' is null or id = any (public.mutation_uuids(p_args, 'mention_ids')));
  when 'schedule_message' then
    begin
      v_at := (p_args ->> 'send_at')::timestamptz;
    exception when data_exception then
      v_at := null;
    end;
    if v_at is null or not isfinite(v_at) or v_at > now() + interval '1 year' then
      perform public.inbox_error('invalid_argument', 'send_at is an instant within a year.');
    elsif char_length(p_args ->> 'body') > 4096 then
      perform public.inbox_error('message_too_long', 'A message has at most 4096 characters; send the rest as another one.');
    elsif jsonb_typeof(p_args -> 'body') is distinct from 'string' or p_args ->> 'body' !~ '\S' then
      perform public.inbox_error('message_empty', 'A text message needs a body.');
    end if;
    v_id := public.mutation_id(p_args, 'scheduled_id');
    insert into public.inbox_scheduled_messages (id, tenant_id, thread_id, author_id, body, send_at)
    values (v_id, p_thread.tenant_id, p_thread.id, auth.uid(), p_args ->> 'body', v_at) on conflict (id) do nothing;
    if not found and not exists (select from public.inbox_scheduled_messages s where s.id = v_id and s.author_id = auth.uid()) then
      perform public.inbox_error('invalid_argument', 'scheduled_id belongs to another message.');
    end if;
  when 'cancel_scheduled' then
    v_id := public.mutation_id(p_args, 'scheduled_id');
    update public.inbox_scheduled_messages set state = 'cancelled', error = null
    where id = v_id and thread_id = p_thread.id and state in ('scheduled', 'failed');
    if not found and exists (select from public.inbox_scheduled_messages s where s.id = v_id and s.state = 'sent') then
      perform public.inbox_error('already_sent', 'It has been sent already.');
    end if;
  end case;
end $$;

create or replace function public.save_team(p_tenant_id uuid, p_args jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_id uuid := public.mutation_id(p_args, 'team_id');
  v_members uuid[] := public.mutation_uuids(p_args, 'member_ids');
begin
  if exists (select from unnest(v_members) u where not exists (
    select from public.tenant_members m where m.tenant_id = p_tenant_id and m.user_id = u and m.status = 'active')) then
    perform public.inbox_error('member_not_found', 'A team has active members of its clinic.');
  end if;
  insert into public.inbox_teams as t (id, tenant_id, name, color)
  values (v_id, p_tenant_id, public.mutation_text(p_args, 'name', 64), coalesce(p_args ->> 'color', '#64748b'))
  on conflict (id) do update set name = excluded.name, color = excluded.color
  where (t.name, t.color) is distinct from (excluded.name, excluded.color);
  delete from public.inbox_team_members m where m.team_id = v_id and m.user_id <> all (v_members);
  insert into public.inbox_team_members (tenant_id, team_id, user_id) select p_tenant_id, v_id, u from unnest(v_members) u
  on conflict (team_id, user_id) do nothing;
end $$;

-- A colour is anybody's to choose; a name is in threads and views, so only admins change it.
create or replace function public.save_tag(p_tenant_id uuid, p_args jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_id uuid := public.mutation_id(p_args, 'tag_id');
  v_name text := public.mutation_text(p_args, 'name', 64);
  v_color text := coalesce(p_args ->> 'color', '#64748b');
  v_before public.inbox_tags;
begin
  select * into v_before from public.inbox_tags t where t.id = v_id and t.tenant_id = p_tenant_id;
  if v_before.id is not null and v_before.name <> v_name then
    if exists (select from public.inbox_tags t where t.tenant_id = p_tenant_id and t.name = v_name) then
      perform public.inbox_error('tag_exists', 'There is a tag of that name; merge the two.');
    end if;
    perform public.replace_tag(p_tenant_id, v_before.name, v_name);
    -- The threads have just made one of the new name.
    delete from public.inbox_tags t where t.tenant_id = p_tenant_id and t.name = v_name;
  end if;
  insert into public.inbox_tags as t (id, tenant_id, name, color) values (v_id, p_tenant_id, v_name, v_color)
  on conflict (id) do update set name = excluded.name, color = excluded.color
  where (t.name, t.color) is distinct from (excluded.name, excluded.color);
end $$;

create or replace function public.merge_tags(p_tenant_id uuid, p_args jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_from text := public.mutation_text(p_args, 'from', 64);
  v_into text := public.mutation_text(p_args, 'into', 64);
begin
  if v_from = v_into then return; end if;
  if not exists (select from public.inbox_tags t where t.tenant_id = p_tenant_id and t.name = v_into) then
    perform public.inbox_error('tag_not_found', 'There is no such tag to merge into.');
  end if;
  perform public.replace_tag(p_tenant_id, v_from, v_into);
  delete from public.inbox_tags t where t.tenant_id = p_tenant_id and t.name = v_from;
end $$;

create or replace function public.mutate_workspace(p_tenant_id uuid, p_name text, p_args jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_owner uuid := case when p_args -> 'shared' = 'true' then null else auth.uid() end;
begin
  case p_name
  when 'save_team' then perform public.save_team(p_tenant_id, p_args);
  when 'save_tag' then perform public.save_tag(p_tenant_id, p_args);
  when 'merge_tags' then perform public.merge_tags(p_tenant_id, p_args);
  when 'save_template' then
    if char_length(p_args ->> 'body') > 4096 then
      perform public.inbox_error('message_too_long', 'A template has at most 4096 characters.');
    end if;
    begin
      insert into public.inbox_templates (id, tenant_id, owner_id, shortcut, title, body)
      values (public.mutation_id(p_args, 'template_id'), p_tenant_id, v_owner, public.mutation_text(p_args, 'shortcut', 32),
        public.mutation_text(p_args, 'title', 100), p_args ->> 'body')
      on conflict (id) do update set owner_id = excluded.owner_id, shortcut = excluded.shortcut, title = excluded.title, body = excluded.body;
    exception when unique_violation then
      perform public.inbox_error('shortcut_taken', 'Another template has this shortcut.');
    end;
  when 'save_view' then
    if jsonb_typeof(p_args -> 'filter') is distinct from 'object' or jsonb_typeof(p_args -> 'position') is distinct from 'number' then
      perform public.inbox_error('invalid_argument', 'filter is an object, position a number.');
    end if;
    insert into public.inbox_views (id, tenant_id, owner_id, name, filter, sort, position)
    values (public.mutation_id(p_args, 'view_id'), p_tenant_id, v_owner, public.mutation_text(p_args, 'name', 64), p_args -> 'filter',
      p_args ->> 'sort', (p_args ->> 'position')::numeric::int)
    on conflict (id) do update set owner_id = excluded.owner_id, name = excluded.name, filter = excluded.filter, sort = excluded.sort,
      position = excluded.position;
  when 'set_preferences' then
    if jsonb_typeof(p_args -> 'settings') is distinct from 'object' then
      perform public.inbox_error('invalid_argument', 'settings is an object.');
    end if;
    insert into public.inbox_preferences as p (tenant_id, user_id, settings) values (p_tenant_id, auth.uid(), p_args -> 'settings')
    on conflict (tenant_id, user_id) do update set settings = p.settings || excluded.settings
    where not p.settings @> excluded.settings;
  else perform public.delete_arranged(p_tenant_id, p_name, public.mutation_id(p_args, substr(p_name, 8) || '_id'));
  end case;
end $$;

-- What is gone already is deleted as asked; what is there and stays is not the caller's to delete.
create or replace function public.delete_arranged(p_tenant_id uuid, p_name text, p_id uuid) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_left boolean;
begin
  case p_name
  when 'delete_team' then
    delete from public.inbox_teams where id = p_id and tenant_id = p_tenant_id;
    v_left := exists (select from public.inbox_teams where id = p_id and tenant_id = p_tenant_id);
  when 'delete_template' then
    delete from public.inbox_templates where id = p_id and tenant_id = p_tenant_id;
    v_left := exists (select from public.inbox_templates where id = p_id and tenant_id = p_tenant_id);
  when 'delete_view' then
    delete from public.inbox_views where id = p_id and tenant_id = p_tenant_id;
    v_left := exists (select from public.inbox_views where id = p_id and tenant_id = p_tenant_id);
  end case;
  if v_left then perform public.inbox_error('not_allowed', 'Your role may not do this.'); end if;
end $$;

revoke all on function public.mutation_text(jsonb, text, int), public.mutation_uuids(jsonb, text), public.mutation_id(jsonb, text),
  public.mutate_company(public.inbox_threads, text, jsonb), public.save_team(uuid, jsonb), public.save_tag(uuid, jsonb),
  public.merge_tags(uuid, jsonb), public.mutate_workspace(uuid, text, jsonb), public.delete_arranged(uuid, text, uuid)
  from public, anon, authenticated, service_role;
grant execute on function public.mutation_text(jsonb, text, int), public.mutation_uuids(jsonb, text), public.mutation_id(jsonb, text),
  public.mutate_company(public.inbox_threads, text, jsonb), public.save_team(uuid, jsonb), public.save_tag(uuid, jsonb),
  public.merge_tags(uuid, jsonb), public.mutate_workspace(uuid, text, jsonb), public.delete_arranged(uuid, text, uuid)
  to authenticated, service_role;

comment on function public.mutation_text(jsonb, text, int) is 'An argument that is a text of so many characters, trimmed; invalid_argument otherwise.';
comment on function public.mutation_uuids(jsonb, text) is 'An argument that is a list of uuids, each once; invalid_argument otherwise.';
comment on function public.mutation_id(jsonb, text) is 'An argument that is a uuid; invalid_argument otherwise.';
comment on function public.mutate_company(public.inbox_threads, text, jsonb) is 'A thread''s team, pin, mentions and messages for later.';
comment on function public.save_team(uuid, jsonb) is 'Makes or changes a team and says who is in it.';
comment on function public.save_tag(uuid, jsonb) is 'Makes a tag, or changes its colour, or (admins) its name everywhere.';
comment on function public.merge_tags(uuid, jsonb) is 'Puts one tag in the place of another everywhere, and deletes that (admins).';
comment on function public.mutate_workspace(uuid, text, jsonb) is 'The mutations that are about no thread.';
comment on function public.delete_arranged(uuid, text, uuid) is 'Deletes a team, template or view; not_allowed when it is not the caller''s to delete.';
