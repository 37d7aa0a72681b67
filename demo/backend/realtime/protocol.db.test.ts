import { expect, test } from 'vitest'
import { testServer } from './testing/testServer.ts'
import type { Frame } from './wire.ts'

const replyTo = (ref: string) => (frame: Frame) => frame.event === 'phx_reply' && frame.ref === ref
const named = (event: string) => (frame: Frame) => frame.event === event
const config = { broadcast: { ack: false, self: false }, presence: { key: '', enabled: false }, postgres_changes: [], private: false }

test('postgres_changes come back as they were asked for, in order, each with an id', async () => {
  const socket = await (await testServer()).raw('2.0.0')
  const wanted = [
    { event: '*', schema: 'public', table: 'a', filter: 'id=eq.1' },
    { event: 'INSERT', schema: 'public' },
  ]
  socket.send(['1', '1', 'realtime:x', 'phx_join', { config: { ...config, postgres_changes: wanted } }])
  const { joinRef, topic, payload } = await socket.frame(replyTo('1'))
  expect({ joinRef, topic }).toEqual({ joinRef: '1', topic: 'realtime:x' })
  expect(payload).toEqual({
    status: 'ok',
    response: { postgres_changes: wanted.map((each) => Object.assign({ id: expect.any(String) }, each)) },
  })
})

test('a join is followed by the presence that was asked for, and by word that the feed runs', async () => {
  const socket = await (await testServer()).raw('2.0.0')
  const asked = { ...config, presence: { key: '', enabled: true }, broadcast: { replication_ready: true } }
  socket.send(['1', '1', 'realtime:x', 'phx_join', { config: asked }])
  expect((await socket.frame(named('presence_state'))).payload).toEqual({})
  expect((await socket.frame(named('system'))).payload).toEqual({
    extension: 'system',
    status: 'ok',
    message: 'Replication connection established',
    channel: 'x',
  })
})

test('a heartbeat is answered', async () => {
  const socket = await (await testServer()).raw('2.0.0')
  socket.send([null, '7', 'phoenix', 'heartbeat', {}])
  expect(await socket.frame(replyTo('7'))).toEqual({
    joinRef: null,
    ref: '7',
    topic: 'phoenix',
    event: 'phx_reply',
    payload: { status: 'ok', response: {} },
  })
})

test('leaving is answered, then the channel closes; what comes after has no channel', async () => {
  const socket = await (await testServer()).raw('2.0.0')
  socket.send(['1', '1', 'realtime:x', 'phx_join', { config }])
  socket.send(['1', '2', 'realtime:x', 'phx_leave', {}])
  socket.send(['1', '3', 'realtime:x', 'presence', { type: 'presence', event: 'track', payload: {} }])
  expect((await socket.frame(replyTo('2'))).payload).toMatchObject({ status: 'ok' })
  expect(await socket.frame(named('phx_close'))).toMatchObject({ joinRef: '1', ref: '1' })
  expect((await socket.frame(replyTo('3'))).payload).toEqual({ status: 'error', response: { reason: 'unmatched topic' } })
})

test('a second join of one topic replaces the first', async () => {
  const socket = await (await testServer()).raw('2.0.0')
  socket.send(['1', '1', 'realtime:x', 'phx_join', { config }])
  socket.send(['2', '2', 'realtime:x', 'phx_join', { config }])
  expect(await socket.frame(named('phx_close'))).toMatchObject({ joinRef: '1' })
  expect((await socket.frame(replyTo('2'))).payload).toMatchObject({ status: 'ok' })
})

test('a client broadcast in binary reaches a client of protocol 1.0.0 as an object', async () => {
  const server = await testServer()
  const old = await server.raw('1.0.0')
  old.send({ topic: 'realtime:x', event: 'phx_join', payload: { config }, ref: '1', join_ref: '1' })
  await old.frame(replyTo('1'))
  const modern = await server.raw('2.0.0')
  modern.send(['1', '1', 'realtime:x', 'phx_join', { config }])
  await modern.frame(replyTo('1'))
  const strings = ['1', '2', 'realtime:x', 'tür', ''].map((text) => Buffer.from(text))
  const payload = Buffer.from('{"a":"é"}')
  modern.send(Buffer.concat([Buffer.from([3, ...strings.map((text) => text.length), 1]), ...strings, payload]))

  expect((await old.frame(named('broadcast'))).payload).toEqual({ type: 'broadcast', event: 'tür', payload: { a: 'é' } })
})

test('a server broadcast in binary has the lengths, the encoding and the id in front', async () => {
  const server = await testServer()
  const { socket, send, frame } = await server.raw('2.0.0')
  const binary = new Promise<Buffer>((resolve) => socket.on('message', (data: Buffer, isBinary) => isBinary && resolve(data)))
  send(['1', '1', 'realtime:ção', 'phx_join', { config }])
  await frame(replyTo('1'))
  await server.db.sql`select realtime.send('{"n": 1}', 'poke', 'ção', false)`
  const [{ id }] = await server.db.sql<[{ id: string }]>`select id from realtime.messages`

  const meta = JSON.stringify({ id })
  const topic = Buffer.from('realtime:ção')
  const expected = [Buffer.from([4, topic.length, 4, meta.length, 1]), topic, Buffer.from(`poke${meta}{"n":1}`)]
  expect(await binary).toEqual(Buffer.concat(expected))
})

test('an sb_ key as a new token changes nothing', async () => {
  const server = await testServer()
  const socket = await server.raw('2.0.0')
  socket.send(['1', '1', 'realtime:x', 'phx_join', { config, access_token: server.token('00000000-0000-4000-8000-00000000000a') }])
  socket.send(['1', '2', 'realtime:x', 'access_token', { access_token: server.keys.publishableKey }])
  socket.send(['1', '3', 'realtime:x', 'presence', { type: 'presence', event: 'track', payload: {} }])
  expect((await socket.frame(replyTo('3'))).payload).toMatchObject({ status: 'ok' })
})

test.each([
  ['no key at all', 'vsn=2.0.0', 401],
  ['a wrong key', 'apikey=sb_publishable_wrong&vsn=2.0.0', 401],
])('a socket with %s is refused', async (_, query, status) => {
  const server = await testServer()
  const headers = {
    connection: 'upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
  }
  const { request } = await import('node:http')
  const answered = await new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    const asked = request(`${server.url}/realtime/v1/websocket?${query}`, { headers }, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => (body += chunk.toString()))
      response.on('end', () => resolve({ status: response.statusCode, body }))
    })
    asked.on('error', reject).end()
  })
  expect(answered.status).toBe(status)
  expect(JSON.parse(answered.body)).toEqual({ message: 'Invalid API key' })
})

test('what is no frame closes the socket, and nobody else’s', async () => {
  const server = await testServer()
  const other = await server.raw('2.0.0')
  const { socket } = await server.raw('2.0.0')
  const closed = new Promise((resolve) => socket.on('close', resolve))
  socket.send('{not json')
  expect(await closed).toBe(1003)
  other.send([null, '1', 'phoenix', 'heartbeat', {}])
  expect((await other.frame(replyTo('1'))).payload).toMatchObject({ status: 'ok' })
})
