import { randomUUID } from 'node:crypto'
import type { Sql } from 'postgres'
import type { WebSocket } from 'ws'
import { claimsOfToken, type ApiKeys } from '../apiKeys.ts'
import type { Claims } from '../accessToken.ts'
import { Channel, JoinRefused, type ChannelPorts } from './channel.ts'
import type { Hub } from './hub.ts'
import { joinConfigOf, type JoinConfig } from './joinConfig.ts'
import type { Frame, Wire } from './wire.ts'

export interface ConnectionPorts {
  socket: WebSocket
  wire: Wire
  /** Whom the socket's `apikey` stands for: who joins without a token joins as them. */
  keyClaims: Claims
  sql: Sql
  keys: ApiKeys
  hub: Hub
  onError: (error: unknown) => void
}

const roles = new Set(['anon', 'authenticated', 'service_role'])
const UNMATCHED = { reason: 'unmatched topic' }
/** WebSocket close code: this data can't be accepted. */
const UNACCEPTABLE = 1003

/** One socket and its channels. Frames of one topic are handled in their order; topics don't wait for each other. */
export class Connection {
  readonly #ports: ConnectionPorts
  readonly #channels = new Map<string, Channel>()
  /** By topic: the end of what is under way. */
  readonly #lanes = new Map<string, Promise<void>>()
  readonly #channelPorts: ChannelPorts
  #closed = false

  constructor(ports: ConnectionPorts) {
    this.#ports = ports
    const { socket, wire, sql, keys, hub, onError } = ports
    const send = (data: string | Buffer): void => {
      if (socket.readyState === socket.OPEN) socket.send(data)
    }
    this.#channelPorts = {
      sql,
      keys,
      hub,
      send: (frame) => send(wire.encode(frame)),
      sendBroadcast: (topic, broadcast) => send(wire.encodeBroadcast(topic, broadcast)),
      onClosed: (channel) => this.#forget(channel),
    }
    socket.on('message', (data: Buffer, isBinary) => this.#receive(data, isBinary))
    socket.on('close', () => this.#close())
    socket.on('error', onError)
  }

  #receive(data: Buffer, isBinary: boolean): void {
    let frame: Frame
    try {
      frame = this.#ports.wire.decode(data, isBinary)
    } catch {
      this.#ports.socket.close(UNACCEPTABLE, 'Not a frame of this protocol')
      return
    }
    if (frame.topic === 'phoenix') this.#answer(frame, frame.event === 'heartbeat' ? 'ok' : 'error')
    else this.#inLane(frame.topic, () => this.#handle(frame))
  }

  #inLane(topic: string, work: () => Promise<void>): void {
    const lane = (this.#lanes.get(topic) ?? Promise.resolve()).then(work).catch(this.#ports.onError)
    this.#lanes.set(topic, lane)
    void lane.then(() => this.#lanes.get(topic) === lane && this.#lanes.delete(topic))
  }

  async #handle(frame: Frame): Promise<void> {
    if (this.#closed) return
    const channel = this.#channels.get(frame.topic)
    if (frame.event === 'phx_join') await this.#join(frame)
    else if (frame.event === 'phx_leave') this.#leave(frame, channel)
    else if (!channel) this.#answer(frame, 'error', UNMATCHED)
    // A frame from before a rejoin is meant for a channel that is no more.
    else if (frame.joinRef === null || frame.joinRef === channel.joinRef) await channel.receive(frame)
  }

  async #join(frame: Frame): Promise<void> {
    const { topic, joinRef } = frame
    if (!/^realtime:./.test(topic)) return this.#answer(frame, 'error', UNMATCHED)
    // A second join of a topic replaces the first.
    this.#dismiss(this.#channels.get(topic))
    try {
      const config = joinConfigOf(frame.payload)
      const channel = new Channel(this.#channelPorts, { topic, joinRef, config, claims: this.#claimsFor(config) })
      await channel.authorize()
      if (this.#closed) return
      this.#channels.set(topic, channel)
      const postgres_changes = config.postgresChanges.map((wanted) => Object.assign(wanted, { id: randomUUID() }))
      this.#answer(frame, 'ok', { postgres_changes })
      channel.open()
    } catch (error) {
      this.#answer(frame, 'error', { reason: reasonOf(error) })
      if (isDatabaseError(error)) this.#ports.onError(error)
    }
  }

  #claimsFor({ accessToken }: JoinConfig): Claims {
    const claims = accessToken ? claimsOfToken(accessToken, this.#ports.keys) : this.#ports.keyClaims
    if (!roles.has(claims.role)) throw new JoinRefused('Unauthorized: the token names no role of this project')
    return claims
  }

  #leave(frame: Frame, channel: Channel | undefined): void {
    this.#answer(frame, 'ok')
    this.#dismiss(channel)
  }

  #dismiss(channel: Channel | undefined): void {
    if (!channel) return
    channel.close()
    channel.sendClosed()
    this.#forget(channel)
  }

  #forget(channel: Channel): void {
    if (this.#channels.get(channel.topic) === channel) this.#channels.delete(channel.topic)
  }

  #close(): void {
    this.#closed = true
    for (const channel of this.#channels.values()) channel.close()
    this.#channels.clear()
  }

  #answer({ joinRef, ref, topic }: Frame, status: 'ok' | 'error', response: object = {}): void {
    this.#channelPorts.send({ joinRef, ref, topic, event: 'phx_reply', payload: { status, response } })
  }
}

function reasonOf(error: unknown): string {
  if (isDatabaseError(error)) return 'DatabaseConnectionError: The policies could not be asked'
  return error instanceof Error ? error.message : 'Unauthorized'
}

function isDatabaseError(error: unknown): boolean {
  return error instanceof Error && 'code' in error
}
