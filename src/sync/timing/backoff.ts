import type { InboxError } from '../../errors.ts'
import type { Random } from '../ports.ts'

/** Waiting grows to at most this; a person at the screen should not wait longer for a network that is back. */
const NETWORK_CAP_MS = 15_000
const SIGN_IN_CAP_MS = 60_000
const BLOCKED_CAP_MS = 300_000
const BASE_MS = 400

/**
 * How long to wait before the next attempt, full jitter: anything from nothing to a span that doubles with each failure,
 * so that clients that failed together don't come back together. The floor keeps an unlucky draw from being a hot loop.
 */
export function delayAfter(error: InboxError, { attempt, random }: { attempt: number; random: Random }): number {
  const cap = error.kind === 'network' ? NETWORK_CAP_MS : error.kind === 'unauthorized' ? SIGN_IN_CAP_MS : BLOCKED_CAP_MS
  const base = error.kind === 'network' || error.kind === 'unauthorized' ? BASE_MS : 10 * BASE_MS
  return BASE_MS / 4 + random() * Math.min(cap, base * 2 ** Math.min(attempt, 20))
}
