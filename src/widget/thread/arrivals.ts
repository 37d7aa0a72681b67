import type { Message } from '../../sync/inbox.ts'

/**
 * Messages that came after the one known last; none when that one is gone or none was known. Looks only as far back as
 * there is something new.
 */
export function arrivals(messages: readonly Message[], lastKnown: string | null): Message[] {
  if (lastKnown === null) return []
  for (let at = messages.length - 1; at >= 0; at--) {
    if (messages[at]?.message_id === lastKnown) return messages.slice(at + 1)
  }
  return []
}
