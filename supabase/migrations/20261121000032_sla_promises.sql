-- The life of a promise: a deadline on the thread, a breach when it passes, its end when the answer comes.
-- Nothing but the trigger on inbox_threads sets sla_due_at and sla_rule_version.

-- The deadline of a thread as it stands, and the rule's version; both null when no clock runs.
create or replace function public.sla_promise(p_thread public.inbox_threads, out due_at timestamptz, out rule_version int)
language plpgsql stable security definer set search_path = '' as $$
declare
  v_rule public.conversation_sla_rules;
  v_minutes int;
begin
  if p_thread.awaiting_since is null or p_thread.status in ('resolved', 'closed') then return; end if;
  select * into v_rule from public.conversation_sla_rules where tenant_id = p_thread.tenant_id and enabled;
  if not found or (v_rule.alert_scope = 'assigned_only' and p_thread.assigned_to is null) then return; end if;
  if p_thread.stage_key is not null then
    select s.duration_minutes into v_minutes from public.conversation_sla_stages s
    where s.tenant_id = p_thread.tenant_id and s.stage_key = p_thread.stage_key;
  end if;
  due_at := public.sla_due(p_thread.tenant_id, date_trunc('second', p_thread.awaiting_since), coalesce(v_minutes, v_rule.threshold_minutes));
  rule_version := v_rule.version;
end $$;

-- Writes down what was broken, from the threads' rows; their owner marks them with the instants that come back.
create or replace function public.sla_insert_breaches(p_thread_ids uuid[], p_noticed_at timestamptz)
returns table (thread_id uuid, breached_at timestamptz)
language sql volatile security definer set search_path = '' as $$
  insert into public.conversation_sla_breaches as b (
    tenant_id, thread_key, thread_id, assigned_to, last_inbound_at, threshold_minutes_at_breach, due_at, breached_at,
    rule_version, rule_snapshot, stage_key, created_at
  )
  select t.tenant_id, t.thread_key, t.id, t.assigned_to, t.last_inbound_at, coalesce(s.duration_minutes, r.threshold_minutes, 60),
    t.sla_due_at, greatest(t.sla_due_at, t.sla_due_changed_at), coalesce(r.version, 0),
    coalesce(to_jsonb(r) - 'sync_xid', '{}') || case when s.id is null then '{}' else jsonb_build_object('stage', to_jsonb(s) - 'sync_xid') end,
    t.stage_key, p_noticed_at
  from public.inbox_threads t
  left join public.conversation_sla_rules r on r.tenant_id = t.tenant_id
  left join public.conversation_sla_stages s on s.tenant_id = t.tenant_id and s.stage_key = t.stage_key
  where t.id = any (p_thread_ids) and t.sla_due_at is not null and t.sla_breached_at is null
  on conflict (tenant_id, thread_key) where resolved_at is null do nothing
  returning b.thread_id, b.breached_at
$$;

-- Opens breaches for threads that the caller has locked.
create or replace function public.sla_record_breaches(p_thread_ids uuid[], p_noticed_at timestamptz) returns void
language sql volatile security definer set search_path = '' as $$
  update public.inbox_threads t set sla_breached_at = b.breached_at
  from public.sla_insert_breaches(p_thread_ids, p_noticed_at) b where t.id = b.thread_id
$$;

-- What is overdue by now is broken, whatever is about to change.
create or replace function public.sla_record_due(p_thread_ids uuid[]) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform public.sla_record_breaches(array(
    select t.id from public.inbox_threads t
    where t.id = any (p_thread_ids) and t.sla_due_at <= now() and t.sla_breached_at is null order by t.id for no key update
  ), now());
end $$;

create or replace function public.fn_thread_promise() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_due timestamptz;
  v_version int;
  -- Version 0 asks for a recomputation: something other than a new message has moved the promise.
  v_asked boolean := new.sla_rule_version is not distinct from 0;
begin
  if tg_op = 'INSERT' then
    new.sla_breached_at := null;
    new.sla_due_changed_at := null;
    select p.due_at, p.rule_version into new.sla_due_at, new.sla_rule_version from public.sla_promise(new) p;
    return new;
  end if;
  new.sla_due_at := old.sla_due_at;
  new.sla_rule_version := old.sla_rule_version;
  -- Rule changes pass closed threads by: what counts as an answer may have changed since this one was closed.
  if old.status in ('resolved', 'closed') and new.status in ('open', 'pending') and new.settled_id is not distinct from old.settled_id then
    v_asked := true;
    select f.awaiting_since, f.first_response_at into new.awaiting_since, new.first_response_at from public.thread_facts(array[new.id]) f;
  end if;
  if not v_asked and (new.awaiting_since, new.status, new.assigned_to, new.stage_key, new.sla_breached_at)
    is not distinct from (old.awaiting_since, old.status, old.assigned_to, old.stage_key, old.sla_breached_at) then
    return new;
  end if;
  -- Taken here if it can be had at once, so that a message later in this transaction need not wait for it while holding the row.
  perform pg_try_advisory_xact_lock_shared(hashtextextended('prazo.sla.' || new.tenant_id, 0));
  select p.due_at, p.rule_version into v_due, v_version from public.sla_promise(new) p;

  -- A deadline that has passed is broken, even if nobody has looked yet: moving it away, or deleting the question, would hide that.
  -- What a new message does to the start has been looked at already, by the instant it was sent.
  if old.sla_due_at <= now() and old.sla_breached_at is null and new.sla_breached_at is null
    and v_due is distinct from old.sla_due_at and (v_asked or new.awaiting_since is not distinct from old.awaiting_since) then
    select b.breached_at into new.sla_breached_at from public.sla_insert_breaches(array[old.id], now()) b;
  end if;
  -- The wait has ended without an answer: the thread was closed, or the patient's message is gone.
  if new.sla_breached_at is not null
    and (new.status in ('resolved', 'closed') or (new.awaiting_since is null and old.awaiting_since is not null)) then
    update public.conversation_sla_breaches set resolved_at = greatest(now(), breached_at)
    where thread_id = new.id and resolved_at is null;
    new.sla_breached_at := null;
    if new.status in ('resolved', 'closed') and new.awaiting_since is not null then
      -- Recorded and over: opening the thread again must not break the same promise twice.
      new.awaiting_since := null;
      select max(m.id) into new.settled_id from public.conversation_messages m where m.thread_id = new.id and m.direction = 'inbound';
    end if;
    select p.due_at, p.rule_version into v_due, v_version from public.sla_promise(new) p;
  end if;

  if new.sla_breached_at is null then
    if not v_asked and new.awaiting_since is distinct from old.awaiting_since then
      new.sla_due_changed_at := null;
    elsif v_due is distinct from old.sla_due_at and old.sla_breached_at is null then
      new.sla_due_changed_at := now();
    end if;
    new.sla_due_at := v_due;
    new.sla_rule_version := v_version;
  -- Of the thread's own deadline there is nothing to look up; a merge or the host brings the deadline of its breach.
  elsif new.sla_breached_at is distinct from old.sla_breached_at
    and new.sla_breached_at is distinct from greatest(old.sla_due_at, old.sla_due_changed_at) then
    select coalesce(max(b.due_at), old.sla_due_at) into new.sla_due_at
    from public.conversation_sla_breaches b where b.thread_id = new.id and b.resolved_at is null;
  end if;
  return new;
end $$;
-- After the checks, which may unassign the thread. A negative version brings what was computed for many threads at once (sla_recompute);
-- from anybody but a trigger it is ignored like any other.
create or replace trigger inbox_threads_20_promise before insert or update on public.inbox_threads
  for each row when (new.sla_rule_version is null or new.sla_rule_version >= 0 or pg_trigger_depth() = 0) execute function public.fn_thread_promise();

-- Before the threads' rows follow: was the promise still kept when this came? No answer escapes by being faster than the sweep.
create or replace function public.fn_sla_resolve_on_outbound() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_threads uuid[];
begin
  select array_agg(distinct t.id) into v_threads
  from public.inbox_threads t join new_rows r on r.thread_id = t.id where r.direction <> 'internal';
  if v_threads is null then return null; end if;
  perform public.lock_threads(v_threads);
  if not exists (select from public.inbox_threads t where t.id = any (v_threads) and (t.sla_due_at is not null or t.sla_breached_at is not null))
    then return null; end if;

  perform public.sla_record_breaches(array(
    select t.id from public.inbox_threads t
    join (
      select distinct on (r.thread_id) r.thread_id, r.direction, r.created_at
      from new_rows r left join public.conversation_sla_rules p on p.tenant_id = r.tenant_id
      where r.direction = 'inbound' or (r.direction = 'outbound' and (r.sender_kind = 'agent' or p.automated_replies_count))
      order by r.thread_id, r.id
    ) event on event.thread_id = t.id
    where t.sla_breached_at is null and t.sla_due_at is not null
      and (event.created_at > t.sla_due_at or (event.direction = 'inbound' and event.created_at = t.sla_due_at))
  ), now());

  with answer as (
    select distinct on (r.thread_id) r.thread_id, r.message_id, r.created_at
    from new_rows r left join public.conversation_sla_rules p on p.tenant_id = r.tenant_id
    where r.direction = 'outbound' and (r.sender_kind = 'agent' or p.automated_replies_count)
    order by r.thread_id, r.id
  ), resolved as (
    update public.conversation_sla_breaches b
    set resolved_at = greatest(answer.created_at, b.breached_at), resolved_by_message_id = answer.message_id
    from answer where b.thread_id = answer.thread_id and b.resolved_at is null
    returning b.thread_id
  )
  update public.inbox_threads t set sla_breached_at = null, awaiting_since = null from resolved where t.id = resolved.thread_id;
  return null;
end $$;
create or replace trigger conversation_messages_50_sla after insert on public.conversation_messages
  referencing new table as new_rows for each statement execute function public.fn_sla_resolve_on_outbound();

-- A host that writes a breach by itself names the thread by its key and says when: the rest follows from that.
create or replace function public.fn_sla_breach_complete() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.due_at := coalesce(new.due_at, new.breached_at);
  if new.thread_id is null then
    select t.id, t.thread_key into new.thread_id, new.thread_key from public.thread_for_key(new.tenant_id, new.thread_key) t;
    if new.thread_id is null then
      raise exception 'thread_not_found' using errcode = 'P0001', hint = 'thread_key is a patient''s id, or anon: and a number.';
    end if;
  end if;
  return new;
end $$;
create or replace trigger conversation_sla_breaches_05_complete before insert on public.conversation_sla_breaches
  for each row when (new.thread_id is null or new.due_at is null) execute function public.fn_sla_breach_complete();
create or replace trigger conversation_sla_breaches_set_updated_at before update on public.conversation_sla_breaches
  for each row execute function public.set_updated_at();

revoke all on function public.sla_promise(public.inbox_threads), public.sla_insert_breaches(uuid[], timestamptz),
  public.sla_record_breaches(uuid[], timestamptz), public.sla_record_due(uuid[]), public.fn_thread_promise(),
  public.fn_sla_resolve_on_outbound(), public.fn_sla_breach_complete() from public, anon, authenticated, service_role;
grant execute on function public.fn_sla_resolve_on_outbound() to service_role;

comment on function public.sla_promise(public.inbox_threads) is 'The deadline of a thread as it stands and the rule''s version; nulls when no clock runs.';
comment on function public.sla_insert_breaches(uuid[], timestamptz) is 'Writes breaches for threads with a deadline and none open; returns them.';
comment on function public.sla_record_breaches(uuid[], timestamptz) is 'Opens breaches for locked threads and marks the threads.';
comment on function public.sla_record_due(uuid[]) is 'Opens breaches for those of the threads that are overdue.';
comment on function public.fn_thread_promise() is 'Trigger: the only place that sets sla_due_at and sla_rule_version.';
comment on function public.fn_sla_resolve_on_outbound() is
  'Trigger: an answer resolves the open breach; one after the deadline without a record opens and resolves it at once.';
comment on function public.fn_sla_breach_complete() is 'Trigger: finds the thread of a breach that a host writes by its key.';
