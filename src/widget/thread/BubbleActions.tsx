import type { ReactElement } from 'react'
import type { Message } from '../../sync/inbox.ts'
import { useWords } from '../InboxContext.ts'
import { Icon } from '../ui/Icon.tsx'
import { useConversation } from './conversationScope.ts'

/** Beside the bubble under the mouse, or the one that has the keyboard or was touched. */
export function BubbleActions({ message }: { message: Message }): ReactElement {
  const words = useWords()
  const { replyTo, openMenu } = useConversation()
  return (
    <span className="bubble__actions">
      <button type="button" className="icon-button" tabIndex={-1} aria-label={words.t('reply')} onClick={() => replyTo(message)}>
        <Icon name="reply" size={15} />
      </button>
      <button
        type="button"
        className="icon-button"
        tabIndex={-1}
        aria-haspopup="menu"
        aria-label={words.t('messageActions')}
        onClick={(event) => openMenu(message, event.currentTarget)}
      >
        <Icon name="more" size={15} />
      </button>
    </span>
  )
}
