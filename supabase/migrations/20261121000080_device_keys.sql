-- Keys for what a device keeps. With at-rest="session" a browser encrypts its copy under a key that it never stores: it asks for it here,
-- once a tab, as the signed-in member. A copied profile is then worth nothing, and a lost device is closed from afar.

create table if not exists public.inbox_device_keys (
  tenant_id uuid not null,
  user_id uuid not null,
  device_id uuid not null,
  key bytea,
  created_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  revoked_at timestamptz,
  revoked_by uuid,
  constraint inbox_device_keys_pkey primary key (tenant_id, user_id, device_id),
  constraint inbox_device_keys_tenant_id_fkey foreign key (tenant_id) references public.tenants (id) on delete cascade,
  -- A revoked key is no longer there, so that no mistake can hand it out again.
  constraint inbox_device_keys_revoked_check check ((key is null) = (revoked_at is not null)),
  constraint inbox_device_keys_key_check check (octet_length(key) = 32)
);

-- One row a member, one instant in it: when all their questions would be worked off at the steady rate.
create table if not exists public.inbox_device_key_rates (
  tenant_id uuid not null,
  user_id uuid not null,
  busy_until timestamptz not null,
  constraint inbox_device_key_rates_pkey primary key (tenant_id, user_id),
  constraint inbox_device_key_rates_tenant_id_fkey foreign key (tenant_id) references public.tenants (id) on delete cascade
) with (fillfactor = 50);

alter table public.inbox_device_keys enable row level security;
alter table public.inbox_device_key_rates enable row level security;
revoke all on public.inbox_device_keys, public.inbox_device_key_rates from public, anon, authenticated;
grant all on public.inbox_device_keys, public.inbox_device_key_rates to service_role;

-- 12 questions a minute, 120 at once: many tabs opened together pass, a program that fishes does not.
create or replace function public.spend_device_key_rate(p_tenant_id uuid, p_user_id uuid) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_wait interval;
begin
  insert into public.inbox_device_key_rates as r (tenant_id, user_id, busy_until)
  values (p_tenant_id, p_user_id, clock_timestamp() + interval '5 seconds')
  on conflict (tenant_id, user_id) do update set busy_until = greatest(r.busy_until, clock_timestamp()) + interval '5 seconds'
  returning r.busy_until - clock_timestamp() - interval '10 minutes' into v_wait;
  if v_wait > interval '0' then
    raise exception 'rate_limited' using errcode = 'PT429',
      hint = format('Too many questions for a key; ask again in %s seconds.', ceil(extract(epoch from v_wait)));
  end if;
end $$;

create or replace function public.inbox_device_key(p_tenant_id uuid, p_device_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_user uuid := (public.inbox_caller(p_tenant_id)).user_id;
  v_row public.inbox_device_keys;
begin
  if p_device_id is null then
    perform public.inbox_error('invalid_argument', 'p_device_id is a uuid that the device makes once.');
  end if;
  perform public.spend_device_key_rate(p_tenant_id, v_user);
  -- gen_random_uuid() draws from the operating system: three of them hold more chance than the 256 bits that are kept of them.
  insert into public.inbox_device_keys as k (tenant_id, user_id, device_id, key)
  values (p_tenant_id, v_user, p_device_id,
    sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())))
  on conflict (tenant_id, user_id, device_id) do update set last_used_at = now()
  returning * into v_row;
  if v_row.revoked_at is not null then
    perform public.inbox_error('device_revoked', 'This device was disconnected; what it keeps can''t be read any more.');
  end if;
  -- Who never signs out leaves keys behind: of a hundred devices the ones that were not seen for longest are given up.
  update public.inbox_device_keys k set key = null, revoked_at = now(), revoked_by = v_user
  where (k.tenant_id, k.user_id, k.device_id) in (
    select o.tenant_id, o.user_id, o.device_id from public.inbox_device_keys o
    where o.tenant_id = p_tenant_id and o.user_id = v_user and o.revoked_at is null
    order by o.last_used_at desc, o.created_at desc, o.device_id offset 100);
  return jsonb_build_object('key', encode(v_row.key, 'base64'));
end $$;

-- Whose device: one's own, or, for an admin, anybody's in the clinic. null = all devices of that member.
create or replace function public.inbox_revoke_device(p_tenant_id uuid, p_device_id uuid default null, p_user_id uuid default null) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_caller record := public.inbox_caller(p_tenant_id);
  v_owner uuid := coalesce(p_user_id, v_caller.user_id);
  v_count int;
begin
  if v_owner <> v_caller.user_id and v_caller.role not in ('clinic_admin', 'tenant_admin', 'saas_admin') then
    perform public.inbox_error('not_allowed', 'Only admins disconnect the devices of others.');
  end if;
  update public.inbox_device_keys k set key = null, revoked_at = now(), revoked_by = v_caller.user_id
  where k.tenant_id = p_tenant_id and k.user_id = v_owner and k.revoked_at is null
    and (p_device_id is null or k.device_id = p_device_id);
  get diagnostics v_count = row_count;
  return v_count;
end $$;

create or replace function public.inbox_devices(p_tenant_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_caller record := public.inbox_caller(p_tenant_id);
begin
  return coalesce((
    select jsonb_agg(jsonb_build_object('device_id', k.device_id, 'user_id', k.user_id, 'created_at', k.created_at,
      'last_used_at', k.last_used_at, 'revoked_at', k.revoked_at) order by k.last_used_at desc, k.device_id)
    from public.inbox_device_keys k
    where k.tenant_id = p_tenant_id
      and (k.user_id = v_caller.user_id or v_caller.role in ('clinic_admin', 'tenant_admin', 'saas_admin'))
  ), '[]');
end $$;

-- Whether the caller may still work here: what a locked inbox asks before it shows anything again.
create or replace function public.inbox_session(p_tenant_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('user_id', c.user_id, 'role', c.role) from public.inbox_caller(p_tenant_id) c
$$;

revoke all on function public.spend_device_key_rate(uuid, uuid), public.inbox_device_key(uuid, uuid),
  public.inbox_revoke_device(uuid, uuid, uuid), public.inbox_devices(uuid), public.inbox_session(uuid)
  from public, anon, authenticated, service_role;
grant execute on function public.inbox_device_key(uuid, uuid), public.inbox_revoke_device(uuid, uuid, uuid), public.inbox_devices(uuid),
  public.inbox_session(uuid) to authenticated, service_role;

comment on table public.inbox_device_keys is 'The key of each device of each member; only inbox_device_key() hands it out, to that member.';
comment on column public.inbox_device_keys.device_id is 'A uuid that the device made; it lives and dies with the data that the key opens.';
comment on column public.inbox_device_keys.key is '32 bytes for AES-GCM; null once revoked.';
comment on column public.inbox_device_keys.revoked_by is 'The member, or the admin, who disconnected the device.';
comment on table public.inbox_device_key_rates is 'How far ahead of the steady rate each member''s questions for keys are.';
comment on column public.inbox_device_key_rates.busy_until is 'When all questions would be worked off at 12 a minute.';
comment on function public.spend_device_key_rate(uuid, uuid) is 'Counts a member''s questions for a key; rate_limited (HTTP 429) beyond 12 a minute and 120 at once.';
comment on function public.inbox_device_key(uuid, uuid) is
  'The key of the caller''s device, made at the first question: {key: base64}. Errors: not_a_member, device_revoked, rate_limited, invalid_argument.';
comment on function public.inbox_revoke_device(uuid, uuid, uuid) is
  'Erases the key of one device, or of all, of the caller or (admins) of another member; returns how many. What they keep can''t be read any more.';
comment on function public.inbox_devices(uuid) is 'The devices of the caller, or (admins) of everyone, without their keys.';
comment on function public.inbox_session(uuid) is 'The caller as an active member: {user_id, role}; not_a_member otherwise.';
