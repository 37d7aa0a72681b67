-- Tenants, their members and their patients. A host that has these tables already keeps them: only missing columns are added.
-- Members are known by auth.uid() alone. There is no foreign key to auth.users, so that third-party auth works too.

create table if not exists public.tenants (
  id uuid not null default gen_random_uuid(),
  name text not null,
  timezone text not null default 'America/Sao_Paulo',
  thread_visibility text not null default 'all',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint tenants_pkey primary key (id),
  constraint tenants_thread_visibility_check check (thread_visibility in ('all', 'assigned'))
);
alter table public.tenants add column if not exists timezone text not null default 'America/Sao_Paulo';
alter table public.tenants add column if not exists thread_visibility text not null default 'all'
  constraint tenants_thread_visibility_check check (thread_visibility in ('all', 'assigned'));
alter table public.tenants add column if not exists updated_at timestamptz not null default now();

create table if not exists public.tenant_members (
  tenant_id uuid not null,
  user_id uuid not null,
  role text not null default 'assistant',
  status text not null default 'active',
  display_name text not null default '',
  avatar_url text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint tenant_members_pkey primary key (tenant_id, user_id),
  constraint tenant_members_tenant_id_fkey foreign key (tenant_id) references public.tenants (id) on delete cascade,
  constraint tenant_members_role_check check (role in ('clinic_admin', 'tenant_admin', 'therapist', 'assistant')),
  constraint tenant_members_status_check check (status in ('active', 'invited', 'suspended'))
);
alter table public.tenant_members add column if not exists display_name text not null default '';
alter table public.tenant_members add column if not exists avatar_url text;
alter table public.tenant_members add column if not exists updated_at timestamptz not null default now();
create index if not exists tenant_members_user_id_idx on public.tenant_members (user_id);

create table if not exists public.patients (
  id uuid not null default gen_random_uuid(),
  tenant_id uuid not null,
  full_name text not null,
  phone text,
  email text,
  avatar_url text,
  notes text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint patients_pkey primary key (id),
  constraint patients_tenant_id_fkey foreign key (tenant_id) references public.tenants (id) on delete cascade
);
alter table public.patients add column if not exists phone text;
alter table public.patients add column if not exists email text;
alter table public.patients add column if not exists notes text;
alter table public.patients add column if not exists avatar_url text;
alter table public.patients add column if not exists updated_at timestamptz not null default now();
create index if not exists patients_tenant_id_idx on public.patients (tenant_id);
-- Finds the patient behind a number however the number is punctuated.
create index if not exists patients_phone_digits_idx on public.patients (tenant_id, (regexp_replace(phone, '\D', '', 'g')))
  where phone is not null;

-- Who asks. The policies call these through (select …) or in (select …), so that they run once a statement, not once a row.

create or replace function public.is_saas_admin() returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce(auth.jwt() -> 'app_metadata' ->> 'saas_admin' = 'true', false)
$$;

create or replace function public.is_tenant_member(p_tenant_id uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.tenant_members m
    where m.tenant_id = p_tenant_id and m.user_id = (select auth.uid()) and m.status = 'active'
  )
$$;

create or replace function public.has_tenant_role(p_tenant_id uuid, p_roles text[]) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.tenant_members m
    where m.tenant_id = p_tenant_id and m.user_id = (select auth.uid()) and m.status = 'active' and m.role = any (p_roles)
  )
$$;

create or replace function public.member_tenant_ids() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select m.tenant_id from public.tenant_members m where m.user_id = (select auth.uid()) and m.status = 'active'
$$;

create or replace function public.admin_tenant_ids() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select m.tenant_id from public.tenant_members m
  where m.user_id = (select auth.uid()) and m.status = 'active' and m.role in ('clinic_admin', 'tenant_admin')
$$;

create or replace function public.set_updated_at() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.updated_at := now();
  return new;
end $$;

create or replace trigger tenants_set_updated_at before update on public.tenants
  for each row execute function public.set_updated_at();
create or replace trigger tenant_members_set_updated_at before update on public.tenant_members
  for each row execute function public.set_updated_at();
create or replace trigger patients_set_updated_at before update on public.patients
  for each row execute function public.set_updated_at();

revoke all on function public.is_saas_admin(), public.is_tenant_member(uuid), public.has_tenant_role(uuid, text[]),
  public.member_tenant_ids(), public.admin_tenant_ids(), public.set_updated_at() from public, anon, authenticated, service_role;
grant execute on function public.is_saas_admin(), public.is_tenant_member(uuid), public.has_tenant_role(uuid, text[]),
  public.member_tenant_ids(), public.admin_tenant_ids() to authenticated, service_role;

alter table public.tenants enable row level security;
alter table public.tenant_members enable row level security;
alter table public.patients enable row level security;
revoke all on public.tenants, public.tenant_members, public.patients from public, anon, authenticated;
grant select, insert, update, delete on public.tenants, public.tenant_members, public.patients to authenticated;
grant all on public.tenants, public.tenant_members, public.patients to service_role;

drop policy if exists tenants_select on public.tenants;
create policy tenants_select on public.tenants for select to authenticated
  using ((select public.is_saas_admin()) or id in (select public.member_tenant_ids()));
drop policy if exists tenants_insert on public.tenants;
create policy tenants_insert on public.tenants for insert to authenticated with check ((select public.is_saas_admin()));
drop policy if exists tenants_update on public.tenants;
create policy tenants_update on public.tenants for update to authenticated
  using ((select public.is_saas_admin()) or id in (select public.admin_tenant_ids()))
  with check ((select public.is_saas_admin()) or id in (select public.admin_tenant_ids()));
drop policy if exists tenants_delete on public.tenants;
create policy tenants_delete on public.tenants for delete to authenticated using ((select public.is_saas_admin()));

drop policy if exists tenant_members_select on public.tenant_members;
create policy tenant_members_select on public.tenant_members for select to authenticated
  using ((select public.is_saas_admin()) or tenant_id in (select public.member_tenant_ids()));
drop policy if exists tenant_members_insert on public.tenant_members;
create policy tenant_members_insert on public.tenant_members for insert to authenticated
  with check ((select public.is_saas_admin()) or tenant_id in (select public.admin_tenant_ids()));
drop policy if exists tenant_members_update on public.tenant_members;
create policy tenant_members_update on public.tenant_members for update to authenticated
  using ((select public.is_saas_admin()) or tenant_id in (select public.admin_tenant_ids()))
  with check ((select public.is_saas_admin()) or tenant_id in (select public.admin_tenant_ids()));
drop policy if exists tenant_members_delete on public.tenant_members;
create policy tenant_members_delete on public.tenant_members for delete to authenticated
  using ((select public.is_saas_admin()) or tenant_id in (select public.admin_tenant_ids()));

drop policy if exists patients_select on public.patients;
create policy patients_select on public.patients for select to authenticated
  using ((select public.is_saas_admin()) or tenant_id in (select public.member_tenant_ids()));
drop policy if exists patients_insert on public.patients;
create policy patients_insert on public.patients for insert to authenticated
  with check ((select public.is_saas_admin()) or tenant_id in (select public.member_tenant_ids()));
drop policy if exists patients_update on public.patients;
create policy patients_update on public.patients for update to authenticated
  using ((select public.is_saas_admin()) or tenant_id in (select public.member_tenant_ids()))
  with check ((select public.is_saas_admin()) or tenant_id in (select public.member_tenant_ids()));
drop policy if exists patients_delete on public.patients;
create policy patients_delete on public.patients for delete to authenticated
  using ((select public.is_saas_admin()) or tenant_id in (select public.admin_tenant_ids()));

comment on table public.tenants is 'A clinic.';
comment on column public.tenants.timezone is 'IANA zone in which the clinic reads its clock.';
comment on column public.tenants.thread_visibility is 'assigned: a therapist sees their own and unassigned threads only. all: everyone sees all.';
comment on table public.tenant_members is 'A staff user of a tenant; user_id = auth.uid(). Only active members see anything.';
comment on table public.patients is 'A contact of a tenant. Deleting a patient erases the conversation too.';
comment on function public.is_saas_admin() is 'Whether the caller''s JWT carries app_metadata.saas_admin.';
comment on function public.is_tenant_member(uuid) is 'Whether the caller is an active member of the tenant.';
comment on function public.has_tenant_role(uuid, text[]) is 'Whether the caller is an active member of the tenant in one of the roles.';
comment on function public.member_tenant_ids() is 'The tenants in which the caller is active.';
comment on function public.admin_tenant_ids() is 'The tenants that the caller administers.';
comment on function public.set_updated_at() is 'Trigger: stamps updated_at.';
