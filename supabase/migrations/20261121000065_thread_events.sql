-- The story of a thread: who changed which of its settings, and what became of its promises. Written by triggers, so that no way of
-- changing a thread goes unrecorded; read page by page, never pulled.

create table if not exists public.inbox_thread_events (
  id bigint generated always as identity,
  tenant_id uuid not null,
  thread_id uuid not null,
  kind text not null,
  actor_id uuid,
  was jsonb,
  became jsonb,
  happened_at timestamptz not null default now(),
  constraint inbox_thread_events_pkey primary key (id),
  constraint inbox_thread_events_tenant_id_fkey foreign key (tenant_id) references public.tenants (id) on delete cascade,
  constraint inbox_thread_events_thread_id_fkey foreign key (thread_id) references public.inbox_threads (id) on delete cascade,
  constraint inbox_thread_events_kind_check check (kind in ('status', 'assignment', 'team', 'priority', 'stage', 'tags', 'snooze', 'link'))
);
create index if not exists inbox_thread_events_thread_id_idx on public.inbox_thread_events (thread_id, happened_at, id);
create index if not exists inbox_thread_events_tenant_id_idx on public.inbox_thread_events (tenant_id, happened_at);

create or replace function public.fn_thread_story() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.inbox_thread_events (tenant_id, thread_id, kind, actor_id, was, became)
  select new.tenant_id, new.id, c.kind, auth.uid(), c.was, c.became
  from (values
    (1, 'status', to_jsonb(old.status), to_jsonb(new.status)), (2, 'assignment', to_jsonb(old.assigned_to), to_jsonb(new.assigned_to)),
    (3, 'team', to_jsonb(old.team_id), to_jsonb(new.team_id)), (4, 'priority', to_jsonb(old.priority), to_jsonb(new.priority)),
    (5, 'stage', to_jsonb(old.stage_key), to_jsonb(new.stage_key)), (6, 'tags', to_jsonb(old.tags), to_jsonb(new.tags)),
    (7, 'snooze', to_jsonb(old.snoozed_until), to_jsonb(new.snoozed_until)), (8, 'link', to_jsonb(old.patient_id), to_jsonb(new.patient_id))
  ) as c(n, kind, was, became)
  where c.was is distinct from c.became order by c.n;
  return null;
end $$;
-- Row by row, with a condition: a message changes a thread's row too, and must not pay for this.
create or replace trigger inbox_threads_80_story after update on public.inbox_threads
  for each row when ((old.status, old.assigned_to, old.team_id, old.priority, old.stage_key, old.tags, old.snoozed_until, old.patient_id)
    is distinct from (new.status, new.assigned_to, new.team_id, new.priority, new.stage_key, new.tags, new.snoozed_until, new.patient_id))
  execute function public.fn_thread_story();

-- What a thread takes along when it is merged into another, besides its messages, breaches and reads.
create or replace function public.move_thread_company(p_from uuid, p_to public.inbox_threads) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  update public.inbox_thread_events set thread_id = p_to.id where thread_id = p_from;
  insert into public.inbox_thread_events (tenant_id, thread_id, kind, actor_id, became)
  values (p_to.tenant_id, p_to.id, 'link', auth.uid(), to_jsonb(p_to.patient_id));
  update public.inbox_mentions set thread_id = p_to.id where thread_id = p_from;
  update public.inbox_scheduled_messages set thread_id = p_to.id where thread_id = p_from;
  insert into public.inbox_pins as p (tenant_id, user_id, thread_id, pinned)
  select f.tenant_id, f.user_id, p_to.id, true from public.inbox_pins f where f.thread_id = p_from and f.pinned
  on conflict (tenant_id, user_id, thread_id) do update set pinned = true where not p.pinned;
end $$;

-- Newest first. p_before = the `next` of the page before, null = from the newest on.
create or replace function public.inbox_thread_story(p_tenant_id uuid, p_thread_id uuid, p_before text default null, p_limit int default 50)
returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_at timestamptz := 'infinity';
  v_key text := '~';
  v_page jsonb[];
  v_next text;
begin
  if p_limit is null or p_limit not between 1 and 200 then
    perform public.inbox_error('invalid_limit', 'p_limit is a number of entries from 1 to 200.');
  elsif p_before !~ '^\d{1,18}/[a-z]/[0-9a-f-]{1,36}$' then
    perform public.inbox_error('invalid_cursor', 'Give back the next of the last page unchanged, or null to start anew.');
  end if;
  perform public.inbox_caller(p_tenant_id);
  if not exists (select from public.inbox_threads t where t.id = p_thread_id and t.tenant_id = p_tenant_id) then
    perform public.inbox_error('thread_not_found', 'There is no such thread, or it is not yours to see.');
  end if;
  if p_before is not null then
    v_at := timestamptz 'epoch' + split_part(p_before, '/', 1)::bigint * interval '1 microsecond';
    v_key := substr(p_before, strpos(p_before, '/') + 1);
  end if;
  select array_agg(s.entry order by s.n), (array_agg(format('%s/%s', (extract(epoch from s.at) * 1000000)::bigint, s.key) order by s.n))[p_limit]
  into v_page, v_next
  from (
    select e.*, row_number() over (order by e.at desc, e.key desc) as n from (
      (select e.happened_at as at, 'c/' || lpad(e.id::text, 19, '0') as key, jsonb_build_object('is', 'change', 'id', e.id::text,
          'happened_at', e.happened_at, 'actor_id', e.actor_id, 'kind', e.kind, 'was', e.was, 'became', e.became) as entry
       from public.inbox_thread_events e
       where e.thread_id = p_thread_id and e.happened_at <= v_at and (e.happened_at < v_at or 'c/' || lpad(e.id::text, 19, '0') < v_key)
       order by e.happened_at desc, e.id desc limit p_limit + 1)
      union all
      (select e.happened_at, 's/' || e.id, jsonb_build_object('is', 'sla', 'id', e.id, 'happened_at', e.happened_at, 'kind', e.kind,
          'step', e.step, 'due_at', e.due_at, 'assigned_to', e.assigned_to, 'detail', e.detail)
       from public.conversation_sla_events e
       where e.thread_id = p_thread_id and e.happened_at <= v_at and (e.happened_at < v_at or 's/' || e.id < v_key)
       order by e.happened_at desc, e.id desc limit p_limit + 1)
    ) e
  ) s;
  return jsonb_build_object('entries', coalesce(to_jsonb(v_page[:p_limit]), '[]'), 'next', case when cardinality(v_page) > p_limit then v_next end);
end $$;

revoke all on function public.fn_thread_story(), public.move_thread_company(uuid, public.inbox_threads),
  public.inbox_thread_story(uuid, uuid, text, int) from public, anon, authenticated, service_role;
grant execute on function public.inbox_thread_story(uuid, uuid, text, int) to authenticated, service_role;

alter table public.inbox_thread_events enable row level security;
revoke all on public.inbox_thread_events from public, anon, authenticated;
revoke all on sequence public.inbox_thread_events_id_seq from public, anon, authenticated;
grant select on public.inbox_thread_events to authenticated;
grant all on public.inbox_thread_events to service_role;
drop policy if exists inbox_thread_events_select on public.inbox_thread_events;
create policy inbox_thread_events_select on public.inbox_thread_events for select to authenticated using (
  (select public.is_saas_admin())
  or tenant_id in (select public.full_sight_tenant_ids())
  or (tenant_id in (select public.own_sight_tenant_ids())
    and exists (select from public.inbox_threads t where t.id = inbox_thread_events.thread_id offset 0))
);

comment on table public.inbox_thread_events is 'Changes of a thread''s settings. Written by a trigger, never changed.';
comment on column public.inbox_thread_events.actor_id is 'Who did it; null = the server: a patient who wrote, the sweep, a host''s job.';
comment on column public.inbox_thread_events.was is 'The column''s value before: a word, an id, an instant, a list of tags, or null.';
comment on function public.fn_thread_story() is 'Trigger: an event for each setting of a thread that has changed.';
comment on function public.move_thread_company(uuid, public.inbox_threads) is 'Moves story, mentions, pins and scheduled messages to another thread.';
comment on function public.inbox_thread_story(uuid, uuid, text, int) is
  'What was done to a thread and what became of its promises, newest first: {entries, next}. Errors: not_a_member, thread_not_found, '
  'invalid_cursor, invalid_limit.';
