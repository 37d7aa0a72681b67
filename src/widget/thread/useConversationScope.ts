import { useCallback, useMemo, useState, type RefObject } from 'react'
import type { Message } from '../../sync/inbox.ts'
import type { ComposerHandle } from '../composer/Composer.tsx'
import type { ConversationScope } from './conversationScope.ts'

export interface OpenMenu {
  message: Message
  from: HTMLElement
}

export interface ConversationScopeOptions {
  composer: RefObject<ComposerHandle | null>
  showMessage: (messageId: string) => void
}

export interface ConversationState {
  scope: ConversationScope
  menu: OpenMenu | null
  closeMenu: () => void
  /** A message's text was put on the clipboard. */
  copied: boolean
}

/** What messages may ask of their conversation; the scope never changes, so that no message is rendered again for it. */
export function useConversationScope({ composer, showMessage }: ConversationScopeOptions): ConversationState {
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const [copied, setCopied] = useState(false)
  const scope = useMemo<ConversationScope>(
    () => ({
      replyTo: (message) => composer.current?.quote(message),
      showMessage,
      openMenu: (message, from) => {
        setCopied(false)
        setMenu({ message, from })
      },
      // Where the clipboard is closed to us the text can still be marked and copied by hand.
      copy: ({ body }) =>
        void navigator.clipboard.writeText(body ?? '').then(
          () => setCopied(true),
          () => undefined,
        ),
      focusComposer: () => composer.current?.focus(),
    }),
    [composer, showMessage],
  )
  const closeMenu = useCallback(() => setMenu(null), [])
  return { scope, menu, closeMenu, copied }
}
