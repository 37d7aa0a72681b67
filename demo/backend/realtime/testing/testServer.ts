import { createClient, type RealtimeChannel, type SupabaseClient } from '@supabase/supabase-js'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { testDatabase, type TestDatabase } from '../../../../tests/database.ts'
import { signAccessToken } from '../../accessToken.ts'
import { makeApiKeys, type ApiKeys } from '../../apiKeys.ts'
import { serveHttp } from '../../httpServer.ts'
import { startRealtime } from '../realtimeServer.ts'
import type { Frame } from '../wire.ts'

/** A realtime server of its own on a fresh database, for tests; ends with the test. */
export interface TestServer {
  url: string
  keys: ApiKeys
  db: TestDatabase
  /** The unmodified client, as a user with this token; as anon without. */
  client: (token?: string) => Promise<SupabaseClient>
  /** A user's token; `seconds` until it expires. */
  token: (sub: string, seconds?: number) => string
  /** A socket without a library behind it. */
  raw: (vsn: '1.0.0' | '2.0.0', key?: string) => Promise<RawSocket>
}

interface RawSocket {
  send: (frame: unknown) => void
  /** The next frame that fits, whether it came already or not. */
  frame: (fits: (frame: Frame) => boolean) => Promise<Frame>
  socket: WebSocket
}

export async function testServer(): Promise<TestServer> {
  const db = await testDatabase()
  const keys = makeApiKeys()
  const realtime = await startRealtime({ sql: db.sql, keys, onError: rethrow, onDatabaseBack: () => {} })
  const http = await serveHttp(0, { lite: notFound, functions: {}, realtime, storage: { route: () => null } })
  const url = `http://127.0.0.1:${http.port}`
  const clients: SupabaseClient[] = []
  onTestFinished(async () => {
    await Promise.all(clients.map((client) => client.realtime.disconnect()))
    await http.close()
    await realtime.close()
    await db.close()
  })
  return {
    url,
    keys,
    db,
    async client(token) {
      const client = createClient(url, keys.publishableKey, token ? { accessToken: () => Promise.resolve(token) } : {})
      clients.push(client)
      // Else the first join goes out before the callback has been asked.
      await client.realtime.setAuth()
      return client
    },
    token: (sub, seconds = 600) =>
      signAccessToken({ role: 'authenticated', sub, exp: Math.floor(Date.now() / 1000) + seconds }, keys.jwtSecret),
    raw: (vsn, key = keys.publishableKey) => rawSocket(`${url.replace('http', 'ws')}/realtime/v1/websocket?apikey=${key}&vsn=${vsn}`, vsn),
  }
}

function rethrow(error: unknown): never {
  throw error
}

function notFound(): Promise<Response> {
  return Promise.resolve(new Response(null, { status: 404 }))
}

/** Subscribes; answers with the first state that comes and what was said about it. */
export function subscribed(channel: RealtimeChannel): Promise<{ status: string; error: string | undefined }> {
  return new Promise((resolve) => channel.subscribe((status, error) => resolve({ status, error: error?.message })))
}

async function rawSocket(url: string, vsn: '1.0.0' | '2.0.0'): Promise<RawSocket> {
  const socket = new WebSocket(url)
  const frames: Frame[] = []
  const waiting = new Set<() => void>()
  socket.on('message', (data: Buffer, isBinary) => {
    if (isBinary) return
    const value = JSON.parse(data.toString()) as never
    const [joinRef, ref, topic, event, payload] = vsn === '2.0.0' ? (value as [string, string, string, string, unknown]) : fields(value)
    frames.push({ joinRef, ref, topic, event, payload })
    for (const wake of waiting) wake()
  })
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  onTestFinished(() => socket.terminate())
  return {
    socket,
    send: (frame) => socket.send(frame instanceof Uint8Array ? frame : JSON.stringify(frame)),
    frame: (fits) =>
      new Promise((resolve) => {
        const look = (): void => {
          const at = frames.findIndex(fits)
          if (at < 0) return
          waiting.delete(look)
          resolve(frames.splice(at, 1)[0]!)
        }
        waiting.add(look)
        look()
      }),
  }
}

function fields(value: Record<string, unknown>): [string, string, string, string, unknown] {
  return [value['join_ref'], value['ref'], value['topic'], value['event'], value['payload']] as [string, string, string, string, unknown]
}
