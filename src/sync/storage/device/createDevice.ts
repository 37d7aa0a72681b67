import { InboxError } from '../../../errors.ts'
import type { Backend } from '../../server/backend.ts'
import { delayAfter } from '../../timing/backoff.ts'
import { hasText } from '../../push/mutation.ts'
import type { Ports } from '../../ports.ts'
import { dismissal, isUnsentWriting } from '../purge.ts'
import { createSealedStorage } from '../sealing/sealedStorage.ts'
import type { MetaEntry, Storage, StorageTold } from '../storage.ts'
import { uuid7 } from '../../uuid7.ts'
import { createDeviceKeys } from './deviceKeys.ts'
import { devicePlaces, type DevicePlace, type DevicePlaces, type DevicePlacesOptions } from './devicePlaces.ts'
import { moveCopy } from './moveCopy.ts'
import { renewCopy, type RenewOptions } from './renewCopy.ts'
import { createResidence } from './residence.ts'

/** How often a device that is open asks whether it was disconnected meanwhile. */
const CHECK_MS = 5 * 60_000

/** Where an engine keeps its copy. */
export interface Device {
  /**
   * Opens the copy, and first brings there what lies in a former place. Waits, and says so, while the server can't be asked for the key
   * that this needs. Rejects with `InboxError`: `storage`, or `disconnected` once what lay there was removed.
   */
  open: (told: StorageTold) => Promise<Storage>
  /** Removes the copy wherever it lies, without opening it. */
  remove: () => Promise<void>
  /** Asks the browser to keep the copy when space runs short. */
  persist: () => Promise<unknown>
  /** How many mutations wait to be sent, or for what to do about their refusal; this much can be told without the key. */
  countUnsent: () => Promise<number>
}

export interface DeviceOptions extends Omit<DevicePlacesOptions, 'buckets' | 'persist'> {
  backend: Pick<Backend, 'call' | 'onCredentials'>
  ports: Ports
}

export function createDevice({ backend, ports, ...where }: DeviceOptions): Device {
  const { timers, random, network, visibility } = ports
  const keys = createDeviceKeys(backend)
  const residence = createResidence({ name: where.name, atRest: where.atRest, ports })
  let opened = false

  const places = (): Promise<DevicePlaces> => devicePlaces({ ...where, buckets: ports.buckets, persist: ports.persist })

  async function open(told: StorageTold): Promise<Storage> {
    const { own, former, refuge } = await places()
    // Opened once and gone since: it was moved or removed, and must not come back empty.
    if (opened && (await isGone(own, told.signal)))
      throw new InboxError('storage', 'The device’s copy is no longer there.', { code: 'gone' })
    for (;;) {
      const storage = await unlocked(own, told)
      // Nobody is sent away by a tab that then can't read what they leave.
      for (const place of await inhabited(former)) await (await readable(place, told))?.close()
      const leave = await residence.enter(told, async () => {
        // Tabs of the other mode may have lived here meanwhile.
        if (!(await own.exists())) return false
        if (!opened) await moveIn(storage, former, told)
        return true
      })
      if (leave) return resident(storage, { leave, renewal: { own, refuge, newId }, signal: told.signal })
      await storage.close()
    }
  }

  /** The copy, and this tab's stay at its place: one ends with the other. */
  function resident(
    storage: Storage,
    { leave, renewal, signal }: { leave: () => void; renewal: RenewOptions; signal: AbortSignal },
  ): Storage {
    opened = true
    const thenLeave = (end: () => Promise<void>) => () => end().finally(leave)
    return {
      ...storage,
      close: thenLeave(storage.close),
      destroy: thenLeave(storage.destroy),
      // What was sealed is not worth it: the server refuses its key.
      ...(where.atRest === 'plain' && { renew: thenLeave(() => residence.alone(() => renewCopy(storage, renewal), signal)) }),
    }
  }

  async function moveIn(storage: Storage, former: readonly DevicePlace[], told: StorageTold): Promise<void> {
    for (const place of await inhabited(former)) {
      const source = await readable(place, told)
      if (!source) continue
      await moveCopy(source, storage, newId)
      await source.destroy()
    }
  }

  /** Null for what was disconnected: it is gone already, there is nothing to bring. */
  function readable(place: DevicePlace, told: StorageTold): Promise<Storage | null> {
    return unlocked(place, told).catch((reason: unknown) => {
      if (reason instanceof InboxError && reason.kind === 'disconnected') return null
      throw reason
    })
  }

  /** For good, and not only while another tab renews it. */
  async function isGone(own: DevicePlace, signal: AbortSignal): Promise<boolean> {
    if (await own.exists()) return false
    await residence.alone(() => Promise.resolve(), signal)
    return !(await own.exists())
  }

  async function unlocked(place: DevicePlace, told: StorageTold): Promise<Storage> {
    const inner = await place.open(told.onOutdated)
    if (place.atRest === 'plain') return inner
    const deviceId = await namedOnce(inner, 'deviceId', newId)
    const key = await patiently(() => keys.get(deviceId), told).catch(async (reason: unknown) => {
      if (!(reason instanceof InboxError)) throw reason
      const dismissed = reason.code === 'not_a_member'
      const unsent = dismissed ? await inner.read(['outbox'], async (tx) => (await tx.all('outbox')).filter(isUnsentWriting).length) : 0
      if (reason.kind === 'disconnected' || (dismissed && unsent === 0)) await inner.destroy()
      else await inner.close()
      throw dismissed ? dismissal(unsent, reason) : reason
    })
    const storage = createSealedStorage(inner, key)
    if (place.atRest === where.atRest && !opened) watch(deviceId, { storage, told })
    return {
      ...storage,
      destroy: async () => {
        await storage.destroy()
        keys.giveUp(deviceId)
      },
    }
  }

  /** Asks again whenever it may help: with time, with the network, with a fresh token, with the person. */
  async function patiently<Result>(ask: () => Promise<Result>, told: StorageTold): Promise<Result> {
    for (let attempt = 0; ; attempt += 1) {
      if (told.signal.aborted) throw new InboxError('unexpected', 'The inbox is closed.', { code: 'closed' })
      try {
        return await ask()
      } catch (reason) {
        if (!(reason instanceof InboxError) || (reason.kind !== 'network' && reason.kind !== 'unauthorized')) throw reason
        told.onNeedsKey()
        await chance(delayAfter(reason, { attempt, random }), told)
      }
    }
  }

  function chance(delayMs: number, { signal, onRetry }: StorageTold): Promise<void> {
    return new Promise((resolve) => {
      const over = (): void => {
        signal.removeEventListener('abort', over)
        for (const stop of stops) stop()
        resolve()
      }
      const stops = [
        timers.after(delayMs, over),
        network.subscribe((online) => online && over()),
        visibility.onVisible(over),
        backend.onCredentials(over),
        onRetry(over),
      ]
      signal.addEventListener('abort', over)
    })
  }

  /** A device that is open asks now and then whether it was disconnected. */
  function watch(deviceId: string, { storage, told }: { storage: Storage; told: StorageTold }): void {
    let cancel: () => void = () => {}
    const check = async (): Promise<void> => {
      try {
        if (network.online()) await keys.check(deviceId)
      } catch (reason) {
        if (reason instanceof InboxError && reason.kind === 'disconnected') {
          await storage.destroy()
          return told.onTaken(reason)
        }
      }
      later()
    }
    const later = (): void => {
      if (!told.signal.aborted) cancel = timers.after(CHECK_MS * (0.75 + random() / 2), () => void check())
    }
    told.signal.addEventListener('abort', () => {
      cancel()
      keys.forget()
    })
    later()
  }

  const newId = (): string => uuid7(ports.clock.wallMs(), ports.randomBytes)

  return {
    open,
    remove: async () => {
      const { own, former } = await places()
      for (const place of await whichExist([own, ...former])) await (await place.open()).destroy()
    },
    persist: async () => (await places()).own.persist?.(),
    countUnsent: async () => {
      const { own, former } = await places()
      let count = 0
      for (const place of await whichExist([own, ...former])) {
        const inner = await place.open()
        try {
          count += await countUnsentIn(inner)
        } finally {
          await inner.close()
        }
      }
      return count
    },
  }
}

/** Those that hold anything: a sealed place that was made and never filled, because its tab waits for the key, is worth no question. */
async function inhabited(places: readonly DevicePlace[]): Promise<DevicePlace[]> {
  const there = await whichExist(places)
  const isEmpty = await Promise.all(there.map((place) => (place.atRest === 'session' ? hasNothing(place) : Promise.resolve(false))))
  return there.filter((_place, at) => !isEmpty[at])
}

async function hasNothing(place: DevicePlace): Promise<boolean> {
  const inner = await place.open()
  try {
    return await inner.read(['meta'], async (tx) => (await tx.all('meta')).every(({ key }) => key === 'deviceId'))
  } finally {
    await inner.close()
  }
}

async function whichExist(places: readonly DevicePlace[]): Promise<DevicePlace[]> {
  const there = await Promise.all(places.map((place) => place.exists()))
  return places.filter((_place, at) => there[at])
}

/** This much can be told without the key. */
function countUnsentIn(inner: Storage): Promise<number> {
  return inner.read(['outbox'], async (tx) => {
    const [queued, refused] = [await tx.outbox('queued'), await tx.outbox('rejected')]
    return queued.length + refused.filter(hasText).length
  })
}

/** A name that is made once and lives with what it names. */
function namedOnce(storage: Storage, key: MetaEntry['key'], make: () => string): Promise<string> {
  return storage.write(['meta'], async (tx) => {
    const known = await tx.get('meta', key)
    if (known) return String(known.value)
    const name = make()
    await tx.put('meta', [{ key, value: name }])
    return name
  })
}
