import { useEffect, useMemo, useState } from 'react'
import { useInbox, usePromises, useScope, useUi } from '../InboxContext.ts'
import type { Thread } from '../../sync/inbox.ts'
import { countThreads, listThreads, type Counts } from './threadList.ts'

/** The threads of the chosen tab, in order. */
export function useThreadList(): Thread[] {
  const threads = useInbox((snapshot) => snapshot.threads)
  const me = useInbox((snapshot) => snapshot.me?.user_id ?? null)
  const promise = usePromises()
  const tab = useUi((state) => state.tab)
  const order = useUi((state) => state.order)
  const query = useUi((state) => state.query)
  return useMemo(() => listThreads(threads.values(), { tab, order, query, me, promise }), [threads, tab, order, query, me, promise])
}

/** What the tabs count; counted again when a thread changes or a deadline comes near, not on every tick. */
export function useCounts(): Counts {
  const { ticker } = useScope()
  const threads = useInbox((snapshot) => snapshot.threads)
  const clock = useInbox((snapshot) => snapshot.clock)
  const me = useInbox((snapshot) => snapshot.me?.user_id ?? null)
  const promise = usePromises()
  const [round, setRound] = useState(0)
  const counts = useMemo(
    () => ({ round, ...countThreads(threads.values(), { me, promise, clock, now: ticker.nowSeconds() }) }),
    [threads, clock, me, promise, ticker, round],
  )
  useEffect(() => {
    return ticker.watch((now) => {
      if (now >= counts.nextChange) setRound((last) => last + 1)
      return Math.max(counts.nextChange, now + 1)
    })
  }, [ticker, counts])
  return counts
}

/** Now in milliseconds, a minute old at most: for texts that say `today` or `yesterday`. */
export function useMinute(): number {
  const { ticker } = useScope()
  const [now, setNow] = useState(() => ticker.nowSeconds())
  useEffect(() => {
    return ticker.watch((at) => {
      setNow((shown) => (Math.floor(at / 60) === Math.floor(shown / 60) ? shown : at))
      return (Math.floor(at / 60) + 1) * 60
    })
  }, [ticker])
  return now * 1000
}
