-- Time zones for the rule's form: their names, and the offsets of one that no rule has yet.

create or replace function public.sla_zones(p_tenant_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'zones', coalesce(jsonb_agg(z.name order by z.name), '[]')
  )
  from pg_catalog.pg_timezone_names z
  where public.is_tenant_member(p_tenant_id)
    and (z.name = 'UTC' or z.name ~ '^(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/')
$$;

create or replace function public.sla_zone(p_tenant_id uuid, p_timezone text) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  if not public.is_tenant_member(p_tenant_id) and not public.is_saas_admin() then
    perform public.inbox_error('not_a_member', 'The caller is no active member of this tenant.');
  end if;
  perform public.sla_check_timezone(p_timezone);
  return jsonb_build_object('timezone', p_timezone, 'transitions',
    public.sla_transitions(p_timezone, now() - 45 * interval '24 hours', now() + 500 * interval '24 hours'));
end $$;

revoke all on function public.sla_zones(uuid), public.sla_zone(uuid, text) from public, anon, authenticated, service_role;
grant execute on function public.sla_zones(uuid), public.sla_zone(uuid, text) to authenticated, service_role;
comment on function public.sla_zones(uuid) is 'The time zones that a rule may name: {zones}.';
comment on function public.sla_zone(uuid, text) is 'A zone''s offsets, for a preview of a rule that is not saved: {timezone, transitions}.';
