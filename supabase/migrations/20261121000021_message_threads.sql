-- A message finds its thread. A webhook gives tenant_id, direction, a number or patient_id, and body; the rest is made here.

-- Whose number is this? The last linked message from it knows best (a member may have linked it); else the one patient who
-- has it, however punctuated. A number that two patients share, as a family does, is nobody's until a member links it.
create or replace function public.patient_of_number(p_tenant_id uuid, p_number text) returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  v_patient uuid;
begin
  select m.patient_id into v_patient from public.conversation_messages m
  where m.tenant_id = p_tenant_id and m.from_number = p_number and m.direction = 'inbound' and m.patient_id is not null
  order by m.created_at desc limit 1;
  if v_patient is null and p_number ~ '\d' then
    select case when count(*) = 1 then (array_agg(p.id))[1] end into v_patient
    from (
      select id from public.patients
      where tenant_id = p_tenant_id and phone is not null
        and regexp_replace(phone, '\D', '', 'g') = regexp_replace(p_number, '\D', '', 'g')
      limit 2
    ) p;
  end if;
  return v_patient;
end $$;

-- Finds or makes the thread. The key-share lock, which the foreign key would take anyway, keeps a merge from
-- taking the thread away before the message is in it; a thread that a merge has just taken away is looked up anew.
-- The look-up is planned anew each time: a plan made while the table was empty may read all of a tenant's threads,
-- and a bulk insert would keep it to its last row.
create or replace function public.thread_for_contact(p_tenant_id uuid, p_patient_id uuid, p_number text)
returns public.inbox_threads
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_thread public.inbox_threads;
  v_patient public.patients;
  v_key text;
begin
  for attempt in 1..10 loop
    v_key := public.thread_key_of(p_patient_id, 'inbound', p_number, null);
    execute 'select * from public.inbox_threads where tenant_id = $1 and thread_key = $2 for key share'
      into v_thread using p_tenant_id, v_key;
    if v_thread.id is not null then return v_thread; end if;

    if p_patient_id is null and p_number is not null then
      p_patient_id := public.patient_of_number(p_tenant_id, p_number);
      continue when p_patient_id is not null;
    end if;
    if p_patient_id is not null then
      select * into v_patient from public.patients p where p.id = p_patient_id and p.tenant_id = p_tenant_id;
      if not found then
        raise exception 'invalid_argument' using errcode = 'P0001', hint = 'patient_id must name a patient of the same tenant.';
      end if;
    end if;
    insert into public.inbox_threads (tenant_id, thread_key, patient_id, contact_name, contact_number)
    values (p_tenant_id, v_key, p_patient_id, v_patient.full_name, coalesce(p_number, v_patient.phone))
    on conflict (tenant_id, thread_key) do nothing
    returning * into v_thread;
    if found then return v_thread; end if;
  end loop;
  raise exception 'thread_not_found' using errcode = 'P0001', hint = 'The thread is being merged over and over; try again.';
end $$;

-- The same by the thread's key, for a host that has a conversation of its own before we have a message of it. Null for a key that is none.
create or replace function public.thread_for_key(p_tenant_id uuid, p_thread_key text) returns public.inbox_threads
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_thread public.inbox_threads;
begin
  select * into v_thread from public.inbox_threads t where t.tenant_id = p_tenant_id and t.thread_key = p_thread_key;
  if v_thread.id is null and p_thread_key ~ '^anon:.' then
    v_thread := public.thread_for_contact(p_tenant_id, null, nullif(substr(p_thread_key, length('anon:') + 1), 'unknown'));
  elsif v_thread.id is null and exists (select from public.patients p where p.tenant_id = p_tenant_id and p.id::text = p_thread_key) then
    v_thread := public.thread_for_contact(p_tenant_id, p_thread_key::uuid, null);
  end if;
  return v_thread;
end $$;

create or replace function public.fn_message_complete() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.direction := coalesce(new.direction, 'inbound');
  new.kind := coalesce(new.kind, 'text');
  new.message_id := coalesce(new.message_id, gen_random_uuid());
  new.created_at := coalesce(new.created_at, now());
  new.from_number := nullif(trim(new.from_number), '');
  new.to_number := nullif(trim(new.to_number), '');
  -- What does not say that a machine wrote it was written by staff, on the clinic's own phone for instance.
  new.sender_kind := coalesce(new.sender_kind, case when new.direction = 'inbound' then 'customer' else 'agent' end);
  new.delivery_status := case when new.direction = 'outbound' then coalesce(new.delivery_status, 'queued') end;
  if char_length(new.body) > 4096 then
    raise exception 'message_too_long' using errcode = 'P0001', hint = 'A message has at most 4096 characters; send the rest as another one.';
  end if;
  -- A patient may well send a line of spaces; staff may not.
  if new.kind = 'text' and (coalesce(new.body, '') = '' or (new.direction <> 'inbound' and new.body !~ '\S')) then
    raise exception 'message_empty' using errcode = 'P0001', hint = 'A text message needs a body.';
  end if;
  return new;
end $$;

create or replace function public.fn_message_thread() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  v_thread public.inbox_threads;
  v_inbound boolean := new.direction = 'inbound';
  v_number text;
begin
  if tg_op = 'UPDATE' then
    if new.tenant_id <> old.tenant_id then
      raise exception 'invalid_argument' using errcode = 'P0001', hint = 'A message never changes its tenant.';
    end if;
    if new.thread_id = old.thread_id then
      if public.thread_key_of(new.patient_id, new.direction, new.from_number, new.to_number) = old.thread_key then return new; end if;
      new.thread_id := null;
    end if;
  end if;
  -- Before any thread is locked: a change of the rules must see this message's thread, or be seen by it.
  perform pg_advisory_xact_lock_shared(hashtextextended('prazo.sla.' || new.tenant_id, 0));

  if new.thread_id is null then
    v_thread := public.thread_for_contact(new.tenant_id, new.patient_id, case when v_inbound then new.from_number else new.to_number end);
  else
    select * into v_thread from public.inbox_threads t
    where t.id = new.thread_id and t.tenant_id = new.tenant_id for key share;
    if not found then
      raise exception 'thread_not_found' using errcode = 'P0001', hint = 'thread_id names no thread of this tenant.';
    end if;
  end if;
  new.thread_id := v_thread.id;
  new.patient_id := v_thread.patient_id;
  -- Without a patient the number is the key, so it has to be the thread's; with one it says where the answer goes.
  if v_thread.patient_id is null then
    v_number := nullif(substr(v_thread.thread_key, length('anon:') + 1), 'unknown');
    if v_inbound then new.from_number := v_number; else new.to_number := v_number; end if;
  elsif not v_inbound then
    new.to_number := coalesce(new.to_number, v_thread.contact_number);
  end if;
  return new;
end $$;

create or replace trigger conversation_messages_10_complete before insert or update on public.conversation_messages
  for each row execute function public.fn_message_complete();
create or replace trigger conversation_messages_20_thread
  before insert or update of tenant_id, thread_id, patient_id, direction, from_number, to_number on public.conversation_messages
  for each row execute function public.fn_message_thread();
create or replace trigger conversation_messages_set_updated_at before update on public.conversation_messages
  for each row execute function public.set_updated_at();

revoke all on function public.patient_of_number(uuid, text), public.thread_for_contact(uuid, uuid, text),
  public.thread_for_key(uuid, text), public.fn_message_complete(), public.fn_message_thread() from public, anon, authenticated, service_role;

comment on function public.thread_key_of(uuid, text, text, text) is
  'The name of a message''s thread inside its tenant: the patient''s id, else anon: and the number of the other side as given.';
comment on function public.patient_of_number(uuid, text) is
  'The patient behind a number: whoever it was linked to last, else the only patient who has it, else null.';
comment on function public.thread_for_contact(uuid, uuid, text) is
  'Finds or makes the thread of a patient or number. A thread that a number already has without a patient stays until a member links it.';
comment on function public.thread_for_key(uuid, text) is 'Finds the thread of a key, or makes it: a patient''s id, or anon: and a number.';
comment on function public.fn_message_complete() is 'Trigger: fills in what a webhook leaves out; refuses empty and overlong messages by name.';
comment on function public.fn_message_thread() is 'Trigger: puts a message into its thread.';
