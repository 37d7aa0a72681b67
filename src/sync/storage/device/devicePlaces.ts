import { InboxError } from '../../../errors.ts'
import { openDexieStorage } from '../dexieStorage.ts'
import type { Buckets, Ports } from '../../ports.ts'
import type { Storage } from '../storage.ts'

/** How a copy lies on the disk: as it is, or encrypted under a key that only the server keeps. */
export type AtRest = 'plain' | 'session'

/** One place in which a person's copy of a clinic's inbox may lie. */
export interface DevicePlace {
  atRest: AtRest
  exists: () => Promise<boolean>
  /** Opens (or makes) the copy; its rows are as they lie there. `destroy` removes the place with all its files. */
  open: (onOutdated?: () => void) => Promise<Storage>
  /** Asks the browser to keep it when space runs short; null where that can't be asked. */
  persist: (() => Promise<unknown>) | null
}

export interface DevicePlaces {
  /** Where the copy belongs. */
  own: DevicePlace
  /** Where it may still lie from before: without a bucket, or in the other mode. */
  former: DevicePlace[]
  /** Where a plain copy waits while its own place is made anew; one of the former, lest a crash strands it. */
  refuge: DevicePlace
}

export interface DevicePlacesOptions {
  name: string
  atRest: AtRest
  /** Null where the browser has none: then plain IndexedDB, whose files a browser may keep for a while after a deletion. */
  buckets: Buckets | null
  persist: Ports['persist']
  indexedDB?: IDBFactory
  IDBKeyRange?: typeof IDBKeyRange
}

/** Each mode has a place of its own, because what was once written in plain text stays in a database's files. */
export async function devicePlaces({ name, atRest, buckets, persist, ...api }: DevicePlacesOptions): Promise<DevicePlaces> {
  const bucketName = buckets && `prazo-${await shortHash(name)}`
  const places = (['plain', 'session'] as const).flatMap((mode) => {
    const suffix = mode === 'session' ? ':session' : ''
    const loose = loosePlace(mode, `${name}${suffix}`, { persist, ...api })
    return bucketName ? [bucketPlace(mode, { buckets, bucketName: bucketName + suffix.replace(':', '-'), name, ...api }), loose] : [loose]
  })
  const refuge = bucketName
    ? bucketPlace('plain', { buckets, bucketName: `${bucketName}-refuge`, name, ...api })
    : loosePlace('plain', `${name}:refuge`, { persist, ...api })
  const [own, ...former] = places.toSorted((a, b) => Number(b.atRest === atRest) - Number(a.atRest === atRest))
  if (!own) throw new InboxError('unexpected', 'There is no place for the copy.')
  return { own, former: [...former, refuge], refuge }
}

type Api = Pick<DevicePlacesOptions, 'indexedDB' | 'IDBKeyRange'>

function loosePlace(atRest: AtRest, name: string, { persist, ...api }: Api & { persist: Ports['persist'] }): DevicePlace {
  return {
    atRest,
    exists: () => hasDatabase(api.indexedDB ?? globalThis.indexedDB, name),
    open: (onOutdated) => openDexieStorage({ name, ...api, ...(onOutdated && { onOutdated }) }),
    persist,
  }
}

function bucketPlace(
  atRest: AtRest,
  { buckets, bucketName, name, IDBKeyRange = globalThis.IDBKeyRange }: Api & { buckets: Buckets; bucketName: string; name: string },
): DevicePlace {
  return {
    atRest,
    exists: async () => (await buckets.has(bucketName)) && hasDatabase(await buckets.open(bucketName), name),
    open: async (onOutdated) => {
      const indexedDB = await buckets.open(bucketName).catch((cause: unknown) => {
        throw new InboxError('storage', 'The storage bucket could not be opened.', { cause })
      })
      const storage = await openDexieStorage({ name, indexedDB, IDBKeyRange, ...(onOutdated && { onOutdated }) })
      return {
        ...storage,
        destroy: async () => {
          await storage.close()
          await buckets.remove(bucketName)
        },
      }
    },
    persist: () => buckets.persist(bucketName),
  }
}

async function hasDatabase(factory: IDBFactory | undefined, name: string): Promise<boolean> {
  if (!factory) return false
  try {
    return (await factory.databases()).some((each) => each.name === name)
  } catch {
    return false
  }
}

/** A bucket's name is short and lowercase. */
async function shortHash(name: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(name)))
  return [...bytes.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
