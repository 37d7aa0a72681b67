-- Admins save what is promised: rule, closures and stages in one call and one transaction, and are told how many threads it moved.

-- {put: [...], drop: [dates]}: two admins who each add a holiday both keep theirs.
create or replace function public.sla_save_closures(p_tenant_id uuid, p_changes jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_closure record;
begin
  perform public.sla_check_fields(p_changes, '{"put": "array", "drop": "array"}', 'closures.');
  for v_closure in select c.value, c.ordinality - 1 as place from jsonb_array_elements(p_changes -> 'put') with ordinality c loop
    perform public.sla_check_fields(v_closure.value, '{"on_date": "date", "windows": "array", "label": "text?"}', format('closures.%s.', v_closure.place));
    if not v_closure.value ? 'on_date' then
      perform public.sla_refuse_field(format('closures.%s.on_date', v_closure.place), 'a closure needs its date');
    end if;
  end loop;
  delete from public.conversation_sla_closures c
  where c.tenant_id = p_tenant_id
    and c.on_date::text in (select d.value from jsonb_array_elements_text(p_changes -> 'drop') d)
    and c.on_date::text not in (select p.value ->> 'on_date' from jsonb_array_elements(p_changes -> 'put') p);
  insert into public.conversation_sla_closures as c (tenant_id, on_date, windows, label)
  select distinct on (p.value ->> 'on_date') p_tenant_id, (p.value ->> 'on_date')::date, coalesce(p.value -> 'windows', '[]'), p.value ->> 'label'
  from jsonb_array_elements(p_changes -> 'put') with ordinality p order by p.value ->> 'on_date', p.ordinality desc
  on conflict on constraint conversation_sla_closures_on_date_key do update set windows = excluded.windows, label = excluded.label
  where (c.windows, c.label) is distinct from (excluded.windows, excluded.label);
end $$;

-- {put: [...], drop: [stage_keys]}. A stage that is dropped leaves its threads with the rule's own promise.
create or replace function public.sla_save_stages(p_tenant_id uuid, p_changes jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_stage record;
begin
  perform public.sla_check_fields(p_changes, '{"put": "array", "drop": "array"}', 'stages.');
  for v_stage in select s.value, s.ordinality - 1 as place from jsonb_array_elements(p_changes -> 'put') with ordinality s loop
    perform public.sla_check_fields(v_stage.value, '{"stage_key": "text", "duration_minutes": "integer", "reminder_offsets": "integers",
      "escalation_type": "text", "escalation_target": "uuid?", "metadata": "object"}', format('stages.%s.', v_stage.place));
    if coalesce(btrim(v_stage.value ->> 'stage_key'), '') = '' then
      perform public.sla_refuse_field(format('stages.%s.stage_key', v_stage.place), 'a stage needs a key');
    end if;
    if coalesce((v_stage.value ->> 'duration_minutes')::int not between 1 and 43200, true) then
      perform public.sla_refuse_field(format('stages.%s.duration_minutes', v_stage.place), '1 to 43200');
    end if;
    if v_stage.value ->> 'escalation_type' = 'reassign' and v_stage.value ->> 'escalation_target' is null then
      perform public.sla_refuse_field(format('stages.%s.escalation_target', v_stage.place), 'say to whom');
    end if;
  end loop;
  delete from public.conversation_sla_stages s
  where s.tenant_id = p_tenant_id
    and s.stage_key in (select d.value from jsonb_array_elements_text(p_changes -> 'drop') d)
    and s.stage_key not in (select p.value ->> 'stage_key' from jsonb_array_elements(p_changes -> 'put') p);
  insert into public.conversation_sla_stages as s
    (tenant_id, stage_key, duration_minutes, reminder_offsets, escalation_type, escalation_target, metadata)
  select distinct on (p.value ->> 'stage_key') p_tenant_id, p.value ->> 'stage_key', (p.value ->> 'duration_minutes')::int,
    array(select o::int from jsonb_array_elements_text(p.value -> 'reminder_offsets') o),
    coalesce(p.value ->> 'escalation_type', 'notify'), (p.value ->> 'escalation_target')::uuid, coalesce(p.value -> 'metadata', '{}')
  from jsonb_array_elements(p_changes -> 'put') with ordinality p order by p.value ->> 'stage_key', p.ordinality desc
  on conflict on constraint conversation_sla_stages_stage_key_key do update set duration_minutes = excluded.duration_minutes,
    reminder_offsets = excluded.reminder_offsets, escalation_type = excluded.escalation_type,
    escalation_target = excluded.escalation_target, metadata = excluded.metadata
  where (s.duration_minutes, s.reminder_offsets, s.escalation_type, s.escalation_target, s.metadata)
    is distinct from (excluded.duration_minutes, excluded.reminder_offsets, excluded.escalation_type, excluded.escalation_target, excluded.metadata);
end $$;

-- The rule's own columns: what p_rule does not name stays as it is.
create or replace function public.sla_write_rule(p_tenant_id uuid, p_rule jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_rule public.conversation_sla_rules;
begin
  select * into v_rule from public.conversation_sla_rules r where r.tenant_id = p_tenant_id;
  v_rule := jsonb_populate_record(v_rule, p_rule - 'version');
  if v_rule.escalation_type = 'reassign' and v_rule.escalation_target is null then
    perform public.sla_refuse_field('escalation_target', 'say to whom');
  end if;
  update public.conversation_sla_rules r set
    (enabled, threshold_minutes, respect_business_hours, business_hours_start, business_hours_end, business_days, alert_scope,
      notify_admin_on_breach, timezone, windows, clock_starts, automated_replies_count, reminder_offsets, escalation_type,
      escalation_target, escalation_after_minutes, long_open_minutes, notify_outside_hours)
    = (v_rule.enabled, v_rule.threshold_minutes, v_rule.respect_business_hours, v_rule.business_hours_start, v_rule.business_hours_end,
      v_rule.business_days, v_rule.alert_scope, v_rule.notify_admin_on_breach, v_rule.timezone, nullif(v_rule.windows, 'null'),
      v_rule.clock_starts, v_rule.automated_replies_count, v_rule.reminder_offsets, v_rule.escalation_type,
      v_rule.escalation_target, v_rule.escalation_after_minutes, v_rule.long_open_minutes, v_rule.notify_outside_hours)
  where r.tenant_id = p_tenant_id;
end $$;

-- Locks the rule, which may be the tenant's first. A version, where given, is the one that the form was filled from; 0 = there was none.
create or replace function public.sla_take_rule(p_tenant_id uuid, p_version int) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_version int;
begin
  select r.version into v_version from public.conversation_sla_rules r where r.tenant_id = p_tenant_id for no key update;
  if p_version <> coalesce(v_version, 0) then
    perform public.inbox_error('rule_changed', 'Somebody else has saved the rule since this form was filled.');
  end if;
  insert into public.conversation_sla_rules (tenant_id) values (p_tenant_id) on conflict (tenant_id) do nothing;
end $$;

-- With p_dry_run everything is done, counted and undone: the number is the one that saving would give, by the same triggers.
create or replace function public.sla_save_rule(
  p_tenant_id uuid, p_rule jsonb, p_closures jsonb default null, p_stages jsonb default null, p_dry_run boolean default false
) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  v_before jsonb;
  v_saved jsonb;
  v_constraint text;
begin
  if not (public.is_saas_admin() or public.has_tenant_role(p_tenant_id, array['clinic_admin', 'tenant_admin'])) then
    if not public.is_tenant_member(p_tenant_id) then
      perform public.inbox_error('not_a_member', 'The caller is no active member of this tenant.');
    end if;
    perform public.inbox_error('admin_only', 'Only admins of the tenant change what is promised.');
  end if;
  perform public.sla_check_fields(p_rule, '{"version": "integer", "enabled": "boolean", "threshold_minutes": "integer",
    "respect_business_hours": "boolean", "business_hours_start": "time", "business_hours_end": "time", "business_days": "integers",
    "alert_scope": "text", "notify_admin_on_breach": "boolean", "timezone": "text?", "windows": "array?", "clock_starts": "text",
    "automated_replies_count": "boolean", "reminder_offsets": "integers", "escalation_type": "text", "escalation_target": "uuid?",
    "escalation_after_minutes": "integer", "long_open_minutes": "integer?", "notify_outside_hours": "boolean"}', '');
  begin
    select coalesce(jsonb_object_agg(t.id, t.sla_due_at), '{}') into v_before from public.inbox_threads t
    where t.tenant_id = p_tenant_id and t.awaiting_since is not null and t.sla_breached_at is null and t.status in ('open', 'pending');
    perform public.sla_take_rule(p_tenant_id, (p_rule ->> 'version')::int);
    if p_closures is not null then perform public.sla_save_closures(p_tenant_id, p_closures); end if;
    if p_stages is not null then perform public.sla_save_stages(p_tenant_id, p_stages); end if;
    perform public.sla_write_rule(p_tenant_id, p_rule);
    select jsonb_build_object(
      'rule', (select to_jsonb(r) || jsonb_build_object('sync_seq', r.sync_seq::text) || public.sla_rule_clock(p_tenant_id)
        from public.conversation_sla_rules r where r.tenant_id = p_tenant_id),
      'threads_changed', count(*) filter (where t.sla_due_at is distinct from (b.value #>> '{}')::timestamptz),
      'threads_overdue', count(*) filter (where t.sla_due_at <= now() and t.sla_due_at is distinct from (b.value #>> '{}')::timestamptz)
    ) into v_saved
    from jsonb_each(v_before) b join public.inbox_threads t on t.id = b.key::uuid;
    if p_dry_run then raise exception 'dry run' using errcode = 'PZ000'; end if;
  exception
    when sqlstate 'PZ000' then null;
    when check_violation then
      get stacked diagnostics v_constraint = constraint_name;
      perform public.sla_refuse_field(public.sla_constraint_field(v_constraint), 'the value is not allowed');
    -- The only column that is narrower than what was let through.
    when numeric_value_out_of_range then perform public.sla_refuse_field('business_days', '1 (Monday) to 7');
  end;
  return v_saved;
end $$;

revoke all on function public.sla_save_closures(uuid, jsonb), public.sla_save_stages(uuid, jsonb), public.sla_take_rule(uuid, int), public.sla_write_rule(uuid, jsonb),
  public.sla_save_rule(uuid, jsonb, jsonb, jsonb, boolean) from public, anon, authenticated, service_role;
grant execute on function public.sla_save_closures(uuid, jsonb), public.sla_save_stages(uuid, jsonb), public.sla_take_rule(uuid, int), public.sla_write_rule(uuid, jsonb),
  public.sla_save_rule(uuid, jsonb, jsonb, jsonb, boolean) to authenticated, service_role;

comment on function public.sla_save_closures(uuid, jsonb) is 'Writes and drops closures, all in one statement each.';
comment on function public.sla_save_stages(uuid, jsonb) is 'Writes and drops stages, all in one statement each.';
comment on function public.sla_take_rule(uuid, int) is 'Locks or makes a tenant''s rule, and refuses a form filled from another version.';
comment on function public.sla_write_rule(uuid, jsonb) is 'Writes the named columns of a tenant''s rule.';
comment on function public.sla_save_rule(uuid, jsonb, jsonb, jsonb, boolean) is
  'Saves what is promised, for admins: {rule, threads_changed, threads_overdue}. p_dry_run counts and changes nothing.';
