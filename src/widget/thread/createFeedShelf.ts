import type { ThreadId } from '../../model.ts'
import type { Inbox, MessageFeed } from '../../sync/inbox.ts'

/** So many threads stay at hand after they were left, or before they are opened. */
const KEPT = 8
/** Of a conversation read far back, the newest page is read anew instead. */
const LONGEST = 100

export type SharedFeed = Omit<MessageFeed, 'close'>

/**
 * The messages of the threads that are on screen, were just now, or are about to be: whoever comes back to one finds it at once.
 * All that show one thread share one reading of it.
 */
export interface FeedShelf {
  /** A thread's messages, for as long as somebody subscribes to them and a while longer. */
  of: (threadId: ThreadId) => SharedFeed
  close: () => void
}

interface Kept {
  feed: MessageFeed
  readers: number
}

export function createFeedShelf(inbox: Pick<Inbox, 'messages'>): FeedShelf {
  /** The one that was asked for last stands last. */
  const shelf = new Map<ThreadId, Kept>()

  function take(id: ThreadId): Kept {
    const kept = shelf.get(id) ?? { feed: inbox.messages(id), readers: 0 }
    shelf.delete(id)
    shelf.set(id, kept)
    const unread = [...shelf].filter(([, { readers }]) => readers === 0)
    for (const [old] of unread.slice(0, -KEPT)) drop(old)
    return kept
  }

  function drop(id: ThreadId): void {
    shelf.get(id)?.feed.close()
    shelf.delete(id)
  }

  return {
    of: (id) => {
      take(id)
      return {
        getSnapshot: () => (shelf.get(id) ?? take(id)).feed.getSnapshot(),
        subscribe: (listener) => {
          const kept = take(id)
          const stop = kept.feed.subscribe(listener)
          kept.readers += 1
          return () => {
            stop()
            kept.readers -= 1
            if (kept.readers === 0 && kept.feed.getSnapshot().messages.length > LONGEST) drop(id)
          }
        },
        loadOlder: () => take(id).feed.loadOlder(),
      }
    },
    close: () => {
      for (const id of [...shelf.keys()]) drop(id)
    },
  }
}
