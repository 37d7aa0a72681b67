import type { panels as keys } from '../ptBR/panels.ts'

export const panels: Record<keyof typeof keys, string> = {
  'panel.menu': 'Ajustes y registros',
  'panel.settings': 'Configuración',
  'panel.breaches': 'Plazos incumplidos',
  'panel.loading': 'Abriendo',
  'panel.failed': 'No se pudo cargar esta parte. Revisa la conexión e inténtalo de nuevo.',
}
