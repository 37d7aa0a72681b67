-- The business clock of each tenant, compiled: its open intervals with the open seconds before each, so that a deadline is
-- two look-ups in an index. Rebuilt by the triggers of the rules and, before it runs out, by the sweep. A calendar that is
-- missing, of another version or too short is never asked: the pure function answers then, slower and to the same second.

create table if not exists public.conversation_sla_calendars (
  tenant_id uuid not null,
  rule_version integer not null,
  timezone text not null,
  windows jsonb,
  covers_from timestamptz not null,
  covers_until timestamptz not null,
  transitions jsonb not null,
  tzdata_fingerprint text not null,
  checked_at timestamptz not null default now(),
  compiled_at timestamptz not null default now(),
  constraint conversation_sla_calendars_pkey primary key (tenant_id),
  constraint conversation_sla_calendars_tenant_id_fkey foreign key (tenant_id) references public.tenants (id) on delete cascade,
  constraint conversation_sla_calendars_range_check check (covers_from < covers_until)
);
create index if not exists conversation_sla_calendars_covers_until_idx on public.conversation_sla_calendars (covers_until);

create table if not exists public.conversation_sla_intervals (
  tenant_id uuid not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  open_seconds_before bigint not null,
  constraint conversation_sla_intervals_pkey primary key (tenant_id, opens_at),
  constraint conversation_sla_intervals_calendar_fkey foreign key (tenant_id)
    references public.conversation_sla_calendars (tenant_id) on delete cascade,
  constraint conversation_sla_intervals_order_check check (opens_at < closes_at)
);
create index if not exists conversation_sla_intervals_open_seconds_idx on public.conversation_sla_intervals (tenant_id, open_seconds_before);

create or replace function public.sla_effective_windows(p_rule public.conversation_sla_rules) returns jsonb
language sql stable set search_path = '' as $$
  select case
    when not p_rule.respect_business_hours then null
    when p_rule.windows is not null then p_rule.windows
    else jsonb_build_array(jsonb_build_object(
      'days', to_jsonb(p_rule.business_days),
      'start', to_char(p_rule.business_hours_start, 'HH24:MI:SS'),
      -- to_char would write the end of the day as its beginning.
      'end', case when p_rule.business_hours_end = '24:00' then '24:00' else to_char(p_rule.business_hours_end, 'HH24:MI:SS') end
    ))
  end
$$;

-- What a tenant's clock is made of, as the pure functions take it.
create or replace function public.sla_clock_terms(p_tenant_id uuid)
returns table (rule_version int, timezone text, windows jsonb, closures jsonb)
language sql stable set search_path = '' as $$
  select r.version, coalesce(r.timezone, t.timezone), public.sla_effective_windows(r), coalesce(c.closures, '[]')
  from public.tenants t
  join public.conversation_sla_rules r on r.tenant_id = t.id
  cross join lateral (
    select jsonb_agg(jsonb_build_object('date', to_char(c.on_date, 'YYYY-MM-DD'), 'windows', c.windows)) as closures
    from public.conversation_sla_closures c where c.tenant_id = t.id
  ) c
  where t.id = p_tenant_id
$$;

create or replace function public.sla_validate_rule(p_rule public.conversation_sla_rules) returns void
language plpgsql stable set search_path = '' as $$
declare
  v_windows jsonb := public.sla_effective_windows(p_rule);
  v_open_seconds bigint;
begin
  if p_rule.timezone is not null then perform public.sla_check_timezone(p_rule.timezone); end if;
  if p_rule.windows is not null then perform public.sla_week_spans(p_rule.windows); end if;
  if v_windows is null then return; end if;
  -- 1970 began on a Thursday; a week is open as long as any other, the tail of Sunday's night included.
  select sum(extract(epoch from i.closes_at - i.opens_at)) into v_open_seconds
  from public.sla_open_intervals(to_timestamp(0), to_timestamp(604800), 'UTC', v_windows, '[]') i;
  if coalesce(v_open_seconds, 0) < 3600 then
    raise exception 'rule_never_open' using errcode = 'P0001',
      detail = format('The business hours are open for %s seconds a week.', coalesce(v_open_seconds, 0)),
      hint = 'Open for at least one hour a week, or switch respect_business_hours off.';
  end if;
end $$;

create or replace function public.sla_compile_calendar(p_tenant_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_terms record;
  v_from timestamptz;
  v_until timestamptz := date_trunc('day', now(), 'UTC') + 500 * interval '24 hours';
  v_transitions jsonb;
begin
  -- Two compilers of one tenant take turns: whoever changes a rule has its row already.
  perform from public.conversation_sla_rules r where r.tenant_id = p_tenant_id for no key update;
  delete from public.conversation_sla_calendars where tenant_id = p_tenant_id;
  select * into v_terms from public.sla_clock_terms(p_tenant_id);
  if not found then return; end if;
  -- Back to the oldest start that still runs, but not to an instant that only a broken import can mean.
  select date_trunc('day', greatest(now() - 1830 * interval '24 hours', least(now() - 45 * interval '24 hours', min(t.awaiting_since))), 'UTC')
  into v_from
  from public.inbox_threads t where t.tenant_id = p_tenant_id and t.awaiting_since is not null;
  v_transitions := public.sla_transitions(v_terms.timezone, v_from, v_until);
  insert into public.conversation_sla_calendars (tenant_id, rule_version, timezone, windows, covers_from, covers_until, transitions, tzdata_fingerprint)
  values (p_tenant_id, v_terms.rule_version, v_terms.timezone, v_terms.windows, v_from, v_until, v_transitions, md5(v_transitions::text));
  if v_terms.windows is null then return; end if;
  insert into public.conversation_sla_intervals (tenant_id, opens_at, closes_at, open_seconds_before)
  select p_tenant_id, i.opens_at, i.closes_at,
    coalesce(sum(extract(epoch from i.closes_at - i.opens_at)) over (order by i.opens_at rows between unbounded preceding and 1 preceding), 0)
  from public.sla_open_intervals(v_from, v_until, v_terms.timezone, v_terms.windows, v_terms.closures) i;
end $$;

-- Stable, so that all its look-ups see one state of the calendar even while another transaction rebuilds it.
create or replace function public.sla_due(p_tenant_id uuid, p_start timestamptz, p_minutes int) returns timestamptz
language plpgsql stable set search_path = '' as $$
declare
  v_start timestamptz := date_trunc('second', p_start);
  v_calendar record;
  v_target bigint;
  v_due timestamptz;
begin
  if p_start is null or p_minutes is null or p_minutes < 0 then
    raise exception 'invalid_argument' using errcode = 'P0001', hint = 'p_start is an instant, p_minutes 0 or more.';
  end if;
  select c.covers_from, c.windows is null as always_open into v_calendar
  from public.conversation_sla_calendars c
  join public.conversation_sla_rules r on r.tenant_id = c.tenant_id and r.version = c.rule_version
  where c.tenant_id = p_tenant_id;
  if v_calendar.always_open or p_minutes = 0 then return v_start + make_interval(mins => p_minutes); end if;
  if v_start >= v_calendar.covers_from then
    select i.open_seconds_before + extract(epoch from least(v_start, i.closes_at) - i.opens_at) into v_target
    from public.conversation_sla_intervals i
    where i.tenant_id = p_tenant_id and i.opens_at <= v_start order by i.opens_at desc limit 1;
    v_target := coalesce(v_target, 0) + p_minutes * 60::bigint;
    select i.opens_at + make_interval(secs => v_target - i.open_seconds_before) into v_due
    from (
      select o.opens_at, o.closes_at, o.open_seconds_before from public.conversation_sla_intervals o
      where o.tenant_id = p_tenant_id and o.open_seconds_before < v_target order by o.open_seconds_before desc limit 1
    ) i
    where extract(epoch from i.closes_at - i.opens_at) >= v_target - i.open_seconds_before;
    if found then return v_due; end if;
  end if;
  return (
    select public.sla_deadline(v_start, p_minutes, t.timezone, t.windows, t.closures) from public.sla_clock_terms(p_tenant_id) t
  );
end $$;

-- The inverse of sla_due: the open seconds from one instant to another, two look-ups where the calendar covers both.
create or replace function public.sla_open_seconds(p_tenant_id uuid, p_from timestamptz, p_until timestamptz) returns bigint
language plpgsql stable set search_path = '' as $$
declare
  v_from timestamptz := date_trunc('second', p_from);
  v_until timestamptz := date_trunc('second', p_until);
  v_calendar record;
  v_counts bigint[];
begin
  if p_from is null or p_until is null or not isfinite(p_from) or not isfinite(p_until) then
    raise exception 'invalid_argument' using errcode = 'P0001', hint = 'p_from and p_until are instants.';
  end if;
  if v_until <= v_from then return 0; end if;
  select c.covers_from, c.covers_until, c.windows is null as always_open into v_calendar
  from public.conversation_sla_calendars c
  join public.conversation_sla_rules r on r.tenant_id = c.tenant_id and r.version = c.rule_version
  where c.tenant_id = p_tenant_id;
  if v_calendar.always_open then return extract(epoch from v_until - v_from); end if;
  if v_from >= v_calendar.covers_from and v_until <= v_calendar.covers_until then
    select array_agg(coalesce(i.counted, 0) order by e.place) into v_counts
    from (values (1, v_from), (2, v_until)) as e(place, at)
    left join lateral (
      select b.open_seconds_before + extract(epoch from least(e.at, b.closes_at) - b.opens_at)::bigint as counted
      from public.conversation_sla_intervals b
      where b.tenant_id = p_tenant_id and b.opens_at <= e.at order by b.opens_at desc limit 1
    ) i on true;
    return v_counts[2] - v_counts[1];
  end if;
  return (
    select coalesce(sum(extract(epoch from i.closes_at - i.opens_at)), 0)
    from public.sla_clock_terms(p_tenant_id) t
    cross join lateral public.sla_open_intervals(v_from, v_until, t.timezone, t.windows, t.closures) i
  );
end $$;

-- Whether a tenant is open at an instant, and when that changes: paused or running, in one look-up.
create or replace function public.sla_clock_at(p_tenant_id uuid, p_at timestamptz, out is_open boolean, out changes_at timestamptz)
language plpgsql stable set search_path = '' as $$
declare
  v_at timestamptz := date_trunc('second', p_at);
  v_calendar record;
begin
  select c.covers_from, c.covers_until, c.windows is null as always_open into v_calendar
  from public.conversation_sla_calendars c
  join public.conversation_sla_rules r on r.tenant_id = c.tenant_id and r.version = c.rule_version
  where c.tenant_id = p_tenant_id;
  is_open := v_calendar.always_open;
  if is_open then return; end if;
  if v_at >= v_calendar.covers_from and v_at < v_calendar.covers_until then
    select i.opens_at <= v_at, case when i.opens_at <= v_at then i.closes_at else i.opens_at end into is_open, changes_at
    from public.conversation_sla_intervals i
    where i.tenant_id = p_tenant_id and i.opens_at >= coalesce((
      select b.opens_at from public.conversation_sla_intervals b
      where b.tenant_id = p_tenant_id and b.opens_at <= v_at and b.closes_at > v_at order by b.opens_at desc limit 1
    ), v_at)
    order by i.opens_at limit 1;
    if changes_at < v_calendar.covers_until then return; end if;
  end if;
  -- Beyond the calendar. What does not change within 400 days is said not to.
  select i.opens_at <= v_at, case when i.opens_at <= v_at then i.closes_at else i.opens_at end into is_open, changes_at
  from public.sla_clock_terms(p_tenant_id) t
  cross join lateral public.sla_open_intervals(v_at, v_at + 400 * interval '24 hours', t.timezone, t.windows, t.closures) i
  order by i.opens_at limit 1;
  is_open := coalesce(is_open, false);
  if changes_at >= v_at + 400 * interval '24 hours' then changes_at := null; end if;
end $$;

create or replace function public.sla_rule_clock(p_tenant_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'effective_timezone', t.timezone,
    'effective_windows', t.windows,
    'transitions', coalesce(
      (
        select c.transitions from public.conversation_sla_calendars c
        where c.tenant_id = p_tenant_id and c.rule_version = t.rule_version and c.covers_until > now() + 400 * interval '24 hours'
      ),
      public.sla_transitions(t.timezone, now() - 45 * interval '24 hours', now() + 500 * interval '24 hours')
    )
  )
  from public.sla_clock_terms(p_tenant_id) t
$$;

create or replace function public.sla_extend_calendars() returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_rule record;
  v_count integer := 0;
begin
  for v_rule in
    select r.tenant_id, c.timezone, c.covers_from, c.covers_until, c.tzdata_fingerprint,
      c.rule_version is distinct from r.version as is_stale, c.covers_until < now() + 430 * interval '24 hours' as runs_out
    from public.conversation_sla_rules r
    left join public.conversation_sla_calendars c on c.tenant_id = r.tenant_id
    where c.rule_version is distinct from r.version or c.covers_until < now() + 430 * interval '24 hours'
      or c.checked_at < now() - interval '24 hours'
    -- The rule's row first, like everyone who changes it; what another sweep is at is not waited for.
    for no key update of r skip locked
  loop
    if v_rule.is_stale then
      perform public.sla_compile_calendar(v_rule.tenant_id);
    elsif md5(public.sla_transitions(v_rule.timezone, v_rule.covers_from, v_rule.covers_until)::text) <> v_rule.tzdata_fingerprint then
      -- The server has learnt other offsets: a change of the rule like any other, promises and devices included.
      update public.conversation_sla_rules r set version = r.version + 1 where r.tenant_id = v_rule.tenant_id;
    elsif v_rule.runs_out then
      perform public.sla_compile_calendar(v_rule.tenant_id);
      -- Devices hold the offsets of the zone with the rule's row: let them fetch it again.
      update public.conversation_sla_rules r set updated_at = now() where r.tenant_id = v_rule.tenant_id;
    else
      update public.conversation_sla_calendars c set checked_at = now() where c.tenant_id = v_rule.tenant_id;
      continue;
    end if;
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;

alter table public.conversation_sla_calendars enable row level security;
alter table public.conversation_sla_intervals enable row level security;
revoke all on public.conversation_sla_calendars, public.conversation_sla_intervals from public, anon, authenticated, service_role;
grant select on public.conversation_sla_calendars to authenticated, service_role;
grant select on public.conversation_sla_intervals to service_role;
-- Members read what the pull sends them with the rule: the zone's offsets.
drop policy if exists conversation_sla_calendars_select on public.conversation_sla_calendars;
create policy conversation_sla_calendars_select on public.conversation_sla_calendars for select to authenticated
  using ((select public.is_saas_admin()) or tenant_id in (select public.member_tenant_ids()));

revoke all on function public.sla_effective_windows(public.conversation_sla_rules), public.sla_clock_terms(uuid),
  public.sla_validate_rule(public.conversation_sla_rules), public.sla_compile_calendar(uuid), public.sla_due(uuid, timestamptz, int),
  public.sla_open_seconds(uuid, timestamptz, timestamptz), public.sla_clock_at(uuid, timestamptz),
  public.sla_rule_clock(uuid), public.sla_extend_calendars() from public, anon, authenticated, service_role;
grant execute on function public.sla_effective_windows(public.conversation_sla_rules), public.sla_clock_terms(uuid),
  public.sla_rule_clock(uuid) to authenticated, service_role;
grant execute on function public.sla_validate_rule(public.conversation_sla_rules), public.sla_compile_calendar(uuid),
  public.sla_due(uuid, timestamptz, int), public.sla_open_seconds(uuid, timestamptz, timestamptz), public.sla_clock_at(uuid, timestamptz),
  public.sla_extend_calendars() to service_role;

comment on table public.conversation_sla_calendars is 'What each tenant''s compiled clock was made of, and which time it covers.';
comment on table public.conversation_sla_intervals is 'When a tenant is open, with the open seconds before: the compiled business clock.';
comment on function public.sla_effective_windows(public.conversation_sla_rules) is 'The windows in force, built from the simple columns where windows is null; null = always open.';
comment on function public.sla_clock_terms(uuid) is 'A tenant''s zone, windows and closures as sla_deadline takes them; no row without a rule.';
comment on function public.sla_validate_rule(public.conversation_sla_rules) is 'Raises invalid_timezone, invalid_windows, or rule_never_open below one open hour a week.';
comment on function public.sla_compile_calendar(uuid) is 'Builds a tenant''s calendar anew, from its oldest running promise to 500 days ahead.';
comment on function public.sla_due(uuid, timestamptz, int) is 'The deadline under a tenant''s rule, looked up in its calendar; null = never, or no rule.';
comment on function public.sla_open_seconds(uuid, timestamptz, timestamptz) is 'Open seconds between two instants under a tenant''s rule: of what is left, or of how long an answer took.';
comment on function public.sla_clock_at(uuid, timestamptz) is 'Whether a tenant is open at an instant, and when that changes; null = not within 400 days.';
comment on function public.sla_rule_clock(uuid) is '{effective_timezone, effective_windows, transitions}: what a device needs to run the tenant''s clock.';
comment on function public.sla_extend_calendars() is 'Compiles what is missing, stale, runs out within 430 days or rests on old time-zone data; returns how many.';
