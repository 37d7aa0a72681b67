-- Texts to send again, and saved filters: each somebody's own, or shared (owner_id null) by an admin with everyone.

create table if not exists public.inbox_templates (
  id uuid not null default gen_random_uuid(),
  tenant_id uuid not null,
  owner_id uuid,
  shortcut text not null,
  title text not null,
  body text not null,
  usage_count integer not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint inbox_templates_pkey primary key (id),
  constraint inbox_templates_tenant_id_fkey foreign key (tenant_id) references public.tenants (id) on delete cascade,
  constraint inbox_templates_owner_fkey foreign key (tenant_id, owner_id)
    references public.tenant_members (tenant_id, user_id) on delete cascade,
  constraint inbox_templates_shortcut_check check (shortcut ~ '^\S{1,32}$'),
  constraint inbox_templates_title_check check (length(title) between 1 and 100),
  constraint inbox_templates_body_check check (length(body) between 1 and 4096 and body ~ '\S'),
  constraint inbox_templates_usage_check check (usage_count >= 0)
);
-- What is typed behind the slash finds one of the shared ones, and one of one's own.
create unique index if not exists inbox_templates_shared_shortcut_key on public.inbox_templates (tenant_id, lower(shortcut)) where owner_id is null;
create unique index if not exists inbox_templates_own_shortcut_key on public.inbox_templates (tenant_id, owner_id, lower(shortcut))
  where owner_id is not null;

create table if not exists public.inbox_views (
  id uuid not null default gen_random_uuid(),
  tenant_id uuid not null,
  owner_id uuid,
  name text not null,
  filter jsonb not null default '{}',
  sort text not null default 'deadline',
  position integer not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint inbox_views_pkey primary key (id),
  constraint inbox_views_tenant_id_fkey foreign key (tenant_id) references public.tenants (id) on delete cascade,
  constraint inbox_views_owner_fkey foreign key (tenant_id, owner_id)
    references public.tenant_members (tenant_id, user_id) on delete cascade,
  constraint inbox_views_name_check check (length(name) between 1 and 64 and name = trim(name)),
  constraint inbox_views_filter_check check (jsonb_typeof(filter) = 'object' and length(filter::text) <= 16384),
  constraint inbox_views_sort_check check (sort in ('deadline', 'newest', 'oldest-waiting', 'priority'))
);
create index if not exists inbox_templates_owner_idx on public.inbox_templates (tenant_id, owner_id);
create index if not exists inbox_views_owner_idx on public.inbox_views (tenant_id, owner_id);
create or replace trigger inbox_templates_set_updated_at before update on public.inbox_templates
  for each row execute function public.set_updated_at();
create or replace trigger inbox_views_set_updated_at before update on public.inbox_views
  for each row execute function public.set_updated_at();

-- A shared template is counted by whoever uses it, though only admins write it.
create or replace function public.count_template_use(p_tenant_id uuid, p_template_id uuid) returns void
language sql volatile security definer set search_path = '' as $$
  update public.inbox_templates t set usage_count = t.usage_count + 1
  where t.id = p_template_id and t.tenant_id = p_tenant_id and (t.owner_id is null or t.owner_id = (select auth.uid()))
    and public.is_tenant_member(p_tenant_id)
$$;
revoke all on function public.count_template_use(uuid, uuid) from public, anon, authenticated, service_role;
grant execute on function public.count_template_use(uuid, uuid) to authenticated, service_role;

alter table public.inbox_templates enable row level security;
alter table public.inbox_views enable row level security;
revoke all on public.inbox_templates, public.inbox_views from public, anon, authenticated;
grant select, delete on public.inbox_templates, public.inbox_views to authenticated;
grant insert (id, tenant_id, owner_id, shortcut, title, body), update (owner_id, shortcut, title, body) on public.inbox_templates to authenticated;
grant insert (id, tenant_id, owner_id, name, filter, sort, position), update (owner_id, name, filter, sort, position)
  on public.inbox_views to authenticated;
grant all on public.inbox_templates, public.inbox_views to service_role;

do $$
declare
  v_table text;
begin
  foreach v_table in array '{inbox_templates,inbox_views}'::text[] loop
    execute format('drop policy if exists %I on public.%I', v_table || '_select', v_table);
    execute format('create policy %I on public.%I for select to authenticated using (
      (owner_id is null and (select public.is_saas_admin()))
      or (tenant_id in (select public.member_tenant_ids()) and (owner_id is null or owner_id = (select auth.uid())))
    )', v_table || '_select', v_table);
    execute format('drop policy if exists %I on public.%I', v_table || '_write', v_table);
    execute format('create policy %I on public.%I for all to authenticated using (
      (owner_id = (select auth.uid()) and tenant_id in (select public.member_tenant_ids()))
      or (owner_id is null and ((select public.is_saas_admin()) or tenant_id in (select public.admin_tenant_ids())))
    ) with check (
      (owner_id = (select auth.uid()) and tenant_id in (select public.member_tenant_ids()))
      or (owner_id is null and ((select public.is_saas_admin()) or tenant_id in (select public.admin_tenant_ids())))
    )', v_table || '_write', v_table);
  end loop;
end $$;

comment on table public.inbox_templates is 'Texts to send again. owner_id null = shared by an admin; else nobody but the owner sees it.';
comment on column public.inbox_templates.body is 'May hold placeholders such as {{patient.first_name}}, which the inbox fills in.';
comment on table public.inbox_views is 'Saved filters and orders of the list. owner_id null = shared by an admin; else nobody but the owner sees it.';
comment on column public.inbox_views.filter is 'ViewFilter of src/workspace.ts; the server carries it, inboxes understand it.';
comment on function public.count_template_use(uuid, uuid) is 'Counts one use of a template that the caller sees.';
