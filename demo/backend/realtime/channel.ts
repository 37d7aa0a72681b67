import { randomUUID } from 'node:crypto'
import type { Sql } from 'postgres'
import { claimsOfToken, type ApiKeys } from '../apiKeys.ts'
import type { Claims } from '../accessToken.ts'
import { everything, permissionsOn, type Permissions } from './authorization.ts'
import type { Hub, Listener, Room } from './hub.ts'
import { accessTokenOf, field, isRecord, type JoinConfig } from './joinConfig.ts'
import type { Broadcast, Frame } from './wire.ts'

/** What a channel needs of the server and of its connection. */
export interface ChannelPorts {
  sql: Sql
  keys: ApiKeys
  hub: Hub
  send: (frame: Frame) => void
  sendBroadcast: (topic: string, broadcast: Broadcast) => void
  /** The channel has closed itself. */
  onClosed: () => void
}

export interface JoinRequest {
  topic: string
  joinRef: string | null
  config: JoinConfig
  claims: Claims
}

/** One client's membership of one topic: between `phx_join` and `phx_close`. */
export interface Channel {
  joinRef: string | null
  /** Takes broadcasts, presence and new tokens. */
  receive: (frame: Frame) => Promise<void>
  /** Enters the room; from here on everything sent there arrives. */
  open: () => void
  /** Leaves the room. Says nothing to the client. */
  close: () => void
}

/** The client must not read this topic; the message is the server's own words. */
export class JoinRefused extends Error {}

const TOPIC_PREFIX = 'realtime:'
/** setTimeout can't wait longer than this. */
const LONGEST_WAIT_MS = 2 ** 31 - 1

/** Checks that the caller may read the topic. Throws `JoinRefused` when not. */
export async function joinChannel(ports: ChannelPorts, { topic, joinRef, config, claims }: JoinRequest): Promise<Channel> {
  const { sql, keys, hub } = ports
  const room: Room = { name: topic.slice(TOPIC_PREFIX.length), isPrivate: config.isPrivate }
  const presenceKey = config.presenceKey || randomUUID()
  let permissions = await authorize(claims)
  let token = config.accessToken
  let expiry: NodeJS.Timeout | undefined

  const listener: Listener = {
    broadcast: (broadcast) => ports.sendBroadcast(topic, broadcast),
    presenceDiff: (diff) => {
      if (config.presenceEnabled && permissions.receive.presence) push('presence_diff', diff)
    },
  }

  async function authorize(who: Claims): Promise<Permissions> {
    const found = room.isPrivate ? await permissionsOn(sql, room.name, who) : everything
    if (!found.receive.broadcast) {
      throw new JoinRefused(`Unauthorized: You do not have permissions to read from this Channel topic: ${room.name}`)
    }
    return found
  }

  const push = (event: string, payload: unknown): void => ports.send({ joinRef, ref: null, topic, event, payload })

  const system = (status: 'ok' | 'error', message: string): void =>
    push('system', { extension: 'system', status, message, channel: room.name })

  function open(): void {
    hub.enter(room, listener)
    expireWith(claims)
    if (config.presenceEnabled && permissions.receive.presence) push('presence_state', hub.presence(room)?.state() ?? {})
    if (config.replicationReady) system('ok', 'Replication connection established')
  }

  function close(): void {
    clearTimeout(expiry)
    hub.leave(room, listener)
  }

  function shutDown(reason: string): void {
    close()
    system('error', reason)
    ports.send({ joinRef, ref: joinRef, topic, event: 'phx_close', payload: {} })
    ports.onClosed()
  }

  function expireWith({ exp }: Claims): void {
    clearTimeout(expiry)
    if (typeof exp !== 'number') return
    const wait = Math.max(0, exp * 1000 - Date.now())
    expiry = setTimeout(() => (wait > LONGEST_WAIT_MS ? expireWith({ role: '', exp }) : shutDown('Token has expired 0 seconds ago')), Math.min(wait, LONGEST_WAIT_MS))
    expiry.unref()
  }

  async function renew(next: string | null): Promise<void> {
    if (!next || next === token || next.startsWith('sb_')) return
    try {
      const renewed = claimsOfToken(next, keys)
      permissions = await authorize(renewed)
      token = next
      expireWith(renewed)
    } catch (error) {
      shutDown(error instanceof Error ? error.message : 'The token was refused')
    }
  }

  function reply(frame: Frame): void {
    ports.send({ joinRef, ref: frame.ref, topic, event: 'phx_reply', payload: { status: 'ok', response: {} } })
  }

  function broadcast(frame: Frame): void {
    // A denied write is silent, even when an answer was asked for: so is the hosted service.
    if (!permissions.send.broadcast) return
    const event = field(frame.payload, 'event')
    if (typeof event !== 'string') return
    hub.broadcast(room, { event, payload: field(frame.payload, 'payload') }, config.self ? undefined : listener)
    if (config.ack) reply(frame)
  }

  function presence(frame: Frame): void {
    if (!permissions.send.presence) return
    const payload = field(frame.payload, 'payload')
    if (field(frame.payload, 'event') === 'untrack') hub.presence(room)?.untrack(listener)
    else hub.presence(room)?.track(listener, presenceKey, isRecord(payload) ? payload : {})
    reply(frame)
  }

  return {
    joinRef,
    open,
    close,
    async receive(frame) {
      if (frame.event === 'broadcast') broadcast(frame)
      else if (frame.event === 'presence') presence(frame)
      else if (frame.event === 'access_token') await renew(accessTokenOf(frame.payload))
    },
  }
}
