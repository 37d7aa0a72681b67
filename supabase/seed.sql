-- A small made-up clinic for `npx supabase start`: sign in as camila@aurora.example (admin), helena@aurora.example (therapist) or
-- rafael@aurora.example (reception), password prazo-demo. Safe to run twice. The demo's own backend seeds far more, by itself.

-- Accounts exist only where there is a real auth server; elsewhere (tests, hosts with third-party auth) members alone are written.
do $$
declare
  staff record;
begin
  if not exists (select from information_schema.columns where table_schema = 'auth' and table_name = 'users' and column_name = 'instance_id') then
    return;
  end if;
  for staff in
    select * from (values
      ('11111111-1111-4111-8111-000000000001'::uuid, 'helena@aurora.example'),
      ('11111111-1111-4111-8111-000000000002'::uuid, 'rafael@aurora.example'),
      ('11111111-1111-4111-8111-000000000003'::uuid, 'camila@aurora.example')
    ) as made_up(id, email)
  loop
    -- Dynamic, since these columns exist on Supabase alone. The empty tokens are what its auth server expects instead of nulls.
    execute $sql$
      insert into auth.users (
        instance_id, id, aud, role, email, encrypted_password, email_confirmed_at, raw_app_meta_data, raw_user_meta_data,
        created_at, updated_at, confirmation_token, recovery_token, email_change, email_change_token_new
      ) values (
        '00000000-0000-0000-0000-000000000000', $1, 'authenticated', 'authenticated', $2,
        extensions.crypt('prazo-demo', extensions.gen_salt('bf')), now(), '{"provider": "email", "providers": ["email"]}',
        '{}', now(), now(), '', '', '', ''
      ) on conflict do nothing
    $sql$ using staff.id, staff.email;
    execute $sql$
      insert into auth.identities (id, provider, provider_id, user_id, identity_data, last_sign_in_at, created_at, updated_at)
      values (gen_random_uuid(), 'email', $1::text, $1, jsonb_build_object('sub', $1, 'email', $2), now(), now(), now())
      on conflict do nothing
    $sql$ using staff.id, staff.email;
  end loop;
end $$;

insert into public.tenants (id, name, timezone) values ('11111111-1111-4111-8111-111111111111', 'Clínica Aurora', 'America/Sao_Paulo')
on conflict do nothing;

insert into public.tenant_members (tenant_id, user_id, role, status, display_name) values
  ('11111111-1111-4111-8111-111111111111', '11111111-1111-4111-8111-000000000001', 'therapist', 'active', 'Helena Prado'),
  ('11111111-1111-4111-8111-111111111111', '11111111-1111-4111-8111-000000000002', 'assistant', 'active', 'Rafael Siqueira'),
  ('11111111-1111-4111-8111-111111111111', '11111111-1111-4111-8111-000000000003', 'clinic_admin', 'active', 'Camila Duarte')
on conflict do nothing;

insert into public.patients (id, tenant_id, full_name, phone) values
  ('11111111-1111-4111-8111-00000000a001', '11111111-1111-4111-8111-111111111111', 'Thiago Couto', '+55 11 97655-3018'),
  ('11111111-1111-4111-8111-00000000a002', '11111111-1111-4111-8111-111111111111', 'Beatriz Nunes', '+55 11 98310-7742'),
  ('11111111-1111-4111-8111-00000000a003', '11111111-1111-4111-8111-111111111111', 'Mariana Alves', '+55 11 98841-2207'),
  ('11111111-1111-4111-8111-00000000a004', '11111111-1111-4111-8111-111111111111', 'Larissa Viana', '+55 11 96421-5582')
on conflict do nothing;

-- Open all day, so that the clocks run whenever you look.
insert into public.conversation_sla_rules (tenant_id, enabled, threshold_minutes, respect_business_hours, alert_scope, notify_admin_on_breach)
values ('11111111-1111-4111-8111-111111111111', true, 60, false, 'all', true)
on conflict do nothing;

insert into public.conversation_messages (
  tenant_id, patient_id, direction, sender_kind, sender_id, from_number, to_number, body, external_id, created_at
)
select
  '11111111-1111-4111-8111-111111111111', patient_id, direction, sender_kind, sender_id, from_number, to_number, body,
  'seed.' || line, now() - minutes_ago * interval '1 minute'
from (values
  (1, '11111111-1111-4111-8111-00000000a004'::uuid, 'inbound', 'customer', null::uuid, '+55 11 96421-5582', null,
    'Oi, a sessão de quinta está de pé?', 1500),
  (2, '11111111-1111-4111-8111-00000000a004', 'outbound', 'agent', '11111111-1111-4111-8111-000000000001', null, '+55 11 96421-5582',
    'Está sim, Larissa! Quinta às 11h, por vídeo.', 1488),
  (3, '11111111-1111-4111-8111-00000000a001', 'inbound', 'customer', null, '+55 11 97655-3018', null,
    'Alguém pode me ligar? É urgente', 101),
  (4, '11111111-1111-4111-8111-00000000a003', 'inbound', 'customer', null, '+55 11 98841-2207', null,
    'Bom dia! Tenho sessão com a Dra. Helena na quinta.', 78),
  (5, '11111111-1111-4111-8111-00000000a003', 'outbound', 'agent', '11111111-1111-4111-8111-000000000001', null, '+55 11 98841-2207',
    'Bom dia, Mariana! Isso mesmo, quinta às 15h. Posso ajudar?', 72),
  (6, '11111111-1111-4111-8111-00000000a002', 'inbound', 'customer', null, '+55 11 98310-7742', null,
    'Oi, a guia do convênio foi aprovada?', 57),
  (7, '11111111-1111-4111-8111-00000000a003', 'inbound', 'customer', null, '+55 11 98841-2207', null,
    'Consigo mudar para sexta de manhã?', 47),
  (8, null, 'inbound', 'customer', null, '+55 16 99713-4410', null,
    'Vocês atendem crianças de 6 anos?', 21)
) as made_up(line, patient_id, direction, sender_kind, sender_id, from_number, to_number, body, minutes_ago)
where not exists (
  select from public.conversation_messages seeded
  where seeded.tenant_id = '11111111-1111-4111-8111-111111111111' and seeded.external_id = 'seed.1'
)
order by line;
