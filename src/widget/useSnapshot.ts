import { useCallback, useSyncExternalStore } from 'react'
import type { Inbox } from '../sync/inbox.ts'

const nothing = (): void => undefined

/** A part of an inbox's snapshot, outside `InboxProvider`; undefined while there is no inbox. */
export function useSnapshot<Part>(inbox: Inbox | null, select: (inbox: Inbox) => Part): Part | undefined {
  const subscribe = useCallback((listener: () => void) => inbox?.subscribe(listener) ?? nothing, [inbox])
  return useSyncExternalStore(subscribe, () => (inbox ? select(inbox) : undefined))
}
