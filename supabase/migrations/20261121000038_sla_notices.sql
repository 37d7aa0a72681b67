-- Telling people. A notice is claimed for a while before it is delivered, so that two runs of the cron never deliver the same one,
-- and is marked after. Whoever dies in between leaves a claim that runs out, and the next run tells again, under the same event id:
-- receivers drop what they have. Not the other way round, because a doubled notice costs a glance and a lost one costs a patient.

-- The clinic's own hours. Without them, or where the rule says so, any hour will do.
create or replace function public.sla_notify_after(p_tenant_id uuid, p_at timestamptz) returns timestamptz
language plpgsql stable set search_path = '' as $$
declare
  v_rule record;
  v_at timestamptz;
begin
  select r.version, r.notify_outside_hours or public.sla_effective_windows(r) is null as at_any_hour into v_rule
  from public.conversation_sla_rules r where r.tenant_id = p_tenant_id;
  if not found or v_rule.at_any_hour then return p_at; end if;
  if exists (
    select from public.conversation_sla_calendars c
    where c.tenant_id = p_tenant_id and c.rule_version = v_rule.version and p_at between c.covers_from and c.covers_until
  ) then
    select greatest(i.opens_at, p_at) into v_at from (
      (select o.opens_at, o.closes_at from public.conversation_sla_intervals o
       where o.tenant_id = p_tenant_id and o.opens_at <= p_at order by o.opens_at desc limit 1)
      union all
      (select o.opens_at, o.closes_at from public.conversation_sla_intervals o
       where o.tenant_id = p_tenant_id and o.opens_at > p_at order by o.opens_at limit 1)
    ) i where i.closes_at > p_at order by i.opens_at limit 1;
    if found then return v_at; end if;
  end if;
  -- A clinic that stays closed is asked about again in a month.
  return coalesce((
    select greatest(min(i.opens_at), p_at) from public.sla_clock_terms(p_tenant_id) t
    cross join lateral public.sla_open_intervals(p_at, p_at + interval '30 days', t.timezone, t.windows, t.closures) i
  ), p_at + interval '30 days');
end $$;

-- What was answered meanwhile is told to nobody, and what is due while the clinic sleeps waits until it opens. For notices
-- that the caller has locked.
create or replace function public.sla_settle_notices(p_event_ids uuid[], p_now timestamptz) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  update public.conversation_sla_notices n set state = 'withdrawn', settled_at = p_now
  from public.conversation_sla_events e
  join public.inbox_threads t on t.id = e.thread_id
  left join public.conversation_sla_breaches b on b.id = e.breach_id
  where n.event_id = any (p_event_ids) and e.id = n.event_id and case e.kind
    when 'reminder' then t.awaiting_since is distinct from e.run_started_at or t.sla_breached_at is not null
      or t.sla_due_at is null or t.sla_due_at <= p_now
    when 'long_open' then t.long_open_at is null or t.long_open_since is distinct from e.run_started_at
    else b.resolved_at is not null end;

  update public.conversation_sla_notices n set attempt_after = q.until
  from (
    select d.tenant_id, public.sla_notify_after(d.tenant_id, p_now) as until
    from (select distinct tenant_id from public.conversation_sla_notices where event_id = any (p_event_ids) and state = 'pending') d
  ) q
  where n.event_id = any (p_event_ids) and n.tenant_id = q.tenant_id and n.state = 'pending' and q.until > p_now;
end $$;

create or replace function public.sla_settle_due_notices(p_now timestamptz) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform public.sla_settle_notices(array(
    select n.event_id from public.conversation_sla_notices n where n.state = 'pending' and n.attempt_after <= p_now for update skip locked
  ), p_now);
end $$;

-- To whoever has the thread; to the admins when nobody does, or when whom an escalation names has left.
create or replace function public.sla_recipients(p_event public.conversation_sla_events, out recipients uuid[], out cc uuid[])
language plpgsql stable security definer set search_path = '' as $$
declare
  v_admins uuid[] := array(
    select m.user_id from public.tenant_members m
    where m.tenant_id = p_event.tenant_id and m.status = 'active' and m.role in ('clinic_admin', 'tenant_admin') order by m.user_id
  );
begin
  if p_event.detail ->> 'action' in ('notify', 'reassign') then
    recipients := public.sla_target_members(p_event.tenant_id, (p_event.detail ->> 'to')::uuid);
  else
    select array_remove(array[t.assigned_to], null) into recipients from public.inbox_threads t where t.id = p_event.thread_id;
  end if;
  if coalesce(recipients, '{}') = '{}' then recipients := v_admins; end if;
  cc := '{}';
  if p_event.kind = 'breach' and (
    select (b.rule_snapshot ->> 'notify_admin_on_breach')::boolean from public.conversation_sla_breaches b where b.id = p_event.breach_id
  ) then
    cc := array(select a from unnest(v_admins) a where a <> all (recipients));
  end if;
end $$;

create or replace function public.sla_claim_notices(
  p_limit int default 20, p_now timestamptz default now(), p_lease_seconds int default 120
) returns table (
  event_id uuid, attempt int, kind text, step text, detail jsonb, tenant_id uuid, timezone text, thread_id uuid, breach_id uuid,
  assigned_to uuid, due_at timestamptz, happened_at timestamptz, recipients uuid[], cc uuid[]
)
language plpgsql volatile security definer set search_path = '' as $$
#variable_conflict use_column
declare
  v_events uuid[];
begin
  if p_limit not between 1 and 500 or p_lease_seconds not between 1 and 3600 then
    raise exception 'invalid_argument' using errcode = 'P0001', hint = 'p_limit is 1 to 500, p_lease_seconds 1 to 3600.';
  end if;
  loop
    v_events := array(
      select n.event_id from public.conversation_sla_notices n
      where n.state = 'pending' and n.attempt_after <= p_now
      order by n.attempt_after, n.event_id limit p_limit for update skip locked
    );
    if v_events = '{}' then return; end if;
    perform public.sla_settle_notices(v_events, p_now);
    v_events := array(
      select n.event_id from public.conversation_sla_notices n
      where n.event_id = any (v_events) and n.state = 'pending' and n.attempt_after <= p_now
    );
    exit when v_events <> '{}';
  end loop;
  return query
    with claimed as (
      update public.conversation_sla_notices n
      set attempts = n.attempts + 1, attempt_after = p_now + make_interval(secs => p_lease_seconds), recipients = who.recipients, cc = who.cc
      from public.conversation_sla_events e cross join lateral public.sla_recipients(e) who
      where n.event_id = any (v_events) and e.id = n.event_id
      returning n.event_id, n.attempts, n.recipients, n.cc
    )
    select e.id, c.attempts, e.kind, e.step, e.detail, e.tenant_id, coalesce(r.timezone, z.timezone), e.thread_id, e.breach_id,
      t.assigned_to, e.due_at, e.happened_at, c.recipients, c.cc
    from claimed c
    join public.conversation_sla_events e on e.id = c.event_id
    join public.inbox_threads t on t.id = e.thread_id
    join public.tenants z on z.id = e.tenant_id
    left join public.conversation_sla_rules r on r.tenant_id = e.tenant_id
    order by e.happened_at, e.id;
end $$;

-- Whoever delivered it marks it, even after the claim ran out: it was delivered. The breach's row first, as a deletion locks them.
create or replace function public.sla_mark_delivered(p_event_id uuid, p_now timestamptz default now()) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_event public.conversation_sla_events;
begin
  select * into v_event from public.conversation_sla_events where id = p_event_id;
  perform from public.conversation_sla_breaches where id = v_event.breach_id for no key update;
  update public.conversation_sla_notices set state = 'delivered', settled_at = p_now, last_error = null
  where event_id = p_event_id and state <> 'delivered';
  if not found then return false; end if;
  update public.conversation_sla_breaches set notified_at = coalesce(notified_at, p_now), notification_count = notification_count + 1
  where id = v_event.breach_id;
  return true;
end $$;

-- Tried again after 1, 2, 4 … 60 minutes, for almost a day. Only by whoever holds the claim: a late failure takes nothing away.
create or replace function public.sla_mark_failed(p_event_id uuid, p_attempt int, p_reason text, p_now timestamptz default now()) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  update public.conversation_sla_notices
  set last_error = left(p_reason, 200),
    state = case when attempts >= 24 then 'failed' else 'pending' end,
    settled_at = case when attempts >= 24 then p_now end,
    attempt_after = p_now + make_interval(mins => least(60, 2 ^ (attempts - 1))::int)
  where event_id = p_event_id and state = 'pending' and attempts = p_attempt;
  return found;
end $$;

revoke all on function public.sla_notify_after(uuid, timestamptz), public.sla_settle_notices(uuid[], timestamptz), public.sla_settle_due_notices(timestamptz),
  public.sla_recipients(public.conversation_sla_events), public.sla_claim_notices(int, timestamptz, int),
  public.sla_mark_delivered(uuid, timestamptz), public.sla_mark_failed(uuid, int, text, timestamptz)
  from public, anon, authenticated, service_role;
grant execute on function public.sla_claim_notices(int, timestamptz, int), public.sla_mark_delivered(uuid, timestamptz),
  public.sla_mark_failed(uuid, int, text, timestamptz) to service_role;

comment on function public.sla_notify_after(uuid, timestamptz) is 'The first instant from then on at which a tenant''s staff may be told something.';
comment on function public.sla_settle_notices(uuid[], timestamptz) is 'Withdraws notices of what is no longer so, and puts off those that would come at night.';
comment on function public.sla_settle_due_notices(timestamptz) is 'Does so for all that are due and nobody is delivering.';
comment on function public.sla_recipients(public.conversation_sla_events) is 'Who is told of an event, and who gets a copy.';
comment on function public.sla_claim_notices(int, timestamptz, int) is
  'Hands out notices to deliver, each to one caller until its lease ends: ids and instants, nothing about the patient.';
comment on function public.sla_mark_delivered(uuid, timestamptz) is 'Records that a notice was delivered; false when it already was, or is unknown.';
comment on function public.sla_mark_failed(uuid, int, text, timestamptz) is 'Gives a claimed notice back, to be tried again later; false when the claim is not the caller''s any more.';
