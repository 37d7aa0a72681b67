import { InboxError } from '../../errors.ts'
import type { ThreadId, UserId } from '../../model.ts'
import { applyPull, cursorOf } from './applyPull.ts'
import type { Backend, PullPage } from '../server/backend.ts'
import type { Change } from '../view/change.ts'
import type { Clock } from '../ports.ts'
import type { ServerClock } from '../timing/serverClock.ts'
import type { Storage } from '../storage/storage.ts'
import type { PgSnapshot } from '../server/xid.ts'

/** Rows in one page, as the server counts them. */
const PAGE = 500
/** How often a pull begins anew in a row because other tabs pull too. */
const ATTEMPTS = 5

export interface PullAllOptions {
  storage: Storage
  backend: Pick<Backend, 'pull'>
  userId: UserId
  clock: Clock
  serverClock: ServerClock
  /** This tab leads no more. */
  isOver: () => boolean
  onPage: (page: { change: Change; more: boolean; unheld: readonly ThreadId[] }) => Promise<void>
}

/** What the device then shows, where the cursor tells; or another tab was first; or a pull that was broken off is done. */
type PullEnd = PgSnapshot | null | 'overtaken' | 'finished another'

/**
 * Pulls page by page until nothing is left. Resolves to the snapshot that the device then shows, where the cursor tells.
 * When another tab was first, begins anew from where that one got to. A pull that was broken off goes on with the
 * snapshot it began with, which may be older than what was accepted since: it settles nothing, and one more follows.
 */
export async function pullAll(options: PullAllOptions): Promise<PgSnapshot | null> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const pulled = await pullPages(options)
    if (pulled !== 'overtaken' && pulled !== 'finished another') return pulled
  }
  throw new InboxError('unexpected', 'Other tabs pull all the time.', { code: 'overtaken' })
}

async function pullPages({ storage, backend, userId, clock, serverClock, isOver, onPage }: PullAllOptions): Promise<PullEnd> {
  const { start, midway, acked } = await storage.read(['meta', 'outbox'], async (tx) => ({
    start: await cursorOf(tx),
    midway: (await tx.get('meta', 'midway')) !== undefined,
    acked: (await tx.outbox('acked')).map((entry) => entry.id),
  }))

  async function ask(cursor: string | null): Promise<PullPage> {
    const sentAtMs = clock.monotonicMs()
    const page = await backend.pull({ cursor, limit: PAGE })
    // A tab that was frozen meanwhile leads no more, and the time that the answer took says nothing.
    if (isOver()) throw new InboxError('unexpected', 'The session is over.', { code: 'closed' })
    serverClock.measure({ serverMs: page.serverMs, sentAtMs, receivedAtMs: clock.monotonicMs() })
    return page
  }

  let cursor = start
  let page = await ask(cursor)
  for (;;) {
    if (page.userId !== userId) throw new InboxError('unauthorized', 'Somebody else is signed in.', { code: 'other_user' })
    // The next page is on its way while this one is stored; they are stored in order all the same.
    const next = page.more && page.cursor !== cursor ? ask(page.cursor) : null
    // Whoever awaits it is told; if this page cannot be stored, nobody does.
    next?.catch(() => {})
    const applied = await applyPull(storage, { page, from: cursor, userId, acked: midway ? [] : acked })
    if (!applied) return 'overtaken'
    await onPage({ change: applied.change, more: page.more || midway, unheld: applied.unheld })
    if (!page.more && midway) return 'finished another'
    if (!page.more) return page.snapshot
    if (!next) throw new InboxError('unexpected', 'The server’s cursor stands still.', { code: 'invalid_answer' })
    cursor = page.cursor
    page = await next
  }
}
