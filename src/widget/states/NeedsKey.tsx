import type { ReactElement } from 'react'
import type { Words } from '../i18n/createWords.ts'
import { Icon } from '../ui/Icon.tsx'

/** The copy is there, encrypted, and its key is not: what it takes to open it. Never an empty inbox. */
export function NeedsKey({ words, onRetry }: { words: Words; onRetry: () => void }): ReactElement {
  return (
    <div className="empty" role="status" part="problem" data-kind="needs-key">
      <span className="empty__mark">
        <Icon name="lock" size={22} />
      </span>
      <h2 className="problem__title">{words.t('needsKey.title')}</h2>
      <p className="empty__text">{words.t('needsKey.text')}</p>
      <button type="button" className="button button--primary" onClick={onRetry}>
        {words.t('tryAgain')}
      </button>
    </div>
  )
}
