import { useState } from 'react'
import type { MessageId, ThreadId, UserId } from '../../model.ts'
import type { Message } from '../../sync/inbox.ts'
import { useInbox } from '../InboxContext.ts'

/** A colleague is at the same thing: writing now, or has answered since this person began to. */
export type Collision = { userId: UserId; key: string } & ({ is: 'typing' } | { is: 'answered'; messageId: MessageId })

export interface CollisionOptions {
  threadId: ThreadId
  messages: readonly Message[]
  /** Whether an answer, not a note, is being written. */
  isWriting: boolean
}

/** Who else is answering; null when nobody is. */
export function useCollision({ threadId, messages, isWriting }: CollisionOptions): Collision | null {
  const me = useInbox((snapshot) => snapshot.me?.user_id ?? null)
  const typing = useInbox((snapshot) => snapshot.presence.get(threadId)?.find((each) => each.typing)?.userId ?? null)
  const answer = lastAnswerOfOthers(messages, me)
  const [before, setBefore] = useState<{ isWriting: boolean; answerId: string | null }>({ isWriting: false, answerId: null })
  const answerId = answer?.message_id ?? null
  // What had been answered when the writing began; until then every answer is an old one.
  if (isWriting !== before.isWriting || (!isWriting && before.answerId !== answerId)) setBefore({ isWriting, answerId })
  if (!isWriting || !before.isWriting) return null
  if (answer?.sender_id && answerId !== before.answerId) {
    return { is: 'answered', userId: answer.sender_id, messageId: answer.message_id, key: `answered ${answer.message_id}` }
  }
  return typing ? { is: 'typing', userId: typing, key: `typing ${typing}` } : null
}

/** The newest answer, when a colleague gave it; one of this person's own settles the matter. */
function lastAnswerOfOthers(messages: readonly Message[], me: UserId | null): Message | null {
  const answer = messages.findLast(({ direction, sender_kind }) => direction === 'outbound' && sender_kind === 'agent')
  return answer && answer.sender_id !== me ? answer : null
}
