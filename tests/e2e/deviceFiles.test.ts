import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHostStage, type HostStage, type Profile } from './hostStage.ts'
import { foundIn, secret, secretNumbers } from './secrets.ts'
import type { Settings } from './hostPage/main.ts'

const SOON = { timeout: 20_000, interval: 100 }

interface Shown {
  backend: HostStage['backend']
  tenantId: string
  attributes: Record<string, string>
}

async function showInbox(page: Page, { backend, tenantId, attributes }: Shown): Promise<void> {
  const { email, password } = backend.tenants[0]!.users[0]!
  const settings: Settings = { url: backend.url, key: backend.publishableKey, tenantId, email, password, attributes }
  await page.evaluate((it) => window.show(it), settings)
}

/** What a thief finds who copies a browser's profile. */
describe('the files of the browser’s profile', () => {
  const [message, name, number, tag] = [secret('message'), secret('name'), secretNumbers('number'), secret('tag')]
  const [draft, answer] = [secret('draft'), secret('unsent answer')]
  const secrets = [message, name, number, tag, draft, answer]
  const all = secrets.map((each) => each.name).toSorted()
  let stage: HostStage
  let threadId: string

  beforeAll(async () => {
    stage = await openHostStage()
    const { sql, tenantId } = stage
    for (const from of number.numbers) {
      const [row] = await sql`
        insert into conversation_messages (tenant_id, direction, from_number, body)
        values (${tenantId}, 'inbound', ${from}, ${message.text}) returning thread_id`
      threadId = String(row!['thread_id'])
    }
    await sql`update inbox_threads set contact_name = ${name.text}, tags = ${[tag.text]} where id = ${threadId}`
  })
  afterAll(() => stage?.close())

  async function open(profile: Profile, atRest: 'plain' | 'session'): Promise<Page> {
    const page = await profile.start()
    await show(page, atRest)
    return page
  }

  const show = (page: Page, atRest: 'plain' | 'session'): Promise<void> =>
    showInbox(page, { ...stage, attributes: { 'at-rest': atRest, locale: 'en' } })

  /** Reads the patient's message, answers while the network is away, and leaves half an answer in the field. */
  async function work(page: Page): Promise<void> {
    await page.evaluate((id) => window.inbox.openThread(id), threadId)
    await page.getByText(message.words[0]!).first().waitFor()
    await page.context().setOffline(true)
    const field = composer(page)
    await field.fill(answer.text)
    await field.press('Enter')
    await expect.poll(() => unsent(page), SOON).toBeGreaterThan(0)
    await field.fill(draft.text)
    await field.blur()
    // The list shows a draft as it is stored.
    await page.locator('[part~=row]').getByText(draft.words[0]!).first().waitFor()
  }

  async function typedIsThere(page: Page): Promise<void> {
    await page.evaluate((id) => window.inbox.openThread(id), threadId)
    await page.getByText(answer.words[0]!).first().waitFor()
    await expect.poll(() => composer(page).inputValue(), SOON).toBe(draft.text)
  }

  const composer = (page: Page): Locator => page.locator('.composer__text')
  const unsent = (page: Page): Promise<number> =>
    page.evaluate(() => (window.told.findLast(({ type }) => type === 'prazo-sync')?.detail as { unsent: number } | undefined)?.unsent ?? -1)
  const setMembership = (status: 'active' | 'suspended'): Promise<unknown> =>
    stage.sql`update tenant_members set status = ${status} where user_id = ${stage.backend.tenants[0]!.users[0]!.id}`
  const signOut = (page: Page): Promise<unknown> => page.evaluate(() => window.inbox.signOut({ force: true }))

  it('hold everything in plain mode, or this test would find nothing at all; and nothing after signing out', async () => {
    const profile = await stage.newProfile()
    const page = await open(profile, 'plain')
    await work(page)
    await profile.quit()
    expect(await foundIn(profile.dir, secrets)).toEqual(all)

    const again = await open(profile, 'plain')
    await expect.poll(() => unsent(again), SOON).toBeGreaterThanOrEqual(0)
    await signOut(again)
    await profile.quit()
    expect(await foundIn(profile.dir, secrets)).toEqual([])
  })

  it.each(['closed', 'killed'] as const)('hold no text, name, number or tag in session mode, %s in the middle of work', async (end) => {
    const profile = await stage.newProfile()
    const page = await open(profile, 'session')
    await work(page)
    await (end === 'killed' ? profile.kill() : profile.quit())
    expect(await foundIn(profile.dir, secrets)).toEqual([])

    // What was typed is there all the same, for whoever gets the key.
    const again = await open(profile, 'session')
    await typedIsThere(again)
    await signOut(again)
    await profile.quit()
    expect(await foundIn(profile.dir, secrets)).toEqual([])
  })

  it('hold nothing either once a host has switched to session mode, whose inbox has all that was typed; and back again', async () => {
    const profile = await stage.newProfile()
    await work(await open(profile, 'plain'))
    await profile.kill()
    const sealed = await open(profile, 'session')
    await typedIsThere(sealed)
    await profile.quit()
    expect(await foundIn(profile.dir, secrets)).toEqual([])

    const plain = await open(profile, 'plain')
    await typedIsThere(plain)
    await signOut(plain)
    await profile.quit()
    expect(await foundIn(profile.dir, secrets)).toEqual([])
  })

  it.each([
    ['nothing of the clinic', 'nothing was unsent', [] as string[]],
    ['only what was never sent', 'an answer was', ['draft', 'unsent answer']],
  ])('hold %s once their person is suspended and %s, however many tabs are open', async (_what, _when, kept) => {
    const profile = await stage.newProfile()
    const page = await open(profile, 'plain')
    await page.evaluate((id) => window.inbox.openThread(id), threadId)
    await page.getByText(message.words[0]!).first().waitFor()
    const second = await page.context().newPage()
    await second.goto(page.url())
    await show(second, 'plain')
    await second.locator('[part~=row]').first().waitFor()
    if (kept.length > 0) await work(page)
    try {
      await setMembership('suspended')
      await page.context().setOffline(false)
      for (const tab of [page, second]) await tab.evaluate(() => window.dispatchEvent(new Event('online')))
      for (const tab of [page, second]) await tab.getByText('Nothing of its conversations stays on this device').waitFor()
      await profile.quit()
      const notOurs = secrets.filter((each) => !kept.includes(each.name))
      expect(await foundIn(profile.dir, notOurs)).toEqual([])
    } finally {
      await setMembership('active')
    }
    const again = await open(profile, 'plain')
    if (kept.length > 0) await typedIsThere(again)
    await signOut(again)
    await profile.quit()
  })

  it.each([
    ['plain', 'session', []],
    ['session', 'plain', ['message']],
  ] as const)(
    'have one copy only: a tab in %s mode hands all over to one that opens in %s mode, and does not take it back',
    async (first, second, readable) => {
      const profile = await stage.newProfile()
      const page = await open(profile, first)
      const typed = secret('typed this moment')
      const { url } = stage.backend
      await page.evaluate((id) => window.inbox.openThread(id), threadId)
      await page.getByText(message.words[0]!).first().waitFor()
      // This tab alone has no network: its answer is still here when the other one comes.
      await page.route(`${url}/**`, (route) => route.abort())
      const own = secret('answer')
      await composer(page).fill(own.text)
      await composer(page).press('Enter')
      await page.getByText(own.words[0]!).first().waitFor()
      const other = await page.context().newPage()
      await other.goto(page.url())
      // Typed until the very moment in which the inbox goes.
      const typing = page.evaluate(async (words) => {
        const field = window.inbox.shadowRoot!.querySelector<HTMLTextAreaElement>('.composer__text')!
        const type = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!
        let written = ''
        for (let at = 0; field.isConnected; at += 1) {
          written = `${words} ${at}`
          type.set!.call(field, written)
          field.dispatchEvent(new InputEvent('input', { bubbles: true }))
          await new Promise((resolve) => setTimeout(resolve, 20))
        }
        return written
      }, typed.text)
      await show(other, second)
      await page.getByText('This inbox was opened in another tab').waitFor()
      const last = await typing

      await other.evaluate((id) => window.inbox.openThread(id), threadId)
      await expect.poll(() => composer(other).inputValue(), SOON).toBe(last)
      await expect.poll(() => stage.sql`select from conversation_messages where body = ${own.text}`, SOON).toHaveLength(1)
      // What makes an inbox look again makes this one take nothing back.
      await page.unroute(`${url}/**`)
      await page.evaluate(async () => {
        window.dispatchEvent(new Event('online'))
        await window.inbox.client!.auth.refreshSession()
      })
      await expect.poll(() => unsent(other), SOON).toBe(0)
      expect(await page.getByText('This inbox was opened in another tab').isVisible()).toBe(true)
      await profile.kill()
      expect(await foundIn(profile.dir, second === 'session' ? [...secrets, own, typed] : [message])).toEqual(readable)

      // Who reloads the first one has it all there again.
      const again = await open(profile, first)
      await again.evaluate((id) => window.inbox.openThread(id), threadId)
      await expect.poll(() => composer(again).inputValue(), SOON).toBe(last)
      await signOut(again)
      await profile.quit()
      expect(await foundIn(profile.dir, [...secrets, own, typed])).toEqual([])
    },
  )

  it('needs the network once after a reload in session mode, says so, and shows neither an empty inbox nor a lost answer', async () => {
    const profile = await stage.newProfile()
    const page = await open(profile, 'session')
    await work(page)
    const { url } = stage.backend
    await page.context().setOffline(false)
    await page.route(`${url}/**`, (route) => route.abort())
    await page.reload()
    await show(page, 'session')
    await page.getByText('The conversations on this device are protected').waitFor()
    expect(await page.locator('[part~=row]').count()).toBe(0)
    expect(await page.evaluate(() => window.inbox.signOut())).toEqual({ signedOut: false, unsent: 1 })
    await page.unroute(`${url}/**`)
    await page.getByRole('button', { name: 'Try again' }).click()
    await typedIsThere(page)
    await profile.quit()
  })
})

describe('what the inbox says to anybody but the person in front of it', () => {
  let stage: HostStage
  beforeAll(async () => {
    stage = await openHostStage()
  })
  afterAll(() => stage?.close())

  it('holds no text, name or number: not its events, the console, addresses, or what the page may store', async () => {
    const [message, name, number, answer] = [secret('message'), secret('name'), secretNumbers('number'), secret('answer')]
    const { sql, tenantId, backend } = stage
    const profile = await stage.newProfile()
    const page = await profile.start()
    const said: string[] = []
    page.on('console', (line) => said.push(line.text()))
    page.on('pageerror', (error) => said.push(String(error.stack)))
    page.on('request', (request) => said.push(request.url()))
    await showInbox(page, { backend, tenantId, attributes: { locale: 'en' } })
    await expect.poll(() => page.evaluate(() => window.told.map(({ type }) => type)), SOON).toContain('prazo-ready')

    const from = number.numbers[0]!
    const [row] = await sql`
      insert into conversation_messages (tenant_id, direction, from_number, body)
      values (${tenantId}, 'inbound', ${from}, ${message.text}) returning thread_id`
    const threadId = String(row!['thread_id'])
    await sql`update inbox_threads set contact_name = ${name.text} where id = ${threadId}`
    await page.evaluate((key) => window.inbox.openThread(key), `anon:${from}`)
    await page.getByText(message.words[0]!).first().waitFor()
    await page.locator('.composer__text').fill(answer.text)
    await page.locator('.composer__text').press('Enter')
    await expect.poll(() => sql`select from conversation_messages where body = ${answer.text}`, SOON).toHaveLength(1)
    // Refusals and losses are when a careless message would quote what was refused.
    await page.evaluate(() => window.inbox.openThread('anon:nobody')).catch((error: unknown) => said.push(String(error)))
    await sql`update tenant_members set status = 'suspended' where user_id = ${backend.tenants[0]!.users[0]!.id}`
    await page.reload()
    await showInbox(page, { backend, tenantId, attributes: { locale: 'en' } })
    await expect.poll(() => page.evaluate(() => window.told.map(({ type }) => type)), SOON).toContain('prazo-error')

    const told = await page.evaluate(() =>
      JSON.stringify([window.told, { ...localStorage }, { ...sessionStorage }, location.href, document.title]),
    )
    const everything = [...said, told].join('\n')
    const quoted = [message, name, number, answer].filter(({ words }) => words.some((word) => everything.includes(word)))
    expect(quoted.map((each) => each.name)).toEqual([])
  })
})
