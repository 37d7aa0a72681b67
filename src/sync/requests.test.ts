import { expect, test } from 'vitest'
import { InboxError } from '../errors.ts'
import type { ThreadId } from '../model.ts'
import type { Inbox } from './inbox.ts'
import { expired, offline, type FakeBackend } from './testing/fakeBackend.ts'
import { browser, status, type FakeBrowser } from './testing/fakeBrowser.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const EVER = { times: 1_000_000 }

async function opened(): Promise<FakeBrowser & { inbox: Inbox }> {
  const stage = browser()
  const inbox = await stage.tab()
  await expect.poll(() => status(inbox)).toBe('live')
  return { ...stage, inbox }
}

/** Requests since it was last asked. */
const asked = (backend: FakeBackend): number => backend.calls.splice(0).length

test('a quiet hour costs a look a minute', async () => {
  const { backend, world } = await opened()
  asked(backend)
  await world.pass(HOUR)
  expect(asked(backend)).toBeLessThanOrEqual(65)
})

test.each([
  ['a token that stays refused', expired, 260],
  ['a server that stays away', offline, 1100],
  ['a server that answers nonsense', new InboxError('server-not-ready', 'Nonsense.', { code: 'invalid_answer' }), 60],
  ['a server that fails', new InboxError('unexpected', 'Failed.'), 60],
])('%s is asked ever more rarely: an hour of it, with an answer waiting, is no hot loop', async (_what, error, most) => {
  const { backend, world, inbox } = await opened()
  backend.fail('pull', error, EVER)
  backend.fail('push', error, EVER)
  await inbox.sendMessage({ threadId: 'maria' as ThreadId, body: 'Bom dia', direction: 'outbound' })
  asked(backend)
  await world.pass(HOUR)
  expect(asked(backend)).toBeLessThanOrEqual(most)
  expect(inbox.getSnapshot().unsent).toBe(1)
  backend.heal()
  inbox.reconnect()
  await expect.poll(() => backend.messagesOf('maria')).toEqual(['Bom dia'])
})

test('a network that comes and goes ten times a second is not asked ten times a second, but at once when it stays', async () => {
  const { backend, world, inbox } = await opened()
  asked(backend)
  for (let n = 0; n < 600; n += 1) {
    world.setOnline(n % 2 === 1)
    await world.pass(50)
  }
  expect(asked(backend)).toBeLessThanOrEqual(60)
  await world.pass(3000)
  expect(status(inbox)).toBe('live')
})

test('a channel that is lost as soon as it is there is opened ever more rarely', async () => {
  const { backend, world } = await opened()
  asked(backend)
  for (let n = 0; n < 6000; n += 1) {
    backend.cut()
    await world.pass(100)
  }
  expect(asked(backend)).toBeLessThanOrEqual(150)
})

test('somebody who comes and goes between pages all the time costs a few looks', async () => {
  const { backend, world } = await opened()
  asked(backend)
  for (let n = 0; n < 200; n += 1) {
    world.comeBack()
    await world.pass(50)
  }
  expect(asked(backend)).toBeLessThanOrEqual(30)
})

test.each([HOUR, -HOUR])('a device clock that is set by %i ms changes nothing but one look', async (deltaMs) => {
  const { backend, world, inbox } = await opened()
  await world.pass(MINUTE)
  const expected = (): number => Date.parse('2026-11-21T10:00:00Z') + world.nowMs()
  asked(backend)
  world.setWall(deltaMs)
  await world.pass(10_000)
  expect(Math.abs(inbox.now() - expected())).toBeLessThan(1000)
  expect(asked(backend)).toBeLessThanOrEqual(3)
  await world.pass(HOUR)
  expect(asked(backend)).toBeLessThanOrEqual(65)
})

test.each([HOUR, -HOUR])(
  'a server whose clock is set by %i ms is followed, in every tab, with its next answer, and asked no more often for it',
  async (deltaMs) => {
    const { backend, world, inbox, tab } = await opened()
    const follower = await tab()
    await expect.poll(() => status(follower)).toBe('live')
    let jumps = 0
    follower.onClockJump(() => (jumps += 1))
    const expected = (): number => Date.parse('2026-11-21T10:00:00Z') + world.nowMs() + deltaMs
    asked(backend)
    backend.setClock(deltaMs)
    await world.pass(2 * MINUTE)
    for (const each of [inbox, follower]) expect(Math.abs(each.now() - expected())).toBeLessThan(1000)
    expect(jumps).toBe(1)
    await world.pass(HOUR)
    expect(asked(backend)).toBeLessThanOrEqual(70)
  },
)

test('500 answers written without a network take five requests once it is back, and one pull behind them', async () => {
  const { backend, world, inbox } = await opened()
  world.setOnline(false)
  backend.fail('push', offline, EVER)
  backend.fail('pull', offline, EVER)
  for (let n = 0; n < 500; n += 1) await inbox.sendMessage({ threadId: 'maria' as ThreadId, body: `Resposta ${n}`, direction: 'outbound' })
  backend.heal()
  asked(backend)
  world.setOnline(true)
  await expect.poll(() => inbox.getSnapshot().unsent).toBe(0)
  await world.pass(1000)
  expect(backend.messagesOf('maria')).toHaveLength(500)
  const calls = backend.calls.map((call) => call.split(':')[0])
  expect(calls.slice(0, 6)).toEqual(['push', 'push', 'push', 'push', 'push', 'pull'])
  expect(calls.length).toBeLessThanOrEqual(9)
})
