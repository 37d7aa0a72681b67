import { describe, expect, test } from 'vitest'
import type { ThreadId } from '../../model.ts'
import { applyPull } from './applyPull.ts'
import { applyPage } from '../testing/applyPage.ts'
import type { PullPage } from '../server/backend.ts'
import { createMemoryStorage } from '../storage/memoryStorage.ts'
import { orderOf, type Storage, type StoredMessage } from '../storage/storage.ts'
import { me, messageRow, pulled, threadRow } from '../testing/rows.ts'

const apply = (storage: Storage, page: PullPage, acked: number[] = []): ReturnType<typeof applyPage> =>
  applyPage(storage, { page, userId: me, acked })
const get = (storage: Storage, id: string) => storage.read(['threads'], (tx) => tx.get('threads', id))
const held = (storage: Storage, id: string) => storage.read(['holdings'], (tx) => tx.get('holdings', id))

/** A device that has made its first pull. */
async function device(): Promise<Storage> {
  const storage = createMemoryStorage()
  await apply(storage, pulled({ threads: [threadRow('maria')], messages: [messageRow(1, 'maria')] }))
  return storage
}

describe('versions', () => {
  test('an older version never replaces a newer one, whatever order they come in', async () => {
    const storage = await device()
    await apply(storage, pulled({ threads: [threadRow('maria', { subject: 'new', sync_xid: '1000' })] }))
    await apply(storage, pulled({ threads: [threadRow('maria', { subject: 'old', sync_xid: '999' })] }))
    expect((await get(storage, 'maria'))?.subject).toBe('new')
  })

  test('of overlapping transactions the one that wrote last wins, though its xid is lower', async () => {
    const storage = await device()
    const version = (subject: string, sync_xid: string, sync_seq: string) => ({ ...threadRow('maria', { subject, sync_xid }), sync_seq })
    await apply(storage, pulled({ threads: [version('first', '1000', '7')] }))
    await apply(storage, pulled({ threads: [version('last', '999', '8')] }))
    await apply(storage, pulled({ threads: [version('first again', '1000', '7')] }))
    expect((await get(storage, 'maria'))?.subject).toBe('last')
  })

  test('places of other members stay away', async () => {
    const storage = await device()
    const read = { tenant_id: 'tenant', thread_id: 'maria', last_read_id: '1', inbound_read: 1, sync_xid: '100' }
    await apply(storage, pulled({ reads: [{ ...read, user_id: 'somebody' } as never] }))
    expect(await storage.read(['reads'], (tx) => tx.all('reads'))).toEqual([])
  })
})

describe('rows and cursor', () => {
  test('are written together or not at all', async () => {
    const storage = await device()
    const broken = pulled({ threads: [threadRow('maria', { subject: 'changed', sync_xid: '200' })] }, { cursor: 'c2' })
    broken.changes.messages = [messageRow(2, 'maria', { sync_xid: 'not a number' }), messageRow(1, 'maria', { sync_xid: 'not a number' })]
    await expect(apply(storage, broken)).rejects.toThrow(SyntaxError)
    expect((await get(storage, 'maria'))?.subject).toBeNull()
    expect(await storage.read(['meta'], (tx) => tx.get('meta', 'cursor'))).toEqual({ key: 'cursor', value: 'c1' })
  })

  test('what is gone goes with all that belongs to it', async () => {
    const storage = await device()
    const { change } = await apply(storage, pulled({}, { gone: { threads: ['maria'] } }))
    expect(await get(storage, 'maria')).toBeUndefined()
    expect(await storage.read(['messages'], (tx) => tx.all('messages'))).toEqual([])
    expect(change.threads).toEqual(['maria'])
  })

  test('a reset drops the copy, and keeps what the person wrote', async () => {
    const storage = await device()
    await storage.write(['outbox', 'drafts'], async (tx) => {
      await tx.put('drafts', [{ thread_id: 'maria' as ThreadId, text: 'Meio escri' }])
      await tx.put('outbox', [
        {
          id: 1,
          name: 'set_tags',
          args: { thread_id: 'maria' as ThreadId, tags: [] },
          state: 'queued',
          madeAtMs: 0 as never,
          seenInbound: 0,
          code: null,
          hint: null,
        },
      ])
    })
    await apply(storage, pulled({ threads: [threadRow('joao')] }, { reset: true }))
    expect(await get(storage, 'maria')).toBeUndefined()
    expect(await get(storage, 'joao')).toBeDefined()
    expect(
      await storage.read(['outbox', 'drafts'], async (tx) => [(await tx.all('outbox')).length, (await tx.all('drafts')).length]),
    ).toEqual([1, 1])
  })

  test('an acknowledged mutation stays on show until the last page is in', async () => {
    const storage = await device()
    const entry = {
      id: 4,
      name: 'set_tags',
      args: { thread_id: 'maria' as ThreadId, tags: ['x'] },
      state: 'acked',
      madeAtMs: 0 as never,
      seenInbound: 0,
      code: null,
      hint: null,
    } as const
    await storage.write(['outbox'], (tx) => tx.put('outbox', [entry as never]))
    const outbox = (): Promise<number> => storage.read(['outbox'], async (tx) => (await tx.all('outbox')).length)
    await apply(storage, pulled({}, { more: true }), [4])
    expect(await outbox()).toBe(1)
    await apply(storage, pulled({}), [4])
    expect(await outbox()).toBe(0)
  })
})

describe('what is held of a thread', () => {
  const newest = (from: number, to: number): StoredMessage[] =>
    Array.from({ length: to - from + 1 }, (_, at) => messageRow(from + at, 'maria') as StoredMessage)

  test('after a first pull it begins with the oldest message that came', async () => {
    const storage = createMemoryStorage()
    await apply(storage, pulled({ threads: [threadRow('maria', { message_count: 80 })], messages: newest(61, 80) }))
    expect(await held(storage, 'maria')).toEqual({ thread_id: 'maria', from: orderOf('61'), complete: false })
  })

  test('a thread that came whole is complete', async () => {
    const storage = await device()
    expect(await held(storage, 'maria')).toMatchObject({ complete: true })
  })

  test('a first pull in pages holds what all its pages brought', async () => {
    const storage = createMemoryStorage()
    await apply(storage, pulled({ threads: [threadRow('maria', { message_count: 80 })], messages: newest(71, 80) }, { more: true }))
    await apply(storage, pulled({ messages: newest(61, 70) }, { cursor: 'c2' }))
    expect(await held(storage, 'maria')).toMatchObject({ from: orderOf('61') })
  })

  test('a changed old message does not pretend that everything after it is here', async () => {
    const storage = createMemoryStorage()
    await apply(storage, pulled({ threads: [threadRow('maria', { message_count: 80 })], messages: newest(61, 80) }))
    await apply(storage, pulled({ messages: [messageRow(3, 'maria', { sync_xid: '200' })] }))
    expect(await held(storage, 'maria')).toMatchObject({ from: orderOf('61') })
  })

  test('a thread that comes into sight without its messages has to be fetched', async () => {
    const storage = await device()
    const { unheld } = await apply(
      storage,
      pulled({ threads: [threadRow('ana', { message_count: 9 })], messages: [messageRow(40, 'ana')] }),
    )
    expect(unheld).toEqual(['ana'])
    expect(await held(storage, 'ana')).toBeUndefined()
  })

  test('a new thread that comes with all its messages has not', async () => {
    const storage = await device()
    const { unheld } = await apply(
      storage,
      pulled({ threads: [threadRow('ana', { message_count: 1 })], messages: [messageRow(40, 'ana')] }),
    )
    expect(unheld).toEqual([])
    expect(await held(storage, 'ana')).toMatchObject({ complete: true })
  })
})

test('a page that starts where the device no longer stands writes nothing: another tab was first', async () => {
  const storage = createMemoryStorage()
  await apply(storage, pulled({ threads: [threadRow('maria')] }, { cursor: 'c5' }))
  const late = pulled({ threads: [threadRow('joao')] }, { cursor: 'c2', gone: { threads: ['maria'] } })
  for (const from of [null, 'c1']) expect(await applyPull(storage, { page: late, from, userId: me, acked: [] })).toBeNull()
  await storage.read(['threads', 'meta'], async (tx) => {
    expect((await tx.all('threads')).map((row) => row.id)).toEqual(['maria'])
    expect(await tx.get('meta', 'cursor')).toMatchObject({ value: 'c5' })
  })
})

test('a thread that leaves takes what is scheduled in it and what became of its promises along', async () => {
  const storage = await device()
  const of = (thread_id: string) => ({ id: `of ${thread_id}`, thread_id, sync_xid: '100' }) as never
  const both = [of('maria'), of('joao')]
  await apply(storage, pulled({ sla_events: both, scheduled: both, breaches: both }))
  const { change } = await apply(storage, pulled({}, { gone: { threads: ['maria'] } }))
  for (const table of ['sla_events', 'scheduled', 'breaches'] as const) {
    expect((await storage.read([table], (tx) => tx.all(table))).map(({ id }) => id)).toEqual(['of joao'])
  }
  expect(change).toMatchObject({ slaEvents: ['of maria'], breaches: ['of maria'], workspace: ['scheduled'] })
})
