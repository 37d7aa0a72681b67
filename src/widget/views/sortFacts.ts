import type { Priority } from '../../model.ts'
import type { ThreadFacts } from './threadFacts.ts'
import type { ListSort } from './views.ts'

export type Compare = (a: ThreadFacts, b: ThreadFacts) => number

const RANK: Record<Priority, number> = { urgent: 0, high: 1, medium: 2, low: 3 }

/** `Infinity - Infinity` is no order: equal is equal. */
const ascending = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)
const newest: Compare = (a, b) => ascending(b.lastAt, a.lastAt) || (a.thread.id < b.thread.id ? -1 : 1)
const nextDue: Compare = (a, b) => ascending(a.dueAt, b.dueAt) || newest(a, b)

const ORDERS: Record<ListSort, Compare> = {
  deadline: nextDue,
  newest,
  'oldest-waiting': (a, b) => ascending(a.waitingSince, b.waitingSince) || newest(a, b),
  priority: (a, b) => RANK[a.thread.priority] - RANK[b.thread.priority] || nextDue(a, b),
  wakes: (a, b) => ascending(a.wakesAt, b.wakesAt) || newest(a, b),
}

/** What a person pinned comes first, in the order of the rest; ties go to the newest message. */
export function orderOf(sort: ListSort, { pinsFirst }: { pinsFirst: boolean }): Compare {
  const order = ORDERS[sort]
  if (!pinsFirst) return order
  return (a, b) => (a.isPinned === b.isPinned ? order(a, b) : a.isPinned ? -1 : 1)
}

/**
 * The facts in order. Facts that were in order before and have not changed stay as they are, so that a change of one thread
 * among ten thousand costs a walk, not a sort.
 */
export function sortFacts(wanted: ReadonlySet<ThreadFacts>, compare: Compare, before: readonly ThreadFacts[]): ThreadFacts[] {
  const kept = before.filter((facts) => wanted.has(facts))
  if (kept.length < wanted.size / 2) return [...wanted].sort(compare)
  const known = new Set(kept)
  const fresh = [...wanted].filter((facts) => !known.has(facts)).sort(compare)
  return merge(kept, fresh, compare)
}

function merge(a: readonly ThreadFacts[], b: readonly ThreadFacts[], compare: Compare): ThreadFacts[] {
  const merged: ThreadFacts[] = []
  let at = 0
  for (const fresh of b) {
    for (let kept = a[at]; kept && compare(kept, fresh) <= 0; kept = a[++at]) merged.push(kept)
    merged.push(fresh)
  }
  for (; at < a.length; at++) merged.push(a[at] as ThreadFacts)
  return merged
}
