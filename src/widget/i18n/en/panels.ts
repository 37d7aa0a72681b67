import type { panels as keys } from '../ptBR/panels.ts'

export const panels: Record<keyof typeof keys, string> = {
  'panel.commands': 'Commands',
  'panel.menu': 'Settings and records',
  'panel.settings': 'Settings',
  'panel.breaches': 'Missed deadlines',
  'panel.loading': 'Opening',
  'panel.failed': 'This part could not be loaded. Check the internet and try again.',
  toasts: 'Notices',
  'alert.title': 'Notice from the inbox',
  'alert.open': 'Open',
  'alert.reminder': '{minutes} left: answer by {time}',
  'alert.breach': 'Deadline missed at {time}',
  'alert.longOpen': 'Open for a long time, never answered',
  'alert.notified': 'Deadline missed: {name} was told',
  'alert.reassigned': 'Deadline missed: the conversation went to {name}',
  'alert.raised': 'Deadline missed: the priority was raised',
  'alert.skipped': 'Deadline missed: whoever was to be told is no longer on the team',
  'hint.title': 'Tip',
  'hint.keys': 'Ctrl + K does everything, / searches, ? shows the keys.',
  'hint.why': 'In each conversation, “Why this deadline?” shows how it is counted.',
  'hint.offline': 'Without a connection, keep answering: everything is kept and sent later.',
}
