-- Whom an unknown number belongs to: searched for or made, then linked by link_patient. Under the caller's own sight (RLS).

-- As the device folds text (src/sync/search/foldText.ts), so that both find the same.
create or replace function public.search_fold(p_text text) returns text
language sql immutable parallel safe set search_path = '' as $$
  select lower(regexp_replace(regexp_replace(normalize(p_text, nfd), '[\u0300-\u036f]+', '', 'g'), '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007f]+', ' ', 'g'))
$$;

-- Folded as it is written: a search compares, and calls nothing for each patient of the clinic.
alter table public.patients add column if not exists search_text text generated always as (
  public.search_fold(full_name || ' ' || coalesce(email, '')) || ' ' || regexp_replace(coalesce(phone, ''), '\D', '', 'g')
) stored;

-- Every word of the query somewhere in the name or the address, or its digits in the number; names that begin with it first.
create or replace function public.inbox_search_patients(p_tenant_id uuid, p_query text, p_limit int default 20) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_query text := trim(public.search_fold(left(p_query, 200)));
  v_digits text := regexp_replace(v_query, '\D', '', 'g');
  v_patterns text[];
begin
  if p_limit is null or p_limit not between 1 and 100 then
    perform public.inbox_error('invalid_limit', 'p_limit is a number of patients from 1 to 100.');
  end if;
  perform public.inbox_caller(p_tenant_id);
  if coalesce(v_query, '') = '' then return '[]'; end if;
  -- Folded text has neither `%` nor `_` nor `\`.
  v_patterns := case when v_query ~ '^[0-9 ]{3,}$' then array['%' || v_digits || '%']
    else array(select '%' || word || '%' from regexp_split_to_table(v_query, '\s+') word) end;
  return coalesce((
    select jsonb_agg(jsonb_build_object('id', f.id, 'tenant_id', f.tenant_id, 'full_name', f.full_name, 'phone', f.phone, 'email', f.email,
      'avatar_url', f.avatar_url) order by f.rank, f.full_name, f.id)
    from (
      select p.*, case when starts_with(p.search_text, v_query) then 0 when strpos(' ' || p.search_text, ' ' || v_query) > 0 then 1 else 2 end as rank
      from public.patients p
      where p.tenant_id = p_tenant_id and p.search_text like all (v_patterns)
      order by rank, p.full_name, p.id limit p_limit
    ) f
  ), '[]');
end $$;

-- The caller draws the id, so that a retry after a lost answer finds the patient that it made.
create or replace function public.inbox_create_patient(
  p_tenant_id uuid, p_full_name text, p_phone text default null, p_email text default null, p_id uuid default gen_random_uuid()
) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  v_patient public.patients;
begin
  perform public.inbox_caller(p_tenant_id);
  if coalesce(length(trim(p_full_name)), 0) not between 1 and 200 then
    perform public.inbox_error('invalid_argument', 'p_full_name has 1 to 200 characters.');
  elsif length(p_phone) > 40 or length(p_email) > 254 then
    perform public.inbox_error('invalid_argument', 'p_phone has at most 40 characters, p_email 254.');
  end if;
  insert into public.patients (id, tenant_id, full_name, phone, email)
  values (p_id, p_tenant_id, trim(p_full_name), nullif(trim(p_phone), ''), nullif(trim(p_email), ''))
  on conflict (id) do nothing returning * into v_patient;
  if v_patient.id is null then
    select * into v_patient from public.patients p where p.tenant_id = p_tenant_id and p.id = p_id;
    -- Another clinic's, which is not the caller's to know.
    if v_patient.id is null then perform public.inbox_error('invalid_argument', 'p_id is taken.'); end if;
  end if;
  return jsonb_build_object('id', v_patient.id, 'tenant_id', v_patient.tenant_id, 'full_name', v_patient.full_name, 'phone', v_patient.phone,
    'email', v_patient.email, 'avatar_url', v_patient.avatar_url);
end $$;

-- What the host knows of a patient beyond what each thread carries.
create or replace function public.inbox_patient(p_tenant_id uuid, p_patient_id uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_patient jsonb;
begin
  perform public.inbox_caller(p_tenant_id);
  select jsonb_build_object('id', p.id, 'tenant_id', p.tenant_id, 'full_name', p.full_name, 'phone', p.phone, 'email', p.email,
    'avatar_url', p.avatar_url, 'notes', p.notes) into v_patient
  from public.patients p where p.tenant_id = p_tenant_id and p.id = p_patient_id;
  if v_patient is null then
    perform public.inbox_error('patient_not_found', 'There is no such patient, or they are not yours to see.');
  end if;
  return v_patient;
end $$;

revoke all on function public.search_fold(text), public.inbox_search_patients(uuid, text, int),
  public.inbox_create_patient(uuid, text, text, text, uuid), public.inbox_patient(uuid, uuid) from public, anon, authenticated, service_role;
grant execute on function public.search_fold(text), public.inbox_search_patients(uuid, text, int),
  public.inbox_create_patient(uuid, text, text, text, uuid), public.inbox_patient(uuid, uuid) to authenticated, service_role;

comment on function public.search_fold(text) is 'Text without accents, case and punctuation: what people type when they search, and what devices search in.';
comment on column public.patients.search_text is 'What inbox_search_patients() looks in: name and address without accents and case, digits of the number.';
comment on function public.inbox_search_patients(uuid, text, int) is
  'Patients by name, address or number, as [{id, full_name, phone, email, avatar_url}]. Errors: not_a_member, invalid_limit.';
comment on function public.inbox_create_patient(uuid, text, text, text, uuid) is
  'Makes a patient and returns them; with the p_id of one that was made, returns that one. Errors: not_a_member, invalid_argument.';
comment on function public.inbox_patient(uuid, uuid) is 'One patient with e-mail and notes. Errors: not_a_member, patient_not_found.';
