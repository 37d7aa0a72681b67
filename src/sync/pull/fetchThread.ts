import { InboxError } from '../../errors.ts'
import type { UserId } from '../../model.ts'
import { cursorOf, putNewer } from './applyPull.ts'
import { record } from '../server/assertWire.ts'
import type { Backend, PulledRows } from '../server/backend.ts'
import { change, type Change } from '../view/change.ts'
import type { ReadTransaction, Storage } from '../storage/storage.ts'
import { pulledRows } from '../server/wire.ts'

/** A pull that comes in between makes an answer stale; nobody is kept waiting for ever. */
const ATTEMPTS = 4

export interface ThreadToFetch {
  storage: Storage
  backend: Pick<Backend, 'call'>
  /** Its id or its key. */
  thread: string
  userId: UserId
  publish: (change: Change) => Promise<void>
}

/**
 * Brings a thread to the device that pulls did not: one that was closed long ago. From then on pulls keep it up to date, since they
 * bring whatever changes. Its messages are fetched when they are looked at. False when this person sees no such thread.
 *
 * As with history, an answer that was on its way while a pull was applied may know less than the device (that the thread has left this
 * person's sight), and is asked for again.
 */
export async function fetchThread({ storage, backend, thread, userId, publish }: ThreadToFetch): Promise<boolean> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const before = await storage.read(['threads', 'meta'], (tx) => standing(tx, thread))
    if (before.known) return true
    const rows = threadRows(await backend.call('inbox_thread', { p_thread: thread }))
    const applied = await storage.write(['threads', 'reads', 'breaches', 'sla_events', 'scheduled', 'meta'], async (tx) => {
      if ((await standing(tx, thread)).cursor !== before.cursor) return false
      await putNewer(tx, 'threads', rows.threads)
      const own = rows.reads.filter(({ user_id }) => user_id === userId)
      await putNewer(tx, 'reads', own)
      await putNewer(tx, 'breaches', rows.breaches)
      await putNewer(tx, 'sla_events', rows.sla_events)
      await putNewer(tx, 'scheduled', rows.scheduled)
      return true
    })
    if (!applied) continue
    if (rows.threads.length === 0) return false
    const ids = rows.threads.map(({ id }) => id)
    await publish(
      change({
        threads: ids,
        messages: ids,
        breaches: rows.breaches.map(({ id }) => id),
        slaEvents: rows.sla_events.map(({ id }) => id),
        workspace: rows.scheduled.length > 0 ? ['scheduled'] : [],
      }),
    )
    return true
  }
  throw new InboxError('network', 'The thread changed faster than it could be fetched.')
}

const threadRows = (value: unknown): PulledRows => pulledRows(record(record(value, 'thread')['changes'], 'thread'))

async function standing(tx: ReadTransaction, thread: string): Promise<{ known: boolean; cursor: string | null }> {
  return { known: (await tx.get('threads', thread)) !== undefined, cursor: await cursorOf(tx) }
}
