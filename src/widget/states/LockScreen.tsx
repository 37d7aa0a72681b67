import { useState, type ReactElement } from 'react'
import type { MessageKey } from '../i18n/ptBR.ts'
import type { Words } from '../i18n/createWords.ts'
import { Icon } from '../ui/Icon.tsx'

export interface Lock {
  /** Null when the host unlocks by itself. */
  unlock: (() => Promise<'open' | 'refused' | 'offline'>) | null
}

const REASONS: Record<'refused' | 'offline', MessageKey> = { refused: 'locked.refused', offline: 'locked.offline' }

/** All that is left of a locked inbox: nothing of a patient is in the document, visible or not. */
export function LockScreen({ lock, words }: { lock: Lock; words: Words }): ReactElement {
  const [busy, setBusy] = useState(false)
  const [reason, setReason] = useState<MessageKey | null>(null)

  async function open(): Promise<void> {
    if (!lock.unlock || busy) return
    setBusy(true)
    const answer = await lock.unlock()
    setBusy(false)
    setReason(answer === 'open' ? null : REASONS[answer])
  }

  return (
    <div className="empty" part="lock">
      <span className="empty__mark">
        <Icon name="lock" size={22} />
      </span>
      <h2 className="problem__title">{words.t('locked.title')}</h2>
      <p className="empty__text" role="status">
        {words.t('locked.text')}
      </p>
      {lock.unlock && (
        <button type="button" className="button button--primary" aria-busy={busy} onClick={() => void open()}>
          {words.t('locked.unlock')}
        </button>
      )}
      <p className="empty__text" data-tone="late" role="alert">
        {reason && words.t(reason)}
      </p>
    </div>
  )
}
