import { createClient, type SupabaseClient } from '@supabase/supabase-js'
import { expect, inject } from 'vitest'
import { acquireInbox } from '../acquireInbox.ts'
import type { Inbox, Message, Thread } from '../inbox.ts'

const backend = inject('backend')
const aurora = backend.tenants.find((tenant) => tenant.name === 'Clínica Aurora')
if (!aurora) throw new Error('The seed has no Clínica Aurora')

export const tenantId: string = aurora.id

/** The wire between one client and the server, to be cut and mended. */
export interface Wire {
  fetch: typeof fetch
  cut: () => void
  mend: () => void
  /** Requests that were tried, by the last part of their path. */
  requests: string[]
}

export function wire(): Wire {
  let whole = true
  const requests: string[] = []
  return {
    requests,
    fetch: (input, init) => {
      const url = input instanceof Request ? input.url : String(input)
      requests.push(new URL(url).pathname.split('/').at(-1) ?? '')
      return whole ? fetch(input, init) : Promise.reject(new TypeError('Failed to fetch'))
    },
    cut: () => {
      whole = false
      window.dispatchEvent(new Event('offline'))
    },
    mend: () => {
      whole = true
      window.dispatchEvent(new Event('online'))
    },
  }
}

/** A member of Clínica Aurora with a session of their own. */
export async function signedIn(name: string, through: Wire = wire()): Promise<SupabaseClient> {
  const client = createClient(backend.url, backend.publishableKey, {
    auth: { persistSession: false, storageKey: crypto.randomUUID() },
    global: { fetch: through.fetch },
  })
  await signIn(client, name)
  return client
}

export async function signIn(client: SupabaseClient, name: string): Promise<void> {
  const user = aurora?.users.find((each) => each.displayName.startsWith(name))
  if (!user) throw new Error(`The seed has no ${name}`)
  const { error } = await client.auth.signInWithPassword({ email: user.email, password: user.password })
  if (error) throw error
}

/** A patient nobody has met, writing as a webhook would store it. */
export async function patientWrites(body: string, number: string = newNumber()): Promise<string> {
  // Browsers must not use the secret key, so the webhook signs for itself.
  const response = await fetch(`${backend.url}/rest/v1/conversation_messages`, {
    method: 'POST',
    headers: {
      apikey: backend.publishableKey,
      authorization: `Bearer ${await tokenFor({ role: 'service_role' })}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ tenant_id: tenantId, direction: 'inbound', from_number: number, body }),
  })
  if (response.status !== 201) throw new Error(await response.text())
  return number
}

/** A token as the auth server would sign it. */
export async function tokenFor(claims: Record<string, unknown>): Promise<string> {
  const text = new TextEncoder()
  const encode = (bytes: Uint8Array): string =>
    btoa(String.fromCodePoint(...bytes))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '')
  const part = (value: object): string => encode(text.encode(JSON.stringify(value)))
  const content = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ exp: Math.floor(Date.now() / 1000) + 3600, ...claims })}`
  const key = await crypto.subtle.importKey('raw', text.encode(backend.jwtSecret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return `${content}.${encode(new Uint8Array(await crypto.subtle.sign('HMAC', key, text.encode(content))))}`
}

export function newNumber(): string {
  return `+55 11 9${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`
}

export async function inboxOf(name: string, through?: Wire): Promise<Inbox> {
  return acquireInbox({ tenantId, client: await signedIn(name, through) })
}

/** What the server has of a thread, oldest first. */
export async function storedBodies(client: SupabaseClient, threadId: string): Promise<string[]> {
  const { data, error } = await client.from('conversation_messages').select('body').eq('thread_id', threadId).order('id')
  if (error) throw error
  return data.map((row) => String(row.body))
}

export const server: { url: string; key: string } = { url: backend.url, key: backend.publishableKey }

export async function live(inbox: Inbox): Promise<void> {
  await expect.poll(() => inbox.getSnapshot().status.is, { timeout: 10_000 }).toBe('live')
}

export function threadOf(inbox: Inbox, number: string): Thread | undefined {
  return [...inbox.getSnapshot().threads.values()].find((thread) => thread.contact_number === number)
}

export async function threadFrom(inbox: Inbox, number: string): Promise<Thread> {
  await expect.poll(() => threadOf(inbox, number), { timeout: 5000 }).toBeDefined()
  return threadOf(inbox, number)!
}

export function bodies(messages: readonly Message[]): (string | null)[] {
  return messages.map((message) => message.body)
}
