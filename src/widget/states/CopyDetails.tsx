import { useState, type ReactElement } from 'react'
import type { Words } from '../i18n/createWords.ts'
import { errorReport } from './errorReport.ts'

export interface CopyDetailsProps {
  error: unknown
  facts?: Record<string, string | number>
  words: Words
}

/** Puts a report without personal data on the clipboard; where the browser refuses, it shows it to be copied by hand. */
export function CopyDetails({ error, facts, words }: CopyDetailsProps): ReactElement {
  const [shown, setShown] = useState<{ is: 'copied' } | { is: 'text'; text: string } | null>(null)

  async function copy(): Promise<void> {
    const text = errorReport(error, facts)
    try {
      await navigator.clipboard.writeText(text)
      setShown({ is: 'copied' })
    } catch {
      setShown({ is: 'text', text })
    }
  }

  return (
    <span className="copy-details">
      <button type="button" className="link" onClick={() => void copy()}>
        {words.t('broken.copy')}
      </button>
      <span role="status">{shown?.is === 'copied' && words.t('broken.copied')}</span>
      {shown?.is === 'text' && (
        <textarea className="problem__reason" readOnly rows={6} aria-label={words.t('broken.copy')} value={shown.text} />
      )}
    </span>
  )
}
