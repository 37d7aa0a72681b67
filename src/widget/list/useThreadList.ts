import { useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { ViewFilter } from '../../workspace.ts'
import { useInbox, useScope, useUi } from '../InboxContext.ts'
import type { Thread } from '../../sync/inbox.ts'
import { createLister } from '../views/createLister.ts'
import { sameFilter } from '../views/filterEdits.ts'
import { listQueryOf } from '../views/listQuery.ts'
import type { IndexReading } from '../views/threadIndex.ts'
import { viewOf, type ListSort, type View } from '../views/views.ts'

/** The counts of all views, and what they were counted from. */
export function useReading(): IndexReading {
  const { book } = useScope()
  return useSyncExternalStore(book.subscribe, book.getReading)
}

export interface ShownView {
  view: View
  /** The filter in force: the view's own, or what the person made of it. */
  filter: ViewFilter
  sort: ListSort
  isEdited: boolean
}

/** Which view is on screen, and what was changed on it. */
export function useShownView(): ShownView {
  const { book } = useScope()
  const views = useSyncExternalStore(book.subscribe, book.getViews)
  const key = useUi((state) => state.view)
  const filter = useUi((state) => state.filter)
  const sort = useUi((state) => state.sort)
  const view = viewOf(views, key)
  const isEdited = (filter !== null && !sameFilter(filter, view.filter)) || (sort !== null && sort !== view.sort)
  return { view, filter: filter ?? view.filter, sort: sort ?? view.sort, isEdited }
}

/** The threads on screen, in order. */
export function useThreadList(): readonly Thread[] {
  const reading = useReading()
  const { view } = useShownView()
  const me = useInbox((snapshot) => snapshot.me?.user_id ?? null)
  const filter = useUi((state) => state.filter)
  const sort = useUi((state) => state.sort)
  // A letter is on screen at once; the list may follow a frame later, and a faster one overtakes it.
  const query = useDeferredValue(useUi((state) => state.query))
  const openThreadId = useUi((state) => state.openThreadId)
  const lister = useMemo(() => createLister(), [])
  return useMemo(
    () => lister(reading, listQueryOf(view, { filter, sort, query, openThreadId }, me)),
    [lister, reading, view, filter, sort, query, openThreadId, me],
  )
}

/** Now in milliseconds, a minute old at most: for texts that say `today` or `yesterday`. */
export function useMinute(): number {
  const { ticker } = useScope()
  const [now, setNow] = useState(() => ticker.nowSeconds())
  useEffect(() => {
    return ticker.watch((at) => {
      setNow((shown) => (Math.floor(at / 60) === Math.floor(shown / 60) ? shown : at))
      return (Math.floor(at / 60) + 1) * 60
    })
  }, [ticker])
  return now * 1000
}
