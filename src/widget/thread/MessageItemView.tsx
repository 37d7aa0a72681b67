import type { ReactElement } from 'react'
import type { MessageId } from '../../model.ts'
import type { Message } from '../../sync/inbox.ts'
import { promiseWords } from '../i18n/promiseWords.ts'
import { useInbox, useScope } from '../InboxContext.ts'
import { useMinute } from '../list/useThreadList.ts'
import { MessageBoundary } from './MessageBoundary.tsx'
import { MessageBubble } from './MessageBubble.tsx'
import type { MessageItem } from './messageItems.ts'
import { ScheduledMessage } from './ScheduledMessage.tsx'
import { useAuthor } from './useAuthor.ts'

export interface MessageItemViewProps {
  item: MessageItem
  contact: string | null
  messageOf: (id: MessageId) => Message | null
}

/** One thing of the conversation: a day, a line, a remark or a message. */
export function MessageItemView({ item, contact, messageOf }: MessageItemViewProps): ReactElement {
  const { words } = useScope()
  const rule = useInbox((snapshot) => snapshot.rule)
  const now = useMinute()
  if (item.is === 'start') return <p className="remark">{words.t('conversationStart')}</p>
  if (item.is === 'day') {
    return (
      <div className="day">
        <span className="day__label">{words.day(item.at, now)}</span>
      </div>
    )
  }
  if (item.is === 'divider') return <p className="divider">{words.plural('new', item.count)}</p>
  if (item.is === 'clock') {
    const started = { time: words.at(item.at, now), promise: promiseWords(item.minutes, rule, words) }
    return <p className="remark">{words.t('clockStarted', started)}</p>
  }
  if (item.is === 'scheduled') return <ScheduledMessage row={item.row} />
  const { message } = item
  return (
    <MessageBoundary message={message} words={words}>
      <MessageView item={item} contact={contact} messageOf={messageOf} />
    </MessageBoundary>
  )
}

interface MessageViewProps extends Omit<MessageItemViewProps, 'item'> {
  item: Extract<MessageItem, { is: 'message' }>
}

function MessageView({ item, contact, messageOf }: MessageViewProps): ReactElement {
  const { message, isFirst, isLast } = item
  const sender = useInbox(({ members }) => (message.sender_id && members.get(message.sender_id)) || null)
  const me = useInbox((snapshot) => snapshot.me?.user_id ?? null)
  const author = useAuthor(message, contact)
  return (
    <MessageBubble
      message={message}
      quoted={message.reply_to ? messageOf(message.reply_to) : null}
      sender={sender}
      isOthers={message.sender_id !== me}
      author={author}
      isFirst={isFirst}
      isLast={isLast}
    />
  )
}
