import { randomUUID } from 'node:crypto'
import type { Sql } from 'postgres'
import type { WebSocket } from 'ws'
import { claimsOfToken, type ApiKeys } from '../apiKeys.ts'
import type { Claims } from '../accessToken.ts'
import { joinChannel, JoinRefused, type Channel } from './channel.ts'
import type { Hub } from './hub.ts'
import { joinConfigOf } from './joinConfig.ts'
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

const roles = ['anon', 'authenticated', 'service_role']

/** Serves one socket until it closes. Frames of one topic are handled in their order; topics don't wait for each other. */
export function serveConnection({ socket, wire, keyClaims, sql, keys, hub, onError }: ConnectionPorts): void {
  const channels = new Map<string, Channel>()
  const lanes = new Map<string, Promise<void>>()
  let closed = false

  const send = (frame: Frame): void => {
    if (socket.readyState === socket.OPEN) socket.send(wire.encode(frame))
  }

  function answer(frame: Frame, status: 'ok' | 'error', response: object = {}): void {
    send({ joinRef: frame.joinRef, ref: frame.ref, topic: frame.topic, event: 'phx_reply', payload: { status, response } })
  }

  function inLane(topic: string, work: () => Promise<void> | void): void {
    const lane = (lanes.get(topic) ?? Promise.resolve()).then(work).catch(onError)
    lanes.set(topic, lane)
    void lane.then(() => lanes.get(topic) === lane && lanes.delete(topic))
  }

  async function handle(frame: Frame): Promise<void> {
    if (closed) return
    if (frame.event === 'phx_join') return join(frame)
    const channel = channels.get(frame.topic)
    if (frame.event === 'phx_leave') return leave(frame, channel)
    if (!channel) return answer(frame, 'error', { reason: 'unmatched topic' })
    // From before a rejoin: meant for a channel that is no more.
    if (frame.joinRef !== null && frame.joinRef !== channel.joinRef) return
    await channel.receive(frame)
  }

  async function join(frame: Frame): Promise<void> {
    const { topic, joinRef } = frame
    if (!topic.startsWith('realtime:') || topic === 'realtime:') return answer(frame, 'error', { reason: 'unmatched topic' })
    dismiss(topic)
    try {
      const config = joinConfigOf(frame.payload)
      const claims = config.accessToken ? claimsOfToken(config.accessToken, keys) : keyClaims
      if (!roles.includes(claims.role)) throw new JoinRefused(`Unauthorized: no such role`)
      const channel: Channel = await joinChannel(
        {
          sql,
          keys,
          hub,
          send,
          sendBroadcast: (to, broadcast) => {
            if (socket.readyState === socket.OPEN) socket.send(wire.encodeBroadcast(to, broadcast))
          },
          onClosed: () => channels.get(topic) === channel && channels.delete(topic),
        },
        { topic, joinRef, config, claims },
      )
      if (closed) return
      channels.set(topic, channel)
      answer(frame, 'ok', { postgres_changes: config.postgresChanges.map((wanted) => ({ ...wanted, id: randomUUID() })) })
      channel.open()
    } catch (error) {
      answer(frame, 'error', { reason: reasonOf(error) })
      if (isDatabaseError(error)) onError(error)
    }
  }

  function leave(frame: Frame, channel: Channel | undefined): void {
    channel?.close()
    channels.delete(frame.topic)
    answer(frame, 'ok')
    if (channel) send({ joinRef: channel.joinRef, ref: channel.joinRef, topic: frame.topic, event: 'phx_close', payload: {} })
  }

  /** A second join of a topic replaces the first. */
  function dismiss(topic: string): void {
    const channel = channels.get(topic)
    if (!channel) return
    channel.close()
    channels.delete(topic)
    send({ joinRef: channel.joinRef, ref: channel.joinRef, topic, event: 'phx_close', payload: {} })
  }

  socket.on('message', (data: Buffer, isBinary) => {
    let frame: Frame
    try {
      frame = wire.decode(data, isBinary)
    } catch {
      socket.close(1003, 'Not a frame of this protocol')
      return
    }
    if (frame.topic === 'phoenix') answer(frame, frame.event === 'heartbeat' ? 'ok' : 'error')
    else inLane(frame.topic, () => handle(frame))
  })
  socket.on('error', onError)
  socket.on('close', () => {
    closed = true
    for (const channel of channels.values()) channel.close()
    channels.clear()
  })
}

function reasonOf(error: unknown): string {
  if (isDatabaseError(error)) return 'DatabaseConnectionError: The policies could not be asked'
  return error instanceof Error ? error.message : 'Unauthorized'
}

function isDatabaseError(error: unknown): boolean {
  return error instanceof Error && 'code' in error
}
