-- Messages for later. The sweep sends them as their author; until then everyone who sees the thread sees them, and may call them back.

create table if not exists public.inbox_scheduled_messages (
  id uuid not null default gen_random_uuid(),
  tenant_id uuid not null,
  thread_id uuid not null,
  author_id uuid not null,
  body text not null,
  send_at timestamptz not null,
  state text not null default 'scheduled',
  error text,
  message_id uuid not null default gen_random_uuid(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint inbox_scheduled_messages_pkey primary key (id),
  constraint inbox_scheduled_messages_tenant_id_fkey foreign key (tenant_id) references public.tenants (id) on delete cascade,
  constraint inbox_scheduled_messages_thread_id_fkey foreign key (thread_id) references public.inbox_threads (id) on delete cascade,
  constraint inbox_scheduled_messages_body_check check (char_length(body) between 1 and 4096 and body ~ '\S'),
  constraint inbox_scheduled_messages_send_at_check check (isfinite(send_at)),
  constraint inbox_scheduled_messages_state_check check (state in ('scheduled', 'sent', 'cancelled', 'failed')),
  constraint inbox_scheduled_messages_error_check check ((state = 'failed') = (error is not null))
);
create index if not exists inbox_scheduled_messages_tenant_id_idx on public.inbox_scheduled_messages (tenant_id);
create index if not exists inbox_scheduled_messages_thread_id_idx on public.inbox_scheduled_messages (thread_id);
create index if not exists inbox_scheduled_messages_due_idx on public.inbox_scheduled_messages (send_at) where state = 'scheduled';
create or replace trigger inbox_scheduled_messages_set_updated_at before update on public.inbox_scheduled_messages
  for each row execute function public.set_updated_at();

alter table public.inbox_scheduled_messages enable row level security;
revoke all on public.inbox_scheduled_messages from public, anon, authenticated;
grant select on public.inbox_scheduled_messages to authenticated;
grant insert (id, tenant_id, thread_id, author_id, body, send_at), update (state, error) on public.inbox_scheduled_messages to authenticated;
grant all on public.inbox_scheduled_messages to service_role;

drop policy if exists inbox_scheduled_messages_select on public.inbox_scheduled_messages;
create policy inbox_scheduled_messages_select on public.inbox_scheduled_messages for select to authenticated using (
  (select public.is_saas_admin())
  or tenant_id in (select public.full_sight_tenant_ids())
  or (tenant_id in (select public.own_sight_tenant_ids())
    and exists (select from public.inbox_threads t where t.id = inbox_scheduled_messages.thread_id offset 0))
);
drop policy if exists inbox_scheduled_messages_insert on public.inbox_scheduled_messages;
create policy inbox_scheduled_messages_insert on public.inbox_scheduled_messages for insert to authenticated with check (
  author_id = (select auth.uid()) and tenant_id in (select public.member_tenant_ids())
  and exists (select from public.inbox_threads t where t.id = thread_id and t.tenant_id = inbox_scheduled_messages.tenant_id)
);
-- Calling back is all that can be done to one, by anybody who sees the thread; what was sent stays sent.
drop policy if exists inbox_scheduled_messages_update on public.inbox_scheduled_messages;
create policy inbox_scheduled_messages_update on public.inbox_scheduled_messages for update to authenticated
  using (state in ('scheduled', 'failed') and exists (select from public.inbox_threads t where t.id = inbox_scheduled_messages.thread_id offset 0))
  with check (state = 'cancelled');

comment on table public.inbox_scheduled_messages is 'Messages for later. The sweep (inbox_sweep) sends them as their author.';
comment on column public.inbox_scheduled_messages.error is 'Why it failed: not_a_member or thread_not_found, said of its author.';
comment on column public.inbox_scheduled_messages.message_id is 'Of the message that it becomes.';
