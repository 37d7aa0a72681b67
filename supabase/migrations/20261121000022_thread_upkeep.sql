-- Keeps each thread's row true to its messages, a statement at a time, so that no list ever scans messages.
-- Counts are added up under the row's lock; everything else is looked up by index, newest first, however the messages came.

create or replace function public.thread_facts(p_thread_ids uuid[])
returns table (
  thread_id uuid, last_id bigint, last_at timestamptz, last_direction text, last_kind text, last_sender_kind text, last_sender_id uuid,
  last_preview text, last_inbound_at timestamptz, last_inbound_number text, last_outbound_at timestamptz,
  awaiting_since timestamptz, first_response_at timestamptz
)
language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query select t.id, last.id, last.created_at, last.direction, last.kind, last.sender_kind, last.sender_id, last.preview,
    inbound.created_at, inbound.from_number, outbound.created_at, awaiting.created_at, response.created_at
  from public.inbox_threads t
  left join public.conversation_sla_rules r on r.tenant_id = t.tenant_id
  left join lateral (
    select m.id, m.created_at, m.direction, m.kind, m.sender_kind, m.sender_id, left(m.body, 160) as preview
    from public.conversation_messages m where m.thread_id = t.id and m.direction <> 'internal' order by m.id desc limit 1
  ) last on true
  left join lateral (
    select m.id, m.created_at, m.from_number from public.conversation_messages m
    where m.thread_id = t.id and m.direction = 'inbound' order by m.id desc limit 1
  ) inbound on true
  left join lateral (
    select m.created_at from public.conversation_messages m
    where m.thread_id = t.id and m.direction = 'outbound' order by m.id desc limit 1
  ) outbound on true
  left join lateral (
    select m.id from public.conversation_messages m
    where m.thread_id = t.id and m.direction = 'outbound' and (m.sender_kind = 'agent' or r.automated_replies_count)
    order by m.id desc limit 1
  ) answer on true
  left join lateral (
    select min(m.id) as id from public.conversation_messages m
    where m.thread_id = t.id and m.direction = 'inbound' and m.id > greatest(answer.id, t.settled_id, 0)
  ) first_unanswered on true
  left join lateral (
    select m.created_at from public.conversation_messages m
    where m.id = case when first_unanswered.id is not null and r.clock_starts = 'last_inbound' then inbound.id else first_unanswered.id end
    limit 1
  ) awaiting on true
  left join lateral (
    select m.created_at from public.conversation_messages m
    where m.thread_id = t.id and m.direction = 'outbound' and (m.sender_kind = 'agent' or r.automated_replies_count)
      and m.id > (select min(i.id) from public.conversation_messages i where i.thread_id = t.id and i.direction = 'inbound')
    order by m.id limit 1
  ) response on true
  where t.id = any (p_thread_ids);
end $$;

-- An answer to a thread that was closed unanswered is no longer owed: its clock starts anew with what comes next.
create or replace function public.reopen_settled_threads(p_thread_ids uuid[], p_first_inbound bigint[]) returns void
language sql volatile security definer set search_path = '' as $$
  update public.inbox_threads t
  set status = 'open', awaiting_since = null, settled_id = coalesce((
    select max(m.id) from public.conversation_messages m
    where m.thread_id = t.id and m.direction = 'inbound' and m.id < came.first_inbound
  ), t.settled_id)
  from unnest(p_thread_ids, p_first_inbound) as came(thread_id, first_inbound)
  where t.id = came.thread_id and came.first_inbound is not null and t.status in ('resolved', 'closed')
$$;

create or replace function public.refresh_threads(p_thread_ids uuid[], p_messages int[], p_inbound int[], p_reopens boolean[]) returns void
language sql volatile security definer set search_path = '' as $$
  update public.inbox_threads t
  set message_count = t.message_count + change.messages,
    inbound_count = t.inbound_count + change.inbound,
    status = case when change.reopens then 'open' else t.status end,
    snoozed_until = case when change.reopens then null else t.snoozed_until end,
    last_message_id = fact.last_id, last_message_at = fact.last_at, last_message_direction = fact.last_direction,
    last_message_kind = fact.last_kind, last_message_sender_kind = fact.last_sender_kind,
    last_message_sender_id = fact.last_sender_id, last_message_preview = fact.last_preview,
    last_inbound_at = fact.last_inbound_at, last_outbound_at = fact.last_outbound_at,
    contact_number = coalesce(fact.last_inbound_number, t.contact_number),
    awaiting_since = fact.awaiting_since, first_response_at = fact.first_response_at,
    -- A message that was changed or deleted moves a promise like a rule does: asked for by version 0.
    sla_rule_version = case when change.reopens is null then 0 else t.sla_rule_version end
  from unnest(p_thread_ids, p_messages, p_inbound, p_reopens) as change(thread_id, messages, inbound, reopens)
  join public.thread_facts(p_thread_ids) fact on fact.thread_id = change.thread_id
  where t.id = change.thread_id
$$;

-- In the order of their ids, so that two statements over the same threads queue up instead of deadlocking.
create or replace function public.lock_threads(p_thread_ids uuid[]) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform from public.inbox_threads t where t.id = any (p_thread_ids) order by t.id for no key update;
end $$;

create or replace function public.fn_messages_inserted() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_threads uuid[];
  v_messages int[];
  v_inbound int[];
  v_first bigint[];
begin
  select array_agg(n.thread_id), array_agg(n.messages), array_agg(n.inbound), array_agg(n.first_inbound)
  into v_threads, v_messages, v_inbound, v_first
  from (
    select r.thread_id, count(*)::int as messages, (count(*) filter (where r.direction = 'inbound'))::int as inbound,
      min(r.id) filter (where r.direction = 'inbound') as first_inbound
    from new_rows r group by r.thread_id
  ) n;
  if v_threads is null then return null; end if;
  perform public.lock_threads(v_threads);
  perform public.reopen_settled_threads(v_threads, v_first);
  perform public.refresh_threads(v_threads, v_messages, v_inbound, (select array_agg(n > 0 order by i) from unnest(v_inbound) with ordinality as u(n, i)));

  -- Who writes has read.
  insert into public.inbox_reads (tenant_id, user_id, thread_id, last_read_id)
  select r.tenant_id, r.sender_id, r.thread_id, max(r.id)
  from new_rows r
  join public.tenant_members m on m.tenant_id = r.tenant_id and m.user_id = r.sender_id
  where r.direction <> 'inbound'
  group by r.tenant_id, r.sender_id, r.thread_id
  order by r.thread_id, r.sender_id
  on conflict (tenant_id, user_id, thread_id) do update set last_read_id = excluded.last_read_id
  where inbox_reads.last_read_id < excluded.last_read_id;
  return null;
end $$;

create or replace function public.fn_messages_deleted() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_threads uuid[];
  v_messages int[];
  v_inbound int[];
begin
  select array_agg(o.thread_id), array_agg(o.messages), array_agg(o.inbound) into v_threads, v_messages, v_inbound
  from (
    select r.thread_id, -count(*)::int as messages, -(count(*) filter (where r.direction = 'inbound'))::int as inbound
    from old_rows r group by r.thread_id
  ) o;
  if v_threads is null then return null; end if;
  perform public.lock_threads(v_threads);
  perform public.refresh_threads(v_threads, v_messages, v_inbound, null);
  update public.inbox_reads set last_read_id = last_read_id where thread_id = any (v_threads);
  return null;
end $$;

create or replace function public.fn_messages_updated() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_threads uuid[];
  v_messages int[];
  v_inbound int[];
begin
  -- Most updates are delivery receipts, which no thread shows. Differences of sets, not a join: a join planned for one row would
  -- compare thousands with thousands.
  select array_agg(c.thread_id), array_agg(c.messages), array_agg(c.inbound) into v_threads, v_messages, v_inbound
  from (
    select side.thread_id, sum(side.sign)::int as messages, coalesce(sum(side.sign) filter (where side.direction = 'inbound'), 0)::int as inbound
    from (
      select n.*, 1 as sign from (
        select id, thread_id, direction, sender_kind, sender_id, kind, body, created_at, from_number from new_rows
        except all select id, thread_id, direction, sender_kind, sender_id, kind, body, created_at, from_number from old_rows
      ) n
      union all
      select o.*, -1 from (
        select id, thread_id, direction, sender_kind, sender_id, kind, body, created_at, from_number from old_rows
        except all select id, thread_id, direction, sender_kind, sender_id, kind, body, created_at, from_number from new_rows
      ) o
    ) side
    group by side.thread_id
  ) c;
  if v_threads is null then return null; end if;
  perform public.lock_threads(v_threads);
  perform public.refresh_threads(v_threads, v_messages, v_inbound, null);
  update public.inbox_reads set last_read_id = last_read_id where thread_id = any (v_threads);
  return null;
end $$;

create or replace trigger conversation_messages_60_inserted after insert on public.conversation_messages
  referencing new table as new_rows for each statement execute function public.fn_messages_inserted();
create or replace trigger conversation_messages_60_deleted after delete on public.conversation_messages
  referencing old table as old_rows for each statement execute function public.fn_messages_deleted();
create or replace trigger conversation_messages_60_updated after update on public.conversation_messages
  referencing old table as old_rows new table as new_rows for each statement execute function public.fn_messages_updated();

-- What is still unread is the short end of a thread: it is counted from there. One statement, so that count and messages agree.
create or replace function public.fn_read_counts() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  select t.tenant_id, greatest(t.inbound_count - (
    select count(*) from public.conversation_messages m
    where m.thread_id = t.id and m.direction = 'inbound' and m.id > new.last_read_id
  ), 0)
  into new.tenant_id, new.inbound_read
  from public.inbox_threads t where t.id = new.thread_id and t.tenant_id = new.tenant_id;
  if not found then
    raise exception 'thread_not_found' using errcode = 'P0001', hint = 'thread_id names no thread of this tenant.';
  end if;
  return new;
end $$;
create or replace trigger inbox_reads_counts before insert or update on public.inbox_reads
  for each row execute function public.fn_read_counts();
create or replace trigger inbox_reads_set_updated_at before update on public.inbox_reads
  for each row execute function public.set_updated_at();

revoke all on function public.thread_facts(uuid[]), public.reopen_settled_threads(uuid[], bigint[]),
  public.refresh_threads(uuid[], int[], int[], boolean[]), public.lock_threads(uuid[]), public.fn_messages_inserted(),
  public.fn_messages_deleted(), public.fn_messages_updated(), public.fn_read_counts() from public, anon, authenticated, service_role;

comment on function public.thread_facts(uuid[]) is
  'What the messages say about each thread: the last one, and since when an answer is owed. Messages are ordered by id.';
comment on function public.reopen_settled_threads(uuid[], bigint[]) is
  'Opens the resolved and closed ones of the threads that an inbound message has reached, and forgets what they still owed.';
comment on function public.refresh_threads(uuid[], int[], int[], boolean[]) is 'Writes the facts and changed counts into the threads'' rows.';
comment on function public.lock_threads(uuid[]) is 'Locks threads for update in the order of their ids.';
comment on function public.fn_messages_inserted() is 'Trigger: threads follow new messages, and the writer has read what they answered.';
comment on function public.fn_messages_deleted() is 'Trigger: threads and reads follow deleted messages.';
comment on function public.fn_messages_updated() is 'Trigger: threads and reads follow changed and moved messages.';
comment on function public.fn_read_counts() is 'Trigger: counts the inbound messages up to last_read_id.';
