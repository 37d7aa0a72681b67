import { createContext, useContext, useSyncExternalStore, type Context, type Provider } from 'react'
import { useStore } from 'zustand'
import type { Inbox, InboxSnapshot } from '../sync/inbox.ts'
import type { Words } from './i18n/createWords.ts'
import type { PromiseOf } from './promiseBook.ts'
import type { FeedShelf } from './thread/createFeedShelf.ts'
import type { Ticker } from './ticker/createTicker.ts'
import type { Toasts } from './toasts/createToasts.ts'
import type { UiState, UiStore } from './uiStore.ts'
import type { ThreadBook } from './views/createThreadBook.ts'

/** What every view of one element shares. */
export interface InboxScope {
  inbox: Inbox
  words: Words
  ticker: Ticker
  ui: UiStore
  promises: (snapshot: InboxSnapshot) => PromiseOf
  /** Which thread is in which view. */
  book: ThreadBook
  /** The messages of threads on screen, or likely to be next. */
  feeds: FeedShelf
  toasts: Toasts
}

const Scope: Context<InboxScope | null> = createContext<InboxScope | null>(null)
export const InboxProvider: Provider<InboxScope | null> = Scope

export function useScope(): InboxScope {
  const scope = useContext(Scope)
  if (!scope) throw new Error('A view of Prazo was rendered outside InboxProvider')
  return scope
}

export const useWords = (): Words => useScope().words

/** A part of the snapshot; renders again only when that part changes its identity. */
export function useInbox<Part>(select: (snapshot: InboxSnapshot) => Part): Part {
  const { inbox } = useScope()
  return useSyncExternalStore(inbox.subscribe, () => select(inbox.getSnapshot()))
}

export function useUi<Part>(select: (state: UiState) => Part): Part {
  return useStore(useScope().ui, select)
}

/** Looks up a thread's promise; a new function whenever the rule, a closure or a stage changes. */
export function usePromises(): PromiseOf {
  const { promises } = useScope()
  return useInbox(promises)
}
