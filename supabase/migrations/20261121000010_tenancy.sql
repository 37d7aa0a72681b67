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
alter table public.patients add column if not exists avatar_url text;
alter table public.patients add column if not exists updated_at timestamptz not null default now();
create index if not exists patients_tenant_id_idx on public.patients (tenant_id);
-- Finds the patient behind a number however the number is punctuated.
create index if not exists patients_phone_digits_idx on public.patients (tenant_id, (regexp_replace(phone, '\D', '', 'g')))
  where phone is not null;
