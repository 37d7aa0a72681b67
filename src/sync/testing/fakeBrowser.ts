import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, expect } from 'vitest'
import { createInbox, type Engine } from '../createInbox.ts'
import { DATA_VERSION } from '../storage/dataVersion.ts'
import { openDexieStorage } from '../storage/dexieStorage.ts'
import type { Inbox } from '../inbox.ts'
import type { Storage, StorageTold } from '../storage/storage.ts'
import { createFakeBackend, type FakeBackend } from './fakeBackend.ts'
import { createFakeWorld, type FakeWorld } from './fakeWorld.ts'
import { freezable, type FrozenTab } from './frozenTab.ts'
import { me, tenant } from './rows.ts'

const open: Inbox[] = []

export interface FakeBrowser {
  world: FakeWorld
  backend: FakeBackend
  /** Opens the inbox in another tab; they share device and server. */
  tab: (openStorage?: (told: StorageTold) => Promise<Storage>, version?: number) => Promise<Engine>
  /** Stops everything in that tab until it thaws, the answers that it waits for included. */
  freeze: (tab: Inbox) => void
  thaw: (tab: Inbox) => void
  /** From now on that tab's timers fire once a minute, as in a page that nobody sees. */
  slowDown: (tab: Inbox) => void
}

export interface FakeBrowserOptions {
  /** Messages of each thread in a first pull. */
  newest?: number
  persistStorage?: (() => Promise<unknown>) | null
}

/** A browser with a device of its own and a server; its tabs are closed after each test. */
export function browser({ newest = 20, persistStorage = null }: FakeBrowserOptions = {}): FakeBrowser {
  const world = createFakeWorld()
  const backend = createFakeBackend({ threads: ['maria', 'joao'], newest, nowMs: world.nowMs })
  const device = { name: 'inbox', indexedDB: new IDBFactory(), IDBKeyRange }
  const tabs = new Map<Inbox, FrozenTab>()
  return {
    world,
    backend,
    freeze: (inbox) => tabs.get(inbox)?.freeze(),
    thaw: (inbox) => tabs.get(inbox)?.thaw(),
    slowDown: (inbox) => tabs.get(inbox)?.slowDown(),
    tab: async (openStorage, version = DATA_VERSION) => {
      const ports = world.tab()
      const tab = freezable({ timers: ports.timers, locks: ports.locks!, tabLines: ports.tabLines! })
      const inbox = createInbox({
        name: 'inbox',
        tenantId: tenant,
        userId: me,
        persistStorage,
        openStorage: openStorage ?? (({ onOutdated }) => openDexieStorage({ ...device, version, onOutdated })),
        backend: {
          ...backend,
          pull: (request) => tab.whenAwake(backend.pull(request)),
          push: (request) => tab.whenAwake(backend.push(request)),
        },
        ports: { ...ports, timers: tab.timers, locks: tab.locks, tabLines: tab.tabLines },
        version,
      })
      tabs.set(inbox, tab)
      open.push(inbox)
      await expect.poll(() => inbox.getSnapshot().status.is).not.toBe('starting')
      return inbox
    },
  }
}

export function status(inbox: Inbox): string {
  return inbox.getSnapshot().status.is
}

afterEach(async () => {
  for (const inbox of open.splice(0)) await inbox.close()
})
