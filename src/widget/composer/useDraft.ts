import { useCallback, useEffect, useRef, useState } from 'react'
import type { ThreadId } from '../../model.ts'
import { decodeDraft, encodeDraft, type Draft } from '../draftText.ts'
import { useScope } from '../InboxContext.ts'

const SAVE_AFTER_MS = 300

export interface DraftState {
  draft: Draft
  /** The device refused to keep it: the text is on this screen only. */
  unsaved: boolean
  write: (draft: Draft) => void
  /** Stores now what waits to be stored: before the person, or the page, goes away. */
  flush: () => void
  /** Empties the field while its text is being sent; what is stored stays until `sent`, should the page die meanwhile. */
  take: () => void
  /** The text taken is safe elsewhere: forgets it, unless something was typed since. */
  sent: () => void
}

/**
 * What is typed and not sent, stored shortly after each key and at once on blur, on a change of thread and when the page goes.
 * A draft that another window changed is taken over unless something is typed here.
 */
export function useDraft(threadId: ThreadId, stored: string | null): DraftState {
  const { inbox } = useScope()
  const [draft, setDraft] = useState(() => decodeDraft(stored))
  const [unsaved, setUnsaved] = useState(false)
  const waiting = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null)
  const known = useRef(stored ?? '')

  const save = useCallback(
    (text: string) => {
      known.current = text
      inbox.saveDraft(threadId, text).then(
        () => setUnsaved(false),
        () => setUnsaved(true),
      )
    },
    [inbox, threadId],
  )

  const flush = useCallback(() => {
    if (!waiting.current) return
    clearTimeout(waiting.current.timer)
    const { text } = waiting.current
    waiting.current = null
    save(text)
  }, [save])

  const write = useCallback(
    (next: Draft) => {
      setDraft(next)
      if (waiting.current) clearTimeout(waiting.current.timer)
      waiting.current = { text: encodeDraft(next), timer: setTimeout(flush, SAVE_AFTER_MS) }
    },
    [flush],
  )

  const take = useCallback(() => {
    flush()
    setDraft(({ mode }) => ({ mode, body: '' }))
  }, [flush])

  const sent = useCallback(() => {
    if (!waiting.current && known.current !== '') save('')
  }, [save])

  useEffect(() => {
    const listeners = new AbortController()
    const { signal } = listeners
    window.addEventListener('pagehide', flush, { signal })
    document.addEventListener('visibilitychange', flush, { signal })
    return () => {
      listeners.abort()
      flush()
    }
  }, [flush])

  useEffect(() => {
    const text = stored ?? ''
    if (waiting.current || text === known.current) return
    known.current = text
    setDraft(decodeDraft(text))
  }, [stored])

  return { draft, unsaved, write, flush, take, sent }
}
