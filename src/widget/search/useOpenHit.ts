import { useCallback, useState } from 'react'
import { InboxError } from '../../errors.ts'
import type { MessageId, ThreadId } from '../../model.ts'
import { useScope } from '../InboxContext.ts'

export type Opening = 'idle' | 'opening' | 'offline' | 'gone'

/** Opens a hit, at its message; a conversation that this device does not hold is fetched first. */
export function useOpenHit(): { opening: Opening; open: (threadId: ThreadId, messageId?: MessageId) => void } {
  const { inbox, ui } = useScope()
  const [opening, setOpening] = useState<Opening>('idle')
  const open = useCallback(
    (threadId: ThreadId, messageId?: MessageId) => {
      const show = (): void => {
        setOpening('idle')
        // At a message the keyboard goes to that message.
        const focusComposer = messageId === undefined && matchMedia('(pointer: fine)').matches
        ui.getState().openThread(threadId, messageId === undefined ? { focusComposer } : { messageId })
      }
      if (inbox.getSnapshot().threads.has(threadId)) return show()
      setOpening('opening')
      inbox.fetchThread(threadId).then(
        (isThere) => (isThere ? show() : setOpening('gone')),
        (reason: unknown) => setOpening(reason instanceof InboxError && reason.kind === 'network' ? 'offline' : 'gone'),
      )
    },
    [inbox, ui],
  )
  return { opening, open }
}
