import { hears, notes, says, type SeedConversation } from './conversation.ts'

const HOUR = 60
const DAY = 24 * HOUR

/**
 * What Clínica Aurora's inbox opens with. Its promise is 60 minutes, so at the start Thiago's has been broken for 41 minutes,
 * Beatriz's breaks in two, Mariana's is at risk, and the rest have time.
 */
export const auroraConversations: SeedConversation[] = [
  {
    patient: { name: 'Thiago Couto', email: 'thiago.couto@correio.example' },
    phone: '+55 11 97655-3018',
    assignedTo: 'rafael',
    priority: 'urgent',
    tags: ['retorno'],
    unread: 3,
    lines: [
      says(2 * DAY + 200, 'rafael', 'Olá, Thiago! Passando para lembrar da sua sessão amanhã às 14h.'),
      hears(2 * DAY + 170, 'Confirmado, obrigado'),
      says(2 * DAY + 162, 'rafael', 'Até amanhã!'),
      hears(101, 'Bom dia, precisei sair no meio da sessão de ontem e fiquei preocupado'),
      hears(99, 'Dá para remarcar ainda esta semana?'),
      hears(96, 'Alguém pode me ligar? É urgente'),
    ],
  },
  {
    patient: { name: 'Beatriz Nunes', email: 'bia.nunes@correio.example' },
    phone: '+55 11 98310-7742',
    assignedTo: 'helena',
    tags: ['convênio'],
    unread: 1,
    lines: [
      hears(DAY + 190, 'Boa tarde! Enviei o pedido médico pelo aplicativo do convênio'),
      says(DAY + 171, 'rafael', 'Boa tarde, Beatriz! Recebemos. Assim que a guia sair, avisamos por aqui.'),
      notes(DAY + 168, 'rafael', 'Convênio pediu até 48 h para a guia.'),
      hears(57.8, 'Oi, a guia do convênio foi aprovada? Preciso confirmar o horário hoje'),
    ],
  },
  {
    patient: { name: 'Mariana Alves', email: 'mariana.alves@correio.example', notes: 'Prefere manhãs.' },
    phone: '+55 11 98841-2207',
    assignedTo: 'helena',
    stage: 'agendamento',
    tags: ['remarcação', 'particular'],
    unread: 2,
    lines: [
      hears(9 * DAY, 'Oi! Consigo trocar a sessão desta semana?'),
      says(9 * DAY - 12, 'rafael', 'Claro, Mariana. Quinta às 15h fica bom?'),
      hears(9 * DAY - 20, 'Perfeito, obrigada!'),
      says(9 * DAY - 26, 'rafael', 'Marcado. Até quinta!'),
      hears(78, 'Bom dia! Tenho sessão com a Dra. Helena na quinta.'),
      says(72, 'helena', 'Bom dia, Mariana! Isso mesmo, quinta às 15h. Posso ajudar?'),
      notes(66, 'rafael', 'remarcou duas vezes este mês, combinar política de faltas.'),
      hears(47.5, 'Consigo mudar para sexta de manhã?'),
      hears(47, 'Meu filho tem consulta no mesmo horário'),
    ],
  },
  {
    patient: { name: 'João Lisboa', email: 'joao.lisboa@correio.example' },
    phone: '+55 11 99124-6650',
    assignedTo: 'helena',
    tags: ['financeiro'],
    lines: [
      says(3 * DAY, 'helena', 'João, obrigada pela conversa de hoje. Até semana que vem!'),
      hears(3 * DAY - 25, 'Eu que agradeço, doutora'),
      says(3 * DAY - 40, 'helena', 'Até lá!'),
      hears(36, 'Oi! Preciso do recibo do mês para o reembolso, por favor'),
    ],
  },
  {
    patient: null,
    phone: '+55 16 99713-4410',
    assignedTo: null,
    unread: 1,
    lines: [hears(21.2, 'Vocês atendem crianças de 6 anos? É para o meu filho')],
  },
  {
    patient: { name: 'Sofia Ferraz', email: 'sofia.ferraz@correio.example' },
    phone: '+55 11 97202-9135',
    assignedTo: 'rafael',
    lines: [says(40, 'rafael', 'Oi, Sofia! Podemos confirmar sua sessão de amanhã às 10h30?'), hears(15.6, 'Perfeito, confirmo presença')],
  },
  {
    patient: { name: 'Antônio Campos', email: 'antonio.campos@correio.example' },
    phone: '+55 19 98870-1243',
    assignedTo: 'helena',
    lines: [
      hears(DAY + 130, 'Doutora, vou viajar a trabalho. Dá para adiar a sessão?'),
      says(DAY + 118, 'helena', 'Dá sim, Antônio. Quando fica melhor para você?'),
      hears(DAY + 95, 'Pode ser na semana que vem'),
      says(DAY + 60, 'helena', 'Combinado: terça que vem, 16h. Boa viagem!'),
    ],
  },
  {
    patient: { name: 'Larissa Viana', email: 'larissa.viana@correio.example' },
    phone: '+55 11 96421-5582',
    assignedTo: 'helena',
    lines: [
      hears(DAY + 300, 'Oi, a sessão de quinta está de pé?'),
      says(DAY + 288, 'helena', 'Está sim, Larissa! Quinta às 11h, por vídeo.'),
      hears(DAY + 280, 'Obrigada! Até quinta'),
      says(DAY + 276, 'helena', 'Até!'),
    ],
  },
  {
    patient: { name: 'Paulo Moreira', email: 'paulo.moreira@correio.example' },
    phone: '+55 11 95533-0871',
    assignedTo: 'rafael',
    lines: [
      hears(DAY + 420, 'Boa tarde, qual é o endereço da clínica?'),
      says(DAY + 402, 'rafael', 'O endereço é Rua das Palmeiras, 88, segundo andar'),
    ],
  },
  {
    patient: { name: 'Daniela Góes', email: 'daniela.goes@correio.example' },
    phone: '+55 11 98017-4426',
    assignedTo: 'helena',
    status: 'resolved',
    lines: [
      hears(4 * DAY + 60, 'Oi, doutora, posso mandar um áudio?'),
      says(4 * DAY + 52, 'helena', 'Pode sim, Daniela'),
      {
        minutesAgo: 4 * DAY + 41,
        by: 'patient',
        kind: 'audio',
        media: { name: 'audio-0042.ogg', mime: 'audio/ogg', size: 84_512 },
      },
      says(4 * DAY + 20, 'helena', 'Ouvi com calma. Conversamos sobre isso na sessão de terça, combinado?'),
    ],
  },
  {
    patient: { name: 'Renata Paiva' },
    phone: '+55 11 97788-2204',
    assignedTo: null,
    stage: 'primeira_consulta',
    unread: 2,
    lines: [hears(14, 'Olá! Vi o perfil da clínica e queria marcar uma primeira consulta'), hears(13, 'Tem horário depois das 18h?')],
  },
  {
    patient: { name: 'Eduardo Salles' },
    phone: '+55 21 98105-9920',
    assignedTo: 'rafael',
    lines: [
      hears(3 * HOUR, 'Boa! Consigo parcelar o pacote de dez sessões?'),
      says(3 * HOUR - 22, 'rafael', 'Consegue sim, em até três vezes no cartão.'),
      hears(5, 'Fechado! Me manda o link de pagamento?'),
    ],
  },
]
