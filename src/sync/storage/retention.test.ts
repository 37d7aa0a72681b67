import { expect, test } from 'vitest'
import type { EpochMs, ThreadId, ThreadRow } from '../../model.ts'
import type { Change } from '../view/change.ts'
import { createMemoryStorage } from './memoryStorage.ts'
import { evictOld } from './retention.ts'
import { orderOf, type Storage } from './storage.ts'
import { createSweeper } from './sweeper.ts'
import { createFakeWorld } from '../testing/fakeWorld.ts'
import { messageRow, threadRow } from '../testing/rows.ts'

const nowMs = Date.parse('2026-11-21T10:00:00Z') as EpochMs
const HOUR = 3_600_000
const old = '2026-08-01T10:00:00+00:00'
const recent = '2026-10-01T10:00:00+00:00'
const closed = (id: string, parts: Partial<ThreadRow> = {}): ThreadRow =>
  threadRow(id, { status: 'closed', last_message_at: old, ...parts })

async function device(threads: ThreadRow[]): Promise<Storage> {
  const storage = createMemoryStorage()
  await storage.write(['threads', 'messages', 'holdings', 'breaches'], async (tx) => {
    await tx.put('threads', threads)
    await tx.put('messages', threads.map((row, at) => ({ ...messageRow(at + 1, row.id), order: orderOf(String(at + 1)) }))) // prettier-ignore
    await tx.put('holdings', threads.map((row) => ({ thread_id: row.id, from: '', complete: true }))) // prettier-ignore
    await tx.put('breaches', threads.map((row) => ({ id: `breach of ${row.id}`, thread_id: row.id }) as never)) // prettier-ignore
  })
  return storage
}

/** Whose rows, messages, holdings and breaches the device has. */
const held = (storage: Storage): Promise<string[][]> =>
  storage.read(['threads', 'messages', 'holdings', 'breaches'], async (tx) => [
    (await tx.all('threads')).map((row) => row.id),
    (await tx.all('messages')).map((row) => row.thread_id).toSorted(),
    (await tx.all('holdings')).map((row) => row.thread_id),
    (await tx.all('breaches')).map((row) => row.thread_id),
  ])

async function evict(storage: Storage): Promise<Change[]> {
  const told: Change[] = []
  await evictOld({ storage, nowMs, days: 90, shown: new Set(['shown' as ThreadId]), publish: async (it) => void told.push(it) })
  return told
}

test('closed threads without a message for ninety days leave the device, with all that belongs to them; open and recent ones stay, and what somebody has before their eyes', async () => {
  const storage = await device([
    closed('gone'),
    closed('gone-too', { status: 'resolved' }),
    closed('shown'),
    closed('recent', { last_message_at: recent }),
    closed('still-open', { status: 'open' }),
    closed('waiting', { status: 'pending' }),
  ])
  const [told] = await evict(storage)
  expect(told).toMatchObject({ threads: ['gone', 'gone-too'], breaches: ['breach of gone', 'breach of gone-too'] })
  const left = ['recent', 'shown', 'still-open', 'waiting']
  expect(await held(storage)).toEqual([left, left, left, left])
})

test('what somebody typed, queued, pinned, snoozed, scheduled, fetched today or has yet to look at keeps its thread', async () => {
  const kept = ['draft', 'unsent', 'refused', 'pinned', 'scheduled', 'mention', 'fetched']
  const storage = await device([
    ...['gone', 'unpinned', 'fetched-before'].map((id) => closed(id)),
    ...kept.map((id) => closed(id)),
    closed('snoozed', { snoozed_until: '2026-12-01T00:00:00+00:00' }),
  ])
  await storage.write(['drafts', 'outbox', 'pins', 'scheduled', 'mentions', 'holdings'], async (tx) => {
    await tx.put('drafts', [{ thread_id: 'draft' as ThreadId, text: 'Meio escri' }])
    const entry = (id: number, thread_id: string, state: string) => ({ id, name: 'send_message', args: { thread_id }, state }) as never
    await tx.put('outbox', [entry(1, 'unsent', 'queued'), entry(2, 'refused', 'rejected')])
    const pin = (thread_id: string, pinned: boolean) => ({ thread_id, pinned, sync_xid: '1' }) as never
    await tx.put('pins', [pin('pinned', true), pin('unpinned', false)])
    await tx.put('scheduled', [{ id: 's', thread_id: 'scheduled', state: 'scheduled', sync_xid: '1' } as never])
    await tx.put('mentions', [{ id: 'm', thread_id: 'mention', seen_at: null, sync_xid: '1' } as never])
    const fetched = (id: string, hoursAgo: number) => ({
      thread_id: id as ThreadId,
      from: '',
      complete: true,
      fetchedAtMs: (nowMs - hoursAgo * HOUR) as EpochMs,
    })
    await tx.put('holdings', [fetched('fetched', 23), fetched('fetched-before', 25)])
  })
  await evict(storage)
  expect((await held(storage))[0]).toEqual([...kept, 'snoozed'].toSorted())
})

test('many old threads leave in small steps, so that nobody waits long for the storage', async () => {
  const storage = await device(Array.from({ length: 250 }, (_each, at) => closed(`thread-${at}`)))
  expect((await evict(storage)).map((it) => it.threads.length)).toEqual([100, 100, 50])
  expect((await held(storage))[0]).toEqual([])
})

test('a device forgets some seconds after it is up to date, and then once a day', async () => {
  const world = createFakeWorld()
  const { clock, timers } = world.ports
  const storage = await device([closed('first')])
  const now = (): EpochMs => clock.wallMs() as EpochMs
  const sweeper = createSweeper({
    storage,
    days: 90,
    now,
    timers,
    shown: () => new Set(['shown' as ThreadId]),
    publish: () => Promise.resolve(),
  })
  const threads = async (): Promise<string[] | undefined> => (await held(storage))[0]
  await world.pass(HOUR)
  expect(await threads()).toEqual(['first'])
  sweeper.complete()
  await world.pass(10_000)
  expect(await threads()).toEqual([])

  await storage.write(['threads'], (tx) => tx.put('threads', [closed('second')]))
  sweeper.complete()
  await world.pass(23 * HOUR)
  sweeper.complete()
  await world.pass(10_000)
  expect(await threads()).toEqual(['second'])
  await world.pass(HOUR)
  sweeper.complete()
  await world.pass(10_000)
  expect(await threads()).toEqual([])
})
