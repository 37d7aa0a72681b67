import { useMemo, useState, useSyncExternalStore, type RefObject } from 'react'
import type { Thread } from '../../sync/inbox.ts'
import type { Texts } from '../i18n/createTexts.ts'
import { useInbox, useScope, useUi } from '../InboxContext.ts'
import { contactTitle, formatNumber } from '../list/contact.ts'
import { useDeviceHits } from '../search/useDeviceHits.ts'
import { targetThreads } from '../shortcuts/targets.ts'
import { focusSearch } from '../shortcuts/runShortcut.ts'
import { useThreadChange } from '../thread-actions/useThreadChange.ts'
import type { PalettePage } from '../uiStore.ts'
import { matcher } from '../views/matcher.ts'
import type { Command, CommandContext, CommandGroup } from './command.ts'
import { choiceCommands } from './commands/choiceCommands.ts'
import { listCommands } from './commands/listCommands.ts'
import { personCommands, templateCommands } from './commands/personCommands.ts'
import { placeCommands } from './commands/placeCommands.ts'
import { threadCommands } from './commands/threadCommands.ts'
import { fuzzy } from './fuzzy.ts'
import type { PaletteKey } from './words/ptBR.ts'

/** The commands used last, among a person's preferences: ids of commands, nothing about patients. */
export const RECENT = 'recentCommands'
const MOST_RECENT = 4
const MOST_PEOPLE = 6
const MOST_MESSAGES = 5

export interface PaletteGroup {
  group: CommandGroup
  commands: readonly Command[]
}

export interface PaletteItems {
  groups: readonly PaletteGroup[]
  targets: readonly Thread[]
}

export interface PaletteItemsOptions {
  page: PalettePage
  query: string
  texts: Texts<PaletteKey>
  root: RefObject<HTMLElement | null>
}

/** What the palette offers for what is typed. */
export function usePaletteItems({ page, query, texts, root }: PaletteItemsOptions): PaletteItems {
  const { inbox, ui, words, book } = useScope()
  const change = useThreadChange()
  const snapshot = useInbox((it) => it)
  const reading = useSyncExternalStore(book.subscribe, book.getReading)
  const selected = useUi((state) => state.selected)
  // What it acts on is fixed as it opens: the row that had the keyboard loses it to the palette.
  const [ids] = useState(() => targetThreads({ inbox, ui }, root.current).map(({ id }) => id))
  const hits = useDeviceHits(page === 'all' && query.trim().length > 1 ? query.trim() : '')
  const targets = useMemo(() => ids.flatMap((id) => snapshot.threads.get(id) ?? []), [ids, snapshot.threads])
  const context = useMemo<CommandContext>(
    () => ({ inbox, ui, words, book, texts, targets, change, root: root.current }),
    // oxlint-disable-next-line react/memo-dependencies, react/exhaustive-deps -- commands say what is so now
    [inbox, ui, words, book, texts, targets, change, root, snapshot, reading, selected],
  )
  const groups = useMemo(() => {
    if (page !== 'all') return [{ group: 'thread' as const, commands: fitting(query, choiceCommands(page, query, context)) }]
    const commands = [
      ...threadCommands(context),
      ...placeCommands(context),
      ...listCommands(context),
      ...templateCommands(context),
      ...personCommands(context),
    ]
    if (query.trim() === '') return atFirst(commands, recentOf(inbox.getSnapshot().preferences[RECENT]))
    const messages = hits.hits.slice(0, MOST_MESSAGES).flatMap((hit) => messageCommand(hit, context))
    return [
      ...inGroups(fitting(query, commands).slice(0, 12)),
      { group: 'people' as const, commands: people(query, context) },
      { group: 'messages' as const, commands: [...messages, everywhere(query, context)] },
    ].filter((each) => each.commands.length > 0)
  }, [page, query, context, hits, inbox])
  return { groups, targets }
}

const recentOf = (stored: unknown): string[] => (Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [])

/** The last commands with this one before them. */
export const withRecent = (stored: unknown, id: string): string[] =>
  [id, ...recentOf(stored).filter((other) => other !== id)].slice(0, MOST_RECENT)

/** Before anything is typed: what was used last, then the rest as it belongs together. */
function atFirst(commands: readonly Command[], recent: readonly string[]): PaletteGroup[] {
  const last = recent.flatMap((id) => commands.find((command) => command.id === id) ?? [])
  const rest = inGroups(commands.filter((command) => !last.includes(command)))
  return last.length > 0 ? [{ group: 'recent', commands: last }, ...rest] : rest
}

function inGroups(commands: readonly Command[]): PaletteGroup[] {
  return [...Map.groupBy(commands, ({ group }) => group)].map(([group, of]) => ({ group, commands: of }))
}

function fitting(query: string, commands: readonly Command[]): Command[] {
  if (query.trim() === '') return [...commands]
  return commands
    .flatMap((command) => {
      const score = command.key === 'create' ? -1 : fuzzy(query, command.label)
      return score === null ? [] : [{ command, score }]
    })
    .toSorted((a, b) => b.score - a.score)
    .map(({ command }) => command)
}

function people(query: string, { inbox, ui, words }: CommandContext): Command[] {
  const found: Thread[] = []
  const fits = matcher(query)
  for (const thread of inbox.getSnapshot().threads.values()) if (fits(thread)) found.push(thread)
  const newestFirst = found.sort((a, b) => ((a.last_message_at ?? '') < (b.last_message_at ?? '') ? 1 : -1))
  return newestFirst.slice(0, MOST_PEOPLE).map((thread) => ({
    id: null,
    key: `person ${thread.id}`,
    group: 'people',
    label: contactTitle(thread, words),
    icon: 'person',
    detail: thread.contact_name && thread.contact_number ? formatNumber(thread.contact_number) : undefined,
    run: () => ui.getState().openThread(thread.id, { focusComposer: true }),
  }))
}

type Hit = ReturnType<typeof useDeviceHits>['hits'][number]

function messageCommand({ messageId, threadId, body }: Hit, { inbox, ui, words }: CommandContext): Command[] {
  const thread = inbox.getSnapshot().threads.get(threadId)
  if (!thread) return []
  const run = (): void => ui.getState().openThread(threadId, { messageId })
  return [{ id: null, key: messageId, group: 'messages', label: body, icon: 'chat', detail: contactTitle(thread, words), run }]
}

/** Goes on in the search, which also asks the server. */
function everywhere(query: string, { ui, texts, root }: CommandContext): Command {
  const run = (): void => {
    ui.getState().search(query)
    focusSearch({ ui, root })
  }
  return {
    id: null,
    key: 'everywhere',
    group: 'messages',
    label: texts.t('everywhere', { query }),
    icon: 'search',
    shortcut: 'search',
    run,
  }
}
