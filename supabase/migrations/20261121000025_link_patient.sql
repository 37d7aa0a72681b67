-- Linking a number's thread to a patient: it becomes the patient's thread or, where there is one, is merged into it.

-- Where both threads owe an answer, the older broken promise stays open and the other is closed with no answer.
create or replace function public.move_thread_breaches(p_from uuid, p_to public.inbox_threads) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  update public.conversation_sla_breaches b set resolved_at = greatest(now(), b.breached_at)
  where b.resolved_at is null and b.id in (
    select o.id from public.conversation_sla_breaches o
    where o.thread_id in (p_from, p_to.id) and o.resolved_at is null
    order by o.due_at, o.id offset 1
  );
  update public.conversation_sla_breaches set thread_id = p_to.id, thread_key = p_to.thread_key where thread_id = p_from;
  perform public.move_thread_events(p_from, p_to.id);
end $$;

-- A member has read the merged thread up to just before the first message that was unread in either part.
create or replace function public.merged_reads(p_from uuid, p_to uuid)
returns table (user_id uuid, last_read_id bigint)
language sql stable security definer set search_path = '' as $$
  select reader.user_id, coalesce(min(unread.id) - 1, max(greatest(a.last_read_id, b.last_read_id)))
  from (select distinct r.user_id from public.inbox_reads r where r.thread_id in (p_from, p_to)) reader
  left join public.inbox_reads a on a.thread_id = p_from and a.user_id = reader.user_id
  left join public.inbox_reads b on b.thread_id = p_to and b.user_id = reader.user_id
  left join lateral (
    (select m.id from public.conversation_messages m
     where m.thread_id = p_from and m.direction = 'inbound' and m.id > coalesce(a.last_read_id, 0) order by m.id limit 1)
    union all
    (select m.id from public.conversation_messages m
     where m.thread_id = p_to and m.direction = 'inbound' and m.id > coalesce(b.last_read_id, 0) order by m.id limit 1)
  ) unread on true
  group by reader.user_id
$$;

create or replace function public.merge_threads(p_from public.inbox_threads, p_to public.inbox_threads) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_reads jsonb;
begin
  select jsonb_agg(to_jsonb(r)) into v_reads from public.merged_reads(p_from.id, p_to.id) r;
  perform public.sla_record_due(array[p_from.id, p_to.id]);
  perform public.move_thread_breaches(p_from.id, p_to);
  update public.inbox_threads t set sla_breached_at = null where t.id = p_from.id;
  update public.inbox_threads t
  set assigned_to = coalesce(p_to.assigned_to, p_from.assigned_to),
    status = case when 'open' in (p_from.status, p_to.status) then 'open' else p_to.status end,
    priority = case when array_position('{low,medium,high,urgent}', p_from.priority) > array_position('{low,medium,high,urgent}', p_to.priority)
      then p_from.priority else p_to.priority end,
    stage_key = coalesce(p_to.stage_key, p_from.stage_key),
    team_id = coalesce(p_to.team_id, p_from.team_id),
    tags = (select coalesce(array_agg(distinct tag order by tag), '{}') from unnest(p_to.tags || p_from.tags) as tag),
    snoozed_until = case when p_from.snoozed_until is null then null else p_to.snoozed_until end,
    subject = coalesce(p_to.subject, p_from.subject),
    settled_id = greatest(p_to.settled_id, p_from.settled_id),
    sla_breached_at = (select b.breached_at from public.conversation_sla_breaches b where b.thread_id = p_to.id and b.resolved_at is null)
  where t.id = p_to.id;
  update public.conversation_messages set thread_id = p_to.id, patient_id = p_to.patient_id where thread_id = p_from.id;
  -- An answer in one part may have been given after the question in the other.
  update public.conversation_sla_breaches b set resolved_at = greatest(now(), b.breached_at)
  from public.inbox_threads t
  where t.id = p_to.id and t.awaiting_since is null and b.thread_id = t.id and b.resolved_at is null;
  update public.inbox_threads t set sla_breached_at = null where t.id = p_to.id and t.awaiting_since is null and t.sla_breached_at is not null;

  insert into public.inbox_reads (tenant_id, user_id, thread_id, last_read_id)
  select p_to.tenant_id, r.user_id, p_to.id, r.last_read_id
  from jsonb_to_recordset(v_reads) as r(user_id uuid, last_read_id bigint)
  on conflict (tenant_id, user_id, thread_id) do update set last_read_id = excluded.last_read_id;
  perform public.move_thread_company(p_from.id, p_to);
  delete from public.inbox_threads where id = p_from.id;
end $$;

create or replace function public.link_thread_to_patient(p_thread_id uuid, p_patient_id uuid) returns uuid
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_from public.inbox_threads;
  v_to public.inbox_threads;
  v_patient public.patients;
begin
  select * into v_from from public.inbox_threads where id = p_thread_id;
  if not found or (auth.uid() is not null and not public.can_see_thread(p_thread_id)) then
    raise exception 'thread_not_found' using errcode = 'P0001', hint = 'There is no such thread, or it is not yours to see.';
  end if;
  perform pg_advisory_xact_lock_shared(hashtextextended('prazo.sla.' || v_from.tenant_id, 0));
  select * into v_patient from public.patients where id = p_patient_id and tenant_id = v_from.tenant_id for no key update;
  if not found then
    raise exception 'invalid_argument' using errcode = 'P0001', hint = 'p_patient_id must name a patient of the thread''s tenant.';
  end if;
  perform from public.inbox_threads
  where id = p_thread_id or (tenant_id = v_from.tenant_id and thread_key = p_patient_id::text) order by id for update;
  select * into v_from from public.inbox_threads where id = p_thread_id;
  if not found then
    raise exception 'thread_not_found' using errcode = 'P0001', hint = 'Somebody else has just linked this thread.';
  end if;
  if v_from.patient_id = p_patient_id then return v_from.id; end if;
  if v_from.patient_id is not null then
    raise exception 'invalid_argument' using errcode = 'P0001', hint = 'This thread already belongs to another patient.';
  end if;

  if coalesce(v_patient.phone, '') = '' and v_from.contact_number is not null then
    update public.patients set phone = v_from.contact_number where id = p_patient_id;
  end if;
  select * into v_to from public.inbox_threads where tenant_id = v_from.tenant_id and thread_key = p_patient_id::text;
  if found then
    perform public.merge_threads(v_from, v_to);
    return v_to.id;
  end if;
  update public.inbox_threads
  set thread_key = p_patient_id::text, patient_id = p_patient_id, contact_name = v_patient.full_name where id = v_from.id;
  update public.conversation_messages set patient_id = p_patient_id where thread_id = v_from.id;
  update public.conversation_sla_breaches set thread_key = p_patient_id::text where thread_id = v_from.id;
  return v_from.id;
end $$;

revoke all on function public.move_thread_breaches(uuid, public.inbox_threads), public.merged_reads(uuid, uuid),
  public.merge_threads(public.inbox_threads, public.inbox_threads), public.link_thread_to_patient(uuid, uuid)
  from public, anon, authenticated, service_role;
grant execute on function public.link_thread_to_patient(uuid, uuid) to authenticated, service_role;

comment on function public.link_thread_to_patient(uuid, uuid) is
  'Gives a number''s thread to a patient; merges it into the patient''s thread where there is one. Returns the thread that remains.';
comment on function public.merge_threads(public.inbox_threads, public.inbox_threads) is
  'Moves messages, breaches and reads from one thread to another and deletes the first.';
comment on function public.move_thread_breaches(uuid, public.inbox_threads) is 'Moves breaches and what happened to them; one stays open at most, the oldest.';
comment on function public.merged_reads(uuid, uuid) is 'How far each member will have read the merged thread: nothing unread gets lost.';
