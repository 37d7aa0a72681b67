import { afterEach, beforeAll, expect, inject, it, onTestFinished, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { definePrazoInbox } from './definePrazoInbox.ts'

/*
 * A device whose clock or time zone is set wrong. The clinic is in Fernando de Noronha, closes within the hour, and has promised
 * answers that are due tomorrow: a browser that asked its own zone, or its own clock, would be hours off.
 */

const backend = inject('backend')
const TENANT = '0a10c000-0000-4000-8000-000000000001'
const HOME_ZONE = 'America/Sao_Paulo'
const RealDate = Date
const zoned = cdp() as unknown as { send: (method: string, params: Record<string, string>) => Promise<unknown> }
const person = backend.tenants[0]!.users[0]!
let token: string
let due: string

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
const encoded = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

/** A token of the service role: secret keys are refused in browsers. */
async function serviceToken(): Promise<string> {
  const claims = { role: 'service_role', aud: 'authenticated', exp: Math.floor(RealDate.now() / 1000) + 3600 }
  const text = [{ alg: 'HS256', typ: 'JWT' }, claims].map((part) => base64url(encoded(JSON.stringify(part)))).join('.')
  const key = await crypto.subtle.importKey('raw', encoded(backend.jwtSecret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return `${text}.${base64url(new Uint8Array(await crypto.subtle.sign('HMAC', key, encoded(text))))}`
}

const service = serviceToken()

async function rest(path: string, init: { method?: string; body?: unknown } = {}): Promise<unknown> {
  const response = await fetch(`${backend.url}/rest/v1/${path}`, {
    method: init.method ?? 'POST',
    headers: {
      apikey: backend.publishableKey,
      authorization: `Bearer ${await service}`,
      'content-type': 'application/json',
      prefer: 'return=representation',
    },
    ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.json()
}

/** `HH:MM` in Noronha (−02:00 all year), so many minutes from now. */
const wall = (minutes: number): string => new Date(Date.now() + (minutes - 120) * 60_000).toISOString().slice(11, 16)

beforeAll(async () => {
  definePrazoInbox()
  const signedIn = await fetch(`${backend.url}/auth/v1/token?grant_type=password`, {
    method: 'POST',
    headers: { apikey: backend.publishableKey, 'content-type': 'application/json' },
    body: JSON.stringify({ email: person.email, password: person.password }),
  })
  const session = (await signedIn.json()) as { access_token: string; user: { id: string } }
  token = session.access_token
  await rest('tenants', { body: { id: TENANT, name: 'Clínica da Ilha', timezone: 'America/Noronha' } })
  await rest('tenant_members', {
    body: { tenant_id: TENANT, user_id: session.user.id, role: 'clinic_admin', status: 'active', display_name: 'Camila' },
  })
  const windows = [{ days: [1, 2, 3, 4, 5, 6, 7], start: wall(-180), end: wall(20) }]
  await rest('conversation_sla_rules', { body: { tenant_id: TENANT, enabled: true, threshold_minutes: 55, windows, alert_scope: 'all' } })
  await rest('conversation_messages', { body: { tenant_id: TENANT, direction: 'inbound', from_number: '+5581999990000', body: 'Bom dia' } })
  const [thread] = (await rest(`inbox_threads?tenant_id=eq.${TENANT}&select=sla_due_at`, { method: 'GET' })) as { sla_due_at: string }[]
  due = thread!.sla_due_at
})

afterEach(async () => {
  globalThis.Date = RealDate
  await zoned.send('Emulation.setTimezoneOverride', { timezoneId: '' })
})

/** A device clock that is wrong by so many hours, and runs on. */
function setClock(hours: number): void {
  const now = (): number => RealDate.now() + hours * 3_600_000
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args: unknown[]) => Reflect.construct(target, args.length === 0 ? [now()] : args) as Date,
    get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
  })
}

/** What the server says is left at an instant, as a badge would write it. */
async function leftOnServer(atMs: number): Promise<string> {
  const seconds = (await rest('rpc/sla_open_seconds', {
    body: { p_tenant_id: TENANT, p_from: new RealDate(atMs).toISOString(), p_until: due },
  })) as number
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
}

function mount(): ShadowRoot {
  const element = document.createElement('prazo-inbox')
  const attributes = { 'tenant-id': TENANT, 'supabase-url': backend.url, 'supabase-key': backend.publishableKey }
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.style.cssText = 'display:block;width:1000px;height:600px'
  element.accessToken = () => Promise.resolve(token)
  document.body.append(element)
  onTestFinished(() => element.remove())
  return element.shadowRoot!
}

it.each([
  ['right', 0, HOME_ZONE],
  ['an hour fast', 1, HOME_ZONE],
  ['an hour slow', -1, HOME_ZONE],
  ['a day fast', 24, HOME_ZONE],
  ['a day slow', -24, HOME_ZONE],
  ['right, in Tokyo', 0, 'Asia/Tokyo'],
  ['a day fast, beyond the date line', 24, 'Pacific/Kiritimati'],
  ['an hour slow, in New York', -1, 'America/New_York'],
])('[Z4] a device whose clock is %s counts down to the same second', { timeout: 40_000 }, async (_, hours, timezoneId) => {
  await zoned.send('Emulation.setTimezoneOverride', { timezoneId })
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(timezoneId)
  setClock(hours)
  const shadow = mount()
  const badge = (part: string): string => shadow.querySelector(`[role=option] .badge ${part}`)?.textContent ?? ''
  // In the middle of a second, where a few milliseconds of delay don't make it another one.
  await vi.waitFor(
    async () => {
      await new Promise((resolve) => setTimeout(resolve, (1500 - (RealDate.now() % 1000)) % 1000))
      const [at, shown] = [RealDate.now(), badge('.ticking')]
      expect(shown).toBe(await leftOnServer(at))
    },
    { timeout: 25_000, interval: 50 },
  )
  // Due tomorrow, said in the clinic's own hours.
  const local = new RealDate(RealDate.parse(due) - 2 * 3_600_000).toISOString().slice(11, 16)
  expect(badge('.sr-only')).toContain(local)
})
