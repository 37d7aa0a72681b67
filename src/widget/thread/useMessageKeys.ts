import type { FocusEvent, KeyboardEvent, MouseEvent, RefObject } from 'react'
import type { MessageId } from '../../model.ts'
import type { Message } from '../../sync/inbox.ts'
import { useConversation } from './conversationScope.ts'
import type { MessageItem } from './messageItems.ts'

/** Which message has the keyboard. */
export interface KeyboardPlace {
  at: () => string | null
  moveTo: (messageId: string | null) => void
}

export interface MessageKeysOptions {
  box: RefObject<HTMLElement | null>
  items: readonly MessageItem[]
  messageOf: (id: MessageId) => Message | null
  keyboard: KeyboardPlace
  scrollTo: (index: number) => void
}

export interface MessageKeys {
  focusMessage: (messageId: string) => void
  handlers: {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
    onContextMenu: (event: MouseEvent<HTMLElement>) => void
    onFocus: (event: FocusEvent<HTMLElement>) => void
    onBlur: (event: FocusEvent<HTMLElement>) => void
  }
}

const STEPS: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity }

/**
 * The arrows go from message to message, R answers one, C copies it, Enter or the menu key opens its menu, Escape goes back to
 * the composer. Keys work only while the list or a message has the focus, so none of them is taken from anything else.
 */
export function useMessageKeys({ box, items, messageOf, keyboard, scrollTo }: MessageKeysOptions): MessageKeys {
  const { replyTo, openMenu, copy, focusComposer } = useConversation()

  function focusMessage(messageId: string): void {
    keyboard.moveTo(messageId)
    scrollTo(items.findLastIndex(({ key }) => key === messageId))
    focusWhenThere(box, { messageId, framesLeft: 20 })
  }

  function step(by: number): void {
    const messages = items.filter((item) => item.is === 'message')
    const from = keyboard.at()
    const at = messages.findLastIndex(({ key }) => key === from)
    const next = at < 0 ? messages.length - 1 : Math.min(Math.max(0, at + by), messages.length - 1)
    const target = at < 0 ? (lastInView(box.current) ?? messages[next]?.key) : messages[next]?.key
    if (target) focusMessage(target)
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const target = event.target instanceof HTMLElement ? event.target : null
    const line = target?.matches('[data-message]') ? target : null
    if (!target || (target !== box.current && !line)) return
    const by = STEPS[event.key]
    if (by !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault()
      return step(by)
    }
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      return focusComposer()
    }
    const message = line && messageOf(line.dataset['message'] as MessageId)
    if (!message) return
    const command = event.ctrlKey || event.metaKey
    const act = actionOf(event)
    if (!act || (act === 'copy' && command && hasSelection()) || (act !== 'copy' && command)) return
    event.preventDefault()
    if (act === 'reply') replyTo(message)
    else if (act === 'copy') copy(message)
    else openMenu(message, line)
  }

  return {
    focusMessage,
    handlers: {
      onKeyDown,
      onContextMenu: (event) => {
        const target = event.target instanceof Element ? event.target : null
        const line = target?.closest<HTMLElement>('[data-message]')
        // The browser's own menu is what one wants on a link, a field or marked text.
        if (!line || target?.closest('a, textarea, input') || hasSelection()) return
        const message = messageOf(line.dataset['message'] as MessageId)
        if (!message || message.local?.is === 'rejected') return
        event.preventDefault()
        openMenu(message, line.querySelector<HTMLElement>('.bubble') ?? line)
      },
      onFocus: ({ target }) => {
        const line = target.closest<HTMLElement>('[data-message]')
        if (line) keyboard.moveTo(line.dataset['message'] ?? null)
      },
      onBlur: ({ relatedTarget, currentTarget }) => {
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) keyboard.moveTo(null)
      },
    },
  }
}

function actionOf({ key, shiftKey, altKey }: KeyboardEvent): 'reply' | 'copy' | 'menu' | null {
  if (altKey) return null
  if (key === 'Enter' || key === ' ' || key === 'ContextMenu' || (key === 'F10' && shiftKey)) return 'menu'
  if (shiftKey) return null
  const letter = key.toLowerCase()
  return letter === 'r' ? 'reply' : letter === 'c' ? 'copy' : null
}

const hasSelection = (): boolean => (getSelection()?.toString() ?? '') !== ''

/** The lowest message that is wholly in view: where the arrows begin. */
function lastInView(box: HTMLElement | null): string | undefined {
  if (!box) return undefined
  const { top, bottom } = box.getBoundingClientRect()
  const inView = [...box.querySelectorAll<HTMLElement>('[data-message]')].filter((line) => {
    const rect = line.getBoundingClientRect()
    return rect.bottom <= bottom + 8 && rect.bottom > top
  })
  return inView.at(-1)?.dataset['message']
}

/** A message far away is rendered a frame or two after it was scrolled to. */
function focusWhenThere(box: RefObject<HTMLElement | null>, { messageId, framesLeft }: { messageId: string; framesLeft: number }): void {
  const line = [...(box.current?.querySelectorAll<HTMLElement>('[data-message]') ?? [])].find(
    ({ dataset }) => dataset['message'] === messageId,
  )
  if (line) return line.focus({ preventScroll: true })
  if (framesLeft > 0) requestAnimationFrame(() => focusWhenThere(box, { messageId, framesLeft: framesLeft - 1 }))
}
