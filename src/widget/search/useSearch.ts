import { useMemo } from 'react'
import type { MessageId, ThreadId, ThreadRow } from '../../model.ts'
import { wordsOf } from '../../sync/search/foldText.ts'
import { useInbox } from '../InboxContext.ts'
import { matcher } from '../views/matcher.ts'
import { useDeviceHits } from './useDeviceHits.ts'
import { useServerHits, type ServerHits } from './useServerHits.ts'

export interface MessageHit {
  messageId: MessageId
  thread: ThreadRow
  body: string
  createdAt: string
}

export interface SearchResults {
  /** Conversations by their contact's name or number. */
  people: readonly ThreadRow[]
  /** Conversations by tag or subject. */
  threads: readonly ThreadRow[]
  messages: readonly MessageHit[]
  /** What the device holds has been looked through. */
  deviceDone: boolean
  server: ServerHits['state']
  older: () => void
}

/** What is found for a query: at once on this device, then on the server, as one. */
export function useSearch(query: string): SearchResults {
  const threads = useInbox((snapshot) => snapshot.threads)
  const device = useDeviceHits(query)
  const { found, older } = useServerHits(query)
  const isAsked = query !== ''
  // In order once, not with each key.
  const newest = useMemo(() => (isAsked ? newestFirst([...threads.values()]) : []), [threads, isAsked])
  const people = useMemo(() => {
    const here = newest.filter(matcher(query))
    const away = found.people.flatMap((id) => (threads.has(id) ? [] : (found.threads.get(id) ?? [])))
    return [...here, ...away]
  }, [newest, threads, query, found.people, found.threads])
  const labelled = useMemo(() => newest.filter(labelMatcher(query)), [newest, query])
  const messages = useMemo(() => {
    const threadOf = (id: ThreadId): ThreadRow | undefined => threads.get(id) ?? found.threads.get(id)
    const hits = new Map<MessageId, MessageHit>()
    const put = (messageId: MessageId, threadId: ThreadId, rest: { body: string; createdAt: string }): void => {
      const thread = threadOf(threadId)
      if (thread) hits.set(messageId, { messageId, thread, ...rest })
    }
    for (const { message_id, thread_id, body, created_at } of found.messages)
      put(message_id, thread_id, { body: body ?? '', createdAt: created_at })
    for (const { messageId, threadId, body, createdAt } of device.hits) put(messageId, threadId, { body, createdAt })
    const dated = [...hits.values()].map((hit) => ({ hit, at: Date.parse(hit.createdAt) }))
    return dated.sort((a, b) => b.at - a.at).map(({ hit }) => hit)
  }, [threads, found.threads, found.messages, device.hits])
  return { people, threads: labelled, messages, deviceDone: device.query === query && device.complete, server: found.state, older }
}

const labelWords = new WeakMap<ThreadRow, readonly string[]>()

/** By tag or subject, whose words are made out once a thread. */
function labelMatcher(query: string): (thread: ThreadRow) => boolean {
  const words = wordsOf(query)
  if (words.length === 0) return () => false
  return (thread) => {
    const { tags, subject } = thread
    if (tags.length === 0 && !subject) return false
    let own = labelWords.get(thread)
    if (!own) labelWords.set(thread, (own = wordsOf([...tags, subject ?? ''].join(' '))))
    return words.every((word) => own.some((each) => each.startsWith(word)))
  }
}

const newestFirst = <Row extends ThreadRow>(threads: Row[]): Row[] =>
  threads.sort((a, b) => ((a.last_message_at ?? '') < (b.last_message_at ?? '') ? 1 : -1))
