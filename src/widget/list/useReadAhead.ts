import { useEffect } from 'react'
import type { ThreadId } from '../../model.ts'
import { useScope } from '../InboxContext.ts'

/** Arrows held down pass by. */
const REST_MS = 80

/** Where the keyboard rests is what Enter will open: its messages are read before. */
export function useReadAhead(activeId: ThreadId | null): void {
  const { feeds } = useScope()
  useEffect(() => {
    if (activeId === null) return undefined
    const timer = setTimeout(() => feeds.of(activeId), REST_MS)
    return () => clearTimeout(timer)
  }, [activeId, feeds])
}
