-- When the next thing happens to a promise: kept on the thread and on the breach by triggers, so that the sweep only reads
-- what is due from an index.

-- Reminders that the running promise has still to give. One that would come no later than the message itself is none.
-- No scan of all events: a plan made while there were none would be kept, and a sweep over many threads would scan and scan.
create or replace function public.sla_thread_reminders(p_thread public.inbox_threads)
returns table (minutes_before int, remind_at timestamptz)
language plpgsql stable security definer set search_path = '' set enable_seqscan = off as $$
declare
  v_minutes int;
  v_offsets int[];
begin
  if p_thread.sla_due_at is null or p_thread.sla_breached_at is not null then return; end if;
  select coalesce(s.duration_minutes, r.threshold_minutes), case when s.id is null then r.reminder_offsets else s.reminder_offsets end
  into v_minutes, v_offsets
  from public.conversation_sla_rules r
  left join public.conversation_sla_stages s on s.tenant_id = r.tenant_id and s.stage_key = p_thread.stage_key
  where r.tenant_id = p_thread.tenant_id;
  return query
    select o.minutes, public.sla_due(p_thread.tenant_id, date_trunc('second', p_thread.awaiting_since), v_minutes - o.minutes)
    from (select distinct unnest(v_offsets)) o (minutes)
    where o.minutes < v_minutes and not exists (
      select from public.conversation_sla_events e
      where e.thread_id = p_thread.id and e.run_started_at = p_thread.awaiting_since and e.breach_id is null
        and e.step = 'reminder ' || o.minutes
    );
end $$;

create or replace function public.first_owed_message_at(p_thread public.inbox_threads) returns timestamptz
language plpgsql stable security definer set search_path = '' set enable_seqscan = off as $$
begin
  return (
    select m.created_at from public.conversation_messages m
    where m.thread_id = p_thread.id and m.direction = 'inbound' and m.id > coalesce(p_thread.settled_id, 0) order by m.id limit 1
  );
end $$;

-- Whoever writes one of these columns only asks for them to be looked at again.
create or replace function public.fn_thread_alarms() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_reminds boolean;
  v_minutes int;
begin
  if tg_op = 'UPDATE' then
    -- Computed for many threads at once, by sla_recompute: deadline and reminder are what the row brings.
    if new.sla_rule_version < 0 then
      new.sla_rule_version := nullif(-new.sla_rule_version, 2147483647);
      if new.sla_due_at is distinct from old.sla_due_at then new.sla_due_changed_at := now(); end if;
      return new;
    end if;
    if (new.sla_remind_at, new.long_open_since, new.long_open_at) is not distinct from (old.sla_remind_at, old.long_open_since, old.long_open_at)
      and (new.awaiting_since, new.status, new.stage_key, new.sla_due_at, new.sla_breached_at, new.sla_rule_version, new.settled_id,
        new.last_outbound_at is null)
      is not distinct from (old.awaiting_since, old.status, old.stage_key, old.sla_due_at, old.sla_breached_at, old.sla_rule_version,
        old.settled_id, old.last_outbound_at is null) then
      return new;
    end if;
  end if;
  new.sla_remind_at := null;
  new.long_open_since := null;
  new.long_open_at := null;
  if new.awaiting_since is not null and new.status in ('open', 'pending') then
    select r.reminder_offsets <> '{}' or new.stage_key is not null, r.long_open_minutes into v_reminds, v_minutes
    from public.conversation_sla_rules r where r.tenant_id = new.tenant_id;
    if v_reminds and new.sla_due_at is not null and new.sla_breached_at is null then
      select min(r.remind_at) into new.sla_remind_at from public.sla_thread_reminders(new) r;
    end if;
    if v_minutes is not null and new.last_outbound_at is null then
      new.long_open_since := public.first_owed_message_at(new);
      new.long_open_at := date_trunc('second', new.long_open_since) + make_interval(mins => v_minutes);
    end if;
  end if;
  if tg_op = 'INSERT' or new.long_open_at is distinct from old.long_open_at then new.long_open_flagged_at := null; end if;
  return new;
end $$;
-- After the promise, whose outcome it reads.
create or replace trigger inbox_threads_30_alarms before insert or update on public.inbox_threads
  for each row execute function public.fn_thread_alarms();

-- The flag does not depend on a promise: threads without one, or with a broken one, follow it too.
create or replace function public.fn_sla_long_open_changed() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_tenant uuid := case when tg_op = 'DELETE' then old.tenant_id else new.tenant_id end;
begin
  if tg_op = 'UPDATE' and new.long_open_minutes is not distinct from old.long_open_minutes then return null; end if;
  if not exists (select from public.tenants where id = v_tenant) then return null; end if;
  update public.inbox_threads t set long_open_at = '-infinity'
  where t.tenant_id = v_tenant and t.awaiting_since is not null and t.last_outbound_at is null and t.status in ('open', 'pending');
  return null;
end $$;
create or replace trigger conversation_sla_rules_long_open after insert or update or delete on public.conversation_sla_rules
  for each row execute function public.fn_sla_long_open_changed();

-- Whom an escalation reaches: an active member, or those of a team.
create or replace function public.sla_target_members(p_tenant_id uuid, p_target uuid) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select coalesce(array_agg(m.user_id order by m.user_id), '{}') from public.tenant_members m
    where m.tenant_id = p_tenant_id and m.status = 'active' and (
      m.user_id = p_target
      or m.user_id in (select t.user_id from public.inbox_team_members t where t.tenant_id = p_tenant_id and t.team_id = p_target)
    )
  );
end $$;

-- Refused while there is somebody to tell: whoever is named later in the night of a breach must exist. One who leaves later is skipped.
create or replace function public.fn_sla_escalation_valid() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' and (new.escalation_type, new.escalation_target) is not distinct from (old.escalation_type, old.escalation_target) then
    return new;
  end if;
  if new.escalation_type = 'reassign' and new.escalation_target is null then
    raise exception 'invalid_argument' using errcode = 'P0001', hint = 'Say to whom: escalation_type reassign needs an escalation_target.';
  end if;
  if new.escalation_target is not null and public.sla_target_members(new.tenant_id, new.escalation_target) = '{}' then
    raise exception 'member_not_found' using errcode = 'P0001', hint = 'escalation_target is an active member of the tenant, or a team with one.';
  end if;
  return new;
end $$;
create or replace trigger conversation_sla_rules_30_escalation before insert or update on public.conversation_sla_rules
  for each row execute function public.fn_sla_escalation_valid();
create or replace trigger conversation_sla_stages_30_escalation before insert or update on public.conversation_sla_stages
  for each row execute function public.fn_sla_escalation_valid();

-- How a breach escalates, as its snapshot says. Telling nobody is no escalation.
create or replace function public.sla_escalation_of(p_snapshot jsonb, out action text, out target uuid, out minutes int)
language sql immutable set search_path = '' as $$
  select terms ->> 'escalation_type', (terms ->> 'escalation_target')::uuid, (p_snapshot ->> 'escalation_after_minutes')::int
  from (select coalesce(p_snapshot -> 'stage', p_snapshot) as terms) t
  where terms ->> 'escalation_type' = 'raise_priority' or terms ->> 'escalation_target' is not null
$$;

create or replace function public.fn_sla_breach_escalates() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  select public.sla_due(new.tenant_id, date_trunc('second', new.breached_at), e.minutes) into new.escalate_at
  from public.sla_escalation_of(new.rule_snapshot) e where e.minutes is not null;
  return new;
end $$;
create or replace trigger conversation_sla_breaches_10_escalates before insert on public.conversation_sla_breaches
  for each row execute function public.fn_sla_breach_escalates();

create or replace function public.fn_sla_breaches_recorded() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  with recorded as (
    insert into public.conversation_sla_events (tenant_id, thread_id, breach_id, kind, step, due_at, happened_at, assigned_to, created_at)
    select n.tenant_id, n.thread_id, n.id, 'breach', 'breach', n.due_at, n.breached_at, n.assigned_to, n.created_at from new_rows n
    returning id, tenant_id, created_at
  )
  insert into public.conversation_sla_notices (event_id, tenant_id, attempt_after, created_at)
  select r.id, r.tenant_id, r.created_at, r.created_at from recorded r;
  return null;
end $$;
create or replace trigger conversation_sla_breaches_recorded after insert on public.conversation_sla_breaches
  referencing new table as new_rows for each statement execute function public.fn_sla_breaches_recorded();

revoke all on function public.sla_thread_reminders(public.inbox_threads), public.first_owed_message_at(public.inbox_threads),
  public.fn_thread_alarms(), public.fn_sla_long_open_changed(), public.sla_target_members(uuid, uuid),
  public.fn_sla_escalation_valid(), public.sla_escalation_of(jsonb), public.fn_sla_breach_escalates(), public.fn_sla_breaches_recorded() from public, anon, authenticated, service_role;

comment on function public.sla_thread_reminders(public.inbox_threads) is 'The reminders that the running promise has not given yet, with their instants.';
comment on function public.first_owed_message_at(public.inbox_threads) is 'When the first message came that an answer is owed to.';
comment on function public.fn_thread_alarms() is 'Trigger: the only place that sets sla_remind_at, long_open_since and long_open_at.';
comment on function public.fn_sla_long_open_changed() is 'Trigger: unanswered threads follow long_open_minutes.';
comment on function public.sla_target_members(uuid, uuid) is 'The active members behind an escalation target; none when they have left.';
comment on function public.fn_sla_escalation_valid() is 'Trigger: an escalation names an active member, or a team that has one.';
comment on function public.sla_escalation_of(jsonb) is 'Action, target and business minutes of a breach''s escalation; nulls when there is none.';
comment on function public.fn_sla_breach_escalates() is 'Trigger: when a new breach will escalate.';
comment on function public.fn_sla_breaches_recorded() is 'Trigger: a breach is an event, and somebody is to be told.';
