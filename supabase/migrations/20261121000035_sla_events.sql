-- What happened to a promise besides being kept: reminders, breaches, escalations, threads open for too long. An event is a fact
-- and never changes; telling somebody of it is a notice, with its own state. Rules E1 to N7 of src/sla/SPEC.md.

alter table public.conversation_sla_rules add column if not exists long_open_minutes integer
  constraint conversation_sla_rules_long_open_check check (long_open_minutes between 1 and 525600);
alter table public.conversation_sla_rules add column if not exists notify_outside_hours boolean not null default false;
grant insert (long_open_minutes, notify_outside_hours), update (long_open_minutes, notify_outside_hours)
  on public.conversation_sla_rules to authenticated;

alter table public.inbox_threads add column if not exists sla_remind_at timestamptz;
alter table public.inbox_threads add column if not exists long_open_since timestamptz;
alter table public.inbox_threads add column if not exists long_open_at timestamptz;
alter table public.inbox_threads add column if not exists long_open_flagged_at timestamptz;
alter table public.conversation_sla_breaches add column if not exists escalate_at timestamptz;
alter table public.conversation_sla_breaches add column if not exists escalated_at timestamptz;
-- What the sweep reads, next to the deadlines: only what has still to happen.
create index if not exists inbox_threads_sla_remind_at_idx on public.inbox_threads (sla_remind_at) where sla_remind_at is not null;
create index if not exists inbox_threads_long_open_at_idx on public.inbox_threads (long_open_at)
  where long_open_at is not null and long_open_flagged_at is null;
create index if not exists conversation_sla_breaches_escalate_at_idx on public.conversation_sla_breaches (escalate_at)
  where resolved_at is null and escalated_at is null and escalate_at is not null;

create table if not exists public.conversation_sla_events (
  id uuid not null default gen_random_uuid(),
  tenant_id uuid not null,
  thread_id uuid not null,
  breach_id uuid,
  kind text not null,
  step text not null,
  run_started_at timestamptz,
  due_at timestamptz,
  happened_at timestamptz not null,
  assigned_to uuid,
  detail jsonb not null default '{}',
  created_at timestamptz not null default now(),
  constraint conversation_sla_events_pkey primary key (id),
  constraint conversation_sla_events_tenant_id_fkey foreign key (tenant_id) references public.tenants (id) on delete cascade,
  constraint conversation_sla_events_thread_id_fkey foreign key (thread_id) references public.inbox_threads (id) on delete cascade,
  constraint conversation_sla_events_breach_id_fkey foreign key (breach_id)
    references public.conversation_sla_breaches (id) on delete cascade,
  constraint conversation_sla_events_kind_check check (kind in ('reminder', 'breach', 'escalation', 'long_open')),
  constraint conversation_sla_events_breach_check check ((kind in ('breach', 'escalation')) = (breach_id is not null)),
  constraint conversation_sla_events_run_check check ((breach_id is null) = (run_started_at is not null)),
  constraint conversation_sla_events_detail_check check (jsonb_typeof(detail) = 'object')
);
-- Each step once: of a breach, and of a wait.
create unique index if not exists conversation_sla_events_breach_step_key on public.conversation_sla_events (breach_id, step)
  where breach_id is not null;
create unique index if not exists conversation_sla_events_run_step_key on public.conversation_sla_events (thread_id, run_started_at, step)
  where breach_id is null;
create index if not exists conversation_sla_events_thread_id_idx on public.conversation_sla_events (thread_id, happened_at);
create index if not exists conversation_sla_events_breach_id_idx on public.conversation_sla_events (breach_id);
create index if not exists conversation_sla_events_tenant_id_idx on public.conversation_sla_events (tenant_id, happened_at desc);

create table if not exists public.conversation_sla_notices (
  event_id uuid not null,
  tenant_id uuid not null,
  state text not null default 'pending',
  attempt_after timestamptz not null,
  attempts integer not null default 0,
  recipients uuid[] not null default '{}',
  cc uuid[] not null default '{}',
  last_error text,
  settled_at timestamptz,
  created_at timestamptz not null default now(),
  constraint conversation_sla_notices_pkey primary key (event_id),
  constraint conversation_sla_notices_event_id_fkey foreign key (event_id)
    references public.conversation_sla_events (id) on delete cascade,
  constraint conversation_sla_notices_tenant_id_fkey foreign key (tenant_id) references public.tenants (id) on delete cascade,
  constraint conversation_sla_notices_state_check check (state in ('pending', 'delivered', 'withdrawn', 'failed')),
  constraint conversation_sla_notices_settled_check check ((state = 'pending') = (settled_at is null)),
  constraint conversation_sla_notices_attempts_check check (attempts >= 0)
);
create index if not exists conversation_sla_notices_tenant_id_idx on public.conversation_sla_notices (tenant_id);
create index if not exists conversation_sla_notices_pending_idx on public.conversation_sla_notices (attempt_after) where state = 'pending';

-- Events follow the sight of their thread; how they were told is for admins. Only the server writes either.
alter table public.conversation_sla_events enable row level security;
alter table public.conversation_sla_notices enable row level security;
revoke all on public.conversation_sla_events, public.conversation_sla_notices from public, anon, authenticated;
grant select on public.conversation_sla_events, public.conversation_sla_notices to authenticated;
grant all on public.conversation_sla_events, public.conversation_sla_notices to service_role;
drop policy if exists conversation_sla_events_select on public.conversation_sla_events;
create policy conversation_sla_events_select on public.conversation_sla_events for select to authenticated using (
  (select public.is_saas_admin())
  or tenant_id in (select public.full_sight_tenant_ids())
  or (tenant_id in (select public.own_sight_tenant_ids())
    and exists (select from public.inbox_threads t where t.id = conversation_sla_events.thread_id offset 0))
);
drop policy if exists conversation_sla_notices_select on public.conversation_sla_notices;
create policy conversation_sla_notices_select on public.conversation_sla_notices for select to authenticated using (
  (select public.is_saas_admin()) or tenant_id in (select public.admin_tenant_ids())
);

-- A merge takes the events along. What both threads were told of one and the same wait is kept once.
create or replace function public.move_thread_events(p_from uuid, p_to uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  delete from public.conversation_sla_events e using public.conversation_sla_events kept
  where e.thread_id = p_from and e.breach_id is null
    and kept.thread_id = p_to and kept.breach_id is null and kept.run_started_at = e.run_started_at and kept.step = e.step;
  update public.conversation_sla_events set thread_id = p_to where thread_id = p_from;
end $$;
revoke all on function public.move_thread_events(uuid, uuid) from public, anon, authenticated, service_role;

comment on column public.conversation_sla_rules.long_open_minutes is
  'A thread that nobody has ever written to is flagged after so many minutes, enabled or not; null = never.';
comment on column public.conversation_sla_rules.notify_outside_hours is 'Notices go out at any hour; otherwise they wait for opening.';
comment on column public.inbox_threads.sla_remind_at is 'When the next reminder of the running promise is due.';
comment on column public.inbox_threads.long_open_since is 'The first message that a thread without any outbound was left with.';
comment on column public.inbox_threads.long_open_at is 'When it counts as open for too long.';
comment on column public.inbox_threads.long_open_flagged_at is 'Since when it is flagged for that.';
comment on column public.conversation_sla_breaches.escalate_at is 'When it escalates unless answered; null = it does not.';
comment on column public.conversation_sla_breaches.escalated_at is 'When it did.';
comment on table public.conversation_sla_events is 'Reminders, breaches, escalations and long-open flags: facts that never change. Written by the server alone.';
comment on column public.conversation_sla_events.step is 'What happens once at most: "reminder 15", "breach", "escalation", "long_open".';
comment on column public.conversation_sla_events.run_started_at is 'Which wait of the thread a reminder or flag belongs to.';
comment on column public.conversation_sla_events.detail is 'reminder {minutes}; escalation {action, to, from, skipped}; long_open {minutes}.';
comment on table public.conversation_sla_notices is 'Telling somebody of an event: pending, delivered, withdrawn (no longer true), failed (given up).';
comment on column public.conversation_sla_notices.attempt_after is 'Not before: opening time, back-off, or the end of the lease of whoever delivers it.';
comment on function public.move_thread_events(uuid, uuid) is 'Moves the events of a thread that is merged away.';
