import { describe, expect, test } from 'vitest'
import type { MessageRow, ThreadRow } from '../../model.ts'
import { putMessages } from '../pull/applyPull.ts'
import { applyPage } from '../testing/applyPage.ts'
import { change, type Change } from '../view/change.ts'
import { createMemoryStorage } from '../storage/memoryStorage.ts'
import type { Storage } from '../storage/storage.ts'
import { createFakeWorld } from '../testing/fakeWorld.ts'
import { me, messageRow, pulled, threadRow } from '../testing/rows.ts'
import { createDeviceSearch, type DeviceSearch } from './deviceSearch.ts'
import { createMessageIndex } from './messageIndex.ts'

interface Device {
  search: DeviceSearch
  storage: Storage
  pass: (ms: number) => Promise<void>
  changed: (parts: Partial<Change>) => Promise<void>
  bodies: (query: string) => Promise<string[]>
}

async function device({ threads, messages }: { threads: ThreadRow[]; messages: MessageRow[] }): Promise<Device> {
  const storage = createMemoryStorage()
  await applyPage(storage, { page: pulled({ threads, messages }), userId: me, acked: [] })
  const world = createFakeWorld()
  const listeners = new Set<(it: Change) => void>()
  const search = createDeviceSearch({
    storage,
    onChange: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    openIndex: async () => createMessageIndex(),
    timers: world.ports.timers,
  })
  return {
    search,
    storage,
    pass: async (ms) => {
      await world.pass(ms)
      await world.settle()
    },
    changed: async (parts) => {
      for (const listener of listeners) listener(change(parts))
      await world.pass(1000)
      await world.settle()
    },
    bodies: async (query) => {
      await search.find(query, 1)
      await world.settle()
      const { hits, complete } = await search.find(query, 50)
      expect(complete).toBe(true)
      return hits.map((hit) => hit.body)
    },
  }
}

const maria = threadRow('maria')
const ana = threadRow('ana', { last_message_at: '2026-11-22T10:00:00Z' })

describe('search on the device', () => {
  test('finds words by their beginnings in every thread, whatever their accents and case, newest first', async () => {
    const { bodies } = await device({
      threads: [maria, ana],
      messages: [messageRow(1, 'maria', { body: 'A SESSÃO foi ótima' }), messageRow(2, 'ana', { body: 'Remarcar sessão?' })],
    })
    expect(await bodies('sessao')).toEqual(['Remarcar sessão?', 'A SESSÃO foi ótima'])
    expect(await bodies('otim sess')).toEqual(['A SESSÃO foi ótima'])
    expect(await bodies('essao')).toEqual([])
    expect(await bodies('?')).toEqual([])
  })

  test('what comes later is found, what is edited or deleted is not found any more', async () => {
    const { bodies, storage, changed } = await device({ threads: [maria], messages: [messageRow(1, 'maria', { body: 'recibo' })] })
    expect(await bodies('recibo')).toEqual(['recibo'])
    await storage.write(['messages'], (tx) =>
      putMessages(tx, [messageRow(1, 'maria', { body: 'guia', sync_xid: '900' }), messageRow(2, 'maria', { body: 'o recibo do mês' })]),
    )
    await changed({ messages: [maria.id] })
    expect(await bodies('recibo')).toEqual(['o recibo do mês'])
    expect(await bodies('guia')).toEqual(['guia'])
    await storage.write(['messages'], (tx) => tx.deleteMessagesOf(maria.id))
    await changed({ messages: [maria.id] })
    expect(await bodies('guia')).toEqual([])
  })

  test('a change looks at the newest messages only, and forgets none of the older', async () => {
    const messages = Array.from({ length: 150 }, (_, n) => messageRow(n + 1, 'maria', { body: `consulta ${n + 1}` }))
    const { bodies, changed } = await device({ threads: [maria], messages })
    expect(await bodies('consulta')).toHaveLength(50)
    await changed({ messages: [maria.id] })
    expect(await bodies('consulta 7')).toContain('consulta 7')
  })

  test('reading on waits for who still types, and goes on when the keys rest', async () => {
    const threads = Array.from({ length: 100 }, (_, n) => threadRow(`t${n}`))
    const { search, pass } = await device({ threads, messages: [] })
    const isComplete = async (query: string): Promise<boolean> => (await search.find(query, 1)).complete
    await isComplete('a')
    expect(await isComplete('an')).toBe(false)
    await pass(100)
    expect(await isComplete('ana')).toBe(false)
    await pass(100)
    expect(await isComplete('ana')).toBe(false)
    await pass(100)
    expect(await isComplete('ana')).toBe(true)
  })

  test('after a reset only what is there now is found', async () => {
    const { bodies, storage, changed } = await device({ threads: [maria], messages: [messageRow(1, 'maria', { body: 'recibo' })] })
    expect(await bodies('recibo')).toEqual(['recibo'])
    await applyPage(storage, {
      page: pulled({ threads: [ana], messages: [messageRow(5, 'ana', { body: 'outro recibo' })] }, { reset: true }),
      userId: me,
      acked: [],
    })
    await changed({ everything: true })
    expect(await bodies('recibo')).toEqual(['outro recibo'])
  })
})
