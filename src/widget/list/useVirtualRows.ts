import { useVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, type RefObject } from 'react'
import type { ThreadId } from '../../model.ts'
import type { Thread } from '../../sync/inbox.ts'
import { rangeWith } from './rangeWith.ts'

export interface VirtualRowsOptions {
  box: RefObject<HTMLDivElement | null>
  threads: readonly Thread[]
  /** The row that has the keyboard, which never leaves the document; -1 for none. */
  active: number
  /** Comes into view when it is opened. */
  openId: ThreadId | null
  /** Pixels from one row to the next. */
  pitch: number
}

/** Which rows are in the document: those in sight and a few around. */
export function useVirtualRows({ box, threads, active, openId, pitch }: VirtualRowsOptions): Virtualizer<HTMLDivElement, Element> {
  // oxlint-disable-next-line react/incompatible-library -- no React Compiler here
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: threads.length,
    getScrollElement: () => box.current,
    estimateSize: () => pitch,
    overscan: 6,
    initialRect: { width: 340, height: 640 },
    getItemKey: useCallback((index: number) => threads[index]?.id ?? index, [threads]),
    rangeExtractor: useCallback((range: Range) => rangeWith(range, active), [active]),
  })
  useEffect(() => virtual.measure(), [virtual, pitch])
  const openAt = threads.findIndex(({ id }) => id === openId)
  useEffect(() => {
    if (openAt >= 0) virtual.scrollToIndex(openAt, { align: 'auto' })
    // oxlint-disable-next-line react/exhaustive-effect-dependencies, react/exhaustive-deps -- where it moves to later is not followed
  }, [openId, virtual])
  return virtual
}
