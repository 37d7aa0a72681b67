import { InboxError } from '../errors.ts'
import { withoutAwaitingFiles } from './attachments/uploader.ts'
import type { Backend, PushResult } from './backend.ts'
import { delayAfter } from './backoff.ts'
import type { Change } from './change.ts'
import type { Mutation, OutboxEntry } from './mutation.ts'
import { settle } from './outbox.ts'
import type { Random, Timers } from './ports.ts'
import { createRetryLoop, type RetryLoop } from './retryLoop.ts'
import type { Storage } from './storage.ts'

/** Mutations in one request: as many as the server takes at once. */
const BATCH = 100

export interface PusherOptions {
  storage: Storage
  backend: Pick<Backend, 'push'>
  clientId: () => Promise<string>
  timers: Timers
  random: Random
  onChange: (change: Change) => void
  /** Something was acknowledged: its effect can be pulled. */
  onAcknowledged: () => void
  onFailure: (error: InboxError) => void
}

/**
 * Drains the outbox in order. A batch whose answer was lost is sent again as it was; the server knows each mutation by
 * client and id and answers `duplicate`. A refused mutation is kept for the person and holds nothing up.
 */
export function createPusher(options: PusherOptions): RetryLoop {
  const { storage, backend, clientId, timers, random, onChange, onAcknowledged, onFailure } = options
  let batchSize = BATCH

  async function work(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      const queued = await storage.read(['outbox'], (tx) => tx.outbox('queued'))
      const batch = withoutAwaitingFiles(queued).slice(0, batchSize)
      if (batch.length === 0) return
      const results = await pushed(batch)
      if (results === null) continue
      onChange(await settle(storage, results))
      if (results.some((result) => result.status !== 'rejected')) onAcknowledged()
      batchSize = BATCH
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
