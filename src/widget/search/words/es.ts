import type { SearchKey } from './ptBR.ts'

export const searchWords: Record<SearchKey, string> = {
  results: 'Resultados de la búsqueda',
  people: 'Pacientes',
  threads: 'Conversaciones por etiqueta o asunto',
  messages: 'Mensajes',
  more: 'Mostrar {count} más',
  reading: 'Leyendo los mensajes de este dispositivo…',
  older: 'Buscando también los más antiguos…',
  offline: 'Sin conexión: solo lo que está en este dispositivo.',
  failed: 'No se pudieron buscar los más antiguos.',
  opening: 'Abriendo la conversación…',
  notHere: 'Sin conexión: esta conversación no está en este dispositivo.',
  'found.one': '{count} resultado',
  'found.other': '{count} resultados',
}
