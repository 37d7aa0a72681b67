import { useCallback, useEffect } from 'react'
import type { ThreadId } from '../../model.ts'
import { useScope } from '../InboxContext.ts'

/** Tells the colleagues which thread is open here, and when something is typed in it. Returns what to call at each key. */
export function useActivity(threadId: ThreadId): (typing: boolean) => void {
  const { inbox } = useScope()
  useEffect(() => {
    inbox.setActivity({ threadId, typing: false })
    return () => inbox.setActivity({ threadId: null, typing: false })
  }, [inbox, threadId])
  return useCallback((typing) => inbox.setActivity({ threadId, typing }), [inbox, threadId])
}
