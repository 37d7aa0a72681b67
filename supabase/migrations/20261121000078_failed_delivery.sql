-- A list shows that the last message of a thread did not reach the patient, without reading a message.
alter table public.inbox_threads add column if not exists last_message_failed boolean not null default false;

-- The next message has yet to fail.
create or replace function public.fn_thread_last_message() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.last_message_failed := false;
  return new;
end $$;
create or replace trigger inbox_threads_40_last_message before update on public.inbox_threads
  for each row when (new.last_message_id is distinct from old.last_message_id) execute function public.fn_thread_last_message();

-- Most receipts tell of messages that arrive: they touch no thread.
create or replace function public.fn_messages_delivery() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_threads uuid[];
begin
  select array_agg(t.id) into v_threads
  from new_rows n join public.inbox_threads t on t.id = n.thread_id and t.last_message_id = n.id
  where t.last_message_failed <> (n.delivery_status is not distinct from 'failed');
  if v_threads is null then return null; end if;
  perform public.lock_threads(v_threads);
  update public.inbox_threads t set last_message_failed = not t.last_message_failed
  from new_rows n
  where t.id = any (v_threads) and n.id = t.last_message_id
    and t.last_message_failed <> (n.delivery_status is not distinct from 'failed');
  return null;
end $$;
-- After the thread has learnt which message is its last.
create or replace trigger conversation_messages_70_delivery after update on public.conversation_messages
  referencing new table as new_rows for each statement execute function public.fn_messages_delivery();
create or replace trigger conversation_messages_70_delivery_new after insert on public.conversation_messages
  referencing new table as new_rows for each statement execute function public.fn_messages_delivery();

revoke all on function public.fn_thread_last_message(), public.fn_messages_delivery() from public, anon, authenticated, service_role;

comment on column public.inbox_threads.last_message_failed is 'The last message that is no internal note could not be delivered.';
comment on function public.fn_thread_last_message() is 'Trigger: a new last message has not failed.';
comment on function public.fn_messages_delivery() is 'Trigger: threads follow the delivery of their last message.';
