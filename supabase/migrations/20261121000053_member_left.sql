-- Who is suspended or removed leaves their open threads to the others, all of them in one statement: what becomes of the promises is the same for
-- each, so that the thread's triggers take it over instead of asking for every row.

create or replace function public.fn_member_left() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_stops boolean;
  v_threads uuid[];
begin
  -- A change of the rule has this lock alone: what it says now holds until these threads are written.
  perform pg_advisory_xact_lock_shared(hashtextextended('prazo.sla.' || old.tenant_id, 0));
  v_threads := array(
    select t.id from public.inbox_threads t
    where t.tenant_id = old.tenant_id and t.assigned_to = old.user_id and t.status in ('open', 'pending') order by t.id for no key update
  );
  v_stops := exists (
    select from public.conversation_sla_rules r where r.tenant_id = old.tenant_id and r.enabled and r.alert_scope = 'assigned_only'
  );
  if v_stops then perform public.sla_record_due(v_threads); end if;
  -- A negative version brings deadline and reminder along (sla_recompute). A broken promise goes the thread's own way.
  update public.inbox_threads t
  set assigned_to = null,
    sla_due_at = case when v_stops then null else t.sla_due_at end,
    sla_remind_at = case when v_stops then null else t.sla_remind_at end,
    sla_rule_version = case
      when t.sla_breached_at is not null then t.sla_rule_version
      when v_stops then -2147483647
      else -coalesce(t.sla_rule_version, 2147483647)
    end
  where t.id = any (v_threads);
  return null;
end $$;
create or replace trigger tenant_members_suspended after update of status on public.tenant_members
  for each row when (old.status = 'active' and new.status <> 'active') execute function public.fn_member_left();
create or replace trigger tenant_members_removed after delete on public.tenant_members
  for each row execute function public.fn_member_left();

revoke all on function public.fn_member_left() from public, anon, authenticated, service_role;

comment on function public.fn_member_left() is 'Trigger: open threads of a member who is suspended or removed become unassigned.';
