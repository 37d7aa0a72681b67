import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startScheduler } from './scheduler.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('the job runs each period, and a failing run does not stop the next', async () => {
  const errors: unknown[] = []
  const job = vi.fn(() => Promise.reject(new Error('once more')))
  const scheduler = startScheduler({ everySeconds: 60, job, onError: (error) => errors.push(error) })
  await vi.advanceTimersByTimeAsync(59_999)
  expect(job).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(60_001)
  expect(job).toHaveBeenCalledTimes(2)
  expect(errors).toHaveLength(2)
  await scheduler.close()
  await vi.advanceTimersByTimeAsync(120_000)
  expect(job).toHaveBeenCalledTimes(2)
})

test('two runs never overlap, and closing waits for the one under way', async () => {
  const run = Promise.withResolvers<void>()
  const job = vi.fn(() => run.promise)
  const scheduler = startScheduler({ everySeconds: 1, job, onError: () => {} })
  await vi.advanceTimersByTimeAsync(5_000)
  expect(job).toHaveBeenCalledTimes(1)
  let closed = false
  const closing = scheduler.close().then(() => (closed = true))
  await vi.advanceTimersByTimeAsync(0)
  expect(closed).toBe(false)
  run.resolve()
  await closing
})

test('a period of 0 means never', async () => {
  const job = vi.fn(() => Promise.resolve())
  await startScheduler({ everySeconds: 0, job, onError: () => {} }).close()
  await vi.advanceTimersByTimeAsync(120_000)
  expect(job).not.toHaveBeenCalled()
})
