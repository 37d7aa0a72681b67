import type { panels as keys } from '../ptBR/panels.ts'

export const panels: Record<keyof typeof keys, string> = {
  'panel.commands': 'Comandos',
  'panel.menu': 'Ajustes y registros',
  'panel.settings': 'Configuración',
  'panel.breaches': 'Plazos incumplidos',
  'panel.loading': 'Abriendo',
  'panel.failed': 'No se pudo cargar esta parte. Revisa la conexión e inténtalo de nuevo.',
  toasts: 'Avisos',
  'alert.title': 'Aviso de la bandeja de entrada',
  'alert.open': 'Abrir',
  'alert.reminder': 'Quedan {minutes}: responder antes de las {time}',
  'alert.breach': 'Plazo incumplido a las {time}',
  'alert.longOpen': 'Abierta desde hace mucho, nunca respondida',
  'alert.notified': 'Plazo incumplido: se avisó a {name}',
  'alert.reassigned': 'Plazo incumplido: la conversación pasó a {name}',
  'alert.raised': 'Plazo incumplido: subió la prioridad',
  'alert.skipped': 'Plazo incumplido: a quien se avisaría ya no está en el equipo',
  'hint.title': 'Consejo',
  'hint.keys': 'Ctrl + K lo hace todo, / busca, ? muestra las teclas.',
  'hint.why': 'En cada conversación, “¿Por qué este plazo?” muestra la cuenta.',
  'hint.offline': 'Sin conexión, siga respondiendo: todo se guarda y se envía después.',
}
