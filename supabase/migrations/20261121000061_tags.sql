-- Tags: threads carry them by name; here each name has a colour. A name that a thread is given comes into being by that.

create table if not exists public.inbox_tags (
  id uuid not null default gen_random_uuid(),
  tenant_id uuid not null,
  name text not null,
  color text not null default '#64748b',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint inbox_tags_pkey primary key (id),
  constraint inbox_tags_name_key unique (tenant_id, name),
  constraint inbox_tags_tenant_id_fkey foreign key (tenant_id) references public.tenants (id) on delete cascade,
  constraint inbox_tags_name_check check (length(name) between 1 and 64 and name = trim(name)),
  constraint inbox_tags_color_check check (color ~ '^(#[0-9a-fA-F]{6}|[a-z][a-z0-9-]{0,31})$')
);
create or replace trigger inbox_tags_set_updated_at before update on public.inbox_tags
  for each row execute function public.set_updated_at();

-- Whoever tags a thread: an inbox, a webhook, a host's own job. In the order of their names, so that two who make the same ones wait
-- for each other instead of deadlocking. What is no proper name is left alone: the thread has it, nobody can colour it.
create or replace function public.fn_thread_tags() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.inbox_tags (tenant_id, name)
  select new.tenant_id, tag from (select distinct tag from unnest(new.tags) tag) given
  where length(tag) between 1 and 64 and tag = trim(tag)
    and not exists (select from public.inbox_tags t where t.tenant_id = new.tenant_id and t.name = tag)
  order by tag
  on conflict (tenant_id, name) do nothing;
  return null;
end $$;
create or replace trigger inbox_threads_70_tags after insert on public.inbox_threads
  for each row when (new.tags <> '{}') execute function public.fn_thread_tags();
create or replace trigger inbox_threads_70_tags_changed after update of tags on public.inbox_threads
  for each row when (new.tags <> '{}' and new.tags is distinct from old.tags) execute function public.fn_thread_tags();

insert into public.inbox_tags (tenant_id, name)
select distinct t.tenant_id, tag from public.inbox_threads t cross join unnest(t.tags) tag
where length(tag) between 1 and 64 and tag = trim(tag)
on conflict (tenant_id, name) do nothing;

-- One name instead of another, in all threads and saved views of a tenant, those included that the caller does not see.
create or replace function public.replace_tag(p_tenant_id uuid, p_from text, p_into text) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  if auth.uid() is not null and not (public.is_saas_admin() or public.has_tenant_role(p_tenant_id, '{clinic_admin,tenant_admin}')) then
    perform public.inbox_error('not_allowed', 'Your role may not do this.');
  end if;
  -- In the order in which a message locks threads.
  perform from public.inbox_threads t where t.tenant_id = p_tenant_id and t.tags @> array[p_from] order by t.id for no key update;
  update public.inbox_threads t
  set tags = case when t.tags @> array[p_into] then array_remove(t.tags, p_from) else array_replace(t.tags, p_from, p_into) end
  where t.tenant_id = p_tenant_id and t.tags @> array[p_from];
  update public.inbox_views v set filter = jsonb_set(v.filter, '{tags}', (
    select jsonb_agg(distinct case when tag = p_from then p_into else tag end) from jsonb_array_elements_text(v.filter -> 'tags') tag
  ))
  where v.tenant_id = p_tenant_id and v.filter -> 'tags' ? p_from;
end $$;

-- Which threads have a tag: for merges, and for hosts that count them.
create index if not exists inbox_threads_tags_idx on public.inbox_threads using gin (tags) where tags <> '{}';

revoke all on function public.fn_thread_tags(), public.replace_tag(uuid, text, text) from public, anon, authenticated, service_role;
grant execute on function public.replace_tag(uuid, text, text) to authenticated, service_role;

alter table public.inbox_tags enable row level security;
revoke all on public.inbox_tags from public, anon, authenticated;
grant select, delete on public.inbox_tags to authenticated;
grant insert (id, tenant_id, name, color), update (name, color) on public.inbox_tags to authenticated;
grant all on public.inbox_tags to service_role;

drop policy if exists inbox_tags_select on public.inbox_tags;
create policy inbox_tags_select on public.inbox_tags for select to authenticated
  using ((select public.is_saas_admin()) or tenant_id in (select public.member_tenant_ids()));
drop policy if exists inbox_tags_insert on public.inbox_tags;
create policy inbox_tags_insert on public.inbox_tags for insert to authenticated
  with check ((select public.is_saas_admin()) or tenant_id in (select public.member_tenant_ids()));
drop policy if exists inbox_tags_update on public.inbox_tags;
create policy inbox_tags_update on public.inbox_tags for update to authenticated
  using ((select public.is_saas_admin()) or tenant_id in (select public.member_tenant_ids()))
  with check ((select public.is_saas_admin()) or tenant_id in (select public.member_tenant_ids()));
drop policy if exists inbox_tags_delete on public.inbox_tags;
create policy inbox_tags_delete on public.inbox_tags for delete to authenticated
  using ((select public.is_saas_admin()) or tenant_id in (select public.admin_tenant_ids()));

comment on table public.inbox_tags is 'Words on threads, with their colours. Threads hold the names.';
comment on function public.fn_thread_tags() is 'Trigger: a tag that a thread is given exists from then on.';
comment on function public.replace_tag(uuid, text, text) is 'Puts one tag in the place of another in all threads and views of a tenant; for admins.';
