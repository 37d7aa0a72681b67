import type { UserId } from '../model.ts'
import type { Credentials } from './server/credentials.ts'
import type { Memo, Network, Timers } from './ports.ts'

/** Offline, a token that must first be refreshed may take half a minute to fail; the device's copy should not wait for it. */
const ONLINE_PATIENCE_MS = 4000
const OFFLINE_PATIENCE_MS = 300

export type Identity =
  | { is: 'known'; userId: UserId }
  /** Nobody is signed in. */
  | { is: 'nobody' }
  /** No token can be had, and nobody has used this tenant on this device. */
  | { is: 'unknown' }

export interface IdentityOptions {
  credentials: Credentials
  memo: Memo
  memoKey: string
  network: Network
  timers: Timers
}

/** Whose inbox to open: the token's `sub` or, when no token can be had, who used this tenant on this device last. */
export async function identify({ credentials, memo, memoKey, network, timers }: IdentityOptions): Promise<Identity> {
  const patienceMs = network.online() ? ONLINE_PATIENCE_MS : OFFLINE_PATIENCE_MS
  let cancel: () => void = () => {}
  const impatient = new Promise<{ is: 'unreachable' }>((resolve) => {
    cancel = timers.after(patienceMs, () => resolve({ is: 'unreachable' }))
  })
  const who = await Promise.race([credentials.current(), impatient])
  cancel()
  if (who.is === 'signed-in') {
    memo.set(memoKey, who.userId)
    return { is: 'known', userId: who.userId }
  }
  if (who.is === 'nobody' && network.online()) return { is: 'nobody' }
  const last = memo.get(memoKey)
  return last === null ? { is: 'unknown' } : { is: 'known', userId: last as UserId }
}
