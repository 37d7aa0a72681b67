import { beforeAll, expect, inject, it, onTestFinished, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { definePrazoInbox } from './definePrazoInbox.ts'
import type { PrazoInboxElement } from './PrazoInboxElement.ts'

const { url, publishableKey, tenants } = inject('backend')
const tenant = tenants[0]!
const SLOW = { timeout: 20_000 }

async function tokenOf({ email, password }: { email: string; password: string }): Promise<string> {
  const answer = await fetch(`${url}/auth/v1/token?grant_type=password`, {
    method: 'POST',
    headers: { apikey: publishableKey, 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  return ((await answer.json()) as { access_token: string }).access_token
}

/** The inbox of one person, over the real backend. */
async function inboxOf(email: string): Promise<PrazoInboxElement> {
  const user = tenant.users.find((each) => each.email === email)!
  const token = await tokenOf(user)
  const element = document.createElement('prazo-inbox')
  for (const [name, value] of Object.entries({ 'tenant-id': tenant.id, 'supabase-url': url, 'supabase-key': publishableKey }))
    element.setAttribute(name, value)
  element.style.cssText = 'display:block;width:1200px;height:600px'
  element.accessToken = async () => token
  document.body.append(element)
  onTestFinished(() => element.remove())
  await vi.waitFor(() => expect(find(element, '[role=option]')).not.toBeNull(), SLOW)
  return element
}
const find = <Found extends HTMLElement>(element: PrazoInboxElement, selector: string): Found | null =>
  element.shadowRoot?.querySelector<Found>(selector) ?? null
async function press(element: PrazoInboxElement, text: string): Promise<void> {
  const button = await vi.waitFor(() => {
    const all = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])]
    const found = all.find((each) => each.textContent === text && each.checkVisibility())
    if (!found) throw new Error(`there is no button “${text}”`)
    return found
  }, SLOW)
  button.click()
}

beforeAll(definePrazoInbox)

it('a rule that an admin saves is on a colleague’s screen at once', { timeout: 60_000 }, async () => {
  const [admin, colleague] = await Promise.all([inboxOf('camila@aurora.example'), inboxOf('otavio@aurora.example')])
  for (const element of [admin, colleague]) {
    find(element, '[popovertarget][aria-label="Ajustes e registros"]')!.click()
    await press(element, 'Configurações')
    await vi.waitFor(() => expect(find(element, '#settings-alerts')).not.toBeNull(), SLOW)
    find(element, '#settings-alerts')!.click()
    await vi.waitFor(() => expect(find(element, '[data-field=escalation_after_minutes]')).not.toBeNull(), SLOW)
  }
  const field = (element: PrazoInboxElement): HTMLInputElement =>
    find<HTMLInputElement>(element, '[data-field=escalation_after_minutes] input')!
  const before = field(colleague).value
  const next = before === '37' ? '38' : '37'
  await userEvent.fill(field(admin), next)
  // No deadline moves: nothing is asked, and the server's own count says so.
  await press(admin, 'Salvar')
  await vi.waitFor(() => expect(find(admin, '.save')?.textContent).toBe('Salvo.'), SLOW)
  await vi.waitFor(() => expect(field(colleague).value).toBe(next), SLOW)
})
