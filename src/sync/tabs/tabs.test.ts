import { expect, test, vi } from 'vitest'
import { InboxError } from '../../errors.ts'
import type { ThreadId } from '../../model.ts'
import { DATA_VERSION } from '../storage/dataVersion.ts'
import type { Inbox } from '../inbox.ts'
import { browser, status, type FakeBrowser } from '../testing/fakeBrowser.ts'

const [maria, joao] = ['maria' as ThreadId, 'joao' as ThreadId]
const preview = (inbox: Inbox): string | null | undefined => inbox.getSnapshot().threads.get(maria)?.last_message_preview
const say = (inbox: Inbox, body: string): Promise<unknown> => inbox.sendMessage({ threadId: maria, body, direction: 'outbound' })

interface Stage extends FakeBrowser {
  tabs: Inbox[]
}

async function opened(count: number): Promise<Stage> {
  const stage = browser()
  const tabs: Inbox[] = []
  for (let n = 0; n < count; n += 1) tabs.push(await stage.tab())
  await expect.poll(() => tabs.map(status)).toEqual(tabs.map(() => 'live'))
  return { ...stage, tabs }
}

const pulls = ({ backend }: Stage): number => backend.calls.filter((call) => call === 'pull').length

test('five tabs cost what one costs: one channel and one stream of pulls', async () => {
  const hour = 3_600_000
  const cost = async (count: number): Promise<{ channels: number; pulls: number }> => {
    const stage = await opened(count)
    const before = pulls(stage)
    for (let n = 0; n < 10; n += 1) {
      stage.backend.patientWrites('maria', `Oi ${n}`)
      stage.backend.poke()
      await stage.world.pass(hour / 100)
    }
    await expect.poll(() => stage.tabs.map(preview)).toEqual(stage.tabs.map(() => 'Oi 9'))
    return { channels: stage.backend.channels(), pulls: pulls(stage) - before }
  }
  expect(await cost(5)).toEqual(await cost(1))
})

test('a leader that freezes is replaced within a second, and what was queued goes out', async () => {
  const { tabs, backend, world, freeze } = await opened(3)
  const [first, second, third] = tabs as [Inbox, Inbox, Inbox]
  await world.pass(5000)
  freeze(first)
  await say(second, 'Bom dia')
  await world.pass(1000)
  await expect.poll(() => backend.messagesOf('maria')).toEqual(['Bom dia'])
  await expect.poll(() => [preview(second), preview(third)]).toEqual(['Bom dia', 'Bom dia'])
})

test('a leader that thaws steps down: one channel, one stream of pulls, and it sees what the others see', async () => {
  const stage = await opened(2)
  const { tabs, backend, world, freeze, thaw } = stage
  const [first, second] = tabs as [Inbox, Inbox]
  freeze(first)
  await world.pass(2000)
  expect(backend.channels()).toBe(2)
  thaw(first)
  await world.pass(1000)
  expect(backend.channels()).toBe(1)
  const before = pulls(stage)
  backend.patientWrites('maria', 'Alguém aí?')
  backend.poke()
  await expect.poll(() => [preview(first), preview(second)]).toEqual(['Alguém aí?', 'Alguém aí?'])
  expect(pulls(stage) - before).toBe(1)
  await say(first, 'Sim!')
  await expect.poll(() => backend.messagesOf('maria')).toEqual(['Alguém aí?', 'Sim!'])
})

test('an answer that a frozen leader was waiting for does no harm when it comes at last', async () => {
  const { tabs, backend, world, freeze, thaw } = await opened(2)
  const [first, second] = tabs as [Inbox, Inbox]
  backend.patientWrites('maria', 'antes')
  // Asked, and answered, before it froze; read only when it thaws.
  backend.poke()
  freeze(first)
  await world.pass(2000)
  backend.patientWrites('maria', 'depois')
  backend.poke()
  await expect.poll(() => preview(second)).toBe('depois')
  thaw(first)
  await world.pass(2000)
  expect([preview(first), preview(second)]).toEqual(['depois', 'depois'])
})

test('a leader that nobody sees, its timers slowed to one a minute, still leads, and what comes and goes is not slowed', async () => {
  const stage = browser()
  const { backend, world, slowDown } = stage
  const listen = vi.spyOn(backend, 'listen')
  const [first, second] = [await stage.tab(), await stage.tab()]
  await expect.poll(() => [status(first), status(second)]).toEqual(['live', 'live'])
  await world.pass(5000)
  slowDown(first)
  await world.pass(600_000)
  backend.patientWrites('maria', 'Alguém aí?')
  backend.poke()
  await world.pass(1000)
  expect([preview(first), preview(second)]).toEqual(['Alguém aí?', 'Alguém aí?'])
  await say(second, 'Sim!')
  await world.pass(1000)
  expect(backend.messagesOf('maria')).toEqual(['Alguém aí?', 'Sim!'])
  expect(listen).toHaveBeenCalledTimes(1)
})

test('no tab loses a thread that it shows to the age of it, nor one that nobody looks at behind other windows', async () => {
  const { backend, world, tab } = browser()
  const [first, second] = [await tab(), await tab()]
  await expect.poll(() => [status(first), status(second)]).toEqual(['live', 'live'])
  backend.patientWrites('maria', 'Obrigada!')
  backend.patientWrites('joao', 'Obrigado!')
  backend.poke()
  for (const id of [maria, joao]) await first.setStatus(id, 'closed')
  await expect.poll(() => first.getSnapshot().unsent).toBe(0)
  second.setActivity({ threadId: maria, typing: false })
  world.turnAway()
  // As after a long holiday.
  backend.setClock(100 * 86_400_000)
  backend.poke()
  await world.pass(10_000)
  for (const each of [first, second]) await expect.poll(() => [...each.getSnapshot().threads.keys()]).toEqual([maria])
})

test('a tab that can’t store anything leaves the lead to one that can', async () => {
  const { backend, world, tab } = browser()
  const alone = await tab(() => Promise.reject(new InboxError('storage', 'Forbidden.')))
  const other = await tab()
  await expect.poll(() => [status(alone), status(other)]).toEqual(['storage-problem', 'live'])
  await world.pass(5000)
  await say(other, 'Bom dia')
  await expect.poll(() => backend.messagesOf('maria')).toEqual(['Bom dia'])
  expect([status(alone), status(other)]).toEqual(['storage-problem', 'live'])
})

test('when a newer release opens, older tabs say so and step aside; nothing that was typed is lost', async () => {
  const { backend, world, tab } = browser()
  const older = await tab()
  await expect.poll(() => status(older)).toBe('live')
  backend.fail('push', new InboxError('network', 'No network.'), { times: 1 })
  await say(older, 'Bom dia')
  await older.saveDraft(maria, 'Meio escri')
  const newer = await tab(undefined, DATA_VERSION + 1)
  await expect.poll(() => older.getSnapshot().status).toMatchObject({ is: 'blocked', error: { kind: 'outdated' } })
  await expect.poll(() => status(newer)).toBe('live')
  await world.pass(2000)
  await expect.poll(() => backend.messagesOf('maria')).toEqual(['Bom dia'])
  expect(newer.getSnapshot().threads.get(maria)?.draft).toBe('Meio escri')
  expect(backend.channels()).toBe(1)
  const calls = backend.calls.length
  older.reconnect()
  await expect(say(older, 'Tarde')).rejects.toMatchObject({ kind: 'storage' })
  expect(backend.calls.length).toBe(calls)
})

test('an older release that opens later touches nothing of what it finds', async () => {
  const { backend, tab } = browser()
  const newer = await tab(undefined, DATA_VERSION + 1)
  await expect.poll(() => status(newer)).toBe('live')
  const older = await tab()
  await expect.poll(() => older.getSnapshot().status).toMatchObject({ is: 'blocked', error: { kind: 'outdated' } })
  await say(newer, 'Bom dia')
  await expect.poll(() => backend.messagesOf('maria')).toEqual(['Bom dia'])
  expect(status(newer)).toBe('live')
  expect(backend.channels()).toBe(1)
})
