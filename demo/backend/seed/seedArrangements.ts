import type { TransactionSql } from 'postgres'
import type { ViewFilter, ViewSort } from '../../../src/workspace.ts'
import { aurora } from './clinics.ts'

const HOUR_MS = 3_600_000
const tenantId = aurora.id
const idOf = (key: string): string => aurora.members.find((member) => member.key === key)?.id ?? ''

/** What Clínica Aurora has arranged around its threads: teams, colours, texts, views, a colleague's mention, a message for tomorrow. */
export async function seedArrangements(sql: TransactionSql, now: Date): Promise<void> {
  await insertTeams(sql)
  await colourTags(sql)
  await insertTemplates(sql)
  await insertViews(sql)
  await insertPersonal(sql, now)
  await dateStories(sql)
}

const TEAMS = [
  { name: 'Recepção', color: '#0e7490', members: ['rafael', 'camila'] },
  { name: 'Equipe clínica', color: '#7c3aed', members: ['helena'] },
]

async function insertTeams(sql: TransactionSql): Promise<void> {
  for (const { name, color, members } of TEAMS) {
    const [team] = await sql<{ id: string }[]>`insert into public.inbox_teams ${sql({ tenant_id: tenantId, name, color })} returning id`
    const rows = members.map((key) => ({ tenant_id: tenantId, team_id: team?.id ?? '', user_id: idOf(key) }))
    await sql`insert into public.inbox_team_members ${sql(rows)}`
  }
  // What nobody has yet is the reception's.
  await sql`
    update public.inbox_threads thread set team_id = team.id from public.inbox_teams team
    where thread.tenant_id = ${tenantId} and team.tenant_id = ${tenantId} and team.name = 'Recepção'
      and (thread.assigned_to is null or thread.assigned_to = ${idOf('rafael')}) and thread.status in ('open', 'pending')
  `
}

const COLORS: Record<string, string> = {
  convênio: '#1d4ed8',
  particular: '#15803d',
  remarcação: '#b45309',
  retorno: '#0e7490',
  financeiro: '#6d28d9',
  'primeira consulta': '#be185d',
}

async function colourTags(sql: TransactionSql): Promise<void> {
  const rows = Object.entries(COLORS).map(([name, color]) => ({ tenant_id: tenantId, name, color }))
  await sql`insert into public.inbox_tags ${sql(rows)} on conflict (tenant_id, name) do update set color = excluded.color`
}

const TEMPLATES: { owner?: string; shortcut: string; title: string; body: string; uses: number }[] = [
  {
    shortcut: 'confirmar',
    title: 'Confirmar sessão',
    body: 'Olá, {{patient.first_name}}! Confirmamos sua sessão de amanhã. Podemos contar com você?',
    uses: 184,
  },
  {
    shortcut: 'remarcar',
    title: 'Oferecer outro horário',
    body: 'Claro, {{patient.first_name}}. Tenho sexta às 9h ou segunda às 14h. Qual fica melhor para você?',
    uses: 96,
  },
  {
    shortcut: 'endereco',
    title: 'Como chegar',
    body: 'Estamos na Rua das Palmeiras, 88, a duas quadras do metrô. Há estacionamento no subsolo.',
    uses: 61,
  },
  {
    shortcut: 'convenio',
    title: 'Guia do convênio',
    body: '{{patient.first_name}}, recebemos o pedido. O convênio leva até 48 h para liberar a guia; avisamos por aqui.',
    uses: 47,
  },
  {
    shortcut: 'recibo',
    title: 'Recibo',
    body: 'Segue o recibo da sua sessão, {{patient.first_name}}. Qualquer dúvida, é só chamar.',
    uses: 38,
  },
  {
    owner: 'helena',
    shortcut: 'retorno',
    title: 'Combinar o retorno',
    body: 'Oi, {{patient.first_name}}, aqui é a Helena. Vamos marcar o seu retorno? Tenho horários na quinta.',
    uses: 12,
  },
]

async function insertTemplates(sql: TransactionSql): Promise<void> {
  const rows = TEMPLATES.map(({ owner, shortcut, title, body, uses }) => ({
    tenant_id: tenantId,
    owner_id: owner ? idOf(owner) : null,
    shortcut,
    title,
    body,
    usage_count: uses,
  }))
  await sql`insert into public.inbox_templates ${sql(rows)}`
}

async function insertViews(sql: TransactionSql): Promise<void> {
  const [reception] = await sql<{ id: string }[]>`select id from public.inbox_teams where tenant_id = ${tenantId} and name = 'Recepção'`
  const views: { owner?: string; name: string; filter: ViewFilter; sort: ViewSort }[] = [
    { name: 'Recepção', filter: { statuses: ['open'], teams: [reception?.id as never] }, sort: 'deadline' },
    { name: 'Convênios em aberto', filter: { statuses: ['open', 'pending'], tags: ['convênio'] }, sort: 'oldest-waiting' },
    { name: 'Primeira consulta', filter: { statuses: ['open', 'pending'], stages: ['primeira_consulta'] }, sort: 'deadline' },
    { owner: 'helena', name: 'Minhas não lidas', filter: { assignees: ['me'], unread: true }, sort: 'newest' },
  ]
  const rows = views.map(({ owner, name, filter, sort }, at) => ({
    tenant_id: tenantId,
    owner_id: owner ? idOf(owner) : null,
    name,
    filter: sql.json(filter as never),
    sort,
    position: at + 1,
  }))
  await sql`insert into public.inbox_views ${sql(rows)}`
}

/** Rafael's note to Helena, Helena's thread on top, and what she has written for tomorrow. */
async function insertPersonal(sql: TransactionSql, now: Date): Promise<void> {
  await sql`
    insert into public.inbox_mentions (tenant_id, thread_id, message_id, user_id, created_at)
    select tenant_id, thread_id, message_id, ${idOf('helena')}, created_at from public.conversation_messages
    where tenant_id = ${tenantId} and direction = 'internal' and sender_id = ${idOf('rafael')} and created_at > ${new Date(now.getTime() - 24 * HOUR_MS)}
  `
  await sql`
    insert into public.inbox_pins (tenant_id, user_id, thread_id)
    select tenant_id, ${idOf('helena')}, id from public.inbox_threads where tenant_id = ${tenantId} and contact_name = 'Mariana Alves'
  `
  await sql`
    insert into public.inbox_scheduled_messages (tenant_id, thread_id, author_id, body, send_at)
    select tenant_id, id, ${idOf('helena')}, 'Bom dia, Larissa! Passando para lembrar da sua sessão de hoje.', ${new Date(now.getTime() + 20 * HOUR_MS)}
    from public.inbox_threads where tenant_id = ${tenantId} and contact_name = 'Larissa Viana'
  `
}

/** The seed arranged it all in one go; in a clinic Camila did so as each conversation began. */
async function dateStories(sql: TransactionSql): Promise<void> {
  await sql`
    update public.inbox_thread_events event
    set actor_id = ${idOf('camila')}, happened_at = least(opening.at + interval '3 minutes', event.happened_at)
    from (select thread_id, min(created_at) as at from public.conversation_messages where tenant_id = ${tenantId} group by thread_id) opening
    where event.tenant_id = ${tenantId} and opening.thread_id = event.thread_id and event.kind <> 'status'
  `
}
