import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freeze } from './freeze.ts'
import { openInboxWindow, type InboxWindow } from './inboxWindow.ts'
import { rendererOf } from './rendererOf.ts'
import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

/** The promise is a second; the rest is for a busy machine. */
const TAKEOVER_MS = 3000
const SOON = { timeout: 30_000, interval: 20 }

interface Tab {
  window: InboxWindow
  /** Its process, asked for while it can be spared: finding out keeps a leader busy for so long that it is taken for frozen. */
  renderer: number
  /** Channels that it has joined. */
  channels: () => number
  /** Pulls and pushes of this tab so far. */
  requests: () => number
}

/** One person's browser with several tabs of the inbox: real locks, lines, IndexedDB, and renderers that really die. */
describe('several tabs of one browser', () => {
  let stage: Stage
  let context: BrowserContext
  const tabs: Tab[] = []

  async function openTab(): Promise<Tab> {
    const page = await context.newPage()
    let [channels, requests] = [0, 0]
    page.on('websocket', (socket) => {
      if (!socket.url().includes('/realtime/')) return
      let joined = 0
      const join = (by: number): void => {
        joined += by
        channels += by
      }
      socket.on('framesent', ({ payload }) => {
        if (String(payload).includes('"phx_join"')) join(1)
        else if (String(payload).includes('"phx_leave"')) join(-1)
      })
      socket.on('close', () => join(-joined))
    })
    page.on('request', (request) => {
      if (/\/rpc\/inbox_(?:pull|push)/.test(request.url()) && request.method() === 'POST') requests += 1
    })
    const window = await openInboxWindow(page, `${stage.url}?painel=0`)
    await window.live()
    await window.showAllByTime()
    const tab: Tab = { window, renderer: await rendererOf(page), channels: () => channels, requests: () => requests }
    tabs.push(tab)
    return tab
  }

  async function patientWrites(body: string): Promise<void> {
    const number = `+55 11 9${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`
    const row = { tenant_id: stage.tenantId, direction: 'inbound', from_number: number, body }
    const { error } = await stage.server.from('conversation_messages').insert(row)
    if (error) throw error
  }

  async function allShow(shown: readonly Tab[], text: string): Promise<void> {
    for (const { window } of shown) await expect.poll(() => window.page.getByText(text).first().isVisible(), SOON).toBe(true)
  }

  /** Until one of these, which asked for nothing so far, asks the server. */
  async function takeover(others: readonly Tab[], act: () => unknown): Promise<Tab> {
    const before = others.map((tab) => tab.requests())
    const leads = (): Tab | undefined => others.find((tab, at) => tab.requests() > (before[at] ?? 0))
    const startedAt = performance.now()
    await act()
    await expect.poll(leads, { timeout: TAKEOVER_MS, interval: 10 }).toBeDefined()
    if (process.env['PRAZO_TIMES']) process.stdout.write(`takeover: ${Math.round(performance.now() - startedAt)} ms\n`)
    return leads()!
  }

  const channels = (): number[] => tabs.map((tab) => tab.channels())

  beforeAll(async () => {
    stage = await openStage()
    context = await stage.newPerson()
    for (let n = 0; n < 4; n += 1) await openTab()
  })

  afterAll(() => stage?.close(), 60_000)

  it('cost one socket and one stream of requests, and all show what comes', async () => {
    await patientWrites('Quatro abas, um recado')
    await allShow(tabs, 'Quatro abas, um recado')
    expect(channels()).toEqual([1, 0, 0, 0])
    expect(tabs.slice(1).map((tab) => tab.requests())).toEqual([0, 0, 0])
  })

  let leader: Tab

  it('when the leading one freezes another leads within a second; thawed, it follows', async () => {
    const [frozen, ...others] = tabs as [Tab, ...Tab[]]
    try {
      leader = await takeover(others, () => freeze(frozen.renderer, others[0]!.window.page))
      await patientWrites('Depois do gelo')
      await allShow(others, 'Depois do gelo')
    } finally {
      // A browser does not close while a renderer of it is stopped.
      process.kill(frozen.renderer, 'SIGCONT')
    }
    await expect.poll(() => channels().toSorted(), SOON).toEqual([0, 0, 0, 1])
    expect(frozen.channels()).toBe(0)
    await patientWrites('Depois do degelo')
    await allShow(tabs, 'Depois do degelo')
  })

  it('when the leading one’s renderer is killed another leads within a second', async () => {
    const killed = leader
    const others = tabs.filter((tab) => tab !== killed)
    leader = await takeover(others, () => process.kill(killed.renderer, 'SIGKILL'))
    await killed.window.page.close()
    await expect.poll(() => leader.channels(), SOON).toBe(1)
    await patientWrites('Depois da queda')
    await allShow(others, 'Depois da queda')
    tabs.splice(0, tabs.length, ...others)
  })

  it('when the leading one closes another leads within a second', async () => {
    const others = tabs.filter((tab) => tab !== leader)
    const closing = leader.window.page
    leader = await takeover(others, () => closing.close())
    await expect.poll(() => leader.channels(), SOON).toBe(1)
    await patientWrites('Depois do fim')
    await allShow(others, 'Depois do fim')
  })
})
