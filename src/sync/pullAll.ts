import { InboxError } from '../errors.ts'
import type { ThreadId, UserId } from '../model.ts'
import { applyPull } from './applyPull.ts'
import type { Backend } from './backend.ts'
import type { Change } from './change.ts'
import type { Clock } from './ports.ts'
import type { ServerClock } from './serverClock.ts'
import type { Storage } from './storage.ts'
import type { PgSnapshot } from './xid.ts'

/** Rows in one page, as the server counts them. */
const PAGE = 500

export interface PullAllOptions {
  storage: Storage
  backend: Pick<Backend, 'pull'>
  userId: UserId
  clock: Clock
  serverClock: ServerClock
  onPage: (page: { change: Change; more: boolean; unheld: readonly ThreadId[] }) => Promise<void>
}

/** Pulls page by page until nothing is left. Resolves to the snapshot that the device then shows, where the cursor tells. */
export async function pullAll({ storage, backend, userId, clock, serverClock, onPage }: PullAllOptions): Promise<PgSnapshot | null> {
  const { start, acked } = await storage.read(['meta', 'outbox'], async (tx) => ({
    start: await tx.get('meta', 'cursor'),
    acked: (await tx.all('outbox')).filter((entry) => entry.state === 'acked').map((entry) => entry.id),
  }))
  let cursor = start ? String(start.value) : null
  for (;;) {
    const sentAtMs = clock.monotonicMs()
    const page = await backend.pull({ cursor, limit: PAGE })
    serverClock.measure({ serverMs: page.serverMs, sentAtMs, receivedAtMs: clock.monotonicMs() })
    if (page.userId !== userId) throw new InboxError('unauthorized', 'Somebody else is signed in.', { code: 'other_user' })
    const { change, unheld } = await applyPull(storage, { page, userId, acked })
    await onPage({ change, more: page.more, unheld })
    if (!page.more) return page.snapshot
    if (page.cursor === cursor) throw new InboxError('unexpected', 'The server’s cursor stands still.', { code: 'invalid_answer' })
    cursor = page.cursor
  }
}
