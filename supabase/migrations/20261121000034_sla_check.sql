-- The sweep, and what the notifier needs. service_role alone may execute these.

-- for update skip locked: another sweep has the thread, or a message is on its way into it and will record the breach itself.
create or replace function public.sla_open_due_breaches(p_now timestamptz) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_due uuid[];
begin
  select array_agg(due.id) into v_due from (
    select t.id from public.inbox_threads t
    where t.sla_due_at is not null and t.sla_breached_at is null
      and t.sla_due_at <= p_now and (t.sla_due_changed_at is null or t.sla_due_changed_at <= p_now)
    order by t.sla_due_at, t.id
    for update skip locked
  ) due;
  if v_due is not null then perform public.sla_record_breaches(v_due, p_now); end if;
end $$;

-- Breaches before reminders: a promise that is broken needs no reminder. Steps and notices are those of the migrations that follow.
create or replace function public.sla_check(p_now timestamptz default now())
returns table (
  event_id uuid, step text, detail jsonb, breach_id uuid, tenant_id uuid, thread_id uuid, thread_key text, assigned_to uuid,
  due_at timestamptz, happened_at timestamptz, breached_at timestamptz, notify_admin boolean, rule_version int
)
language plpgsql volatile security definer set search_path = '' as $$
#variable_conflict use_column
begin
  -- First, while no thread is locked: a calendar that is rebuilt waits for messages on their way.
  perform public.sla_extend_calendars();
  perform public.sla_open_due_breaches(p_now);
  perform public.sla_record_reminders(p_now);
  perform public.sla_record_escalations(p_now);
  perform public.sla_flag_long_open(p_now);
  perform public.sla_settle_due_notices(p_now);
  return query
    select e.id, e.kind, e.detail, e.breach_id, e.tenant_id, e.thread_id, t.thread_key, t.assigned_to, e.due_at, e.happened_at, b.breached_at,
      e.kind = 'breach' and coalesce((b.rule_snapshot ->> 'notify_admin_on_breach')::boolean, false), coalesce(b.rule_version, t.sla_rule_version)
    from public.conversation_sla_notices n
    join public.conversation_sla_events e on e.id = n.event_id
    join public.inbox_threads t on t.id = e.thread_id
    left join public.conversation_sla_breaches b on b.id = e.breach_id
    where n.state = 'pending' and n.attempt_after <= p_now
    order by e.happened_at, e.id;
end $$;

create or replace function public.sla_open_breach(
  p_tenant_id uuid, p_thread_key text, p_assigned_to uuid default null, p_last_inbound_at timestamptz default null,
  p_threshold_minutes int default null
) returns uuid
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_thread public.inbox_threads;
  v_id uuid;
begin
  if p_tenant_id is null or coalesce(p_thread_key, '') = '' then
    raise exception 'tenant_and_thread_required' using errcode = 'P0001', hint = 'Give p_tenant_id and p_thread_key.';
  end if;
  if p_threshold_minutes < 1 then
    raise exception 'invalid_argument' using errcode = 'P0001', hint = 'p_threshold_minutes is 1 or more.';
  end if;
  v_thread := public.thread_for_key(p_tenant_id, p_thread_key);
  select * into v_thread from public.inbox_threads t where t.id = v_thread.id for no key update;
  if not found then
    raise exception 'thread_not_found' using errcode = 'P0001', hint = 'p_thread_key is a patient''s id, or anon: and a number.';
  end if;
  insert into public.conversation_sla_breaches (
    tenant_id, thread_key, thread_id, assigned_to, last_inbound_at, threshold_minutes_at_breach, due_at, breached_at,
    rule_version, rule_snapshot, stage_key
  )
  select p_tenant_id, v_thread.thread_key, v_thread.id, coalesce(p_assigned_to, v_thread.assigned_to),
    coalesce(p_last_inbound_at, v_thread.last_inbound_at), coalesce(p_threshold_minutes, s.duration_minutes, r.threshold_minutes, 60),
    due.at, greatest(due.at, case when due.at = v_thread.sla_due_at then v_thread.sla_due_changed_at end),
    coalesce(r.version, 0), coalesce(to_jsonb(r) - 'sync_xid', '{}'), v_thread.stage_key
  from (select least(v_thread.sla_due_at, now()) as at) due
  left join public.conversation_sla_rules r on r.tenant_id = p_tenant_id
  left join public.conversation_sla_stages s on s.tenant_id = p_tenant_id and s.stage_key = v_thread.stage_key
  on conflict (tenant_id, thread_key) where resolved_at is null do nothing
  returning id into v_id;
  if v_id is null then
    select b.id into v_id from public.conversation_sla_breaches b
    where b.thread_id = v_thread.id and b.resolved_at is null;
  else
    update public.inbox_threads t set sla_breached_at = b.breached_at
    from public.conversation_sla_breaches b where b.id = v_id and t.id = v_thread.id;
  end if;
  return v_id;
end $$;

-- For hosts that tell people of breaches by themselves.
create or replace function public.sla_mark_notified(p_breach_id uuid) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  return coalesce((
    select public.sla_mark_delivered(e.id, now()) from public.conversation_sla_events e where e.breach_id = p_breach_id and e.kind = 'breach'
  ), false);
end $$;

revoke all on function public.sla_open_due_breaches(timestamptz), public.sla_check(timestamptz), public.sla_open_breach(uuid, text, uuid, timestamptz, int),
  public.sla_mark_notified(uuid) from public, anon, authenticated, service_role;
grant execute on function public.sla_check(timestamptz), public.sla_open_breach(uuid, text, uuid, timestamptz, int), public.sla_mark_notified(uuid)
  to service_role;

comment on function public.sla_open_due_breaches(timestamptz) is 'Opens a breach for every deadline that has passed.';
comment on function public.sla_check(timestamptz) is
  'The sweep: breaches, reminders, escalations, long-open flags. Returns what nobody was told of yet, to be claimed with sla_claim_notices.';
comment on function public.sla_open_breach(uuid, text, uuid, timestamptz, int) is 'Opens a breach, or returns the open one. The thread is made where there is none yet.';
comment on function public.sla_mark_notified(uuid) is 'Records that a breach was announced; false when it already was, or is unknown.';

-- Every minute, where pg_cron and pg_net are on (Dashboard > Integrations). Keep the key in Vault; put in the project's own address:
--
-- select vault.create_secret('<secret key>', 'prazo_sla_check_key');
-- select cron.schedule('conversation-sla-check', '* * * * *', $cron$
--   select net.http_post(
--     url := 'https://<project-ref>.supabase.co/functions/v1/conversation-sla-check',
--     headers := jsonb_build_object('content-type', 'application/json',
--       'authorization', 'Bearer ' || (select decrypted_secret from vault.decrypted_secrets where name = 'prazo_sla_check_key')),
--     body := '{}'::jsonb,
--     timeout_milliseconds := 50000
--   );
-- $cron$);
