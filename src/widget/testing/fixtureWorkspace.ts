import type { MessageId, SlaEventRow, StageRow, TeamId, TenantId, ThreadId } from '../../model.ts'
import type { WorkspaceParts } from '../../sync/view/shownWorkspace.ts'
import type { MentionRow, ScheduledRow, TagRow, TeamRow, TemplateRow, ViewFilter, ViewRow } from '../../workspace.ts'
import { CAMILA, fixtureTenant, HELENA, RAFAEL } from './fixtureData.ts'

const stored = { tenant_id: fixtureTenant.id, sync_xid: '1' } satisfies { tenant_id: TenantId; sync_xid: string }

export const RECEPTION = 'recepcao' as TeamId
export const CLINICAL = 'clinica' as TeamId

const teams: TeamRow[] = [
  { ...stored, id: RECEPTION, name: 'Recepção', color: '#0e7490', member_ids: [RAFAEL, CAMILA] },
  { ...stored, id: CLINICAL, name: 'Equipe clínica', color: '#7c3aed', member_ids: [HELENA] },
]

const tag = (name: string, color: string): TagRow => ({ ...stored, id: `tag-${name}`, name, color })
const tags: TagRow[] = [
  tag('remarcação', '#b45309'),
  tag('particular', '#15803d'),
  tag('convênio', '#1d4ed8'),
  tag('primeira consulta', '#be185d'),
]

const template = (shortcut: string, body: string, { title = '', ...parts }: Partial<TemplateRow>): TemplateRow => ({
  ...stored,
  id: `template-${shortcut}`,
  owner_id: null,
  shortcut,
  title,
  body,
  usage_count: 0,
  ...parts,
})
const templates: TemplateRow[] = [
  template('confirmar', 'Olá, {{patient.first_name}}! Confirmamos sua sessão de amanhã. Podemos contar com você?', {
    title: 'Confirmar consulta',
    usage_count: 42,
  }),
  template('endereço', 'Estamos na Rua das Palmeiras, 88, perto do metrô. Há estacionamento no subsolo.', {
    title: 'Como chegar',
    usage_count: 17,
  }),
  template('recibo', '{{patient.first_name}}, segue o recibo da sua sessão. Qualquer dúvida, é só chamar.', {
    title: 'Recibo',
    usage_count: 9,
  }),
  template('retorno', 'Oi, {{patient.first_name}}, vamos marcar o seu retorno? Tenho horários na quinta.', {
    title: 'Combinar retorno',
    owner_id: HELENA,
    usage_count: 3,
  }),
]

const view = (name: string, filter: ViewFilter, parts: Partial<ViewRow> = {}): ViewRow => ({
  ...stored,
  id: `view-${name}`,
  owner_id: null,
  name,
  filter,
  sort: 'deadline',
  position: 0,
  ...parts,
})
const views: ViewRow[] = [
  view('Recepção hoje', { statuses: ['open'], teams: [RECEPTION], days: 1 }, { position: 1 }),
  view('Convênio', { statuses: ['open', 'pending'], tags: ['convênio'] }, { position: 2, sort: 'newest' }),
  view('Minhas menções', { mentioned: true }, { position: 3, owner_id: HELENA, sort: 'newest' }),
]

const mentions: MentionRow[] = [
  {
    ...stored,
    id: 'mention-1',
    thread_id: 'mariana' as ThreadId,
    message_id: 'mariana-3' as MessageId,
    user_id: HELENA,
    created_at: '2026-11-20T09:20:00-03:00',
    seen_at: null,
  },
]

const scheduled: ScheduledRow[] = [
  {
    ...stored,
    id: 'scheduled-1',
    thread_id: 'larissa' as ThreadId,
    author_id: HELENA,
    body: 'Bom dia, Larissa! Lembrando da sua sessão de hoje às 15h.',
    send_at: '2026-11-26T08:00:00-03:00',
    state: 'scheduled',
    error: null,
    created_at: '2026-11-19T15:10:00-03:00',
  },
]

export const fixtureWorkspaceRows: WorkspaceParts['rows'] = {
  teams,
  tags,
  templates,
  views,
  mentions,
  scheduled,
  // Somebody who has been here before: newcomers are told things.
  preferences: [{ ...stored, user_id: HELENA, settings: { hintsSeen: 3 } }],
  pins: [{ ...stored, thread_id: 'sofia' as ThreadId, pinned: true }],
}

const stage = (stage_key: string, label: string, position: number): StageRow => ({
  ...stored,
  id: `stage-${stage_key}`,
  stage_key,
  duration_minutes: 60,
  reminder_offsets: [25],
  escalation_type: 'notify',
  escalation_target: null,
  metadata: { label, position },
})
/** `metadata.label` is what people read, `metadata.position` the order in the pipeline. */
export const fixtureStages: StageRow[] = [
  stage('Agendamento', 'Agendamento', 1),
  stage('avaliacao', 'Avaliação', 2),
  stage('acompanhamento', 'Acompanhamento', 3),
]

export const fixtureSlaEvents: SlaEventRow[] = [
  {
    ...stored,
    id: 'event-1',
    thread_id: 'thiago' as ThreadId,
    breach_id: 'breach-thiago',
    kind: 'breach',
    step: 'breach',
    due_at: '2026-11-20T09:48:00-03:00',
    happened_at: '2026-11-20T09:48:00-03:00',
    assigned_to: RAFAEL,
    detail: {},
  },
]
