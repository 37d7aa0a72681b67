import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import type { MessageFeedSnapshot } from '../../sync/inbox.ts'
import type { MessageListHandle } from './MessageList.tsx'

const MARKED_MS = 2200
/** A quote may be years old: this many pages of older messages are enough to look through. */
const MOST_PAGES = 200

export interface ShowMessage {
  showMessage: (messageId: string) => void
  /** The message just brought into view, for as long as it is marked. */
  marked: string | null
  /** The message could not be found, older ones included. */
  missing: boolean
}

export interface ShowMessageOptions {
  list: RefObject<MessageListHandle | null>
  feed: MessageFeedSnapshot
  loadOlder: () => void
}

/** Brings a message into view, loading older ones until it is there. */
export function useShowMessage({ list, feed, loadOlder }: ShowMessageOptions): ShowMessage {
  const [wanted, setWanted] = useState<string | null>(null)
  const [marked, setMarked] = useState<string | null>(null)
  const [missing, setMissing] = useState(false)
  const pages = useRef(0)

  const showMessage = useCallback((messageId: string) => {
    pages.current = 0
    setMissing(false)
    setWanted(messageId)
  }, [])

  const { messages, hasOlder, loadingOlder, error } = feed
  useEffect(() => {
    if (wanted === null || loadingOlder) return
    if (messages.some(({ message_id }) => message_id === wanted)) {
      list.current?.show(wanted)
      list.current?.focusMessage(wanted)
      // oxlint-disable-next-line react/set-state-in-effect -- it follows what was loaded and scrolled to, which React knows nothing of
      setMarked(wanted)
      setWanted(null)
    } else if (hasOlder && error === null && pages.current < MOST_PAGES) {
      pages.current += 1
      loadOlder()
    } else {
      setMissing(true)
      setWanted(null)
    }
  }, [wanted, messages, hasOlder, loadingOlder, error, list, loadOlder])

  useEffect(() => {
    if (marked === null) return undefined
    const timer = setTimeout(() => setMarked(null), MARKED_MS)
    return () => clearTimeout(timer)
  }, [marked])

  return { showMessage, marked, missing }
}
