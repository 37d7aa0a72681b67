import { type KeyboardEvent, type ReactElement } from 'react'
import type { ComposerMode } from '../draftText.ts'
import { useWords } from '../InboxContext.ts'

const MODES = [
  { mode: 'reply', label: 'composer.reply' },
  { mode: 'note', label: 'composer.note' },
] as const

/** Answer the patient, or leave a note for the team: the text stays when one changes over. */
export function ComposerModes({ mode, onChange }: { mode: ComposerMode; onChange: (mode: ComposerMode) => void }): ReactElement {
  const words = useWords()

  function onKeyDown(event: KeyboardEvent): void {
    if (!event.key.startsWith('Arrow')) return
    event.preventDefault()
    onChange(mode === 'reply' ? 'note' : 'reply')
  }

  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its radios take the focus
    <div role="radiogroup" className="composer__modes" aria-label={words.t('composer.mode')} onKeyDown={onKeyDown}>
      {MODES.map((each) => (
        <button
          key={each.mode}
          type="button"
          role="radio"
          className="mode"
          aria-checked={mode === each.mode}
          tabIndex={mode === each.mode ? 0 : -1}
          onClick={() => onChange(each.mode)}
        >
          {words.t(each.label)}
        </button>
      ))}
    </div>
  )
}
