import type { panels as keys } from '../ptBR/panels.ts'

export const panels: Record<keyof typeof keys, string> = {
  'panel.menu': 'Settings and records',
  'panel.settings': 'Settings',
  'panel.breaches': 'Broken deadlines',
  'panel.loading': 'Opening',
  'panel.failed': 'This part could not be loaded. Check the internet and try again.',
  toasts: 'Notices',
  'alert.title': 'Notice from the inbox',
  'alert.open': 'Open',
  'alert.reminder': '{minutes} left: answer by {time}',
  'alert.breach': 'Deadline broken at {time}',
  'alert.longOpen': 'Open for long, never answered',
  'alert.notified': 'Deadline broken: {name} was told',
  'alert.reassigned': 'Deadline broken: the conversation went to {name}',
  'alert.raised': 'Deadline broken: the priority was raised',
  'alert.skipped': 'Deadline broken: whoever was to be told is no longer on the team',
}
