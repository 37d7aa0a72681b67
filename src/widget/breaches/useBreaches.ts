import { useCallback, useEffect, useState } from 'react'
import { useInbox, useScope } from '../InboxContext.ts'
import type { BreachPage, BreachQuery, ListedBreach } from '../../sync/server/slaRequests.ts'
import { heldBreaches } from './breachFilters.ts'

/** The record as far as it is here. */
export type BreachList =
  | { is: 'loading' }
  | { is: 'failed' }
  /** The device's own copy: the server is out of reach. */
  | { is: 'held'; breaches: readonly ListedBreach[] }
  | { is: 'listed'; breaches: readonly ListedBreach[]; next: string | null }

export interface Breaches {
  list: BreachList
  refresh: () => void
  loadMore: () => Promise<void>
  /** Everything that matches, page by page; what the device holds while there is no server. */
  all: () => Promise<readonly ListedBreach[]>
}

export function useBreaches(query: BreachQuery): Breaches {
  const { inbox } = useScope()
  const [found, setFound] = useState<{ key: string; page: BreachPage } | { key: string; failed: 'network' | 'other' } | null>(null)
  const [refreshes, setRefreshes] = useState(0)
  // A breach that opens or is answered somewhere is news for this list too.
  const held = useInbox((snapshot) => snapshot.breaches)
  const answered = useInbox((snapshot) => snapshot.answeredBreaches)
  const threads = useInbox((snapshot) => snapshot.threads)
  const key = JSON.stringify(query)

  useEffect(() => {
    let wanted = true
    const asked = JSON.parse(key) as BreachQuery
    inbox.ask.breaches(asked, null).then(
      (page) => wanted && setFound({ key, page }),
      (error: unknown) => wanted && setFound({ key, failed: isNetwork(error) ? 'network' : 'other' }),
    )
    return () => {
      wanted = false
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies, react/exhaustive-deps -- what is held changes: ask again
  }, [inbox, key, refreshes, held, answered])

  const loadMore = useCallback(async () => {
    if (!found || !('page' in found) || found.page.next === null) return
    const older = await inbox.ask.breaches(JSON.parse(found.key) as BreachQuery, found.page.next).catch(() => null)
    if (older) setFound({ key: found.key, page: { breaches: [...found.page.breaches, ...older.breaches], next: older.next } })
  }, [inbox, found])

  const onDevice = (): ListedBreach[] => heldBreaches({ breaches: held, answeredBreaches: answered, threads }, query)
  const isHeld = found !== null && 'failed' in found
  return {
    list: listOf(),
    refresh: () => setRefreshes((count) => count + 1),
    loadMore,
    all: async () => {
      if (isHeld) return onDevice()
      const rows: ListedBreach[] = []
      let next: string | null = null
      do {
        const page: BreachPage = await inbox.ask.breaches(query, next)
        rows.push(...page.breaches)
        next = page.next
      } while (next !== null)
      return rows
    },
  }

  function listOf(): BreachList {
    if (found?.key !== key) return { is: 'loading' }
    if ('page' in found) return { is: 'listed', ...found.page }
    return found.failed === 'network' ? { is: 'held', breaches: onDevice() } : { is: 'failed' }
  }
}

const isNetwork = (error: unknown): boolean => error instanceof Error && 'kind' in error && error.kind === 'network'
