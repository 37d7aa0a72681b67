import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react'
import type { ThreadId } from '../../model.ts'
import type { SlaPromise } from '../../sla/promise.ts'
import type { Thread } from '../../sync/inbox.ts'
import { useInbox, usePromises, useScope } from '../InboxContext.ts'
import { WhyDeadline } from '../thread/WhyDeadline.tsx'
import { place } from '../ui/place.ts'

export interface RowWhyAt {
  threadId: ThreadId
  /** The badge that was tapped. */
  badge: HTMLElement
}

/** Why a row's deadline is what it is, at its badge: what the tooltip tells a mouse, for fingers and keyboards too. */
export function RowWhy({ at, onClose }: { at: RowWhyAt; onClose: () => void }): ReactElement | null {
  const thread = useInbox((snapshot) => snapshot.threads.get(at.threadId))
  const promise = usePromises()
  const made = thread && promise(thread)
  return thread && made ? <Card at={at} thread={thread} promise={made} onClose={onClose} /> : null
}

function Card({ at, thread, promise, onClose }: { at: RowWhyAt; thread: Thread; promise: SlaPromise; onClose: () => void }): ReactElement {
  const { words } = useScope()
  const card = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const node = card.current
    if (!node) return undefined
    const before = (node.getRootNode() as ShadowRoot | Document).activeElement
    node.showPopover()
    place(node, at.badge)
    node.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    const onToggle = (event: Event): void => {
      if ((event as ToggleEvent).newState === 'closed') onClose()
    }
    node.addEventListener('toggle', onToggle)
    return () => {
      node.removeEventListener('toggle', onToggle)
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [at, onClose])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') event.stopPropagation()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- the button in it has the keyboard
    <div
      ref={card}
      popover="auto"
      role="dialog"
      aria-label={words.t('why.title')}
      className="popover popover--dialog"
      onKeyDown={onKeyDown}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('[data-close]')) onClose()
      }}
    >
      <WhyDeadline thread={thread} promise={promise} />
    </div>
  )
}
