-- Who pulls, and from where: the caller and the cursor. Clients store a cursor and give it back; its text is nobody else's business:
--   2.<epoch>.<sight>.<target>.<seen>.<place>
-- target = the snapshot that this pull brings the device up to, seen = the one it had before ('' = it has nothing yet), both as
-- PostgreSQL writes them; place = where the next page starts ('' = this pull is complete, and the next one starts from target).

create or replace function public.inbox_error(p_name text, p_hint text) returns void
language plpgsql immutable set search_path = '' as $$
begin
  raise exception '%', p_name using errcode = case p_name when 'not_a_member' then '42501' else 'P0001' end, hint = p_hint;
end $$;

-- sight: what the caller is and may see, as a fingerprint. When it changes, what the device holds may be too much or too little.
create or replace function public.inbox_caller(p_tenant_id uuid, out user_id uuid, out role text, out sight text)
language plpgsql stable set search_path = '' as $$
declare
  v_visibility text;
begin
  user_id := auth.uid();
  select m.role into inbox_caller.role from public.tenant_members m
  where m.tenant_id = p_tenant_id and m.user_id = inbox_caller.user_id and m.status = 'active';
  if inbox_caller.role is null and public.is_saas_admin() then inbox_caller.role := 'saas_admin'; end if;
  select t.thread_visibility into v_visibility from public.tenants t where t.id = p_tenant_id;
  if user_id is null or inbox_caller.role is null or v_visibility is null then
    perform public.inbox_error('not_a_member', 'Only active members of the tenant may do this.');
  end if;
  sight := left(md5(concat_ws('/', p_tenant_id, user_id, inbox_caller.role, v_visibility)), 12);
end $$;

-- What is committed now. A transaction of one's own counts as unfinished: what it has still to write would be lost otherwise.
create or replace function public.inbox_snapshot() returns pg_snapshot
language plpgsql stable set search_path = '' as $$
declare
  v_now pg_snapshot := pg_current_snapshot();
  v_own xid8 := pg_current_xact_id_if_assigned();
begin
  if v_own is null or v_own >= pg_snapshot_xmax(v_now) then return v_now; end if;
  return format('%s:%s:%s', least(pg_snapshot_xmin(v_now), v_own), pg_snapshot_xmax(v_now), (
    select string_agg(x::text, ',' order by x) from (select pg_snapshot_xip(v_now) union select v_own) xip (x)
  ))::pg_snapshot;
end $$;

create or replace function public.inbox_cursor_parse(
  p_cursor text, out epoch text, out sight text, out target pg_snapshot, out seen pg_snapshot, out place text[]
)
language plpgsql immutable set search_path = '' as $$
declare
  v_part text[] := string_to_array(p_cursor, '.');
begin
  -- Of an older server, or of a device that was upgraded: nothing is known, so a pull begins anew.
  if p_cursor ~ '^[01](\.|$)' then return; end if;
  if length(p_cursor) > 100000 or cardinality(v_part) <> 6 or v_part[1] <> '2' then
    perform public.inbox_error('invalid_cursor', 'Give back the cursor of the last page unchanged, or null to start anew.');
  end if;
  epoch := v_part[2];
  sight := v_part[3];
  target := v_part[4]::pg_snapshot;
  seen := nullif(v_part[5], '')::pg_snapshot;
  place := string_to_array(nullif(v_part[6], ''), '/');
  -- The shapes that inbox_pull writes: changes, then of a first pull the open and the recent threads.
  if not (case
    when p_cursor is null or place is null then true
    when place[1] = 'changes' then cardinality(place) = 5 and place[2]::xid8 > '0' and place[4]::xid8 is not null
      and (case when place[3]::int in (0, 14, 19) then place[5]::bigint is not null
        else place[3]::int between 1 and 18 and place[5]::uuid is not null end)
    else seen is null and place[1] in ('open', 'recent') and (
      cardinality(place) = 1 or cardinality(place) = 3 and place[2]::bigint between 0 and 253402300799000000 and place[3]::uuid is not null)
  end) or target is null and p_cursor is not null then
    raise invalid_text_representation;
  end if;
exception when data_exception then
  perform public.inbox_error('invalid_cursor', 'Give back the cursor of the last page unchanged, or null to start anew.');
end $$;

revoke all on function public.inbox_error(text, text), public.inbox_caller(uuid), public.inbox_snapshot(), public.inbox_cursor_parse(text)
  from public, anon, authenticated, service_role;
grant execute on function public.inbox_error(text, text), public.inbox_caller(uuid), public.inbox_snapshot(), public.inbox_cursor_parse(text)
  to authenticated, service_role;

comment on function public.inbox_error(text, text) is 'Raises a named error with its hint.';
comment on function public.inbox_caller(uuid) is 'The caller as a member of the tenant; not_a_member otherwise. sight = a fingerprint of what they may see.';
comment on function public.inbox_snapshot() is 'What is committed as this statement sees it, a transaction of its own excluded.';
comment on function public.inbox_cursor_parse(text) is 'Takes a cursor apart; invalid_cursor when it is none of ours.';
