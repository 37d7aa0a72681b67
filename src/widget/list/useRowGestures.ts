import type { MouseEvent } from 'react'
import type { ThreadId } from '../../model.ts'
import type { Thread } from '../../sync/inbox.ts'
import { useLongPress, type LongPress } from './useLongPress.ts'
import type { Selection } from './useSelection.ts'

export interface RowGesturesOptions {
  threads: readonly Thread[]
  selection: Selection
  onOpen: (thread: Thread) => void
  onActive: (id: ThreadId) => void
}

export type RowGestures = LongPress['handlers'] & { onClick: (event: MouseEvent) => void }

/**
 * A click opens; with Ctrl, on the avatar, or on a touch screen once some are marked, it marks; with Shift it marks a range. A finger
 * held still marks the first.
 */
export function useRowGestures({ threads, selection, onOpen, onActive }: RowGesturesOptions): RowGestures {
  const threadAt = (target: EventTarget): Thread | undefined => {
    const id = target instanceof Element ? target.closest<HTMLElement>('[data-thread]')?.dataset.thread : undefined
    return id === undefined ? undefined : threads.find((thread) => thread.id === id)
  }
  const press = useLongPress((target) => {
    const thread = threadAt(target)
    if (thread) selection.toggle(thread.id)
  })

  function onClick(event: MouseEvent): void {
    const thread = threadAt(event.target)
    if (!thread || press.wasLong()) return
    const isTouch = (event.nativeEvent as PointerEvent).pointerType === 'touch'
    const isOnMark = event.target instanceof Element && event.target.closest('.row__mark') !== null
    const marks = event.ctrlKey || event.metaKey || (isTouch ? selection.selected.size > 0 : isOnMark)
    if (!event.shiftKey && !marks) {
      onOpen(thread)
      return
    }
    onActive(thread.id)
    if (event.shiftKey) selection.extendTo(thread.id)
    else selection.toggle(thread.id)
  }

  return { ...press.handlers, onClick }
}
