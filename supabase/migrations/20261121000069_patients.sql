-- Whom an unknown number belongs to: searched for or made, then linked by link_patient. Under the caller's own sight (RLS).

create or replace function public.fold_text(p_text text) returns text
language sql immutable parallel safe set search_path = '' as $$
  select translate(lower(p_text), 'áàâãäåéèêëíìîïóòôõöúùûüçñ', 'aaaaaaeeeeiiiiooooouuuucn')
$$;

-- Every word of the query somewhere in the name or the address, or its digits in the number; names that begin with it first.
create or replace function public.inbox_search_patients(p_tenant_id uuid, p_query text, p_limit int default 20) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_query text := public.fold_text(trim(left(p_query, 200)));
  v_words text[] := regexp_split_to_array(v_query, '\s+');
  v_digits text := regexp_replace(v_query, '\D', '', 'g');
begin
  if p_limit is null or p_limit not between 1 and 100 then
    perform public.inbox_error('invalid_limit', 'p_limit is a number of patients from 1 to 100.');
  end if;
  perform public.inbox_caller(p_tenant_id);
  if coalesce(v_query, '') = '' then return '[]'; end if;
  return coalesce((
    select jsonb_agg(jsonb_build_object('id', f.id, 'tenant_id', f.tenant_id, 'full_name', f.full_name, 'phone', f.phone, 'email', f.email,
      'avatar_url', f.avatar_url) order by f.rank, f.full_name, f.id)
    from (
      select p.*, case when starts_with(n.name, v_query) then 0 when strpos(' ' || n.name, ' ' || v_query) > 0 then 1 else 2 end as rank
      from public.patients p cross join lateral (select public.fold_text(p.full_name) as name) n
      where p.tenant_id = p_tenant_id and (
        (select bool_and(strpos(n.name || ' ' || coalesce(lower(p.email), ''), word) > 0) from unnest(v_words) word)
        or (length(v_digits) >= 3 and v_query !~ '[a-z]' and strpos(regexp_replace(p.phone, '\D', '', 'g'), v_digits) > 0))
      order by rank, p.full_name, p.id limit p_limit
    ) f
  ), '[]');
end $$;

create or replace function public.inbox_create_patient(
  p_tenant_id uuid, p_full_name text, p_phone text default null, p_email text default null
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
  insert into public.patients (tenant_id, full_name, phone, email)
  values (p_tenant_id, trim(p_full_name), nullif(trim(p_phone), ''), nullif(trim(p_email), '')) returning * into v_patient;
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

revoke all on function public.fold_text(text), public.inbox_search_patients(uuid, text, int),
  public.inbox_create_patient(uuid, text, text, text), public.inbox_patient(uuid, uuid) from public, anon, authenticated, service_role;
grant execute on function public.fold_text(text), public.inbox_search_patients(uuid, text, int),
  public.inbox_create_patient(uuid, text, text, text), public.inbox_patient(uuid, uuid) to authenticated, service_role;

comment on function public.fold_text(text) is 'Lower case without the accents of Portuguese and Spanish: what people type when they search.';
comment on function public.inbox_search_patients(uuid, text, int) is
  'Patients by name, address or number, as [{id, full_name, phone, email, avatar_url}]. Errors: not_a_member, invalid_limit.';
comment on function public.inbox_create_patient(uuid, text, text, text) is 'Makes a patient and returns them. Errors: not_a_member, invalid_argument.';
comment on function public.inbox_patient(uuid, uuid) is 'One patient with e-mail and notes. Errors: not_a_member, patient_not_found.';
