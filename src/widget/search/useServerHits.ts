import { useCallback, useEffect, useRef, useState } from 'react'
import { InboxError } from '../../errors.ts'
import type { MessageRow, ThreadId, ThreadRow } from '../../model.ts'
import type { FoundPage } from '../../sync/search/searchWire.ts'
import { useInbox, useScope } from '../InboxContext.ts'

/** A person who still types is not asked for at each letter. */
const PAUSE_MS = 300
const PAGE = 30

/*
 *   waiting ──pause──▶ asking ──▶ more ──older()──▶ asking ──▶ all
 *                        └──▶ offline | failed ──older()──▶ asking
 */
export interface ServerHits {
  query: string
  state: 'waiting' | 'asking' | 'more' | 'all' | 'offline' | 'failed'
  messages: readonly MessageRow[]
  threads: ReadonlyMap<ThreadId, ThreadRow>
  people: readonly ThreadId[]
  next: string | null
}

const fresh = (query: string): ServerHits => ({ query, state: 'waiting', messages: [], threads: new Map(), people: [], next: null })

/** What the server has of these words; goes on to older ones with `older`. */
export function useServerHits(query: string): { found: ServerHits; older: () => void } {
  const { inbox } = useScope()
  const isOffline = useInbox(({ status }) => status.is === 'offline')
  const [stored, setFound] = useState<ServerHits>(fresh(''))
  // Nothing of another query is shown for this one.
  const found = stored.query === query ? stored : fresh(query)
  const latest = useRef(found)
  useEffect(() => {
    latest.current = found
  })

  const ask = useCallback(
    (before: ServerHits) => {
      setFound({ ...before, state: 'asking' })
      inbox.ask.searchMessages(before.query, { before: before.next, limit: PAGE }).then(
        (page) => setFound((now) => (now.query === before.query ? withPage(before, page) : now)),
        (reason: unknown) => {
          const state = reason instanceof InboxError && reason.kind === 'network' ? 'offline' : 'failed'
          setFound((now) => (now.query === before.query ? { ...before, state } : now))
        },
      )
    },
    [inbox],
  )

  useEffect(() => {
    if (query === '') return undefined
    if (isOffline) {
      // oxlint-disable-next-line react/set-state-in-effect -- it follows the connection
      setFound({ ...latest.current, query, state: 'offline' })
      return undefined
    }
    const timer = setTimeout(() => ask({ ...latest.current, query }), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [query, isOffline, ask])

  const older = useCallback(() => {
    const { state } = latest.current
    if (state === 'more' || state === 'offline' || state === 'failed') ask(latest.current)
  }, [ask])
  return { found, older }
}

function withPage({ query, messages, threads, people }: ServerHits, page: FoundPage): ServerHits {
  const known = new Set(messages.map(({ message_id }) => message_id))
  return {
    query,
    state: page.next === null ? 'all' : 'more',
    messages: [...messages, ...page.messages.filter(({ message_id }) => !known.has(message_id))],
    threads: new Map([...threads, ...page.threads.map((thread) => [thread.id, thread] as const)]),
    people: people.length > 0 ? people : page.people,
    next: page.next,
  }
}
