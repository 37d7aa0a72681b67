import type { Thread } from '../../sync/inbox.ts'
import type { PalettePage } from '../uiStore.ts'
import type { InboxScope } from '../InboxContext.ts'
import type { Texts } from '../i18n/createTexts.ts'
import type { ChangeThreads } from '../thread-actions/useThreadChange.ts'
import type { IconName } from '../ui/Icon.tsx'
import type { PaletteKey } from './words/ptBR.ts'

export type CommandGroup = 'recent' | 'thread' | 'people' | 'messages' | 'go' | 'view' | 'templates' | 'person'

/** Something that the palette offers. */
export interface Command {
  /** For good, and without personal data: the recent ones are remembered by it. Null for what is not remembered. */
  id: string | null
  key: string
  group: CommandGroup
  label: string
  icon: IconName
  /** Quietly at the end: a count, a time, what is chosen now. */
  detail?: string | undefined
  /** The shortcut that does the same, by its id. */
  shortcut?: string | null
  /** It is so now. */
  isOn?: boolean | undefined
  /** What it leads to, instead of doing something. */
  page?: PalettePage
  /** The palette stays open. */
  stays?: boolean | undefined
  run: () => void
}

/** What commands are made from. */
export interface CommandContext extends Pick<InboxScope, 'inbox' | 'ui' | 'words' | 'book'> {
  texts: Texts<PaletteKey>
  targets: readonly Thread[]
  change: ChangeThreads
  root: HTMLElement | null
}
