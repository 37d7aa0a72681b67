import { createClient, type SupabaseClient } from '@supabase/supabase-js'
import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startBackend, type Backend } from './startBackend.ts'

interface PullPage {
  cursor: string
  more: boolean
  me: { user_id: string }
  changes: { threads?: { contact_name: string }[] }
}

let backend: Backend
let sql: Sql
const clients: SupabaseClient[] = []

beforeAll(async () => {
  backend = await startBackend({ schedulerSeconds: 0, threads: 30 })
  sql = postgres(backend.dbUrl, { max: 1 })
})
afterAll(async () => {
  await Promise.all(clients.map((client) => client.realtime.disconnect()))
  await sql.end()
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

test('it tells the clinics and everybody who can sign in there', () => {
  expect(backend.tenants.map(({ name }) => name)).toEqual(['Clínica Aurora', 'Espaço Vida', 'Consultório Mar', 'Clínica Horizonte'])
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

test('the demo opens with teams, coloured tags, texts and views, a mention, a pin and a message for tomorrow', async () => {
  const helena = await signedIn('helena@aurora.example')
  const { data } = await helena.rpc('inbox_pull', { p_tenant_id: tenant('Clínica Aurora').id })
  const { changes } = data as { changes: Record<string, Record<string, unknown>[]> }
  expect(changes['teams']?.map(({ name }) => name).toSorted()).toEqual(['Equipe clínica', 'Recepção'])
  expect(changes['tags']).toContainEqual(expect.objectContaining({ name: 'convênio', color: '#1d4ed8' }))
  expect(changes['templates']).toContainEqual(
    expect.objectContaining({ owner_id: null, body: expect.stringContaining('{{patient.first_name}}') }),
  )
  expect(changes['views']?.map(({ name }) => name)).toContain('Recepção')
  expect(changes['stages']).toContainEqual(expect.objectContaining({ metadata: { label: 'Agendamento', position: 2 } }))
  expect([changes['mentions'], changes['pins'], changes['scheduled']].map((rows) => rows?.length)).toEqual([2, 1, 1])
})

test('a member pulls her own clinic; a stranger is refused by name', async () => {
  const helena = await signedIn('helena@aurora.example')
  const names: string[] = []
  let page: PullPage | null = null
  do {
    const pulled: { data: unknown; error: unknown } = await helena.rpc('inbox_pull', {
      p_tenant_id: tenant('Clínica Aurora').id,
      p_cursor: page?.cursor,
    })
    expect(pulled.error).toBeNull()
    page = pulled.data as PullPage
    expect(page.me.user_id).toBe(tenant('Clínica Aurora').users[0]!.id)
    names.push(...(page.changes.threads ?? []).map((thread) => thread.contact_name))
  } while (page.more)
  expect(names).toContain('Mariana Alves')

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
  const { error } = await client(backend.publishableKey).from('inbox_threads').select('id')
  expect(error?.code).toBe('42501')
  const helena = await signedIn('helena@aurora.example')
  const write = await helena.from('conversation_sla_breaches').insert({ tenant_id: tenant('Clínica Aurora').id })
  expect(write.error?.code).toBe('42501')
})

test('the look of the opening list: broken, about to break, running and answered promises', async () => {
  const threads = await sql<{ contact_name: string | null; minutes: number | null; breached: number | null }[]>`
    select contact_name, extract(epoch from sla_due_at - now())::int / 60 as minutes, extract(epoch from now() - sla_breached_at)::int / 60 as breached
    from public.inbox_threads where tenant_id = ${tenant('Clínica Aurora').id}
  `
  const of = (name: string | null) => threads.find((thread) => thread.contact_name === name)!
  expect(of('Thiago Couto').breached).toBe(41)
  expect(of('Beatriz Nunes')).toMatchObject({ minutes: expect.closeTo(2, 0), breached: null })
  expect(of('Mariana Alves').minutes).toBe(12)
  expect(of('Sofia Ferraz').minutes).toBe(44)
  expect(of('Larissa Viana').minutes).toBeNull()
})

test('many threads are like real ones: counted, with a last word, and a fifth of them waiting in time', async () => {
  const threads = await sql`
    select message_count, inbound_count, last_message_direction, awaiting_since is not null as awaits, sla_due_at > now() as in_time,
      inbound_count - read.inbound_read as unread
    from public.inbox_threads thread
    join public.inbox_reads read on read.thread_id = thread.id and read.user_id = ${tenant('Clínica Horizonte').users[0]!.id}
    where thread.tenant_id = ${tenant('Clínica Horizonte').id}
  `
  expect(threads).toHaveLength(30)
  const waiting = { message_count: 10, inbound_count: 5, last_message_direction: 'inbound', awaits: true, in_time: true, unread: 1 }
  const answered = { message_count: 10, inbound_count: 5, last_message_direction: 'outbound', awaits: false, in_time: null, unread: 0 }
  expect(threads.filter((thread) => thread['awaits'])).toEqual(Array.from({ length: 6 }, () => waiting))
  expect(threads.filter((thread) => !thread['awaits'])).toEqual(Array.from({ length: 24 }, () => answered))
})

test('nobody is late where the clinic is closed: its promises wait for the opening', async () => {
  const [row] = await sql`
    select count(*)::int as waiting, min(sla_due_at - now()) > interval '1 hour' as paused
    from public.inbox_threads where tenant_id = ${tenant('Espaço Vida').id} and awaiting_since is not null
  `
  expect(row).toEqual({ waiting: 3, paused: true })
})

test('the unread counts of the opening list', async () => {
  const unread = await sql<{ name: string | null; unread: number }[]>`
    select contact_name as name, inbound_count - read.inbound_read as unread
    from public.inbox_threads thread
    join public.inbox_reads read on read.thread_id = thread.id and read.user_id = ${tenant('Clínica Aurora').users[0]!.id}
    where thread.tenant_id = ${tenant('Clínica Aurora').id} and thread.inbound_count > read.inbound_read
      and thread.contact_number not like '+55 11 90000-%'
  `
  expect(Object.fromEntries(unread.map(({ name, unread: count }) => [name ?? 'unknown', count]))).toEqual({
    'Thiago Couto': 3,
    'Beatriz Nunes': 1,
    'Mariana Alves': 2,
    'Renata Paiva': 2,
    unknown: 1,
  })
})

test('the edge function answers the secret key alone; it finds a broken promise and tells of it once', async () => {
  const check = async (key: string) =>
    (await client(key).functions.invoke('conversation-sla-check')).data as { due: number; delivered: number } | null
  expect(await check(backend.publishableKey)).toBeNull()
  await check(backend.secretKey)
  expect(await check(backend.secretKey)).toMatchObject({ due: 0, delivered: 0 })
  await sql`
    insert into public.conversation_messages (tenant_id, direction, from_number, body, created_at)
    values (${tenant('Clínica Aurora').id}, 'inbound', '+55 11 90000-0002', 'Alô?', now() - interval '61 minutes')
  `
  expect(await check(backend.secretKey)).toMatchObject({ due: 1, delivered: 1 })
  expect(await check(backend.secretKey)).toMatchObject({ due: 0, delivered: 0 })
  const breaches = await sql`
    select breached_at = due_at as on_time, notification_count from public.conversation_sla_breaches
    join public.inbox_threads thread on thread.id = thread_id where contact_number = '+55 11 90000-0002'
  `
  expect(breaches).toEqual([{ on_time: true, notification_count: 1 }])
})

test('what a function refuses by name reaches the client as PostgREST words it', async () => {
  const { error, status } = await client(backend.secretKey).rpc('sla_open_breach', { p_tenant_id: null, p_thread_key: null })
  expect({ status, ...error }).toEqual({
    status: 400,
    code: 'P0001',
    message: 'tenant_and_thread_required',
    details: null,
    hint: 'Give p_tenant_id and p_thread_key.',
  })
  const broken = await client(backend.secretKey).from('conversation_sla_rules').update({ threshold_minutes: 0 }).gt('threshold_minutes', 0)
  expect(broken).toMatchObject({ status: 400, error: { code: '23514' } })
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
    expect(answer.status).toBe(204)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('access-control-allow-headers')).toBe('apikey,authorization,content-type,x-client-info')
  }
  const refused = await fetch(`${backend.url}/rest/v1/tenants`, { headers: { apikey: 'wrong' } })
  expect(refused.status).toBe(401)
  expect(refused.headers.get('access-control-allow-origin')).toBe('*')
})

test('it outlives a crash of its database: what was committed is there, who is signed in stays so, and is told of what comes', async () => {
  const helena = await signedIn('helena@aurora.example')
  const p_tenant_id = tenant('Clínica Aurora').id
  const cursorNow = async (): Promise<string | null> =>
    ((await helena.rpc('inbox_pull', { p_tenant_id })).data as PullPage | null)?.cursor ?? null
  await expect.poll(cursorNow).not.toBeNull()
  const asking = Promise.all(Array.from({ length: 30 }, () => helena.rpc('inbox_pull', { p_tenant_id })))
  const channel = helena.channel(`inbox:${p_tenant_id}`, { config: { private: true } })
  const poked = vi.fn<() => void>()
  const joined = vi.fn<() => void>()
  channel.on('broadcast', { event: 'poke' }, poked).subscribe((status) => status === 'SUBSCRIBED' && joined())
  await vi.waitFor(() => expect(joined).toHaveBeenCalledTimes(1), 5000)
  await sql`insert into conversation_messages (tenant_id, direction, from_number, body) values (${p_tenant_id}, 'inbound', '+5511900000001', 'antes')`
  await backend.crashDatabase()
  await asking
  await expect.poll(cursorNow, { timeout: 10_000 }).not.toBeNull()
  expect(await sql`select from conversation_messages where body = 'antes'`).toHaveLength(1)
  // The socket was cut; supabase-js joins again by itself.
  await vi.waitFor(() => expect(joined).toHaveBeenCalledTimes(2), 20_000)
  poked.mockClear()
  await sql`insert into conversation_messages (tenant_id, direction, from_number, body) values (${p_tenant_id}, 'inbound', '+5511900000001', 'depois')`
  await vi.waitFor(() => expect(poked).toHaveBeenCalled(), 5000)
})
