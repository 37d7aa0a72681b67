-- How fast a member may push: 600 mutations a minute, and up to 3,000 at once for who comes back from a day offline. Nobody who types
-- gets near it; a program that runs wild is stopped before it floods the clinic.

-- One row a member, one instant in it: when all they have pushed would be worked off at the steady rate.
create table if not exists public.inbox_push_rates (
  tenant_id uuid not null,
  user_id uuid not null,
  busy_until timestamptz not null,
  constraint inbox_push_rates_pkey primary key (tenant_id, user_id),
  constraint inbox_push_rates_tenant_id_fkey foreign key (tenant_id) references public.tenants (id) on delete cascade
) with (fillfactor = 50);
alter table public.inbox_push_rates enable row level security;
revoke all on public.inbox_push_rates from public, anon, authenticated;
grant all on public.inbox_push_rates to service_role;

-- A refused push is undone as a whole, this row included: the client keeps its mutations and sends them again. Status 429 and not
-- P0001, because a P0001 would be the mutations' own fault and end their retries.
create or replace function public.spend_push_rate(p_tenant_id uuid, p_mutations int) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_pace constant interval := interval '1 minute' / 600;
  v_ahead constant interval := interval '5 minutes';
  v_wait interval;
begin
  if not coalesce(p_mutations > 0, false) then return; end if;
  if not (public.is_tenant_member(p_tenant_id) or public.is_saas_admin() and auth.uid() is not null) then
    perform public.inbox_error('not_a_member', 'Only active members of the tenant may do this.');
  end if;
  insert into public.inbox_push_rates as r (tenant_id, user_id, busy_until)
  values (p_tenant_id, auth.uid(), clock_timestamp() + p_mutations * v_pace)
  on conflict (tenant_id, user_id) do update set busy_until = greatest(r.busy_until, clock_timestamp()) + p_mutations * v_pace
  returning r.busy_until - clock_timestamp() - v_ahead into v_wait;
  if v_wait > interval '0' then
    raise exception 'rate_limited' using errcode = 'PT429',
      hint = format('Too many changes at once. Nothing of this push was done; send it again in %s seconds.', ceil(extract(epoch from v_wait)));
  end if;
end $$;
revoke all on function public.spend_push_rate(uuid, int) from public, anon, authenticated, service_role;
grant execute on function public.spend_push_rate(uuid, int) to authenticated, service_role;

comment on table public.inbox_push_rates is 'How far ahead of the steady rate each member''s pushes are.';
comment on column public.inbox_push_rates.busy_until is 'When all that was pushed would be worked off at 600 mutations a minute.';
comment on function public.spend_push_rate(uuid, int) is
  'Counts a member''s mutations; rate_limited (HTTP 429, its hint says when to come back) beyond 600 a minute and 3,000 at once.';
