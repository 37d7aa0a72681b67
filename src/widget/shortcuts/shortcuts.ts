/** Where a shortcut belongs on the sheet. */
export type ShortcutGroup = 'everywhere' | 'list' | 'go' | 'thread' | 'message' | 'composer'

export type HeardId =
  | 'palette'
  | 'search'
  | 'help'
  | 'next'
  | 'previous'
  | 'open'
  | 'mark'
  | 'go-due'
  | 'go-mine'
  | 'go-unassigned'
  | 'go-all'
  | 'go-mentioned'
  | 'go-snoozed'
  | 'go-resolved'
  | 'go-breaches'
  | 'go-settings'
  | 'resolve'
  | 'assign-to-me'
  | 'assign'
  | 'snooze'
  | 'priority'
  | 'tags'
  | 'pin'
  | 'details'
  | 'reply'
  | 'note'
export type ShortcutId =
  | HeardId
  | 'list-move'
  | 'list-open'
  | 'list-mark'
  | 'list-range'
  | 'list-all'
  | 'find'
  | 'message-move'
  | 'message-reply'
  | 'message-copy'
  | 'message-menu'
  | 'send'
  | 'send-resolve'
  | 'template'
  | 'mention'
  | 'leave'

export interface Shortcut {
  id: ShortcutId
  group: ShortcutGroup
  /** `Mod` is Ctrl, or Command on a Mac; keys in a row are separated by a blank. */
  keys: readonly string[]
}

/*
 * All keys that do something, in one place: the palette shows them as hints, `?` lists them. They work only while the keyboard is inside the
 * element, and those without a modifier never while one types. None belongs to a browser or an operating system.
 */

/** Heard by the element as a whole. */
const HEARD: readonly (Shortcut & { id: HeardId })[] = [
  { id: 'palette', group: 'everywhere', keys: ['Mod+K'] },
  { id: 'search', group: 'everywhere', keys: ['/'] },
  { id: 'help', group: 'everywhere', keys: ['?'] },
  { id: 'next', group: 'list', keys: ['J'] },
  { id: 'previous', group: 'list', keys: ['K'] },
  { id: 'open', group: 'list', keys: ['O'] },
  { id: 'mark', group: 'list', keys: ['X'] },
  { id: 'go-due', group: 'go', keys: ['G D'] },
  { id: 'go-mine', group: 'go', keys: ['G M'] },
  { id: 'go-unassigned', group: 'go', keys: ['G U'] },
  { id: 'go-all', group: 'go', keys: ['G A'] },
  { id: 'go-mentioned', group: 'go', keys: ['G N'] },
  { id: 'go-snoozed', group: 'go', keys: ['G Z'] },
  { id: 'go-resolved', group: 'go', keys: ['G R'] },
  { id: 'go-breaches', group: 'go', keys: ['G B'] },
  { id: 'go-settings', group: 'go', keys: ['G S'] },
  { id: 'resolve', group: 'thread', keys: ['E'] },
  { id: 'assign-to-me', group: 'thread', keys: ['A'] },
  { id: 'assign', group: 'thread', keys: ['Shift+A'] },
  { id: 'snooze', group: 'thread', keys: ['S'] },
  { id: 'priority', group: 'thread', keys: ['P'] },
  { id: 'tags', group: 'thread', keys: ['T'] },
  { id: 'pin', group: 'thread', keys: ['F'] },
  { id: 'details', group: 'thread', keys: ['I'] },
  { id: 'reply', group: 'thread', keys: ['R'] },
  { id: 'note', group: 'thread', keys: ['N'] },
]

/** Heard by the part that they belong to: the list, a message, the composer. */
const BOUND: readonly Shortcut[] = [
  { id: 'list-move', group: 'list', keys: ['↑', '↓'] },
  { id: 'list-open', group: 'list', keys: ['Enter'] },
  { id: 'list-mark', group: 'list', keys: ['Space'] },
  { id: 'list-range', group: 'list', keys: ['Shift+↓'] },
  { id: 'list-all', group: 'list', keys: ['Mod+A'] },
  { id: 'find', group: 'thread', keys: ['Mod+F'] },
  { id: 'message-move', group: 'message', keys: ['↑', '↓'] },
  { id: 'message-reply', group: 'message', keys: ['R'] },
  { id: 'message-copy', group: 'message', keys: ['C'] },
  { id: 'message-menu', group: 'message', keys: ['Enter'] },
  { id: 'send', group: 'composer', keys: ['Mod+Enter'] },
  { id: 'send-resolve', group: 'composer', keys: ['Mod+Shift+Enter'] },
  { id: 'template', group: 'composer', keys: ['/'] },
  { id: 'mention', group: 'composer', keys: ['@'] },
  { id: 'leave', group: 'composer', keys: ['Escape'] },
]

export const SHORTCUTS: readonly Shortcut[] = [...HEARD, ...BOUND]
const BY_KEYS: ReadonlyMap<string, HeardId> = new Map(HEARD.map(({ id, keys }) => [keys[0] ?? '', id]))

/** The keys that do this; null when none do. */
export const keysOf = (id: string | null): string | null => SHORTCUTS.find((shortcut) => shortcut.id === id)?.keys[0] ?? null

export const shortcutAt = (keys: string): HeardId | null => BY_KEYS.get(keys) ?? null
