import type { Words } from '../i18n/createWords.ts'
import type { PluralKey } from '../i18n/ptBR.ts'
import type { ThreadChange } from './threadChange.ts'

/** What was done, in a sentence. */
export function changeWords(change: ThreadChange, count: number, words: Words): string {
  return words.plural(keyOf(change), count)
}

function keyOf(change: ThreadChange): PluralKey {
  switch (change.is) {
    case 'status':
      return change.status === 'resolved' ? 'done.resolved' : change.status === 'open' ? 'done.reopened' : 'done.changed'
    case 'snooze':
      return change.until === null ? 'done.woken' : 'done.snoozed'
    case 'assignee':
      return change.userId === null ? 'done.unassigned' : 'done.assigned'
    case 'team':
      return change.teamId === null ? 'done.unassigned' : 'done.assigned'
    default:
      return 'done.changed'
  }
}
