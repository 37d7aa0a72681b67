import { randomUUID } from 'node:crypto'
import type { Sql } from 'postgres'
import { claimsOfToken, type ApiKeys } from '../apiKeys.ts'
import type { Claims } from '../accessToken.ts'
import { everything, permissionsOn, type Permissions } from './authorization.ts'
import type { Hub, Listener, Room } from './hub.ts'
import { accessTokenOf, field, isRecord, type JoinConfig } from './joinConfig.ts'
import type { PresenceDiff } from './presence.ts'
import type { Broadcast, Frame } from './wire.ts'

/** What a channel needs of the server and of its connection. */
export interface ChannelPorts {
  sql: Sql
  keys: ApiKeys
  hub: Hub
  send: (frame: Frame) => void
  sendBroadcast: (topic: string, broadcast: Broadcast) => void
  /** The channel has closed itself. */
  onClosed: (channel: Channel) => void
}

export interface JoinRequest {
  topic: string
  joinRef: string | null
  config: JoinConfig
  claims: Claims
}

/** The client must not read this topic; the message is the server's own words. */
export class JoinRefused extends Error {}

const TOPIC_PREFIX = 'realtime:'
/** setTimeout can't wait longer than this. */
const LONGEST_WAIT_MS = 2 ** 31 - 1

/** One client's membership of one topic: `authorize`, then `open`, until `close`. */
export class Channel implements Listener {
  readonly topic: string
  readonly joinRef: string | null
  readonly #ports: ChannelPorts
  readonly #config: JoinConfig
  readonly #room: Room
  readonly #presenceKey: string
  #claims: Claims
  #token: string | null
  #permissions: Permissions = everything
  #expiry: NodeJS.Timeout | undefined

  constructor(ports: ChannelPorts, { topic, joinRef, config, claims }: JoinRequest) {
    this.topic = topic
    this.joinRef = joinRef
    this.#ports = ports
    this.#config = config
    this.#room = { name: topic.slice(TOPIC_PREFIX.length), isPrivate: config.isPrivate }
    this.#presenceKey = config.presenceKey || randomUUID()
    this.#claims = claims
    this.#token = config.accessToken
  }

  /** Asks the policies; the answer holds until the next token. Throws `JoinRefused` when the caller may not read. */
  async authorize(): Promise<void> {
    const { isPrivate, name } = this.#room
    this.#permissions = isPrivate ? await permissionsOn(this.#ports.sql, name, this.#claims) : everything
    if (this.#permissions.receive.broadcast) return
    throw new JoinRefused(`Unauthorized: You do not have permissions to read from this Channel topic: ${name}`)
  }

  /** Enters the room; from here on everything sent there arrives. */
  open(): void {
    this.#ports.hub.enter(this.#room, this)
    this.#expireWithToken()
    if (this.#seesPresence()) this.#push('presence_state', this.#ports.hub.presence(this.#room)?.state() ?? {})
    if (this.#config.replicationReady) this.#system('ok', 'Replication connection established')
  }

  /** Leaves the room. Says nothing to the client. */
  close(): void {
    clearTimeout(this.#expiry)
    this.#ports.hub.leave(this.#room, this)
  }

  /** Tells the client that this is over: it removes the channel and does not come back by itself. */
  sendClosed(): void {
    this.#ports.send({ joinRef: this.joinRef, ref: this.joinRef, topic: this.topic, event: 'phx_close', payload: {} })
  }

  async receive(frame: Frame): Promise<void> {
    if (frame.event === 'broadcast') this.#receiveBroadcast(frame)
    else if (frame.event === 'presence') this.#receivePresence(frame)
    else if (frame.event === 'access_token') await this.#renew(accessTokenOf(frame.payload))
  }

  broadcast(broadcast: Broadcast): void {
    this.#ports.sendBroadcast(this.topic, broadcast)
  }

  presenceDiff(diff: PresenceDiff): void {
    if (this.#seesPresence()) this.#push('presence_diff', diff)
  }

  #receiveBroadcast(frame: Frame): void {
    // A denied write is silent, even when an answer was asked for: so is the hosted service.
    if (!this.#permissions.send.broadcast) return
    const event = field(frame.payload, 'event')
    if (typeof event !== 'string') return
    const broadcast = { event, payload: field(frame.payload, 'payload') }
    this.#ports.hub.broadcast(this.#room, broadcast, this.#config.self ? undefined : this)
    if (this.#config.ack) this.#reply(frame)
  }

  #receivePresence(frame: Frame): void {
    if (!this.#permissions.send.presence) return
    const payload = field(frame.payload, 'payload')
    const presence = this.#ports.hub.presence(this.#room)
    if (field(frame.payload, 'event') === 'untrack') presence?.untrack(this)
    else presence?.track(this, this.#presenceKey, isRecord(payload) ? payload : {})
    this.#reply(frame)
  }

  async #renew(token: string | null): Promise<void> {
    if (!token || token === this.#token || token.startsWith('sb_')) return
    try {
      this.#claims = claimsOfToken(token, this.#ports.keys)
      this.#token = token
      await this.authorize()
      this.#expireWithToken()
    } catch (error) {
      this.#shutDown(error instanceof Error ? error.message : 'The token was refused')
    }
  }

  #expireWithToken(): void {
    clearTimeout(this.#expiry)
    const { exp } = this.#claims
    if (typeof exp !== 'number') return
    const waitMs = Math.max(0, exp * 1000 - Date.now())
    const then = (): void => (waitMs > LONGEST_WAIT_MS ? this.#expireWithToken() : this.#shutDown('Token has expired 0 seconds ago'))
    this.#expiry = setTimeout(then, Math.min(waitMs, LONGEST_WAIT_MS)).unref()
  }

  #shutDown(reason: string): void {
    this.close()
    this.#system('error', reason)
    this.sendClosed()
    this.#ports.onClosed(this)
  }

  #seesPresence(): boolean {
    return this.#config.presenceEnabled && this.#permissions.receive.presence
  }

  #system(status: 'ok' | 'error', message: string): void {
    this.#push('system', { extension: 'system', status, message, channel: this.#room.name })
  }

  #push(event: string, payload: unknown): void {
    this.#ports.send({ joinRef: this.joinRef, ref: null, topic: this.topic, event, payload })
  }

  #reply({ ref }: Frame): void {
    this.#ports.send({ joinRef: this.joinRef, ref, topic: this.topic, event: 'phx_reply', payload: { status: 'ok', response: {} } })
  }
}
