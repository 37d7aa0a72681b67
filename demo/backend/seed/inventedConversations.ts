import { hears, notes, says, type SeedConversation, type SeedLine } from './conversation.ts'

const given = [
  'Alice',
  'Bernardo',
  'Cecília',
  'Diego',
  'Elisa',
  'Fábio',
  'Gabriela',
  'Heitor',
  'Isadora',
  'Júlio',
  'Karina',
  'Leandro',
  'Manuela',
]
const family = ['Andrade', 'Barros', 'Cardoso', 'Dantas', 'Esteves', 'Farias', 'Guerra', 'Hora', 'Jardim', 'Leal', 'Macedo']

/** Stories that were answered; `0` is the latest line, in minutes before the story's end. */
const stories: ((staff: string) => SeedLine[])[] = [
  (staff) => [
    hears(40, 'Bom dia! Posso confirmar minha sessão de amanhã?'),
    says(28, staff, 'Bom dia! Confirmada para amanhã às 9h.'),
    hears(25, 'Ótimo, obrigado'),
    says(0, staff, 'Até amanhã!'),
  ],
  (staff) => [
    hears(75, 'Olá, quanto custa a avaliação neuropsicológica?'),
    says(51, staff, 'Olá! São quatro encontros. Envio a tabela em seguida.'),
    notes(50, staff, 'Enviar a tabela deste ano.'),
    {
      minutesAgo: 46,
      by: staff,
      kind: 'document',
      body: 'Tabela de valores',
      media: { name: 'valores.pdf', mime: 'application/pdf', size: 128_440 },
    },
    hears(30, 'Recebi, vou conversar em casa e retorno'),
    says(0, staff, 'Perfeito, ficamos à disposição.'),
  ],
  (staff) => [
    hears(160, 'Preciso desmarcar a sessão de hoje, meu filho está com febre'),
    says(45, staff, 'Sem problema, melhoras para ele! Quer deixar remarcado?'),
    hears(38, 'Quero, mesma hora na semana que vem'),
    says(0, staff, 'Remarcado. Um abraço!'),
  ],
  (staff) => [
    says(90, staff, 'Olá! Seu recibo deste mês está pronto.'),
    hears(60, 'Chegou aqui, muito obrigada'),
    says(0, staff, 'De nada!'),
  ],
  (staff) => [
    hears(55, 'Vocês aceitam o meu convênio?'),
    says(33, staff, 'Atendemos por reembolso: emitimos o recibo e o convênio devolve.'),
    hears(12, 'Entendi. Consigo um horário à noite?'),
    says(0, staff, 'Temos terça às 19h ou quinta às 20h.'),
  ],
]

export interface InventedOptions {
  count: number
  /** Keys of those who answer. */
  staff: string[]
  /** Where phone numbers start. */
  areaCode: string
  /** Minutes by which the newest of them ended. */
  newestMinutesAgo: number
}

/** Answered conversations over the last days, always the same ones. */
export function inventedConversations({ count, staff, areaCode, newestMinutesAgo }: InventedOptions): SeedConversation[] {
  return Array.from({ length: count }, (_, index) => {
    const keeper = staff[index % staff.length] ?? 'system'
    const story = stories[index % stories.length]?.(keeper) ?? []
    const endedMinutesAgo = newestMinutesAgo + index * 217 + ((index * 37) % 60)
    return {
      patient: { name: `${given[index % given.length]} ${family[index % family.length]}` },
      phone: `${areaCode} 9${String(4000 + index * 53).slice(0, 4)}-${String(1000 + ((index * 7919) % 9000))}`,
      assignedTo: keeper,
      ...(index % 3 !== 0 && { status: index % 5 === 1 ? ('closed' as const) : ('resolved' as const) }),
      ...(index % 4 === 0 && { tags: ['particular'] }),
      lines: story.map((line) => Object.assign(line, { minutesAgo: line.minutesAgo + endedMinutesAgo })),
    }
  })
}
