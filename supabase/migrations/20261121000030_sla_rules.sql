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

-- Admins write what is promised, every member reads it; the record of what was broken is written by the server alone.
alter table public.conversation_sla_rules enable row level security;
alter table public.conversation_sla_closures enable row level security;
alter table public.conversation_sla_stages enable row level security;
alter table public.conversation_sla_breaches enable row level security;
revoke all on public.conversation_sla_rules, public.conversation_sla_closures, public.conversation_sla_stages, public.conversation_sla_breaches
  from public, anon, authenticated;
grant all on public.conversation_sla_rules, public.conversation_sla_closures, public.conversation_sla_stages, public.conversation_sla_breaches
  to service_role;
grant select on public.conversation_sla_rules, public.conversation_sla_closures, public.conversation_sla_stages, public.conversation_sla_breaches
  to authenticated;
grant insert (tenant_id, enabled, threshold_minutes, respect_business_hours, business_hours_start, business_hours_end, business_days,
    alert_scope, notify_admin_on_breach, timezone, windows, clock_starts, automated_replies_count, reminder_offsets,
    escalation_type, escalation_target, escalation_after_minutes),
  update (tenant_id, enabled, threshold_minutes, respect_business_hours, business_hours_start, business_hours_end, business_days,
    alert_scope, notify_admin_on_breach, timezone, windows, clock_starts, automated_replies_count, reminder_offsets,
    escalation_type, escalation_target, escalation_after_minutes),
  delete on public.conversation_sla_rules to authenticated;
grant insert (id, tenant_id, on_date, windows, label), update (id, tenant_id, on_date, windows, label), delete
  on public.conversation_sla_closures to authenticated;
grant insert (id, tenant_id, stage_key, duration_minutes, reminder_offsets, escalation_type, escalation_target, metadata),
  update (id, tenant_id, stage_key, duration_minutes, reminder_offsets, escalation_type, escalation_target, metadata), delete
  on public.conversation_sla_stages to authenticated;

do $$
declare
  v_table text;
  v_admins constant text := '(select public.is_saas_admin()) or tenant_id in (select public.admin_tenant_ids())';
begin
  foreach v_table in array array['conversation_sla_rules', 'conversation_sla_closures', 'conversation_sla_stages'] loop
    execute format('drop policy if exists %I on public.%I', v_table || '_select', v_table);
    execute format('create policy %I on public.%I for select to authenticated
      using ((select public.is_saas_admin()) or tenant_id in (select public.member_tenant_ids()))', v_table || '_select', v_table);
    execute format('drop policy if exists %I on public.%I', v_table || '_insert', v_table);
    execute format('create policy %I on public.%I for insert to authenticated with check (%s)', v_table || '_insert', v_table, v_admins);
    execute format('drop policy if exists %I on public.%I', v_table || '_update', v_table);
    execute format('create policy %I on public.%I for update to authenticated using (%s) with check (%s)',
      v_table || '_update', v_table, v_admins, v_admins);
    execute format('drop policy if exists %I on public.%I', v_table || '_delete', v_table);
    execute format('create policy %I on public.%I for delete to authenticated using (%s)', v_table || '_delete', v_table, v_admins);
  end loop;
end $$;
drop policy if exists conversation_sla_breaches_select on public.conversation_sla_breaches;
create policy conversation_sla_breaches_select on public.conversation_sla_breaches for select to authenticated using (
  (select public.is_saas_admin())
  or tenant_id in (select public.full_sight_tenant_ids())
  or (tenant_id in (select public.own_sight_tenant_ids()) and exists (select from public.inbox_threads t where t.id = conversation_sla_breaches.thread_id offset 0))
);

comment on table public.conversation_sla_rules is 'What a tenant promises: one row a tenant, none = nothing.';
comment on column public.conversation_sla_rules.timezone is 'IANA zone of the hours; null = the tenant''s.';
comment on column public.conversation_sla_rules.business_days is 'ISO days, 1 = Monday.';
comment on column public.conversation_sla_rules.windows is
  'Replaces start, end and days: [{"days":[1,2],"start":"08:00","end":"12:00"}]; end may be 24:00, start > end runs past midnight.';
comment on column public.conversation_sla_rules.clock_starts is 'first_unanswered: the first message since the last answer. last_inbound: the newest.';
comment on column public.conversation_sla_rules.automated_replies_count is 'Whether an answer by ai or system stops the clock.';
comment on column public.conversation_sla_rules.reminder_offsets is 'Business minutes before the deadline.';
comment on column public.conversation_sla_rules.version is '+1 on each change of the rule, a closure, a stage or the tenant''s zone.';
comment on table public.conversation_sla_closures is 'Holidays and half days; windows replace that local date''s own, [] = closed: [["08:00","12:00"]].';
comment on table public.conversation_sla_stages is 'A thread with this stage_key has its own duration, reminders and escalation.';
comment on table public.conversation_sla_breaches is 'The record of broken promises. Only the server writes it; one open breach a thread.';
comment on column public.conversation_sla_breaches.breached_at is 'The due instant, or the change that made it due.';
comment on column public.conversation_sla_breaches.created_at is 'When it was noticed.';
comment on column public.conversation_sla_breaches.resolved_by_message_id is 'The answer; null when the thread was closed without one.';
comment on column public.conversation_sla_breaches.rule_snapshot is 'The rule as it was when the promise broke, with the stage under "stage".';
