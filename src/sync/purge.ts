import { InboxError } from '../errors.ts'
import { dropServerRows } from './applyPull.ts'
import { isWriting } from './mutation.ts'
import { forget } from './outbox.ts'
import { ALL_TABLES, type Storage } from './storage.ts'

/**
 * Removes a tenant's data from a device whose person is no member any more. Answers that were never sent are theirs to
 * save: they stay, drafts with them, and the returned error says how many.
 */
export async function purge(storage: Storage): Promise<InboxError> {
  const unsent = await storage.write(ALL_TABLES, async (tx) => {
    await dropServerRows(tx)
    const entries = await tx.all('outbox')
    const unsentWriting = entries.filter((entry) => isWriting(entry) && entry.state !== 'acked')
    const kept = new Set(unsentWriting)
    await forget(
      tx,
      entries.filter((entry) => !kept.has(entry as never)),
    )
    if (unsentWriting.length === 0) await tx.clear('drafts')
    return unsentWriting.length
  })
  const what =
    unsent === 0 ? 'Its data was removed from this device.' : `Its data was removed from this device, but for ${unsent} unsent messages.`
  return new InboxError('not-a-member', `This person is no active member of the tenant. ${what}`, { code: 'not_a_member' })
}
