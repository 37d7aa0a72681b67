import { describe, expect, test } from 'vitest'
import type { ThreadId } from '../../model.ts'
import type { Inbox } from '../inbox.ts'
import { offline } from '../testing/fakeBackend.ts'
import { browser, status, type FakeBrowser } from '../testing/fakeBrowser.ts'

const maria = 'maria' as ThreadId

describe('the messages of a thread', () => {
  async function longThread(newest = 200): Promise<FakeBrowser & { inbox: Inbox }> {
    const it = browser({ newest })
    for (let n = 1; n <= 130; n += 1) it.backend.patientWrites('maria', String(n))
    const inbox = await it.tab()
    await expect.poll(() => status(inbox)).toBe('live')
    return { ...it, inbox }
  }

  test('are the newest fifty at first, and fifty more each time, from the device', async () => {
    const { inbox } = await longThread()
    const feed = inbox.messages(maria)
    await expect.poll(() => feed.getSnapshot().messages.length).toBe(50)
    expect(feed.getSnapshot()).toMatchObject({ loading: false, hasOlder: true })
    await feed.loadOlder()
    await feed.loadOlder()
    expect(feed.getSnapshot().messages.map((message) => message.body)).toEqual(Array.from({ length: 130 }, (_, n) => String(n + 1)))
    expect(feed.getSnapshot().hasOlder).toBe(false)
  })

  test('keep their identity when another one arrives', async () => {
    const { inbox, backend } = await longThread()
    const feed = inbox.messages(maria)
    await expect.poll(() => feed.getSnapshot().messages.length).toBe(50)
    const before = feed.getSnapshot().messages.at(-1)
    backend.patientWrites('maria', 'Oi?')
    backend.poke()
    await expect.poll(() => feed.getSnapshot().messages.at(-1)?.body).toBe('Oi?')
    expect(feed.getSnapshot().messages.at(-2)).toBe(before)
  })

  test('that the device lacks come from the server; without a network it says so, and they come later', async () => {
    const { inbox, backend } = await longThread(60)
    const feed = inbox.messages(maria)
    await expect.poll(() => feed.getSnapshot().messages.length).toBe(50)
    await feed.loadOlder()
    expect(feed.getSnapshot().messages.length).toBe(60)
    backend.fail('history', offline)
    await feed.loadOlder()
    expect(feed.getSnapshot()).toMatchObject({ error: { kind: 'network' }, loadingOlder: false, hasOlder: true })
    expect(feed.getSnapshot().messages.length).toBe(60)
    await feed.loadOlder()
    expect(feed.getSnapshot()).toMatchObject({ error: null, hasOlder: true })
    expect(feed.getSnapshot().messages.length).toBe(110)
    await feed.loadOlder()
    expect(feed.getSnapshot().messages.map((message) => message.body)).toEqual(Array.from({ length: 130 }, (_, n) => String(n + 1)))
    expect(feed.getSnapshot().hasOlder).toBe(false)
  })

  test('of a thread that came into sight without them are fetched by themselves', async () => {
    const { inbox, backend } = await longThread(0)
    const feed = inbox.messages(maria)
    await expect.poll(() => feed.getSnapshot().messages.length).toBe(50)
    expect(feed.getSnapshot().messages.at(-1)?.body).toBe('130')
    expect(backend.calls.filter((call) => call === 'history').length).toBeLessThanOrEqual(2)
  })

  test('of an unknown thread are none, and it is not asked for over and over', async () => {
    const { inbox, backend } = await longThread()
    const feed = inbox.messages('nobody' as ThreadId)
    let told = 0
    feed.subscribe(() => (told += 1))
    await expect.poll(() => feed.getSnapshot().loading).toBe(false)
    expect(feed.getSnapshot().messages).toEqual([])
    expect(told).toBeLessThan(10)
    expect(backend.calls).not.toContain('history')
  })

  test('an answer shows at once, as queued, and becomes the stored message in place', async () => {
    const { inbox } = await longThread()
    const feed = inbox.messages(maria)
    await expect.poll(() => feed.getSnapshot().loading).toBe(false)
    const id = await inbox.sendMessage({ threadId: maria, body: 'Bom dia', direction: 'outbound' })
    expect(feed.getSnapshot().messages.at(-1)).toMatchObject({ message_id: id, local: { is: 'queued' } })
    const seen: string[] = []
    feed.subscribe(() =>
      seen.push(
        feed
          .getSnapshot()
          .messages.filter((message) => message.message_id === id)
          .length.toString(),
      ),
    )
    await expect.poll(() => feed.getSnapshot().messages.at(-1)).toMatchObject({ message_id: id, local: null, id: '131' })
    // Never missing, never twice.
    expect(new Set(seen)).toEqual(new Set(['1']))
  })
})
