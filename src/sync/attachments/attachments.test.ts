import { describe, expect, test } from 'vitest'
import { InboxError } from '../../errors.ts'
import type { ThreadId } from '../../model.ts'
import type { Inbox, Message, MessageFeed } from '../inbox.ts'
import { offline } from '../testing/fakeBackend.ts'
import { browser, status } from '../testing/fakeBrowser.ts'
import { FILE_LIMIT_BYTES } from './attachment.ts'

const maria = 'maria' as ThreadId
const joao = 'joao' as ThreadId
const picture = (): File => new File([new Uint8Array([1, 2, 3, 250])], 'Exame da Maria.png', { type: 'image/png' })
const send = (inbox: Inbox, file: File, body = ''): Promise<unknown> =>
  inbox.sendMessage({ threadId: maria, body, direction: 'outbound', file })

function shownIn(inbox: Inbox): { feed: MessageFeed; last: () => Message | undefined } {
  const feed = inbox.messages(maria)
  return { feed, last: () => feed.getSnapshot().messages.at(-1) }
}

describe('a file with an answer', () => {
  test('shows at once, stops the clock, and goes before its message; the path names nobody', async () => {
    const { backend, tab } = browser()
    const inbox = await tab()
    await expect.poll(() => status(inbox)).toBe('live')
    const { last, feed } = shownIn(inbox)
    await send(inbox, picture(), 'Segue o exame')
    await expect.poll(last).toMatchObject({ kind: 'image', media_name: 'Exame da Maria.png', media_size: 4, body: 'Segue o exame' })
    expect(inbox.getSnapshot().threads.get(maria)).toMatchObject({ last_message_kind: 'image', awaiting_since: null })
    await expect.poll(() => backend.messagesOf('maria')).toEqual(['Segue o exame'])
    const uploadAt = backend.calls.findIndex((call) => call.startsWith('upload'))
    expect(backend.calls.findIndex((call) => call.startsWith('push'))).toBeGreaterThan(uploadAt)
    const [[path, file]] = [...backend.uploads] as [[string, Blob]]
    expect(path).toMatch(/^tenant\/[0-9a-f-]{36}\/1\.png$/)
    expect([...new Uint8Array(await file.arrayBuffer())]).toEqual([1, 2, 3, 250])
    feed.close()
  })

  test('queued without a network it outlives the tab, and what was written after it waits its turn', async () => {
    const { backend, world, tab } = browser()
    const before = await tab()
    await expect.poll(() => status(before)).toBe('live')
    world.setOnline(false)
    for (const name of ['pull', 'push', 'upload'] as const) backend.fail(name, offline, { times: 1000 })
    await send(before, picture())
    await before.sendMessage({ threadId: maria, body: 'Recebeu?', direction: 'outbound' })
    await before.close()

    const after = await tab()
    backend.heal()
    backend.fail('upload', offline)
    world.setOnline(true)
    await world.pass(60_000)
    await expect.poll(() => backend.messagesOf('maria')).toEqual(['', 'Recebeu?'])
    expect(after.getSnapshot().unsent).toBe(0)
  })

  test('a slow file holds up only its own conversation', async () => {
    const { backend, world, tab } = browser()
    const inbox = await tab()
    await expect.poll(() => status(inbox)).toBe('live')
    backend.fail('upload', offline, { times: 1000 })
    await send(inbox, picture())
    await inbox.sendMessage({ threadId: joao, body: 'Até amanhã', direction: 'outbound' })
    await world.pass(5000)
    await expect.poll(() => backend.messagesOf('joao')).toEqual(['Até amanhã'])
    expect(backend.messagesOf('maria')).toEqual([])
    expect(status(inbox)).toBe('live')
  })

  test('a file that the server refuses is its message’s refusal, with the reason, and may be sent again', async () => {
    const { backend, world, tab } = browser()
    const inbox = await tab()
    await expect.poll(() => status(inbox)).toBe('live')
    backend.fail('upload', new InboxError('rejected', 'too large', { code: 'file_too_large' }))
    const { last, feed } = shownIn(inbox)
    await send(inbox, picture())
    await expect.poll(() => last()?.local).toMatchObject({ is: 'rejected', code: 'file_too_large' })
    const { local } = last() as Message
    if (local) await inbox.retry(local.mutationId)
    await world.pass(5000)
    await expect.poll(() => backend.messagesOf('maria')).toEqual([''])
    feed.close()
  })

  test('what WhatsApp does not deliver is refused before anything is stored', async () => {
    const { backend, tab } = browser()
    const inbox = await tab()
    await expect.poll(() => status(inbox)).toBe('live')
    const refused = async (file: File): Promise<string | null> =>
      send(inbox, file).then(
        () => null,
        (error: InboxError) => error.code,
      )
    expect(await refused(new File(['<b>'], 'x.html', { type: 'text/html' }))).toBe('file_type')
    expect(await refused(new File([], 'x.png', { type: 'image/png' }))).toBe('file_empty')
    const large = Object.defineProperty(picture(), 'size', { value: FILE_LIMIT_BYTES + 1 })
    expect(await refused(large)).toBe('file_too_large')
    expect(inbox.getSnapshot().unsent).toBe(0)
    expect(backend.uploads.size).toBe(0)
  })

  test('it is shown from the device while it waits, from the server afterwards', async () => {
    const { backend, world, tab } = browser()
    const inbox = await tab()
    await expect.poll(() => status(inbox)).toBe('live')
    backend.fail('upload', offline, { times: 1000 })
    const { last, feed } = shownIn(inbox)
    await send(inbox, picture())
    await expect.poll(() => last()?.local?.is).toBe('queued')
    const own = await inbox.attachments.open(last() as Message)
    expect(own).toMatch(/^blob:/)
    backend.heal()
    await world.pass(30_000)
    await expect.poll(() => last()?.local ?? null).toBeNull()
    await inbox.close()
    feed.close()

    const later = await tab()
    const again = shownIn(later)
    await expect.poll(again.last).toMatchObject({ kind: 'image' })
    expect(await later.attachments.open(again.last() as Message)).toMatch(/^https:\/\/files\.example\/tenant\//)
    again.feed.close()
  })
})
