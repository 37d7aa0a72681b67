import type { MemberRow } from '../../model.ts'
import type { Message } from '../../sync/inbox.ts'
import type { Words } from '../i18n/createWords.ts'
import { useInbox, useWords } from '../InboxContext.ts'
import { firstName } from '../list/contact.ts'

export interface AuthorOptions {
  message: Message
  /** The patient's name, where there is one. */
  contact: string | null
  sender: MemberRow | null
  isMine: boolean
}

/** Who wrote a message, as one would say it: "Mariana", "Você", "Rafael", "Assistente virtual". */
export function authorWords({ message, contact, sender, isMine }: AuthorOptions, words: Words): string {
  if (message.direction === 'inbound') return contact ? firstName(contact) : words.t('patient')
  if (message.sender_kind === 'ai') return words.t('senderAi')
  if (message.sender_kind === 'system') return words.t('senderSystem')
  return isMine ? words.t('row.you') : firstName(sender?.display_name ?? words.t('someone'))
}

export function useAuthor(message: Message, contact: string | null): string {
  const words = useWords()
  const sender = useInbox(({ members }) => (message.sender_id && members.get(message.sender_id)) || null)
  const me = useInbox((snapshot) => snapshot.me?.user_id ?? null)
  return authorWords({ message, contact, sender, isMine: me !== null && message.sender_id === me }, words)
}
