import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactElement } from 'react'
import type { SlaPromise } from '../../sla/promise.ts'
import type { MessageFeedSnapshot } from '../../sync/inbox.ts'
import { useInbox, useScope } from '../InboxContext.ts'
import { promiseWords } from '../i18n/promiseWords.ts'
import { useMinute } from '../list/useThreadList.ts'
import { Icon } from '../ui/Icon.tsx'
import { MessageBubble } from './MessageBubble.tsx'
import { messageItems, type Divider, type MessageItem } from './messageItems.ts'

export interface MessageListProps {
  feed: MessageFeedSnapshot
  loadOlder: () => void
  divider: Divider | null
  promise: SlaPromise | null
}

const NEAR_START_PX = 400
const NEAR_END_PX = 80

/** The conversation, newest at the end. Older messages come in above without moving what is being read. */
export function MessageList({ feed, loadOlder, divider, promise }: MessageListProps): ReactElement {
  const { words } = useScope()
  const box = useRef<HTMLDivElement>(null)
  const { messages, hasOlder, loadingOlder } = feed
  const items = useMemo(
    () => messageItems(messages, { divider, clock: promise, hasOlder, words }),
    [messages, divider, promise, hasOlder, words],
  )
  const [atEnd, setAtEnd] = useState(true)

  // oxlint-disable-next-line react/incompatible-library -- no React Compiler here
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => estimate(items[index]),
    getItemKey: useCallback((index: number) => items[index]?.key ?? index, [items]),
    overscan: 8,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: NEAR_END_PX,
    initialRect: { width: 600, height: 600 },
    paddingEnd: 6,
  })

  const hasItems = items.length > 0
  useLayoutEffect(() => {
    if (hasItems) virtual.scrollToEnd()
  }, [hasItems, virtual])

  // One's own message is always followed, from wherever one was reading.
  const last = messages.at(-1)
  const lastQueued = last?.local ? last.message_id : null
  useLayoutEffect(() => {
    if (lastQueued) virtual.scrollToEnd()
  }, [lastQueued, virtual])

  const check = useCallback(() => {
    const node = box.current
    if (!node) return
    setAtEnd(node.scrollHeight - node.scrollTop - node.clientHeight < NEAR_END_PX)
    if (node.scrollTop < NEAR_START_PX && hasOlder && !loadingOlder && feed.error === null) loadOlder()
  }, [hasOlder, loadingOlder, loadOlder, feed.error])

  useEffect(check, [check, items])

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
      >
        <div className="messages__room" style={{ blockSize: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const item = items[index]
            return (
              item && (
                <div
                  key={key}
                  ref={virtual.measureElement}
                  data-index={index}
                  className="item"
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <ItemView item={item} />
                </div>
              )
            )
          })}
        </div>
      </div>
      {!atEnd && (
        <button type="button" className="button latest" aria-label={words.t('jumpToLatest')} onClick={() => virtual.scrollToEnd()}>
          <Icon name="down" />
        </button>
      )}
    </div>
  )
}

/** What is being heard of the messages further up. */
function OlderState({ feed, loadOlder }: Pick<MessageListProps, 'feed' | 'loadOlder'>): ReactElement {
  const { words } = useScope()
  return (
    <>
      <p className="sr-only" role="status">
        {feed.loadingOlder && words.t('loadingOlder')}
      </p>
      {feed.error && (
        <div className="banner" role="status">
          <span>{words.t('olderFailed')}</span>
          <button type="button" className="link" onClick={loadOlder}>
            {words.t('tryAgain')}
          </button>
        </div>
      )}
    </>
  )
}

function estimate(item: MessageItem | undefined): number {
  if (item?.is === 'day') return 57
  if (item?.is !== 'message') return 42
  const length = item.message.body?.length ?? 0
  return (item.isLast ? 70 : 42) + Math.floor(length / 70) * 20
}

function ItemView({ item }: { item: MessageItem }): ReactElement {
  const { words } = useScope()
  const members = useInbox((snapshot) => snapshot.members)
  const me = useInbox((snapshot) => snapshot.me?.user_id ?? null)
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
    const started = { time: words.timeOrDay(item.at, now), promise: promiseWords(item.minutes, rule, words) }
    return <p className="remark">{words.t('clockStarted', started)}</p>
  }
  const { message, isFirst, isLast } = item
  const sender = (message.sender_id && members.get(message.sender_id)) || null
  return <MessageBubble message={message} sender={sender} isOthers={message.sender_id !== me} isFirst={isFirst} isLast={isLast} />
}
