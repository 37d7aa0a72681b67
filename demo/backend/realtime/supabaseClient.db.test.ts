import { expect, test, vi } from 'vitest'
import { subscribed, testServer, type TestServer } from './testing/testServer.ts'

const ana = '00000000-0000-4000-8000-00000000000a'
const rui = '00000000-0000-4000-8000-00000000000b'

/** Ana may read and write `ward:*`; Rui may only read `ward:2`. */
async function wardPolicies({ db }: TestServer): Promise<void> {
  await db.sql.unsafe(`
    create policy ward_read on realtime.messages for select to authenticated using (
      realtime.topic() like 'ward:%' and extension in ('broadcast', 'presence')
      and (auth.uid() = '${ana}' or realtime.topic() = 'ward:2'));
    create policy ward_write on realtime.messages for insert to authenticated with check (
      realtime.topic() like 'ward:%' and auth.uid() = '${ana}');
  `)
}

test('a broadcast on a public channel reaches the others, and oneself only on request', async () => {
  const server = await testServer()
  const heard: string[] = []
  const listen = async (name: string, self: boolean) => {
    const channel = (await server.client()).channel('lobby', { config: { broadcast: { ack: true, self } } })
    channel.on('broadcast', { event: 'hello' }, ({ payload }) => heard.push(`${name}:${payload.text}`))
    await subscribed(channel)
    return channel
  }
  const quiet = await listen('quiet', false)
  const loud = await listen('loud', true)

  expect(await quiet.send({ type: 'broadcast', event: 'hello', payload: { text: 'olá, coração' } })).toBe('ok')
  expect(await loud.send({ type: 'broadcast', event: 'hello', payload: { text: 'tudo bem?' } })).toBe('ok')
  await vi.waitFor(() => expect(heard).toEqual(['loud:olá, coração', 'quiet:tudo bem?', 'loud:tudo bem?']))
})

test('bytes arrive as they were sent', async () => {
  const server = await testServer()
  const heard: number[][] = []
  const listener = (await server.client()).channel('bytes')
  listener.on('broadcast', { event: 'raw' }, ({ payload }) => heard.push([...new Uint8Array(payload as ArrayBuffer)]))
  await subscribed(listener)
  const sender = (await server.client()).channel('bytes')
  await subscribed(sender)
  await sender.send({ type: 'broadcast', event: 'raw', payload: new Uint8Array([0, 255, 7]).buffer as never })
  await vi.waitFor(() => expect(heard).toEqual([[0, 255, 7]]))
})

test('a private channel opens for whom the policies let read, and tells the others so', async () => {
  const server = await testServer()
  await wardPolicies(server)
  const join = async (token?: string) => subscribed((await server.client(token)).channel('ward:1', { config: { private: true } }))
  const refused = {
    status: 'CHANNEL_ERROR',
    error: expect.stringContaining('do not have permissions to read from this Channel topic: ward:1'),
  }

  expect(await join(server.token(ana))).toEqual({ status: 'SUBSCRIBED', error: undefined })
  expect(await join(server.token(rui))).toMatchObject(refused)
  expect(await join()).toMatchObject(refused)
})

test('probing the policies leaves no row and tells nobody', async () => {
  const server = await testServer()
  await wardPolicies(server)
  await subscribed((await server.client(server.token(ana))).channel('ward:1', { config: { private: true } }))
  expect(await server.db.sql`select from realtime.messages`).toHaveLength(0)
})

test('what the database sends arrives on the private channel, in its order, each with its id; a rolled-back send does not', async () => {
  const server = await testServer()
  await wardPolicies(server)
  const heard: { n: number; id: unknown }[] = []
  const channel = (await server.client(server.token(ana))).channel('ward:1', { config: { private: true } })
  channel.on('broadcast', { event: 'poke' }, ({ payload, meta }) => heard.push({ n: payload.n, id: meta?.id }))
  await subscribed(channel)
  const overheard: unknown[] = []
  const publicChannel = (await server.client()).channel('ward:1')
  publicChannel.on('broadcast', { event: '*' }, (message) => overheard.push(message))
  await subscribed(publicChannel)

  const { sql } = server.db
  await sql
    .begin(async (tx) => {
      await tx`select realtime.send('{"n": -1}', 'poke', 'ward:1', true)`
      throw new Error('changed my mind')
    })
    .catch(() => {})
  for (let n = 0; n < 100; n += 10)
    await sql`select realtime.send(jsonb_build_object('n', n), 'poke', 'ward:1', true) from generate_series(${n}::int, ${n + 9}::int) n`

  await vi.waitFor(() => expect(heard).toHaveLength(100))
  expect(heard.map(({ n }) => n)).toEqual(Array.from({ length: 100 }, (_, n) => n))
  expect(new Set(heard.map(({ id }) => id)).size).toBe(100)
  expect(overheard).toEqual([])
})

test('who may only read cannot write, and is not told', async () => {
  const server = await testServer()
  await wardPolicies(server)
  const heard: string[] = []
  const member = (await server.client(server.token(ana))).channel('ward:2', { config: { private: true, broadcast: { ack: true } } })
  member.on('broadcast', { event: 'typing' }, ({ payload }) => heard.push(payload.by))
  await subscribed(member)
  const reader = (await server.client(server.token(rui))).channel('ward:2', { config: { private: true, broadcast: { ack: true } } })
  reader.on('broadcast', { event: 'typing' }, ({ payload }) => heard.push(payload.by))
  await subscribed(reader)

  expect(await reader.send({ type: 'broadcast', event: 'typing', payload: { by: 'rui' } }, { timeout: 200 })).toBe('timed out')
  expect(await member.send({ type: 'broadcast', event: 'typing', payload: { by: 'ana' } })).toBe('ok')
  await vi.waitFor(() => expect(heard).toEqual(['ana']))
})

test('two people see each other come, change and go', async () => {
  const server = await testServer()
  const enter = async (key: string) => {
    const client = await server.client()
    const channel = client.channel('room', { config: { presence: { key } } })
    channel.on('presence', { event: 'sync' }, () => {})
    await subscribed(channel)
    return {
      client,
      channel,
      sees: () =>
        Object.entries(channel.presenceState<{ thread: string }>()).map(([who, at]) => `${who}@${at.map((meta) => meta.thread).join()}`),
    }
  }
  const helena = await enter('helena')
  await helena.channel.track({ thread: 'one' })
  const rafael = await enter('rafael')
  await vi.waitFor(() => expect(rafael.sees()).toEqual(['helena@one']))

  await rafael.channel.track({ thread: 'two' })
  await vi.waitFor(() => expect(helena.sees().toSorted()).toEqual(['helena@one', 'rafael@two']))
  await helena.channel.track({ thread: 'two' })
  await vi.waitFor(() => expect(rafael.sees().toSorted()).toEqual(['helena@two', 'rafael@two']))
  await helena.channel.untrack()
  await vi.waitFor(() => expect(rafael.sees()).toEqual(['rafael@two']))

  await helena.channel.track({ thread: 'three' })
  await rafael.client.realtime.disconnect()
  await vi.waitFor(() => expect(helena.sees()).toEqual(['helena@three']))
})

test('when its token expires the channel is closed, with the reason', async () => {
  const server = await testServer()
  await wardPolicies(server)
  const said: string[] = []
  const states: string[] = []
  const channel = (await server.client(server.token(ana, 1))).channel('ward:1', { config: { private: true } })
  channel.on('system', {}, ({ status, message }: { status: string; message: string }) => said.push(`${status}: ${message}`))
  channel.subscribe((status) => states.push(status))
  await vi.waitFor(() => expect(states).toEqual(['SUBSCRIBED', 'CLOSED']), { timeout: 4000 })
  expect(said).toEqual([expect.stringMatching(/^error: Token has expired/)])
})

test('a join with an expired token is refused', async () => {
  const server = await testServer()
  const { status, error } = await subscribed((await server.client(server.token(ana, -5))).channel('lobby'))
  expect(status).toBe('CHANNEL_ERROR')
  expect(error).toMatch(/Token has expired \d+ seconds ago/)
})

test('a fresh token keeps the channel past the first one’s end; one that may no longer read closes it', async () => {
  const server = await testServer()
  await wardPolicies(server)
  const states: string[] = []
  const client = await server.client()
  const first = server.token(ana, 2)
  await client.realtime.setAuth(first)
  const channel = client.channel('ward:1', { config: { private: true } })
  const heard: unknown[] = []
  channel.on('broadcast', { event: 'poke' }, ({ payload }) => heard.push(payload))
  await new Promise<void>((resolve) =>
    channel.subscribe((status) => {
      states.push(status)
      resolve()
    }),
  )
  await client.realtime.setAuth(server.token(ana, 600))
  await vi.waitUntil(() => Date.now() / 1000 > expiryOf(first) + 0.2, { timeout: 5000, interval: 100 })
  await server.db.sql`select realtime.send('{}', 'poke', 'ward:1', true)`
  await vi.waitFor(() => expect(heard).toHaveLength(1))
  expect(states).toEqual(['SUBSCRIBED'])

  await server.db.sql`drop policy ward_read on realtime.messages`
  await client.realtime.setAuth(server.token(ana, 601))
  await vi.waitFor(() => expect(states).toEqual(['SUBSCRIBED', 'CLOSED']))
})

test('a message over HTTP reaches the channel; one that a policy denies does not; a wrong key is refused', async () => {
  const server = await testServer()
  await wardPolicies(server)
  const heard: unknown[] = []
  const channel = (await server.client(server.token(ana))).channel('ward:1', { config: { private: true } })
  channel.on('broadcast', { event: '*' }, ({ payload }) => heard.push(payload.by))
  await subscribed(channel)
  const post = (key: string, by: string) =>
    fetch(`${server.url}/realtime/v1/api/broadcast`, {
      method: 'POST',
      headers: { apikey: key, 'content-type': 'application/json' },
      body: JSON.stringify({ messages: [{ topic: 'ward:1', event: 'note', payload: { by }, private: true }] }),
    })

  expect((await post('sb_publishable_wrong', 'nobody')).status).toBe(401)
  expect((await post(server.keys.publishableKey, 'anon')).status).toBe(202)
  expect((await post(server.keys.secretKey, 'server')).status).toBe(202)
  const writer = await server.client(server.token(ana))
  expect(await writer.channel('ward:1', { config: { private: true } }).httpSend('note', { by: 'ana' })).toMatchObject({ success: true })
  await vi.waitFor(() => expect(heard).toEqual(['server', 'ana']))
})

function expiryOf(token: string): number {
  return (JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as { exp: number }).exp
}
