import type { ReactElement } from 'react'
import type { ComposerMode } from '../draftText.ts'
import { useWords } from '../InboxContext.ts'

export interface SendButtonProps {
  mode: ComposerMode
  canSend: boolean
  onSend: () => void
}

export function SendButton({ mode, canSend, onSend }: SendButtonProps): ReactElement {
  const words = useWords()
  return (
    <button type="button" part="send" className="button button--primary" aria-disabled={!canSend} onClick={onSend}>
      {mode === 'note' ? words.t('composer.save') : words.t('composer.send')}
      <span className="kbd" aria-hidden="true">
        Enter
      </span>
    </button>
  )
}
