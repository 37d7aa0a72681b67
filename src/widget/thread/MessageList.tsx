import {
  memo,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  type NamedExoticComponent,
  type ReactElement,
  type Ref,
} from 'react'
import type { SlaPromise } from '../../sla/promise.ts'
import type { MessageId } from '../../model.ts'
import type { Message, MessageFeedSnapshot } from '../../sync/inbox.ts'
import type { ScheduledRow } from '../../workspace.ts'
import { useScope } from '../InboxContext.ts'
import { Icon } from '../ui/Icon.tsx'
import { messageItems, type Divider } from './messageItems.ts'
import { MessageItemView } from './MessageItemView.tsx'
import { OlderState } from './OlderState.tsx'
import { useEnd } from './useEnd.ts'
import { useMessageKeys, type KeyboardPlace } from './useMessageKeys.ts'
import { NEAR_END_PX, useVirtualMessages } from './useVirtualMessages.ts'

export interface MessageListHandle {
  /** Brings a loaded message into the middle; false when it is not loaded. */
  show: (messageId: string) => boolean
  /** Puts the keyboard on a message. */
  focusMessage: (messageId: string) => void
}

export interface MessageListProps {
  ref: Ref<MessageListHandle>
  feed: MessageFeedSnapshot
  loadOlder: () => void
  divider: Divider | null
  promise: SlaPromise | null
  /** Messages that wait for their time. */
  scheduled: readonly ScheduledRow[]
  /** The patient's name. */
  contact: string | null
  /** The message to mark: a quote's or a search's. */
  marked: string | null
}

const NEAR_START_PX = 400

/** The conversation, newest at the end. Older messages come in above without moving what is being read. */
export const MessageList: NamedExoticComponent<MessageListProps> = memo(function MessageList(props: MessageListProps): ReactElement {
  const { ref, feed, loadOlder, divider, promise, scheduled, contact, marked } = props
  const { words } = useScope()
  const box = useRef<HTMLDivElement>(null)
  const { messages, hasOlder, loadingOlder } = feed
  const items = useMemo(
    () => messageItems(messages, { divider, clock: promise, hasOlder, scheduled, words }),
    [messages, divider, promise, hasOlder, scheduled, words],
  )
  const byId = useMemo(() => new Map<string, Message>(messages.map((message) => [message.message_id, message])), [messages])
  const messageOf = useCallback((id: MessageId) => byId.get(id) ?? null, [byId])
  const indexOf = useCallback((id: string | null) => (id === null ? -1 : items.findLastIndex(({ key }) => key === id)), [items])
  const keyboard = useKeyboardPlace()
  // The message that has the keyboard stays, or the focus would be lost with it.
  const virtual = useVirtualMessages({ box, items, last: messages.at(-1), kept: () => indexOf(keyboard.at()) })

  const { atEnd, unseen, look } = useEnd(box, { messages, nearPx: NEAR_END_PX })
  const check = useCallback(() => {
    const node = box.current
    if (!node) return
    look()
    if (node.scrollTop < NEAR_START_PX && hasOlder && !loadingOlder && feed.error === null) loadOlder()
  }, [look, hasOlder, loadingOlder, loadOlder, feed.error])
  useEffect(check, [check, items])

  const show = (id: string): boolean => {
    const index = indexOf(id)
    if (index >= 0) virtual.scrollToIndex(index, { align: 'center' })
    return index >= 0
  }
  const keys = useMessageKeys({ box, items, messageOf, keyboard, scrollTo: (index) => virtual.scrollToIndex(index, { align: 'auto' }) })
  useImperativeHandle(ref, () => ({ show, focusMessage: keys.focusMessage }))

  return (
    <div className="messages-frame">
      <OlderState feed={feed} loadOlder={loadOlder} />
      <div
        ref={box}
        className="messages scroll"
        part="messages"
        role="log"
        aria-live="off"
        aria-label={words.t('messages')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
        onScroll={check}
        {...keys.handlers}
      >
        <div className="messages__room" style={{ blockSize: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const item = items[index]
            if (!item) return null
            // Not by a transform: Chromium leaves what it moved and scrolled at once unpainted until something else changes.
            const place = { top: start }
            return (
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                className="item"
                data-marked={marked !== null && item.key === marked}
                style={place}
              >
                <MessageItemView item={item} contact={contact} messageOf={messageOf} />
              </div>
            )
          })}
        </div>
      </div>
      {!atEnd && <LatestButton unseen={unseen} onClick={() => virtual.scrollToEnd()} />}
    </div>
  )
})

function useKeyboardPlace(): KeyboardPlace {
  const at = useRef<string | null>(null)
  return useMemo(
    () => ({
      at: () => at.current,
      moveTo: (messageId) => {
        at.current = messageId
      },
    }),
    [],
  )
}

function LatestButton({ unseen, onClick }: { unseen: number; onClick: () => void }): ReactElement {
  const { words } = useScope()
  const label = unseen > 0 ? words.plural('jumpToNew', unseen) : words.t('jumpToLatest')
  return (
    <button type="button" className="button latest" aria-label={label} onClick={onClick}>
      <Icon name="down" />
      {unseen > 0 && <span className="latest__count">{words.plural('new', unseen)}</span>}
    </button>
  )
}
