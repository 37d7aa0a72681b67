import { useState } from 'react'
import type { ThreadId } from '../../model.ts'
import { useScope } from '../InboxContext.ts'
import type { DraftState } from './useDraft.ts'

export interface Send {
  /** Sends what is typed; `typedSince` reads the field once the device has answered. True when it is stored. */
  send: (typedSince: () => string) => Promise<boolean>
  /** The last message could not be stored; its text is back in the field. */
  failed: boolean
}

export function useSend(threadId: ThreadId, { draft, take, sent, write }: DraftState): Send {
  const { inbox } = useScope()
  const [failed, setFailed] = useState(false)

  async function send(typedSince: () => string): Promise<boolean> {
    const { mode, replyTo } = draft
    const body = draft.body.trim()
    // Taken before it is stored, or a second Enter would send it twice.
    take()
    setFailed(false)
    try {
      await inbox.sendMessage({ threadId, body, direction: mode === 'note' ? 'internal' : 'outbound', ...(replyTo && { replyTo }) })
      sent()
      return true
    } catch {
      setFailed(true)
      const since = typedSince().trim()
      write({ ...draft, body: since ? `${body}\n${since}` : body })
      return false
    }
  }

  return { send, failed }
}
