import { useEffect, useRef, useState, type ReactElement } from 'react'
import type { Thread } from '../../sync/inbox.ts'
import { usePromises, useScope } from '../InboxContext.ts'
import { Composer } from '../composer/Composer.tsx'
import { DeadlineStrip } from './DeadlineStrip.tsx'
import { dividerOf, type Divider } from './messageItems.ts'
import { MessageList } from './MessageList.tsx'
import { MessageSkeleton } from '../states/Skeletons.tsx'
import { ThreadHeader } from './ThreadHeader.tsx'
import { useAttention } from './useAttention.ts'
import { useMessageFeed } from './useMessageFeed.ts'

/** One conversation; made anew for each thread, so that nothing of one leaks into another. */
export function ConversationPane({ thread, onBack }: { thread: Thread; onBack: () => void }): ReactElement {
  const { inbox } = useScope()
  const promise = usePromises()(thread)
  const pane = useRef<HTMLDivElement>(null)
  const { snapshot, loadOlder } = useMessageFeed(thread.id)
  const attentive = useAttention(pane)
  const divider = useDivider(thread, snapshot)

  useEffect(() => {
    // Marking fails only where the device can't store it, which the banner says already.
    if (attentive && thread.unread > 0 && !snapshot.loading) inbox.markRead(thread.id).catch(() => undefined)
  }, [attentive, thread.unread, thread.id, snapshot.loading, inbox])

  return (
    <div ref={pane} className="pane pane--conversation" part="conversation" data-open-thread={thread.id}>
      <ThreadHeader thread={thread} onBack={onBack} />
      {promise && <DeadlineStrip thread={thread} promise={promise} />}
      {snapshot.loading ? <MessageSkeleton /> : <MessageList feed={snapshot} loadOlder={loadOlder} divider={divider} promise={promise} />}
      <Composer thread={thread} onEscape={onBack} />
    </div>
  )
}

/** Where the unread messages began when the conversation was opened; drawn once, and left alone while it is being read. */
function useDivider(
  thread: Thread,
  { loading, messages }: { loading: boolean; messages: Parameters<typeof dividerOf>[0] },
): Divider | null {
  const [unreadAtOpening] = useState(thread.unread)
  const [divider, setDivider] = useState<Divider | null>(null)
  const drawn = useRef(false)
  useEffect(() => {
    if (loading || drawn.current || messages.length === 0) return
    drawn.current = true
    setDivider(dividerOf(messages, unreadAtOpening))
  }, [loading, messages, unreadAtOpening])
  return divider
}
