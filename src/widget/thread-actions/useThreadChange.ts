import { useCallback } from 'react'
import type { ThreadId } from '../../model.ts'
import { useScope } from '../InboxContext.ts'
import { changeThreads, type ThreadChange } from './threadChange.ts'
import { changeWords } from './changeWords.ts'

export type ChangeThreads = (ids: readonly ThreadId[], change: ThreadChange) => Promise<void>

/** Changes threads and says so once, with a way back; a change that is seen where it was made says nothing for a single one. */
export function useThreadChange(): ChangeThreads {
  const { inbox, toasts, words } = useScope()
  return useCallback(
    async (ids, change) => {
      const { count, undo } = await changeThreads(inbox, ids, change)
      if (count === 0 || (ids.length === 1 && isSeen(change))) return
      toasts.show({
        id: 'thread-change',
        tone: 'info',
        title: changeWords(change, count, words),
        action: { label: words.t('undo'), run: () => void undo() },
      })
    },
    [inbox, toasts, words],
  )
}

const isSeen = ({ is }: ThreadChange): boolean => is === 'priority' || is === 'stage' || is === 'tags' || is === 'pin'
