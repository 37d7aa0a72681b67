-- What time does by itself, once a minute: messages whose hour has come are sent, snoozed threads wake. Set-based, and safe to run
-- several times at once: each run takes what no other one holds, and leaves what is held to the next minute.

create index if not exists inbox_threads_snoozed_until_idx on public.inbox_threads (snoozed_until) where snoozed_until is not null;

-- Sent as their author. Who is no active member any more, or may not see the thread, does not write into it by proxy: failed.
-- Locks as a message does: the rules of its tenant first, then threads, then what is scheduled for them.
create or replace function public.send_scheduled_messages(p_now timestamptz, out sent int, out failed int)
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_due uuid[];
  v_may uuid[];
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('prazo.sla.' || due.tenant_id, 0)) from (
    select distinct s.tenant_id from public.inbox_scheduled_messages s where s.state = 'scheduled' and s.send_at <= p_now order by 1
  ) due;
  v_due := array(
    select s.id from public.inbox_scheduled_messages s join public.inbox_threads t on t.id = s.thread_id
    where s.state = 'scheduled' and s.send_at <= p_now
    order by s.send_at, s.id limit 1000 for update of t, s skip locked
  );
  sent := 0;
  failed := 0;
  if v_due = '{}' then return; end if;
  v_may := array(
    select s.id from public.inbox_scheduled_messages s join public.inbox_threads t on t.id = s.thread_id
    where s.id = any (v_due) and public.member_sees_thread(s.author_id, t)
  );
  insert into public.conversation_messages (message_id, tenant_id, thread_id, direction, sender_kind, sender_id, kind, body)
  select s.message_id, s.tenant_id, s.thread_id, 'outbound', 'agent', s.author_id, 'text', s.body
  from public.inbox_scheduled_messages s where s.id = any (v_may) order by s.send_at, s.id;
  get diagnostics sent = row_count;
  update public.inbox_scheduled_messages s
  set state = case when s.id = any (v_may) then 'sent' else 'failed' end,
    error = case when s.id = any (v_may) then null when exists (
      select from public.tenant_members m where m.tenant_id = s.tenant_id and m.user_id = s.author_id and m.status = 'active'
    ) then 'thread_not_found' else 'not_a_member' end
  where s.id = any (v_due);
  failed := cardinality(v_due) - sent;
end $$;

create or replace function public.wake_snoozed_threads(p_now timestamptz) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_woken int;
begin
  update public.inbox_threads set snoozed_until = null where id in (
    select t.id from public.inbox_threads t where t.snoozed_until <= p_now order by t.snoozed_until, t.id limit 5000 for no key update skip locked
  );
  get diagnostics v_woken = row_count;
  return v_woken;
end $$;

create or replace function public.inbox_sweep(p_now timestamptz default now()) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_messages record;
begin
  v_messages := public.send_scheduled_messages(p_now);
  return jsonb_build_object('sent', v_messages.sent, 'failed', v_messages.failed, 'woken', public.wake_snoozed_threads(p_now));
end $$;

revoke all on function public.send_scheduled_messages(timestamptz), public.wake_snoozed_threads(timestamptz), public.inbox_sweep(timestamptz)
  from public, anon, authenticated, service_role;
grant execute on function public.inbox_sweep(timestamptz) to service_role;

comment on function public.send_scheduled_messages(timestamptz) is 'Sends what is due; what its author may not send any more fails, with the reason.';
comment on function public.wake_snoozed_threads(timestamptz) is 'Wakes the threads whose hour has come; returns how many.';
comment on function public.inbox_sweep(timestamptz) is
  'Once a minute: sends scheduled messages, wakes snoozed threads. Returns {sent, failed, woken}. conversation-sla-check calls it.';

-- Where that function is not deployed, pg_cron alone will do:
--   select cron.schedule('prazo-sweep', '* * * * *', $cron$ select public.inbox_sweep() $cron$);
