import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import type { ThreadId } from '../../model.ts'
import { createDevice } from './device/createDevice.ts'
import type { Inbox } from '../inbox.ts'
import { browser, status, type FakeBrowser } from '../testing/fakeBrowser.ts'
import { offline } from '../testing/fakeBackend.ts'
import { createFakeWorld } from '../testing/fakeWorld.ts'

const maria = 'maria' as ThreadId
const say = (inbox: Inbox): Promise<unknown> => inbox.sendMessage({ threadId: maria, body: 'Bom dia', direction: 'outbound' })

interface Stage extends FakeBrowser {
  /** How often the browser was asked. */
  asked: () => number
  opened: () => Promise<Inbox>
}

function stage(): Stage {
  let asked = 0
  const made = browser({ persistStorage: () => Promise.resolve((asked += 1)) })
  return {
    ...made,
    asked: () => asked,
    opened: async () => {
      const inbox = await made.tab()
      await expect.poll(() => status(inbox)).toBe('live')
      return inbox
    },
  }
}

test('a page that only looks asks for nothing, however long', async () => {
  const { opened, asked, world, backend } = stage()
  const inbox = await opened()
  await inbox.markRead(maria)
  backend.patientWrites('maria', 'Oi')
  backend.poke()
  await world.pass(3_600_000)
  expect(asked()).toBe(0)
})

test('after an answer the browser is asked once the server has taken it, and never again', async () => {
  const { opened, asked, backend, world } = stage()
  const inbox = await opened()
  backend.fail('push', offline)
  backend.fail('pull', offline)
  await say(inbox)
  expect(asked()).toBe(0)
  await world.pass(10_000)
  await expect.poll(asked).toBe(1)
  await say(inbox)
  const second = await opened()
  await say(second)
  await world.pass(3_600_000)
  expect(asked()).toBe(1)
})

test('a draft is worth keeping too, and a tab that does not lead asks as well', async () => {
  const { opened, asked, world, backend } = stage()
  await opened()
  const second = await opened()
  await second.saveDraft(maria, 'Meio escri')
  backend.patientWrites('maria', 'Oi')
  backend.poke()
  await world.settle()
  await expect.poll(asked).toBe(1)
})

test('a copy in a bucket of its own asks for the bucket, another one for the browser’s storage', async () => {
  const kept: string[] = []
  const { ports } = createFakeWorld()
  const indexedDB = new IDBFactory()
  const buckets = {
    open: () => Promise.resolve(indexedDB),
    has: () => Promise.resolve(true),
    remove: () => Promise.resolve(),
    persist: async (name: string) => kept.push(name),
  }
  const backend = { call: () => Promise.resolve({}), onCredentials: () => () => {} }
  const persist = async (): Promise<unknown> => kept.push('everything')
  const name = 'prazo:server:tenant:me'
  const device = (parts: object) =>
    createDevice({ name, atRest: 'plain', backend, ports: { ...ports, persist, ...parts }, indexedDB, IDBKeyRange })
  await device({ buckets }).persist()
  await device({ buckets: null }).persist()
  expect(kept).toEqual([expect.stringMatching(/^prazo-[\da-f]{32}$/), 'everything'])
})
