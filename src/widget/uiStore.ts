import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ThreadId } from '../model.ts'

export type Tab = 'due' | 'mine' | 'unassigned' | 'all'
export type Order = 'deadline' | 'time'

/** What one element shows; never stored, and kept while the element moves in the DOM. */
export interface UiState {
  tab: Tab
  order: Order
  query: string
  openThreadId: ThreadId | null
  /** Where to put the keyboard once the conversation is there. */
  focusComposer: boolean
  detailsOpen: boolean
  /** Texts of refused messages being edited, by mutation id: they survive a look at another thread. */
  edits: ReadonlyMap<number, string>
  showTab: (tab: Tab) => void
  sortBy: (order: Order) => void
  search: (query: string) => void
  openThread: (threadId: ThreadId | null, options?: { focusComposer?: boolean }) => void
  showDetails: (open: boolean) => void
  editRejected: (mutationId: number, text: string | null) => void
}

export type UiStore = StoreApi<UiState>

export function createUiStore(): UiStore {
  return createStore<UiState>()((set) => ({
    tab: 'due',
    order: 'deadline',
    query: '',
    openThreadId: null,
    focusComposer: false,
    detailsOpen: false,
    edits: new Map(),
    showTab: (tab) => set({ tab }),
    sortBy: (order) => set({ order }),
    search: (query) => set({ query }),
    openThread: (openThreadId, { focusComposer = false } = {}) => set({ openThreadId, focusComposer, detailsOpen: false }),
    showDetails: (detailsOpen) => set({ detailsOpen }),
    editRejected: (mutationId, text) =>
      set(({ edits }) => {
        const next = new Map(edits)
        if (text === null) next.delete(mutationId)
        else next.set(mutationId, text)
        return { edits: next }
      }),
  }))
}
