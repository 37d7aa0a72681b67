import { useId, type ReactElement } from 'react'
import type { ComposerMode } from '../draftText.ts'
import { useWords } from '../InboxContext.ts'
import { keyNames } from '../shortcuts/Keys.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'

export interface SendButtonProps {
  mode: ComposerMode
  canSend: boolean
  /** Whether Enter alone sends. */
  enterSends: boolean
  onSend: () => void
  onSendAndResolve: () => void
  onSendLater: () => void
}

/** Sends; beside it what else sending can mean. A note is saved, and that is all. */
export function SendButton({ mode, canSend, enterSends, onSend, onSendAndResolve, onSendLater }: SendButtonProps): ReactElement {
  const words = useWords()
  const menuId = useId()
  const send = (
    <button type="button" part="send" className="button button--primary" aria-disabled={!canSend} onClick={onSend}>
      {mode === 'note' ? words.t('composer.save') : words.t('composer.send')}
      <span className="kbd" aria-hidden="true">
        {keyNames(enterSends ? 'Enter' : 'Mod+Enter', words).join(' ')}
      </span>
    </button>
  )
  if (mode === 'note') return send
  return (
    <div className="send" data-disabled={!canSend}>
      {send}
      <Popover
        id={menuId}
        kind="menu"
        className="button button--primary send__more"
        label={words.t('composer.sendMore')}
        triggerLabel={words.t('composer.sendMore')}
        trigger={<Icon name="chevron" size={14} />}
      >
        <button type="button" role="menuitem" className="menu__item" aria-disabled={!canSend} onClick={onSendAndResolve}>
          {words.t('composer.sendAndResolve')}
          <span className="kbd menu__key" aria-hidden="true">
            {keyNames('Mod+⇧+Enter', words).join(' ')}
          </span>
        </button>
        <button type="button" role="menuitem" className="menu__item" onClick={onSendLater}>
          {words.t('composer.sendLater')}
        </button>
      </Popover>
    </div>
  )
}
