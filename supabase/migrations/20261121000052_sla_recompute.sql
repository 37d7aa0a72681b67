-- After a change of a rule every running promise is computed anew in one statement: deadlines and reminders are joined to the
-- compiled calendar, instead of being asked for thread by thread. The triggers of the thread take over what it brings.

-- One deadline in the compiled calendar, no row where that can't tell. Without a search path of its own, so that it is inlined.
create or replace function public.sla_look_up(p_tenant_id uuid, p_start timestamptz, p_minutes int) returns table (due_at timestamptz)
language sql stable rows 1 as $$
  select opened.opens_at + make_interval(secs => opened.missing)
  from (
    select o.opens_at, o.closes_at, target.seconds - o.open_seconds_before as missing
    from (
      select coalesce((
        select i.open_seconds_before + extract(epoch from least(p_start, i.closes_at) - i.opens_at)::bigint
        from public.conversation_sla_intervals i
        where i.tenant_id = p_tenant_id and i.opens_at <= p_start order by i.opens_at desc limit 1
      ), 0) + p_minutes * 60::bigint as seconds
    ) target
    cross join lateral (
      select b.opens_at, b.closes_at, b.open_seconds_before from public.conversation_sla_intervals b
      where b.tenant_id = p_tenant_id and b.open_seconds_before < target.seconds order by b.open_seconds_before desc limit 1
    ) o
  ) opened
  where p_minutes > 0 and extract(epoch from opened.closes_at - opened.opens_at) >= opened.missing
$$;

-- A negative version tells the triggers that deadline and reminder are brought along; the largest stands for none.
create or replace function public.sla_recompute(p_tenant_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_rule public.conversation_sla_rules;
  v_covers_from timestamptz;
begin
  select * into v_rule from public.conversation_sla_rules r where r.tenant_id = p_tenant_id and r.enabled;
  select case when c.windows is not null then c.covers_from end into v_covers_from
  from public.conversation_sla_calendars c where c.tenant_id = p_tenant_id and c.rule_version = v_rule.version;
  -- Locked before they are read: what is written below must not be older than an assignment or a status on its way.
  perform from public.inbox_threads t
  where t.tenant_id = p_tenant_id and t.awaiting_since is not null and t.sla_breached_at is null and t.status in ('open', 'pending')
  order by t.id for no key update;
  with promised as materialized (
    select t.id, date_trunc('second', t.awaiting_since) as start, t.awaiting_since,
      coalesce(s.duration_minutes, v_rule.threshold_minutes) as minutes,
      case when s.id is null then v_rule.reminder_offsets else s.reminder_offsets end as offsets
    from public.inbox_threads t
    left join public.conversation_sla_stages s on s.tenant_id = p_tenant_id and s.stage_key = t.stage_key
    where t.tenant_id = p_tenant_id and t.awaiting_since is not null and t.sla_breached_at is null and t.status in ('open', 'pending')
      and v_rule.tenant_id is not null and (v_rule.alert_scope = 'all' or t.assigned_to is not null)
  ), reminder as materialized (
    select p.id, min(coalesce(l.due_at, public.sla_due(p_tenant_id, p.start, p.minutes - o.minutes))) as remind_at
    from promised p
    cross join lateral (select distinct unnest(p.offsets)) o (minutes)
    left join lateral public.sla_look_up(p_tenant_id, p.start, p.minutes - o.minutes) l on p.start >= v_covers_from
    where p.offsets <> '{}' and o.minutes < p.minutes and not exists (
      select from public.conversation_sla_events e
      where e.thread_id = p.id and e.run_started_at = p.awaiting_since and e.breach_id is null and e.step = 'reminder ' || o.minutes
    )
    group by p.id
  ), due as materialized (
    select p.id, coalesce(l.due_at, public.sla_due(p_tenant_id, p.start, p.minutes)) as due_at
    from promised p
    left join lateral public.sla_look_up(p_tenant_id, p.start, p.minutes) l on p.start >= v_covers_from
  )
  update public.inbox_threads t
  set sla_due_at = n.due_at, sla_remind_at = n.remind_at, sla_rule_version = -coalesce(n.rule_version, 2147483647)
  from (
    select o.id, d.due_at, case when d.due_at is not null then r.remind_at end as remind_at,
      case when d.id is not null then v_rule.version end as rule_version
    from public.inbox_threads o
    left join due d on d.id = o.id
    left join reminder r on r.id = o.id
    where o.tenant_id = p_tenant_id and o.awaiting_since is not null and o.sla_breached_at is null and o.status in ('open', 'pending')
  ) n
  where t.id = n.id;
end $$;

revoke all on function public.sla_look_up(uuid, timestamptz, int), public.sla_recompute(uuid) from public, anon, authenticated, service_role;

comment on function public.sla_look_up(uuid, timestamptz, int) is 'A deadline from the compiled calendar, for joins; no row where sla_due must tell.';
comment on function public.sla_recompute(uuid) is 'Computes a tenant''s unbroken promises anew, after a change that has recorded what is overdue.';
