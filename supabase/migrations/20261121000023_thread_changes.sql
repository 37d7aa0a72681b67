-- What staff and hosts change on a thread or a patient, and what follows from it.

create or replace function public.fn_thread_checks() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_active boolean;
begin
  if new.assigned_to is null then return new; end if;
  if tg_op = 'UPDATE' and new.assigned_to is not distinct from old.assigned_to
    and (new.status = old.status or old.status not in ('resolved', 'closed')) then
    return new;
  end if;
  select exists (
    select from public.tenant_members m
    where m.tenant_id = new.tenant_id and m.user_id = new.assigned_to and m.status = 'active'
  ) into v_active;
  if v_active then return new; end if;
  -- A closed thread keeps the name of whoever answered it; once it opens again, somebody who is there must take it.
  if tg_op = 'UPDATE' and new.assigned_to is not distinct from old.assigned_to then
    new.assigned_to := null;
    return new;
  end if;
  raise exception 'member_not_found' using errcode = 'P0001', hint = 'A thread is assigned to an active member of its tenant.';
end $$;
create or replace trigger inbox_threads_10_checks before insert or update of assigned_to, status on public.inbox_threads
  for each row execute function public.fn_thread_checks();
create or replace trigger inbox_threads_set_updated_at before update on public.inbox_threads
  for each row execute function public.set_updated_at();

create or replace function public.fn_patient_renamed() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.inbox_threads set contact_name = new.full_name where patient_id = new.id;
  return null;
end $$;
create or replace trigger patients_renamed after update of full_name on public.patients
  for each row when (old.full_name is distinct from new.full_name) execute function public.fn_patient_renamed();

create or replace function public.can_see_thread(p_thread_id uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.inbox_threads t
    join public.tenants c on c.id = t.tenant_id
    left join public.tenant_members m on m.tenant_id = t.tenant_id and m.user_id = (select auth.uid()) and m.status = 'active'
    where t.id = p_thread_id and (
      (select public.is_saas_admin())
      or m.role <> 'therapist'
      or m.role = 'therapist' and (c.thread_visibility = 'all' or t.assigned_to is null or t.assigned_to = m.user_id)
    )
  )
$$;

-- RLS can't let go of a row: where therapists see only their own threads, nobody could hand one over without this.
create or replace function public.assign_thread(p_thread_id uuid, p_user_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  if auth.uid() is not null and not public.can_see_thread(p_thread_id) then
    raise exception 'thread_not_found' using errcode = 'P0001', hint = 'There is no such thread, or it is not yours to see.';
  end if;
  update public.inbox_threads set assigned_to = p_user_id where id = p_thread_id;
  if not found then
    raise exception 'thread_not_found' using errcode = 'P0001', hint = 'There is no such thread, or it is not yours to see.';
  end if;
end $$;

revoke all on function public.fn_thread_checks(), public.fn_patient_renamed(),
  public.can_see_thread(uuid), public.assign_thread(uuid, uuid) from public, anon, authenticated, service_role;
grant execute on function public.can_see_thread(uuid), public.assign_thread(uuid, uuid) to authenticated, service_role;

comment on function public.fn_thread_checks() is 'Trigger: only active members are assigned to threads.';
comment on function public.fn_patient_renamed() is 'Trigger: threads follow their patient''s name.';
comment on function public.can_see_thread(uuid) is 'Whether RLS shows the caller this thread; for definer functions, which RLS does not stop.';
comment on function public.assign_thread(uuid, uuid) is 'Hands a thread over, or back to nobody; the caller must see it before, not after.';
