import type { panels as keys } from '../ptBR/panels.ts'

export const panels: Record<keyof typeof keys, string> = {
  'panel.menu': 'Settings and records',
  'panel.settings': 'Settings',
  'panel.breaches': 'Broken deadlines',
  'panel.loading': 'Opening',
  'panel.failed': 'This part could not be loaded. Check the internet and try again.',
}
