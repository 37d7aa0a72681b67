-- The pieces of a pull: which rows changed, and the rows themselves. All under the caller's own sight (RLS).
-- Tables by number, in the order in which a pull brings them:
--   1 tenants  2 members  3 rules  4 closures  5 stages  6 teams  7 tags  8 templates  9 views  10 preferences  11 pins  12 mentions
--   13 threads  14 messages  15 reads  16 breaches  17 events of promises  18 scheduled messages  19 tombstones
-- A first pull brings all of the first twelve (of mentions, what is unseen), then threads with what belongs to them.

-- No plan with a scan of a whole table: one that was made while a table was small would be kept when it no longer is.
-- Keys of what was stamped from p_from on and before p_until, and is committed in p_target, after a place (table, xid, key).
create or replace function public.inbox_changed_keys(
  p_tenant_id uuid, p_from xid8, p_until xid8, p_target pg_snapshot, p_tables int,
  p_after_table int, p_after_xid xid8, p_after_key text, p_limit int
)
returns table (table_no int, xid xid8, row_key text)
language plpgsql stable set search_path = '' set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
#variable_conflict use_column
declare
  v_user uuid := auth.uid();
  -- Where each table starts: at the place, behind it at p_from (no key is zero), before it nowhere. One row comparison and no
  -- other lower bound, else the index may be entered at the wrong one of the two.
  v_xid xid8[] := array(
    select case when t > p_tables or t < p_after_table then '18446744073709551615' when t = p_after_table then p_after_xid else p_from end
    from generate_series(1, 19) t order by t
  );
  v_zero uuid := '00000000-0000-0000-0000-000000000000';
  v_uuid uuid[] := array_fill(v_zero, array[19]);
  v_big bigint[] := array_fill(0::bigint, array[19]);
begin
  if p_after_table in (14, 19) then
    v_big[p_after_table] := p_after_key::bigint;
  elsif p_after_table between 1 and 19 then
    v_uuid[p_after_table] := p_after_key::uuid;
  end if;
  return query select * from (
    (select 1, t.sync_xid, t.id::text from public.tenants t
     where t.id = p_tenant_id and t.sync_xid < p_until and (t.sync_xid, t.id) > (v_xid[1], v_uuid[1])
       and pg_visible_in_snapshot(t.sync_xid, p_target))
    union all
    (select 2, t.sync_xid, t.user_id::text from public.tenant_members t
     where t.tenant_id = p_tenant_id and t.sync_xid < p_until and (t.sync_xid, t.user_id) > (v_xid[2], v_uuid[2])
       and pg_visible_in_snapshot(t.sync_xid, p_target) order by t.sync_xid, t.user_id limit p_limit)
    union all
    (select 3, t.sync_xid, t.tenant_id::text from public.conversation_sla_rules t
     where t.tenant_id = p_tenant_id and t.sync_xid < p_until and (t.sync_xid, t.tenant_id) > (v_xid[3], v_uuid[3])
       and pg_visible_in_snapshot(t.sync_xid, p_target))
    union all
    (select 4, t.sync_xid, t.id::text from public.conversation_sla_closures t
     where t.tenant_id = p_tenant_id and t.sync_xid < p_until and (t.sync_xid, t.id) > (v_xid[4], v_uuid[4])
       and pg_visible_in_snapshot(t.sync_xid, p_target) order by t.sync_xid, t.id limit p_limit)
    union all
    (select 5, t.sync_xid, t.id::text from public.conversation_sla_stages t
     where t.tenant_id = p_tenant_id and t.sync_xid < p_until and (t.sync_xid, t.id) > (v_xid[5], v_uuid[5])
       and pg_visible_in_snapshot(t.sync_xid, p_target) order by t.sync_xid, t.id limit p_limit)
    union all
    (select 6, t.sync_xid, t.id::text from public.inbox_teams t
     where t.tenant_id = p_tenant_id and t.sync_xid < p_until and (t.sync_xid, t.id) > (v_xid[6], v_uuid[6])
       and pg_visible_in_snapshot(t.sync_xid, p_target) order by t.sync_xid, t.id limit p_limit)
    union all
    (select 7, t.sync_xid, t.id::text from public.inbox_tags t
     where t.tenant_id = p_tenant_id and t.sync_xid < p_until and (t.sync_xid, t.id) > (v_xid[7], v_uuid[7])
       and pg_visible_in_snapshot(t.sync_xid, p_target) order by t.sync_xid, t.id limit p_limit)
    union all
    (select 8, t.sync_xid, t.id::text from public.inbox_templates t
     where t.tenant_id = p_tenant_id and t.sync_xid < p_until and (t.sync_xid, t.id) > (v_xid[8], v_uuid[8])
       and pg_visible_in_snapshot(t.sync_xid, p_target) order by t.sync_xid, t.id limit p_limit)
    union all
    (select 9, t.sync_xid, t.id::text from public.inbox_views t
     where t.tenant_id = p_tenant_id and t.sync_xid < p_until and (t.sync_xid, t.id) > (v_xid[9], v_uuid[9])
       and pg_visible_in_snapshot(t.sync_xid, p_target) order by t.sync_xid, t.id limit p_limit)
    union all
    (select 10, t.sync_xid, t.user_id::text from public.inbox_preferences t
     where t.tenant_id = p_tenant_id and t.user_id = v_user and t.sync_xid < p_until and (t.sync_xid, t.user_id) > (v_xid[10], v_uuid[10])
       and pg_visible_in_snapshot(t.sync_xid, p_target))
    union all
    (select 11, t.sync_xid, t.thread_id::text from public.inbox_pins t
     where t.tenant_id = p_tenant_id and t.user_id = v_user and t.sync_xid < p_until and (t.sync_xid, t.thread_id) > (v_xid[11], v_uuid[11])
       and pg_visible_in_snapshot(t.sync_xid, p_target) order by t.sync_xid, t.thread_id limit p_limit)
    union all
    (select 12, t.sync_xid, t.id::text from public.inbox_mentions t
     where t.tenant_id = p_tenant_id and t.user_id = v_user and t.sync_xid < p_until and (t.sync_xid, t.id) > (v_xid[12], v_uuid[12]) and (t.seen_at is null or p_tables > 12)
       and pg_visible_in_snapshot(t.sync_xid, p_target) order by t.sync_xid, t.id limit p_limit)
    union all
    (select 13, t.sync_xid, t.id::text from public.inbox_threads t
     where t.tenant_id = p_tenant_id and t.sync_xid < p_until and (t.sync_xid, t.id) > (v_xid[13], v_uuid[13])
       and pg_visible_in_snapshot(t.sync_xid, p_target) order by t.sync_xid, t.id limit p_limit)
    union all
    (select 14, t.sync_xid, t.id::text from public.conversation_messages t
     where t.tenant_id = p_tenant_id and t.sync_xid < p_until and (t.sync_xid, t.id) > (v_xid[14], v_big[14])
       and pg_visible_in_snapshot(t.sync_xid, p_target) order by t.sync_xid, t.id limit p_limit)
    union all
    (select 15, t.sync_xid, t.thread_id::text from public.inbox_reads t
     where t.tenant_id = p_tenant_id and t.user_id = v_user and t.sync_xid < p_until and (t.sync_xid, t.thread_id) > (v_xid[15], v_uuid[15])
       and pg_visible_in_snapshot(t.sync_xid, p_target) order by t.sync_xid, t.thread_id limit p_limit)
    union all
    (select 16, t.sync_xid, t.id::text from public.conversation_sla_breaches t
     where t.tenant_id = p_tenant_id and t.sync_xid < p_until and (t.sync_xid, t.id) > (v_xid[16], v_uuid[16])
       and pg_visible_in_snapshot(t.sync_xid, p_target) order by t.sync_xid, t.id limit p_limit)
    union all
    (select 17, t.sync_xid, t.id::text from public.conversation_sla_events t
     where t.tenant_id = p_tenant_id and t.sync_xid < p_until and (t.sync_xid, t.id) > (v_xid[17], v_uuid[17])
       and pg_visible_in_snapshot(t.sync_xid, p_target) order by t.sync_xid, t.id limit p_limit)
    union all
    (select 18, t.sync_xid, t.id::text from public.inbox_scheduled_messages t
     where t.tenant_id = p_tenant_id and t.sync_xid < p_until and (t.sync_xid, t.id) > (v_xid[18], v_uuid[18])
       and pg_visible_in_snapshot(t.sync_xid, p_target) order by t.sync_xid, t.id limit p_limit)
    union all
    (select 19, t.sync_xid, t.id::text from public.inbox_tombstones t
     where t.tenant_id = p_tenant_id and t.sync_xid < p_until and (t.sync_xid, t.id) > (v_xid[19], v_big[19])
       and pg_visible_in_snapshot(t.sync_xid, p_target) order by t.sync_xid, t.id limit p_limit)
  ) as changed (table_no, xid, row_key)
  -- As the indexes order them: the text of a key sorts otherwise.
  order by changed.table_no, changed.xid, case when changed.table_no in (14, 19) then changed.row_key::bigint end,
    case when changed.table_no not in (14, 19) then changed.row_key::uuid end
  limit p_limit;
end $$;

-- Without a search path of its own, so that it is inlined: it runs for every thread.
create or replace function public.inbox_thread_json(p_thread public.inbox_threads) returns jsonb
language sql stable as $$
  select to_jsonb(p_thread) - 'settled_id' || jsonb_build_object('last_message_id', p_thread.last_message_id::text, 'sync_seq', p_thread.sync_seq::text)
$$;

-- The rows of one table by their keys, as `changes` names the table. Threads come with the caller's place in them and with their
-- open breach, or the one that was answered late: a device may meet a thread that has not changed in years, or that was somebody else's until now.
-- As json, which is text: jsonb would be taken apart and copied at every step. Messages, of which there are most, go without it
-- altogether, column by column. The plan is the generic one, as another would weigh each of thousands of keys first.
create or replace function public.inbox_rows(p_tenant_id uuid, p_table int, p_keys text[]) returns json
language plpgsql stable set search_path = '' set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  v_rows json;
  v_ids uuid[] := case when p_table not in (14, 19) then p_keys::uuid[] end;
  v_numbers bigint[] := case when p_table in (14, 19) then p_keys::bigint[] end;
begin
  case p_table
  when 1 then
    select json_agg(to_jsonb(t) || jsonb_build_object('sync_seq', t.sync_seq::text)) into v_rows from public.tenants t where t.id = p_tenant_id;
  when 2 then
    select json_agg(to_jsonb(t) || jsonb_build_object('sync_seq', t.sync_seq::text)) into v_rows from public.tenant_members t
    where t.tenant_id = p_tenant_id and t.user_id = any (v_ids);
  when 3 then
    select json_agg(to_jsonb(t) || jsonb_build_object('sync_seq', t.sync_seq::text) || public.sla_rule_clock(p_tenant_id)) into v_rows
    from public.conversation_sla_rules t where t.tenant_id = p_tenant_id;
  when 4 then
    select json_agg(to_jsonb(t) || jsonb_build_object('sync_seq', t.sync_seq::text)) into v_rows
    from public.conversation_sla_closures t where t.id = any (v_ids);
  when 5 then
    select json_agg(to_jsonb(t) || jsonb_build_object('sync_seq', t.sync_seq::text)) into v_rows
    from public.conversation_sla_stages t where t.id = any (v_ids);
  when 6 then
    select json_agg(to_jsonb(t) || jsonb_build_object('sync_seq', t.sync_seq::text, 'member_ids', (
      select coalesce(jsonb_agg(m.user_id order by m.user_id), '[]') from public.inbox_team_members m where m.team_id = t.id
    ))) into v_rows
    from public.inbox_teams t where t.id = any (v_ids);
  when 7 then
    select json_agg(to_jsonb(t) || jsonb_build_object('sync_seq', t.sync_seq::text)) into v_rows
    from public.inbox_tags t where t.id = any (v_ids);
  when 8 then
    select json_agg(to_jsonb(t) || jsonb_build_object('sync_seq', t.sync_seq::text)) into v_rows
    from public.inbox_templates t where t.id = any (v_ids);
  when 9 then
    select json_agg(to_jsonb(t) || jsonb_build_object('sync_seq', t.sync_seq::text)) into v_rows
    from public.inbox_views t where t.id = any (v_ids);
  when 10 then
    select json_agg(to_jsonb(t) || jsonb_build_object('sync_seq', t.sync_seq::text)) into v_rows
    from public.inbox_preferences t where t.tenant_id = p_tenant_id and t.user_id = auth.uid();
  when 11 then
    select json_agg(to_jsonb(t) || jsonb_build_object('sync_seq', t.sync_seq::text)) into v_rows
    from public.inbox_pins t where t.tenant_id = p_tenant_id and t.user_id = auth.uid() and t.thread_id = any (v_ids);
  when 12 then
    select json_agg(to_jsonb(t) || jsonb_build_object('sync_seq', t.sync_seq::text)) into v_rows
    from public.inbox_mentions t where t.id = any (v_ids);
  when 13 then
    select json_agg(public.inbox_thread_json(t)) into v_rows from public.inbox_threads t where t.id = any (v_ids);
  when 14 then
    select json_agg(r) into v_rows from (
      select t.id::text as id, t.message_id, t.tenant_id, t.thread_key, t.thread_id, t.patient_id, t.direction, t.sender_kind, t.sender_id,
        t.from_number, t.to_number, t.kind, t.body, t.media_url, t.media_name, t.media_mime, t.media_size, t.external_id, t.delivery_status,
        t.delivery_error, t.reply_to, t.created_at, t.updated_at, t.sync_xid, t.sync_seq::text as sync_seq
      from public.conversation_messages t where t.id = any (v_numbers) order by t.id
    ) r;
  when 15 then
    select json_agg(to_jsonb(t) || jsonb_build_object('last_read_id', t.last_read_id::text, 'sync_seq', t.sync_seq::text)) into v_rows
    from public.inbox_reads t where t.tenant_id = p_tenant_id and t.user_id = auth.uid() and t.thread_id = any (v_ids);
  when 16 then
    select json_agg(to_jsonb(t) - 'rule_snapshot' || jsonb_build_object('sync_seq', t.sync_seq::text)) into v_rows
    from public.conversation_sla_breaches t where t.id = any (v_ids);
  when 17 then
    select json_agg(to_jsonb(t) || jsonb_build_object('sync_seq', t.sync_seq::text)) into v_rows
    from public.conversation_sla_events t where t.id = any (v_ids);
  when 18 then
    select json_agg(to_jsonb(t) || jsonb_build_object('sync_seq', t.sync_seq::text)) into v_rows
    from public.inbox_scheduled_messages t where t.id = any (v_ids);
  end case;
  return coalesce(v_rows, '[]');
end $$;

-- Tombstones as ids. What the caller still, or again, sees is not gone: a thread that came back, a member, a template of one's own.
create or replace function public.inbox_gone(p_tenant_id uuid, p_tombstones bigint[]) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (select coalesce(jsonb_object_agg(g.name, g.ids), '{}') from (
    select n.name, jsonb_agg(distinct s.row_id) as ids
    from public.inbox_tombstones s
    join (values ('inbox_threads', 'threads'), ('conversation_messages', 'messages'), ('conversation_sla_closures', 'closures'),
      ('conversation_sla_stages', 'stages'), ('tenant_members', 'members'), ('conversation_sla_breaches', 'breaches'),
      ('conversation_sla_events', 'sla_events'), ('inbox_teams', 'teams'), ('inbox_tags', 'tags'), ('inbox_templates', 'templates'),
      ('inbox_views', 'views'), ('inbox_mentions', 'mentions'), ('inbox_scheduled_messages', 'scheduled')) as n(table_name, name)
      on n.table_name = s.table_name
    where s.id = any (p_tombstones)
      and not (s.table_name = 'inbox_threads' and exists (select from public.inbox_threads t where t.id = s.row_id::uuid))
      and not (s.table_name = 'tenant_members' and exists (
        select from public.tenant_members m where m.tenant_id = p_tenant_id and m.user_id = s.row_id::uuid))
      and not (s.table_name = 'inbox_templates' and exists (select from public.inbox_templates t where t.id = s.row_id::uuid))
      and not (s.table_name = 'inbox_views' and exists (select from public.inbox_views t where t.id = s.row_id::uuid))
    group by n.name
  ) g);
end $$;

revoke all on function public.inbox_changed_keys(uuid, xid8, xid8, pg_snapshot, int, int, xid8, text, int),
  public.inbox_thread_json(public.inbox_threads),
  public.inbox_rows(uuid, int, text[]), public.inbox_gone(uuid, bigint[]) from public, anon, authenticated, service_role;
grant execute on function public.inbox_changed_keys(uuid, xid8, xid8, pg_snapshot, int, int, xid8, text, int),
  public.inbox_thread_json(public.inbox_threads),
  public.inbox_rows(uuid, int, text[]), public.inbox_gone(uuid, bigint[]) to authenticated, service_role;

comment on function public.inbox_changed_keys(uuid, xid8, xid8, pg_snapshot, int, int, xid8, text, int) is
  'Keys of the rows stamped in a span of transactions, of the first p_tables tables, page by page in a fixed order.';
comment on function public.inbox_thread_json(public.inbox_threads) is 'A thread as it travels: bigints as text.';
comment on function public.inbox_rows(uuid, int, text[]) is 'Rows of one table as they travel.';
comment on function public.inbox_gone(uuid, bigint[]) is 'The ids behind tombstones, by table, without what the caller sees nevertheless.';
