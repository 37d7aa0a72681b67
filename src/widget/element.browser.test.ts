import { beforeAll, describe, expect, inject, it, onTestFinished, vi } from 'vitest'
import type { InboxErrorKind } from '../errors.ts'
import { definePrazoInbox } from './definePrazoInbox.ts'
import type { PrazoEventMap, PrazoInboxElement } from './PrazoInboxElement.ts'

const backend = inject('backend')
const tenant = backend.tenants[0]!
const tokens = new Map<string, Promise<string>>()

/** Signs in as the host would, without the widget. */
function tokenOf({ email, password }: { email: string; password: string }): Promise<string> {
  const known = tokens.get(email)
  if (known) return known
  const token = fetch(`${backend.url}/auth/v1/token?grant_type=password`, {
    method: 'POST',
    headers: { apikey: backend.publishableKey, 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
    .then((answer) => answer.json() as Promise<{ access_token: string }>)
    .then(({ access_token }) => access_token)
  tokens.set(email, token)
  return token
}

interface Made {
  element: PrazoInboxElement
  events: { type: string; detail: unknown }[]
  shown: () => string
}

const TYPES: (keyof PrazoEventMap)[] = ['prazo-ready', 'prazo-unread', 'prazo-breach', 'prazo-thread', 'prazo-sync', 'prazo-error']

function make(attributes: Record<string, string> = {}, user = tenant.users[0]!): Made {
  const element = document.createElement('prazo-inbox')
  const all = { 'tenant-id': tenant.id, 'supabase-url': backend.url, 'supabase-key': backend.publishableKey, ...attributes }
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value)
  element.style.cssText = 'display:block;width:1000px;height:600px'
  element.accessToken = () => tokenOf(user)
  const events: Made['events'] = []
  for (const type of TYPES) document.addEventListener(type, note)
  function note(event: Event): void {
    if (event.target === element) events.push({ type: event.type, detail: (event as CustomEvent).detail })
  }
  onTestFinished(() => {
    for (const type of TYPES) document.removeEventListener(type, note)
    element.remove()
  })
  document.body.append(element)
  return { element, events, shown: () => element.shadowRoot?.querySelector('.root')?.textContent ?? '' }
}

const rows = ({ element }: Made): HTMLElement[] => [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role=option]') ?? [])]
const live = (made: Made): Promise<void> =>
  vi.waitFor(() => expect(made.events).toContainEqual({ type: 'prazo-sync', detail: { status: 'live', unsent: 0 } }), { timeout: 15_000 })
const SLOW = { timeout: 15_000 }

beforeAll(definePrazoInbox)

describe('<prazo-inbox>', () => {
  it('shows the clinic’s threads and tells its host, without personal data', async () => {
    const made = make()
    await live(made)
    await vi.waitFor(() => expect(rows(made).length).toBeGreaterThan(5), SLOW)
    expect(made.events.map(({ type }) => type)).toContain('prazo-ready')
    expect(made.events.map(({ type }) => type)).toContain('prazo-unread')
    expect(JSON.stringify(made.events)).not.toMatch(/Mariana|\+55/)
  })

  it('opens a thread by its key, and says so', async () => {
    const made = make()
    await live(made)
    const { data } = await firstThread()
    await made.element.openThread(data)
    expect(made.events).toContainEqual({ type: 'prazo-thread', detail: { threadId: expect.any(String), threadKey: data } })
    await vi.waitFor(() => expect(made.element.shadowRoot?.querySelector('.bubble')).not.toBeNull(), SLOW)
  })

  it('says when there is no such thread', async () => {
    const made = make()
    await expect(made.element.openThread('anon:nobody')).rejects.toMatchObject({ kind: 'thread-not-found' })
    expect(made.events.find(({ type }) => type === 'prazo-error')?.detail).toMatchObject({ kind: 'thread-not-found' })
    expect(JSON.stringify(made.events)).not.toContain('nobody')
  })

  it('two show the same, and one goes on when the other is removed', async () => {
    const first = make()
    const second = make({ theme: 'dark', locale: 'en' })
    await live(first)
    await live(second)
    first.element.remove()
    await vi.waitFor(() => expect(first.element.shadowRoot?.querySelector('.root')).toBeNull())
    await vi.waitFor(() => expect(rows(second).length).toBeGreaterThan(5), SLOW)
    expect(second.shown()).toContain('Conversations')
  })

  it('keeps what is open and typed when its host moves it', async () => {
    const made = make()
    await live(made)
    const { data } = await firstThread()
    await made.element.openThread(data)
    const area = await vi.waitFor(() => made.element.shadowRoot!.querySelector<HTMLTextAreaElement>('.composer__text')!, SLOW)
    expect(area).not.toBeNull()
    const elsewhere = document.createElement('section')
    document.body.append(elsewhere)
    onTestFinished(() => elsewhere.remove())
    elsewhere.append(made.element)
    await new Promise((resolve) => requestAnimationFrame(resolve))
    expect(made.element.shadowRoot!.querySelector('.composer__text')).toBe(area)
  })

  it('comes back after it was taken out', async () => {
    const made = make()
    await live(made)
    made.element.remove()
    await vi.waitFor(() => expect(made.element.shadowRoot?.querySelector('.root')).toBeNull())
    document.body.append(made.element)
    await vi.waitFor(() => expect(rows(made).length).toBeGreaterThan(5), SLOW)
  })

  it('takes properties that were set before it was defined', async () => {
    const early = document.createElement('div')
    Object.assign(early, { tenantId: 'x' })
    const element = document.createElement('prazo-inbox')
    Object.defineProperty(element, 'theme', { value: 'dark', writable: true, configurable: true, enumerable: true })
    document.body.append(element)
    onTestFinished(() => element.remove())
    expect(element.getAttribute('theme')).toBe('dark')
    expect(Object.hasOwn(element, 'theme')).toBe(false)
  })

  it('leaves the host’s document as it was', async () => {
    const head = document.head.innerHTML
    const made = make()
    await live(made)
    expect(document.head.innerHTML).toBe(head)
    expect(document.body.getAttribute('style')).toBeNull()
    expect(document.adoptedStyleSheets).toEqual([])
  })

  it('signs out only when nothing is lost, or when forced to', async () => {
    const made = make()
    await live(made)
    expect(await made.element.signOut()).toEqual({ signedOut: true, unsent: 0 })
  })
})

describe('wrong settings each say so, in the element and to the host', () => {
  const stranger = backend.tenants.at(-1)!
  const cases: { name: string; attributes: Record<string, string>; kind: InboxErrorKind; words: string }[] = [
    { name: 'no tenant', attributes: { 'tenant-id': '' }, kind: 'misconfigured', words: 'não foi configurada' },
    { name: 'a tenant that is no id', attributes: { 'tenant-id': 'aurora' }, kind: 'misconfigured', words: 'não foi configurada' },
    { name: 'an address that is none', attributes: { 'supabase-url': 'not a url' }, kind: 'misconfigured', words: 'não foi configurada' },
    { name: 'no key', attributes: { 'supabase-key': '' }, kind: 'misconfigured', words: 'não foi configurada' },
    { name: 'another clinic', attributes: { 'tenant-id': stranger.id }, kind: 'not-a-member', words: 'não tem acesso a esta clínica' },
  ]
  it.each(cases)('$name', async ({ attributes, kind, words }) => {
    const made = make(attributes)
    await vi.waitFor(() => expect(made.events.find(({ type }) => type === 'prazo-error')?.detail).toMatchObject({ kind }), SLOW)
    await vi.waitFor(() => expect(made.shown()).toContain(words), SLOW)
  })

  it('and are mended by setting them right', async () => {
    const made = make({ 'supabase-url': 'not a url' })
    await vi.waitFor(() => expect(made.shown()).toContain('não foi configurada'), SLOW)
    made.element.supabaseUrl = backend.url
    await live(made)
    await vi.waitFor(() => expect(rows(made).length).toBeGreaterThan(5), SLOW)
  })
})

/** A thread's key, as a host's own page would know it. */
async function firstThread(): Promise<{ data: string }> {
  const answer = await fetch(
    `${backend.url}/rest/v1/inbox_threads?select=thread_key&status=eq.open&patient_id=not.is.null&limit=1&tenant_id=eq.${tenant.id}`,
    {
      headers: { apikey: backend.publishableKey, authorization: `Bearer ${await tokenOf(tenant.users[0]!)}` },
    },
  )
  const [row] = (await answer.json()) as { thread_key: string }[]
  if (!row) throw new Error('the seed has no open thread')
  return { data: row.thread_key }
}
