import type { SearchKey } from './ptBR.ts'

export const searchWords: Record<SearchKey, string> = {
  results: 'Search results',
  people: 'Patients',
  threads: 'Conversations by tag or subject',
  messages: 'Messages',
  more: 'Show {count} more',
  reading: 'Reading the messages on this device…',
  older: 'Searching older ones too…',
  offline: 'No connection: only what is on this device.',
  failed: 'Older ones could not be searched.',
  opening: 'Opening the conversation…',
  notHere: 'No connection: this conversation is not on this device.',
  'found.one': '{count} result',
  'found.other': '{count} results',
}
