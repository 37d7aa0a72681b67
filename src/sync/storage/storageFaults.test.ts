import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, expect, test, vi } from 'vitest'
import type { InboxError } from '../../errors.ts'
import type { ThreadId } from '../../model.ts'
import { createDevice } from './device/createDevice.ts'
import { openDexieStorage } from './dexieStorage.ts'
import type { Inbox } from '../inbox.ts'
import type { Storage } from './storage.ts'
import { browser, status } from '../testing/fakeBrowser.ts'
import { offline } from '../testing/fakeBackend.ts'

const maria = 'maria' as ThreadId
const joao = 'joao' as ThreadId
const say = (inbox: Inbox, body: string): Promise<unknown> => inbox.sendMessage({ threadId: maria, body, direction: 'outbound' })
const previews = (inbox: Inbox): (string | null)[] => [...inbox.getSnapshot().threads.values()].map((row) => row.last_message_preview)
const open = (indexedDB: IDBFactory): Promise<Storage> => openDexieStorage({ name: 'inbox', indexedDB, IDBKeyRange })
const warned = (inbox: Inbox): unknown => inbox.getSnapshot().status

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** A tab that holds the database in an old form and never lets go, as one that hangs. */
async function hangingTab(): Promise<IDBFactory> {
  const indexedDB = new IDBFactory()
  await new Promise((resolve) => {
    indexedDB.open('inbox', 1).onsuccess = resolve
  })
  return indexedDB
}

test('another tab that does not let go of an old copy: the inbox works from memory after seconds, says so, and delivers', async () => {
  const { backend, tab, world } = browser()
  const indexedDB = await hangingTab()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const opening = tab(() => open(indexedDB))
  await world.settle()
  await vi.advanceTimersByTimeAsync(5000)
  vi.useRealTimers()
  const inbox = await opening
  await expect.poll(() => inbox.getSnapshot().threads.size).toBe(2)
  expect(warned(inbox)).toMatchObject({ is: 'storage-problem', error: { kind: 'storage', code: 'blocked' } })
  await say(inbox, 'Bom dia')
  await expect.poll(() => backend.messagesOf('maria')).toEqual(['Bom dia'])
})

test('a copy that the browser evicted between two visits comes back whole, and is never shown as an empty inbox', async () => {
  const { backend, tab, world } = browser()
  backend.patientWrites('maria', 'Oi')
  const first = await tab(() => open(new IDBFactory()))
  await expect.poll(() => status(first)).toBe('live')
  await say(first, 'Bom dia')
  await expect.poll(() => [first.getSnapshot().unsent, ...backend.messagesOf('maria')]).toEqual([0, 'Oi', 'Bom dia'])
  await first.close()

  backend.fail('pull', offline, { times: 2 })
  const second = await tab(() => open(new IDBFactory()))
  const seen: [string, number][] = []
  second.subscribe(() => seen.push([status(second), second.getSnapshot().threads.size]))
  await world.pass(10_000)
  await expect.poll(() => previews(second)).toContain('Bom dia')
  expect(seen.filter(([is, threads]) => is === 'live' && threads === 0)).toEqual([])
  // A new copy counts its mutations anew, under a new name: nothing is taken for what was sent before.
  await say(second, 'Até amanhã')
  await expect.poll(() => backend.messagesOf('maria')).toEqual(['Oi', 'Bom dia', 'Até amanhã'])
})

test('a copy that the browser evicts while it is on show: nothing typed is lost, and the person is warned', async () => {
  const { backend, tab, world } = browser()
  const indexedDB = new IDBFactory()
  const server = { call: () => Promise.resolve({}), onCredentials: () => () => {} }
  const device = createDevice({ name: 'inbox', atRest: 'plain', backend: server, ports: world.tab(), indexedDB, IDBKeyRange })
  const inbox = await tab(device.open)
  await expect.poll(() => status(inbox)).toBe('live')
  backend.fail('push', offline, { times: 1_000_000 })
  await say(inbox, 'um')
  await inbox.saveDraft(joao, 'Meio escri')
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('inbox').onsuccess = resolve
  })
  await say(inbox, 'dois')
  expect(warned(inbox)).toMatchObject({ is: 'storage-problem', error: { kind: 'storage', code: 'gone' } })
  expect(inbox.getSnapshot().threads.get(joao)?.draft).toBe('Meio escri')
  backend.heal()
  inbox.reconnect()
  await expect.poll(() => backend.messagesOf('maria')).toEqual(['um', 'dois'])
})

test('a disk that is full as an answer is sent: nothing typed is lost, the person is warned, and the answer arrives once', async () => {
  const { backend, tab } = browser()
  const indexedDB = new IDBFactory()
  const inbox = await tab(() => open(indexedDB))
  await expect.poll(() => status(inbox)).toBe('live')
  backend.fail('push', offline, { times: 1_000_000 })
  await say(inbox, 'um')
  await inbox.saveDraft(joao, 'Meio escri')
  const { IDBObjectStore } = await import('fake-indexeddb')
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('No room.', 'QuotaExceededError')
  })
  await say(inbox, 'dois')
  expect(warned(inbox)).toMatchObject({ is: 'storage-problem', error: { kind: 'storage' } })
  expect(inbox.getSnapshot().threads.get(joao)?.draft).toBe('Meio escri')
  expect(inbox.getSnapshot().unsent).toBe(2)
  backend.heal()
  inbox.reconnect()
  await expect.poll(() => backend.messagesOf('maria')).toEqual(['um', 'dois'])
})

test('a browser without IndexedDB, or one that forbids it: works from memory, and says so', async () => {
  const { backend, tab } = browser()
  const absent = await tab(() => openDexieStorage({ name: 'inbox' }))
  const forbidden = new IDBFactory()
  vi.spyOn(forbidden, 'open').mockImplementation(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  })
  const private_ = await tab(() => open(forbidden))
  for (const inbox of [absent, private_]) {
    await expect.poll(() => inbox.getSnapshot().threads.size).toBe(2)
    expect(warned(inbox)).toMatchObject({ is: 'storage-problem', error: { kind: 'storage' } })
    await inbox.saveDraft(joao, 'Meio escri')
    expect(inbox.getSnapshot().threads.get(joao)?.draft).toBe('Meio escri')
  }
  await say(absent, 'um')
  await expect.poll(() => backend.messagesOf('maria')).toEqual(['um'])
})

test('a connection that the browser closes mid-session is opened again, without a word: the copy is still there', async () => {
  const { backend, tab } = browser()
  const indexedDB = new IDBFactory()
  const handles: Storage[] = []
  const inbox = await tab(async () => {
    const handle = await open(indexedDB)
    handles.push(handle)
    return handle
  })
  const problems: InboxError[] = []
  inbox.onError((error) => problems.push(error))
  await expect.poll(() => status(inbox)).toBe('live')
  backend.fail('push', offline)
  await say(inbox, 'um')
  await handles.at(-1)?.close()
  await say(inbox, 'dois')
  inbox.reconnect()
  await expect.poll(() => backend.messagesOf('maria')).toEqual(['um', 'dois'])
  expect(handles).toHaveLength(2)
  expect(problems.filter(({ kind }) => kind === 'storage')).toEqual([])
  await expect.poll(() => status(inbox)).toBe('live')
})
