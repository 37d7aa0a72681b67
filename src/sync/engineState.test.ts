import { expect, test } from 'vitest'
import { InboxError } from '../errors.ts'
import { DATA_VERSION } from './storage/dataVersion.ts'
import { browser, status } from './testing/fakeBrowser.ts'

const live = { is: 'live' }

test('an engine opens, leads or waits its turn, and is over when it closes; then the one that waited leads', async () => {
  const { tab } = browser()
  const first = await tab()
  const second = await tab()
  await expect.poll(() => [status(first), status(second)]).toEqual(['live', 'live'])
  expect(first.state()).toEqual({ is: 'open', copy: 'disk', role: 'leading', sync: live })
  expect(second.state()).toEqual({ is: 'open', copy: 'disk', role: 'waiting', sync: live })
  const closing = first.close()
  expect(first.state()).toEqual({ is: 'over' })
  await closing
  await expect.poll(() => second.state()).toMatchObject({ role: 'leading' })
})

test('one whose disk fails goes on alone in memory; one that meets a newer release steps aside, until it closes', async () => {
  const { tab } = browser()
  const failed = await tab(() => Promise.reject(new InboxError('storage', 'Forbidden.')))
  await expect.poll(() => failed.state()).toEqual({ is: 'open', copy: 'memory', role: 'alone', sync: live })
  const older = await tab()
  await expect.poll(() => status(older)).toBe('live')
  await tab(undefined, DATA_VERSION + 1)
  await expect.poll(() => older.state()).toEqual({ is: 'aside' })
  await older.close()
  expect(older.state()).toEqual({ is: 'over' })
})

test('one that can’t have its key yet says what it waits for', async () => {
  const { tab } = browser()
  const inbox = await tab(({ onNeedsKey, signal }) => {
    onNeedsKey()
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new InboxError('unexpected', 'Closed.', { code: 'closed' })))
    })
  })
  expect(inbox.state()).toEqual({ is: 'opening', sync: { is: 'needs-key' } })
  await inbox.close()
  expect(inbox.state()).toEqual({ is: 'over' })
})
