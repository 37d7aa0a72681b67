import { useSyncExternalStore, type ReactElement, type ReactNode } from 'react'
import type { Message } from '../../sync/inbox.ts'
import { useScope, useWords } from '../InboxContext.ts'
import type { MediaAddress } from './useMediaAddress.ts'

export interface MediaFrameProps {
  message: Message
  address: MediaAddress
  onRetry: () => void
  className: string
  children: (url: string) => ReactNode
}

/** The place of a file in a bubble, of one size whatever becomes of it, so that nothing moves when it comes. */
export function MediaFrame({ message, address, onRetry, className, children }: MediaFrameProps): ReactElement {
  const words = useWords()
  return (
    <div className={`media ${className}`} data-state={address.is}>
      {address.is === 'ready' && children(address.url)}
      {address.is === 'missing' && <span className="media__note">{words.t('media.missing')}</span>}
      {address.is === 'away' && (
        <button type="button" className="link media__note" onClick={onRetry}>
          {words.t('media.away')}
        </button>
      )}
      <UploadBar message={message} />
    </div>
  )
}

/** How far the file of a message of one's own has been sent. */
function UploadBar({ message }: { message: Message }): ReactElement | null {
  const { inbox, words } = useScope()
  const fraction = useSyncExternalStore(inbox.attachments.subscribe, () => inbox.attachments.progress(message.message_id))
  if (fraction === null || message.local?.is !== 'queued') return null
  return <progress className="media__progress" max={1} value={fraction} aria-label={words.t('media.sending')} />
}
