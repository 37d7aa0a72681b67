import type { ReactElement } from 'react'
import type { Message } from '../../sync/inbox.ts'
import { useWords } from '../InboxContext.ts'
import { useConversation } from '../thread/conversationScope.ts'
import { Quote } from '../thread/QuotedMessage.tsx'
import { Icon } from '../ui/Icon.tsx'

export interface ReplyPreviewProps {
  messageId: string
  /** Null while it is not on the device. */
  message: Message | null
  onRemove: () => void
}

/** The message that is being answered, above what is typed. */
export function ReplyPreview({ messageId, message, onRemove }: ReplyPreviewProps): ReactElement {
  const words = useWords()
  const { showMessage } = useConversation()
  return (
    <div className="composer__quote">
      <button type="button" className="quote" title={words.t('quote.show')} onClick={() => showMessage(messageId)}>
        <span className="sr-only">{words.t('quote.answering')} </span>
        {message ? <Quote message={message} /> : <span className="quote__text">{words.t('quote.older')}</span>}
      </button>
      <button type="button" className="icon-button" aria-label={words.t('quote.remove')} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </div>
  )
}
