import { memo, type NamedExoticComponent, type ReactElement } from 'react'
import type { MemberRow } from '../../model.ts'
import type { Message } from '../../sync/inbox.ts'
import { useWords } from '../InboxContext.ts'
import type { Words } from '../i18n/createWords.ts'
import { firstName } from '../list/contact.ts'
import { BubbleActions } from './BubbleActions.tsx'
import { DeliveryMark } from './DeliveryMark.tsx'
import { hasText, MessageMedia } from './MessageMedia.tsx'
import { MessageText } from './MessageText.tsx'
import { QuotedMessage } from './QuotedMessage.tsx'
import { RefusedMessage } from './RefusedMessage.tsx'
import { UndeliveredMessage } from './UndeliveredMessage.tsx'

export interface MessageBubbleProps {
  message: Message
  /** The message it answers, where that is on the device. */
  quoted: Message | null
  sender: MemberRow | null
  /** Another person of the team wrote it: say who. */
  isOthers: boolean
  /** Who wrote it, for those who can't see on which side it stands. */
  author: string
  isFirst: boolean
  isLast: boolean
}

/** One message. The arrow keys move from one to the next; its actions are a menu away, by mouse, touch and keyboard alike. */
export const MessageBubble: NamedExoticComponent<MessageBubbleProps> = memo(function MessageBubble(
  props: MessageBubbleProps,
): ReactElement {
  const { message, quoted, author, isFirst, isLast } = props
  const words = useWords()
  const refused = message.local?.is === 'rejected'
  const trouble = refused || message.delivery_status === 'failed'
  const name = senderWords(props, words)
  const isNote = message.direction === 'internal'
  const automatic = !isNote && (message.sender_kind === 'ai' || message.sender_kind === 'system')
  return (
    <div
      className="bubble-line"
      data-direction={message.direction}
      data-last={isLast}
      data-message={message.message_id}
      role="article"
      aria-label={`${author}, ${words.time(Date.parse(message.created_at))}`}
      tabIndex={-1}
    >
      <div
        className={isNote ? 'bubble note' : 'bubble'}
        part={`message message-${message.direction}`}
        data-failed={trouble}
        data-automatic={automatic ? message.sender_kind : undefined}
      >
        {!isNote && isFirst && name && <div className="bubble__sender">{name}</div>}
        {message.reply_to && <QuotedMessage id={message.reply_to} message={quoted} />}
        {isNote && <strong className="note__by">{name ?? words.t('noteAnonymous')}</strong>}
        <MessageMedia message={message} />
        {hasText(message) && message.body && <MessageText body={message.body} mentions={isNote} />}
        {(isLast || trouble || message.local) && (
          <div className="bubble__meta" data-tone={trouble ? 'late' : undefined}>
            <time dateTime={message.created_at}>{words.time(Date.parse(message.created_at))}</time>
            {(message.direction === 'outbound' || message.local) && <DeliveryMark message={message} />}
          </div>
        )}
        {!refused && <BubbleActions message={message} />}
      </div>
      {message.local?.is === 'rejected' && <RefusedMessage message={message} refusal={message.local} />}
      {message.delivery_status === 'failed' && !message.local && <UndeliveredMessage message={message} />}
    </div>
  )
})

/** Who wrote it, where that is not plain from the bubble's side. */
function senderWords({ message, sender, isOthers }: MessageBubbleProps, words: Words): string | null {
  if (message.direction === 'internal') return sender ? words.t('note', { name: firstName(sender.display_name) }) : null
  if (message.direction === 'inbound') return null
  if (message.sender_kind === 'ai') return words.t('senderAi')
  if (message.sender_kind === 'system') return words.t('senderSystem')
  return isOthers ? firstName(sender?.display_name ?? words.t('someone')) : null
}
