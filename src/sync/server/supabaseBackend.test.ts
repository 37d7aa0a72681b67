import { createServer, type RequestListener, type Server } from 'node:http'
import { createClient } from '@supabase/supabase-js'
import { afterEach, expect, test } from 'vitest'
import type { TenantId, UserId } from '../../model.ts'
import type { Backend } from './backend.ts'
import { createSupabaseBackend } from './supabaseBackend.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

/** The real client towards a network that answers for the server. */
async function behind(answer: RequestListener, timeoutMs = 20_000): Promise<Backend> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => void server.listen(0, resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const userId = 'me' as UserId
  return createSupabaseBackend({
    client: createClient(url, 'key', { accessToken: () => Promise.resolve('token') }),
    credentials: { current: () => Promise.resolve({ is: 'signed-in', userId }), onChange: () => () => {} },
    tenantId: 'tenant' as TenantId,
    userId,
    timeoutMs,
  })
}

const PORTAL = '<!doctype html><title>Wi-Fi</title><form>Accept our terms</form>'

const networks: [string, RequestListener][] = [
  ['200 with a page', (_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(PORTAL)],
  [
    '200 with a page that calls itself JSON',
    (_request, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(PORTAL),
  ],
  ['200 with nothing', (_request, response) => response.writeHead(200).end()],
  ['204', (_request, response) => response.writeHead(204).end()],
  [
    'a redirect to a page',
    (request, response) =>
      request.url === '/portal'
        ? response.writeHead(200, { 'content-type': 'text/html' }).end(PORTAL)
        : response.writeHead(302, { location: '/portal' }).end(),
  ],
  ['a redirect to itself, for ever', (request, response) => response.writeHead(302, { location: request.url }).end()],
  ['403 with a page', (_request, response) => response.writeHead(403, { 'content-type': 'text/html' }).end(PORTAL)],
  ['404 with a page', (_request, response) => response.writeHead(404, { 'content-type': 'text/html' }).end(PORTAL)],
  ['511', (_request, response) => response.writeHead(511, { 'content-type': 'text/html' }).end(PORTAL)],
  ['502 from a proxy', (_request, response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>')],
  ['a connection that is cut half-way', (_request, response) => void response.writeHead(200).write('{"cursor":', () => response.destroy())],
]

test.each(networks)(
  'a network that answers %s is no server: nothing is refused, nothing is dropped, it is tried again',
  async (_what, answer) => {
    const backend = await behind(answer)
    await expect(backend.pull({ cursor: null, limit: 500 })).rejects.toMatchObject({ kind: 'network' })
    const mutations = [{ id: 1, name: 'set_status', args: { thread_id: 't', status: 'open' } }] as never
    await expect(backend.push({ clientId: 'c', mutations })).rejects.toMatchObject({ kind: 'network' })
  },
)

test('a connection that is half open, on which nothing ever comes back, is given up after a while', async () => {
  const backend = await behind(() => {}, 50)
  await expect(backend.pull({ cursor: null, limit: 500 })).rejects.toMatchObject({ kind: 'network' })
})

test('an answer that begins and never ends is given up too', async () => {
  const backend = await behind((_request, response) => void response.writeHead(200).write('{"cursor":'), 50)
  await expect(backend.pull({ cursor: null, limit: 500 })).rejects.toMatchObject({ kind: 'network' })
})
