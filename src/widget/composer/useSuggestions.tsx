import { useEffect, useId, useState, type KeyboardEvent, type RefObject } from 'react'
import type { TemplateRow } from '../../workspace.ts'
import { foldText } from '../foldText.ts'
import { useInbox, useScope } from '../InboxContext.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { tokenAt, type CaretToken } from './caretToken.ts'
import { loadEmoji, type Emoji } from './emoji/loadEmoji.ts'
import { searchEmoji } from './emoji/searchEmoji.ts'
import { insertText } from './insertText.ts'
import { matchTemplates } from './matchTemplates.ts'
import { optionId, type Suggestion, type SuggestionsProps } from './Suggestions.tsx'

const MOST = 30
const MOST_EMOJI = 8

export interface SuggestionsOptions {
  area: RefObject<HTMLTextAreaElement | null>
  body: string
  isNote: boolean
  /** Puts a template's text in place of what was typed. */
  onTemplate: (template: TemplateRow, token: CaretToken) => void
  onManageTemplates: () => void
}

export interface OpenSuggestions {
  /** Null while there is nothing to suggest. */
  list: Omit<SuggestionsProps, 'onHover'> | null
  hover: (index: number) => void
  /** What the text says of the list to those who can't see it. */
  aria: { 'aria-autocomplete'?: 'list'; 'aria-controls'?: string; 'aria-activedescendant'?: string }
  /** The caret moved. */
  look: () => void
  /** True when the list took the key. */
  onKeyDown: (event: KeyboardEvent) => boolean
}

/** What can be put in place of the token at the caret: templates, colleagues, emoji. */
export function useSuggestions(options: SuggestionsOptions): OpenSuggestions {
  const { area, body } = options
  const id = useId()
  const [caret, setCaret] = useState(-1)
  const [dismissed, setDismissed] = useState<number | null>(null)
  const [active, setActive] = useState(0)
  const typed = tokenAt(body, Math.min(caret, body.length))
  const token = typed && typed.from !== dismissed && !(typed.kind === 'mention' && !options.isNote) ? typed : null
  const found = useFound(token, options)
  const isOpen = token !== null && found.length > 0
  const at = Math.min(active, found.length - 1)

  function onKeyDown(event: KeyboardEvent): boolean {
    if (!isOpen || event.altKey || event.ctrlKey || event.metaKey) return false
    const { key, shiftKey } = event
    if (key === 'ArrowDown') setActive((at + 1) % found.length)
    else if (key === 'ArrowUp') setActive((at - 1 + found.length) % found.length)
    else if ((key === 'Enter' || key === 'Tab') && !shiftKey) found[at]?.choose()
    else if (key === 'Escape') setDismissed(token.from)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  function look(): void {
    const next = area.current?.selectionStart ?? -1
    setCaret(next)
    const now = tokenAt(area.current?.value ?? '', next)
    if (now === null) setDismissed(null)
    if (now?.query !== typed?.query) setActive(0)
  }

  const { words } = useScope()
  const labels = { template: 'templates', mention: 'mentions', emoji: 'emoji' } as const
  return {
    list: isOpen ? { id, label: words.t(labels[token.kind]), options: found, active: at } : null,
    hover: setActive,
    aria: isOpen ? { 'aria-autocomplete': 'list', 'aria-controls': id, 'aria-activedescendant': optionId(id, at) } : {},
    look,
    onKeyDown,
  }
}

function useFound(token: CaretToken | null, options: SuggestionsOptions): Suggestion[] {
  const templates = useTemplates(token?.kind === 'template' ? token : null, options)
  const colleagues = useColleagues(token?.kind === 'mention' ? token : null, options)
  const emoji = useEmoji(token?.kind === 'emoji' ? token : null, options)
  return [...templates, ...colleagues, ...emoji]
}

function useTemplates(token: CaretToken | null, { onTemplate, onManageTemplates, area }: SuggestionsOptions): Suggestion[] {
  const { words } = useScope()
  const templates = useInbox((snapshot) => snapshot.templates)
  if (!token) return []
  const found = matchTemplates(templates, token.query)
    .slice(0, MOST)
    .map((template) => ({
      id: template.id,
      label: template.title || template.shortcut,
      detail: template.body.replace(/\s+/g, ' ').slice(0, 140),
      aside: template.owner_id === null ? `/${template.shortcut}` : `/${template.shortcut} · ${words.t('templates.mine')}`,
      choose: () => onTemplate(template, token),
    }))
  const manage = {
    id: 'manage',
    label: words.t('templates.manage'),
    choose: () => {
      if (area.current) insertText(area.current, '', token)
      onManageTemplates()
    },
  }
  // Something that merely begins with a slash must not be taken over by the one line that is always there.
  return found.length > 0 || token.query === '' ? [...found, manage] : []
}

function useColleagues(token: CaretToken | null, { area }: SuggestionsOptions): Suggestion[] {
  const { words } = useScope()
  const members = useInbox((snapshot) => snapshot.members)
  const me = useInbox((snapshot) => snapshot.me?.user_id)
  if (!token) return []
  const wanted = foldText(token.query)
  return [...members.values()]
    .filter(({ status, user_id, display_name }) => {
      const name = foldText(display_name)
      return status === 'active' && user_id !== me && (name.startsWith(wanted) || name.includes(` ${wanted}`))
    })
    .sort((a, b) => a.display_name.localeCompare(b.display_name, words.locale))
    .slice(0, MOST)
    .map(({ user_id, display_name }) => ({
      id: user_id,
      label: (
        <>
          <Avatar id={user_id} name={display_name} size="small" />
          <bdi>{display_name}</bdi>
        </>
      ),
      choose: () => area.current && insertText(area.current, `@${display_name} `, token),
    }))
}

/** The emoji's names come with the first colon; until they are there nothing is suggested. */
function useEmoji(token: CaretToken | null, { area }: SuggestionsOptions): Suggestion[] {
  const { words } = useScope()
  const [emoji, setEmoji] = useState<readonly Emoji[]>([])
  const wanted = token !== null
  useEffect(() => {
    if (!wanted) return
    // Without its chunk a colon is just a colon.
    loadEmoji(words.locale).then(setEmoji, () => undefined)
  }, [wanted, words.locale])
  if (!token) return []
  return searchEmoji(emoji, token.query)
    .slice(0, MOST_EMOJI)
    .map(({ char, name }) => ({
      id: char,
      label: `${char}  ${name}`,
      choose: () => area.current && insertText(area.current, `${char} `, token),
    }))
}
