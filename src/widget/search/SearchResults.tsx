import { startTransition, useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import { useScope } from '../InboxContext.ts'
import { useLazyTexts, type TextLoaders } from '../i18n/useLazyTexts.ts'
import { EmptyState } from '../states/EmptyState.tsx'
import { useSheet } from '../theme/useSheet.ts'
import { afterPaint } from '../ui/afterPaint.ts'
import { ResultGroup } from './ResultGroup.tsx'
import { ResultState } from './ResultState.tsx'
import css from './search.css?inline'
import { useOpenHit } from './useOpenHit.ts'
import { useSearch, type SearchResults as Results } from './useSearch.ts'
import type { SearchKey } from './words/ptBR.ts'

const LOADERS: TextLoaders<SearchKey> = {
  part: 'search',
  'pt-BR': async () => (await import('./words/ptBR.ts')).searchWords,
  en: async () => (await import('./words/en.ts')).searchWords,
  es: async () => (await import('./words/es.ts')).searchWords,
}
/** Of people and conversations, before one asks for all of them. */
const FIRST = 5
/** Pixels from the end at which older ones are asked for. */
const NEAR = 400

/** People, conversations and messages for what is in the search field: one list, from the device and the server alike. */
export function SearchResults(): ReactElement {
  const { ui, words } = useScope()
  const box = useRef<HTMLDivElement>(null)
  const pane = useRef<HTMLDivElement>(null)
  useSheet(pane, css)
  const texts = useLazyTexts(LOADERS)
  const query = useQuery()
  const results = useSearch(query)
  const { opening, open } = useOpenHit()
  const [expanded, setExpanded] = useState<{ query: string; group: 'people' | 'threads' | 'both' } | null>(null)
  const shows = (group: 'people' | 'threads'): number =>
    expanded?.query === query && (expanded.group === group || expanded.group === 'both') ? Infinity : FIRST
  const expand = (group: 'people' | 'threads'): void => setExpanded({ query, group: expanded?.query === query ? 'both' : group })
  const keys = useResultKeys(box, query)
  const { people, threads, messages } = results
  const count = people.length + threads.length + messages.length
  const isLooking = !results.deviceDone || results.server === 'waiting' || results.server === 'asking'
  useOlder(box, results)

  return (
    <div ref={pane} className="results">
      {texts && (
        <>
          {count === 0 && !isLooking ? (
            <EmptyState
              icon="search"
              text={words.t('empty.search', { query })}
              action={words.t('clearSearch')}
              onAction={() => ui.getState().search('')}
            />
          ) : (
            <div
              ref={box}
              role="listbox"
              className="results__list scroll"
              tabIndex={0}
              aria-label={texts.t('results')}
              aria-activedescendant={keys.activeId ?? undefined}
              onKeyDown={keys.onKeyDown}
              onFocus={keys.onFocus}
            >
              <ResultGroup label={texts.t('people')} query={query} threads={people.slice(0, shows('people'))} onOpen={open}>
                {people.length > shows('people') && (
                  <MoreOption count={people.length - FIRST} texts={texts} onMore={() => expand('people')} />
                )}
              </ResultGroup>
              <ResultGroup label={texts.t('threads')} query={query} threads={threads.slice(0, shows('threads'))} withTags onOpen={open}>
                {threads.length > shows('threads') && (
                  <MoreOption count={threads.length - FIRST} texts={texts} onMore={() => expand('threads')} />
                )}
              </ResultGroup>
              <ResultGroup label={texts.t('messages')} query={query} hits={messages} onOpen={open} />
            </div>
          )}
          <ResultState texts={texts} results={results} count={count} opening={opening} />
        </>
      )}
    </div>
  )
}

function MoreOption(props: {
  count: number
  texts: { t: (key: SearchKey, params: { count: string }) => string }
  onMore: () => void
}): ReactElement {
  const { words } = useScope()
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the listbox has the keys
    <div id={useId()} role="option" aria-selected={false} className="hit hit--more" onClick={props.onMore}>
      {props.texts.t('more', { count: words.number(props.count) })}
    </div>
  )
}

/** What is searched for. A letter is on screen, the first one too, before anything is looked up for it. */
function useQuery(): string {
  const { ui } = useScope()
  const [query, setQuery] = useState('')
  useEffect(() => {
    let cancel = (): void => undefined
    const follow = (): void => {
      cancel()
      cancel = afterPaint(() => startTransition(() => setQuery(ui.getState().query.trim())))
    }
    follow()
    const stop = ui.subscribe((state, before) => state.query !== before.query && follow())
    return () => {
      stop()
      cancel()
    }
  }, [ui])
  return query
}

/** Asks for older messages as the end comes near, or while there is room. */
function useOlder(box: { current: HTMLElement | null }, { server, older, messages }: Results): void {
  useEffect(() => {
    const node = box.current
    if (!node || server !== 'more') return undefined
    const look = (): void => {
      if (node.scrollHeight - node.scrollTop - node.clientHeight < NEAR) older()
    }
    look()
    node.addEventListener('scroll', look, { passive: true })
    return () => node.removeEventListener('scroll', look)
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- with each page there is another end to be near to
  }, [box, server, older, messages])
}

interface ResultKeys {
  activeId: string | null
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  onFocus: () => void
}

/** The focus stays on the box; arrows name the next result, Enter opens it, Escape goes back to the field. */
function useResultKeys(box: { current: HTMLElement | null }, query: string): ResultKeys {
  const [active, setActive] = useState<{ query: string; id: string } | null>(null)
  const activeId = active?.query === query ? active.id : null
  const options = (): HTMLElement[] => [...(box.current?.querySelectorAll<HTMLElement>('[role=option]') ?? [])]
  useEffect(() => {
    for (const option of options()) option.dataset['active'] = String(option.id === activeId)
  })
  const moveTo = (option: HTMLElement | undefined): void => {
    if (!option) return
    setActive({ query, id: option.id })
    option.scrollIntoView({ block: 'nearest' })
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const all = options()
    const at = all.findIndex(({ id }) => id === activeId)
    const field = event.currentTarget.closest('.pane')?.querySelector<HTMLElement>('input[type=search]')
    if (event.key === 'ArrowDown') moveTo(all[Math.min(at + 1, all.length - 1)])
    else if (event.key === 'ArrowUp' && at > 0) moveTo(all[at - 1])
    else if (event.key === 'Home') moveTo(all[0])
    else if (event.key === 'End') moveTo(all.at(-1))
    else if (event.key === 'Enter') all[Math.max(at, 0)]?.click()
    else if (event.key === 'Escape' || event.key === 'ArrowUp') field?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return { activeId, onKeyDown, onFocus: () => activeId === null && moveTo(options()[0]) }
}
