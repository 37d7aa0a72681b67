import { useCallback, useEffect, useId, useRef, useState, type ReactElement } from 'react'
import type { ThreadId } from '../../model.ts'
import type { Thread } from '../../sync/inbox.ts'
import { useInbox, useScope, useUi } from '../InboxContext.ts'
import { useLaterParts } from '../later/useLater.ts'
import { densityOf, ROW_PITCH_PX } from '../views/density.ts'
import type { RowMenuAt } from './RowMenu.tsx'
import type { RowWhyAt } from './RowWhy.tsx'
import { Rows } from './Rows.tsx'
import { useListKeys } from './useListKeys.ts'
import { useReadAhead } from './useReadAhead.ts'
import { useRowGestures } from './useRowGestures.ts'
import { useSelection } from './useSelection.ts'
import { useVirtualRows } from './useVirtualRows.ts'

/**
 * The conversations as a listbox: one stop for Tab, arrows move, Enter opens, Space marks. The focus stays on the box and the
 * active row is named by `aria-activedescendant`, so that a row may leave the screen without losing the keyboard.
 */
export function ThreadList({ threads, label }: { threads: readonly Thread[]; label: string }): ReactElement {
  const { ui, words } = useScope()
  const box = useRef<HTMLDivElement>(null)
  const rowId = useId()
  const hintId = useId()
  const openId = useUi((state) => state.openThreadId)
  const pitch = ROW_PITCH_PX[useInbox((snapshot) => densityOf(snapshot.preferences))]
  const [activeId, setActiveId] = useState<ThreadId | null>(openId)
  const active = threads.findIndex(({ id }) => id === activeId)
  const selection = useSelection(threads)
  const isSelecting = selection.selected.size > 0

  const virtual = useVirtualRows({ box, threads, active, openId, pitch })
  // oxlint-disable-next-line react/set-state-in-effect -- it follows what a shortcut or the host opens
  useEffect(() => setActiveId(openId), [openId])
  useReadAhead(activeId)

  const open = (thread: Thread): void => {
    setActiveId(thread.id)
    ui.getState().openThread(thread.id, { focusComposer: matchMedia('(pointer: fine)').matches })
  }

  const onKeyDown = useListKeys({
    threads,
    active,
    page: () => Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / pitch) - 1),
    selection,
    onOpen: open,
    onMove: (index) => {
      setActiveId(threads[index]?.id ?? null)
      virtual.scrollToIndex(index, { align: 'auto' })
    },
  })
  const [menu, setMenu] = useState<RowMenuAt | null>(null)
  const later = useLaterParts()
  const closeMenu = useCallback(() => setMenu(null), [])
  const [why, setWhy] = useState<RowWhyAt | null>(null)
  const closeWhy = useCallback(() => setWhy(null), [])
  const explain = (threadId: ThreadId): void => {
    const badge = box.current?.querySelector<HTMLElement>(`[data-thread="${CSS.escape(threadId)}"] .badge`)
    if (badge) setWhy({ threadId, badge })
  }
  const gestures = useRowGestures({ threads, active, selection, onOpen: open, onActive: setActiveId, onMenu: setMenu, onWhy: setWhy })

  return (
    <>
      <div
        ref={box}
        role="listbox"
        part="thread-list"
        className="threads scroll"
        tabIndex={0}
        aria-label={label}
        aria-multiselectable={isSelecting}
        aria-activedescendant={active >= 0 ? `${rowId}-${threads[active]?.id}` : undefined}
        aria-describedby={hintId}
        data-selecting={isSelecting}
        onKeyDown={onKeyDown}
        onFocus={() => active < 0 && setActiveId(threads[0]?.id ?? null)}
        {...gestures}
      >
        <span id={hintId} hidden>
          {words.t('list.keys')}
        </span>
        <div className="threads__room" role="presentation" style={{ blockSize: virtual.getTotalSize() }}>
          <Rows items={virtual.getVirtualItems()} threads={threads} rowId={rowId} activeId={activeId} selected={selection.selected} />
        </div>
      </div>
      {menu && later && <later.RowMenu at={menu} onClose={closeMenu} onWhy={explain} />}
      {why && later && <later.RowWhy at={why} onClose={closeWhy} />}
    </>
  )
}
