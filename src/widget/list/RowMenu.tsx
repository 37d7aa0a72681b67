import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react'
import type { ThreadId } from '../../model.ts'
import type { Thread } from '../../sync/inbox.ts'
import { useInbox, usePromises, useScope, useUi } from '../InboxContext.ts'
import { threadActions } from '../thread-actions/threadActions.ts'
import { useThreadChange } from '../thread-actions/useThreadChange.ts'
import { Icon } from '../ui/Icon.tsx'
import { stepThroughMenu } from '../ui/stepThroughMenu.ts'

export interface RowMenuAt {
  threadId: ThreadId
  x: number
  y: number
}

export interface RowMenuProps {
  at: RowMenuAt
  onClose: () => void
  /** Asks for the explanation of the row's deadline. */
  onWhy: (threadId: ThreadId) => void
}

const MARGIN_PX = 8

/** What can be done to a thread in one step, where it was asked for; to all marked ones, when it is one of them. */
export function RowMenu({ at, onClose, onWhy }: RowMenuProps): ReactElement | null {
  const thread = useInbox((snapshot) => snapshot.threads.get(at.threadId))
  return thread ? <Menu at={at} thread={thread} onClose={onClose} onWhy={onWhy} /> : null
}

function Menu({ at, thread, onClose, onWhy }: RowMenuProps & { thread: Thread }): ReactElement {
  const { inbox, words } = useScope()
  const change = useThreadChange()
  const promise = usePromises()
  const selected = useUi((state) => state.selected)
  const card = useRef<HTMLDivElement>(null)
  const ids = selected.has(thread.id) ? [...selected] : [thread.id]

  useEffect(() => {
    const node = card.current
    if (!node) return undefined
    const before = (node.getRootNode() as ShadowRoot | Document).activeElement
    node.showPopover()
    const { width, height } = node.getBoundingClientRect()
    node.style.left = `${Math.max(MARGIN_PX, Math.min(at.x, innerWidth - width - MARGIN_PX))}px`
    node.style.top = `${Math.max(MARGIN_PX, Math.min(at.y, innerHeight - height - MARGIN_PX))}px`
    node.querySelector<HTMLElement>('[role=menuitem]')?.focus()
    // By hand: the browser's own light dismissal takes the end of the very click that opens a menu for one beside it.
    const listeners = new AbortController()
    const { signal } = listeners
    document.addEventListener('pointerdown', (event) => !event.composedPath().includes(node) && onClose(), { capture: true, signal })
    window.addEventListener('blur', onClose, { signal })
    return () => {
      listeners.abort()
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [at, onClose])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault()
      event.stopPropagation()
      onClose()
    } else if (card.current) stepThroughMenu(event, card.current)
  }

  return (
    <div ref={card} popover="auto" role="menu" tabIndex={-1} aria-label={words.t('more')} className="popover menu" onKeyDown={onKeyDown}>
      {threadActions.map((action) => {
        const wanted = action.changeOf(inbox, thread)
        if (!wanted) return null
        const run = (): void => {
          onClose()
          void change(ids, wanted)
        }
        return (
          <button key={action.id} type="button" role="menuitem" className="menu__item" onClick={run}>
            <Icon name={action.icon} size={15} />
            {words.t(action.label)}
          </button>
        )
      })}
      {promise(thread) && (
        <button
          type="button"
          role="menuitem"
          className="menu__item"
          onClick={() => {
            onClose()
            onWhy(thread.id)
          }}
        >
          <Icon name="clock" size={15} />
          {words.t('why.title')}
        </button>
      )}
    </div>
  )
}
