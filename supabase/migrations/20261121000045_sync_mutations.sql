-- What a member can do, each by its name. All under the caller's own sight and column grants (RLS): what is checked here is what a
-- person would be told about, by name. Times are the server's; nothing that a client says about them counts.

-- A text argument as another type; invalid_argument names the argument, never its content.
create or replace function public.mutation_uuid(p_args jsonb, p_key text) returns uuid
language plpgsql immutable set search_path = '' as $$
begin
  return (p_args ->> p_key)::uuid;
exception when data_exception then
  perform public.inbox_error('invalid_argument', p_key || ' is a uuid.');
end $$;

create or replace function public.mutation_thread(p_tenant_id uuid, p_args jsonb) returns public.inbox_threads
language plpgsql stable set search_path = '' as $$
declare
  v_id uuid := public.mutation_uuid(p_args, 'thread_id');
  v_thread public.inbox_threads;
begin
  select * into v_thread from public.inbox_threads t where t.id = v_id and t.tenant_id = p_tenant_id;
  if not found then
    perform public.inbox_error('thread_not_found', 'There is no such thread, or it is not yours to see.');
  end if;
  return v_thread;
end $$;

-- A file that was uploaded before its message, to the place that is its message's own (see the bucket inbox-media). Nulls without one.
create or replace function public.mutation_media(p_tenant_id uuid, p_message_id uuid, p_media jsonb,
  out kind text, out url text, out name text, out mime text, out size bigint)
language plpgsql immutable set search_path = '' as $$
begin
  if p_media is null or p_media = 'null' then return; end if;
  kind := p_media ->> 'kind';
  url := p_media ->> 'url';
  name := p_media ->> 'name';
  mime := p_media ->> 'mime';
  if kind is null or kind not in ('image', 'audio', 'video', 'document') then
    perform public.inbox_error('invalid_argument', 'media.kind is image, audio, video or document.');
  elsif url is null or url !~ ('^storage://inbox-media/' || p_tenant_id || '/' || p_message_id || '/[A-Za-z0-9._-]{1,100}$') then
    perform public.inbox_error('invalid_argument', 'media.url is storage://inbox-media/<tenant_id>/<message_id>/<file>.');
  elsif name is null or length(name) not between 1 and 200 or mime is null or length(mime) not between 3 and 100 then
    perform public.inbox_error('invalid_argument', 'media.name has 1 to 200 characters, media.mime 3 to 100.');
  elsif jsonb_typeof(p_media -> 'size') is distinct from 'number' or p_media ->> 'size' !~ '^[1-9]\d{0,8}$' then
    perform public.inbox_error('invalid_argument', 'media.size is a number of bytes.');
  end if;
  size := (p_media ->> 'size')::bigint;
end $$;

-- The same message_id again, from the same sender into the same thread, is the same message.
create or replace function public.mutate_write(p_thread public.inbox_threads, p_direction text, p_args jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_message_id uuid := public.mutation_uuid(p_args, 'message_id');
  v_reply_to uuid := public.mutation_uuid(p_args, 'reply_to');
  v_media record;
begin
  select * into v_media from public.mutation_media(p_thread.tenant_id, v_message_id, case when p_direction = 'outbound' then p_args -> 'media' end);
  if v_message_id is null then
    perform public.inbox_error('invalid_argument', 'message_id is a uuid that the client makes.');
  elsif coalesce(p_args ->> 'kind', 'text') <> 'text' then
    perform public.inbox_error('invalid_argument', 'kind is text.');
  elsif jsonb_typeof(p_args -> 'body') is distinct from 'string' and v_media.kind is null then
    perform public.inbox_error('message_empty', 'A text message needs a body.');
  elsif v_reply_to is not null and not exists (
    select from public.conversation_messages m where m.tenant_id = p_thread.tenant_id and m.message_id = v_reply_to and m.thread_id = p_thread.id
  ) then
    perform public.inbox_error('message_not_found', 'reply_to names no message of this thread.');
  end if;
  insert into public.conversation_messages (message_id, tenant_id, thread_id, direction, sender_kind, sender_id, kind, body, reply_to,
    media_url, media_name, media_mime, media_size)
  values (v_message_id, p_thread.tenant_id, p_thread.id, p_direction, 'agent', auth.uid(), coalesce(v_media.kind, 'text'),
    case when v_media.kind is null then p_args ->> 'body' else nullif(p_args ->> 'body', '') end, v_reply_to,
    v_media.url, v_media.name, v_media.mime, v_media.size)
  on conflict (tenant_id, message_id) do nothing;
  if not found and not exists (
    select from public.conversation_messages m
    where m.tenant_id = p_thread.tenant_id and m.message_id = v_message_id and m.sender_id = auth.uid() and m.direction = p_direction
  ) then
    perform public.inbox_error('invalid_argument', 'message_id belongs to another message.');
  end if;
end $$;

create or replace function public.mutate_thread(p_thread public.inbox_threads, p_name text, p_args jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_text text;
  v_tags text[];
  v_until timestamptz;
begin
  case p_name
  when 'set_status' then
    v_text := p_args ->> 'status';
    if v_text is null or v_text not in ('open', 'pending', 'resolved', 'closed') then
      perform public.inbox_error('invalid_argument', 'status is open, pending, resolved or closed.');
    end if;
    update public.inbox_threads set status = v_text where id = p_thread.id and status <> v_text;
  when 'set_priority' then
    v_text := p_args ->> 'priority';
    if v_text is null or v_text not in ('low', 'medium', 'high', 'urgent') then
      perform public.inbox_error('invalid_argument', 'priority is low, medium, high or urgent.');
    end if;
    update public.inbox_threads set priority = v_text where id = p_thread.id and priority <> v_text;
  when 'set_stage' then
    v_text := p_args ->> 'stage_key';
    if v_text = '' or length(v_text) > 100 then
      perform public.inbox_error('invalid_argument', 'stage_key has 1 to 100 characters, or is null.');
    end if;
    update public.inbox_threads set stage_key = v_text where id = p_thread.id and stage_key is distinct from v_text;
  when 'set_tags' then
    if jsonb_typeof(p_args -> 'tags') is distinct from 'array' then
      perform public.inbox_error('invalid_argument', 'tags is an array of texts.');
    end if;
    -- In the order given, each once.
    select coalesce(array_agg(d.tag order by d.n), '{}') into v_tags
    from (select trim(t.tag) as tag, min(t.n) as n from jsonb_array_elements_text(p_args -> 'tags') with ordinality as t(tag, n) group by 1) d;
    if cardinality(v_tags) > 50 or exists (select from unnest(v_tags) tag where tag is null or tag = '' or length(tag) > 64) then
      perform public.inbox_error('invalid_argument', 'tags are at most 50, of 1 to 64 characters each.');
    end if;
    update public.inbox_threads set tags = v_tags where id = p_thread.id and tags <> v_tags;
  when 'snooze_thread' then
    begin
      v_until := (p_args ->> 'until')::timestamptz;
    exception when data_exception then
      perform public.inbox_error('invalid_argument', 'until is an instant, or null.');
    end;
    if not isfinite(v_until) then
      perform public.inbox_error('invalid_argument', 'until is an instant, or null.');
    end if;
    update public.inbox_threads set snoozed_until = v_until where id = p_thread.id and snoozed_until is distinct from v_until;
  end case;
end $$;

-- A place only moves forward, and never past what is there: what comes later would count as read.
create or replace function public.mutate_read(p_thread public.inbox_threads, p_args jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_last_read_id bigint;
begin
  if p_args ->> 'last_read_id' !~ '^\d{1,18}$' or p_args -> 'last_read_id' is null or p_args ->> 'last_read_id' is null then
    perform public.inbox_error('invalid_argument', 'last_read_id is the id of a message.');
  end if;
  select max(m.id) into v_last_read_id from public.conversation_messages m
  where m.thread_id = p_thread.id and m.id <= (p_args ->> 'last_read_id')::bigint;
  if v_last_read_id is null then return; end if;
  insert into public.inbox_reads (tenant_id, user_id, thread_id, last_read_id)
  values (p_thread.tenant_id, auth.uid(), p_thread.id, v_last_read_id)
  on conflict (tenant_id, user_id, thread_id) do update set last_read_id = excluded.last_read_id
  where inbox_reads.last_read_id < excluded.last_read_id;
end $$;

create or replace function public.inbox_mutate(p_tenant_id uuid, p_name text, p_args jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_thread public.inbox_threads;
begin
  if p_name in ('save_template', 'delete_template', 'save_view', 'delete_view', 'save_tag', 'merge_tags', 'save_team', 'delete_team',
    'set_preferences') then
    perform public.mutate_workspace(p_tenant_id, p_name, p_args);
    return;
  elsif p_name not in ('send_message', 'add_note', 'assign_thread', 'set_status', 'set_priority', 'set_stage', 'set_tags', 'snooze_thread',
    'mark_read', 'link_patient', 'assign_team', 'pin_thread', 'see_mentions', 'schedule_message', 'cancel_scheduled') then
    perform public.inbox_error('unknown_mutation', 'This server does not know that mutation; its migrations may be older than the client.');
  end if;
  v_thread := public.mutation_thread(p_tenant_id, p_args);
  case p_name
  when 'send_message' then
    perform public.mutate_write(v_thread, 'outbound', p_args);
    if p_args ->> 'template_id' is not null then
      perform public.count_template_use(p_tenant_id, public.mutation_uuid(p_args, 'template_id'));
    end if;
  when 'add_note' then
    perform public.mutate_write(v_thread, 'internal', p_args);
    if p_args ->> 'mentions' is not null then
      perform public.mention_members(p_tenant_id, public.mutation_uuid(p_args, 'message_id'), public.mutation_uuids(p_args, 'mentions'));
    end if;
  when 'mark_read' then perform public.mutate_read(v_thread, p_args);
  when 'assign_thread' then perform public.assign_thread(v_thread.id, public.mutation_uuid(p_args, 'user_id'));
  when 'link_patient' then perform public.link_thread_to_patient(v_thread.id, public.mutation_uuid(p_args, 'patient_id'));
  when 'assign_team', 'pin_thread', 'see_mentions', 'schedule_message', 'cancel_scheduled' then
    perform public.mutate_company(v_thread, p_name, p_args);
  else perform public.mutate_thread(v_thread, p_name, p_args);
  end case;
end $$;

revoke all on function public.mutation_uuid(jsonb, text), public.mutation_media(uuid, uuid, jsonb), public.mutation_thread(uuid, jsonb),
  public.mutate_write(public.inbox_threads, text, jsonb), public.mutate_thread(public.inbox_threads, text, jsonb),
  public.mutate_read(public.inbox_threads, jsonb), public.inbox_mutate(uuid, text, jsonb) from public, anon, authenticated, service_role;
grant execute on function public.mutation_uuid(jsonb, text), public.mutation_media(uuid, uuid, jsonb), public.mutation_thread(uuid, jsonb),
  public.mutate_write(public.inbox_threads, text, jsonb), public.mutate_thread(public.inbox_threads, text, jsonb),
  public.mutate_read(public.inbox_threads, jsonb), public.inbox_mutate(uuid, text, jsonb) to authenticated, service_role;

comment on function public.mutation_uuid(jsonb, text) is 'An argument that is a uuid or null; invalid_argument otherwise.';
comment on function public.mutation_media(uuid, uuid, jsonb) is 'The file of a message as its columns; invalid_argument when it is not at its own place.';
comment on function public.mutation_thread(uuid, jsonb) is 'The thread that args name, if the caller sees it; thread_not_found otherwise.';
comment on function public.mutate_write(public.inbox_threads, text, jsonb) is 'send_message and add_note: a text as the caller, once for each message_id.';
comment on function public.mutate_thread(public.inbox_threads, text, jsonb) is 'The settings of a thread. Writes nothing when nothing changes.';
comment on function public.mutate_read(public.inbox_threads, jsonb) is 'mark_read: never backwards, never past the last message.';
comment on function public.inbox_mutate(uuid, text, jsonb) is 'Does one mutation; raises a named error when it can''t.';
