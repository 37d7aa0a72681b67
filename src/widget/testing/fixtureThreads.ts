import { HELENA, RAFAEL, type ThreadSeed } from './fixtureData.ts'

/** The people of the drawings. */
export const fixtureSeeds: ThreadSeed[] = [
  {
    id: 'thiago',
    name: 'Thiago Couto',
    number: '+5511977014410',
    to: RAFAEL,
    unread: 3,
    dueAt: '09:48',
    breachedAt: '09:48',
    messages: [
      ['in', '08:48', 'Bom dia, é sobre a sessão de hoje'],
      ['in', '08:50', 'Preciso muito falar com alguém'],
      ['in', '08:55', 'Alguém pode me ligar? É urgente'],
    ],
  },
  {
    id: 'beatriz',
    name: 'Beatriz Nunes',
    number: '+5511966120098',
    to: HELENA,
    unread: 1,
    messages: [['in', '2026-11-20T09:28:41-03:00', 'Oi, a guia do convênio foi aprovada?']],
  },
  {
    id: 'mariana',
    name: 'Mariana Alves',
    number: '+5511988412207',
    to: HELENA,
    unread: 2,
    tags: ['remarcação', 'particular'],
    stage: 'Agendamento',
    messages: [
      ['in', '09:12', 'Bom dia! Tenho sessão com a Dra. Helena na quinta.'],
      ['out', '09:18', 'Bom dia, Mariana! Isso mesmo, quinta às 15h. Posso ajudar?'],
      ['note', '09:20', 'remarcou duas vezes este mês, combinar política de faltas.', RAFAEL],
      ['in', '09:42', 'Consigo mudar para sexta de manhã?'],
      ['in', '2026-11-20T09:42:40-03:00', 'Meu filho tem consulta no mesmo horário'],
    ],
  },
  {
    id: 'joao',
    name: 'João Lisboa',
    number: '+5511955550132',
    to: HELENA,
    draft: 'Seu recibo segue em anexo',
    messages: [['in', '2026-11-20T09:53:31-03:00', 'Pode me mandar o recibo?']],
  },
  {
    id: 'unknown',
    name: null,
    number: '+5516997134410',
    to: null,
    unread: 1,
    messages: [['in', '2026-11-20T10:08:16-03:00', 'Vocês atendem crianças de 6 anos?']],
  },
  { id: 'sofia', name: 'Sofia Ferraz', to: RAFAEL, messages: [['in', '2026-11-20T10:13:49-03:00', 'Perfeito, confirmo presença']] },
  {
    id: 'antonio',
    name: 'Antônio Campos',
    to: HELENA,
    messages: [
      ['in', '2026-11-19T16:00:00-03:00', 'Não consigo vir amanhã'],
      ['out', '2026-11-19T16:20:00-03:00', 'Pode ser na semana que vem?'],
    ],
  },
  {
    id: 'larissa',
    name: 'Larissa Viana',
    to: HELENA,
    status: 'resolved',
    messages: [
      ['out', '2026-11-19T15:00:00-03:00', 'Confirmado para quinta'],
      ['in', '2026-11-19T15:05:00-03:00', 'Obrigada! Até quinta'],
    ],
  },
  {
    id: 'paulo',
    name: 'Paulo Moreira',
    to: RAFAEL,
    messages: [
      ['in', '2026-11-19T14:00:00-03:00', 'Onde fica a clínica?'],
      ['out', '2026-11-19T14:05:00-03:00', 'O endereço é Rua das Palmeiras, 88'],
    ],
  },
  {
    id: 'daniela',
    name: 'Daniela Góes',
    to: HELENA,
    messages: [
      ['in', '2026-11-17T11:00:00-03:00', '0:42', 'audio'],
      ['out', '2026-11-17T11:20:00-03:00', 'Combinado!'],
    ],
  },
]
