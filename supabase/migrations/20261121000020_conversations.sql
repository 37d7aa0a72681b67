-- Threads, their messages, and how far each member has read.

create table if not exists public.inbox_threads (
  id uuid not null default gen_random_uuid(),
  tenant_id uuid not null,
  thread_key text not null,
  patient_id uuid,
  contact_name text,
  contact_number text,
  assigned_to uuid,
  status text not null default 'open',
  priority text not null default 'medium',
  stage_key text,
  tags text[] not null default '{}',
  snoozed_until timestamptz,
  subject text,
  last_message_id bigint,
  last_message_at timestamptz,
  last_message_direction text,
  last_message_kind text,
  last_message_sender_kind text,
  last_message_sender_id uuid,
  last_message_preview text,
  inbound_count integer not null default 0,
  message_count integer not null default 0,
  last_inbound_at timestamptz,
  last_outbound_at timestamptz,
  settled_id bigint,
  awaiting_since timestamptz,
  first_response_at timestamptz,
  sla_due_at timestamptz,
  sla_due_changed_at timestamptz,
  sla_breached_at timestamptz,
  sla_rule_version integer,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint inbox_threads_pkey primary key (id),
  constraint inbox_threads_thread_key_key unique (tenant_id, thread_key),
  constraint inbox_threads_tenant_id_fkey foreign key (tenant_id) references public.tenants (id) on delete cascade,
  constraint inbox_threads_patient_id_fkey foreign key (patient_id) references public.patients (id) on delete cascade,
  constraint inbox_threads_status_check check (status in ('open', 'pending', 'resolved', 'closed')),
  constraint inbox_threads_priority_check check (priority in ('low', 'medium', 'high', 'urgent')),
  constraint inbox_threads_counts_check check (inbound_count >= 0 and message_count >= inbound_count)
);
create index if not exists inbox_threads_patient_id_idx on public.inbox_threads (patient_id) where patient_id is not null;
create index if not exists inbox_threads_assigned_to_idx on public.inbox_threads (tenant_id, assigned_to) where assigned_to is not null;
create index if not exists inbox_threads_last_message_at_idx on public.inbox_threads (tenant_id, last_message_at desc);
create index if not exists inbox_threads_awaiting_idx on public.inbox_threads (tenant_id) where awaiting_since is not null;
-- What the sweep reads: only the deadlines that have not been kept and not been recorded as broken.
create index if not exists inbox_threads_sla_due_at_idx on public.inbox_threads (sla_due_at)
  where sla_due_at is not null and sla_breached_at is null;

-- Immutable and without a search path of its own, because the generated column below is made of it.
create or replace function public.thread_key_of(p_patient_id uuid, p_direction text, p_from_number text, p_to_number text)
returns text language sql immutable parallel safe as $$
  select coalesce(
    p_patient_id::text,
    'anon:' || coalesce(nullif(trim(case when p_direction = 'inbound' then p_from_number else p_to_number end), ''), 'unknown')
  )
$$;
revoke all on function public.thread_key_of(uuid, text, text, text) from public, anon, authenticated, service_role;
grant execute on function public.thread_key_of(uuid, text, text, text) to authenticated, service_role;

create table if not exists public.conversation_messages (
  id bigint generated always as identity,
  message_id uuid not null default gen_random_uuid(),
  tenant_id uuid not null,
  thread_key text not null generated always as (public.thread_key_of(patient_id, direction, from_number, to_number)) stored,
  thread_id uuid not null,
  patient_id uuid,
  direction text not null default 'inbound',
  sender_kind text not null,
  sender_id uuid,
  from_number text,
  to_number text,
  kind text not null default 'text',
  body text,
  media_url text,
  media_name text,
  media_mime text,
  media_size bigint,
  external_id text,
  delivery_status text,
  delivery_error text,
  reply_to uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint conversation_messages_pkey primary key (id),
  constraint conversation_messages_message_id_key unique (tenant_id, message_id),
  constraint conversation_messages_external_id_key unique (tenant_id, external_id),
  constraint conversation_messages_tenant_id_fkey foreign key (tenant_id) references public.tenants (id) on delete cascade,
  constraint conversation_messages_thread_id_fkey foreign key (thread_id) references public.inbox_threads (id) on delete cascade,
  constraint conversation_messages_patient_id_fkey foreign key (patient_id) references public.patients (id) on delete cascade,
  constraint conversation_messages_direction_check check (direction in ('inbound', 'outbound', 'internal')),
  constraint conversation_messages_sender_kind_check check (sender_kind in ('customer', 'agent', 'system', 'ai')),
  constraint conversation_messages_sender_check check ((direction = 'inbound') = (sender_kind = 'customer')),
  constraint conversation_messages_kind_check check
    (kind in ('text', 'image', 'audio', 'video', 'document', 'location', 'sticker', 'template', 'event')),
  constraint conversation_messages_body_check check (char_length(body) <= 4096),
  constraint conversation_messages_text_check check (kind <> 'text' or (body is not null and body <> '')),
  constraint conversation_messages_media_size_check check (media_size >= 0),
  constraint conversation_messages_delivery_status_check check
    (delivery_status in ('queued', 'sent', 'delivered', 'read', 'failed')),
  constraint conversation_messages_delivery_check check (direction = 'outbound' or delivery_status is null)
);
create index if not exists conversation_messages_thread_id_idx on public.conversation_messages (thread_id, id);
create index if not exists conversation_messages_direction_idx on public.conversation_messages (thread_id, direction, id);
create index if not exists conversation_messages_patient_id_idx on public.conversation_messages (patient_id) where patient_id is not null;
-- Remembers whose number this was the last time.
create index if not exists conversation_messages_from_number_idx on public.conversation_messages (tenant_id, from_number, created_at)
  where direction = 'inbound' and patient_id is not null;

create table if not exists public.inbox_reads (
  tenant_id uuid not null,
  user_id uuid not null,
  thread_id uuid not null,
  last_read_id bigint not null default 0,
  inbound_read integer not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint inbox_reads_pkey primary key (tenant_id, user_id, thread_id),
  constraint inbox_reads_tenant_id_fkey foreign key (tenant_id) references public.tenants (id) on delete cascade,
  constraint inbox_reads_thread_id_fkey foreign key (thread_id) references public.inbox_threads (id) on delete cascade,
  constraint inbox_reads_last_read_id_check check (last_read_id >= 0),
  constraint inbox_reads_inbound_read_check check (inbound_read >= 0)
);
create index if not exists inbox_reads_thread_id_idx on public.inbox_reads (thread_id);
