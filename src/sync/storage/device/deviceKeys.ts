import { InboxError } from '../../../errors.ts'
import { record, text } from '../../server/assertWire.ts'
import type { Backend } from '../../server/backend.ts'

/** The keys of this device's copies, as long as this tab lives: never stored, never told to another tab, which asks for itself. */
export interface DeviceKeys {
  /** Asks the server at first. Rejects with `disconnected` when a member or an admin closed this device. */
  get: (deviceId: string) => Promise<CryptoKey>
  /** Asks the server whether the device may still read its copy; rejects like `get`. */
  check: (deviceId: string) => Promise<void>
  /** The server may forget this one: its copy is gone. */
  giveUp: (deviceId: string) => void
  forget: () => void
}

export function createDeviceKeys(backend: Pick<Backend, 'call'>): DeviceKeys {
  const known = new Map<string, CryptoKey>()

  async function ask(deviceId: string): Promise<CryptoKey> {
    if (!globalThis.crypto?.subtle) {
      throw new InboxError('misconfigured', 'at-rest="session" needs a secure context: https, or localhost.')
    }
    const answer = record(await backend.call('inbox_device_key', { p_device_id: deviceId }).catch(named), 'device key')
    const bytes = Uint8Array.from(atob(text(answer['key'], 'device key')), (char) => char.codePointAt(0) ?? 0)
    try {
      return await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
    } finally {
      bytes.fill(0)
    }
  }

  return {
    get: async (deviceId) => {
      const key = known.get(deviceId) ?? (await ask(deviceId))
      known.set(deviceId, key)
      return key
    },
    check: async (deviceId) => void (await ask(deviceId)),
    giveUp: (deviceId) => {
      known.delete(deviceId)
      // Whoever is offline or signed out meanwhile leaves it to the server, which gives up keys that nobody asks for.
      backend.call('inbox_revoke_device', { p_device_id: deviceId }).catch(() => {})
    },
    forget: () => known.clear(),
  }
}

function named(reason: unknown): never {
  if (!(reason instanceof InboxError) || reason.code !== 'device_revoked') throw reason
  throw new InboxError('disconnected', 'This device was disconnected from afar; what it kept was removed.', { code: reason.code })
}
