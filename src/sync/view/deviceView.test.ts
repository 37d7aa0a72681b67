import { expect, test } from 'vitest'
import type { EpochMs, MessageId, ThreadId } from '../../model.ts'
import { change } from './change.ts'
import { createDeviceView } from './deviceView.ts'
import { createMemoryStorage } from '../storage/memoryStorage.ts'
import { enqueue, settle } from '../push/outbox.ts'
import type { Storage } from '../storage/storage.ts'
import { me, tenant, threadRow } from '../testing/rows.ts'

const COUNT = 5000

/** A device with thousands of threads, each with a deadline of its own. */
async function device(): Promise<Storage> {
  const storage = createMemoryStorage()
  const at = (n: number): string => new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString()
  const threads = Array.from({ length: COUNT }, (_, n) => threadRow(`thread-${n}`, { sla_due_at: at(n), last_message_at: at(n) }))
  await storage.write(['threads'], (tx) => tx.put('threads', threads))
  return storage
}

test('the most urgent and the newest threads show first, the rest soon after, and what shows stays what it is', async () => {
  const view = createDeviceView({ storage: await device(), tenantId: tenant, userId: me })
  const seen: { size: number; urgent: unknown }[] = []
  view.subscribe(() => {
    const { threads } = view.getSnapshot()
    expect(threads.has('thread-4999' as ThreadId)).toBe(true)
    seen.push({ size: threads.size, urgent: threads.get('thread-0' as ThreadId) })
  })
  await view.open()
  expect(seen.map(({ size }) => size)).toEqual([200, COUNT])
  expect(seen[0]?.urgent).toBeDefined()
  expect(seen[1]?.urgent).toBe(seen[0]?.urgent)
})

test('what is written while the rest is read shows as it is now', async () => {
  const storage = await device()
  const view = createDeviceView({ storage, tenantId: tenant, userId: me })
  const opening = view.open()
  await new Promise<void>((resolve) => void view.subscribe(resolve))
  const ids = ['thread-0', 'thread-2500'] as ThreadId[]
  await storage.write(['threads'], async (tx) => {
    await tx.put('threads', [threadRow('thread-2500', { subject: 'now' })])
    await tx.delete('threads', ['thread-0'])
  })
  await view.refresh(change({ threads: ids }))
  await opening
  const { threads } = view.getSnapshot()
  expect([threads.size, threads.has(ids[0]!), threads.get(ids[1]!)?.subject]).toEqual([COUNT - 1, false, 'now'])
})

test('an answer that was refused is listed with its words once its thread is out of sight, and no longer when that is back', async () => {
  const [storage, id] = [createMemoryStorage(), 'maria' as ThreadId]
  const view = createDeviceView({ storage, tenantId: tenant, userId: me })
  await storage.write(['threads'], (tx) => tx.put('threads', [threadRow('maria')]))
  const args = { message_id: 'message' as MessageId, thread_id: id, body: 'Até amanhã' }
  await enqueue(storage, { mutation: { name: 'send_message', args }, madeAtMs: 0 as EpochMs })
  await settle(storage, [{ id: 1, status: 'rejected', error: { code: 'not_allowed', hint: null } }])
  await view.open()
  const listed = (): (string | null)[] => view.getSnapshot().rejections.map(({ body }) => body)
  expect(listed()).toEqual([])
  await storage.write(['threads'], (tx) => tx.delete('threads', [id]))
  await view.refresh(change({ threads: [id] }))
  expect(listed()).toEqual(['Até amanhã'])
  await storage.write(['threads'], (tx) => tx.put('threads', [threadRow('maria')]))
  await view.refresh(change({ threads: [id] }))
  expect(listed()).toEqual([])
})
