import type { ReactElement } from 'react'
import type { MessageFeedSnapshot } from '../../sync/inbox.ts'
import { useScope } from '../InboxContext.ts'

/** What is being heard of the messages further up. */
export function OlderState({ feed, loadOlder }: { feed: MessageFeedSnapshot; loadOlder: () => void }): ReactElement {
  const { words } = useScope()
  return (
    <>
      <p className="sr-only" role="status">
        {feed.loadingOlder && words.t('loadingOlder')}
      </p>
      {feed.error && (
        <div className="banner" role="status">
          <span>{words.t('olderFailed')}</span>
          <button type="button" className="link" onClick={loadOlder}>
            {words.t('tryAgain')}
          </button>
        </div>
      )}
    </>
  )
}
