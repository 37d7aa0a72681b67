import type { Storage } from '../storage.ts'
import type { DevicePlace } from './devicePlaces.ts'
import { moveCopy } from './moveCopy.ts'

export interface RenewOptions {
  own: DevicePlace
  refuge: DevicePlace
  newId: () => string
}

/**
 * Makes a copy's place anew: a database's files keep what was once written in them, a bucket that is removed takes its files along.
 * At each moment one of the two places has all of it, so that a crash loses nothing. The storage is closed by it.
 */
export async function renewCopy(storage: Storage, { own, refuge, newId }: RenewOptions): Promise<void> {
  const kept = await refuge.open()
  await moveCopy(storage, kept, newId)
  await storage.destroy()
  const fresh = await own.open()
  await moveCopy(kept, fresh, newId)
  await fresh.close()
  await kept.destroy()
}
