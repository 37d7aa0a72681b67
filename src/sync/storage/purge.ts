import { InboxError } from '../../errors.ts'
import { dropServerRows } from '../pull/applyPull.ts'
import { hasText, type OutboxEntry } from '../push/mutation.ts'
import { forget } from '../push/outbox.ts'
import { ALL_TABLES, SERVER_TABLES, type Storage, type WriteTransaction } from './storage.ts'

/**
 * Removes a tenant's data from a device whose person is no member any more, from its files too. Answers that were never sent are
 * theirs to save: they stay, drafts with them, and the returned error says how many.
 */
export async function purge(storage: Storage): Promise<InboxError> {
  const unsent = await storage.write(ALL_TABLES, async (tx) => {
    if (await holdsAnything(tx)) await tx.put('meta', [{ key: 'leftovers', value: 1 }])
    await dropServerRows(tx)
    const entries = await tx.all('outbox')
    const kept = new Set(entries.filter(isUnsentWriting))
    await forget(
      tx,
      entries.filter((entry) => !kept.has(entry)),
    )
    if (kept.size === 0) await tx.clear('drafts')
    return kept.size
  })
  // Refused again and again, it has nothing new to remove; after a crash in between it still has.
  const leftovers = await storage.read(['meta'], (tx) => tx.get('meta', 'leftovers'))
  if (leftovers) await storage.renew?.()
  return dismissal(unsent)
}

/** Whether it is somebody's own text that no server has. */
export function isUnsentWriting(entry: OutboxEntry): boolean {
  return hasText(entry) && entry.state !== 'acked'
}

async function holdsAnything(tx: WriteTransaction): Promise<boolean> {
  for (const table of SERVER_TABLES) if ((await tx.after(table, null, 1)).length > 0) return true
  return false
}

/** What a person is told who is no member any more. */
export function dismissal(unsent: number, cause?: unknown): InboxError {
  const what =
    unsent === 0 ? 'Its data was removed from this device.' : `Its data was removed from this device, but for ${unsent} unsent messages.`
  return new InboxError('not-a-member', `This person is no active member of the tenant. ${what}`, { cause, code: 'not_a_member' })
}
