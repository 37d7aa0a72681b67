import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react'
import { useWords } from '../InboxContext.ts'
import { Icon } from '../ui/Icon.tsx'
import type { ThreadSearch } from './useThreadSearch.ts'

/** Enter and the arrow up go back in time, Shift + Enter and the arrow down come forward, Escape closes. */
export function ThreadSearchBar({ search, onClose }: { search: ThreadSearch; onClose: () => void }): ReactElement {
  const words = useWords()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const goesBack = event.key === 'ArrowUp' || (event.key === 'Enter' && !event.shiftKey)
    const comesForward = event.key === 'ArrowDown' || (event.key === 'Enter' && event.shiftKey)
    if (event.key === 'Escape') onClose()
    else if (goesBack) search.older()
    else if (comesForward) search.newer()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div role="search" className="find" aria-label={words.t('find')}>
      <Icon name="search" />
      <input
        ref={field}
        className="find__field"
        type="text"
        enterKeyHint="search"
        autoComplete="off"
        aria-label={words.t('find')}
        placeholder={words.t('find')}
        value={search.query}
        onChange={(event) => search.setQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className="find__count" role="status">
        {countWords(search, words)}
      </span>
      <button type="button" className="icon-button" aria-label={words.t('find.older')} onClick={search.older}>
        <Icon name="up" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={words.t('find.newer')}
        aria-disabled={search.position <= 1}
        onClick={search.newer}
      >
        <Icon name="down" />
      </button>
      <button type="button" className="icon-button" aria-label={words.t('find.close')} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  )
}

function countWords(search: ThreadSearch, words: ReturnType<typeof useWords>): string {
  if (!search.folded) return ''
  if (search.seeking) return words.t('find.seeking')
  if (search.count === 0) return words.t('find.none')
  const count = words.number(search.count) + (search.mayHaveMore ? '+' : '')
  return words.t('find.position', { position: words.number(search.position), count })
}
