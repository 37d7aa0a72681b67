import { useMemo, type KeyboardEvent, type RefObject } from 'react'
import { useScope } from '../InboxContext.ts'
import { useThreadChange } from '../thread-actions/useThreadChange.ts'
import { createLister } from '../views/createLister.ts'
import { createKeyReader } from './readKeys.ts'
import { runShortcut } from './runShortcut.ts'

/** Hears the shortcuts of what is inside `root`; what a part has used itself, or a dialog or menu is open for, is not for us. */
export function useShortcuts(root: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  const { inbox, ui, book } = useScope()
  const change = useThreadChange()
  const [read, lister] = useMemo(() => [createKeyReader(), createLister()] as const, [])
  return (event) => {
    const target = event.target instanceof Element ? event.target : null
    if (
      ui.getState().panel !== null ||
      event.defaultPrevented ||
      event.nativeEvent.isComposing ||
      !target ||
      target.closest('dialog, [popover]')
    )
      return
    const id = read(event.nativeEvent, target.closest('input, textarea, select, [contenteditable]') !== null)
    if (id === null) return
    event.preventDefault()
    // A key held down moves on, and does nothing else again and again.
    if (event.repeat && id !== 'next' && id !== 'previous') return
    runShortcut(id, { inbox, ui, book, root: root.current, change, lister })
  }
}
