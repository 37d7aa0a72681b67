import { InboxError } from '../errors.ts'
import type { ThreadId } from '../model.ts'
import type { Inbox, SyncStatus } from '../sync/inbox.ts'

/** Threads may still come. */
const NOT_YET = new Set<SyncStatus['is']>(['starting', 'needs-key', 'connecting', 'catching-up'])

/** The thread with this key or id, once the device knows all threads. Rejects with `thread-not-found` when there is none. */
export function findThread(inbox: Inbox, key: string): Promise<ThreadId> {
  return new Promise((resolve, reject) => {
    let stop = (): void => undefined
    const look = (): boolean => {
      const { threads, status } = inbox.getSnapshot()
      for (const thread of threads.values()) {
        if (thread.thread_key !== key && thread.id !== key) continue
        resolve(thread.id)
        return true
      }
      if (NOT_YET.has(status.is)) return false
      // The key may hold a phone number: it stays out of the message.
      reject(new InboxError('thread-not-found', 'openThread: this person has no thread with that key', { code: 'thread_not_found' }))
      return true
    }
    if (look()) return
    stop = inbox.subscribe(() => look() && stop())
  })
}
