-- The business clock, pure: windows, closures and a zone in, instants out. Its rules are numbered in src/sla/SPEC.md, and the
-- engine there must agree with this one to the second. Nothing here turns a local time into an instant: zones are only ever
-- asked for their offset at an instant, because a local time may have two instants, or none.

create or replace function public.sla_check_timezone(p_timezone text) returns void
language plpgsql stable set search_path = '' as $$
begin
  -- An abbreviation (BRT) or a POSIX rule (XYZ+3) has an offset for PostgreSQL, but it is no zone.
  if p_timezone ~ '^[A-Za-z_]+(/[A-Za-z_-]+)+$' or p_timezone ~ '^Etc/GMT(0|[+-](\d|1[0-4]))$' or p_timezone in ('UTC', 'GMT')
    or exists (select from pg_catalog.pg_timezone_names z where z.name = p_timezone) then
    perform now() at time zone p_timezone;
    return;
  end if;
  raise exception 'invalid_timezone' using errcode = 'P0001', hint = 'Give the zone''s IANA name, like America/Sao_Paulo.';
exception when invalid_parameter_value then
  raise exception 'invalid_timezone' using errcode = 'P0001', hint = 'Give the zone''s IANA name, like America/Sao_Paulo.';
end $$;

create or replace function public.sla_transitions(p_timezone text, p_from timestamptz, p_until timestamptz) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_from bigint := floor(extract(epoch from p_from));
  v_until bigint := floor(extract(epoch from p_until));
  v_result jsonb;
  v_day record;
  v_low bigint;
  v_high bigint;
  v_middle bigint;
  v_offset bigint;
begin
  if p_from is null or p_until is null or not isfinite(p_from) or not isfinite(p_until) or p_from > p_until then
    raise exception 'invalid_argument' using errcode = 'P0001', hint = 'p_from and p_until are instants, p_from the earlier one.';
  end if;
  perform public.sla_check_timezone(p_timezone);
  v_offset := extract(epoch from to_timestamp(v_from) at time zone p_timezone)::bigint - v_from;
  v_result := jsonb_build_array(jsonb_build_array(v_from, v_offset));
  -- Since 1970 no zone has changed its offset twice within six days: only days that end with another offset are searched.
  for v_day in
    select p.low, p.high, p.ends_with from (
      select lag(d.at) over w as low, d.at as high, lag(d.utc_offset) over w as begins_with, d.utc_offset as ends_with
      from (
        select at, extract(epoch from to_timestamp(at) at time zone p_timezone)::bigint - at as utc_offset
        from (select generate_series(v_from, v_until, 86400) union select v_until) probe (at)
      ) d window w as (order by d.at)
    ) p where p.begins_with <> p.ends_with order by p.low
  loop
    v_low := v_day.low;
    while v_offset <> v_day.ends_with loop
      v_high := v_day.high;
      while v_high - v_low > 1 loop
        v_middle := (v_low + v_high) / 2;
        if extract(epoch from to_timestamp(v_middle) at time zone p_timezone)::bigint - v_middle = v_offset then v_low := v_middle;
        else v_high := v_middle; end if;
      end loop;
      v_low := v_high;
      v_offset := extract(epoch from to_timestamp(v_low) at time zone p_timezone)::bigint - v_low;
      v_result := v_result || jsonb_build_array(jsonb_build_array(v_low, v_offset));
    end loop;
  end loop;
  return v_result;
end $$;

create or replace function public.sla_second_of_day(p_time jsonb, p_is_end boolean) returns int
language plpgsql immutable set search_path = '' as $$
declare
  v_time text := p_time #>> '{}';
begin
  if p_is_end and v_time in ('24:00', '24:00:00') then return 86400; end if;
  if jsonb_typeof(p_time) is distinct from 'string' or v_time !~ '^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$' then
    raise exception 'invalid_windows' using errcode = 'P0001', detail = format('%s is no time of day.', coalesce(p_time::text, 'nothing')),
      hint = 'Write times as "HH:MM" or "HH:MM:SS"; an end may be "24:00".';
  end if;
  return left(v_time, 2)::int * 3600 + substr(v_time, 4, 2)::int * 60 + coalesce(nullif(substr(v_time, 7, 2), ''), '0')::int;
end $$;

-- An overnight span ends beyond 86400; one without length is left out.
create or replace function public.sla_week_spans(p_windows jsonb) returns table (iso_day int, starts_at int, ends_at int)
language plpgsql immutable set search_path = '' as $$
declare
  v_window jsonb;
  v_day jsonb;
begin
  if jsonb_typeof(p_windows) is distinct from 'array' then
    raise exception 'invalid_windows' using errcode = 'P0001', hint = 'Windows are an array: [{"days": [1, 2], "start": "08:00", "end": "12:00"}].';
  end if;
  for v_window in select value from jsonb_array_elements(p_windows) loop
    starts_at := public.sla_second_of_day(v_window -> 'start', false);
    ends_at := public.sla_second_of_day(v_window -> 'end', true);
    if jsonb_typeof(v_window -> 'days') is distinct from 'array' or v_window -> 'days' = '[]' then
      raise exception 'invalid_windows' using errcode = 'P0001', hint = 'Each window has days, a list of ISO weekdays, 1 (Monday) to 7.';
    end if;
    for v_day in select value from jsonb_array_elements(v_window -> 'days') loop
      if jsonb_typeof(v_day) <> 'number' or v_day not in ('1', '2', '3', '4', '5', '6', '7') then
        raise exception 'invalid_windows' using errcode = 'P0001', detail = format('%s is no weekday.', v_day), hint = 'ISO weekdays run from 1 (Monday) to 7.';
      end if;
      iso_day := v_day::int;
      if starts_at <> ends_at then
        if ends_at < starts_at then ends_at := ends_at + 86400; end if;
        return next;
      end if;
    end loop;
  end loop;
end $$;

-- A closed date is a row at least: without a span when nothing starts on it.
create or replace function public.sla_closure_spans(p_closures jsonb) returns table (on_day int, starts_at int, ends_at int)
language plpgsql stable set search_path = '' as $$
declare
  v_closure jsonb;
  v_window jsonb;
  v_date text;
begin
  if p_closures is null or p_closures = 'null' then return; end if;
  if jsonb_typeof(p_closures) <> 'array' then
    raise exception 'invalid_windows' using errcode = 'P0001', hint = 'Closures are an array of dates, or of {"date": "2026-12-31", "windows": [["08:00", "12:00"]]}.';
  end if;
  for v_closure in select value from jsonb_array_elements(p_closures) loop
    v_date := case jsonb_typeof(v_closure) when 'object' then v_closure ->> 'date' else v_closure #>> '{}' end;
    begin
      on_day := v_date::date - date '1970-01-01';
      if v_date is null or v_date !~ '^\d{4}-\d{2}-\d{2}$' then raise invalid_datetime_format; end if;
    exception when invalid_datetime_format or datetime_field_overflow then
      raise exception 'invalid_windows' using errcode = 'P0001', detail = format('%s is no date.', v_closure), hint = 'Write closed dates as "YYYY-MM-DD".';
    end;
    starts_at := null;
    ends_at := null;
    return next;
    if jsonb_typeof(v_closure) = 'object' and jsonb_typeof(v_closure -> 'windows') is distinct from 'array' then
      raise exception 'invalid_windows' using errcode = 'P0001', hint = 'A closure''s windows are pairs of times: [["08:00", "12:00"]], or [].';
    end if;
    for v_window in select value from jsonb_array_elements(case jsonb_typeof(v_closure) when 'object' then v_closure -> 'windows' else '[]' end) loop
      starts_at := public.sla_second_of_day(v_window -> 0, false);
      ends_at := public.sla_second_of_day(v_window -> 1, true);
      if starts_at <> ends_at then
        if ends_at < starts_at then ends_at := ends_at + 86400; end if;
        return next;
      end if;
    end loop;
  end loop;
end $$;

-- For each stretch of one offset and each local day in it: its windows, moved by the offset, cut to the stretch; then their union.
create or replace function public.sla_open_intervals(
  p_from timestamptz, p_until timestamptz, p_timezone text, p_windows jsonb, p_closures jsonb
) returns table (opens_at timestamptz, closes_at timestamptz)
language plpgsql stable set search_path = '' as $$
declare
  v_until bigint := floor(extract(epoch from p_until));
begin
  if coalesce(p_windows, 'null') = 'null' then
    return query select date_trunc('second', p_from), date_trunc('second', p_until) where date_trunc('second', p_from) < date_trunc('second', p_until);
    return;
  end if;
  return query
    with stretch as (
      select (t.value ->> 0)::bigint as low, coalesce(lead((t.value ->> 0)::bigint) over (order by t.ordinality), v_until) as high,
        (t.value ->> 1)::bigint as utc_offset
      from jsonb_array_elements(public.sla_transitions(p_timezone, p_from, p_until)) with ordinality t
    ), closure as materialized (
      select c.on_day, c.starts_at, c.ends_at from public.sla_closure_spans(p_closures) c
    ), local_day as (
      select s.low, s.high, s.utc_offset, d.day
      from stretch s
      cross join generate_series(floor((s.low + s.utc_offset) / 86400.0)::bigint - 1, floor((s.high - 1 + s.utc_offset) / 86400.0)::bigint) d (day)
    ), span as (
      select d.low, d.high, d.day * 86400 - d.utc_offset as midnight, w.starts_at, w.ends_at
      from local_day d join public.sla_week_spans(p_windows) w on w.iso_day = ((d.day + 3) % 7 + 7) % 7 + 1
      where d.day not in (select c.on_day from closure c)
      union all
      select d.low, d.high, d.day * 86400 - d.utc_offset, c.starts_at, c.ends_at
      from local_day d join closure c on c.on_day = d.day
      where c.starts_at is not null
    ), cut as (
      select greatest(s.midnight + s.starts_at, s.low) as opens, least(s.midnight + s.ends_at, s.high) as closes from span s
    )
    select to_timestamp(lower(r.run)), to_timestamp(upper(r.run))
    from (select unnest(range_agg(int8range(c.opens, c.closes))) as run from cut c where c.opens < c.closes) r
    order by 1;
end $$;

create or replace function public.sla_deadline(p_start timestamptz, p_minutes int, p_timezone text, p_windows jsonb, p_closures jsonb)
returns timestamptz
language plpgsql stable set search_path = '' as $$
declare
  v_from timestamptz := date_trunc('second', p_start);
  v_missing bigint := p_minutes * 60::bigint;
  -- Forty years, as in the other engine; without weekly windows nothing opens after the last closure that opens something.
  v_limit timestamptz := v_from + 14610 * interval '24 hours';
  v_step interval := make_interval(mins => least(p_minutes, 20160)) + 8 * interval '24 hours';
  v_until timestamptz;
  v_due timestamptz;
  v_open bigint;
begin
  if p_start is null or not isfinite(p_start) or p_minutes is null or p_minutes < 0 then
    raise exception 'invalid_argument' using errcode = 'P0001', hint = 'p_start is an instant, p_minutes 0 or more.';
  end if;
  if coalesce(p_windows, 'null') = 'null' then return v_from + make_interval(mins => p_minutes); end if;
  perform public.sla_check_timezone(p_timezone);
  if not exists (select from public.sla_week_spans(p_windows)) then
    select least(v_limit, to_timestamp(max(c.on_day) * 86400::bigint) + interval '96 hours') into v_limit
    from public.sla_closure_spans(p_closures) c where c.starts_at is not null having count(*) > 0;
    if not found then return null; end if;
  end if;
  if p_minutes = 0 then return v_from; end if;
  while v_from < v_limit loop
    v_until := least(v_from + v_step, v_limit);
    select i.closes_at - make_interval(secs => i.open_until - v_missing) into v_due
    from (
      select o.closes_at, sum(extract(epoch from o.closes_at - o.opens_at)) over (order by o.opens_at) as open_until
      from public.sla_open_intervals(v_from, v_until, p_timezone, p_windows, p_closures) o
    ) i
    where i.open_until >= v_missing order by i.open_until limit 1;
    if found then return v_due; end if;
    select coalesce(sum(extract(epoch from o.closes_at - o.opens_at)), 0) into v_open
    from public.sla_open_intervals(v_from, v_until, p_timezone, p_windows, p_closures) o;
    v_missing := v_missing - v_open;
    v_from := v_until;
    v_step := 4 * v_step;
  end loop;
  return null;
end $$;

revoke all on function public.sla_check_timezone(text), public.sla_transitions(text, timestamptz, timestamptz),
  public.sla_second_of_day(jsonb, boolean), public.sla_week_spans(jsonb), public.sla_closure_spans(jsonb),
  public.sla_open_intervals(timestamptz, timestamptz, text, jsonb, jsonb), public.sla_deadline(timestamptz, int, text, jsonb, jsonb)
  from public, anon, authenticated, service_role;
grant execute on function public.sla_check_timezone(text), public.sla_transitions(text, timestamptz, timestamptz),
  public.sla_second_of_day(jsonb, boolean), public.sla_week_spans(jsonb), public.sla_closure_spans(jsonb),
  public.sla_open_intervals(timestamptz, timestamptz, text, jsonb, jsonb), public.sla_deadline(timestamptz, int, text, jsonb, jsonb)
  to authenticated, service_role;

comment on function public.sla_check_timezone(text) is 'Raises invalid_timezone unless the text is the name of a zone.';
comment on function public.sla_transitions(text, timestamptz, timestamptz) is
  '[[epoch seconds, offset seconds], …]: the zone''s offset at p_from, then each change up to p_until.';
comment on function public.sla_second_of_day(jsonb, boolean) is 'Seconds since midnight of "HH:MM" or "HH:MM:SS", "24:00" for an end only.';
comment on function public.sla_week_spans(jsonb) is 'The spans that windows start on each ISO weekday, in seconds since its midnight.';
comment on function public.sla_closure_spans(jsonb) is 'The closed dates as days since 1970-01-01, with the spans that start on them instead.';
comment on function public.sla_open_intervals(timestamptz, timestamptz, text, jsonb, jsonb) is
  'When a business is open between two instants: disjoint, ascending, not touching. Null windows = always.';
comment on function public.sla_deadline(timestamptz, int, text, jsonb, jsonb) is
  'The earliest instant by which p_minutes were open since p_start; null = never. Null windows = always open.';
