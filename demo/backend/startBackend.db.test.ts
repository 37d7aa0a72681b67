import { createClient, type SupabaseClient } from '@supabase/supabase-js'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startBackend, type Backend } from './startBackend.ts'

let backend: Backend
const clients: SupabaseClient[] = []

beforeAll(async () => {
  backend = await startBackend({ schedulerSeconds: 0 })
})
afterAll(async () => {
  for (const client of clients) client.realtime.disconnect()
  await backend.close()
})

/** The unmodified client with either key; no timers left behind. */
function client(key: string): SupabaseClient {
  const made = createClient(backend.url, key, { auth: { persistSession: false, autoRefreshToken: false } })
  clients.push(made)
  return made
}

async function signedIn(email: string): Promise<SupabaseClient> {
  const made = client(backend.publishableKey)
  const { error } = await made.auth.signInWithPassword({ email, password: 'prazo-demo' })
  if (error) throw error
  await made.realtime.setAuth()
  return made
}

const tenant = (name: string) => backend.tenants.find((each) => each.name === name)!

test('it tells three clinics and everybody who can sign in there', () => {
  expect(backend.tenants.map(({ name }) => name)).toEqual(['Clínica Aurora', 'Espaço Vida', 'Consultório Mar'])
  expect(tenant('Clínica Aurora').users[0]).toEqual({
    id: expect.any(String),
    email: 'helena@aurora.example',
    password: 'prazo-demo',
    role: 'therapist',
    displayName: 'Helena Prado',
    status: 'active',
  })
})

test('everybody told of can sign in with that password, and with no other', async () => {
  for (const { email, id } of backend.tenants.flatMap(({ users }) => users)) {
    const { data } = await client(backend.publishableKey).auth.signInWithPassword({ email, password: 'prazo-demo' })
    expect(data.user?.id).toBe(id)
  }
  const { error } = await client(backend.publishableKey).auth.signInWithPassword({ email: 'helena@aurora.example', password: 'wrong' })
  expect(error?.message).toMatch(/Invalid login credentials/i)
})

test('a session can be refreshed', async () => {
  const helena = await signedIn('helena@aurora.example')
  const { data, error } = await helena.auth.refreshSession()
  expect(error).toBeNull()
  expect(data.user?.email).toBe('helena@aurora.example')
})

test('a member pulls her own clinic; a stranger is refused by name', async () => {
  const helena = await signedIn('helena@aurora.example')
  const { data, error } = await helena.rpc('inbox_pull', { p_tenant_id: tenant('Clínica Aurora').id })
  expect(error).toBeNull()
  expect(data.me.user_id).toBe(tenant('Clínica Aurora').users[0]!.id)
  expect(data.changes.threads.length).toBeGreaterThan(10)

  const refused = await helena.rpc('inbox_pull', { p_tenant_id: tenant('Espaço Vida').id })
  expect(refused.error?.message).toBe('not_a_member')
})

test('a webhook needs only a number and a text: it inserts with the secret key, and the member’s channel is poked', async () => {
  const { id: tenantId } = tenant('Clínica Aurora')
  const helena = await signedIn('helena@aurora.example')
  const pokes: unknown[] = []
  const channel = helena.channel(`inbox:${tenantId}`, { config: { private: true } })
  channel.on('broadcast', { event: 'poke' }, ({ payload }) => pokes.push(payload))
  await vi.waitFor(
    () =>
      new Promise<void>((resolve, reject) =>
        channel.subscribe((status) => (status === 'SUBSCRIBED' ? resolve() : reject(new Error(status)))),
      ),
  )

  const { error } = await client(backend.secretKey)
    .from('conversation_messages')
    .insert({ tenant_id: tenantId, direction: 'inbound', from_number: '+55 11 90000-0001', body: 'Oi' })
  expect(error).toBeNull()
  await vi.waitFor(() => expect(pokes).toHaveLength(1))
  expect(JSON.stringify(pokes)).not.toContain('Oi')
})

test('somebody else’s channel stays closed', async () => {
  const iara = await signedIn('iara@vida.example')
  const channel = iara.channel(`inbox:${tenant('Clínica Aurora').id}`, { config: { private: true } })
  const status = await new Promise((resolve) => channel.subscribe(resolve))
  expect(status).toBe('CHANNEL_ERROR')
})

test('tables are closed to anon, and the migrations’ own grants hold', async () => {
  const { data, error } = await client(backend.publishableKey).from('inbox_threads').select('id')
  expect(data ?? []).toEqual([])
  const helena = await signedIn('helena@aurora.example')
  const write = await helena.from('conversation_sla_breaches').insert({ tenant_id: tenant('Clínica Aurora').id })
  expect(write.error?.code).toBe('42501')
  expect(error === null || error.code === '42501').toBe(true)
})

test('the look of the opening list: broken, about to break, running and answered promises', async () => {
  const sql = postgres(backend.dbUrl, { max: 1 })
  const threads = await sql<{ contact_name: string | null; minutes: number | null; breached: number | null }[]>`
    select contact_name, extract(epoch from sla_due_at - now())::int / 60 as minutes, extract(epoch from now() - sla_breached_at)::int / 60 as breached
    from public.inbox_threads where tenant_id = ${tenant('Clínica Aurora').id}
  `
  await sql.end()
  const of = (name: string | null) => threads.find((thread) => thread.contact_name === name)!
  expect(of('Thiago Couto').breached).toBe(41)
  expect(of('Beatriz Nunes')).toMatchObject({ minutes: expect.closeTo(2, 0), breached: null })
  expect(of('Mariana Alves').minutes).toBe(12)
  expect(of('Sofia Ferraz').minutes).toBe(44)
  expect(of('Larissa Viana').minutes).toBeNull()
})

test('any page on this machine may call it', async () => {
  for (const path of ['/rest/v1/rpc/inbox_pull', '/auth/v1/token?grant_type=password', '/realtime/v1/api/broadcast']) {
    const answer = await fetch(`${backend.url}${path}`, {
      method: 'OPTIONS',
      headers: {
        origin: 'http://localhost:5173',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'apikey,authorization,content-type,x-client-info',
      },
    })
    expect(answer.headers.get('access-control-allow-origin')).toMatch(/^(\*|http:\/\/localhost:5173)$/)
    expect(answer.headers.get('access-control-allow-headers')).toContain('apikey')
  }
})
