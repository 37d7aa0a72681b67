import { describe, expect, test } from 'vitest'
import { InboxError } from '../errors.ts'
import type { EpochMs, ThreadId } from '../model.ts'
import type { Inbox } from './inbox.ts'
import { createMemoryStorage } from './storage/memoryStorage.ts'
import type { Storage } from './storage/storage.ts'
import { expired, offline } from './testing/fakeBackend.ts'
import { browser, status } from './testing/fakeBrowser.ts'

const maria = 'maria' as ThreadId
const preview = (inbox: Inbox, id: ThreadId = maria): string | null | undefined => inbox.getSnapshot().threads.get(id)?.last_message_preview
const say = (inbox: Inbox, body: string): Promise<unknown> => inbox.sendMessage({ threadId: maria, body, direction: 'outbound' })

describe('one tab', () => {
  test('becomes live, hears of a patient by a poke, and answers', async () => {
    const { backend, tab } = browser()
    const inbox = await tab()
    await expect.poll(() => status(inbox)).toBe('live')
    backend.patientWrites('maria', 'Oi')
    backend.poke()
    await expect.poll(() => preview(inbox)).toBe('Oi')
    expect(inbox.getSnapshot().threads.get(maria)).toMatchObject({ unread: 1, pending: false })

    await say(inbox, 'Bom dia')
    expect(inbox.getSnapshot().threads.get(maria)).toMatchObject({ unread: 0, pending: true, awaiting_since: null })
    await expect.poll(() => backend.messagesOf('maria')).toEqual(['Oi', 'Bom dia'])
    await expect.poll(() => inbox.getSnapshot().threads.get(maria)?.pending).toBe(false)
    expect(inbox.getSnapshot().unsent).toBe(0)
  })

  test('changes only what changed: other threads keep their identity', async () => {
    const { backend, tab } = browser()
    const inbox = await tab()
    await expect.poll(() => status(inbox)).toBe('live')
    const before = inbox.getSnapshot()
    backend.patientWrites('maria', 'Oi')
    backend.poke()
    await expect.poll(() => preview(inbox)).toBe('Oi')
    const after = inbox.getSnapshot()
    expect(after.threads.get('joao' as ThreadId)).toBe(before.threads.get('joao' as ThreadId))
    expect(after.members).toBe(before.members)
    expect(after.threads).not.toBe(before.threads)
  })

  test('answers written offline outlive the tab, and arrive once each and in order', async () => {
    const { backend, world, tab } = browser()
    const before = await tab()
    await expect.poll(() => status(before)).toBe('live')
    world.setOnline(false)
    for (const name of ['pull', 'push'] as const) backend.fail(name, offline, { times: 1000 })
    expect(status(before)).toBe('offline')
    for (const body of ['um', 'dois', 'três']) await say(before, body)
    await before.saveDraft(maria, 'Meio escri')
    expect(before.getSnapshot().unsent).toBe(3)
    await before.close()

    const after = await tab()
    expect(after.getSnapshot()).toMatchObject({ status: { is: 'offline' }, unsent: 3 })
    expect(after.getSnapshot().threads.get(maria)).toMatchObject({ draft: 'Meio escri', last_message_preview: 'três' })
    backend.heal()
    world.setOnline(true)
    await expect.poll(() => backend.messagesOf('maria')).toEqual(['um', 'dois', 'três'])
    await expect.poll(() => status(after)).toBe('live')
    expect(after.getSnapshot().unsent).toBe(0)
  })

  test('a refused token pauses, says so, and a fresh one goes on', async () => {
    const { backend, tab } = browser()
    backend.fail('pull', expired)
    backend.fail('push', expired)
    const inbox = await tab()
    const errors: string[] = []
    inbox.onError((error) => errors.push(error.kind))
    await expect.poll(() => status(inbox)).toBe('needs-sign-in')
    backend.freshToken()
    await expect.poll(() => status(inbox)).toBe('live')
  })

  test('who is no member any more keeps nothing of the tenant but unsent answers', async () => {
    const { backend, tab } = browser()
    const inbox = await tab()
    await expect.poll(() => status(inbox)).toBe('live')
    backend.fail('push', offline, { times: 1000 })
    await say(inbox, 'Já vou')
    backend.fail('pull', new InboxError('not-a-member', 'Suspended.', { code: 'not_a_member' }), { times: 1000 })
    backend.poke()
    await expect.poll(() => status(inbox)).toBe('blocked')
    const { threads, unsent, status: shown } = inbox.getSnapshot()
    expect([threads.size, unsent]).toEqual([0, 1])
    expect(shown).toMatchObject({ error: { kind: 'not-a-member', message: expect.stringContaining('1 unsent') } })
    expect(backend.channels()).toBe(0)
  })

  test('a refused mutation is listed with its reason until it is forgotten', async () => {
    const { backend, tab } = browser()
    const inbox = await tab()
    backend.refuse('set_status', 'not_allowed')
    await expect.poll(() => status(inbox)).toBe('live')
    await inbox.setStatus(maria, 'resolved')
    await expect.poll(() => inbox.getSnapshot().rejections).toMatchObject([{ name: 'set_status', threadId: maria, code: 'not_allowed' }])
    expect(inbox.getSnapshot().threads.get(maria)?.status).toBe('open')
    await inbox.discard(inbox.getSnapshot().rejections[0]!.mutationId)
    expect(inbox.getSnapshot().rejections).toEqual([])
  })

  test('a refused answer marks its thread until it is forgotten, or sent again with another text', async () => {
    const { backend, tab } = browser()
    const inbox = await tab()
    await expect.poll(() => status(inbox)).toBe('live')
    backend.refuse('send_message', 'message_empty')
    for (const body of ['um', 'dois']) await say(inbox, body)
    const failed = (): boolean | undefined => inbox.getSnapshot().threads.get(maria)?.failed
    await expect.poll(() => [failed(), inbox.getSnapshot().unsent]).toEqual([true, 0])
    expect(inbox.getSnapshot().rejections).toEqual([])
    await inbox.discard(1)
    expect(failed()).toBe(true)
    backend.heal()
    await inbox.retry(2, 'três')
    expect(failed()).toBe(false)
    await expect.poll(() => backend.messagesOf('maria')).toEqual(['três'])
    backend.refuse('send_message', 'message_empty')
    await say(inbox, 'quatro')
    await expect.poll(failed).toBe(true)
    await inbox.discard(4)
    expect(failed()).toBe(false)
  })

  test('says that it is live only when everything can be seen', async () => {
    const { tab } = browser()
    const opening = tab()
    const inbox = await opening
    const seen: number[] = []
    inbox.subscribe(() => {
      if (status(inbox) === 'live') seen.push(inbox.getSnapshot().threads.size)
    })
    await expect.poll(() => status(inbox)).toBe('live')
    expect(seen[0] ?? inbox.getSnapshot().threads.size).toBe(2)
  })

  test('limits and unknown threads are refused before anything is stored', async () => {
    const { tab } = browser()
    const inbox = await tab()
    await expect.poll(() => status(inbox)).toBe('live')
    await expect(say(inbox, '😀'.repeat(4097))).rejects.toMatchObject({ kind: 'message-too-long' })
    await expect(inbox.sendMessage({ threadId: 'nobody' as ThreadId, body: 'Oi', direction: 'outbound' })).rejects.toMatchObject({
      kind: 'thread-not-found',
    })
    await expect(say(inbox, '  \n')).rejects.toMatchObject({ code: 'message_empty' })
    await say(inbox, '😀'.repeat(4096))
    expect(inbox.getSnapshot().unsent).toBe(1)
  })

  test('a channel that ends is opened anew', async () => {
    const { backend, world, tab } = browser()
    const inbox = await tab()
    await expect.poll(() => status(inbox)).toBe('live')
    backend.cut()
    expect(backend.channels()).toBe(0)
    backend.patientWrites('maria', 'Alguém aí?')
    await world.pass(2000)
    await expect.poll(() => preview(inbox)).toBe('Alguém aí?')
    expect(backend.channels()).toBe(1)
    expect(status(inbox)).toBe('live')
  })
})

describe('a device that can’t store', () => {
  test('works from memory, and says so', async () => {
    const { backend, tab } = browser()
    const inbox = await tab(() => Promise.reject(new InboxError('storage', 'Forbidden.')))
    await expect.poll(() => inbox.getSnapshot().threads.size).toBe(2)
    expect(status(inbox)).toBe('storage-problem')
    await say(inbox, 'Bom dia')
    await expect.poll(() => backend.messagesOf('maria')).toEqual(['Bom dia'])
  })

  test('works beside tabs that can, without waiting for them', async () => {
    const { backend, tab } = browser()
    const first = await tab()
    await expect.poll(() => status(first)).toBe('live')
    const second = await tab(() => Promise.reject(new InboxError('storage', 'Forbidden.')))
    await expect.poll(() => second.getSnapshot().threads.size).toBe(2)
    await say(second, 'Bom dia')
    await expect.poll(() => backend.messagesOf('maria')).toEqual(['Bom dia'])
  })

  test('that fails in the middle goes on with what the tab knows; nothing typed is lost', async () => {
    const { backend, tab } = browser()
    let broken = false
    const flaky = (): Promise<Storage> => {
      const memory = createMemoryStorage()
      const failing = new InboxError('storage', 'Full.', { code: 'QuotaExceededError' })
      return Promise.resolve({
        ...memory,
        durable: true,
        write: (tables, work) => (broken ? Promise.reject(failing) : memory.write(tables, work)),
      })
    }
    const inbox = await tab(flaky)
    await expect.poll(() => status(inbox)).toBe('live')
    backend.fail('push', offline)
    await say(inbox, 'um')
    await inbox.saveDraft('joao' as ThreadId, 'Meio escri')
    broken = true
    await say(inbox, 'dois')
    expect(status(inbox)).toBe('storage-problem')
    expect(inbox.getSnapshot().threads.get('joao' as ThreadId)?.draft).toBe('Meio escri')
    inbox.reconnect()
    await expect.poll(() => backend.messagesOf('maria')).toEqual(['um', 'dois'])
  })
})

test('who is no member any more keeps a message for later that was never sent, too', async () => {
  const { backend, tab } = browser()
  const inbox = await tab()
  await expect.poll(() => status(inbox)).toBe('live')
  backend.fail('push', offline, { times: 1000 })
  await inbox.scheduleMessage({ threadId: maria, body: 'Bom dia!', sendAt: (inbox.now() + 3_600_000) as EpochMs })
  expect(inbox.getSnapshot().unsent).toBe(1)
  backend.fail('pull', new InboxError('not-a-member', 'Suspended.', { code: 'not_a_member' }), { times: 1000 })
  backend.poke()
  await expect.poll(() => inbox.getSnapshot().status).toMatchObject({ error: { message: expect.stringContaining('1 unsent') } })
  expect(inbox.getSnapshot().unsent).toBe(1)
})

test('answers that were refused are counted until somebody decides about them', async () => {
  const { backend, tab } = browser()
  const inbox = await tab()
  await expect.poll(() => status(inbox)).toBe('live')
  backend.refuse('send_message', 'number_blocked')
  await say(inbox, 'Bom dia')
  await expect.poll(() => inbox.getSnapshot().refusedMessages).toBe(1)
  expect(inbox.getSnapshot().unsent).toBe(0)
  const feed = inbox.messages(maria)
  await expect.poll(() => feed.getSnapshot().messages.at(-1)?.local?.mutationId).toBeDefined()
  await inbox.discard(feed.getSnapshot().messages.at(-1)!.local!.mutationId)
  expect(inbox.getSnapshot().refusedMessages).toBe(0)
})

describe('two tabs', () => {
  test('cost one stream of pulls and one channel; the second sees what the first does, and the other way round', async () => {
    const { backend, tab } = browser()
    const [first, second] = [await tab(), await tab()]
    await expect.poll(() => [status(first), status(second)]).toEqual(['live', 'live'])
    expect(backend.channels()).toBe(1)

    await say(second, 'Bom dia')
    await expect.poll(() => backend.messagesOf('maria')).toEqual(['Bom dia'])
    await expect.poll(() => [preview(first), preview(second)]).toEqual(['Bom dia', 'Bom dia'])
    await first.saveDraft(maria, 'Meio escri')
    await expect.poll(() => second.getSnapshot().threads.get(maria)?.draft).toBe('Meio escri')
    await expect.poll(() => second.getSnapshot().unsent).toBe(0)
  })

  test('an answer takes along the draft that it was made of, and not what the other has written since', async () => {
    const { tab } = browser()
    const [first, second] = [await tab(), await tab()]
    await expect.poll(() => [status(first), status(second)]).toEqual(['live', 'live'])
    const draft = (): string | null | undefined => second.getSnapshot().threads.get(maria)?.draft
    await first.saveDraft(maria, 'Até sexta')
    await second.saveDraft(maria, 'Traga o exame')
    await first.sendMessage({ threadId: maria, body: 'Até sexta', direction: 'outbound', draft: 'Até sexta' })
    await expect.poll(draft).toBe('Traga o exame')
    await second.sendMessage({ threadId: maria, body: 'Traga o exame', direction: 'outbound', draft: 'Traga o exame' })
    await expect.poll(draft).toBe(null)
  })

  test('when the leading one closes the other leads, and delivers what was left', async () => {
    const { backend, world, tab } = browser()
    const [first, second] = [await tab(), await tab()]
    await expect.poll(() => [status(first), status(second)]).toEqual(['live', 'live'])
    backend.fail('push', offline, { times: 1 })
    await say(second, 'Bom dia')
    await first.close()
    const delivered = async (): Promise<(string | null)[]> => {
      await world.pass(500)
      return backend.messagesOf('maria')
    }
    await expect.poll(delivered).toEqual(['Bom dia'])
    await expect.poll(() => backend.channels()).toBe(1)
    backend.patientWrites('maria', 'Obrigada')
    backend.poke()
    await expect.poll(() => preview(second)).toBe('Obrigada')
  })

  test('signing out in one empties the other', async () => {
    const { tab } = browser()
    const [first, second] = [await tab(), await tab()]
    await expect.poll(() => [status(first), status(second)]).toEqual(['live', 'live'])
    await first.wipe()
    await expect.poll(() => [status(second), second.getSnapshot().threads.size]).toEqual(['needs-sign-in', 0])
  })
})
