import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { ThreadId } from '../../model.ts'
import type { MessageFeedSnapshot } from '../../sync/inbox.ts'
import { useScope } from '../InboxContext.ts'

const nothing = (): void => undefined

/** A thread's messages while it is on screen. */
export function useMessageFeed(threadId: ThreadId): { snapshot: MessageFeedSnapshot; loadOlder: () => void } {
  const { feeds } = useScope()
  const feed = useMemo(() => feeds.of(threadId), [feeds, threadId])
  const snapshot = useSyncExternalStore(feed.subscribe, feed.getSnapshot)
  // Its failure is in the snapshot, where the person sees it.
  const loadOlder = useCallback(() => void feed.loadOlder().catch(nothing), [feed])
  return { snapshot, loadOlder }
}
