import { useState, type KeyboardEvent, type RefObject } from 'react'
import { MESSAGE_BODY_LIMIT, type EpochMs } from '../../model.ts'
import type { Message, Thread } from '../../sync/inbox.ts'
import { useInbox, useScope } from '../InboxContext.ts'
import { useAttached, type AttachedFiles } from '../media/useAttached.ts'
import { bodyLength } from './bodyLength.ts'
import { unfilledIn } from './fillTemplate.ts'
import { useActivity } from './useActivity.ts'
import { useCollision, type Collision } from './useCollision.ts'
import { useDraft, type DraftState } from './useDraft.ts'
import { useSend } from './useSend.ts'
import { selectUnfilled, useTemplate, type TemplateUse } from './useTemplate.ts'

export interface ComposerOptions {
  area: RefObject<HTMLTextAreaElement | null>
  thread: Thread
  messages: readonly Message[]
  onEscape: () => void
}

export interface ComposerState {
  typed: DraftState
  template: TemplateUse
  /** Characters left; negative when over the limit. */
  left: number
  canSend: boolean
  enterSends: boolean
  collision: Collision | null
  /** Sending was asked for once against the collision. */
  asked: boolean
  attached: AttachedFiles
  /** What keeps the text from being sent or stored, in words. */
  problem: string | null
  failed: boolean
  send: (options?: { resolve?: boolean }) => void
  sendLater: () => void
  schedule: (message: { body: string; sendAt: EpochMs }) => Promise<void>
  /** The dialog for another time is open. */
  scheduling: boolean
  closeScheduling: () => void
  onKeyDown: (event: KeyboardEvent) => void
  /** Something was typed, or the field was left. */
  tellTyping: (typing: boolean) => void
}

/** What is typed and what becomes of it. */
export function useComposer({ area, thread, messages, onEscape }: ComposerOptions): ComposerState {
  const { inbox, ui, words } = useScope()
  const typed = useDraft(thread.id, thread.draft)
  const { draft, write, flush, unsaved } = typed
  const { mode, body, replyTo = null } = draft
  const template = useTemplate(area, thread)
  const { send: store, failed } = useSend(thread.id, typed)
  const enterSends = useInbox((snapshot) => snapshot.preferences['enterSends'] !== false)
  const isAnswer = mode === 'reply' && body.trim() !== ''
  const collision = useCollision({ threadId: thread.id, messages, isWriting: isAnswer })
  const [askedFor, setAskedFor] = useState<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const [scheduling, setScheduling] = useState(false)
  const tellTyping = useActivity(thread.id)
  const left = MESSAGE_BODY_LIMIT - bodyLength(body.trim())
  const attached = useAttached(thread.id)
  const hasFiles = mode === 'reply' && attached.files.length > 0
  const canSend = (body.trim() !== '' || hasFiles) && left >= 0
  const unfilled = mode === 'reply' ? unfilledIn(body) : []
  const asked = collision !== null && askedFor === collision.key

  /** Whether there is something that may be sent; says what there is to do where not. */
  function isReady(field: HTMLTextAreaElement | null): boolean {
    if (!canSend || !field) return false
    if (unfilled.length === 0) return true
    setRefused(body)
    selectUnfilled(field)
    return false
  }

  function send({ resolve = false }: { resolve?: boolean } = {}): void {
    const field = area.current
    field?.focus({ preventScroll: true })
    if (!isReady(field)) return
    if (collision && !asked) return setAskedFor(collision.key)
    setAskedFor(null)
    tellTyping(false)
    void store({
      typedSince: () => area.current?.value ?? '',
      templateId: template.take(),
      resolve,
      files: hasFiles ? attached.take() : [],
    })
  }

  /** The dialog has a field for the text: there need not be any yet. */
  function sendLater(): void {
    if (body.trim() === '' || isReady(area.current)) setScheduling(true)
  }
  async function schedule(message: { body: string; sendAt: EpochMs }): Promise<void> {
    await inbox.scheduleMessage({ threadId: thread.id, draft: typed.stored(), ...message })
    typed.take()
    typed.sent()
    template.take()
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { key, shiftKey, altKey } = event
    const command = event.ctrlKey || event.metaKey
    if (key === 'Enter' && !altKey && (command || (enterSends && !shiftKey))) {
      event.preventDefault()
      send({ resolve: command && shiftKey && mode === 'reply' })
    } else if (key === 'Escape') {
      if (asked) return setAskedFor(null)
      if (replyTo !== null) return write({ ...draft, replyTo: null })
      flush()
      ui.getState().openThread(thread.id)
      onEscape()
    }
  }

  const problem =
    refused === body && unfilled.length > 0
      ? words.t('templates.unfilled', { names: words.list([...new Set(unfilled.map(({ text }) => text))]) })
      : failed
        ? words.t('composer.failed')
        : unsaved
          ? words.t('composer.draftNotSaved')
          : attached.problem
  const sending = { send, sendLater, schedule, scheduling, closeScheduling: () => setScheduling(false) }
  return { attached, typed, template, left, canSend, enterSends, collision, asked, problem, failed, ...sending, onKeyDown, tellTyping }
}
