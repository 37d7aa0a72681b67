import { expect, test } from 'vitest'
import { tourProgress } from './tourProgress.ts'

/** As the log keeps them: newest first. */
const log = (...events: [type: string, detail: string][]) => events.toReversed().map(([type, detail]) => ({ type, detail }))

test('a message from a patient is one more unread, not the count at the start', () => {
  expect([...tourProgress(log(['prazo-unread', 'unread: 7 · threads: 3']), 0)]).toEqual([])
  expect([...tourProgress(log(['prazo-unread', 'unread: 7 · threads: 3'], ['prazo-unread', 'unread: 8 · threads: 4']), 0)]).toEqual([
    'write',
  ])
  expect([...tourProgress(log(['prazo-unread', 'unread: 7 · threads: 3'], ['prazo-unread', 'unread: 5 · threads: 2']), 0)]).toEqual([])
})

test('an answer counts once it has arrived; one written offline is the other thing to try', () => {
  const sent = log(['prazo-sync', 'status: live · unsent: 1'], ['prazo-sync', 'status: live · unsent: 0'])
  expect([...tourProgress(sent, 0)]).toEqual(['answer'])
  const queued = log(['prazo-sync', 'status: offline · unsent: 2'], ['prazo-sync', 'status: catching-up · unsent: 1'])
  expect([...tourProgress(queued, 0)]).toEqual([])
  const arrived = [...log(['prazo-sync', 'status: live · unsent: 0']), ...queued]
  expect([...tourProgress(arrived, 0)]).toEqual(['offline'])
})

test('a breach, and a promise that was saved', () => {
  expect([...tourProgress(log(['prazo-breach', 'threadId: x']), 2)]).toEqual(['breach', 'promise'])
})
