import type { RandomBytes } from './ports.ts'

/**
 * A UUIDv7 (RFC 9562): 48 bits of the time in milliseconds, then chance. Ids made later sort later, which keeps the
 * server's index compact; nothing relies on it.
 */
export function uuid7(nowMs: number, randomBytes: RandomBytes): string {
  const bytes = new Uint8Array(16)
  randomBytes(bytes)
  const view = new DataView(bytes.buffer)
  const ms = Math.max(0, Math.floor(nowMs))
  view.setUint16(0, Math.floor(ms / 2 ** 32) & 0xffff)
  view.setUint32(2, ms % 2 ** 32)
  view.setUint8(6, 0x70 | (view.getUint8(6) & 0x0f))
  view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f))
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
