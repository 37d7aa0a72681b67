import type { ThreadId, UserId } from '../../model.ts'
import type { Typing, Viewer } from './backend.ts'

/*
 * What members tell each other: ids, nothing else. It comes from other browsers, so it is `unknown` until asserted, and
 * what does not fit is left out.
 */

const MOST_THREADS = 20

export function presencePayload(userId: UserId, threadIds: readonly ThreadId[]): Record<string, unknown> {
  return { user_id: userId, thread_ids: threadIds }
}

/** Reads a channel's presence state: by key, one entry for each of its connections. */
export function viewersOf(state: Record<string, unknown>): Viewer[] {
  return Object.values(state)
    .flatMap((entries) => (Array.isArray(entries) ? (entries as unknown[]) : []))
    .flatMap((entry) => {
      const userId = field(entry, 'user_id')
      const threadIds = field(entry, 'thread_ids')
      if (typeof userId !== 'string' || !Array.isArray(threadIds)) return []
      const known = threadIds.filter((id): id is string => typeof id === 'string').slice(0, MOST_THREADS)
      return known.map((id) => ({ userId: userId as UserId, threadId: id as ThreadId }))
    })
}

/** Reads a `typing` broadcast; null when it is none. */
export function typingOf(payload: unknown): Typing | null {
  const [userId, threadId] = [field(payload, 'user_id'), field(payload, 'thread_id')]
  if (typeof userId !== 'string' || typeof threadId !== 'string') return null
  return { userId: userId as UserId, threadId: threadId as ThreadId, typing: field(payload, 'typing') === true }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}
