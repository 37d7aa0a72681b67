-- A rule, closure, stage or zone changes: what is overdue is recorded under the old promise, the version goes up, the calendar
-- is compiled, and every other running promise is computed anew from its own start, all in the transaction of the change.

-- Messages hold this lock shared. Having it alone means that every thread that awaits can be seen here, and that
-- whatever comes next sees the new rules. The rule's row is locked first, always, so that two admins queue up.
create or replace function public.sla_begin_change(p_tenant_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform from public.conversation_sla_rules where tenant_id = p_tenant_id for no key update;
  perform pg_advisory_xact_lock(hashtextextended('prazo.sla.' || p_tenant_id, 0));
  perform public.sla_record_due(array(
    select t.id from public.inbox_threads t where t.tenant_id = p_tenant_id and t.sla_due_at <= now() and t.sla_breached_at is null
  ));
end $$;

create or replace function public.fn_sla_before_change() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' and new.tenant_id <> old.tenant_id then
    raise exception 'invalid_argument' using errcode = 'P0001', hint = 'tenant_id never changes; delete the row and write another.';
  end if;
  perform public.sla_begin_change(case when tg_op = 'DELETE' then old.tenant_id else new.tenant_id end);
  if tg_op = 'DELETE' then return old; end if;
  if tg_op = 'UPDATE' then new.updated_at := now(); end if;
  return new;
end $$;

create or replace function public.fn_sla_rule_version() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_ignored constant text[] := '{version,created_at,updated_at,sync_xid}';
begin
  perform public.sla_validate_rule(new);
  if tg_op = 'INSERT' then
    new.version := 1;
  elsif new.version <> old.version or to_jsonb(new) - v_ignored <> to_jsonb(old) - v_ignored then
    new.version := old.version + 1;
  end if;
  return new;
end $$;

create or replace function public.fn_sla_rule_changed() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_tenant uuid := case when tg_op = 'DELETE' then old.tenant_id else new.tenant_id end;
begin
  if tg_op = 'UPDATE' and new.version = old.version then return null; end if;
  -- The tenant itself is being deleted.
  if not exists (select from public.tenants where id = v_tenant) then return null; end if;
  if tg_op <> 'DELETE' then perform public.sla_compile_calendar(v_tenant); end if;

  if tg_op <> 'UPDATE' or (new.clock_starts, new.automated_replies_count) is distinct from (old.clock_starts, old.automated_replies_count) then
    update public.inbox_threads t
    set awaiting_since = fact.awaiting_since, first_response_at = fact.first_response_at, sla_rule_version = 0
    from public.thread_facts(array(
      select o.id from public.inbox_threads o
      where o.tenant_id = v_tenant and o.status in ('open', 'pending') and o.last_inbound_at is not null
    )) fact
    where t.id = fact.thread_id and t.awaiting_since is distinct from fact.awaiting_since;
  end if;
  perform public.sla_recompute(v_tenant);
  return null;
end $$;

create or replace function public.fn_sla_closure_valid() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform public.sla_closure_spans(jsonb_build_array(jsonb_build_object('date', to_char(new.on_date, 'YYYY-MM-DD'), 'windows', new.windows)));
  return new;
end $$;
create or replace trigger conversation_sla_closures_20_valid before insert or update on public.conversation_sla_closures
  for each row execute function public.fn_sla_closure_valid();

-- A closure or a stage is part of what the rule says.
create or replace function public.fn_sla_bump_rules() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.conversation_sla_rules r set version = r.version + 1
  where r.tenant_id in (select c.tenant_id from changed_rows c) and exists (select from public.tenants t where t.id = r.tenant_id);
  return null;
end $$;

create or replace function public.fn_tenant_zone() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' and new.timezone = old.timezone then return new; end if;
  perform public.sla_check_timezone(new.timezone);
  if tg_op = 'UPDATE' then perform public.sla_begin_change(new.id); end if;
  return new;
end $$;
create or replace function public.fn_tenant_zone_changed() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.conversation_sla_rules set version = version + 1 where tenant_id = new.id;
  return null;
end $$;

do $$
declare
  v_table text;
begin
  foreach v_table in array array['conversation_sla_rules', 'conversation_sla_closures', 'conversation_sla_stages'] loop
    execute format('create or replace trigger %I before insert or update or delete on public.%I
      for each row execute function public.fn_sla_before_change()', v_table || '_10_before', v_table);
    continue when v_table = 'conversation_sla_rules';
    execute format('create or replace trigger %I after insert on public.%I referencing new table as changed_rows
      for each statement execute function public.fn_sla_bump_rules()', v_table || '_inserted', v_table);
    execute format('create or replace trigger %I after update on public.%I referencing new table as changed_rows
      for each statement execute function public.fn_sla_bump_rules()', v_table || '_updated', v_table);
    execute format('create or replace trigger %I after delete on public.%I referencing old table as changed_rows
      for each statement execute function public.fn_sla_bump_rules()', v_table || '_deleted', v_table);
  end loop;
end $$;
create or replace trigger conversation_sla_rules_20_version before insert or update on public.conversation_sla_rules
  for each row execute function public.fn_sla_rule_version();
create or replace trigger conversation_sla_rules_changed after insert or update or delete on public.conversation_sla_rules
  for each row execute function public.fn_sla_rule_changed();
create or replace trigger tenants_zone before insert or update of timezone on public.tenants
  for each row execute function public.fn_tenant_zone();
create or replace trigger tenants_zone_changed after update of timezone on public.tenants
  for each row when (old.timezone is distinct from new.timezone) execute function public.fn_tenant_zone_changed();

revoke all on function public.sla_begin_change(uuid), public.fn_sla_before_change(), public.fn_sla_rule_version(),
  public.fn_sla_rule_changed(), public.fn_sla_closure_valid(), public.fn_sla_bump_rules(), public.fn_tenant_zone(), public.fn_tenant_zone_changed()
  from public, anon, authenticated, service_role;

comment on function public.sla_begin_change(uuid) is 'Waits for the tenant''s messages on their way, and records what is overdue under the old promise.';
comment on function public.fn_sla_before_change() is 'Trigger: begins a change of a rule, closure or stage.';
comment on function public.fn_sla_rule_version() is 'Trigger: validates a rule, +1 on its version when anything changed.';
comment on function public.fn_sla_rule_changed() is 'Trigger: compiles the calendar and computes unbroken promises anew.';
comment on function public.fn_sla_closure_valid() is 'Trigger: refuses a closure whose windows can''t be read.';
comment on function public.fn_sla_bump_rules() is 'Trigger: a changed closure or stage is a change of the rule.';
comment on function public.fn_tenant_zone() is 'Trigger: refuses an unknown time zone; begins the change of a known one.';
comment on function public.fn_tenant_zone_changed() is 'Trigger: a changed zone is a change of the rule.';
