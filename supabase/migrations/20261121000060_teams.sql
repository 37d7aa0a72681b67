-- Teams: members who share threads. A thread may have a team, a member, both or neither. Admins make teams, everyone sees them.

create table if not exists public.inbox_teams (
  id uuid not null default gen_random_uuid(),
  tenant_id uuid not null,
  name text not null,
  color text not null default '#64748b',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint inbox_teams_pkey primary key (id),
  constraint inbox_teams_tenant_key unique (tenant_id, id),
  constraint inbox_teams_name_key unique (tenant_id, name),
  constraint inbox_teams_tenant_id_fkey foreign key (tenant_id) references public.tenants (id) on delete cascade,
  constraint inbox_teams_name_check check (length(name) between 1 and 64 and name = trim(name)),
  constraint inbox_teams_color_check check (color ~ '^(#[0-9a-fA-F]{6}|[a-z][a-z0-9-]{0,31})$')
);

create table if not exists public.inbox_team_members (
  tenant_id uuid not null,
  team_id uuid not null,
  user_id uuid not null,
  created_at timestamptz not null default now(),
  constraint inbox_team_members_pkey primary key (team_id, user_id),
  constraint inbox_team_members_team_fkey foreign key (tenant_id, team_id) references public.inbox_teams (tenant_id, id) on delete cascade,
  constraint inbox_team_members_member_fkey foreign key (tenant_id, user_id)
    references public.tenant_members (tenant_id, user_id) on delete cascade
);
create index if not exists inbox_team_members_team_idx on public.inbox_team_members (tenant_id, team_id);
create index if not exists inbox_team_members_member_idx on public.inbox_team_members (tenant_id, user_id);

alter table public.inbox_threads add column if not exists team_id uuid;
do $$
begin
  if not exists (select from pg_constraint where conname = 'inbox_threads_team_id_fkey') then
    alter table public.inbox_threads add constraint inbox_threads_team_id_fkey
      foreign key (tenant_id, team_id) references public.inbox_teams (tenant_id, id) on delete set null (team_id);
  end if;
end $$;
create index if not exists inbox_threads_team_id_idx on public.inbox_threads (tenant_id, team_id) where team_id is not null;
grant update (team_id) on public.inbox_threads to authenticated;

create or replace trigger inbox_teams_set_updated_at before update on public.inbox_teams
  for each row execute function public.set_updated_at();

-- A team travels with its members in one row, so that row is written anew when they change.
create or replace function public.fn_team_members_changed() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.inbox_teams t set updated_at = now() where t.id in (select c.team_id from changed_rows c);
  return null;
end $$;
create or replace trigger inbox_team_members_inserted after insert on public.inbox_team_members
  referencing new table as changed_rows for each statement execute function public.fn_team_members_changed();
create or replace trigger inbox_team_members_deleted after delete on public.inbox_team_members
  referencing old table as changed_rows for each statement execute function public.fn_team_members_changed();
revoke all on function public.fn_team_members_changed() from public, anon, authenticated, service_role;

alter table public.inbox_teams enable row level security;
alter table public.inbox_team_members enable row level security;
revoke all on public.inbox_teams, public.inbox_team_members from public, anon, authenticated;
grant select, delete on public.inbox_teams, public.inbox_team_members to authenticated;
grant insert (id, tenant_id, name, color), update (name, color) on public.inbox_teams to authenticated;
grant insert (tenant_id, team_id, user_id) on public.inbox_team_members to authenticated;
grant all on public.inbox_teams, public.inbox_team_members to service_role;

do $$
declare
  v_table text;
begin
  foreach v_table in array '{inbox_teams,inbox_team_members}'::text[] loop
    execute format('drop policy if exists %I on public.%I', v_table || '_select', v_table);
    execute format('create policy %I on public.%I for select to authenticated
      using ((select public.is_saas_admin()) or tenant_id in (select public.member_tenant_ids()))', v_table || '_select', v_table);
    execute format('drop policy if exists %I on public.%I', v_table || '_write', v_table);
    execute format('create policy %I on public.%I for all to authenticated
      using ((select public.is_saas_admin()) or tenant_id in (select public.admin_tenant_ids()))
      with check ((select public.is_saas_admin()) or tenant_id in (select public.admin_tenant_ids()))', v_table || '_write', v_table);
  end loop;
end $$;

comment on table public.inbox_teams is 'Members who share threads. Made by admins.';
comment on table public.inbox_team_members is 'Who is in which team. A member who is suspended stays, and is passed over meanwhile.';
comment on column public.inbox_threads.team_id is 'The team that has the thread, whoever of them answers.';
comment on function public.fn_team_members_changed() is 'Trigger: a team''s row follows its members.';
