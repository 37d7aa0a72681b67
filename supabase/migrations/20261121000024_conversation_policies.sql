-- Who sees and writes conversations. Two sets decide: tenants where the caller sees every thread, and tenants where they see
-- their own and unassigned ones. Messages, reads and breaches follow the sight of their thread.

create or replace function public.full_sight_tenant_ids() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select m.tenant_id from public.tenant_members m join public.tenants c on c.id = m.tenant_id
  where m.user_id = (select auth.uid()) and m.status = 'active' and (m.role <> 'therapist' or c.thread_visibility = 'all')
$$;
create or replace function public.own_sight_tenant_ids() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select m.tenant_id from public.tenant_members m join public.tenants c on c.id = m.tenant_id
  where m.user_id = (select auth.uid()) and m.status = 'active' and m.role = 'therapist' and c.thread_visibility = 'assigned'
$$;
revoke all on function public.full_sight_tenant_ids(), public.own_sight_tenant_ids() from public, anon, authenticated, service_role;
grant execute on function public.full_sight_tenant_ids(), public.own_sight_tenant_ids() to authenticated, service_role;

alter table public.inbox_threads enable row level security;
alter table public.conversation_messages enable row level security;
alter table public.inbox_reads enable row level security;
revoke all on public.inbox_threads, public.conversation_messages, public.inbox_reads from public, anon, authenticated;
-- Supabase lets everyone turn a new sequence; an identity column needs nobody's right to.
revoke all on sequence public.conversation_messages_id_seq from public, anon, authenticated;
grant all on public.inbox_threads, public.conversation_messages, public.inbox_reads to service_role;
grant select on public.inbox_threads, public.conversation_messages, public.inbox_reads to authenticated;
grant update (assigned_to, status, priority, stage_key, tags, snoozed_until, subject) on public.inbox_threads to authenticated;
grant insert (message_id, tenant_id, thread_id, direction, sender_kind, sender_id, kind, body, media_url, media_name, media_mime, media_size,
  reply_to) on public.conversation_messages to authenticated;
grant insert (tenant_id, user_id, thread_id, last_read_id), update (last_read_id) on public.inbox_reads to authenticated;

drop policy if exists inbox_threads_select on public.inbox_threads;
create policy inbox_threads_select on public.inbox_threads for select to authenticated using (
  (select public.is_saas_admin())
  or tenant_id in (select public.full_sight_tenant_ids())
  or (tenant_id in (select public.own_sight_tenant_ids()) and (assigned_to is null or assigned_to = (select auth.uid())))
);
drop policy if exists inbox_threads_update on public.inbox_threads;
create policy inbox_threads_update on public.inbox_threads for update to authenticated using (
  (select public.is_saas_admin())
  or tenant_id in (select public.full_sight_tenant_ids())
  or (tenant_id in (select public.own_sight_tenant_ids()) and (assigned_to is null or assigned_to = (select auth.uid())))
) with check (
  (select public.is_saas_admin())
  or tenant_id in (select public.full_sight_tenant_ids())
  or (tenant_id in (select public.own_sight_tenant_ids()) and (assigned_to is null or assigned_to = (select auth.uid())))
);

-- The subquery reads inbox_threads under its own policy. By key, row by row: a set of all threads would cost more than what changed,
-- and offset 0 keeps the planner from making one.
drop policy if exists conversation_messages_select on public.conversation_messages;
create policy conversation_messages_select on public.conversation_messages for select to authenticated using (
  (select public.is_saas_admin())
  or tenant_id in (select public.full_sight_tenant_ids())
  or (tenant_id in (select public.own_sight_tenant_ids()) and exists (select from public.inbox_threads t where t.id = conversation_messages.thread_id offset 0))
);
-- As themselves, to the patient or as a note, into a thread that they see.
drop policy if exists conversation_messages_insert on public.conversation_messages;
create policy conversation_messages_insert on public.conversation_messages for insert to authenticated with check (
  sender_id = (select auth.uid()) and sender_kind = 'agent' and direction in ('outbound', 'internal')
  and tenant_id in (select public.member_tenant_ids())
  and exists (select from public.inbox_threads t where t.id = thread_id)
);

-- Colleagues see how far somebody has read; everyone writes their own place only.
drop policy if exists inbox_reads_select on public.inbox_reads;
create policy inbox_reads_select on public.inbox_reads for select to authenticated using (
  (select public.is_saas_admin())
  or tenant_id in (select public.full_sight_tenant_ids())
  or (tenant_id in (select public.own_sight_tenant_ids()) and exists (select from public.inbox_threads t where t.id = inbox_reads.thread_id offset 0))
);
drop policy if exists inbox_reads_insert on public.inbox_reads;
create policy inbox_reads_insert on public.inbox_reads for insert to authenticated with check (
  user_id = (select auth.uid()) and tenant_id in (select public.member_tenant_ids())
  and exists (select from public.inbox_threads t where t.id = thread_id)
);
drop policy if exists inbox_reads_update on public.inbox_reads;
create policy inbox_reads_update on public.inbox_reads for update to authenticated
  using (user_id = (select auth.uid()) and tenant_id in (select public.member_tenant_ids()))
  with check (user_id = (select auth.uid()) and tenant_id in (select public.member_tenant_ids()));

create or replace view public.conversation_threads with (security_invoker = true) as
  select tenant_id, thread_key, id as thread_id, patient_id, contact_name, contact_number, assigned_to, status, priority, stage_key, tags,
    snoozed_until, subject, last_message_id, last_message_at, last_message_direction, last_message_kind, last_message_preview,
    message_count, inbound_count, last_inbound_at, last_outbound_at, awaiting_since, first_response_at, sla_due_at, sla_breached_at
  from public.inbox_threads;
revoke all on public.conversation_threads from public, anon, authenticated;
grant select on public.conversation_threads to authenticated, service_role;

comment on view public.conversation_threads is 'One row a thread, for hosts: key, last message, counts. The reader''s own sight decides.';
comment on table public.inbox_threads is 'One conversation, one row, kept by triggers on its messages. Staff write only its settings.';
comment on column public.inbox_threads.thread_key is 'patient_id, or anon: and a phone number while no patient is linked.';
comment on column public.inbox_threads.last_message_id is 'The last message that is not an internal note; so are the other last_message columns.';
comment on column public.inbox_threads.settled_id is 'Up to here nothing is owed any more, although unanswered: the thread was closed.';
comment on column public.inbox_threads.awaiting_since is 'Where the running clock started; null when no answer is owed.';
comment on column public.inbox_threads.sla_due_changed_at is 'When a rule, closure, zone, stage, status or assignment last moved sla_due_at: no breach is dated before.';
comment on column public.inbox_threads.sla_breached_at is 'Since when an open breach is on record.';
comment on table public.conversation_messages is 'Everything said or noted in a thread, ordered by id.';
comment on column public.conversation_messages.message_id is 'Made by the client that wrote it (UUIDv7), so that a retry can''t become a second message.';
comment on column public.conversation_messages.external_id is 'The provider''s id: a webhook delivered twice is refused, or skipped with on conflict do nothing.';
comment on column public.conversation_messages.reply_to is 'message_id of the quoted message. No foreign key: it may quote what was never stored here.';
comment on table public.inbox_reads is 'How far a member has read a thread. Unread = the thread''s inbound_count minus inbound_read.';
comment on function public.full_sight_tenant_ids() is 'Tenants in which the caller sees every thread.';
comment on function public.own_sight_tenant_ids() is 'Tenants in which the caller sees their own and unassigned threads only.';
