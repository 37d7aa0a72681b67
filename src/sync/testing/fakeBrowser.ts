import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, expect } from 'vitest'
import { createInbox } from '../createInbox.ts'
import { openDexieStorage } from '../dexieStorage.ts'
import type { Inbox } from '../inbox.ts'
import type { Storage } from '../storage.ts'
import { createFakeBackend, type FakeBackend } from './fakeBackend.ts'
import { createFakeWorld, type FakeWorld } from './fakeWorld.ts'
import { me, tenant } from './rows.ts'

const open: Inbox[] = []

export interface FakeBrowser {
  world: FakeWorld
  backend: FakeBackend
  /** Opens the inbox in another tab; they share device and server. */
  tab: (openStorage?: () => Promise<Storage>) => Promise<Inbox>
}

/** A browser with a device of its own and a server; its tabs are closed after each test. */
export function browser({ newest = 20 }: { newest?: number } = {}): FakeBrowser {
  const world = createFakeWorld()
  const backend = createFakeBackend({ threads: ['maria', 'joao'], newest, nowMs: world.nowMs })
  const device = { name: 'inbox', indexedDB: new IDBFactory(), IDBKeyRange }
  return {
    world,
    backend,
    tab: async (openStorage = () => openDexieStorage(device)) => {
      const inbox = createInbox({ name: 'inbox', tenantId: tenant, userId: me, openStorage, backend, ports: world.tab() })
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
