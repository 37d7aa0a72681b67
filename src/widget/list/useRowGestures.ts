import type { MouseEvent, PointerEvent } from 'react'
import type { ThreadId } from '../../model.ts'
import type { Thread } from '../../sync/inbox.ts'
import { useScope } from '../InboxContext.ts'
import { useLongPress, type LongPress } from './useLongPress.ts'
import type { RowMenuAt } from './RowMenu.tsx'
import type { RowWhyAt } from './RowWhy.tsx'
import type { Selection } from './useSelection.ts'

export interface RowGesturesOptions {
  threads: readonly Thread[]
  /** The row that has the keyboard; -1 for none. */
  active: number
  selection: Selection
  onOpen: (thread: Thread) => void
  onActive: (id: ThreadId) => void
  onMenu: (at: RowMenuAt) => void
  onWhy: (at: RowWhyAt) => void
}

export type RowGestures = LongPress['handlers'] & {
  onClick: (event: MouseEvent) => void
  onContextMenu: (event: MouseEvent<HTMLElement>) => void
}

/**
 * A click opens, on a running or broken deadline its explanation; with Ctrl, on the avatar, or on a touch screen once some are marked, it marks; with Shift it marks a range. A finger
 * held still marks the first. The other button, or the keyboard's own key for it, opens the menu of a row.
 */
export function useRowGestures({ threads, active, selection, onOpen, onActive, onMenu, onWhy }: RowGesturesOptions): RowGestures {
  const { feeds } = useScope()
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
    const isTouch = (event.nativeEvent as globalThis.PointerEvent).pointerType === 'touch'
    const isOnMark = event.target instanceof Element && event.target.closest('.row__mark') !== null
    const marks = event.ctrlKey || event.metaKey || (isTouch ? selection.selected.size > 0 : isOnMark)
    if (!event.shiftKey && !marks) {
      const badge = event.target instanceof Element ? event.target.closest<HTMLElement>('.badge:not([data-state=late])') : null
      if (badge) onWhy({ threadId: thread.id, badge })
      else onOpen(thread)
      return
    }
    onActive(thread.id)
    if (event.shiftKey) selection.extendTo(thread.id)
    else selection.toggle(thread.id)
  }

  function onContextMenu(event: MouseEvent<HTMLElement>): void {
    const thread = threadAt(event.target) ?? threads[active]
    if (!thread) return
    event.preventDefault()
    // On a touch screen it comes with the long press, which marks.
    if ((event.nativeEvent as globalThis.PointerEvent).pointerType === 'touch') return
    onActive(thread.id)
    const row = event.currentTarget.querySelector(`[data-thread="${CSS.escape(thread.id)}"]`)?.getBoundingClientRect()
    const isKeyboard = event.button !== 2 && row !== undefined
    onMenu({ threadId: thread.id, x: isKeyboard ? row.left + 60 : event.clientX, y: isKeyboard ? row.bottom : event.clientY })
  }

  function onPointerDown(event: PointerEvent): void {
    const thread = threadAt(event.target)
    // The first half of a click: what it opens can be read meanwhile.
    if (thread) feeds.of(thread.id)
    press.handlers.onPointerDown(event)
  }

  return { ...press.handlers, onPointerDown, onClick, onContextMenu }
}
