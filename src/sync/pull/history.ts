import type { Digits, EpochMs, ThreadId } from '../../model.ts'
import { putMessages } from './applyPull.ts'
import type { Backend, HistoryPage } from '../server/backend.ts'
import { change, type Change } from '../view/change.ts'
import { idOf, orderOf, type Holding, type ReadTransaction, type Storage } from '../storage/storage.ts'

/** Messages asked for at once. */
const HISTORY_PAGE = 50
/** A pull that comes in between makes an answer stale; on a busy day one has to be good enough. */
const ATTEMPTS = 4

export interface HistoryToFetch {
  storage: Storage
  backend: Pick<Backend, 'history'>
  threadId: ThreadId
  /** The server's time. */
  now: () => EpochMs
}

/**
 * Fetches the page that ends where the device's unbroken copy of a thread begins (or the newest one, when it has none)
 * and extends that copy by it. Returns what changed; nothing when the device already had it all.
 *
 * An answer that was on its way while a pull was applied may know less than the device: of a deletion, of a reset, of
 * the thread having left this person's sight. Such an answer is asked for again.
 */
export async function fetchHistory({ storage, backend, threadId, now }: HistoryToFetch): Promise<Change> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await storage.read(['threads', 'holdings', 'meta'], (tx) => standing(tx, threadId))
    if (!before.known || before.held?.complete) return change({})
    const from: Digits | null = before.held ? idOf(before.held.from) : null
    const page = await backend.history({ threadId, before: from, limit: HISTORY_PAGE })
    const applied = await storage.write(['threads', 'messages', 'holdings', 'meta'], async (tx) => {
      const meanwhile = await standing(tx, threadId)
      // Also when another tab has asked for the same page, and was first.
      const moved = !meanwhile.known || meanwhile.held?.from !== before.held?.from || meanwhile.held?.complete
      const stale = meanwhile.cursor !== before.cursor && attempt < ATTEMPTS
      if (moved || stale) return false
      await putMessages(tx, page.messages)
      await tx.put('holdings', [{ ...extended(threadId, { held: meanwhile.held, page }), fetchedAtMs: now() }])
      return true
    })
    if (applied) return change({ messages: [threadId] })
    if (attempt >= ATTEMPTS) return change({})
  }
}

interface Standing {
  known: boolean
  held: Holding | undefined
  cursor: string | number | undefined
}

async function standing(tx: ReadTransaction, threadId: ThreadId): Promise<Standing> {
  return {
    known: (await tx.get('threads', threadId)) !== undefined,
    held: await tx.get('holdings', threadId),
    cursor: (await tx.get('meta', 'cursor'))?.value,
  }
}

function extended(threadId: ThreadId, { held, page }: { held: Holding | undefined; page: HistoryPage }): Holding {
  const oldest = page.messages[0]
  return { thread_id: threadId, from: oldest ? orderOf(oldest.id) : (held?.from ?? ''), complete: !page.more }
}
