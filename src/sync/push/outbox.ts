import { InboxError } from '../../errors.ts'
import { MESSAGE_BODY_LIMIT, type EpochMs, type ThreadId } from '../../model.ts'
import type { PushResult } from '../server/backend.ts'
import { change, type Change } from '../view/change.ts'
import { hasText, isWriting, threadOf, type Mutation, type OutboxEntry } from './mutation.ts'
import type { Storage, StoredFile, WriteTransaction } from '../storage/storage.ts'

/** Throws `message-too-long`, or `rejected` with code `message_empty`, before anything is stored. */
export function assertBody(body: string): void {
  // Code units bound code points from above, so that the common case counts nothing.
  if (body.length > MESSAGE_BODY_LIMIT && [...body].length > MESSAGE_BODY_LIMIT) {
    throw new InboxError('message-too-long', `A message has at most ${MESSAGE_BODY_LIMIT} characters.`, { code: 'message_too_long' })
  }
  if (!/\S/.test(body)) throw new InboxError('rejected', 'A message needs a text.', { code: 'message_empty' })
}

export interface ToEnqueue {
  mutation: Mutation
  madeAtMs: EpochMs
  /** What the message carries. */
  file?: StoredFile | null
  /** The draft that it was made of; one that reads otherwise is another window's, and stays. Any, when left out. */
  draft?: string | undefined
}

/**
 * Stores a mutation behind all that is queued; a message takes the draft it was made of with it in the same transaction, so
 * that no crash leaves both or neither. Rejects with `thread-not-found`.
 */
export function enqueue(storage: Storage, { mutation, madeAtMs, file = null, draft }: ToEnqueue): Promise<Change> {
  return storage.write(['threads', 'outbox', 'files', 'drafts', 'meta'], async (tx) => {
    const threadId = threadOf(mutation)
    const thread = threadId === null ? undefined : await tx.get('threads', threadId)
    if (threadId !== null && !thread) {
      throw new InboxError('thread-not-found', 'There is no such thread on this device.', { code: 'thread_not_found' })
    }
    const reading = mutation.name === 'send_message' || mutation.name === 'add_note' || mutation.name === 'mark_read'
    const seenInbound = reading ? (thread?.inbound_count ?? 0) : 0
    const id = await nextId(tx)
    if (file) await tx.put('files', [file])
    await tx.put('outbox', [{ ...mutation, id, state: 'queued', madeAtMs, seenInbound, code: null, hint: null }])
    if (!hasText(mutation) || threadId === null) return change({ outbox: [id] })
    if (draft !== undefined && (await tx.get('drafts', threadId))?.text !== draft) return change({ outbox: [id] })
    await tx.delete('drafts', [threadId])
    return change({ outbox: [id], drafts: [threadId] })
  })
}

/** Writes down what the server said. Accepted mutations stay on show until a later pull brings their effect. */
export function settle(storage: Storage, results: readonly PushResult[]): Promise<Change> {
  return storage.write(['outbox'], async (tx) => {
    const entries = await tx.getMany(
      'outbox',
      results.map((result) => result.id),
    )
    const settled = entries.flatMap((entry, at) => {
      const result = results[at]
      return entry && result && entry.state === 'queued' ? [settledEntry(entry, result)] : []
    })
    await tx.put('outbox', settled)
    return change({ outbox: settled.map((entry) => entry.id) })
  })
}

function settledEntry(entry: OutboxEntry, { status, error }: PushResult): OutboxEntry {
  // A duplicate repeats the first answer: with an error it was refused then, and the answer was lost.
  if (status !== 'rejected' && error === null) return { ...entry, state: 'acked' }
  return { ...entry, state: 'rejected', code: error?.code ?? 'rejected', hint: error?.hint ?? null }
}

/**
 * Queues a refused mutation again, as a new one: the server remembers the old one as refused for good. The message keeps
 * its own id, so that it stays the same message on screen. Does nothing when there is no such refused mutation.
 */
export function requeue(
  storage: Storage,
  { id, body, madeAtMs }: { id: number; body?: string | undefined; madeAtMs: EpochMs },
): Promise<Change> {
  if (body !== undefined) assertBody(body)
  return storage.write(['outbox', 'meta'], async (tx) => {
    const entry = await tx.get('outbox', id)
    if (entry?.state !== 'rejected') return change({})
    const renewed: OutboxEntry = { ...entry, id: await nextId(tx), state: 'queued', madeAtMs, code: null, hint: null }
    await tx.delete('outbox', [id])
    await tx.put('outbox', [body !== undefined && isWriting(renewed) ? { ...renewed, args: { ...renewed.args, body } } : renewed])
    return change({ outbox: [id, renewed.id] })
  })
}

/** Forgets a refused mutation. */
export function discard(storage: Storage, id: number): Promise<Change> {
  return storage.write(['outbox', 'files'], async (tx) => {
    const entry = await tx.get('outbox', id)
    if (entry?.state !== 'rejected') return change({})
    await forget(tx, [entry])
    return change({ outbox: [id] })
  })
}

/** Takes entries out of the outbox, with the files that they carried. */
export async function forget(tx: WriteTransaction, entries: readonly OutboxEntry[]): Promise<void> {
  const messages = entries.filter((entry) => entry.name === 'send_message')
  await tx.delete(
    'files',
    messages.filter(({ args }) => args.media).map(({ args }) => args.message_id),
  )
  await tx.delete(
    'outbox',
    entries.map(({ id }) => id),
  )
}

/** Stores what is typed; an empty text forgets it. */
export function saveDraft(storage: Storage, { threadId, text }: { threadId: ThreadId; text: string }): Promise<Change> {
  return storage.write(['drafts'], async (tx) => {
    if (text === '') await tx.delete('drafts', [threadId])
    else await tx.put('drafts', [{ thread_id: threadId, text }])
    return change({ drafts: [threadId] })
  })
}

/** Ids count up per device and are never used twice: the server knows a mutation by its client and its id. */
async function nextId(tx: WriteTransaction): Promise<number> {
  const id = Number((await tx.get('meta', 'nextMutationId'))?.value ?? 1)
  await tx.put('meta', [{ key: 'nextMutationId', value: id + 1 }])
  return id
}

/** This device's name towards the server; made once, it lives and dies with the outbox. */
export function clientIdOf(storage: Storage, make: () => string): Promise<string> {
  return storage.write(['meta'], async (tx) => {
    const known = await tx.get('meta', 'clientId')
    if (known) return String(known.value)
    const clientId = make()
    await tx.put('meta', [{ key: 'clientId', value: clientId }])
    return clientId
  })
}
