-- What a form sends, looked at before it is written: a field of the wrong kind or out of its range is refused by its name,
-- so that the form can point at it. The ranges themselves stay where they are, in the tables' constraints.

create or replace function public.sla_refuse_field(p_field text, p_must text) returns void
language plpgsql immutable set search_path = '' as $$
begin
  raise exception 'invalid_field' using errcode = 'P0001', hint = format('%s: %s', p_field, p_must);
end $$;

-- By hand: PostgreSQL 15 has nothing that tests a date without raising.
create or replace function public.sla_is_date(p_text text) returns boolean
language sql immutable set search_path = '' as $$
  select case when p_text ~ '^[1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'
    then right(p_text, 2)::int <= extract(day from (left(p_text, 7) || '-01')::date + interval '1 month' - interval '1 day') else false end
$$;

-- p_kinds: {"enabled": "boolean", "timezone": "text?"}; a question mark allows null. Fields that it does not name are refused.
create or replace function public.sla_check_fields(p_value jsonb, p_kinds jsonb, p_prefix text) returns void
language plpgsql immutable set search_path = '' as $$
declare
  v_field record;
  v_kind text;
  v_is text;
begin
  if p_value is null or jsonb_typeof(p_value) <> 'object' then
    perform public.sla_refuse_field(rtrim(p_prefix, '.'), 'an object with fields');
  end if;
  for v_field in select f.key, f.value from jsonb_each(p_value) f order by f.key loop
    v_kind := rtrim(p_kinds ->> v_field.key, '?');
    v_is := jsonb_typeof(v_field.value);
    if v_kind is null then
      perform public.sla_refuse_field(p_prefix || v_field.key, 'there is no such field');
    end if;
    continue when v_is = 'null' and p_kinds ->> v_field.key like '%?';
    continue when case v_kind
      when 'boolean' then v_is = 'boolean'
      when 'integer' then v_is = 'number' and (v_field.value #>> '{}') ~ '^-?\d{1,9}$'
      when 'integers' then v_is = 'array' and not jsonb_path_exists(v_field.value, '$[*] ? (@.type() != "number" || @ != @.floor() || @ > 999999999)')
      when 'array' then v_is = 'array'
      when 'object' then v_is = 'object'
      when 'uuid' then v_is = 'string' and (v_field.value #>> '{}') ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
      when 'time' then v_is = 'string' and (v_field.value #>> '{}') ~ '^(([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?|24:00(:00)?)$'
      when 'date' then v_is = 'string' and public.sla_is_date(v_field.value #>> '{}')
      else v_is = 'string'
    end;
    perform public.sla_refuse_field(p_prefix || v_field.key, format('must be of the kind %s', v_kind));
  end loop;
end $$;

-- Which field a table's constraint watches over.
create or replace function public.sla_constraint_field(p_constraint text) returns text
language sql immutable set search_path = '' as $$
  select coalesce(
    jsonb_build_object('threshold', 'threshold_minutes', 'days', 'business_days', 'reminders', 'reminder_offsets',
      'escalation_after', 'escalation_after_minutes', 'long_open', 'long_open_minutes', 'duration', 'duration_minutes') ->> c.name,
    c.name
  )
  from (select regexp_replace(p_constraint, '^conversation_sla_(rules|stages|closures)_(.*)_check$', '\2') as name) c
$$;

revoke all on function public.sla_refuse_field(text, text), public.sla_is_date(text), public.sla_check_fields(jsonb, jsonb, text), public.sla_constraint_field(text)
  from public, anon, authenticated, service_role;
grant execute on function public.sla_refuse_field(text, text), public.sla_is_date(text), public.sla_check_fields(jsonb, jsonb, text), public.sla_constraint_field(text)
  to authenticated, service_role;

comment on function public.sla_is_date(text) is 'Whether a text is a date, YYYY-MM-DD.';
comment on function public.sla_refuse_field(text, text) is 'Raises invalid_field; the hint starts with the field''s name.';
comment on function public.sla_check_fields(jsonb, jsonb, text) is 'Refuses fields that are unknown or of the wrong kind.';
comment on function public.sla_constraint_field(text) is 'The field that a constraint of a rule, stage or closure is about.';
