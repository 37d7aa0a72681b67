/** What the search says. */
export const searchWords = {
  results: 'Resultados da busca',
  people: 'Pacientes',
  threads: 'Conversas por etiqueta ou assunto',
  messages: 'Mensagens',
  more: 'Mostrar mais {count}',
  reading: 'Lendo as mensagens deste aparelho…',
  older: 'Buscando também as mais antigas…',
  offline: 'Sem conexão: só o que está neste aparelho.',
  failed: 'As mais antigas não puderam ser buscadas.',
  opening: 'Abrindo a conversa…',
  notHere: 'Sem conexão: esta conversa não está neste aparelho.',
  'found.one': '{count} resultado',
  'found.other': '{count} resultados',
} as const

export type SearchKey = keyof typeof searchWords
