-- inbox_push: a batch of mutations, each recorded with its effect in the same transaction, so that a retry after a lost answer
-- finds its receipt and does nothing.

-- What a client is told about a failure: names are ours, raw text of constraints never leaves. Null = not the mutation's fault
-- (deadlock, out of memory, shutting down …): the push fails as a whole and the client tries again.
create or replace function public.mutation_error(p_state text, p_message text, p_hint text) returns jsonb
language sql immutable set search_path = '' as $$
  select case
    when p_state ~ '^(08|40|53|54|57|58)' or p_state in ('25006', '55P03') then null
    when p_state = 'P0001' and p_message ~ '^[a-z_]{1,63}$' then jsonb_build_object('code', p_message, 'message', p_message, 'hint', nullif(p_hint, ''))
    when p_state = '42501' then jsonb_build_object('code', 'not_allowed', 'message', 'not_allowed', 'hint', 'Your role may not do this.')
    when p_state ~ '^(22|23)' then jsonb_build_object('code', 'invalid_argument', 'message', 'invalid_argument', 'hint', 'An argument has a value that is not allowed.')
    else jsonb_build_object('code', 'unexpected', 'message', 'unexpected', 'hint', 'SQLSTATE ' || p_state)
  end
$$;

-- The client is the caller's own: registered by its first push, and from then on nobody else's and no other tenant's.
create or replace function public.push_client(p_tenant_id uuid, p_client_id uuid) returns public.inbox_clients
language plpgsql volatile set search_path = '' as $$
declare
  v_client public.inbox_clients;
begin
  select * into v_client from public.inbox_clients c where c.client_id = p_client_id;
  if not found then
    insert into public.inbox_clients (client_id, tenant_id, user_id) values (p_client_id, p_tenant_id, auth.uid())
    on conflict (client_id) do nothing;
    select * into v_client from public.inbox_clients c where c.client_id = p_client_id;
  end if;
  return case when v_client.tenant_id = p_tenant_id then v_client end;
end $$;

-- One mutation of a client, null = somebody else's client. duplicate = it has been received before; error = its first result.
create or replace function public.push_mutation(p_tenant_id uuid, p_client public.inbox_clients, p_mutation jsonb) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  v_id bigint := case when jsonb_typeof(p_mutation -> 'id') = 'number' and p_mutation ->> 'id' ~ '^[1-9]\d{0,15}$' then (p_mutation ->> 'id')::bigint end;
  v_args jsonb := p_mutation -> 'args';
  v_print uuid;
  v_receipt public.inbox_receipts;
  v_error jsonb;
  v_state text;
  v_message text;
  v_hint text;
begin
  if v_id is null or jsonb_typeof(p_mutation -> 'name') is distinct from 'string' or jsonb_typeof(v_args) is distinct from 'object' then
    return jsonb_build_object('id', p_mutation -> 'id', 'status', 'rejected', 'error', jsonb_build_object('code', 'invalid_mutation',
      'message', 'invalid_mutation', 'hint', 'A mutation is {id, name, args}; ids count up from 1.'));
  elsif p_client.client_id is null then
    return jsonb_build_object('id', v_id, 'status', 'rejected', 'error', jsonb_build_object('code', 'invalid_argument',
      'message', 'invalid_argument', 'hint', 'p_client_id belongs to another member or tenant; make a new one.'));
  end if;

  v_print := md5((p_mutation -> 'name')::text || v_args::text)::uuid;
  select * into v_receipt from public.inbox_receipts r where r.client_id = p_client.client_id and r.mutation_id = v_id;
  if found and v_receipt.fingerprint <> v_print then
    return jsonb_build_object('id', v_id, 'status', 'rejected', 'error', jsonb_build_object('code', 'mutation_id_reused',
      'message', 'mutation_id_reused', 'hint', 'Another mutation had this id; give each its own.'));
  elsif found or v_id <= p_client.pruned_id then
    return jsonb_build_object('id', v_id, 'status', 'duplicate', 'error', v_receipt.error);
  end if;

  begin
    if octet_length(v_args::text) > 65536 then
      perform public.inbox_error('payload_too_large', 'The args of a mutation have at most 64 KiB.');
    end if;
    perform public.inbox_mutate(p_tenant_id, p_mutation ->> 'name', v_args);
  exception when others then
    get stacked diagnostics v_state = returned_sqlstate, v_message = message_text, v_hint = pg_exception_hint;
    v_error := public.mutation_error(v_state, v_message, v_hint);
    if v_error is null then raise; end if;
  end;
  insert into public.inbox_receipts (client_id, mutation_id, fingerprint, error) values (p_client.client_id, v_id, v_print, v_error);
  return jsonb_build_object('id', v_id, 'status', case when v_error is null then 'applied' else 'rejected' end, 'error', v_error);
end $$;

create or replace function public.inbox_push(p_tenant_id uuid, p_client_id uuid, p_mutations jsonb) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  v_client public.inbox_clients;
  v_run record;
  v_done jsonb[];
  v_mutation jsonb;
  v_results jsonb[] := '{}';
begin
  perform public.inbox_caller(p_tenant_id);
  if p_client_id is null then
    perform public.inbox_error('invalid_argument', 'p_client_id is a uuid that the device makes once.');
  elsif jsonb_typeof(p_mutations) is distinct from 'array' then
    perform public.inbox_error('invalid_mutation', 'p_mutations is an array of {id, name, args}.');
  elsif jsonb_array_length(p_mutations) > 100 then
    perform public.inbox_error('batch_too_large', 'At most 100 mutations at once.');
  elsif octet_length(p_mutations::text) > 2097152 then
    perform public.inbox_error('payload_too_large', 'At most 2 MiB at once; send fewer mutations.');
  end if;
  -- One push of a client at a time, so that its mutations keep their order and a retry waits for what it retries.
  perform pg_advisory_xact_lock(hashtextextended('prazo.push.' || p_client_id, 0));
  -- After that lock and before any of a thread, always in this order.
  perform public.spend_push_rate(p_tenant_id, jsonb_array_length(p_mutations));
  v_client := public.push_client(p_tenant_id, p_client_id);
  -- In order, plain texts that follow each other at once.
  for v_run in
    select array_agg(r.m order by r.n) as mutations, r.plain and count(*) > 1 as at_once
    from (
      select p.*, p.n - row_number() over (partition by p.plain order by p.n) as island
      from (select m, n, public.is_plain_write(m) as plain from jsonb_array_elements(p_mutations) with ordinality as e(m, n)) p
    ) r
    group by r.plain, r.island order by min(r.n)
  loop
    v_done := case when v_run.at_once then public.push_writes(p_tenant_id, v_client, v_run.mutations) end;
    if v_done is null then
      foreach v_mutation in array v_run.mutations loop
        v_done := v_done || public.push_mutation(p_tenant_id, v_client, v_mutation);
      end loop;
    end if;
    v_results := v_results || v_done;
  end loop;
  return to_jsonb(v_results);
end $$;

revoke all on function public.mutation_error(text, text, text), public.push_client(uuid, uuid),
  public.push_mutation(uuid, public.inbox_clients, jsonb), public.inbox_push(uuid, uuid, jsonb) from public, anon, authenticated, service_role;
grant execute on function public.mutation_error(text, text, text), public.push_client(uuid, uuid),
  public.push_mutation(uuid, public.inbox_clients, jsonb), public.inbox_push(uuid, uuid, jsonb) to authenticated, service_role;

comment on function public.mutation_error(text, text, text) is 'A failure as {code, message, hint} without the database''s own words; null = try again.';
comment on function public.push_client(uuid, uuid) is 'The caller''s client, registered at its first push; null when it is somebody else''s.';
comment on function public.push_mutation(uuid, public.inbox_clients, jsonb) is 'Does one mutation in a savepoint of its own and writes its receipt.';
comment on function public.inbox_push(uuid, uuid, jsonb) is
  'Does a member''s mutations in order and returns [{id, status: applied|duplicate|rejected, error}]. A duplicate carries the error of its '
  'first result: not null means that it was rejected then. Errors of the whole batch: not_a_member, invalid_argument, invalid_mutation, '
  'batch_too_large, payload_too_large, rate_limited.';
