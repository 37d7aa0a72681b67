import type { UserId } from '../../model.ts'
import { applyPull, cursorOf, type PullApplied } from '../pull/applyPull.ts'
import type { PullPage } from '../server/backend.ts'
import type { Storage } from '../storage/storage.ts'
import { me } from './rows.ts'

/** Applies a page that was asked for from where the device stands. */
export async function applyPage(
  storage: Storage,
  { page, userId = me, acked = [] }: { page: PullPage; userId?: UserId; acked?: readonly number[] },
): Promise<PullApplied> {
  const from = await storage.read(['meta'], cursorOf)
  const applied = await applyPull(storage, { page, from, userId, acked })
  if (!applied) throw new Error('Somebody else was first.')
  return applied
}
