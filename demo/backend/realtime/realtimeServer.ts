import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Sql } from 'postgres'
import { WebSocketServer } from 'ws'
import { claimsOfKey, type ApiKeys } from '../apiKeys.ts'
import { answerBroadcast } from './broadcastEndpoint.ts'
import { Connection } from './connection.ts'
import { feedFromDatabase } from './databaseFeed.ts'
import { createHub } from './hub.ts'
import { wireOf } from './wire.ts'

/** A server for the Supabase Realtime protocol, broadcast and presence; it owns no port. */
export interface RealtimeServer {
  /** For the `upgrade` event of an HTTP server. Leaves paths alone that are not its own, and says so by false. */
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean
  /** For requests to `/realtime/v1/api/broadcast`. */
  broadcast: (request: Request) => Promise<Response>
  close: () => Promise<void>
}

export interface RealtimeOptions {
  sql: Sql
  keys: ApiKeys
  onError: (error: unknown) => void
  /** The database was away for a while. */
  onDatabaseBack: () => void
}

const SOCKET_PATH = '/realtime/v1/websocket'
const LARGEST_FRAME_BYTES = 3 * 1024 * 1024

export async function startRealtime({ sql, keys, onError, onDatabaseBack }: RealtimeOptions): Promise<RealtimeServer> {
  const hub = createHub()
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_FRAME_BYTES })
  const feed = await feedFromDatabase({ sql, hub, onError, onMissed: onDatabaseBack })

  return {
    upgrade(request, socket, head) {
      const url = new URL(request.url ?? '/', 'http://localhost')
      if (url.pathname !== SOCKET_PATH) return false
      const keyClaims = claimsOfKey(url.searchParams.get('apikey') ?? headerOf(request, 'apikey'), keys)
      const wire = wireOf(url.searchParams.get('vsn') ?? '1.0.0')
      if (!keyClaims) refuse(socket, '401 Unauthorized', 'Invalid API key')
      else if (!wire) refuse(socket, '400 Bad Request', 'Unknown vsn: this server speaks 1.0.0 and 2.0.0')
      else {
        sockets.handleUpgrade(
          request,
          socket,
          head,
          (accepted) => new Connection({ socket: accepted, wire, keyClaims, sql, keys, hub, onError }),
        )
      }
      return true
    },
    broadcast: (request) => answerBroadcast(request, { sql, keys, hub }),
    async close() {
      for (const client of sockets.clients) client.terminate()
      sockets.close()
      await feed.close()
    },
  }
}

function headerOf(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name]
  return typeof value === 'string' ? value : null
}

function refuse(socket: Duplex, status: string, message: string): void {
  const body = JSON.stringify({ message })
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  )
}
