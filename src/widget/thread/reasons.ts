import type { Words } from '../i18n/createWords.ts'

/** Why the server refused something, in the person's words. */
export function reasonWords(code: string, words: Words): string {
  if (code === 'message_too_long') return words.t('rejected.message_too_long')
  if (code === 'message_empty') return words.t('rejected.message_empty')
  if (code === 'thread_not_found') return words.t('rejected.thread_not_found')
  if (code === 'not_a_member') return words.t('rejected.not_a_member')
  return words.t('rejected.other', { code })
}
