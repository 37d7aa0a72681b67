-- Files of messages, in Supabase Storage: a private bucket, one folder a message: <tenant_id>/<message_id>/<file>. A message names
-- its file in media_url as storage://inbox-media/<tenant_id>/<message_id>/<file>. Who sees the message sees the file, nobody else.
-- File names are made up by the uploader: what the person called the file is in media_name, never in a path.

-- Null for a path of any other shape: casting what a stranger wrote would raise an error instead of denying.
create or replace function public.media_folder(p_name text, out tenant_id uuid, out message_id uuid)
language sql immutable set search_path = '' as $$
  -- One case for each cast: conditions beside a cast may be weighed after it.
  select case when f.parts is not null then f.parts[1]::uuid end, case when f.parts is not null then f.parts[2]::uuid end
  from (select regexp_match(p_name,
    '^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/[A-Za-z0-9._-]{1,100}$'
  ) as parts) f
$$;

-- Runs as its caller: RLS on messages decides.
create or replace function public.can_see_media(p_name text) returns boolean
language sql stable set search_path = '' as $$
  select exists (
    select from public.media_folder(p_name) f
    join public.conversation_messages m on m.tenant_id = f.tenant_id and m.message_id = f.message_id
  )
$$;

-- A file comes before its message, under an id that only its writer knows; once the message is there, its file stays what it is.
-- As definer: a message that the caller can't see must count too.
create or replace function public.can_upload_media(p_name text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.media_folder(p_name) f
    where public.is_tenant_member(f.tenant_id) and not exists (
      select from public.conversation_messages m where m.tenant_id = f.tenant_id and m.message_id = f.message_id
    )
  )
$$;
revoke all on function public.media_folder(text), public.can_see_media(text), public.can_upload_media(text) from public, anon, authenticated, service_role;
grant execute on function public.media_folder(text), public.can_see_media(text), public.can_upload_media(text) to authenticated, service_role;

comment on function public.media_folder(text) is 'Tenant and message of a file in the bucket inbox-media; nulls for a path of another shape.';
comment on function public.can_see_media(text) is 'Whether the caller sees the message that a file belongs to.';
comment on function public.can_upload_media(text) is 'Whether the caller may put a file there: an active member, for a message that is not there yet.';

do $$
begin
  -- The largest that WhatsApp takes for pictures, sound and films; of the kinds that it delivers.
  insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
  values ('inbox-media', 'inbox-media', false, 16777216, array[
    'image/jpeg', 'image/png', 'image/webp', 'image/gif', 'audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/webm',
    'video/mp4', 'video/3gpp', 'video/webm', 'application/pdf', 'text/plain', 'text/csv', 'application/msword', 'application/vnd.ms-excel',
    'application/vnd.ms-powerpoint', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation'
  ]) on conflict (id) do nothing;
  drop policy if exists prazo_media_select on storage.objects;
  create policy prazo_media_select on storage.objects for select to authenticated
    using (bucket_id = 'inbox-media' and public.can_see_media(name));
  drop policy if exists prazo_media_insert on storage.objects;
  create policy prazo_media_insert on storage.objects for insert to authenticated
    with check (bucket_id = 'inbox-media' and public.can_upload_media(name));
exception
  when insufficient_privilege then
    raise notice 'prazo: no right to make policies on storage.objects. Run migration 20261121000085_media_bucket.sql in the SQL editor of the dashboard, else nobody can attach or open files.';
  when invalid_schema_name or undefined_table or undefined_column then
    raise notice 'prazo: there is no Storage in this database. Text works; enable Storage and run migration 20261121000085_media_bucket.sql again for files.';
end $$;
