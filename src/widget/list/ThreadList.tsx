import { useVirtualizer, type Range, type VirtualItem } from '@tanstack/react-virtual'
import {
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
} from 'react'
import type { ThreadId } from '../../model.ts'
import type { Thread } from '../../sync/inbox.ts'
import { useInbox, usePromises, useScope, useUi } from '../InboxContext.ts'
import { rangeWith } from './rangeWith.ts'
import { ThreadRow } from './ThreadRow.tsx'
import { useMinute } from './useThreadList.ts'

const ROW_PITCH_PX = 60

/**
 * The conversations as a listbox: one stop for Tab, arrows move, Enter opens. The focus stays on the box and the active row is
 * named by `aria-activedescendant`, so that a row may leave the screen without losing the keyboard.
 */
export function ThreadList({ threads, label }: { threads: Thread[]; label: string }): ReactElement {
  const { ui } = useScope()
  const box = useRef<HTMLDivElement>(null)
  const rowId = useId()
  const openId = useUi((state) => state.openThreadId)
  const [activeId, setActiveId] = useState<ThreadId | null>(openId)
  const active = threads.findIndex(({ id }) => id === activeId)

  // oxlint-disable-next-line react/incompatible-library -- no React Compiler here
  const virtual = useVirtualizer({
    count: threads.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PITCH_PX,
    overscan: 6,
    initialRect: { width: 340, height: 640 },
    getItemKey: useCallback((index: number) => threads[index]?.id ?? index, [threads]),
    rangeExtractor: useCallback((range: Range) => rangeWith(range, active), [active]),
  })

  useEffect(() => setActiveId(openId), [openId])

  const open = (thread: Thread | undefined): void => {
    if (!thread) return
    setActiveId(thread.id)
    ui.getState().openThread(thread.id, { focusComposer: matchMedia('(pointer: fine)').matches })
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      open(threads[Math.max(active, 0)])
      return
    }
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / ROW_PITCH_PX) - 1)
    const target = destination(event.key, { active, page, last: threads.length - 1 })
    const thread = target === null ? undefined : threads[target]
    if (target === null || !thread) return
    event.preventDefault()
    setActiveId(thread.id)
    virtual.scrollToIndex(target, { align: 'auto' })
  }

  function onClick({ target }: MouseEvent): void {
    const id = target instanceof Element ? target.closest<HTMLElement>('[data-thread]')?.dataset.thread : undefined
    open(threads.find((thread) => thread.id === id))
  }

  return (
    <div
      ref={box}
      role="listbox"
      part="thread-list"
      className="threads scroll"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={active >= 0 ? `${rowId}-${threads[active]?.id}` : undefined}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={() => active < 0 && setActiveId(threads[0]?.id ?? null)}
    >
      <div className="threads__room" role="presentation" style={{ blockSize: virtual.getTotalSize() }}>
        <Rows items={virtual.getVirtualItems()} threads={threads} rowId={rowId} activeId={activeId} />
      </div>
    </div>
  )
}

interface RowsProps {
  items: VirtualItem[]
  threads: Thread[]
  rowId: string
  activeId: ThreadId | null
}

function Rows({ items, threads, rowId, activeId }: RowsProps): ReactNode {
  const now = useMinute()
  const promise = usePromises()
  const members = useInbox((snapshot) => snapshot.members)
  const me = useInbox((snapshot) => snapshot.me?.user_id ?? null)
  const openId = useUi((state) => state.openThreadId)
  return items.map(({ index, start }) => {
    const thread = threads[index]
    if (!thread) return null
    const sender = thread.last_message_direction === 'outbound' ? thread.last_message_sender_id : null
    return (
      <ThreadRow
        key={thread.id}
        id={`${rowId}-${thread.id}`}
        thread={thread}
        promise={promise(thread)}
        assignee={(thread.assigned_to && members.get(thread.assigned_to)) || null}
        isMine={sender !== null && sender === me}
        isOpen={thread.id === openId}
        isActive={thread.id === activeId}
        position={index + 1}
        count={threads.length}
        now={now}
        start={start}
      />
    )
  })
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
