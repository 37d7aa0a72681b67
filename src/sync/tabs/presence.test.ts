import { expect, test } from 'vitest'
import type { ThreadId } from '../../model.ts'
import type { Inbox } from '../inbox.ts'
import type { FakeBackend } from '../testing/fakeBackend.ts'
import { browser, status, type FakeBrowser } from '../testing/fakeBrowser.ts'

const [maria, joao] = ['maria' as ThreadId, 'joao' as ThreadId]
const looks = (inbox: Inbox, threadId: ThreadId | null, typing = false): void => inbox.setActivity({ threadId, typing })

interface Stage extends FakeBrowser {
  first: Inbox
  second: Inbox
}

async function twoTabs(): Promise<Stage> {
  const stage = browser()
  const [first, second] = [await stage.tab(), await stage.tab()]
  await expect.poll(() => [status(first), status(second)]).toEqual(['live', 'live'])
  return { ...stage, first, second }
}

/** What the colleagues heard since it was last asked. */
const heard = (backend: FakeBackend): string[] => backend.said.splice(0)

test('who opens a thread is seen there, and nowhere when they leave; leafing through tells nobody', async () => {
  const { backend, world, first } = await twoTabs()
  looks(first, maria)
  looks(first, joao)
  await world.pass(400)
  expect(heard(backend)).toEqual(['looks at joao'])
  looks(first, null)
  await world.pass(400)
  expect(heard(backend)).toEqual(['looks at nothing'])
})

test('while nothing changes, nothing is said, for hours', async () => {
  const { backend, world, first, second } = await twoTabs()
  looks(first, maria)
  looks(second, joao)
  await world.pass(400)
  expect(heard(backend)).toEqual(['looks at joao and maria'])
  for (let n = 0; n < 20; n += 1) looks(second, joao)
  await world.pass(2 * 3_600_000)
  expect(heard(backend)).toEqual([])
})

test('typing is said at once, again every few seconds of it, and ends by itself', async () => {
  const { backend, world, second } = await twoTabs()
  looks(second, maria)
  await world.pass(400)
  heard(backend)
  for (let key = 0; key < 20; key += 1) {
    looks(second, maria, true)
    await world.pass(200)
  }
  expect(heard(backend)).toEqual(['types to maria', 'types to maria'])
  await world.pass(10_000)
  expect(heard(backend)).toEqual(['stops typing to maria'])
})

test('however quickly somebody walks through threads, the channel is told at most four times in half a minute', async () => {
  const { backend, world, first } = await twoTabs()
  for (let n = 0; n < 60; n += 1) {
    looks(first, n % 2 ? maria : joao)
    await world.pass(500)
  }
  const meanwhile = heard(backend)
  expect(meanwhile.length).toBeLessThanOrEqual(4)
  looks(first, joao)
  await world.pass(31_000)
  expect([...meanwhile, ...heard(backend)].at(-1)).toBe('looks at joao')
})

test('a page that nobody sees looks at nothing, until its person is back', async () => {
  const { backend, world, first } = await twoTabs()
  looks(first, maria)
  await world.pass(400)
  world.turnAway()
  await world.pass(400)
  world.comeBack()
  await world.pass(400)
  expect(heard(backend)).toEqual(['looks at maria', 'looks at nothing', 'looks at maria'])
})

test('a new leader says what the other tabs do', async () => {
  const { backend, world, first, second } = await twoTabs()
  looks(second, maria)
  await world.pass(400)
  heard(backend)
  await first.close()
  await world.pass(2000)
  expect(heard(backend)).toEqual(['looks at maria'])
})

test('a tab that closes looks at nothing', async () => {
  const { backend, world, first, second } = await twoTabs()
  looks(first, joao)
  looks(second, maria)
  await world.pass(400)
  await second.close()
  await world.pass(400)
  expect(heard(backend)).toEqual(['looks at joao and maria', 'looks at joao'])
})

test('a channel that is there again is told again', async () => {
  const { backend, world, first } = await twoTabs()
  looks(first, maria)
  await world.pass(400)
  backend.cut()
  await world.pass(2000)
  expect(heard(backend)).toEqual(['looks at maria', 'looks at maria'])
})

test('colleagues show in every tab, oneself in none; their typing ends though nobody says so', async () => {
  const { backend, world, first, second } = await twoTabs()
  backend.colleagueViews('rafael', ['maria'])
  backend.colleagueTypes('camila', 'maria')
  backend.colleagueTypes('me', 'maria')
  await world.pass(100)
  const camila = { userId: 'camila', typing: true }
  const rafael = { userId: 'rafael', typing: false }
  for (const inbox of [first, second]) expect([...inbox.getSnapshot().presence]).toEqual([['maria', [camila, rafael]]])
  await world.pass(9000)
  for (const inbox of [first, second]) expect([...inbox.getSnapshot().presence]).toEqual([['maria', [rafael]]])
})

test('a tab that opens later sees them too; without a channel nobody is seen', async () => {
  const { backend, world, first, tab } = await twoTabs()
  backend.colleagueViews('rafael', ['maria'])
  const third = await tab()
  await world.pass(100)
  expect([...third.getSnapshot().presence.keys()]).toEqual(['maria'])
  world.setOnline(false)
  await world.pass(100)
  expect([first.getSnapshot().presence.size, third.getSnapshot().presence.size]).toEqual([0, 0])
})
