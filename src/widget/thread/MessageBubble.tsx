import { memo, type NamedExoticComponent, type ReactElement } from 'react'
import type { MemberRow } from '../../model.ts'
import type { Message } from '../../sync/inbox.ts'
import { useWords } from '../InboxContext.ts'
import type { Words } from '../i18n/createWords.ts'
import { firstName } from '../list/contact.ts'
import { kindWords } from '../list/ThreadRow.tsx'
import { DeliveryMark } from './DeliveryMark.tsx'
import { MessageText } from './MessageText.tsx'
import { RefusedMessage } from './RefusedMessage.tsx'

export interface MessageBubbleProps {
  message: Message
  sender: MemberRow | null
  /** Another person of the team wrote it: say who. */
  isOthers: boolean
  isFirst: boolean
  isLast: boolean
}

export const MessageBubble: NamedExoticComponent<MessageBubbleProps> = memo(function MessageBubble(
  props: MessageBubbleProps,
): ReactElement {
  const { message, isFirst, isLast } = props
  const words = useWords()
  const refused = message.local?.is === 'rejected'
  const trouble = refused || message.delivery_status === 'failed'
  const name = senderWords(props, words)
  return (
    <div className="bubble-line" data-direction={message.direction} data-last={isLast}>
      <div
        className={message.direction === 'internal' ? 'bubble note' : 'bubble'}
        part={`message message-${message.direction}`}
        data-failed={trouble}
      >
        {message.direction === 'internal' ? (
          <NoteText message={message} name={name} />
        ) : (
          <>
            {isFirst && name && <div className="bubble__sender">{name}</div>}
            {message.kind !== 'text' && (
              <div className="bubble__media">{[kindWords(message.kind, words), message.media_name].filter(Boolean).join(' · ')}</div>
            )}
            {message.body && <MessageText body={message.body} />}
          </>
        )}
        {(isLast || trouble || message.local) && (
          <div className="bubble__meta" data-tone={trouble ? 'late' : undefined}>
            <time dateTime={message.created_at}>{words.time(Date.parse(message.created_at))}</time>
            {(message.direction === 'outbound' || message.local) && <DeliveryMark message={message} />}
          </div>
        )}
      </div>
      {message.local?.is === 'rejected' && <RefusedMessage message={message} refusal={message.local} />}
    </div>
  )
})

function NoteText({ message, name }: { message: Message; name: string | null }): ReactElement {
  const words = useWords()
  return (
    <>
      <strong className="note__by">{name ?? words.t('noteAnonymous')}</strong>
      {message.body && <MessageText body={message.body} />}
    </>
  )
}

/** Who wrote it, where that is not plain from the bubble's side. */
function senderWords({ message, sender, isOthers }: MessageBubbleProps, words: Words): string | null {
  if (message.direction === 'internal') return sender ? words.t('note', { name: firstName(sender.display_name) }) : null
  if (message.direction === 'inbound') return null
  if (message.sender_kind === 'ai') return words.t('senderAi')
  if (message.sender_kind === 'system') return words.t('senderSystem')
  return isOthers ? firstName(sender?.display_name ?? words.t('someone')) : null
}
