import { expect, test } from 'vitest'
import { InboxError } from '../../errors.ts'
import type { MessageId, ThreadId } from '../../model.ts'
import { createMemoryStorage } from '../storage/memoryStorage.ts'
import type { Mutation } from './mutation.ts'
import { discard, enqueue, requeue, saveDraft } from './outbox.ts'
import { createPusher } from './pusher.ts'
import type { RetryLoop } from '../timing/retryLoop.ts'
import type { Storage } from '../storage/storage.ts'
import { createFakeBackend, expired, offline, type FakeBackend } from '../testing/fakeBackend.ts'
import { createFakeWorld, type FakeWorld } from '../testing/fakeWorld.ts'
import { threadRow } from '../testing/rows.ts'

const maria = 'maria' as ThreadId

interface Desk {
  world: FakeWorld
  backend: FakeBackend
  storage: Storage
  pusher: RetryLoop
  failures: string[]
  write: (body: string) => Promise<void>
  outbox: () => Promise<string[]>
}

async function desk(): Promise<Desk> {
  const world = createFakeWorld()
  const [backend, storage, failures] = [createFakeBackend(), createMemoryStorage(), [] as string[]]
  await storage.write(['threads'], (tx) => tx.put('threads', [threadRow('maria')]))
  const pusher = createPusher({
    storage,
    backend,
    clientId: () => Promise.resolve('client'),
    ...world.ports,
    onChange: () => {},
    onDraining: () => {},
    onAcknowledged: () => {},
    onFailure: (error) => failures.push(error.kind),
  })
  let written = 0
  const write = async (body: string): Promise<void> => {
    written += 1
    const mutation: Mutation = { name: 'send_message', args: { message_id: `m${written}` as MessageId, thread_id: maria, body } }
    await enqueue(storage, { mutation, madeAtMs: 0 as never })
    pusher.request()
  }
  const outbox = (): Promise<string[]> =>
    storage.read(['outbox'], async (tx) => (await tx.all('outbox')).map((entry) => `${entry.id} ${entry.state}`))
  return { world, backend, storage, pusher, failures, write, outbox }
}

test('answers arrive in the order in which they were written', async () => {
  const { world, backend, write } = await desk()
  for (const body of ['um', 'dois', 'três']) await write(body)
  await world.settle()
  expect(backend.messagesOf('maria')).toEqual(['um', 'dois', 'três'])
})

test('an answer whose acknowledgement was lost is sent again, and is one message', async () => {
  const { world, backend, write, outbox } = await desk()
  backend.fail('push', offline, { after: true })
  await write('Bom dia')
  await world.settle()
  expect(await outbox()).toEqual(['1 queued'])
  await world.pass(20_000)
  expect(backend.calls).toEqual(['push:1', 'push:1'])
  expect(backend.messagesOf('maria')).toEqual(['Bom dia'])
  expect(await outbox()).toEqual(['1 acked'])
})

test('a refused answer whose refusal was lost is still refused', async () => {
  const { world, backend, write, outbox } = await desk()
  backend.refuse('send_message', 'thread_not_found')
  backend.fail('push', offline, { after: true })
  await write('Bom dia')
  await world.pass(20_000)
  expect(backend.calls).toEqual(['push:1', 'push:1'])
  expect(await outbox()).toEqual(['1 rejected'])
})

test('a refused mutation is kept and holds nothing up', async () => {
  const { world, backend, storage, write, outbox } = await desk()
  backend.refuse('set_status', 'not_allowed')
  await enqueue(storage, { mutation: { name: 'set_status', args: { thread_id: maria, status: 'closed' } }, madeAtMs: 0 as never })
  await write('Bom dia')
  await world.settle()
  expect(backend.messagesOf('maria')).toEqual(['Bom dia'])
  expect(await outbox()).toEqual(['1 rejected', '2 acked'])
})

test('a refused token pauses and drops nothing; a fresh one goes on at once', async () => {
  const { world, backend, pusher, failures, write, outbox } = await desk()
  backend.fail('push', expired, { times: 99 })
  await write('Bom dia')
  await world.pass(60_000)
  expect(await outbox()).toEqual(['1 queued'])
  expect(new Set(failures)).toEqual(new Set(['unauthorized']))
  expect(backend.calls.length).toBeLessThan(12)

  const fresh = await desk()
  fresh.backend.fail('push', expired)
  await fresh.write('Bom dia')
  await fresh.world.settle()
  fresh.pusher.wake()
  await fresh.world.settle()
  expect(fresh.backend.calls).toEqual(['push:1', 'push:1'])
  expect(pusher).toBeDefined()
})

test('writing on while the server is away does not hammer it', async () => {
  const { world, backend, write } = await desk()
  backend.fail('push', offline, { times: 999 })
  for (let n = 0; n < 50; n += 1) {
    await write(`Mensagem ${n}`)
    await world.pass(100)
  }
  expect(backend.calls.length).toBeLessThan(10)
})

test('a batch that is refused as a whole is sent in smaller ones, until the one at fault is found', async () => {
  const { world, backend, storage, pusher, write, outbox } = await desk()
  const honest = backend.push
  backend.push = async (request) => {
    const bodies = request.mutations.map((mutation) => ('body' in mutation.args ? mutation.args.body : ''))
    if (bodies.includes('veneno')) throw new InboxError('rejected', 'Too large.', { code: 'payload_too_large' })
    return honest(request)
  }
  for (const body of ['um', 'veneno', 'três']) {
    await enqueue(storage, {
      mutation: { name: 'send_message', args: { message_id: body as MessageId, thread_id: maria, body } },
      madeAtMs: 0 as never,
    })
  }
  pusher.request()
  await world.settle()
  await write('quatro')
  await world.settle()
  expect(backend.messagesOf('maria')).toEqual(['um', 'três', 'quatro'])
  expect(await outbox()).toEqual(['1 acked', '2 rejected', '3 acked', '4 acked'])
})

test('sending takes the draft with it; a refused text can be edited and sent again, or forgotten', async () => {
  const { world, backend, storage, pusher, write, outbox } = await desk()
  await saveDraft(storage, { threadId: maria, text: 'Bom di' })
  backend.refuse('send_message', 'message_empty')
  await write('Bom dia')
  expect(await storage.read(['drafts'], (tx) => tx.all('drafts'))).toEqual([])
  await world.settle()
  await requeue(storage, { id: 1, body: 'Boa tarde', madeAtMs: 0 as never })
  expect(await outbox()).toEqual(['2 queued'])
  pusher.request()
  await world.settle()
  expect(await outbox()).toEqual(['2 rejected'])
  await discard(storage, 2)
  expect(await outbox()).toEqual([])
})

test('what can’t be sent is refused before anything is stored', async () => {
  const { storage, outbox } = await desk()
  const mutation: Mutation = { name: 'set_tags', args: { thread_id: 'nobody' as ThreadId, tags: [] } }
  await expect(enqueue(storage, { mutation, madeAtMs: 0 as never })).rejects.toMatchObject({ kind: 'thread-not-found' })
  expect(await outbox()).toEqual([])
})
