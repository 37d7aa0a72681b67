-- The record of broken promises, page by page, newest first, under the caller's own sight.

create index if not exists conversation_sla_breaches_page_idx on public.conversation_sla_breaches (tenant_id, breached_at desc, id desc);

-- p_filters: {"state": "open"|"answered", "assigned_to": uuid, "from": instant, "until": instant}; what is not named filters nothing.
-- p_before: `next` of the page before.
create or replace function public.sla_breaches(p_tenant_id uuid, p_filters jsonb default '{}', p_before text default null, p_limit int default 50)
returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_limit int := least(greatest(coalesce(p_limit, 50), 1), 500);
  v_filters jsonb := coalesce(p_filters, '{}');
  v_state text := v_filters ->> 'state';
  v_mine uuid;
  v_from timestamptz := '-infinity';
  v_until timestamptz := 'infinity';
  v_at timestamptz := 'infinity';
  v_id uuid := 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  v_rows jsonb;
begin
  perform public.sla_check_fields(v_filters, '{"state": "text?", "assigned_to": "uuid?", "from": "text?", "until": "text?"}', '');
  if v_state not in ('open', 'answered') then perform public.sla_refuse_field('state', 'open or answered'); end if;
  v_mine := (v_filters ->> 'assigned_to')::uuid;
  begin
    v_from := coalesce((v_filters ->> 'from')::timestamptz, v_from);
    v_until := coalesce((v_filters ->> 'until')::timestamptz, v_until);
    if p_before is not null then
      v_at := split_part(p_before, ' ', 1)::timestamptz;
      v_id := split_part(p_before, ' ', 2)::uuid;
    end if;
  exception when invalid_datetime_format or datetime_field_overflow or invalid_text_representation then
    perform public.inbox_error('invalid_argument', 'from and until are instants, p_before is the next of a page.');
  end;
  select coalesce(jsonb_agg(p.row order by p.breached_at desc, p.id desc), '[]') into v_rows from (
    select b.breached_at, b.id, to_jsonb(b) - 'rule_snapshot' || jsonb_build_object('sync_seq', b.sync_seq::text,
      'contact_name', t.contact_name, 'contact_number', t.contact_number) as row
    from public.conversation_sla_breaches b
    join public.inbox_threads t on t.id = b.thread_id
    where b.tenant_id = p_tenant_id and (b.breached_at, b.id) < (v_at, v_id)
      and b.breached_at >= v_from and b.breached_at < v_until
      and (v_state is null or (v_state = 'open') = (b.resolved_at is null))
      and (v_mine is null or b.assigned_to = v_mine)
    order by b.breached_at desc, b.id desc
    limit v_limit
  ) p;
  return jsonb_build_object('breaches', v_rows, 'next', case when jsonb_array_length(v_rows) = v_limit then
    to_char((v_rows -> -1 ->> 'breached_at')::timestamptz at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || ' ' || (v_rows -> -1 ->> 'id') end);
end $$;

revoke all on function public.sla_breaches(uuid, jsonb, text, int) from public, anon, authenticated, service_role;
grant execute on function public.sla_breaches(uuid, jsonb, text, int) to authenticated, service_role;
comment on function public.sla_breaches(uuid, jsonb, text, int) is
  'Broken promises that the caller sees, newest first: {breaches, next}. Each row comes with its contact.';
