import {
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  type KeyboardEvent,
  type ReactElement,
  type Ref,
  type RefObject,
} from 'react'
import { MESSAGE_BODY_LIMIT } from '../../model.ts'
import type { Message, Thread } from '../../sync/inbox.ts'
import type { ComposerMode } from '../draftText.ts'
import type { Words } from '../i18n/createWords.ts'
import { useScope, useUi } from '../InboxContext.ts'
import { contactTitle, firstName } from '../list/contact.ts'
import { bodyLength } from './bodyLength.ts'
import { ComposerHint } from './ComposerHint.tsx'
import { ComposerModes } from './ComposerModes.tsx'
import { SendButton } from './SendButton.tsx'
import { ReplyPreview } from './ReplyPreview.tsx'
import { useDraft } from './useDraft.ts'
import { useSend } from './useSend.ts'

export interface ComposerHandle {
  focus: () => void
  /** Answers this message: quotes it above the text. */
  quote: (message: Message) => void
}

export interface ComposerProps {
  ref: Ref<ComposerHandle>
  thread: Thread
  /** What is on show of the conversation. */
  messages: readonly Message[]
  onEscape: () => void
}

/** Where answers and notes are written. Enter sends, Shift + Enter breaks the line, Escape goes back to the list. */
export function Composer({ ref, thread, messages, onEscape }: ComposerProps): ReactElement {
  const { ui, words } = useScope()
  const area = useRef<HTMLTextAreaElement>(null)
  const hintId = useId()
  const typed = useDraft(thread.id, thread.draft)
  const { unsaved, write, flush, draft } = typed
  const { mode, body, replyTo = null } = draft
  const left = MESSAGE_BODY_LIMIT - bodyLength(body.trim())
  const { send: store, failed } = useSend(thread.id, typed)
  const canSend = body.trim() !== '' && left >= 0
  const quoted = useQuoted(messages, replyTo)

  const focus = (): void => area.current?.focus({ preventScroll: true })
  useWantedFocus(area)
  useImperativeHandle(ref, () => ({
    focus,
    quote: ({ message_id }) => {
      write({ ...draft, replyTo: message_id })
      focus()
    },
  }))

  function send(): void {
    focus()
    if (canSend) void store(() => area.current?.value ?? '')
  }

  function onKeyDown(event: KeyboardEvent): void {
    // An input method's Enter chooses a word; Safari reports it as key code 229 only.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      event.preventDefault()
      send()
    } else if (event.key === 'Escape') {
      if (replyTo !== null) return write({ ...draft, replyTo: null })
      flush()
      ui.getState().openThread(thread.id)
      onEscape()
    }
  }

  const setMode = (next: ComposerMode): void => {
    write({ ...draft, mode: next })
    focus()
  }
  const placeholder = placeholderOf({ thread, mode, words })
  return (
    <div className="composer" part="composer">
      <div className="composer__box" data-mode={mode} data-invalid={left < 0 || failed}>
        <ComposerModes mode={mode} onChange={setMode} />
        {replyTo !== null && (
          <ReplyPreview
            messageId={replyTo}
            message={quoted}
            onRemove={() => {
              write({ ...draft, replyTo: null })
              focus()
            }}
          />
        )}
        <textarea
          ref={area}
          className="composer__text"
          rows={2}
          aria-label={placeholder}
          aria-describedby={hintId}
          aria-invalid={left < 0}
          placeholder={placeholder}
          value={body}
          onChange={(event) => write({ ...draft, body: event.target.value })}
          onKeyDown={onKeyDown}
          onBlur={flush}
        />
        <div className="composer__foot">
          <ComposerHint
            id={hintId}
            left={left}
            problem={failed ? words.t('composer.failed') : unsaved ? words.t('composer.draftNotSaved') : null}
          />
          <SendButton mode={mode} canSend={canSend} onSend={send} />
        </div>
      </div>
    </div>
  )
}

/** Whoever opened the conversation to write in it finds the keyboard here. */
function useWantedFocus(area: RefObject<HTMLElement | null>): void {
  const wanted = useUi((state) => state.focusComposer)
  useEffect(() => {
    if (wanted) area.current?.focus({ preventScroll: true })
  }, [wanted, area])
}

function useQuoted(messages: readonly Message[], replyTo: string | null): Message | null {
  return useMemo(
    () => (replyTo === null ? null : (messages.findLast(({ message_id }) => message_id === replyTo) ?? null)),
    [messages, replyTo],
  )
}

function placeholderOf({ thread, mode, words }: { thread: Thread; mode: ComposerMode; words: Words }): string {
  if (mode === 'note') return words.t('composer.notePlaceholder')
  const title = contactTitle(thread, words)
  return words.t('composer.placeholder', { name: thread.contact_name ? firstName(title) : title })
}
