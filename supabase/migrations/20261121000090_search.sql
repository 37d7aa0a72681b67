-- Search in what a device no longer holds: messages by their words, threads by name or number. Accents, case and punctuation play no part;
-- every word of the query must begin a word of the text.

-- The tenant is a word of its own, so that one index serves each clinic as if it were alone.
create or replace function public.search_vector(p_tenant_id uuid, p_text text) returns tsvector
language sql immutable parallel safe set search_path = '' as $$
  select pg_catalog.to_tsvector('simple'::regconfig, public.search_fold(p_text)) || pg_catalog.array_to_tsvector(array['tenant:' || p_tenant_id])
$$;

-- Null when the query has no word.
create or replace function public.search_query(p_tenant_id uuid, p_query text) returns tsquery
language sql immutable parallel safe set search_path = '' as $$
  select (string_agg('''' || w || ''':*', ' & ') || ' & ''tenant:' || p_tenant_id || '''')::tsquery
  from (select w from regexp_split_to_table(public.search_fold(left(p_query, 200)), '\s+') as w where w <> '' limit 12) words
$$;

create index if not exists conversation_messages_search_idx on public.conversation_messages
  using gin (public.search_vector(tenant_id, body)) where body is not null;
create index if not exists inbox_threads_search_idx on public.inbox_threads
  using gin (public.search_vector(tenant_id, contact_name)) where contact_name is not null;

-- As definer: under RLS a text match can't use its index. What the caller may see is asked for in the open, thread by thread.
create or replace function public.search_message_ids(p_tenant_id uuid, p_query text, p_before bigint, p_limit int) returns setof bigint
language plpgsql stable security definer set search_path = '' as $$
declare
  v_full boolean := public.is_saas_admin() or p_tenant_id in (select public.full_sight_tenant_ids());
begin
  return query select m.id from public.conversation_messages m
  where m.body is not null and public.search_vector(m.tenant_id, m.body) @@ public.search_query(p_tenant_id, p_query)
    and m.tenant_id = p_tenant_id and m.id < coalesce(p_before, 9223372036854775807) and (v_full or public.can_see_thread(m.thread_id))
  order by m.id desc limit p_limit;
end $$;

create or replace function public.search_thread_ids(p_tenant_id uuid, p_query text, p_limit int) returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  v_full boolean := public.is_saas_admin() or p_tenant_id in (select public.full_sight_tenant_ids());
  v_digits text := case when p_query ~ '^[0-9 ()+-]+$' then regexp_replace(p_query, '\D', '', 'g') end;
begin
  return query select t.id from public.inbox_threads t
  where t.tenant_id = p_tenant_id and (v_full or public.can_see_thread(t.id)) and t.id in (
    select n.id from public.inbox_threads n
    where n.contact_name is not null and public.search_vector(n.tenant_id, n.contact_name) @@ public.search_query(p_tenant_id, p_query)
    union all
    -- A few digits are in too many numbers to be looked for.
    select d.id from public.inbox_threads d
    where length(v_digits) >= 4 and d.tenant_id = p_tenant_id and regexp_replace(d.contact_number, '\D', '', 'g') like '%' || v_digits || '%'
  )
  order by t.last_message_at desc nulls last limit p_limit;
end $$;

create or replace function public.inbox_search(p_tenant_id uuid, p_query text, p_before bigint default null, p_limit int default 20) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_ids bigint[];
  v_people uuid[] := '{}';
begin
  perform public.inbox_caller(p_tenant_id);
  if p_limit is null or p_limit not between 1 and 50 then
    perform public.inbox_error('invalid_limit', 'p_limit is a number of results from 1 to 50.');
  elsif public.search_query(p_tenant_id, p_query) is null then
    perform public.inbox_error('invalid_argument', 'p_query needs at least one letter or digit.');
  end if;
  v_ids := array(select public.search_message_ids(p_tenant_id, p_query, p_before, p_limit + 1));
  -- People are few, and come with the first page.
  if p_before is null then
    v_people := array(select public.search_thread_ids(p_tenant_id, p_query, p_limit));
  end if;
  return jsonb_build_object(
    'messages', public.inbox_rows(p_tenant_id, 14, v_ids[:p_limit]::text[]),
    'people', to_jsonb(v_people),
    -- Read with the caller's own sight.
    'threads', coalesce((
      select jsonb_agg(public.inbox_thread_json(t)) from public.inbox_threads t
      where t.id = any (v_people || array(select m.thread_id from public.conversation_messages m where m.id = any (v_ids[:p_limit])))
    ), '[]'),
    'more', cardinality(v_ids) > p_limit);
end $$;

-- A thread that a device does not hold (old, or closed long ago), with what comes with a thread in a pull. Nothing for one that the
-- caller may not see, as if there were none. A host knows a thread by its key, which may be a patient's id: an id of a thread comes second.
create or replace function public.inbox_thread(p_tenant_id uuid, p_thread text) returns json
language plpgsql stable set search_path = '' as $$
declare
  v_id uuid;
  v_changes json := '{}';
begin
  perform public.inbox_caller(p_tenant_id);
  select t.id into v_id from public.inbox_threads t where t.tenant_id = p_tenant_id and t.thread_key = p_thread;
  if v_id is null and p_thread ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then
    select t.id into v_id from public.inbox_threads t where t.tenant_id = p_tenant_id and t.id = p_thread::uuid;
  end if;
  if v_id is not null then
    v_changes := (public.inbox_page(p_tenant_id, '{13}', array[v_id::text])).changes;
  end if;
  return json_build_object('changes', v_changes);
end $$;

revoke all on function public.search_vector(uuid, text), public.search_query(uuid, text),
  public.search_message_ids(uuid, text, bigint, int), public.search_thread_ids(uuid, text, int), public.inbox_search(uuid, text, bigint, int),
  public.inbox_thread(uuid, text)
  from public, anon, authenticated, service_role;
-- The first is called by whoever writes a row.
grant execute on function public.search_vector(uuid, text), public.search_query(uuid, text),
  public.search_message_ids(uuid, text, bigint, int), public.search_thread_ids(uuid, text, int), public.inbox_search(uuid, text, bigint, int),
  public.inbox_thread(uuid, text)
  to authenticated, service_role;

comment on function public.search_vector(uuid, text) is 'The words of a text, and its tenant, for the search indexes.';
comment on function public.search_query(uuid, text) is 'A query of word beginnings within a tenant; null without a word. At most 12 words of 200 characters.';
comment on function public.search_message_ids(uuid, text, bigint, int) is 'Messages that the caller may see and whose text matches, newest first.';
comment on function public.search_thread_ids(uuid, text, int) is 'Threads that the caller may see, by name or at least four digits of the number.';
comment on function public.inbox_thread(uuid, text) is
  'One thread, by its id or its key, as a pull brings it: {changes}, by table; without a row when the caller sees no such thread. Errors: not_a_member.';
comment on function public.inbox_search(uuid, text, bigint, int) is
  'The newest messages whose text matches, with ids below p_before, oldest first: {messages, threads, people, more}. threads = the rows behind them all; people = '
  'ids of threads whose name or number matches, on the first page only. Errors: not_a_member, invalid_argument, invalid_limit.';
