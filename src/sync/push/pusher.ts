import { InboxError } from '../../errors.ts'
import { withoutAwaitingFiles } from '../attachments/uploader.ts'
import type { Backend, PushResult } from '../server/backend.ts'
import { delayAfter } from '../timing/backoff.ts'
import type { Change } from '../view/change.ts'
import type { Mutation, OutboxEntry } from './mutation.ts'
import { settle } from './outbox.ts'
import type { Random, Timers } from '../ports.ts'
import { createRetryLoop, type RetryLoop } from '../timing/retryLoop.ts'
import type { Storage } from '../storage/storage.ts'

/** Mutations in one request: as many as the server takes at once. */
const BATCH = 100

export interface PusherOptions {
  storage: Storage
  backend: Pick<Backend, 'push'>
  clientId: () => Promise<string>
  timers: Timers
  random: Random
  onChange: (change: Change) => void
  /** Begins to look for what is queued, or has sent it all, or has failed to. */
  onDraining: (draining: boolean) => void
  /** Something was accepted and is written down: its effect can be pulled. */
  onAcknowledged: () => void
  onFailure: (error: InboxError) => void
}

/**
 * Drains the outbox in order. A batch whose answer was lost is sent again as it was; the server knows each mutation by
 * client and id and answers `duplicate`. A refused mutation is kept for the person and holds nothing up.
 */
export function createPusher(options: PusherOptions): RetryLoop {
  const { storage, backend, clientId, timers, random, onChange, onDraining, onAcknowledged, onFailure } = options
  let batchSize = BATCH

  async function work(isOver: () => boolean): Promise<void> {
    onDraining(true)
    try {
      while (!isOver()) {
        const queued = await storage.read(['outbox'], (tx) => tx.outbox('queued'))
        const ready = withoutAwaitingFiles(queued)
        if (ready.length === 0) return
        await sendInOrder(ready, isOver)
      }
    } finally {
      onDraining(false)
    }
  }

  /**
   * Writes down what the server said to one batch while the next is on its way: should this tab end between the two, both
   * are sent again, and told to be duplicates. Stops early where the server left something unsaid, which must go first then.
   */
  async function sendInOrder(entries: readonly OutboxEntry[], isOver: () => boolean): Promise<void> {
    let accepted = false
    let settling: Promise<void> = Promise.resolve()
    try {
      for (let sent = 0; sent < entries.length && !isOver();) {
        const batch = entries.slice(sent, sent + batchSize)
        const results = await pushed(batch)
        if (results === null) continue
        await settling
        settling = settle(storage, results).then(onChange)
        // Whoever awaits it is told; until then, a failure is nobody's.
        settling.catch(() => {})
        accepted ||= results.some((result) => result.status !== 'rejected')
        batchSize = BATCH
        sent += batch.length
        const told = new Set(results.map((result) => result.id))
        if (!batch.every((entry) => told.has(entry.id))) break
      }
    } finally {
      await settling
      if (accepted) onAcknowledged()
    }
  }

  /** Null when the batch as a whole was refused and has to be sent in smaller ones. */
  async function pushed(batch: readonly OutboxEntry[]): Promise<PushResult[] | null> {
    try {
      const results = await backend.push({ clientId: await clientId(), mutations: batch.map(mutationOf) })
      const told = new Set(results.map((result) => result.id))
      if (!batch.some((entry) => told.has(entry.id))) {
        throw new InboxError('server-not-ready', 'The server answered for none of the mutations.', { code: 'invalid_answer' })
      }
      return results
    } catch (reason) {
      if (!(reason instanceof InboxError) || reason.kind !== 'rejected') throw reason
      if (batch.length > 1) {
        batchSize = Math.max(1, Math.floor(batch.length / 4))
        return null
      }
      return batch.map(({ id }) => ({ id, status: 'rejected', error: { code: reason.code ?? 'rejected', hint: reason.message } }))
    }
  }

  return createRetryLoop({ work, timers, onFailure, delayAfter: (error, attempt) => delayAfter(error, { attempt, random }) })
}

function mutationOf({ id, name, args }: OutboxEntry): { id: number } & Mutation {
  return { id, name, args } as { id: number } & Mutation
}
