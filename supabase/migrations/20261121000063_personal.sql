-- A member's own: what they keep on top, how they like their inbox, and where a colleague has named them. Nobody else sees it.

create table if not exists public.inbox_pins (
  tenant_id uuid not null,
  user_id uuid not null,
  thread_id uuid not null,
  pinned boolean not null default true,
  created_at timestamptz not null default now(),
  constraint inbox_pins_pkey primary key (tenant_id, user_id, thread_id),
  constraint inbox_pins_member_fkey foreign key (tenant_id, user_id) references public.tenant_members (tenant_id, user_id) on delete cascade,
  constraint inbox_pins_thread_id_fkey foreign key (thread_id) references public.inbox_threads (id) on delete cascade
);
create index if not exists inbox_pins_thread_id_idx on public.inbox_pins (thread_id);

create table if not exists public.inbox_preferences (
  tenant_id uuid not null,
  user_id uuid not null,
  settings jsonb not null default '{}',
  updated_at timestamptz not null default now(),
  constraint inbox_preferences_pkey primary key (tenant_id, user_id),
  constraint inbox_preferences_member_fkey foreign key (tenant_id, user_id)
    references public.tenant_members (tenant_id, user_id) on delete cascade,
  constraint inbox_preferences_settings_check check (jsonb_typeof(settings) = 'object' and length(settings::text) <= 16384)
);

create table if not exists public.inbox_mentions (
  id uuid not null default gen_random_uuid(),
  tenant_id uuid not null,
  thread_id uuid not null,
  message_id uuid not null,
  user_id uuid not null,
  created_at timestamptz not null default now(),
  seen_at timestamptz,
  constraint inbox_mentions_pkey primary key (id),
  constraint inbox_mentions_message_user_key unique (tenant_id, message_id, user_id),
  constraint inbox_mentions_thread_id_fkey foreign key (thread_id) references public.inbox_threads (id) on delete cascade,
  constraint inbox_mentions_message_fkey foreign key (tenant_id, message_id)
    references public.conversation_messages (tenant_id, message_id) on delete cascade,
  constraint inbox_mentions_member_fkey foreign key (tenant_id, user_id) references public.tenant_members (tenant_id, user_id) on delete cascade
);
create index if not exists inbox_mentions_thread_id_idx on public.inbox_mentions (thread_id);
create index if not exists inbox_mentions_user_id_idx on public.inbox_mentions (tenant_id, user_id);

create or replace trigger inbox_preferences_set_updated_at before update on public.inbox_preferences
  for each row execute function public.set_updated_at();

-- Whether RLS shows a member this thread, asked for somebody else than the caller.
create or replace function public.member_sees_thread(p_user_id uuid, p_thread public.inbox_threads) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.tenant_members m join public.tenants c on c.id = m.tenant_id
    where m.tenant_id = p_thread.tenant_id and m.user_id = p_user_id and m.status = 'active'
      and (m.role <> 'therapist' or c.thread_visibility = 'all' or p_thread.assigned_to is null or p_thread.assigned_to = m.user_id)
  )
$$;

-- Names are taken from the note's own writer, and only those of members who see the thread: a mention must not tell of what its
-- reader can't open. The others, and oneself, are passed over.
create or replace function public.mention_members(p_tenant_id uuid, p_message_id uuid, p_users uuid[]) returns void
language sql volatile security definer set search_path = '' as $$
  insert into public.inbox_mentions (tenant_id, thread_id, message_id, user_id)
  select t.tenant_id, t.id, m.message_id, named.user_id
  from public.conversation_messages m
  join public.inbox_threads t on t.id = m.thread_id
  cross join (select distinct unnest(p_users) as user_id) named
  where m.tenant_id = p_tenant_id and m.message_id = p_message_id and m.direction = 'internal' and m.sender_id = (select auth.uid())
    and named.user_id <> m.sender_id and public.member_sees_thread(named.user_id, t)
  order by named.user_id
  on conflict (tenant_id, message_id, user_id) do nothing
$$;
revoke all on function public.member_sees_thread(uuid, public.inbox_threads), public.mention_members(uuid, uuid, uuid[])
  from public, anon, authenticated, service_role;
grant execute on function public.mention_members(uuid, uuid, uuid[]) to authenticated, service_role;

alter table public.inbox_pins enable row level security;
alter table public.inbox_preferences enable row level security;
alter table public.inbox_mentions enable row level security;
revoke all on public.inbox_pins, public.inbox_preferences, public.inbox_mentions from public, anon, authenticated;
grant select on public.inbox_pins, public.inbox_preferences, public.inbox_mentions to authenticated;
grant insert (tenant_id, user_id, thread_id, pinned), update (pinned) on public.inbox_pins to authenticated;
grant insert (tenant_id, user_id, settings), update (settings) on public.inbox_preferences to authenticated;
grant update (seen_at) on public.inbox_mentions to authenticated;
grant all on public.inbox_pins, public.inbox_preferences, public.inbox_mentions to service_role;

do $$
declare
  v_table text;
begin
  foreach v_table in array '{inbox_pins,inbox_preferences,inbox_mentions}'::text[] loop
    execute format('drop policy if exists %I on public.%I', v_table || '_select', v_table);
    execute format('create policy %I on public.%I for select to authenticated
      using (user_id = (select auth.uid()) and tenant_id in (select public.member_tenant_ids()))', v_table || '_select', v_table);
    execute format('drop policy if exists %I on public.%I', v_table || '_update', v_table);
    execute format('create policy %I on public.%I for update to authenticated
      using (user_id = (select auth.uid()) and tenant_id in (select public.member_tenant_ids()))
      with check (user_id = (select auth.uid()) and tenant_id in (select public.member_tenant_ids()))', v_table || '_update', v_table);
  end loop;
end $$;
drop policy if exists inbox_pins_insert on public.inbox_pins;
create policy inbox_pins_insert on public.inbox_pins for insert to authenticated with check (
  user_id = (select auth.uid()) and tenant_id in (select public.member_tenant_ids())
  and exists (select from public.inbox_threads t where t.id = thread_id and t.tenant_id = inbox_pins.tenant_id)
);
drop policy if exists inbox_preferences_insert on public.inbox_preferences;
create policy inbox_preferences_insert on public.inbox_preferences for insert to authenticated
  with check (user_id = (select auth.uid()) and tenant_id in (select public.member_tenant_ids()));

comment on table public.inbox_pins is 'Threads that a member keeps on top. Taken off, a row stays and says so, as devices must learn of it.';
comment on table public.inbox_preferences is 'How a member likes their inbox, on all their devices. Keys are the inbox''s own business.';
comment on table public.inbox_mentions is 'Where a colleague''s note names a member.';
comment on column public.inbox_mentions.seen_at is 'When they saw it; null = not yet.';
comment on function public.member_sees_thread(uuid, public.inbox_threads) is 'Whether a member, not the caller, may see the thread.';
comment on function public.mention_members(uuid, uuid, uuid[]) is 'Notes whom the caller''s own note names: members who see its thread.';
