-- Who listens to inbox:<tenant_id>, and who says there that they are typing or which thread they look at: active members.
-- A policy sees only the topic and whether it is about broadcast or presence.

create or replace function public.inbox_topic_tenant(p_topic text) returns uuid
language sql immutable set search_path = '' as $$
  select case when p_topic ~ '^inbox:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then substr(p_topic, 7)::uuid end
$$;
create or replace function public.may_join_inbox(p_topic text) returns boolean
language sql stable set search_path = '' as $$
  select coalesce(public.is_tenant_member(public.inbox_topic_tenant(p_topic)), false)
$$;
revoke all on function public.inbox_topic_tenant(text), public.may_join_inbox(text) from public, anon, authenticated, service_role;
grant execute on function public.inbox_topic_tenant(text), public.may_join_inbox(text) to authenticated, service_role;

comment on function public.inbox_topic_tenant(text) is 'The tenant of a channel inbox:<tenant_id>; null for any other topic.';
comment on function public.may_join_inbox(text) is 'Whether the caller is an active member of the channel''s tenant.';

do $$
begin
  drop policy if exists prazo_inbox_receive on realtime.messages;
  create policy prazo_inbox_receive on realtime.messages for select to authenticated
    using (extension in ('broadcast', 'presence') and (select public.may_join_inbox((select realtime.topic()))));
  drop policy if exists prazo_inbox_send on realtime.messages;
  create policy prazo_inbox_send on realtime.messages for insert to authenticated
    with check (extension in ('broadcast', 'presence') and (select public.may_join_inbox((select realtime.topic()))));
exception
  when insufficient_privilege then
    raise notice 'prazo: no right to make policies on realtime.messages. Run migration 20261121000051_realtime_policies.sql in the SQL editor of the dashboard, else the inbox learns of changes only by its slow poll.';
  when invalid_schema_name or undefined_table or undefined_function then
    raise notice 'prazo: there is no Realtime in this database. The inbox learns of changes by its slow poll; enable Realtime and run migration 20261121000051_realtime_policies.sql again to be told at once.';
end $$;
