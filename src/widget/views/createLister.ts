import type { ThreadId, UserId } from '../../model.ts'
import type { ViewFilter } from '../../workspace.ts'
import type { Thread } from '../../sync/inbox.ts'
import { matcher } from './matcher.ts'
import { matchesFilter } from './matchesFilter.ts'
import { orderOf, sortFacts } from './sortFacts.ts'
import type { ThreadFacts } from './threadFacts.ts'
import type { IndexReading } from './threadIndex.ts'
import type { ListSort } from './views.ts'

export interface ListQuery {
  filter: ViewFilter
  sort: ListSort
  pinsFirst: boolean
  query: string
  me: UserId | null
  /** The thread that is being read: it stays in a list of unread or mentioned ones until another is opened. */
  openId: ThreadId | null
}

export type Lister = (reading: IndexReading, query: ListQuery) => readonly Thread[]

interface Listed {
  key: string
  reading: IndexReading | null
  openId: ThreadId | null
  sorted: readonly ThreadFacts[]
  threads: readonly Thread[]
}

/** Lists the threads of a query in order; remembers the last answer, so that the next one costs only the difference. */
export function createLister(): Lister {
  let last: Listed = { key: '', reading: null, openId: null, sorted: [], threads: [] }
  return (reading, { filter, sort, pinsFirst, query, me, openId: opened }) => {
    const { facts, nowSeconds } = reading
    const openId = (filter.unread ?? filter.mentioned) ? opened : null
    const key = `${sort} ${pinsFirst} ${me} ${query} ${JSON.stringify(filter)}`
    const isSame = key === last.key
    if (isSame && reading === last.reading && openId === last.openId) return last.threads
    const [matches, hasText] = [matchesFilter(filter, me), matcher(query)]
    const wanted = new Set<ThreadFacts>()
    for (const of of facts.values()) if (matches(of, nowSeconds) && hasText(of.thread)) wanted.add(of)

    const read = isSame && openId !== null && last.threads.some(({ id }) => id === openId) ? facts.get(openId) : undefined
    if (read && !wanted.has(read)) {
      const { unread: _, mentioned: __, ...rest } = filter
      if (matchesFilter(rest, me)(read, nowSeconds)) wanted.add(read)
    }

    const sorted = sortFacts(wanted, orderOf(sort, { pinsFirst }), isSame ? last.sorted : [])
    const threads = isSame && sameItems(sorted, last.sorted) ? last.threads : sorted.map(({ thread }) => thread)
    last = { key, reading, openId, sorted, threads }
    return threads
  }
}

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((item, at) => item === b[at])
