import { hears, notes, says, type SeedConversation } from './conversation.ts'

const DAY = 24 * 60

/** Espaço Vida is closed whenever the demo starts: what waits there is paused. Therapists see their own and what is free. */
export const vidaConversations: SeedConversation[] = [
  {
    patient: { name: 'Yasmin Taveira' },
    phone: '+55 92 98144-7301',
    assignedTo: 'iara',
    unread: 1,
    lines: [
      hears(DAY, 'Boa noite, doutora! Dormi bem melhor esta semana'),
      says(DAY - 30, 'iara', 'Que notícia boa, Yasmin!'),
      hears(12, 'Posso levar minha mãe na próxima sessão?'),
    ],
  },
  {
    patient: { name: 'Ruan Peixoto' },
    phone: '+55 92 99230-1188',
    assignedTo: 'davi',
    unread: 1,
    lines: [hears(25, 'Davi, esqueci o horário de amanhã, pode me lembrar?')],
  },
  {
    patient: null,
    phone: '+55 92 98455-6017',
    assignedTo: null,
    unread: 1,
    lines: [hears(33, 'Oi, vocês fazem atendimento on-line?')],
  },
  {
    patient: { name: 'Mirela Pinho' },
    phone: '+55 92 98600-4512',
    assignedTo: 'davi',
    lines: [
      hears(2 * DAY, 'Segue o laudo da escola'),
      notes(2 * DAY - 20, 'luana', 'Laudo arquivado no prontuário.'),
      says(2 * DAY - 24, 'luana', 'Recebido, Mirela. Obrigada!'),
    ],
  },
]

/** Consultório Mar promises only what somebody has taken on. */
export const marConversations: SeedConversation[] = [
  {
    patient: { name: 'Duarte Seixas' },
    phone: '+351 912 550 183',
    assignedTo: 'ines',
    unread: 1,
    lines: [
      says(DAY + 40, 'tomas', 'Bom dia, Duarte. A consulta fica marcada para segunda às 11h.'),
      hears(DAY + 22, 'Muito obrigado'),
      says(DAY + 20, 'tomas', 'De nada, até segunda!'),
      hears(18, 'Bom dia, posso passar a consulta para as 12h?'),
    ],
  },
  {
    patient: { name: 'Leonor Matias' },
    phone: '+351 936 550 127',
    assignedTo: null,
    unread: 1,
    lines: [hears(44, 'Boa tarde! Gostava de marcar uma primeira consulta')],
  },
]
