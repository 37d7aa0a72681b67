import { InboxError } from '../../errors.ts'
import { createMemoryStorage } from './memoryStorage.ts'
import type { Storage, TableName, WriteTransaction } from './storage.ts'

export interface SafeStorageOptions {
  open: () => Promise<Storage>
  /** Writes what is still known in memory into the storage that replaces a lost one. */
  rescue: (tx: WriteTransaction) => Promise<void>
  /** Told once, when the inbox goes on in memory. */
  onProblem: (error: InboxError) => void
  /** A newer release has taken the data over: nothing is read or written here any more. */
  onOutdated: () => void
}

/**
 * A storage that goes on when the disk does not: it reopens a lost database once and, when that does not help, carries
 * on in memory with what the tab still knows. Opens itself on first use.
 */
export function createSafeStorage({ open, rescue, onProblem, onOutdated }: SafeStorageOptions): Storage {
  let durable = true
  let closed = false
  let current: Promise<Storage> | null = null
  /** Reopened since something last worked: a second failure then means the disk, not an accident. */
  let reopened = false

  async function inMemory(reason: unknown): Promise<Storage> {
    if (reason instanceof InboxError && reason.kind === 'outdated') onOutdated()
    // What the server refuses, or a newer release forbids, is no failure of the disk.
    if (reason instanceof InboxError && reason.kind !== 'storage') throw reason
    durable = false
    const memory = createMemoryStorage()
    await memory.write([], rescue)
    onProblem(reason instanceof InboxError ? reason : new InboxError('storage', 'The device’s storage can’t be used.', { cause: reason }))
    return memory
  }

  function opened(): Promise<Storage> {
    // Opening again what was wiped would make it anew.
    if (closed) return Promise.reject(new InboxError('storage', 'The inbox is closed.', { code: 'closed' }))
    current ??= open().catch(inMemory)
    return current
  }

  async function replace(failed: Promise<Storage>, reason: unknown): Promise<Storage> {
    if (current !== failed) return opened()
    const lost = await failed
    await lost.close().catch(() => {})
    if (current !== failed) return opened()
    current = reopened ? inMemory(reason) : open().catch(inMemory)
    reopened = true
    return current
  }

  async function run<Result>(work: (storage: Storage) => Promise<Result>): Promise<Result> {
    for (;;) {
      const attempt = opened()
      const storage = await attempt
      try {
        const result = await work(storage)
        reopened = false
        return result
      } catch (reason) {
        if (closed || !storage.durable || !(reason instanceof InboxError) || reason.kind !== 'storage') throw reason
        await replace(attempt, reason)
      }
    }
  }

  const both = (mode: 'read' | 'write') =>
    (<Result>(tables: readonly TableName[], work: (tx: WriteTransaction) => Promise<Result>) =>
      run((storage) => storage[mode](tables, work as never))) as never

  return {
    get durable() {
      return durable
    },
    read: both('read'),
    write: both('write'),
    close: async () => {
      closed = true
      // What could not be opened needs no closing.
      await (await current?.catch(() => null))?.close()
    },
    renew: async () => {
      const attempt = opened()
      const storage = await attempt
      if (!storage.renew) return
      await storage.renew()
      // Whoever came meanwhile has opened the new one already.
      if (current === attempt) current = null
    },
    destroy: async () => {
      const storage = await opened()
      closed = true
      await storage.destroy()
    },
  } as Storage
}
