-- Many answers at once: what somebody wrote on a train arrives as one run of texts, and the triggers of a message cost more than the
-- message. A run is written as one statement; at the first doubt it is left to push_mutation, one by one, so that names of
-- errors, duplicates and what a failure takes along are decided in one place only.

-- A text that needs no looking into: well-formed, with no argument besides these. Anything else has rules of its own.
create or replace function public.is_plain_write(p_mutation jsonb) returns boolean
language sql immutable set search_path = '' as $$
  select coalesce(
    jsonb_typeof(p_mutation -> 'id') = 'number' and p_mutation ->> 'id' ~ '^[1-9]\d{0,15}$'
    and p_mutation ->> 'name' in ('send_message', 'add_note') and jsonb_typeof(p_mutation -> 'args') = 'object'
    and (p_mutation -> 'args') - '{message_id,thread_id,body}'::text[] = '{}'
    and jsonb_typeof(p_mutation #> '{args,body}') = 'string'
    and p_mutation #>> '{args,message_id}' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    and p_mutation #>> '{args,thread_id}' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$', false)
$$;

-- All of them, or null and nothing: then each has to be tried by itself.
create or replace function public.push_writes(p_tenant_id uuid, p_client public.inbox_clients, p_mutations jsonb[]) returns jsonb[]
language plpgsql volatile set search_path = '' as $$
declare
  v_ids bigint[] := array(select (m ->> 'id')::bigint from unnest(p_mutations) with ordinality as e(m, n) order by n);
  v_caller uuid := auth.uid();
  v_written int;
  v_state text;
  v_message text;
  v_hint text;
begin
  if p_client.client_id is null or exists (select from unnest(v_ids) id where id <= p_client.pruned_id)
    or exists (select from public.inbox_receipts r where r.client_id = p_client.client_id and r.mutation_id = any (v_ids)) then
    return null;
  end if;
  begin
    -- In the order given: ids of messages are drawn after the sort.
    insert into public.conversation_messages (message_id, tenant_id, thread_id, direction, sender_kind, sender_id, kind, body)
    select (m #>> '{args,message_id}')::uuid, t.tenant_id, t.id, case m ->> 'name' when 'send_message' then 'outbound' else 'internal' end,
      'agent', v_caller, 'text', m #>> '{args,body}'
    from unnest(p_mutations) with ordinality as e(m, n)
    join public.inbox_threads t on t.id = (m #>> '{args,thread_id}')::uuid and t.tenant_id = p_tenant_id
    order by n;
    get diagnostics v_written = row_count;
    if v_written <> cardinality(p_mutations) then
      perform public.inbox_error('thread_not_found', 'One of the threads is not there, or not the caller''s to see.');
    end if;
    insert into public.inbox_receipts (client_id, mutation_id, fingerprint)
    select p_client.client_id, (m ->> 'id')::bigint, md5((m -> 'name')::text || (m -> 'args')::text)::uuid from unnest(p_mutations) m;
  exception when others then
    get stacked diagnostics v_state = returned_sqlstate, v_message = message_text, v_hint = pg_exception_hint;
    if public.mutation_error(v_state, v_message, v_hint) is null then raise; end if;
    return null;
  end;
  return array(select jsonb_build_object('id', id, 'status', 'applied', 'error', null) from unnest(v_ids) with ordinality as e(id, n) order by n);
end $$;

revoke all on function public.is_plain_write(jsonb), public.push_writes(uuid, public.inbox_clients, jsonb[])
  from public, anon, authenticated, service_role;
grant execute on function public.is_plain_write(jsonb), public.push_writes(uuid, public.inbox_clients, jsonb[]) to authenticated, service_role;

comment on function public.is_plain_write(jsonb) is 'Whether a mutation is a well-formed text to a thread and nothing more.';
comment on function public.push_writes(uuid, public.inbox_clients, jsonb[]) is
  'Writes a run of plain texts in one statement and returns their results; null, and nothing written, when one of them has to be looked at.';
