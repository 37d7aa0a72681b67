import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import type { InboxError } from '../../errors.ts'
import type { EpochMs, MessageId, ThreadId } from '../../model.ts'
import type { Backend } from '../server/backend.ts'
import { createDevice, type Device } from '../storage/device/createDevice.ts'
import type { AtRest } from '../storage/device/devicePlaces.ts'
import { orderOf, type Storage, type StorageTold } from '../storage/storage.ts'
import { createFakeWorld, type FakeWorld } from './fakeWorld.ts'
import { messageRow, threadRow } from './rows.ts'

export const maria = 'maria' as ThreadId

export interface Desk {
  world: FakeWorld
  indexedDB: IDBFactory
  /** Keys by device, as the server has them. */
  keys: Map<string, string>
  /** What the next questions are answered with. */
  fail: (error: InboxError | null) => void
  device: (atRest: AtRest) => Device
  told: string[]
  hear: (signal?: AbortSignal) => StorageTold
}

/** One browser of one person, and the server's keys. */
export function desk(): Desk {
  const world = createFakeWorld()
  const indexedDB = new IDBFactory()
  const keys = new Map<string, string>()
  const told: string[] = []
  let failure: InboxError | null = null
  const call: Backend['call'] = (_name, { p_device_id: id }) => {
    if (failure) return Promise.reject(failure)
    const known = keys.get(String(id)) ?? btoa(String.fromCodePoint(...crypto.getRandomValues(new Uint8Array(32))))
    keys.set(String(id), known)
    return Promise.resolve({ key: known })
  }
  return {
    world,
    indexedDB,
    keys,
    fail: (error) => (failure = error),
    device: (atRest) =>
      createDevice({ name: 'inbox', atRest, backend: { call, onCredentials: () => () => {} }, ports: world.tab(), indexedDB, IDBKeyRange }),
    told,
    hear: (signal = new AbortController().signal) => ({
      signal,
      onNeedsKey: () => told.push('needs key'),
      onRetry: () => () => {},
      onTaken: (error) => told.push(error.code ?? error.kind),
      onOutdated: () => told.push('outdated'),
    }),
  }
}

export async function work(
  storage: Storage,
  { body = 'Já vou', draft = 'Meio escri' }: { body?: string; draft?: string } = {},
): Promise<void> {
  await storage.write(['threads', 'messages', 'outbox', 'files', 'drafts', 'meta'], async (tx) => {
    await tx.put('threads', [threadRow(maria, { contact_name: 'Maria' })])
    await tx.put('messages', [{ ...messageRow(1, maria, { body: 'Oi' }), order: orderOf('1') }])
    const args = { message_id: `message of ${body}` as MessageId, thread_id: maria, body }
    await tx.put('outbox', [
      { id: 1, name: 'send_message', args, state: 'queued', madeAtMs: 0 as EpochMs, seenInbound: 0, code: null, hint: null },
    ])
    await tx.put('files', [{ message_id: args.message_id, content: `file of ${body}` }])
    await tx.put('drafts', [{ thread_id: maria, text: draft }])
    await tx.put('meta', [
      { key: 'nextMutationId', value: 2 },
      { key: 'cursor', value: 'c1' },
    ])
  })
}

export const seen = (storage: Storage): Promise<unknown> =>
  storage.read(['threads', 'messages', 'outbox', 'files', 'drafts', 'meta'], async (tx) => ({
    name: (await tx.get('threads', maria))?.contact_name,
    messages: (await tx.messages(maria, { from: null, before: null, limit: 9 })).map((row) => row.body),
    unsent: (await tx.all('outbox')).map((entry) => ('body' in entry.args ? entry.args.body : null)),
    files: (await tx.all('files')).map(({ content }) => content),
    draft: (await tx.get('drafts', maria))?.text,
    cursor: (await tx.get('meta', 'cursor'))?.value,
  }))
export const everything: object = {
  name: 'Maria',
  messages: ['Oi'],
  unsent: ['Já vou'],
  files: ['file of Já vou'],
  draft: 'Meio escri',
  cursor: 'c1',
}
export const databases = async ({ indexedDB }: Desk): Promise<(string | undefined)[]> =>
  (await indexedDB.databases()).map((each) => each.name)
