import { defaultRangeExtractor, useVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, type RefObject } from 'react'
import type { Message } from '../../sync/inbox.ts'
import type { MessageItem } from './messageItems.ts'

/** This close to the end one is at the end. */
export const NEAR_END_PX = 80

export interface VirtualMessagesOptions {
  box: RefObject<HTMLElement | null>
  items: readonly MessageItem[]
  last: Message | undefined
  /** The index of an item that is never taken down; -1 for none. */
  kept: () => number
}

/** Which items are in the document: those in view and around, held to the end of the conversation while one is there. */
export function useVirtualMessages({ box, items, last, kept }: VirtualMessagesOptions): Virtualizer<HTMLDivElement, Element> {
  // oxlint-disable-next-line react/incompatible-library -- no React Compiler here
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: items.length,
    getScrollElement: () => box.current as HTMLDivElement | null,
    estimateSize: (index) => estimate(items[index]),
    getItemKey: useCallback((index: number) => items[index]?.key ?? index, [items]),
    rangeExtractor: (range) => rangeWith(range, kept()),
    overscan: 8,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: NEAR_END_PX,
    initialRect: { width: 600, height: 600 },
    paddingEnd: 6,
  })

  const hasItems = items.length > 0
  useLayoutEffect(() => {
    if (hasItems) virtual.scrollToEnd()
  }, [hasItems, virtual])

  // A strip above, a text that grows below, a keyboard on the screen: the end stays in view for whoever is at it.
  useLayoutEffect(() => {
    const node = box.current
    if (!node) return undefined
    let height = node.clientHeight
    const observer = new ResizeObserver(() => {
      const lost = height - node.clientHeight
      height = node.clientHeight
      const wasFromEnd = node.scrollHeight - node.scrollTop - node.clientHeight - lost
      if (lost > 0 && wasFromEnd < NEAR_END_PX) virtual.scrollToEnd()
    })
    observer.observe(node)
    return () => observer.disconnect()
  }, [box, virtual])

  // One's own message is always followed, from wherever one was reading.
  const lastQueued = last?.local ? last.message_id : null
  useLayoutEffect(() => {
    if (lastQueued) virtual.scrollToEnd()
  }, [lastQueued, virtual])

  return virtual
}

function rangeWith(range: Range, kept: number): number[] {
  const shown = defaultRangeExtractor(range)
  if (kept < 0 || shown.includes(kept)) return shown
  return [...shown, kept].sort((a, b) => a - b)
}

function estimate(item: MessageItem | undefined): number {
  if (item?.is === 'day') return 57
  if (item?.is !== 'message') return 42
  const length = item.message.body?.length ?? 0
  return (item.isLast ? 70 : 42) + Math.floor(length / 70) * 20
}
