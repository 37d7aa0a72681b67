import { InboxError } from '../errors.ts'
import type { ThreadId } from '../model.ts'
import type { Inbox, SyncStatus } from '../sync/inbox.ts'

/** Threads may still come. */
const NOT_YET = new Set<SyncStatus['is']>(['starting', 'needs-key', 'connecting', 'catching-up'])

/**
 * The thread with this key or id, once the device knows all threads; one that it no longer holds is fetched. Rejects with
 * `thread-not-found` when this person has none, and with `network` when the device has none and the server can't be asked.
 */
export async function findThread(inbox: Inbox, key: string): Promise<ThreadId> {
  const held = await onDevice(inbox, key)
  if (held) return held
  const fetched = await inbox.fetchThread(key).catch((reason: unknown) => {
    if (reason instanceof InboxError && reason.kind === 'network') throw reason
    // Who may not ask has no such thread.
    return false
  })
  const id = fetched ? idOf(inbox, key) : null
  // The key may hold a phone number: it stays out of the message.
  if (id === null)
    throw new InboxError('thread-not-found', 'openThread: this person has no thread with that key', { code: 'thread_not_found' })
  return id
}

function onDevice(inbox: Inbox, key: string): Promise<ThreadId | null> {
  return new Promise((resolve) => {
    let stop = (): void => undefined
    const look = (): boolean => {
      const id = idOf(inbox, key)
      if (id === null && NOT_YET.has(inbox.getSnapshot().status.is)) return false
      resolve(id)
      return true
    }
    if (look()) return
    stop = inbox.subscribe(() => look() && stop())
  })
}

function idOf(inbox: Inbox, key: string): ThreadId | null {
  for (const thread of inbox.getSnapshot().threads.values()) if (thread.thread_key === key || thread.id === key) return thread.id
  return null
}
