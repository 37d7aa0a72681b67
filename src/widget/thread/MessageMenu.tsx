import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react'
import type { Message } from '../../sync/inbox.ts'
import { useWords } from '../InboxContext.ts'
import { Icon } from '../ui/Icon.tsx'
import { place } from '../ui/place.ts'
import { stepThroughMenu } from '../ui/stepThroughMenu.ts'
import { useConversation } from './conversationScope.ts'

export interface MessageMenuProps {
  message: Message
  from: HTMLElement
  onClose: () => void
}

/** What can be done with one message; there is one menu for all of them. */
export function MessageMenu({ message, from, onClose }: MessageMenuProps): ReactElement {
  const words = useWords()
  const { replyTo, copy } = useConversation()
  const card = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const node = card.current
    if (!node) return undefined
    node.showPopover()
    place(node, from)
    node.querySelector<HTMLElement>('[role=menuitem]')?.focus()
    const onToggle = (event: Event): void => {
      if ((event as ToggleEvent).newState !== 'closed') return
      // What was chosen may have moved the keyboard already; else it goes back to the message.
      const root = node.getRootNode()
      const focused = root instanceof ShadowRoot ? root.activeElement : null
      if (!focused || node.contains(focused)) from.closest<HTMLElement>('[data-message]')?.focus()
      onClose()
    }
    node.addEventListener('toggle', onToggle)
    return () => node.removeEventListener('toggle', onToggle)
  }, [from, onClose])

  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation()
    if (event.key === 'Tab') event.preventDefault()
    if (card.current) stepThroughMenu(event, card.current)
  }

  function choose(act: () => void): void {
    card.current?.hidePopover()
    act()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its items take the focus
    <div ref={card} popover="auto" role="menu" aria-label={words.t('messageActions')} className="popover menu" onKeyDown={onKeyDown}>
      <button type="button" role="menuitem" className="menu__item" onClick={() => choose(() => replyTo(message))}>
        <Icon name="reply" />
        {words.t('reply')}
        <span className="kbd menu__key" aria-hidden="true">
          R
        </span>
      </button>
      {message.body && (
        <button type="button" role="menuitem" className="menu__item" onClick={() => choose(() => copy(message))}>
          <Icon name="copy" />
          {words.t('copyText')}
          <span className="kbd menu__key" aria-hidden="true">
            C
          </span>
        </button>
      )}
    </div>
  )
}
