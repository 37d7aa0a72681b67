import { useEffect, useMemo, useState } from 'react'
import type { Message, MessageFeedSnapshot } from '../../sync/inbox.ts'
import { foldText } from '../foldText.ts'

const folded = new WeakMap<Message, string>()

function foldedBody(message: Message): string {
  const known = folded.get(message)
  if (known !== undefined) return known
  const text = foldText(message.body ?? '')
  folded.set(message, text)
  return text
}

export interface ThreadSearch {
  query: string
  setQuery: (query: string) => void
  /** What is searched for, folded; empty while nothing is. */
  folded: string
  /** The message that is looked at. */
  current: string | null
  /** Its place from the newest, from 1; 0 while there is none. */
  position: number
  count: number
  /** Older messages are being looked through. */
  seeking: boolean
  /** Older ones exist that were not looked through. */
  mayHaveMore: boolean
  older: () => void
  newer: () => void
}

export interface ThreadSearchOptions {
  feed: MessageFeedSnapshot
  loadOlder: () => void
}

/** Finds text in the messages of one conversation, newest first, and loads older ones where the loaded ones have no more. */
export function useThreadSearch({ feed, loadOlder }: ThreadSearchOptions): ThreadSearch {
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [seeking, setSeeking] = useState(false)
  const { messages, hasOlder, loadingOlder, error } = feed
  const wanted = foldText(query.trim())
  const matches = useMemo(
    () => (wanted ? messages.filter((message) => foldedBody(message).includes(wanted)).map(({ message_id }) => message_id as string) : []),
    [messages, wanted],
  )
  const at = chosen === null ? matches.length - 1 : matches.indexOf(chosen)
  const index = at < 0 ? matches.length - 1 : at
  const current = matches[index] ?? null
  const mayHaveMore = hasOlder && error === null

  function older(): void {
    if (index > 0) setChosen(matches[index - 1] ?? null)
    else if (mayHaveMore && wanted) setSeeking(true)
  }
  function newer(): void {
    if (index < matches.length - 1) setChosen(matches[index + 1] ?? null)
  }
  function search(next: string): void {
    setQuery(next)
    setChosen(null)
    setSeeking(foldText(next.trim()) !== '')
  }

  // Looks further back only until the next find: the person decides how far.
  const found = index > 0 || (chosen === null && matches.length > 0)
  useEffect(() => {
    if (!seeking || loadingOlder) return
    if (found) {
      // oxlint-disable-next-line react/set-state-in-effect -- it follows the pages as they come in
      if (chosen !== null && index > 0) setChosen(matches[index - 1] ?? null)
      else if (current !== null) setChosen(current)
      setSeeking(false)
    } else if (mayHaveMore) {
      loadOlder()
    } else {
      setSeeking(false)
    }
  }, [seeking, loadingOlder, found, mayHaveMore, loadOlder, chosen, index, matches, current])

  const position = matches.length === 0 ? 0 : matches.length - index
  return { query, setQuery: search, folded: wanted, current, position, count: matches.length, seeking, mayHaveMore, older, newer }
}
