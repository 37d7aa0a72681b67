import type { KeyboardEvent } from 'react'
import type { Thread } from '../../sync/inbox.ts'
import type { Selection } from './useSelection.ts'

export interface ListKeysOptions {
  threads: readonly Thread[]
  /** The row that has the keyboard; -1 for none. */
  active: number
  /** How many rows a page is. */
  page: () => number
  selection: Selection
  onOpen: (thread: Thread) => void
  onMove: (index: number) => void
}

/** Arrows move, Enter opens; Space marks, Shift and an arrow mark a range, Ctrl A all, and Escape none. */
export function useListKeys({ threads, active, page, selection, onOpen, onMove }: ListKeysOptions): (event: KeyboardEvent) => void {
  const here = threads[Math.max(active, 0)]
  const isSelecting = selection.selected.size > 0

  function moveTo(index: number, { extend }: { extend: boolean }): void {
    const [thread, from] = [threads[index], threads[active]]
    if (!thread) return
    if (extend) selection.extendTo(thread.id, from?.id)
    onMove(index)
  }

  /** Says whether the key meant the marks. */
  function marks({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
    const withCtrl = ctrlKey || metaKey
    if (withCtrl && key.toLowerCase() === 'a') selection.all()
    else if (!withCtrl && key === ' ' && here) selection.toggle(here.id)
    else if (!withCtrl && key === 'Escape' && isSelecting) selection.clear()
    else return false
    return true
  }

  return (event) => {
    if (event.altKey) return
    if (marks(event)) {
      event.preventDefault()
      event.stopPropagation()
      return
    }
    if (event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter' && here) {
      event.preventDefault()
      onOpen(here)
      return
    }
    const target = destination(event.key, { active, page: page(), last: threads.length - 1 })
    if (target === null) return
    event.preventDefault()
    moveTo(target, { extend: event.shiftKey })
  }
}

/** Where a key leads from the active row; null for a key that leads nowhere. */
function destination(key: string, { active, page, last }: { active: number; page: number; last: number }): number | null {
  const clamp = (index: number): number => Math.min(Math.max(index, 0), last)
  if (key === 'ArrowDown') return clamp(active + 1)
  if (key === 'ArrowUp') return clamp(active < 0 ? last : active - 1)
  if (key === 'Home') return 0
  if (key === 'End') return last
  if (key === 'PageDown') return clamp(Math.max(active, 0) + page)
  if (key === 'PageUp') return clamp(active - page)
  return null
}
