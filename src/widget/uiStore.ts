import { createStore, type StoreApi } from 'zustand/vanilla'
import type { MessageId, ThreadId } from '../model.ts'
import type { ComposerMode } from './draftText.ts'
import type { ViewFilter } from '../workspace.ts'
import type { ListSort, ViewKey } from './views/views.ts'

/** Parts over the whole inbox, each a chunk of its own. */
export type PanelName = 'settings' | 'breaches'
/** What the command palette offers: everything, one thing to choose, or the sheet of shortcuts. */
export type PalettePage = 'all' | 'assign' | 'snooze' | 'priority' | 'tags' | 'stage' | 'help'
/** What the conversation that is open is asked to take up. */
export interface ComposerWish {
  mode: ComposerMode
  templateId: string | null
  /** One of its tools, as if its button were pressed. */
  tool?: 'send-later' | 'send-and-resolve' | 'attach' | 'emoji' | 'find'
}
/** A dialog over the inbox that belongs to no pane. */
export type OpenDialog = { is: 'templates' } | { is: 'tags' } | { is: 'snooze'; threads: readonly ThreadId[] }

/** What one element shows; never stored, and kept while the element moves in the DOM. */
export interface UiState {
  view: ViewKey
  /** What the person asked for instead of the view's own filter; null while they have not. */
  filter: ViewFilter | null
  /** Likewise the order. */
  sort: ListSort | null
  query: string
  /** Threads marked to be worked on together. */
  selected: ReadonlySet<ThreadId>
  openThreadId: ThreadId | null
  /** Where to put the keyboard once the conversation is there. */
  focusComposer: boolean
  /** Which message to bring into view once the conversation is there. */
  wantedMessage: MessageId | null
  detailsOpen: boolean
  panel: PanelName | null
  palette: PalettePage | null
  wish: ComposerWish | null
  dialog: OpenDialog | null
  /** Texts of refused messages being edited, by mutation id: they survive a look at another thread. */
  edits: ReadonlyMap<number, string>
  /** Files chosen for an answer and not sent yet, by thread. */
  attached: ReadonlyMap<ThreadId, readonly File[]>
  /** Shows a view as it is, without what was changed on the one before. */
  showView: (view: ViewKey) => void
  filterBy: (filter: ViewFilter | null) => void
  sortBy: (sort: ListSort | null) => void
  search: (query: string) => void
  select: (threads: Iterable<ThreadId>) => void
  openThread: (threadId: ThreadId | null, options?: { focusComposer?: boolean; messageId?: MessageId }) => void
  /** The wanted message is on its way into view. */
  messageTaken: () => void
  showDetails: (open: boolean) => void
  showPanel: (panel: PanelName | null) => void
  showPalette: (palette: PalettePage | null) => void
  askComposer: (wish: ComposerWish | null) => void
  showDialog: (dialog: OpenDialog | null) => void
  editRejected: (mutationId: number, text: string | null) => void
  attach: (threadId: ThreadId, files: readonly File[]) => void
}

export type UiStore = StoreApi<UiState>

const nothing: ReadonlySet<ThreadId> = new Set()

export function createUiStore(): UiStore {
  return createStore<UiState>()((set) => ({
    view: 'due',
    filter: null,
    sort: null,
    query: '',
    selected: nothing,
    openThreadId: null,
    focusComposer: false,
    wantedMessage: null,
    detailsOpen: false,
    panel: null,
    palette: null,
    wish: null,
    dialog: null,
    edits: new Map(),
    showView: (view) => set({ view, filter: null, sort: null, selected: nothing }),
    filterBy: (filter) => set({ filter, selected: nothing }),
    sortBy: (sort) => set({ sort }),
    search: (query) => set({ query, selected: nothing }),
    select: (threads) => set({ selected: new Set(threads) }),
    attached: new Map(),
    openThread: (openThreadId, { focusComposer = false, messageId = null as MessageId | null } = {}) =>
      set({ openThreadId, focusComposer, wantedMessage: messageId, detailsOpen: false }),
    messageTaken: () => set({ wantedMessage: null }),
    showDetails: (detailsOpen) => set({ detailsOpen }),
    showPanel: (panel) => set({ panel }),
    showPalette: (palette) => set({ palette }),
    askComposer: (wish) => set({ wish }),
    showDialog: (dialog) => set({ dialog }),
    editRejected: (mutationId, text) =>
      set(({ edits }) => {
        const next = new Map(edits)
        if (text === null) next.delete(mutationId)
        else next.set(mutationId, text)
        return { edits: next }
      }),
    attach: (threadId, files) => set(({ attached }) => ({ attached: new Map(attached).set(threadId, files) })),
  }))
}
