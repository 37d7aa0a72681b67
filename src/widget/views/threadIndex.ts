import type { ThreadId, UserId } from '../../model.ts'
import type { BusinessClock } from '../../sla/businessClock.ts'
import type { Thread } from '../../sync/inbox.ts'
import type { PromiseOf } from '../promiseBook.ts'
import { matchesFilter, type Matches } from './matchesFilter.ts'
import { threadFacts, type FactsWorld, type ThreadFacts } from './threadFacts.ts'
import type { View, ViewKey } from './views.ts'

/** Everything that decides which thread is in which view. */
export interface IndexWorld {
  threads: ReadonlyMap<ThreadId, Thread>
  me: UserId | null
  promise: PromiseOf
  clock: BusinessClock | null
  pins: ReadonlySet<ThreadId>
  mentions: ReadonlyMap<ThreadId, unknown>
  views: readonly View[]
}

/** What the index knows; another object whenever any of it changed. Its facts are the index's own, brought up to date in place. */
export interface IndexReading {
  facts: ReadonlyMap<ThreadId, ThreadFacts>
  counts: ReadonlyMap<ViewKey, number>
  /** Threads of the first view that are late or at risk. */
  pressing: number
  /** Some of them are late already. */
  late: boolean
  nowSeconds: number
  /** Until when this holds if nothing happens, in seconds. */
  nextChange: number
}

export interface ThreadIndex {
  read: (world: IndexWorld, nowSeconds: number) => IndexReading
}

interface Tally {
  key: ViewKey
  matches: Matches
  held: Set<ThreadId>
}

/** Counts all views in one pass, and afterwards only what changed: a thread, or the hour. */
export function createThreadIndex(): ThreadIndex {
  let world: IndexWorld | null = null
  let reading: IndexReading | null = null
  let terms: FactsWorld | null = null
  let tallies: Tally[] = []
  const facts = new Map<ThreadId, ThreadFacts>()
  const pressing = new Set<ThreadId>()
  const late = new Set<ThreadId>()

  function count(id: ThreadId, of: ThreadFacts | null, now: number): void {
    for (const { matches, held } of tallies) {
      if (of && matches(of, now)) held.add(id)
      else held.delete(id)
    }
    const isDue = tallies[0]?.held.has(id) ?? false
    mark(late, id, isDue && (of?.sla === 'overdue' || of?.sla === 'breached'))
    mark(pressing, id, isDue && (late.has(id) || of?.sla === 'at-risk'))
  }

  function put(thread: Thread, now: number): void {
    if (!terms) return
    const next = threadFacts(thread, terms, now)
    facts.set(thread.id, next)
    count(thread.id, next, now)
  }

  function begin(next: IndexWorld): void {
    const { me, views, promise, clock, pins, mentions } = next
    terms = { promise, clock, pins, mentions, days: [...new Set(views.flatMap(({ filter }) => filter.days ?? []))] }
    tallies = views.map(({ key, filter }) => ({ key, matches: matchesFilter(filter, me), held: new Set() }))
    for (const known of [facts, pressing, late]) known.clear()
  }

  /** Looks at each thread, but works only on those that are new, changed or overtaken by time. Says whether there were any. */
  function update(next: IndexWorld, now: number): boolean {
    let changed = false
    for (const [id, thread] of next.threads) {
      const known = facts.get(id)
      if (known && known.thread === thread && known.changesAt > now && !isMarkedAnew(known, next)) continue
      put(thread, now)
      changed = true
    }
    if (facts.size === next.threads.size) return changed
    for (const id of [...facts.keys()]) {
      if (next.threads.has(id)) continue
      facts.delete(id)
      count(id, null, now)
    }
    return true
  }

  function read(next: IndexWorld, now: number): IndexReading {
    if (reading && world && now >= reading.nowSeconds && now < reading.nextChange && sameWorld(world, next)) return reading
    const anew = !world || !reading || now < reading.nowSeconds || !sameTerms(world, next)
    if (anew) begin(next)
    else if (terms) terms = { ...terms, pins: next.pins, mentions: next.mentions }
    world = next
    if (!update(next, now) && !anew && reading) {
      reading = { ...reading, nowSeconds: now }
      return reading
    }
    let nextChange = Infinity
    for (const { changesAt } of facts.values()) if (changesAt < nextChange) nextChange = changesAt
    const counts = new Map(tallies.map(({ key, held }) => [key, held.size]))
    reading = { facts, counts, pressing: pressing.size, late: late.size > 0, nowSeconds: now, nextChange }
    return reading
  }

  return { read }
}

const mark = (set: Set<ThreadId>, id: ThreadId, is: boolean): unknown => (is ? set.add(id) : set.delete(id))

const isMarkedAnew = (known: ThreadFacts, { pins, mentions }: IndexWorld): boolean =>
  known.isPinned !== pins.has(known.thread.id) || known.isMentioned !== mentions.has(known.thread.id)

const sameTerms = (a: IndexWorld, b: IndexWorld): boolean =>
  a.me === b.me && a.promise === b.promise && a.clock === b.clock && a.views === b.views

const sameWorld = (a: IndexWorld, b: IndexWorld): boolean =>
  sameTerms(a, b) && a.threads === b.threads && a.pins === b.pins && a.mentions === b.mentions
