import { createContext, useContext, type Context } from 'react'
import type { Message } from '../../sync/inbox.ts'

/** What one message may ask of the conversation it stands in. */
export interface ConversationScope {
  /** Quotes a message in the composer, and puts the keyboard there. */
  replyTo: (message: Message) => void
  /** Brings a message into view, from the older ones if need be, and marks it for a moment. */
  showMessage: (messageId: string) => void
  /** Opens the menu of a message beside the node it was asked from. */
  openMenu: (message: Message, from: HTMLElement) => void
  /** Puts a message's text on the clipboard. */
  copy: (message: Message) => void
  /** Puts the keyboard into the composer. */
  focusComposer: () => void
}

export const ConversationContext: Context<ConversationScope | null> = createContext<ConversationScope | null>(null)

export function useConversation(): ConversationScope {
  const scope = useContext(ConversationContext)
  if (!scope) throw new Error('A message was rendered outside a conversation')
  return scope
}

/** What is searched for in this conversation, folded; empty while nothing is. */
export const SearchContext: Context<string> = createContext('')
