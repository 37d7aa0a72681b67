import { expect, inject, it, onTestFinished, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { definePrazoInbox } from './definePrazoInbox.ts'
import type { PrazoInboxElement } from './PrazoInboxElement.ts'

const backend = inject('backend')
const tenant = backend.tenants[0]!
const user = tenant.users[0]!
const SOON = { timeout: 10_000 }

async function open(attributes: Record<string, string>): Promise<PrazoInboxElement> {
  definePrazoInbox()
  const answer = await fetch(`${backend.url}/auth/v1/token?grant_type=password`, {
    method: 'POST',
    headers: { apikey: backend.publishableKey, 'content-type': 'application/json' },
    body: JSON.stringify({ email: user.email, password: user.password }),
  })
  const { access_token: token } = (await answer.json()) as { access_token: string }
  const element = document.createElement('prazo-inbox')
  const all = { 'tenant-id': tenant.id, 'supabase-url': backend.url, 'supabase-key': backend.publishableKey, locale: 'en', ...attributes }
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value)
  element.style.cssText = 'display:block;width:1000px;height:600px'
  element.accessToken = () => Promise.resolve(token)
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
  'nobody there locks it, at rest %s, and a click opens it with a session that the server confirms',
  async (mode) => {
    const element = await open({ ...BRIEF, 'at-rest': mode })
    const heard: string[] = []
    for (const type of ['prazo-locked', 'prazo-unlocked']) element.addEventListener(type, () => heard.push(type))
    await vi.waitFor(() => expect(heard).toEqual(['prazo-locked']), SOON)
    expect(rows(element)).toBe(0)
    expect(element.shadowRoot!.querySelector('[role=listbox], textarea, input')).toBeNull()
    element.idleLockMinutes = 60
    await userEvent.click(page.getByRole('button', { name: 'Unlock' }))
    await vi.waitFor(() => expect(rows(element)).toBeGreaterThan(3), SOON)
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
