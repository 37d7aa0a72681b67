import { expect, test } from 'vitest'
import type { ThreadId } from '../../model.ts'
import type { Change } from '../view/change.ts'
import { fetchThread } from './fetchThread.ts'
import { createMemoryStorage } from '../storage/memoryStorage.ts'
import type { Storage } from '../storage/storage.ts'
import { applyPage } from '../testing/applyPage.ts'
import { me, pulled, threadRow } from '../testing/rows.ts'

const maria = 'maria' as ThreadId
const read = { user_id: me, thread_id: 'maria', last_read_id: '9', inbound_read: 4, sync_xid: '100' }
const answer = { changes: { threads: [threadRow('maria', { inbound_count: 4 })], reads: [read] } }
const quiet = async (): Promise<void> => {}
const held = (storage: Storage): Promise<boolean> => storage.read(['threads'], async (tx) => (await tx.get('threads', maria)) !== undefined)

async function device(): Promise<Storage> {
  const storage = createMemoryStorage()
  await applyPage(storage, { page: pulled({}, { cursor: 'c1' }) })
  return storage
}

test('an old thread is brought to the device, with this person’s place in it', async () => {
  const storage = await device()
  const told: Change[] = []
  const publish = async (it: Change): Promise<void> => void told.push(it)
  expect(await fetchThread({ storage, backend: { call: async () => answer }, thread: maria, userId: me, publish })).toBe(true)
  expect(told.map(({ threads }) => threads)).toEqual([[maria]])
  expect(await held(storage)).toBe(true)
  expect(await storage.read(['reads'], async (tx) => (await tx.get('reads', maria))?.inbound_read)).toBe(4)
})

test('a thread that left this person’s sight while it was on its way is not shown', async () => {
  const storage = await device()
  let asked = 0
  const call = async (): Promise<unknown> => {
    asked += 1
    if (asked > 1) return { changes: {} }
    await applyPage(storage, { page: pulled({}, { cursor: 'c2', gone: { threads: ['maria'] } }) })
    return answer
  }
  expect(await fetchThread({ storage, backend: { call }, thread: maria, userId: me, publish: quiet })).toBe(false)
  expect(await held(storage)).toBe(false)
  expect(asked).toBe(2)
})

test('what the device holds already is not asked for', async () => {
  const storage = await device()
  await applyPage(storage, { page: pulled({ threads: [threadRow('maria')] }, { cursor: 'c2' }) })
  const call = (): Promise<never> => Promise.reject(new Error('asked'))
  expect(await fetchThread({ storage, backend: { call }, thread: maria, userId: me, publish: quiet })).toBe(true)
})
