import type { Digits, ThreadId } from '../model.ts'
import { putMessages } from './applyPull.ts'
import type { Backend } from './backend.ts'
import { change, type Change } from './change.ts'
import { idOf, orderOf, type Storage } from './storage.ts'

/** Messages asked for at once. */
export const HISTORY_PAGE = 50

/**
 * Fetches the page that ends where the device's unbroken copy of a thread begins (or the newest one, when it has none)
 * and extends that copy by it. Returns what changed; nothing when the device already had it all.
 */
export async function fetchHistory({
  storage,
  backend,
  threadId,
}: {
  storage: Storage
  backend: Pick<Backend, 'history'>
  threadId: ThreadId
}): Promise<Change> {
  const held = await storage.read(['holdings'], (tx) => tx.get('holdings', threadId))
  if (held?.complete) return change({})
  const before: Digits | null = held ? idOf(held.from) : null
  const page = await backend.history({ threadId, before, limit: HISTORY_PAGE })
  return storage.write(['messages', 'holdings'], async (tx) => {
    await putMessages(tx, page.messages)
    const now = await tx.get('holdings', threadId)
    // Two tabs may have asked for the same page: whoever came first has extended the copy already.
    if (now?.complete || (now && held && now.from < held.from)) return change({ messages: [threadId] })
    const oldest = page.messages[0]
    const from = oldest ? orderOf(oldest.id) : (now?.from ?? '')
    await tx.put('holdings', [{ thread_id: threadId, from, complete: !page.more }])
    return change({ messages: [threadId] })
  })
}
