import type { SlaEventRow } from '../../model.ts'
import type { InboxSnapshot, Thread } from '../../sync/inbox.ts'
import { minutesInWords } from '../i18n/slaWords.ts'
import type { Words } from '../i18n/createWords.ts'

/** What happened, in a sentence without the patient's name. */
export function alertWords(event: SlaEventRow, words: Words, { members, teams }: Pick<InboxSnapshot, 'members' | 'teams'>): string {
  const { kind, due_at, detail, happened_at } = event
  const at = Date.parse(happened_at)
  if (kind === 'reminder') {
    const minutes = typeof detail['minutes'] === 'number' ? minutesInWords(detail['minutes'], words) : ''
    return words.t('alert.reminder', { minutes, time: due_at ? words.moment(Date.parse(due_at), at) : '' })
  }
  if (kind === 'breach') return words.t('alert.breach', { time: words.at(Date.parse(due_at ?? happened_at), at) })
  if (kind === 'long_open') return words.t('alert.longOpen')
  if (detail['skipped'] === true) return words.t('alert.skipped')
  if (detail['action'] === 'raise_priority') return words.t('alert.raised')
  const name = nameOf(detail['to'])
  return words.t(detail['action'] === 'reassign' ? 'alert.reassigned' : 'alert.notified', { name })

  function nameOf(target: unknown): string {
    for (const member of members.values()) if (member.user_id === target) return member.display_name
    for (const team of teams.values()) if (team.id === target) return team.name
    return words.t('someone')
  }
}

/** What a notification of the browser may say at each level: whoever passes by may read it. */
export function notificationText(
  { level, name, text }: { level: 'none' | 'name' | 'text'; name: string; text: string },
  thread: Pick<Thread, 'last_message_preview'> | null,
  words: Words,
): { title: string; body: string } {
  const preview = level === 'text' ? (thread?.last_message_preview ?? '') : ''
  return { title: level === 'none' ? words.t('alert.title') : name, body: [text, preview].filter(Boolean).join('\n') }
}
