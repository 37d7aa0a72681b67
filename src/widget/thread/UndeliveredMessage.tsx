import { useState, type ReactElement } from 'react'
import type { Message } from '../../sync/inbox.ts'
import { useScope } from '../InboxContext.ts'

/** An answer that WhatsApp could not deliver: why, and once more. */
export function UndeliveredMessage({ message }: { message: Message }): ReactElement {
  const { inbox, words } = useScope()
  const [again, setAgain] = useState(false)
  const { thread_id: threadId, body, reply_to: replyTo, delivery_error: reason } = message

  async function resend(): Promise<void> {
    if (!body || again) return
    setAgain(true)
    try {
      await inbox.sendMessage({ threadId, body, direction: 'outbound', ...(replyTo && { replyTo }) })
    } catch {
      // Not stored: the button is there for another try.
      setAgain(false)
    }
  }

  return (
    <div className="refused">
      <span>{reason ? words.t('delivery.failedReason', { reason }) : words.t('delivery.failed')}</span>
      {body && message.kind === 'text' && (
        <button type="button" className="link" aria-disabled={again} onClick={() => void resend()}>
          {words.t(again ? 'delivery.again' : 'retry')}
        </button>
      )}
    </div>
  )
}
