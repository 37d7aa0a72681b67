import { useEffect, useState } from 'react'
import type { ThreadId } from '../../model.ts'
import { decodeDraft } from '../draftText.ts'
import { useScope } from '../InboxContext.ts'
import { createDraftKeeper, type DraftKeeper, type KeptDraft } from './draftKeeper.ts'

export type DraftState = KeptDraft & Omit<DraftKeeper, 'follow'>

/** What is typed and not sent, stored shortly after each key and at once on blur, on a change of thread and when the page goes. */
export function useDraft(threadId: ThreadId, stored: string | null): DraftState {
  const { inbox } = useScope()
  const [kept, setKept] = useState<KeptDraft>(() => ({ draft: decodeDraft(stored), unsaved: false }))
  const [keeper] = useState(() => createDraftKeeper({ inbox, threadId, first: kept.draft, onChange: setKept }))

  useEffect(() => {
    const listeners = new AbortController()
    const { signal } = listeners
    window.addEventListener('pagehide', keeper.flush, { signal })
    document.addEventListener('visibilitychange', keeper.flush, { signal })
    return () => {
      listeners.abort()
      keeper.flush()
    }
  }, [keeper])

  useEffect(() => {
    keeper.follow()
    return inbox.subscribe(keeper.follow)
  }, [inbox, keeper])

  return { ...kept, ...keeper }
}
