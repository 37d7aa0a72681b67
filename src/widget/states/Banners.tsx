import type { ReactElement } from 'react'
import { reasonWords } from '../thread/reasons.ts'
import { useInbox, useScope } from '../InboxContext.ts'
import { Icon } from '../ui/Icon.tsx'

const MESSAGES: ReadonlySet<string> = new Set(['send_message', 'add_note', 'schedule_message'])

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

/** Changes that the server refused. Messages say so in their thread, and here with their words when it is out of sight. */
function Rejections(): ReactElement {
  const { inbox, words } = useScope()
  const rejections = useInbox((snapshot) => snapshot.rejections)
  return (
    <>
      {rejections.map(({ mutationId, name, body, code }) => (
        <div key={mutationId} className="banner" data-tone="late" role="status">
          <Icon name="alert" size={15} />
          <div className="banner__said">
            {words.t(MESSAGES.has(name) ? 'rejected.message' : 'rejected.change', { reason: reasonWords(code, words) })}
            {body !== null && (
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long text is scrolled by keyboard, too
              <q className="banner__text" tabIndex={0}>
                {body}
              </q>
            )}
          </div>
          {body !== null && (
            <button type="button" className="link" onClick={() => void navigator.clipboard.writeText(body).catch(() => undefined)}>
              {words.t('copyText')}
            </button>
          )}
          <button type="button" className="link" onClick={() => void inbox.discard(mutationId)}>
            {words.t('dismiss')}
          </button>
        </div>
      ))}
    </>
  )
}
