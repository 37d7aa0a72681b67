/*
 * How frames look on the socket. Protocol 1.0.0 sends objects; 2.0.0 sends arrays, and broadcasts in binary:
 *
 *   client  3 | lengths of join_ref, ref, topic, event, metadata | encoding | those strings | payload
 *   server  4 | lengths of topic, event, metadata                | encoding | those strings | payload
 *
 * Each length is one byte, counting UTF-8; encoding 1 = JSON, 0 = bytes.
 */

/** One message of the Phoenix channel protocol. */
export interface Frame {
  joinRef: string | null
  ref: string | null
  topic: string
  event: string
  payload: unknown
}

/** What a broadcast carries: JSON, or bytes as they came. */
export interface Broadcast {
  event: string
  payload: unknown
  /** Broadcasts from the database name their row. */
  meta?: { id: string }
}

export interface Wire {
  /** Throws when the data is no frame. */
  decode: (data: Buffer, isBinary: boolean) => Frame
  encode: (frame: Frame) => string
  encodeBroadcast: (topic: string, broadcast: Broadcast) => string | Buffer
}

const CLIENT_BROADCAST = 3
const SERVER_BROADCAST = 4
const BYTES = 0
const JSON_TEXT = 1

/** The codec for a `vsn` from the socket's URL; null for one that nobody speaks. */
export function wireOf(vsn: string): Wire | null {
  if (vsn === '1.0.0') return objects
  if (vsn === '2.0.0') return arrays
  return null
}

const objects: Wire = {
  decode(data, isBinary) {
    const value = isBinary ? null : (JSON.parse(data.toString()) as unknown)
    if (typeof value !== 'object' || value === null) throw new Error('Not a frame')
    const { topic, event, payload, ref, join_ref } = value as Record<string, unknown>
    return frameOf([join_ref, ref, topic, event, payload])
  },
  encode: ({ joinRef, ref, topic, event, payload }) => JSON.stringify({ topic, event, payload, ref, join_ref: joinRef }),
  encodeBroadcast: (topic, broadcast) =>
    objects.encode({ joinRef: null, ref: null, topic, event: 'broadcast', payload: broadcastPayload(broadcast) }),
}

const arrays: Wire = {
  decode(data, isBinary) {
    if (isBinary) return decodeBroadcast(data)
    const value: unknown = JSON.parse(data.toString())
    if (!Array.isArray(value)) throw new Error('Not a frame')
    return frameOf(value)
  },
  encode: ({ joinRef, ref, topic, event, payload }) => JSON.stringify([joinRef, ref, topic, event, payload]),
  encodeBroadcast(topic, broadcast) {
    const { event, payload, meta } = broadcast
    const strings = [topic, event, meta ? JSON.stringify(meta) : ''].map((text) => Buffer.from(text))
    // A name too long for its length byte still travels, as text.
    if (strings.some((text) => text.length > 255)) {
      return arrays.encode({ joinRef: null, ref: null, topic, event: 'broadcast', payload: broadcastPayload(broadcast) })
    }
    const bytes = Buffer.isBuffer(payload)
    const head = [SERVER_BROADCAST, ...strings.map((text) => text.length), bytes ? BYTES : JSON_TEXT]
    return Buffer.concat([Buffer.from(head), ...strings, bytes ? payload : Buffer.from(JSON.stringify(payload ?? {}))])
  },
}

function decodeBroadcast(data: Buffer): Frame {
  if (data[0] !== CLIENT_BROADCAST || data.length < 7) throw new Error('Not a frame')
  let offset = 7
  const take = (lengthAt: number): string => {
    const end = offset + (data[lengthAt] ?? 0)
    if (end > data.length) throw new Error('Not a frame')
    const text = data.toString('utf8', offset, end)
    offset = end
    return text
  }
  const [joinRef, ref, topic, event] = [take(1), take(2), take(3), take(4)]
  take(5)
  const rest = data.subarray(offset)
  const payload: unknown = data[6] === JSON_TEXT ? JSON.parse(rest.toString()) : Buffer.from(rest)
  return { joinRef: joinRef || null, ref: ref || null, topic, event: 'broadcast', payload: { type: 'broadcast', event, payload } }
}

function frameOf([joinRef, ref, topic, event, payload]: unknown[]): Frame {
  if (typeof topic !== 'string' || typeof event !== 'string') throw new Error('Not a frame')
  return { joinRef: refOf(joinRef), ref: refOf(ref), topic, event, payload: payload ?? {} }
}

function refOf(ref: unknown): string | null {
  return typeof ref === 'string' ? ref : typeof ref === 'number' ? String(ref) : null
}

function broadcastPayload({ event, payload, meta }: Broadcast): object {
  return { type: 'broadcast', event, payload: payload ?? {}, ...(meta && { meta }) }
}
