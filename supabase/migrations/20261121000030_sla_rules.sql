-- What a tenant promises, when it is closed, and the record of the promises it broke.

create table if not exists public.conversation_sla_rules (
  tenant_id uuid not null,
  enabled boolean not null default false,
  threshold_minutes integer not null default 60,
  respect_business_hours boolean not null default true,
  business_hours_start time not null default '08:00',
  business_hours_end time not null default '18:00',
  business_days smallint[] not null default '{1,2,3,4,5}',
  alert_scope text not null default 'assigned_only',
  notify_admin_on_breach boolean not null default false,
  timezone text,
  windows jsonb,
  clock_starts text not null default 'first_unanswered',
  automated_replies_count boolean not null default false,
  reminder_offsets integer[] not null default '{}',
  escalation_type text not null default 'notify',
  escalation_target uuid,
  escalation_after_minutes integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint conversation_sla_rules_pkey primary key (tenant_id),
  constraint conversation_sla_rules_tenant_id_fkey foreign key (tenant_id) references public.tenants (id) on delete cascade,
  constraint conversation_sla_rules_threshold_check check (threshold_minutes between 1 and 1440),
  constraint conversation_sla_rules_days_check check (
    cardinality(business_days) between 1 and 7
    and business_days <@ '{1,2,3,4,5,6,7}'::smallint[]
    and array_position(business_days, null) is null
  ),
  constraint conversation_sla_rules_alert_scope_check check (alert_scope in ('assigned_only', 'all')),
  constraint conversation_sla_rules_windows_check check (jsonb_typeof(windows) = 'array'),
  constraint conversation_sla_rules_clock_starts_check check (clock_starts in ('first_unanswered', 'last_inbound')),
  constraint conversation_sla_rules_reminders_check check
    (0 < all (reminder_offsets) and array_position(reminder_offsets, null) is null and cardinality(reminder_offsets) <= 10),
  constraint conversation_sla_rules_escalation_type_check check (escalation_type in ('notify', 'reassign', 'raise_priority')),
  constraint conversation_sla_rules_escalation_after_check check (escalation_after_minutes between 0 and 10080)
);

create table if not exists public.conversation_sla_closures (
  id uuid not null default gen_random_uuid(),
  tenant_id uuid not null,
  on_date date not null,
  windows jsonb not null default '[]',
  label text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint conversation_sla_closures_pkey primary key (id),
  constraint conversation_sla_closures_on_date_key unique (tenant_id, on_date),
  constraint conversation_sla_closures_tenant_id_fkey foreign key (tenant_id) references public.tenants (id) on delete cascade,
  constraint conversation_sla_closures_windows_check check (jsonb_typeof(windows) = 'array')
);

create table if not exists public.conversation_sla_stages (
  id uuid not null default gen_random_uuid(),
  tenant_id uuid not null,
  stage_key text not null,
  duration_minutes integer not null,
  reminder_offsets integer[] not null default '{}',
  escalation_type text not null default 'notify',
  escalation_target uuid,
  metadata jsonb not null default '{}',
  created_by uuid default auth.uid(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint conversation_sla_stages_pkey primary key (id),
  constraint conversation_sla_stages_stage_key_key unique (tenant_id, stage_key),
  constraint conversation_sla_stages_tenant_id_fkey foreign key (tenant_id) references public.tenants (id) on delete cascade,
  constraint conversation_sla_stages_stage_key_check check (stage_key <> ''),
  constraint conversation_sla_stages_duration_check check (duration_minutes between 1 and 43200),
  constraint conversation_sla_stages_reminders_check check
    (0 < all (reminder_offsets) and array_position(reminder_offsets, null) is null and cardinality(reminder_offsets) <= 10),
  constraint conversation_sla_stages_escalation_type_check check (escalation_type in ('notify', 'reassign', 'raise_priority')),
  constraint conversation_sla_stages_metadata_check check (jsonb_typeof(metadata) = 'object')
);

create table if not exists public.conversation_sla_breaches (
  id uuid not null default gen_random_uuid(),
  tenant_id uuid not null,
  thread_key text not null,
  thread_id uuid not null,
  assigned_to uuid,
  last_inbound_at timestamptz,
  threshold_minutes_at_breach integer not null,
  due_at timestamptz not null,
  breached_at timestamptz not null default now(),
  resolved_at timestamptz,
  resolved_by_message_id uuid,
  notified_at timestamptz,
  notification_count integer not null default 0,
  rule_version integer not null default 0,
  rule_snapshot jsonb not null default '{}',
  stage_key text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint conversation_sla_breaches_pkey primary key (id),
  constraint conversation_sla_breaches_tenant_id_fkey foreign key (tenant_id) references public.tenants (id) on delete cascade,
  constraint conversation_sla_breaches_thread_id_fkey foreign key (thread_id) references public.inbox_threads (id) on delete cascade,
  constraint conversation_sla_breaches_threshold_check check (threshold_minutes_at_breach > 0),
  constraint conversation_sla_breaches_order_check check (breached_at >= due_at and resolved_at >= breached_at),
  constraint conversation_sla_breaches_resolved_by_check check (resolved_by_message_id is null or resolved_at is not null),
  constraint conversation_sla_breaches_notified_check check (notification_count >= 0)
);
-- One open breach a thread.
create unique index if not exists conversation_sla_breaches_open_key on public.conversation_sla_breaches (tenant_id, thread_key)
  where resolved_at is null;
create index if not exists conversation_sla_breaches_tenant_id_idx on public.conversation_sla_breaches (tenant_id, breached_at desc);
create index if not exists conversation_sla_breaches_thread_id_idx on public.conversation_sla_breaches (thread_id);
-- What the notifier has still to deliver.
create index if not exists conversation_sla_breaches_unnotified_idx on public.conversation_sla_breaches (breached_at)
  where resolved_at is null and notified_at is null;
