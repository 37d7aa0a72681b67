import { expect, test } from 'vitest'
import type { EpochMs, ThreadId } from '../../model.ts'
import { applyPage } from '../testing/applyPage.ts'
import type { Backend } from '../server/backend.ts'
import { fetchHistory } from './history.ts'
import { createMemoryStorage } from '../storage/memoryStorage.ts'
import type { Storage } from '../storage/storage.ts'
import { me, messageRow, pulled, threadRow } from '../testing/rows.ts'

const now = (): EpochMs => Date.parse('2026-11-21T10:00:00Z') as EpochMs
const maria = 'maria' as ThreadId
const shown = (storage: Storage): Promise<string[]> =>
  storage.read(['messages'], async (tx) => (await tx.messages(maria, { from: null, before: null, limit: 99 })).map((row) => row.id))

/** A device that has Maria's thread, and none of its messages. */
async function device(): Promise<Storage> {
  const storage = createMemoryStorage()
  await applyPage(storage, {
    page: pulled({ threads: [threadRow('maria', { message_count: 9 })] }, { cursor: 'c1' }),
    userId: me,
    acked: [],
  })
  await storage.write(['holdings'], (tx) => tx.clear('holdings'))
  return storage
}

/** Answers with these pages in turn; something happens on the device while each is on its way. */
function answering(ids: number[][], meanwhile: (answer: number) => Promise<unknown>): Pick<Backend, 'history'> & { asked: number } {
  const backend = {
    asked: 0,
    history: async (): ReturnType<Backend['history']> => {
      const page = ids[Math.min(backend.asked, ids.length - 1)] ?? []
      backend.asked += 1
      await meanwhile(backend.asked)
      return { messages: page.map((id) => messageRow(id, 'maria')), more: false }
    },
  }
  return backend
}

test('a message that was deleted while older ones were on their way does not come back with them', async () => {
  const storage = await device()
  const deletion = pulled({}, { cursor: 'c2', gone: { messages: ['message-2'] } })
  const backend = answering(
    [
      [1, 2, 3],
      [1, 3],
    ],
    async (answer) => answer === 1 && applyPage(storage, { page: deletion, userId: me, acked: [] }),
  )
  await fetchHistory({ storage, backend, threadId: maria, now })
  expect(await shown(storage)).toEqual(['1', '3'])
})

test('messages of a thread that has just left this person’s sight are not stored', async () => {
  const storage = await device()
  const gone = pulled({}, { cursor: 'c2', gone: { threads: ['maria'] } })
  const backend = answering([[1, 2]], () => applyPage(storage, { page: gone, userId: me, acked: [] }))
  await fetchHistory({ storage, backend, threadId: maria, now })
  expect(await shown(storage)).toEqual([])
})

test('a page that another tab has fetched meanwhile is not applied twice', async () => {
  const storage = await device()
  const backend = answering([[1, 2, 3]], () =>
    storage.write(['holdings'], (tx) => tx.put('holdings', [{ thread_id: maria, from: '', complete: true }])),
  )
  await fetchHistory({ storage, backend, threadId: maria, now })
  expect(await storage.read(['holdings'], (tx) => tx.get('holdings', maria))).toMatchObject({ from: '', complete: true })
})

test('on a server that never rests the answer comes nevertheless', async () => {
  const storage = await device()
  const backend = answering([[1, 2, 3]], (n) => applyPage(storage, { page: pulled({}, { cursor: `c${n + 1}` }), userId: me, acked: [] }))
  await fetchHistory({ storage, backend, threadId: maria, now })
  expect(await shown(storage)).toEqual(['1', '2', '3'])
  expect(backend.asked).toBe(4)
})
