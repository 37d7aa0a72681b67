import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { ThreadId } from '../../model.ts'
import type { MessageFeed, MessageFeedSnapshot } from '../../sync/inbox.ts'
import { useScope } from '../InboxContext.ts'

const waiting: MessageFeedSnapshot = { messages: [], loading: true, hasOlder: false, loadingOlder: false, error: null }
const nothing = (): void => undefined

/** A thread's messages while it is on screen. */
export function useMessageFeed(threadId: ThreadId): { snapshot: MessageFeedSnapshot; loadOlder: () => void } {
  const { inbox } = useScope()
  const [feed, setFeed] = useState<MessageFeed | null>(null)
  useEffect(() => {
    const opened = inbox.messages(threadId)
    // oxlint-disable-next-line react/set-state-in-effect -- a feed is opened and closed with the view
    setFeed(opened)
    return () => opened.close()
  }, [inbox, threadId])
  const snapshot = useSyncExternalStore(feed ? feed.subscribe : () => nothing, feed ? feed.getSnapshot : () => waiting)
  // Its failure is in the snapshot, where the person sees it.
  const loadOlder = useCallback(() => void feed?.loadOlder().catch(nothing), [feed])
  return { snapshot, loadOlder }
}
