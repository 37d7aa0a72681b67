import { expect, inject, it, onTestFinished, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { violations } from './testing/violations.ts'
import { definePrazoInbox } from './definePrazoInbox.ts'
import type { PrazoInboxElement } from './PrazoInboxElement.ts'

const backend = inject('backend')
const tenant = backend.tenants[0]!
const user = tenant.users[0]!
const SOON = { timeout: 10_000 }

let token: Promise<string> | null = null
async function signIn(): Promise<string> {
  const answer = await fetch(`${backend.url}/auth/v1/token?grant_type=password`, {
    method: 'POST',
    headers: { apikey: backend.publishableKey, 'content-type': 'application/json' },
    body: JSON.stringify({ email: user.email, password: user.password }),
  })
  return ((await answer.json()) as { access_token: string }).access_token
}

async function open(attributes: Record<string, string>): Promise<PrazoInboxElement> {
  definePrazoInbox()
  token ??= signIn()
  await token
  const element = document.createElement('prazo-inbox')
  const all = { 'tenant-id': tenant.id, 'supabase-url': backend.url, 'supabase-key': backend.publishableKey, locale: 'en', ...attributes }
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value)
  element.style.cssText = 'display:block;width:1000px;height:600px'
  element.accessToken = () => token ?? signIn()
  document.body.append(element)
  onTestFinished(async () => {
    await element.signOut({ force: true })
    element.remove()
  })
  return element
}

const rows = (element: PrazoInboxElement): number => element.shadowRoot?.querySelectorAll('[role=option]').length ?? 0
/** Half a second: whoever writes a test has less patience than a clinic. */
const BRIEF = { 'idle-lock-minutes': '0.01' }

it.each(['plain', 'session'])(
  'nobody there locks it, at rest %s, and its button opens it with a session that the server confirms',
  async (mode) => {
    const element = await open({ ...BRIEF, 'at-rest': mode })
    const heard: string[] = []
    for (const type of ['prazo-locked', 'prazo-unlocked']) element.addEventListener(type, () => heard.push(type))
    await vi.waitFor(() => expect(heard).toEqual(['prazo-locked']), SOON)
    expect(rows(element)).toBe(0)
    expect(element.shadowRoot!.querySelector('[role=listbox], textarea, input')).toBeNull()
    expect(await violations(element.shadowRoot!)).toEqual([])
    element.idleLockMinutes = 60
    page.getByRole('button', { name: 'Unlock' }).element().focus()
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(rows(element)).toBeGreaterThan(3), SOON)
    await vi.waitFor(() => expect(element.shadowRoot!.activeElement?.closest('.pane--list')).toBeTruthy())
  },
)

it('a host that has its own way of unlocking takes the button away', async () => {
  const element = await open(BRIEF)
  element.addEventListener('prazo-locked', (event) => event.preventDefault())
  await expect.element(page.getByRole('heading', { name: 'The inbox is locked' }), SOON).toBeVisible()
  expect(page.getByRole('button', { name: 'Unlock' }).elements()).toEqual([])
  expect(await element.unlock()).toBe(true)
})

it('other minutes until it locks leave the engine, and what is open, as they are', async () => {
  const element = await open({ 'idle-lock-minutes': '60' })
  await vi.waitFor(() => expect(rows(element)).toBeGreaterThan(3), SOON)
  const heard: string[] = []
  for (const type of ['prazo-ready', 'prazo-sync', 'prazo-locked', 'prazo-unlocked']) element.addEventListener(type, () => heard.push(type))
  const row = element.shadowRoot!.querySelector('[role=option]')
  element.removeAttribute('idle-lock-minutes')
  element.idleLockMinutes = 30
  element.idleLockMinutes = 0.01
  await vi.waitFor(() => expect(heard).toContain('prazo-locked'), SOON)
  expect(heard).not.toContain('prazo-ready')
  expect(row?.isConnected).toBe(false)
  element.idleLockMinutes = null
  await vi.waitFor(() => expect(rows(element)).toBeGreaterThan(3), SOON)
})

it('without its key and without a connection it says so, to ears and keyboard too, and opens once the connection is back', async () => {
  const first = await open({ 'at-rest': 'session' })
  await vi.waitFor(() => expect(rows(first)).toBeGreaterThan(3), SOON)
  first.remove()
  // Its engine, and the key with it, is gone.
  await vi.waitFor(async () => expect((await navigator.locks.query()).held).toEqual([]), SOON)
  const online = globalThis.fetch
  globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'))
  onTestFinished(() => {
    globalThis.fetch = online
  })
  const element = await open({ 'at-rest': 'session' })
  await expect.element(page.getByRole('heading', { name: 'The conversations on this device are protected' }), SOON).toBeVisible()
  expect(await violations(element.shadowRoot!)).toEqual([])
  globalThis.fetch = online
  page.getByRole('button', { name: 'Try again' }).element().focus()
  await userEvent.keyboard('{Enter}')
  await vi.waitFor(() => expect(rows(element)).toBeGreaterThan(3), SOON)
})
