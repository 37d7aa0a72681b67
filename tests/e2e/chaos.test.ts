import { setTimeout as pause } from 'node:timers/promises'
import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFaultyProxy, type FaultyProxy } from './faultyProxy.ts'
import { openInboxWindow, type InboxWindow } from './inboxWindow.ts'
import { rendererOf } from './rendererOf.ts'
import { openStage, type Stage } from './stage.ts'

/** `CHAOS_ROUNDS=20 CHAOS_SEED=random npx vitest run --project e2e chaos`; the title names the seed. Faults are its choice, moments are not. */
const ROUNDS = Number(process.env['CHAOS_ROUNDS'] ?? 2)
const CHOSEN = process.env['CHAOS_SEED'] ?? '7'
const SEED = CHOSEN === 'random' ? Date.now() % 100_000 : Number(CHOSEN)
/** Of each of the two. */
const TABS = [2, 1]
/** Answers that a window has room for. */
const ON_SHOW = 15
const PATIENCE = { timeout: 20_000, interval: 100 }

let state = SEED
function random(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return state / 2 ** 32
}

interface Person {
  context: BrowserContext
  url: string
  windows: InboxWindow[]
}

/** Two members, one of them with two tabs, in real browsers, on a bad way to a real backend whose database crashes, or which starts anew, while they write. */
describe(`on a bad day (seed ${SEED})`, () => {
  let stage: Stage
  let proxy: FaultyProxy
  const people: Person[] = []
  const typed: string[] = []
  let patient = ''

  async function openWindow({ context, url, windows }: Person): Promise<InboxWindow> {
    const window = await openInboxWindow(await context.newPage(), url)
    await window.showAllByTime()
    await window.open(patient)
    await window.live()
    windows.push(window)
    return window
  }

  /** A colleague who writes at the same time is told of before anything is sent: then the text waits in the field for a second Enter. */
  async function answer(window: InboxWindow): Promise<void> {
    const text = `caos ${SEED} ${typed.length + 1}`
    typed.push(text)
    const inbox = window.page.locator('prazo-inbox')
    const composer = inbox.getByPlaceholder(/^Escreva para/)
    await composer.fill(text)
    for (let presses = 0; presses < 6; presses += 1) {
      await composer.press('Enter')
      const left = await composer.inputValue()
      if (left === '') break
      // Nothing typed leaves the field unsent. Each new answer of the colleague is a reason of its own to ask.
      expect(left).toBe(text)
    }
    await inbox.locator('[part~=messages]').getByText(text, { exact: true }).waitFor()
  }

  /** The renderer dies as when the system runs out of memory: nothing is said, nothing is closed. */
  async function killTab(person: Person): Promise<void> {
    const window = person.windows.shift()
    if (!window) return
    const crashed = new Promise((resolve) => window.page.once('crash', resolve))
    process.kill(await rendererOf(window.page), 'SIGKILL')
    await crashed
    await window.page.close()
  }

  const held = async (): Promise<string[]> => {
    const rows = await stage.sql<{ body: string }[]>`
      select body from public.conversation_messages where body like ${`caos ${SEED} %`} order by id`
    return rows.map(({ body }) => body)
  }

  const shown = async ({ page }: InboxWindow): Promise<string[]> => {
    const text = await page.locator('prazo-inbox').locator('[part~=messages]').innerText()
    return [...text.matchAll(new RegExp(`caos ${SEED} \\d+`, 'g'))].map(([found]) => found)
  }

  beforeAll(async () => {
    stage = await openStage(async (url) => {
      proxy = await openFaultyProxy(url, random)
      return proxy
    })
    const [thread] = await stage.sql<{ contact_name: string }[]>`
      select contact_name from public.inbox_threads
      where tenant_id = ${stage.tenantId} and status = 'open' and contact_name is not null order by last_message_at desc limit 1`
    patient = thread?.contact_name ?? ''
    for (const who of ['', '&membro=rafael']) {
      people.push({ context: await stage.newPerson(), url: `${stage.url}?painel=0${who}`, windows: [] })
    }
    for (const [at, tabs] of TABS.entries()) for (let tab = 0; tab < tabs; tab += 1) await openWindow(people[at]!)
  })
  afterAll(() => stage?.close())

  it('every answer arrives once, and every window shows what the database holds', async () => {
    proxy.setFaulty(true)
    for (let round = 0; round < ROUNDS; round += 1) {
      const windows = people.flatMap((person) => person.windows)
      for (let n = 0; n < 2; n += 1) for (const window of windows) await answer(window)
      proxy.cut()
      const restarted = round % 2 === 0 ? stage.crashDatabase() : stage.restart()
      for (const window of windows) await answer(window)
      await restarted
      const person = people[round % people.length]
      if (!person) continue
      for (const window of person.windows) await answer(window)
      await killTab(person)
      proxy.cut()
      await pause(random() * 300)
      proxy.setFaulty(false)
      await openWindow(person)
      proxy.setFaulty(true)
    }
    proxy.setFaulty(false)
    await expect.poll(async () => (await held()).toSorted(), PATIENCE).toEqual(typed.toSorted())
    const all = await held()
    for (const window of people.flatMap((person) => person.windows)) {
      // A long conversation has only its end on the page.
      const end = all.slice(-ON_SHOW)
      await expect.poll(async () => (await shown(window)).slice(-ON_SHOW), PATIENCE).toEqual(end)
      await window.live()
    }
    expect(await held()).toEqual(all)
    const { none: _none, ...faults } = proxy.happened()
    for (const [fault, times] of Object.entries(faults)) expect(times, `seed ${SEED}: ${fault}`).toBeGreaterThan(0)
  })
})
