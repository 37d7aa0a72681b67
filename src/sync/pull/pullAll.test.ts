import { expect, test } from 'vitest'
import type { PullPage } from '../server/backend.ts'
import { createMemoryStorage } from '../storage/memoryStorage.ts'
import { pullAll } from './pullAll.ts'
import { createServerClock } from '../timing/serverClock.ts'
import type { Storage } from '../storage/storage.ts'
import { offline } from '../testing/fakeBackend.ts'
import { createFakeWorld } from '../testing/fakeWorld.ts'
import { me, pulled, threadRow } from '../testing/rows.ts'

const PAGES: readonly PullPage[] = ['maria', 'joana', 'pedro'].map((id, at) =>
  pulled({ threads: [threadRow(id)] }, { cursor: `c${at + 1}`, more: at < 2 }),
)

/** What happened, in order, while everything was pulled. `answer` stands in for the server's. */
async function pulling({
  storage = createMemoryStorage(),
  answer = (page: PullPage) => Promise.resolve(page),
}: {
  storage?: Storage
  answer?: (page: PullPage) => Promise<PullPage>
} = {}): Promise<{ events: string[]; stored: string[]; error: unknown }> {
  const events: string[] = []
  const { clock } = createFakeWorld().ports
  const error = await pullAll({
    storage,
    backend: {
      pull: ({ cursor }) => {
        events.push(`asks for page ${Number(cursor?.slice(1) ?? 0) + 1}`)
        return answer(PAGES[Number(cursor?.slice(1) ?? 0)] ?? pulled({}, { cursor: 'c3' }))
      },
    },
    userId: me,
    clock,
    serverClock: createServerClock({ clock }),
    isOver: () => false,
    onPage: ({ change }) => {
      events.push(`shows ${change.threads.join()}`)
      return Promise.resolve()
    },
  }).then(
    () => null,
    (reason: unknown) => reason,
  )
  const stored = (await storage.read(['threads'], (tx) => tx.all('threads'))).map(({ id }) => id)
  return { events, stored, error }
}

test('the next page is on its way while one is stored, and they are stored in order', async () => {
  const { events, stored } = await pulling()
  expect(events).toEqual(['asks for page 1', 'asks for page 2', 'shows maria', 'asks for page 3', 'shows joana', 'shows pedro'])
  expect(stored).toEqual(['joana', 'maria', 'pedro'])
})

test('a network that goes away meanwhile takes no page that had come, and the next attempt goes on behind it', async () => {
  const storage = createMemoryStorage()
  const broken = await pulling({ storage, answer: (page) => (page === PAGES[1] ? Promise.reject(offline) : Promise.resolve(page)) })
  expect(broken).toEqual({ events: ['asks for page 1', 'asks for page 2', 'shows maria'], stored: ['maria'], error: offline })
  const { stored, events, error } = await pulling({ storage })
  expect(events[0]).toBe('asks for page 2')
  expect([stored, error]).toEqual([['joana', 'maria', 'pedro'], null])
})

test('a page that was fetched ahead is thrown away when another tab was first', async () => {
  const storage = createMemoryStorage()
  let overtaken = false
  const { stored, error } = await pulling({
    storage,
    answer: async (page) => {
      // The other tab gets to the end while this one holds its first page.
      if (!overtaken) {
        overtaken = true
        await pulling({ storage })
        await storage.write(['threads'], (tx) => tx.delete('threads', ['joana']))
      }
      return page
    },
  })
  expect([stored, error]).toEqual([['maria', 'pedro'], null])
})
