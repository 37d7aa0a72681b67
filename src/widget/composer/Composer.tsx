import { useEffect, useId, useImperativeHandle, useMemo, useRef, type ReactElement, type Ref, type RefObject } from 'react'
import type { ThreadId } from '../../model.ts'
import type { Message, Thread } from '../../sync/inbox.ts'
import type { ComposerMode } from '../draftText.ts'
import type { Words } from '../i18n/createWords.ts'
import { useScope, useUi } from '../InboxContext.ts'
import { contactTitle, firstName } from '../list/contact.ts'
import { useConversation } from '../thread/conversationScope.ts'
import { AttachButton } from '../media/AttachButton.tsx'
import { AttachedList } from '../media/AttachedList.tsx'
import { FileDropZone } from '../media/FileDropZone.tsx'
import { CollisionNotice } from './CollisionNotice.tsx'
import { ComposerHint } from './ComposerHint.tsx'
import { ComposerModes } from './ComposerModes.tsx'
import { ComposerTools } from './ComposerTools.tsx'
import { PresenceLine } from './PresenceLine.tsx'
import { ReplyPreview } from './ReplyPreview.tsx'
import { ScheduleDialog } from './schedule/ScheduleDialog.tsx'
import { SendButton } from './SendButton.tsx'
import { Suggestions } from './Suggestions.tsx'
import { TextField } from './TextField.tsx'
import { useComposer, type ComposerState } from './useComposer.ts'
import { useSuggestions } from './useSuggestions.tsx'
import { useWish } from './useWish.ts'

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
  const composer = useComposer({ area, thread, messages, onEscape })
  const { typed, left, attached } = composer
  const { draft, write, flush } = typed
  const { mode, body, replyTo = null } = draft
  const quoted = useQuoted(messages, replyTo)
  const suggestions = useSuggestions({
    area,
    body,
    isNote: mode === 'note',
    onTemplate: composer.template.insert,
    onManageTemplates: () => ui.getState().showDialog({ is: 'templates' }),
  })
  const focus = (): void => area.current?.focus({ preventScroll: true })
  const change = (part: Partial<typeof draft>): void => {
    write({ ...draft, ...part })
    focus()
  }
  useWantedFocus(area)
  useWish({ area, composer, onMode: (wanted) => change({ mode: wanted }) })
  useImperativeHandle(ref, () => ({ focus, quote: ({ message_id }) => change({ replyTo: message_id }) }))

  const placeholder = placeholderOf({ thread, mode, words })
  return (
    <FileDropZone className="composer" part="composer" enabled={mode === 'reply'} onFiles={attached.add}>
      <Company threadId={thread.id} composer={composer} />
      <div className="composer__box" data-mode={mode} data-invalid={left < 0 || composer.failed}>
        {suggestions.list && <Suggestions {...suggestions.list} onHover={suggestions.hover} />}
        <ComposerModes mode={mode} onChange={(next) => change({ mode: next })} />
        {replyTo !== null && <ReplyPreview messageId={replyTo} message={quoted} onRemove={() => change({ replyTo: null })} />}
        {mode === 'reply' && <AttachedList files={attached.files} onRemove={attached.remove} />}
        <TextField
          area={area}
          value={body}
          aria-label={placeholder}
          aria-describedby={hintId}
          aria-invalid={left < 0}
          {...suggestions.aria}
          placeholder={placeholder}
          onChange={(event) => {
            write({ ...draft, body: event.target.value })
            suggestions.look()
            if (mode === 'reply') composer.tellTyping(event.target.value !== '')
          }}
          onSelect={suggestions.look}
          onKeyDown={(event) => {
            // An input method's Enter chooses a word; Safari reports it as key code 229 only.
            if (event.nativeEvent.isComposing || event.keyCode === 229) return
            if (!suggestions.onKeyDown(event)) composer.onKeyDown(event)
          }}
          onBlur={() => {
            flush()
            composer.tellTyping(false)
          }}
        />
        <div className="composer__foot">
          <ComposerTools area={area} attach={mode === 'reply' && <AttachButton onFiles={attached.add} />} />
          <ComposerHint id={hintId} left={left} problem={composer.problem} />
          <SendButton
            mode={mode}
            canSend={composer.canSend}
            enterSends={composer.enterSends}
            onSend={() => composer.send()}
            onSendAndResolve={() => composer.send({ resolve: true })}
            onSendLater={composer.sendLater}
          />
        </div>
      </div>
      <Later composer={composer} onClosed={focus} />
    </FileDropZone>
  )
}

/** Who else is here: in the way of sending, or just looking. */
function Company({ threadId, composer }: { threadId: ThreadId; composer: ComposerState }): ReactElement {
  const { showMessage } = useConversation()
  const { collision, asked, send } = composer
  if (!collision) return <PresenceLine threadId={threadId} />
  return (
    <CollisionNotice
      collision={collision}
      asked={asked}
      onShow={() => collision.is === 'answered' && showMessage(collision.messageId)}
      onSend={() => send()}
    />
  )
}

/** The dialog for another time, which gives the keyboard back to the text. */
function Later({ composer, onClosed }: { composer: ComposerState; onClosed: () => void }): ReactElement | null {
  if (!composer.scheduling) return null
  const close = (): void => {
    composer.closeScheduling()
    onClosed()
  }
  return <ScheduleDialog body={composer.typed.draft.body} sendAt={null} onSave={composer.schedule} onClose={close} />
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
