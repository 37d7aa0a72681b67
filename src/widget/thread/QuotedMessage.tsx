import type { ReactElement } from 'react'
import type { MessageId } from '../../model.ts'
import type { Message } from '../../sync/inbox.ts'
import { useInbox, useWords } from '../InboxContext.ts'
import { kindWords } from '../list/kindWords.ts'
import { useConversation } from './conversationScope.ts'
import { hasText } from './MessageMedia.tsx'
import { plainText } from './plainText.ts'
import { useAuthor } from './useAuthor.ts'

/** What a quote shows of a long message. */
const SNIPPET = 160

/** The message that another one answers, in two lines; leads to it, wherever it is. */
export function QuotedMessage({ id, message }: { id: MessageId; message: Message | null }): ReactElement {
  const words = useWords()
  const { showMessage } = useConversation()
  return (
    <button type="button" className="quote" tabIndex={-1} onClick={() => showMessage(id)} title={words.t('quote.show')}>
      {message ? <Quote message={message} /> : <span className="quote__text">{words.t('quote.older')}</span>}
    </button>
  )
}

/** Who wrote a message and how it begins. */
export function Quote({ message }: { message: Message }): ReactElement {
  const words = useWords()
  const contact = useInbox((snapshot) => snapshot.threads.get(message.thread_id)?.contact_name ?? null)
  const author = useAuthor(message, contact)
  const text = hasText(message) && message.body ? plainText(message.body).slice(0, SNIPPET) : null
  return (
    <>
      <span className="quote__by">
        <bdi>{author}</bdi>
      </span>
      <span className="quote__text" dir="auto">
        {text || (message.kind === 'text' ? '' : kindWords(message.kind, words))}
      </span>
    </>
  )
}
