import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import type { Message } from '../../sync/inbox.ts'
import { arrivals } from './arrivals.ts'

export interface End {
  atEnd: boolean
  /** How many messages of others came in while one was reading further up. */
  unseen: number
  /** Looks where the box is scrolled to. */
  look: () => void
}

/** Whether the newest message is in view, and how many came that are not. */
export function useEnd(box: RefObject<HTMLElement | null>, { messages, nearPx }: { messages: readonly Message[]; nearPx: number }): End {
  const [atEnd, setAtEnd] = useState(true)
  const [unseen, setUnseen] = useState(0)
  const lastSeen = useRef<string | null>(null)
  const newest = useRef<string | null>(null)

  const look = useCallback(() => {
    const node = box.current
    if (!node) return
    const isAtEnd = node.scrollHeight - node.scrollTop - node.clientHeight < nearPx
    setAtEnd(isAtEnd)
    if (!isAtEnd) return
    lastSeen.current = newest.current
    setUnseen(0)
  }, [box, nearPx])

  useEffect(() => {
    newest.current = messages.at(-1)?.message_id ?? null
    lastSeen.current ??= newest.current
    if (!atEnd) setUnseen(arrivals(messages, lastSeen.current).filter(({ local }) => local === null).length)
  }, [messages, atEnd])

  return { atEnd, unseen, look }
}
