import { useEffect, useId, useRef, type KeyboardEvent, type ReactElement } from 'react'
import { MESSAGE_BODY_LIMIT } from '../../model.ts'
import type { Thread } from '../../sync/inbox.ts'
import type { ComposerMode } from '../draftText.ts'
import { useScope, useUi } from '../InboxContext.ts'
import { contactTitle, firstName } from '../list/contact.ts'
import { bodyLength } from './bodyLength.ts'
import { ComposerModes } from './ComposerModes.tsx'
import { useDraft } from './useDraft.ts'
import { useSend } from './useSend.ts'

/** From here on the composer says how much room is left. */
const NEAR_LIMIT = 300

/** Where answers and notes are written. Enter sends, Shift + Enter breaks the line, Escape goes back to the list. */
export function Composer({ thread, onEscape }: { thread: Thread; onEscape: () => void }): ReactElement {
  const { ui, words } = useScope()
  const area = useRef<HTMLTextAreaElement>(null)
  const hintId = useId()
  const typed = useDraft(thread.id, thread.draft)
  const { unsaved, write, flush } = typed
  const { mode, body } = typed.draft
  const left = MESSAGE_BODY_LIMIT - bodyLength(body.trim())
  const { send: store, failed } = useSend(thread.id, typed)
  const canSend = body.trim() !== '' && left >= 0

  const wantsFocus = useUi((state) => state.focusComposer)
  useEffect(() => {
    if (wantsFocus) area.current?.focus({ preventScroll: true })
  }, [wantsFocus])

  function send(): void {
    area.current?.focus()
    if (canSend) void store(() => area.current?.value ?? '')
  }

  function onKeyDown(event: KeyboardEvent): void {
    // An input method's Enter chooses a word; Safari reports it as key code 229 only.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      event.preventDefault()
      send()
    } else if (event.key === 'Escape') {
      flush()
      ui.getState().openThread(thread.id)
      onEscape()
    }
  }

  const setMode = (next: ComposerMode): void => {
    write({ mode: next, body })
    area.current?.focus()
  }
  const name = firstName(contactTitle(thread, words))
  const placeholder =
    mode === 'note'
      ? words.t('composer.notePlaceholder')
      : words.t('composer.placeholder', { name: thread.contact_name ? name : contactTitle(thread, words) })
  return (
    <div className="composer" part="composer">
      <div className="composer__box" data-mode={mode} data-invalid={left < 0 || failed}>
        <ComposerModes mode={mode} onChange={setMode} />
        <textarea
          ref={area}
          className="composer__text"
          rows={2}
          aria-label={placeholder}
          aria-describedby={hintId}
          aria-invalid={left < 0}
          placeholder={placeholder}
          value={body}
          onChange={(event) => write({ mode, body: event.target.value })}
          onKeyDown={onKeyDown}
          onBlur={flush}
        />
        <div className="composer__foot">
          <Hint
            id={hintId}
            left={left}
            problem={failed ? words.t('composer.failed') : unsaved ? words.t('composer.draftNotSaved') : null}
          />
          <button type="button" part="send" className="button button--primary" aria-disabled={!canSend} onClick={send}>
            {mode === 'note' ? words.t('composer.save') : words.t('composer.send')}
            <span className="kbd" aria-hidden="true">
              Enter
            </span>
          </button>
        </div>
      </div>
    </div>
  )
}

function Hint({ id, left, problem }: { id: string; left: number; problem: string | null }): ReactElement {
  const { words } = useScope()
  if (left < 0) {
    const limit = words.number(MESSAGE_BODY_LIMIT)
    return (
      <p id={id} className="composer__hint" data-tone="late" role="status">
        {words.plural('composer.tooLong', -left, { limit })}
      </p>
    )
  }
  if (problem !== null) {
    return (
      <p id={id} className="composer__hint" data-tone="late" role="status">
        {problem}
      </p>
    )
  }
  const isNear = left <= NEAR_LIMIT
  return (
    <p id={id} className="composer__hint" data-tone={isNear ? 'near' : undefined}>
      {isNear ? words.plural('composer.remaining', left) : words.t('composer.hint')}
    </p>
  )
}
