import { useRef, type KeyboardEvent, type ReactElement } from 'react'
import { useScope, useUi } from '../InboxContext.ts'
import { keyNames } from '../shortcuts/Keys.tsx'
import { Icon } from '../ui/Icon.tsx'

/** Searches people, conversations and messages. Arrow down goes on to what was found, Enter opens the first, Escape clears. */
export function SearchField(): ReactElement {
  const { ui, words } = useScope()
  const query = useUi((state) => state.query)
  const input = useRef<HTMLInputElement>(null)

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Escape' && query) {
      event.stopPropagation()
      ui.getState().search('')
    } else if (event.key === 'Enter' && query.trim()) {
      input.current?.closest('.pane')?.querySelector<HTMLElement>('[role=option]')?.click()
    } else if (event.key === 'ArrowDown') {
      event.preventDefault()
      input.current?.closest('.pane')?.querySelector<HTMLElement>('[role=listbox]')?.focus()
    }
  }

  return (
    <div className="search">
      <span className="search__icon">
        <Icon name="search" size={15} />
      </span>
      <input
        ref={input}
        type="search"
        className="search__input"
        autoComplete="off"
        spellCheck={false}
        aria-label={words.t('search')}
        placeholder={words.t('search')}
        value={query}
        onChange={(event) => ui.getState().search(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className="search__end">
        {query ? (
          <button
            type="button"
            className="icon-button"
            aria-label={words.t('clearSearch')}
            onClick={() => {
              ui.getState().search('')
              input.current?.focus()
            }}
          >
            <Icon name="close" size={14} />
          </button>
        ) : (
          <span className="kbd" aria-hidden="true">
            {keyNames('Mod+K', words).join(' ')}
          </span>
        )}
      </span>
    </div>
  )
}
