-- inbox_pull: all functions here are stable, so that each page reads one snapshot of the database, whatever commits meanwhile.

-- What comes with a thread, whenever that comes: a device may meet one that has not changed in years, or that was somebody else's
-- until now. The caller's place in it, a breach that is open or was the last word, what became of its promises this week, and what
-- is to be sent.
create or replace function public.inbox_thread_company(p_threads uuid[]) returns table (table_no int, row_keys text[])
language plpgsql stable set search_path = '' set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
  return query
    select 15, p_threads::text[]
    union all
    select 16, array(
      select b.id::text from public.conversation_sla_breaches b join public.inbox_threads t on t.id = b.thread_id
      where b.thread_id = any (p_threads)
        and (b.resolved_at is null or (b.resolved_by_message_id is not null and t.awaiting_since is null and b.resolved_at >= t.last_inbound_at))
    )
    union all
    select 17, array(
      select e.id::text from unnest(p_threads) as wanted(id) cross join lateral (
        select e.id from public.conversation_sla_events e
        where e.thread_id = wanted.id and e.happened_at > now() - interval '7 days' order by e.happened_at desc limit 10
      ) e
    )
    union all
    select 18, array(
      select s.id::text from public.inbox_scheduled_messages s where s.thread_id = any (p_threads) and s.state in ('scheduled', 'failed')
    );
end $$;

-- The rows behind a page's keys, threads with their company (see inbox_thread_company), and what is gone.
create or replace function public.inbox_page(p_tenant_id uuid, p_tables int[], p_keys text[], out changes json, out gone jsonb)
language sql stable set search_path = '' as $$
  with keys as materialized (
    select k.table_no, array_agg(k.row_key) as row_keys from unnest(p_tables, p_keys) as k(table_no, row_key) group by k.table_no
  ),
  company as (
    select c.table_no, c.row_keys from keys k cross join lateral public.inbox_thread_company(k.row_keys::uuid[]) c where k.table_no = 13
  ),
  wanted as (
    -- A key that comes twice is one row still.
    select table_no, array_agg(row_key) as row_keys
    from (select * from keys where table_no < 19 union all select * from company) w, unnest(w.row_keys) as row_key group by table_no
  )
  select (
      select coalesce(json_object_agg(
        ('{tenants,members,rules,closures,stages,teams,tags,templates,views,preferences,pins,mentions,threads,messages,reads,breaches,
          sla_events,scheduled}'::text[])[w.table_no],
        public.inbox_rows(p_tenant_id, w.table_no, w.row_keys)), '{}')
      from wanted w),
    coalesce((select public.inbox_gone(p_tenant_id, k.row_keys::bigint[]) from keys k where k.table_no = 19), '{}')
$$;

-- What is committed in p_target and was not in p_seen: transactions that were open then and are finished now, each a span of one,
-- and all that came after. Spans, tables, stamps and keys only grow, so that a place is exact.
create or replace function public.inbox_pull_changes(
  p_tenant_id uuid, p_seen pg_snapshot, p_target pg_snapshot, p_place text[], p_tables int, p_limit int,
  out tables int[], out keys text[], out place text
)
language plpgsql stable set search_path = '' as $$
declare
  v_span xid8;
  v_last xid8 := case when p_seen is null then '1' else pg_snapshot_xmax(p_seen) end;
  v_start xid8 := coalesce(p_place[2]::xid8, '0');
  v_end xid8;
  v_here boolean;
  v_more record;
begin
  tables := '{}';
  keys := '{}';
  foreach v_span in array array(
    select x from pg_snapshot_xip(p_seen) x where x >= v_start and pg_visible_in_snapshot(x, p_target) order by x
  ) || v_last loop
    v_here := v_span = v_start;
    -- A first pull takes stamps of the future too: a restored database has them.
    v_end := case when p_seen is null then '18446744073709551615' when v_span = v_last then pg_snapshot_xmax(p_target)
      else (v_span::text::numeric + 1)::text::xid8 end;
    select array_agg(k.table_no order by k.n) as tables, array_agg(k.row_key order by k.n) as keys,
      (array_agg(k.xid order by k.n desc))[1] as last_xid, (array_agg(k.xid order by k.n desc))[2] as xid_before
    into v_more
    from public.inbox_changed_keys(p_tenant_id, v_span, v_end,
      case when p_seen is null then '18446744073709551615:18446744073709551615:'::pg_snapshot else p_target end, p_tables,
      case when v_here then p_place[3]::int else 0 end, case when v_here then p_place[4]::xid8 else '0' end,
      case when v_here then p_place[5] else '0' end, p_limit - cardinality(keys) + 1
    ) with ordinality as k(table_no, xid, row_key, n);
    tables := tables || coalesce(v_more.tables, '{}');
    keys := keys || coalesce(v_more.keys, '{}');
    if cardinality(keys) > p_limit then
      -- One more than fits: the next page starts after the last that fits. It may belong to an earlier span.
      place := case when cardinality(v_more.keys) > 1
        then format('changes/%s/%s/%s/%s', v_span, tables[p_limit], v_more.xid_before, keys[p_limit])
        else format('changes/%s/0/0/0', v_span) end;
      tables := tables[:p_limit];
      keys := keys[:p_limit];
      return;
    end if;
  end loop;
end $$;

-- A page of the first pull: threads after a place, newest first, each with its newest 20 messages; about p_limit rows in all, and at
-- least one thread. A thread that moves between two pages has changed, and so comes with the next pull.
create or replace function public.inbox_pull_threads(
  p_tenant_id uuid, p_phase text, p_place text[], p_limit int, out tables int[], out keys text[], out place text
)
language plpgsql stable set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
  v_at timestamptz := coalesce(timestamptz 'epoch' + p_place[2]::bigint * interval '1 microsecond', 'infinity');
  v_id uuid := coalesce(p_place[3]::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  v_ids uuid[];
  v_times timestamptz[];
  v_taken int;
  v_messages bigint[];
begin
  if p_phase = 'open' then
    select array_agg(n.id), array_agg(n.at), count(*) filter (where n.total <= p_limit) into v_ids, v_times, v_taken
    from (
      select t.id, t.at, sum(1 + least(t.message_count, 20)) over (order by t.at desc, t.id desc rows unbounded preceding) as total
      from (
        select t.id, coalesce(t.last_message_at, t.created_at) as at, t.message_count from public.inbox_threads t
        where t.tenant_id = p_tenant_id and t.status in ('open', 'pending')
          and (coalesce(t.last_message_at, t.created_at), t.id) < (v_at, v_id)
        order by coalesce(t.last_message_at, t.created_at) desc, t.id desc limit p_limit + 1
      ) t order by t.at desc, t.id desc
    ) n;
  else
    select array_agg(n.id), array_agg(n.at), count(*) filter (where n.total <= p_limit) into v_ids, v_times, v_taken
    from (
      select t.id, t.at, sum(1 + least(t.message_count, 20)) over (order by t.at desc, t.id desc rows unbounded preceding) as total
      from (
        select t.id, coalesce(t.last_message_at, t.created_at) as at, t.message_count from public.inbox_threads t
        where t.tenant_id = p_tenant_id and t.status in ('resolved', 'closed')
          and (coalesce(t.last_message_at, t.created_at), t.id) < (v_at, v_id)
          and coalesce(t.last_message_at, t.created_at) > now() - interval '30 days'
        order by coalesce(t.last_message_at, t.created_at) desc, t.id desc limit p_limit + 1
      ) t order by t.at desc, t.id desc
    ) n;
  end if;
  v_taken := greatest(v_taken, 1);
  if v_taken < cardinality(v_ids) then
    place := format('%s/%s/%s', p_phase, (extract(epoch from v_times[v_taken]) * 1000000)::bigint, v_ids[v_taken]);
  end if;
  v_ids := coalesce(v_ids[:v_taken], '{}');
  v_messages := array(
    select m.id from unnest(v_ids) as wanted(id)
    cross join lateral (
      select m.id from public.conversation_messages m where m.thread_id = wanted.id order by m.id desc limit 20
    ) m);
  tables := array_fill(13, array[cardinality(v_ids)]) || array_fill(14, array[cardinality(v_messages)]);
  keys := v_ids::text[] || v_messages::text[];
end $$;

create or replace function public.inbox_pull(p_tenant_id uuid, p_cursor text default null, p_limit int default 500) returns json
language plpgsql stable set search_path = '' as $$
declare
  v_me record;
  v_cursor record;
  v_now pg_snapshot := public.inbox_snapshot();
  v_epoch uuid := public.inbox_epoch_now();
  v_target pg_snapshot;
  v_seen pg_snapshot;
  v_place text[];
  v_tables int[] := '{}';
  v_keys text[] := '{}';
  v_page record;
  v_next text;
  v_reset boolean;
begin
  if p_limit is null or p_limit not between 1 and 5000 then
    perform public.inbox_error('invalid_limit', 'p_limit is a number of rows from 1 to 5000.');
  end if;
  v_me := public.inbox_caller(p_tenant_id);
  v_cursor := public.inbox_cursor_parse(p_cursor);
  v_target := v_cursor.target;
  v_seen := v_cursor.seen;
  v_place := v_cursor.place;

  -- Anew: no cursor, another database or another sight, a snapshot of the future (an older backup was restored), or one from
  -- before the tombstones that have been pruned.
  v_reset := v_target is null or v_cursor.epoch <> v_epoch::text or v_cursor.sight <> v_me.sight
    or pg_snapshot_xmax(v_target) > pg_snapshot_xmax(v_now)
    or exists (
      select from public.inbox_pruned e
      where e.pruned_xid >= pg_snapshot_xmin(coalesce(v_seen, v_target)) and e.pruned_xid < pg_snapshot_xmin(v_now));
  if v_reset then
    v_target := v_now;
    v_seen := null;
    v_place := null;
  elsif v_place is null then
    v_seen := v_target;
    v_target := v_now;
  end if;

  if coalesce(v_place[1], 'changes') = 'changes' then
    select * into v_page from public.inbox_pull_changes(
      p_tenant_id, v_seen, v_target, v_place, case when v_seen is null then 12 else 19 end, p_limit);
    -- A first pull brings what there is of the small tables, then threads: the first of them at once.
    v_tables := v_page.tables;
    v_keys := v_page.keys;
    if v_seen is null and v_page.place is null then v_place := '{open}'; end if;
  end if;
  if v_place[1] in ('open', 'recent') then
    select * into v_page from public.inbox_pull_threads(p_tenant_id, v_place[1], v_place, p_limit);
    v_tables := v_tables || v_page.tables;
    v_keys := v_keys || v_page.keys;
  end if;
  v_next := coalesce(v_page.place, case when v_place[1] = 'open' then 'recent' end);

  -- The rows, of which there may be megabytes, are read last and copied once.
  return (
    select json_build_object(
      'cursor', concat_ws('.', '2', v_epoch, v_me.sight, v_target,
        case when v_next is not null then coalesce(v_seen::text, '') else '' end, coalesce(v_next, '')),
      'more', v_next is not null, 'reset', v_reset, 'snapshot', v_target, 'epoch', v_epoch,
      'me', json_build_object('user_id', v_me.user_id, 'role', v_me.role), 'server_time', clock_timestamp(),
      'gone', p.gone, 'changes', p.changes)
    from public.inbox_page(p_tenant_id, v_tables, v_keys) p);
end $$;

create or replace function public.inbox_history(p_tenant_id uuid, p_thread_id uuid, p_before bigint default null, p_limit int default 50) returns json
language plpgsql stable set search_path = '' as $$
declare
  v_ids bigint[];
begin
  if p_limit is null or p_limit not between 1 and 500 then
    perform public.inbox_error('invalid_limit', 'p_limit is a number of messages from 1 to 500.');
  end if;
  perform public.inbox_caller(p_tenant_id);
  if not exists (select from public.inbox_threads t where t.id = p_thread_id and t.tenant_id = p_tenant_id) then
    perform public.inbox_error('thread_not_found', 'There is no such thread, or it is not yours to see.');
  end if;
  v_ids := array(
    select m.id from public.conversation_messages m
    where m.thread_id = p_thread_id and m.id < coalesce(p_before, 9223372036854775807) order by m.id desc limit p_limit + 1);
  return json_build_object('messages', public.inbox_rows(p_tenant_id, 14, v_ids[:p_limit]::text[]), 'more', cardinality(v_ids) > p_limit,
    'snapshot', public.inbox_snapshot());
end $$;

revoke all on function public.inbox_thread_company(uuid[]), public.inbox_page(uuid, int[], text[]),
  public.inbox_pull_changes(uuid, pg_snapshot, pg_snapshot, text[], int, int), public.inbox_pull_threads(uuid, text, text[], int),
  public.inbox_pull(uuid, text, int), public.inbox_history(uuid, uuid, bigint, int) from public, anon, authenticated, service_role;
grant execute on function public.inbox_thread_company(uuid[]), public.inbox_page(uuid, int[], text[]),
  public.inbox_pull_changes(uuid, pg_snapshot, pg_snapshot, text[], int, int), public.inbox_pull_threads(uuid, text, text[], int),
  public.inbox_pull(uuid, text, int), public.inbox_history(uuid, uuid, bigint, int) to authenticated, service_role;

comment on function public.inbox_thread_company(uuid[]) is 'Keys of the rows that come with threads, by table.';
comment on function public.inbox_page(uuid, int[], text[]) is 'A page of a pull from the keys of its rows: changes and gone.';
comment on function public.inbox_pull_changes(uuid, pg_snapshot, pg_snapshot, text[], int, int) is
  'One page of what was committed between two snapshots, and the place where the next page starts (null = none).';
comment on function public.inbox_pull_threads(uuid, text, text[], int) is
  'One page of a first pull: open threads, or those closed in the last 30 days, with their newest messages.';
comment on function public.inbox_pull(uuid, text, int) is
  'What changed for the caller since a cursor: {cursor, more, reset, snapshot, server_time, epoch, me, changes, gone}. reset = drop the '
  'tenant''s rows first; a thread in gone takes its messages, reads and breaches along. snapshot = xmin:xmax:running, to tell whether a '
  'poke''s xid is in it. Errors: not_a_member, invalid_cursor, invalid_limit.';
comment on function public.inbox_history(uuid, uuid, bigint, int) is
  'The newest p_limit messages of a thread with an id below p_before (null = the newest of all), oldest first: {messages, more, snapshot}. An '
  'answer may come late: where a pull has brought the device further than this snapshot, a message in it may be gone by now; ask again. '
  'Errors: not_a_member, thread_not_found, invalid_limit.';
