import type { Sql } from 'postgres'
import { claimsOfKey, claimsOfToken, type ApiKeys } from '../apiKeys.ts'
import type { Claims } from '../accessToken.ts'
import { permissionsOn } from './authorization.ts'
import type { Hub, Room } from './hub.ts'
import { field, isRecord } from './joinConfig.ts'
import type { Broadcast } from './wire.ts'

export interface BroadcastPorts {
  sql: Sql
  keys: ApiKeys
  hub: Hub
}

interface Outgoing {
  room: Room
  broadcast: Broadcast
}

export const BROADCAST_PATH = '/realtime/v1/api/broadcast'

/**
 * `POST /realtime/v1/api/broadcast {messages: [{topic, event, payload, private}]}`, and the form with one message,
 * `…/broadcast/<topic>/events/<event>?private=true`: broadcasts without a socket. 202 also when a policy denied the write.
 */
export async function answerBroadcast(request: Request, { sql, keys, hub }: BroadcastPorts): Promise<Response> {
  if (request.method !== 'POST') return Response.json({ message: 'Only POST' }, { status: 405, headers: { allow: 'POST' } })
  const claims = callerOf(request, keys)
  if (!claims) return Response.json({ message: 'Invalid API key or token' }, { status: 401 })
  const outgoing = await outgoingOf(request)
  if (!outgoing) return Response.json({ message: 'Expected {messages: [{topic, event, payload, private}]}' }, { status: 422 })
  for (const { room, broadcast } of outgoing) {
    if (await maySend(sql, room, claims)) hub.broadcast(room, broadcast)
  }
  return new Response(null, { status: 202 })
}

async function maySend(sql: Sql, room: Room, claims: Claims): Promise<boolean> {
  if (!room.isPrivate || claims.role === 'service_role') return true
  return (await permissionsOn(sql, room.name, claims)).send.broadcast
}

function callerOf(request: Request, keys: ApiKeys): Claims | null {
  const byKey = claimsOfKey(request.headers.get('apikey') ?? new URL(request.url).searchParams.get('apikey'), keys)
  const bearer = /^Bearer\s+(.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (!bearer) return byKey
  try {
    return claimsOfToken(bearer, keys)
  } catch {
    return null
  }
}

async function outgoingOf(request: Request): Promise<Outgoing[] | null> {
  const url = new URL(request.url)
  const single = /^\/([^/]+)\/events\/([^/]+)$/.exec(url.pathname.slice(BROADCAST_PATH.length))
  if (single) {
    const [name, event] = [single[1] ?? '', single[2] ?? ''].map(decodeURIComponent) as [string, string]
    const bytes = Buffer.from(await request.arrayBuffer())
    const isBinary = request.headers.get('content-type') === 'application/octet-stream'
    const payload = isBinary ? bytes : parsed(bytes.toString())
    if (payload === undefined) return null
    return [{ room: { name, isPrivate: url.searchParams.get('private') === 'true' }, broadcast: { event, payload } }]
  }
  const messages = field(parsed(await request.text()), 'messages')
  if (!Array.isArray(messages)) return null
  const outgoing = messages.map(outgoingMessage)
  return outgoing.includes(null) ? null : (outgoing as Outgoing[])
}

function outgoingMessage(message: unknown): Outgoing | null {
  if (!isRecord(message)) return null
  const { topic, event, payload, private: isPrivate } = message
  if (typeof topic !== 'string' || typeof event !== 'string') return null
  return { room: { name: topic, isPrivate: isPrivate === true }, broadcast: { event, payload } }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
