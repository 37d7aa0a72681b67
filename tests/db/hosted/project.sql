-- A database as hosted Supabase hands it over, before the first migration: managed schemas that belong to roles of their own, and a
-- role `postgres` that is no superuser and owns none of them. Roles belong to the cluster, so HOST, AUTH, STORAGE, REALTIME and ADMIN
-- stand for names that the test makes up. Written to the published shapes; run as superuser.

create schema auth authorization ADMIN;
create schema extensions authorization HOST;
create schema realtime authorization ADMIN;
create schema storage authorization ADMIN;
create schema vault authorization ADMIN;
grant usage on schema auth to AUTH, HOST, anon, authenticated, service_role;
grant usage on schema extensions to HOST, anon, authenticated, service_role;
grant usage on schema realtime to REALTIME, HOST, anon, authenticated, service_role;
grant usage on schema storage to STORAGE, HOST, anon, authenticated, service_role;

-- PostgreSQL 15 took it from everyone; the role of the migrations has it, the others may only look things up.
grant usage, create on schema public to HOST;
grant usage on schema public to anon, authenticated, service_role;
alter default privileges for role HOST in schema public grant all on tables to HOST, anon, authenticated, service_role;
alter default privileges for role HOST in schema public grant all on sequences to HOST, anon, authenticated, service_role;
alter default privileges for role HOST in schema public grant all on functions to HOST, anon, authenticated, service_role;

create table auth.users (
  instance_id uuid,
  id uuid primary key,
  aud varchar(255),
  role varchar(255),
  email varchar(255),
  encrypted_password varchar(255),
  email_confirmed_at timestamptz,
  confirmation_token varchar(255),
  recovery_token varchar(255),
  email_change_token_new varchar(255),
  email_change varchar(255),
  last_sign_in_at timestamptz,
  raw_app_meta_data jsonb,
  raw_user_meta_data jsonb,
  is_super_admin boolean,
  created_at timestamptz,
  updated_at timestamptz,
  phone text default null unique,
  is_sso_user boolean not null default false,
  deleted_at timestamptz,
  is_anonymous boolean not null default false
);
create unique index users_email_partial_key on auth.users (email) where not is_sso_user;
create table auth.identities (
  provider_id text not null,
  user_id uuid not null references auth.users (id) on delete cascade,
  identity_data jsonb not null,
  provider text not null,
  last_sign_in_at timestamptz,
  created_at timestamptz,
  updated_at timestamptz,
  email text generated always as (lower(identity_data ->> 'email')) stored,
  id uuid not null default gen_random_uuid() primary key,
  constraint identities_provider_id_provider_unique unique (provider_id, provider)
);
alter table auth.users owner to AUTH;
alter table auth.identities owner to AUTH;
alter table auth.users enable row level security;
alter table auth.identities enable row level security;
grant select, insert, update, delete, references, trigger on auth.users, auth.identities to HOST;

create function auth.uid() returns uuid language sql stable as $$
  select coalesce(
    nullif(current_setting('request.jwt.claim.sub', true), ''),
    (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')
  )::uuid
$$;
create function auth.role() returns text language sql stable as $$
  select coalesce(
    nullif(current_setting('request.jwt.claim.role', true), ''),
    (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'role')
  )::text
$$;
create function auth.jwt() returns jsonb language sql stable as $$
  select coalesce(nullif(current_setting('request.jwt.claim', true), ''), nullif(current_setting('request.jwt.claims', true), ''))::jsonb
$$;
alter function auth.uid() owner to AUTH;
alter function auth.role() owner to AUTH;
alter function auth.jwt() owner to AUTH;

-- pgcrypto, as far as a seed needs it.
create function extensions.gen_salt(text) returns text language sql as $$ select '$2a$06$salt' $$;
create function extensions.crypt(text, text) returns text language sql as $$ select '$2a$06$' || md5($1 || $2) $$;

-- Partitioned by day, as it has been since 2024.
create table realtime.messages (
  topic text not null,
  extension text not null,
  payload jsonb,
  event text,
  private boolean default false,
  updated_at timestamp not null default now(),
  inserted_at timestamp not null default now(),
  id uuid not null default gen_random_uuid(),
  primary key (id, inserted_at)
) partition by range (inserted_at);
create table realtime.messages_all partition of realtime.messages for values from (minvalue) to (maxvalue);
alter table realtime.messages owner to REALTIME;
alter table realtime.messages_all owner to REALTIME;
alter table realtime.messages enable row level security;
grant select, insert, update on realtime.messages to HOST, anon, authenticated, service_role;
create function realtime.topic() returns text language sql stable as $$ select nullif(current_setting('realtime.topic', true), '')::text $$;
create function realtime.send(payload jsonb, event text, topic text, private boolean default true) returns void language plpgsql as $$
begin
  insert into realtime.messages (payload, event, topic, private, extension) values (payload, event, topic, private, 'broadcast');
exception when others then
  raise warning 'ErrorSendingBroadcastMessage: %', sqlerrm;
end $$;
alter function realtime.topic() owner to REALTIME;
alter function realtime.send(jsonb, text, text, boolean) owner to ADMIN;

create table storage.buckets (
  id text primary key,
  name text not null,
  owner uuid,
  created_at timestamptz default now(),
  updated_at timestamptz default now(),
  public boolean default false,
  avif_autodetection boolean default false,
  file_size_limit bigint,
  allowed_mime_types text[],
  owner_id text
);
create unique index bname on storage.buckets (name);
create table storage.objects (
  id uuid primary key default gen_random_uuid(),
  bucket_id text references storage.buckets (id),
  name text,
  owner uuid,
  created_at timestamptz default now(),
  updated_at timestamptz default now(),
  last_accessed_at timestamptz default now(),
  metadata jsonb,
  path_tokens text[] generated always as (string_to_array(name, '/')) stored,
  version text,
  owner_id text,
  user_metadata jsonb
);
create unique index bucketid_objname on storage.objects (bucket_id, name);
alter table storage.buckets owner to STORAGE;
alter table storage.objects owner to STORAGE;
alter table storage.buckets enable row level security;
alter table storage.objects enable row level security;
grant all on storage.buckets, storage.objects to HOST, anon, authenticated, service_role;
