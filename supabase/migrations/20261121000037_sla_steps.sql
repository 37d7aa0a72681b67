-- The steps of the sweep beside opening breaches. Each locks the threads it works on with skip locked: what another sweep or a
-- message on its way holds is left to it, or to the next minute. None waits, so none can deadlock.

create or replace function public.sla_record_reminders(p_now timestamptz) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_threads uuid[];
begin
  select array_agg(due.id) into v_threads from (
    select t.id from public.inbox_threads t where t.sla_remind_at <= p_now order by t.sla_remind_at, t.id for update skip locked
  ) due;
  if v_threads is null then return; end if;
  -- Several at once, after a rule change or a pause of the cron: all are on record, the one nearest to the deadline is told.
  with recorded as (
    insert into public.conversation_sla_events
      (tenant_id, thread_id, kind, step, run_started_at, due_at, happened_at, assigned_to, detail, created_at)
    select t.tenant_id, t.id, 'reminder', 'reminder ' || r.minutes_before, t.awaiting_since, t.sla_due_at, r.remind_at, t.assigned_to,
      jsonb_build_object('minutes', r.minutes_before), p_now
    from public.inbox_threads t cross join lateral public.sla_thread_reminders(t) r
    where t.id = any (v_threads) and r.remind_at <= p_now and t.sla_due_at > p_now
    on conflict (thread_id, run_started_at, step) where breach_id is null do nothing
    returning id, tenant_id, thread_id, detail
  )
  insert into public.conversation_sla_notices (event_id, tenant_id, attempt_after, created_at)
  select distinct on (r.thread_id) r.id, r.tenant_id, p_now, p_now from recorded r order by r.thread_id, (r.detail ->> 'minutes')::int;
  update public.inbox_threads set sla_remind_at = '-infinity' where id = any (v_threads);
end $$;

-- Thread first, then its breach, as an answer locks them.
create or replace function public.sla_record_escalations(p_now timestamptz) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_breaches uuid[];
begin
  select array_agg(due.id) into v_breaches from (
    select b.id from public.conversation_sla_breaches b join public.inbox_threads t on t.id = b.thread_id
    where b.escalate_at <= p_now and b.resolved_at is null and b.escalated_at is null
    order by b.escalate_at, b.id for update of t, b skip locked
  ) due;
  if v_breaches is null then return; end if;
  with step as (
    select b.id, b.tenant_id, b.thread_id, b.due_at, b.escalate_at, t.assigned_to, t.priority, e.action, e.target,
      public.sla_target_members(b.tenant_id, e.target) as members,
      (select g.id from public.inbox_teams g where g.tenant_id = b.tenant_id and g.id = e.target) as team,
      case t.priority when 'low' then 'medium' when 'medium' then 'high' else 'urgent' end as raised
    from public.conversation_sla_breaches b
    join public.inbox_threads t on t.id = b.thread_id
    cross join lateral public.sla_escalation_of(b.rule_snapshot) e
    where b.id = any (v_breaches)
  ), marked as (
    update public.conversation_sla_breaches b set escalated_at = p_now where b.id = any (v_breaches)
  ), changed as (
    update public.inbox_threads t
    set assigned_to = case when s.action <> 'reassign' or s.members = '{}' or t.assigned_to = any (s.members) and s.team is not null
        then t.assigned_to when s.team is null then s.members[1] end,
      team_id = case when s.action = 'reassign' and s.members <> '{}' then coalesce(s.team, t.team_id) else t.team_id end,
      priority = case when s.action = 'raise_priority' then s.raised else t.priority end
    from step s where t.id = s.thread_id and s.action <> 'notify'
  ), recorded as (
    insert into public.conversation_sla_events
      (tenant_id, thread_id, breach_id, kind, step, due_at, happened_at, assigned_to, detail, created_at)
    select s.tenant_id, s.thread_id, s.id, 'escalation', 'escalation', s.due_at, s.escalate_at, s.assigned_to,
      jsonb_strip_nulls(jsonb_build_object(
        'action', s.action,
        'from', case s.action when 'reassign' then s.assigned_to::text when 'raise_priority' then s.priority end,
        'to', case s.action when 'raise_priority' then s.raised else s.target::text end,
        'skipped', case when s.action <> 'raise_priority' and s.members = '{}' then 'member_not_found' end
      )), p_now
    from step s
    on conflict (breach_id, step) where breach_id is not null do nothing
    returning id, tenant_id
  )
  insert into public.conversation_sla_notices (event_id, tenant_id, attempt_after, created_at)
  select r.id, r.tenant_id, p_now, p_now from recorded r;
end $$;

create or replace function public.sla_flag_long_open(p_now timestamptz) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_threads uuid[];
begin
  select array_agg(due.id) into v_threads from (
    select t.id from public.inbox_threads t
    where t.long_open_at <= p_now and t.long_open_flagged_at is null
    order by t.long_open_at, t.id for update skip locked
  ) due;
  if v_threads is null then return; end if;
  with recorded as (
    insert into public.conversation_sla_events
      (tenant_id, thread_id, kind, step, run_started_at, due_at, happened_at, assigned_to, detail, created_at)
    select t.tenant_id, t.id, 'long_open', 'long_open', t.long_open_since, t.sla_due_at, t.long_open_at, t.assigned_to,
      jsonb_build_object('minutes', extract(epoch from t.long_open_at - date_trunc('second', t.long_open_since))::int / 60), p_now
    from public.inbox_threads t where t.id = any (v_threads)
    on conflict (thread_id, run_started_at, step) where breach_id is null do nothing
    returning id, tenant_id
  )
  insert into public.conversation_sla_notices (event_id, tenant_id, attempt_after, created_at)
  select r.id, r.tenant_id, p_now, p_now from recorded r;
  update public.inbox_threads set long_open_flagged_at = p_now where id = any (v_threads);
end $$;

revoke all on function public.sla_record_reminders(timestamptz), public.sla_record_escalations(timestamptz),
  public.sla_flag_long_open(timestamptz) from public, anon, authenticated, service_role;

comment on function public.sla_record_reminders(timestamptz) is 'Records the reminders that are due, and who is to be told of one.';
comment on function public.sla_record_escalations(timestamptz) is 'Escalates the breaches that nobody has answered in time: notify, reassign or raise_priority.';
comment on function public.sla_flag_long_open(timestamptz) is 'Flags threads that were left without any outbound for too long.';
