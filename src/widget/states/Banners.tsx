import type { ReactElement } from 'react'
import { reasonWords } from '../thread/reasons.ts'
import { useInbox, useScope } from '../InboxContext.ts'
import { Icon } from '../ui/Icon.tsx'

/** Quiet strips above the panes: what a person should know while the work goes on. */
export function Banners(): ReactElement {
  const { inbox, words } = useScope()
  const status = useInbox((snapshot) => snapshot.status)
  const unsent = useInbox((snapshot) => snapshot.unsentMessages)
  return (
    <>
      {status.is === 'offline' && (
        <p className="banner" role="status">
          <Icon name="offline" size={15} />
          <span>
            {words.t('offline.quiet')}
            {unsent > 0 && `, ${words.plural('offline.queued', unsent)}`}
          </span>
        </p>
      )}
      {status.is === 'needs-sign-in' && (
        <div className="banner" data-tone="warn" role="status">
          <Icon name="lock" size={15} />
          <span>{words.t('banner.signIn')}</span>
          <button type="button" className="link" onClick={inbox.reconnect}>
            {words.t('reconnect')}
          </button>
        </div>
      )}
      {status.is === 'storage-problem' && (
        <p className="banner" data-tone="warn" role="status">
          <Icon name="alert" size={15} />
          <span>{words.t('banner.storage')}</span>
        </p>
      )}
      <Rejections />
    </>
  )
}

/** Changes other than messages that the server refused; messages say so in their thread. */
function Rejections(): ReactElement {
  const { inbox, words } = useScope()
  const rejections = useInbox((snapshot) => snapshot.rejections)
  return (
    <>
      {rejections.map(({ mutationId, code }) => (
        <div key={mutationId} className="banner" data-tone="late" role="status">
          <Icon name="alert" size={15} />
          <span>{words.t('rejected.change', { reason: reasonWords(code, words) })}</span>
          <button type="button" className="link" onClick={() => void inbox.discard(mutationId)}>
            {words.t('dismiss')}
          </button>
        </div>
      ))}
    </>
  )
}
