import type { ReactElement } from 'react'
import type { Texts } from '../i18n/createTexts.ts'
import { useScope } from '../InboxContext.ts'
import type { Opening } from './useOpenHit.ts'
import type { SearchResults } from './useSearch.ts'
import type { SearchKey } from './words/ptBR.ts'

export interface ResultStateProps {
  texts: Texts<SearchKey>
  results: SearchResults
  count: number
  opening: Opening
}

/** How far the search has come, in one quiet line; screen readers hear it when it settles. */
export function ResultState({ texts, results, count, opening }: ResultStateProps): ReactElement {
  const { words } = useScope()
  const { server, older, deviceDone } = results
  return (
    <div className="results__state">
      <p role="status" data-tone={opening === 'offline' || opening === 'gone' ? 'late' : undefined}>
        {sentence()}
      </p>
      {(server === 'failed' || server === 'offline') && opening === 'idle' && (
        <button type="button" className="link" onClick={older}>
          {words.t('tryAgain')}
        </button>
      )}
    </div>
  )

  function sentence(): string {
    if (opening === 'opening') return texts.t('opening')
    if (opening === 'offline') return texts.t('notHere')
    if (opening === 'gone') return words.t('empty.thread')
    if (server === 'offline') return texts.t('offline')
    if (server === 'failed') return texts.t('failed')
    if (!deviceDone) return texts.t('reading')
    if (server === 'waiting' || server === 'asking') return texts.t('older')
    // The pane says in full that there is nothing.
    return count === 0 ? '' : texts.plural('found', count)
  }
}
