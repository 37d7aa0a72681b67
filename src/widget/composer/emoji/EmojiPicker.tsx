import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import type { MessageKey } from '../../i18n/ptBR.ts'
import { useInbox, useScope } from '../../InboxContext.ts'
import { useLoaded } from '../../ui/useLoaded.ts'
import { EmojiGrid, GRID_COLUMNS } from './EmojiGrid.tsx'
import { FLAGS_GROUP, loadEmoji, type Emoji } from './loadEmoji.ts'
import { inTone, searchEmoji, TONE_COUNT } from './searchEmoji.ts'
import { gridStep } from './gridStep.ts'

export interface EmojiSection {
  title: string
  emoji: readonly Emoji[]
}

const GROUPS: readonly [group: number, title: MessageKey][] = [
  [0, 'emoji.smileys'],
  [1, 'emoji.people'],
  [3, 'emoji.nature'],
  [4, 'emoji.food'],
  [5, 'emoji.places'],
  [6, 'emoji.activities'],
  [7, 'emoji.objects'],
  [8, 'emoji.symbols'],
  [FLAGS_GROUP, 'emoji.flags'],
]
const MOST_RECENT = 24
const MOST_FOUND = 96

/** Search by name, the recent ones, all groups, a skin tone. Arrows move, Enter picks; the keyboard stays in the search. */
export function EmojiPicker({ onChoose }: { onChoose: (char: string) => void }): ReactElement {
  const { inbox, words } = useScope()
  const listId = useId()
  const box = useRef<HTMLDivElement>(null)
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const [inGrid, setInGrid] = useState(false)
  const preferences = useInbox((snapshot) => snapshot.preferences)
  const tone = typeof preferences['emojiTone'] === 'number' ? preferences['emojiTone'] : 0
  const [recent] = useState(() => recentOf(preferences['recentEmoji']))
  const load = useMemo(() => () => loadEmoji(words.locale), [words.locale])
  const loaded = useLoaded(load)
  const emoji = loaded.is === 'there' ? loaded.part : NONE
  const sections = useMemo(() => {
    if (query.trim()) return [{ title: words.t('emoji.found'), emoji: searchEmoji(emoji, query).slice(0, MOST_FOUND) }]
    const groups = GROUPS.map(([group, title]) => ({ title: words.t(title), emoji: emoji.filter((each) => each.group === group) }))
    return [{ title: words.t('emoji.recent'), emoji: recent.flatMap((char) => ofChar(emoji, char)) }, ...groups].filter(
      (each) => each.emoji.length > 0,
    )
  }, [emoji, query, recent, words])
  const all = useMemo(() => sections.flatMap((section) => section.emoji), [sections])
  useEffect(() => box.current?.querySelector('input')?.focus(), [])

  function choose(picked: Emoji): void {
    const char = inTone(picked, tone)
    // What is picked twice stands once; that it can't be stored loses nothing but the order.
    const recentEmoji = [picked.char, ...recentOf(preferences['recentEmoji']).filter((each) => each !== picked.char)].slice(0, MOST_RECENT)
    inbox.setPreferences({ recentEmoji }).catch(() => undefined)
    box.current?.closest<HTMLElement>('[popover]')?.hidePopover()
    onChoose(char)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const picked = all[active]
    if (event.key === 'Enter' && picked) choose(picked)
    else {
      const next = gridStep(sections, { at: inGrid ? active : -1, key: event.key, columns: GRID_COLUMNS })
      if (next === null) return
      setInGrid(next >= 0)
      setActive(Math.max(0, next))
    }
    event.preventDefault()
  }

  return (
    <div ref={box} className="emoji__picker">
      <div className="emoji__top">
        <input
          type="text"
          role="combobox"
          className="find__field"
          autoComplete="off"
          aria-label={words.t('emoji.search')}
          placeholder={words.t('emoji.search')}
          aria-expanded={all.length > 0}
          aria-controls={listId}
          aria-activedescendant={all[active] ? `${listId}-${active}` : undefined}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setActive(0)
            setInGrid(false)
          }}
          onKeyDown={onKeyDown}
        />
        <Tones tone={tone} onChange={(emojiTone) => void inbox.setPreferences({ emojiTone }).catch(() => undefined)} />
      </div>
      {loaded.is !== 'loading' && all.length === 0 && (
        <p className="emoji__none" role="status">
          {loaded.is === 'failed' ? words.t('partFailed') : words.t('emoji.none')}
        </p>
      )}
      <EmojiGrid id={listId} sections={sections} active={active} tone={tone} onChoose={choose} />
    </div>
  )
}

const NONE: readonly Emoji[] = []
const recentOf = (stored: unknown): string[] =>
  Array.isArray(stored) ? stored.filter((each): each is string => typeof each === 'string').slice(0, MOST_RECENT) : []
const ofChar = (emoji: readonly Emoji[], char: string): Emoji[] => emoji.filter((each) => each.char === char)

/** A hand in six tones: the plain yellow one and five of people. */
function Tones({ tone, onChange }: { tone: number; onChange: (tone: number) => void }): ReactElement {
  const { words } = useScope()
  const hand: Emoji = { char: '✋', name: '', words: '', group: 1, hasTones: true }
  return (
    <select
      className="emoji__tone"
      aria-label={words.t('emoji.tone')}
      value={tone}
      onChange={(event) => onChange(Number(event.target.value))}
    >
      {Array.from({ length: TONE_COUNT }, (_, each) => (
        <option key={inTone(hand, each)} value={each}>
          {inTone(hand, each)}
        </option>
      ))}
    </select>
  )
}
