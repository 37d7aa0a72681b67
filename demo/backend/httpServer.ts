import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { BROADCAST_PATH } from './realtime/broadcastEndpoint.ts'
import type { RealtimeServer } from './realtime/realtimeServer.ts'
import type { StorageServer } from './storage/storageServer.ts'

export interface HttpRoutes {
  /** `/rest/v1`, `/auth/v1`. */
  lite: (request: Request) => Promise<Response>
  /** Edge functions by name, below `/functions/v1`. */
  functions: Record<string, (request: Request) => Promise<Response>>
  realtime: RealtimeServer
  /** `/storage/v1`. */
  storage: StorageServer
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
  'access-control-expose-headers': 'content-range, content-location, preference-applied, x-supabase-api-version',
}

/** Listens on the loopback interface. Throws `PortTaken`. */
export async function serveHttp(port: number, { lite, functions, realtime, storage }: HttpRoutes): Promise<HttpServer> {
  const routed = (path: string): ((request: Request) => Promise<Response>) | null => {
    if (path === BROADCAST_PATH || path.startsWith(`${BROADCAST_PATH}/`)) return realtime.broadcast
    if (path === '/health') return () => Promise.resolve(Response.json({ ok: true }))
    return storage.route(path) ?? functions[/^\/functions\/v1\/([^/]+)\/?$/.exec(path)?.[1] ?? ''] ?? null
  }
  const server = createAdaptorServer({
    overrideGlobalObjects: false,
    fetch: async (request: Request) => {
      if (request.method === 'OPTIONS') return preflight(request)
      const response = await (routed(new URL(request.url).pathname) ?? lite)(request)
      for (const [name, value] of Object.entries(cors)) response.headers.set(name, value)
      return response
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

/** Any page may call: the keys decide who gets what, as on the hosted service. */
function preflight(request: Request): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...cors,
      'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
      'access-control-allow-headers': request.headers.get('access-control-request-headers') ?? '*',
      'access-control-max-age': '86400',
    },
  })
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? new PortTaken(port) : error))
    server.listen(port, '127.0.0.1', resolve)
  })
}
