import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, test } from 'vitest'
import { InboxError } from '../../errors.ts'
import type { EpochMs, ThreadId, ThreadRow } from '../../model.ts'
import type { OutboxEntry } from '../push/mutation.ts'
import { openDexieStorage } from './dexieStorage.ts'
import { createMemoryStorage } from './memoryStorage.ts'
import { createSealedStorage } from './sealing/sealedStorage.ts'
import { orderOf, type Storage, type StoredMessage } from './storage.ts'
import { messageRow, threadRow } from '../testing/rows.ts'

const stored = (id: number, thread: string): StoredMessage => ({ ...messageRow(id, thread), order: orderOf(String(id)) })
const maria = 'maria' as ThreadId

function keepsItsContract(open: () => Promise<Storage>): void {
  test('what was written can be read, by key, by keys and as a whole', async () => {
    const storage = await open()
    await storage.write(['threads'], (tx) => tx.put('threads', [threadRow('b'), threadRow('a')]))
    await storage.read(['threads'], async (tx) => {
      expect((await tx.get('threads', 'a'))?.id).toBe('a')
      expect(await tx.get('threads', 'x')).toBeUndefined()
      expect((await tx.getMany('threads', ['b', 'x', 'a'])).map((row) => row?.id)).toEqual(['b', undefined, 'a'])
      expect((await tx.all('threads')).map((row) => row.id)).toEqual(['a', 'b'])
    })
  })

  test('a write that fails half-way has not happened', async () => {
    const storage = await open()
    await storage.write(['threads', 'drafts'], (tx) => tx.put('threads', [threadRow('a', { subject: 'before' })]))
    const failure = storage.write(['threads', 'drafts'], async (tx) => {
      await tx.put('threads', [threadRow('a', { subject: 'after' }), threadRow('b')])
      await tx.put('drafts', [{ thread_id: maria, text: 'Oi' }])
      await tx.clear('threads')
      throw new RangeError('half-way')
    })
    await expect(failure).rejects.toThrow(new RangeError('half-way'))
    const rows = await storage.read(['threads', 'drafts'], async (tx) => [
      (await tx.all('threads')).map((row) => row.subject),
      await tx.all('drafts'),
    ])
    expect(rows).toEqual([['before'], []])
  })

  test('adding leaves rows alone that are there already, names them, and the write goes on', async () => {
    const storage = await open()
    await storage.write(['threads'], (tx) => tx.put('threads', [threadRow('b', { subject: 'before' })]))
    const taken = await storage.write(['threads'], async (tx) => {
      const left = await tx.add('threads', [threadRow('a'), threadRow('b', { subject: 'after' }), threadRow('c')])
      await tx.put('threads', [threadRow('d')])
      expect(await tx.add('threads', [])).toEqual([])
      return left
    })
    expect(taken).toEqual([threadRow('b', { subject: 'after' })])
    const rows = await storage.read(['threads'], async (tx) => (await tx.all('threads')).map(({ id, subject }) => [id, subject]))
    expect(rows).toEqual(['a', 'b', 'c', 'd'].map((id) => [id, id === 'b' ? 'before' : threadRow(id).subject]))
  })

  test('what the work refuses comes through as it is', async () => {
    const storage = await open()
    const refusal = new InboxError('thread-not-found', 'No such thread.')
    await expect(storage.write(['threads'], () => Promise.reject(refusal))).rejects.toBe(refusal)
  })

  test('messages come by thread in the order of their ids, however many digits those have', async () => {
    const storage = await open()
    await storage.write(['messages'], (tx) =>
      tx.put('messages', [10, 9, 100, 8].map((id) => stored(id, 'maria')).concat(stored(50, 'joao'))),
    )
    const ids = (span: { from?: string; before?: string; limit?: number }): Promise<string[]> =>
      storage.read(['messages'], async (tx) =>
        (await tx.messages(maria, { from: span.from ?? null, before: span.before ?? null, limit: span.limit ?? 99 })).map((row) => row.id),
      )
    expect(await ids({})).toEqual(['8', '9', '10', '100'])
    expect(await ids({ limit: 2 })).toEqual(['10', '100'])
    expect(await ids({ before: orderOf('100'), limit: 2 })).toEqual(['9', '10'])
    expect(await ids({ from: orderOf('9') })).toEqual(['9', '10', '100'])
    expect(await ids({ from: '' })).toEqual(['8', '9', '10', '100'])
  })

  test('rows come in chunks, each behind the last key of the one before', async () => {
    const storage = await open()
    await storage.write(['threads'], (tx) =>
      tx.put(
        'threads',
        ['d', 'b', 'a', 'c'].map((id) => threadRow(id)),
      ),
    )
    const ids = (key: string | null, limit: number): Promise<string[]> =>
      storage.read(['threads'], async (tx) => (await tx.after('threads', key, limit)).map((row) => row.id))
    expect([await ids(null, 3), await ids('c', 3), await ids('d', 3)]).toEqual([['a', 'b', 'c'], ['d'], []])
  })

  test('the nearest deadlines come first, then the newest threads; each once, and those without a deadline too', async () => {
    const storage = await open()
    const thread = (id: string, due: string | null, newest: string | null): ThreadRow =>
      threadRow(id, { sla_due_at: due, last_message_at: newest })
    const rows = [
      thread('late', '2026-01-01', '2026-01-01'),
      thread('soon', '2026-02-01', '2026-03-01'),
      thread('later', '2026-03-01', '2026-01-02'),
      thread('new', null, '2026-04-01'),
      thread('empty', null, null),
    ]
    await storage.write(['threads'], (tx) => tx.put('threads', rows))
    const first = (limit: number): Promise<string[]> =>
      storage.read(['threads'], async (tx) => (await tx.firstThreads(limit)).map((row) => row.id))
    expect(await first(2)).toEqual(['late', 'soon', 'new'])
    expect(await first(9)).toEqual(['late', 'soon', 'later', 'new'])
  })

  test('threads are found by the time of their last message, those without one never', async () => {
    const storage = await open()
    const thread = (id: string, last_message_at: string | null): ThreadRow => threadRow(id, { last_message_at })
    const rows = [thread('new', '2026-03-01'), thread('old', '2026-02-28'), thread('older', '2026-01-01'), thread('empty', null)]
    await storage.write(['threads'], (tx) => tx.put('threads', rows))
    const found = await storage.read(['threads'], (tx) => tx.threadsBefore('2026-03-01'))
    expect(found.map((row) => row.id)).toEqual(['older', 'old'])
  })

  test('mutations are found by their state, in order', async () => {
    const storage = await open()
    const args = { thread_id: maria, status: 'open' as const }
    const entry = (id: number, state: OutboxEntry['state']): OutboxEntry => {
      return { id, state, name: 'set_status', args, madeAtMs: 0 as EpochMs, seenInbound: 0, code: null, hint: null }
    }
    await storage.write(['outbox'], (tx) => tx.put('outbox', [entry(10, 'queued'), entry(9, 'queued'), entry(3, 'acked')]))
    const ids = (state: OutboxEntry['state']): Promise<number[]> =>
      storage.read(['outbox'], async (tx) => (await tx.outbox(state)).map(({ id }) => id))
    expect([await ids('queued'), await ids('acked'), await ids('rejected')]).toEqual([[9, 10], [3], []])
  })

  test('one thread’s messages can be forgotten', async () => {
    const storage = await open()
    await storage.write(['messages'], (tx) => tx.put('messages', [stored(1, 'maria'), stored(2, 'joao')]))
    await storage.write(['messages'], (tx) => tx.deleteMessagesOf(maria))
    expect((await storage.read(['messages'], (tx) => tx.all('messages'))).map((row) => row.id)).toEqual(['2'])
  })

  test('two writes that count up never count the same number', async () => {
    const storage = await open()
    const count = (): Promise<number> =>
      storage.write(['meta'], async (tx) => {
        const next = Number((await tx.get('meta', 'nextMutationId'))?.value ?? 0) + 1
        await tx.put('meta', [{ key: 'nextMutationId', value: next }])
        return next
      })
    expect((await Promise.all([count(), count(), count()])).toSorted()).toEqual([1, 2, 3])
  })

  test('a write may wait for a cipher, and still happens wholly or not at all', async () => {
    const storage = await open()
    const cipher = (): Promise<ArrayBuffer> => crypto.subtle.digest('SHA-256', new Uint8Array(1_000_000))
    await storage.write(['threads'], async (tx) => {
      await tx.wait(cipher)
      await tx.put('threads', [threadRow('a', { subject: 'before' })])
      // Waits that overlap, the later one done first, and one that begins when another ends.
      const slow = (): Promise<unknown> => cipher().then(cipher).then(cipher)
      await Promise.all([tx.wait(slow), tx.wait(() => Promise.resolve()).then(() => tx.wait(cipher)), tx.get('threads', 'a')])
      await tx.put('threads', [threadRow('b')])
    })
    const failure = storage.write(['threads'], async (tx) => {
      await tx.put('threads', [threadRow('a', { subject: 'after' })])
      await tx.wait(() => cipher().then(() => Promise.reject(new RangeError('the cipher fails'))))
    })
    await expect(failure).rejects.toThrow(new RangeError('the cipher fails'))
    expect((await storage.read(['threads'], (tx) => tx.all('threads'))).map((row) => row.subject)).toEqual(['before', null])
  })
}

describe('memory', () => {
  keepsItsContract(() => Promise.resolve(createMemoryStorage()))
})

const deviceKey = (): Promise<CryptoKey> => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])

describe('sealed, in memory', () => {
  keepsItsContract(async () => createSealedStorage(createMemoryStorage(), await deviceKey()))
})

describe('sealed, in IndexedDB', () => {
  keepsItsContract(async () =>
    createSealedStorage(await openDexieStorage({ name: 'inbox', indexedDB: new IDBFactory(), IDBKeyRange }), await deviceKey()),
  )
})

describe('IndexedDB', () => {
  keepsItsContract(() => openDexieStorage({ name: 'inbox', indexedDB: new IDBFactory(), IDBKeyRange }))

  test('a newer release asks the server for everything anew: the older one did not store all that came', async () => {
    const device = { name: 'inbox', indexedDB: new IDBFactory(), IDBKeyRange }
    const before = await openDexieStorage({ ...device, version: 1 })
    await before.write(['meta'], (tx) => tx.put('meta', [{ key: 'cursor', value: '2.epoch.sight.1:1:..' }]))
    await before.close()
    const after = await openDexieStorage({ ...device, version: 2 })
    expect(await after.read(['meta'], (tx) => tx.get('meta', 'cursor'))).toEqual({ key: 'cursor', value: '0' })
  })

  test('what was written is there after a reload, and gone after a wipe', async () => {
    const device = { name: 'inbox', indexedDB: new IDBFactory(), IDBKeyRange }
    const before = await openDexieStorage(device)
    await before.write(['drafts'], (tx) => tx.put('drafts', [{ thread_id: maria, text: 'Meio escri' }]))
    await before.close()
    const after = await openDexieStorage(device)
    expect(await after.read(['drafts'], (tx) => tx.all('drafts'))).toEqual([{ thread_id: maria, text: 'Meio escri' }])
    await after.destroy()
    const wiped = await openDexieStorage(device)
    expect(await wiped.read(['drafts'], (tx) => tx.all('drafts'))).toEqual([])
  })

  test('a lost connection is a storage failure, by that name', async () => {
    const storage = await openDexieStorage({ name: 'inbox', indexedDB: new IDBFactory(), IDBKeyRange })
    await storage.close()
    await expect(storage.read(['drafts'], (tx) => tx.all('drafts'))).rejects.toMatchObject({ kind: 'storage', code: 'DatabaseClosedError' })
  })

  test('what the database refuses within the work is a storage failure too', async () => {
    const storage = await openDexieStorage({ name: 'inbox', indexedDB: new IDBFactory(), IDBKeyRange })
    const outside = storage.write(['drafts'], (tx) => tx.put('threads', [threadRow('a')]))
    await expect(outside).rejects.toMatchObject({ kind: 'storage' })
  })

  test('a browser without IndexedDB is told as a storage failure', async () => {
    const open = openDexieStorage({
      name: 'inbox',
      indexedDB: {
        open: () => {
          throw new DOMException('forbidden', 'SecurityError')
        },
      } as never,
      IDBKeyRange,
    })
    await expect(open).rejects.toMatchObject({ kind: 'storage' })
  })
})
