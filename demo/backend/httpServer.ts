import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { BROADCAST_PATH } from './realtime/broadcastEndpoint.ts'
import type { RealtimeServer } from './realtime/realtimeServer.ts'

export interface HttpRoutes {
  /** `/rest/v1`, `/auth/v1`; brings its own CORS headers. */
  lite: (request: Request) => Promise<Response>
  /** Edge functions by name, below `/functions/v1`. */
  functions: Record<string, (request: Request) => Promise<Response>>
  realtime: RealtimeServer
}

export interface HttpServer {
  port: number
  close: () => Promise<void>
}

/** The port is somebody else's. */
export class PortTaken extends Error {
  constructor(port: number) {
    super(`Port ${port} is in use. Choose another with --port, or 0 for any free one.`)
    this.name = 'PortTaken'
  }
}

const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-max-age': '86400',
}

/** Listens on the loopback interface. Throws `PortTaken`. */
export async function serveHttp(port: number, { lite, functions, realtime }: HttpRoutes): Promise<HttpServer> {
  const routed = (path: string): ((request: Request) => Promise<Response>) | null => {
    if (path === BROADCAST_PATH || path.startsWith(`${BROADCAST_PATH}/`)) return realtime.broadcast
    if (path === '/health') return () => Promise.resolve(Response.json({ ok: true }))
    return functions[/^\/functions\/v1\/([^/]+)\/?$/.exec(path)?.[1] ?? ''] ?? null
  }
  const server = createAdaptorServer({
    overrideGlobalObjects: false,
    fetch: (request: Request) => {
      const answer = routed(new URL(request.url).pathname)
      return answer ? withCors(request, answer) : lite(request)
    },
  }) as Server
  server.on('upgrade', (request, socket, head) => {
    if (!realtime.upgrade(request, socket, head)) socket.destroy()
  })
  await listen(server, port)
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

async function withCors(request: Request, answer: (request: Request) => Promise<Response>): Promise<Response> {
  const headers = { ...cors, 'access-control-allow-headers': request.headers.get('access-control-request-headers') ?? '*' }
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers })
  const response = await answer(request)
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? new PortTaken(port) : error))
    server.listen(port, '127.0.0.1', resolve)
  })
}
