import { expect, test } from 'vitest'
import { findThread } from './findThread.ts'
import { fixtureThread } from './testing/fixtureData.ts'
import { fixtureInbox } from './testing/fixtureInbox.ts'
import { oldSeeds } from './testing/fixtureSearch.ts'

const old = oldSeeds.map(fixtureThread)[0]!

test.each([old.id, old.thread_key])('a thread that the device no longer holds is fetched, by id or by key', async (key) => {
  const inbox = fixtureInbox()
  expect(inbox.getSnapshot().threads.has(old.id)).toBe(false)
  expect(await findThread(inbox, key)).toBe(old.id)
})

test('a thread that the device holds is not asked for', async () => {
  const inbox = fixtureInbox()
  const [held] = inbox.getSnapshot().threads.values()
  expect(await findThread(inbox, held!.thread_key)).toBe(held!.id)
  expect(inbox.calls).toEqual([])
})

test('nobody’s thread is not found, and the key, which may be a number, stays out of the message', async () => {
  const failure = findThread(fixtureInbox(), 'anon:+5511900000000')
  await expect(failure).rejects.toMatchObject({ kind: 'thread-not-found', message: expect.not.stringContaining('900000000') })
})

test('offline nobody can say that there is no such thread', async () => {
  const inbox = fixtureInbox()
  inbox.update({ status: { is: 'offline' } })
  await expect(findThread(inbox, old.id)).rejects.toMatchObject({ kind: 'network' })
})
