import type { MessageFeed } from '../../inbox.ts'
import type { Owner } from './simulation.ts'

/** An answer that somebody typed. */
export interface Typed {
  body: string
  thread: string
  /** The tab it was typed in. */
  keptBy: Owner
  /** Its place among all calls, and when it was stored on the device; null = nobody was told that it is. */
  askedAt: number
  storedAt: number | null
  /** Nobody may expect it any more: discarded, deleted, or kept by a tab without a disk that died. */
  excused: boolean
  /** Sent again after a refusal: it lost its place in the order. */
  retried: boolean
}

/** What a thread's draft was set to: by typing, or by sending, which empties it. */
export interface Drafted {
  thread: string
  text: string | null
  askedAt: number
  storedAt: number | null
}

/**
 * What excuses more than one answer. `disk`: that tab is a device of its own from then on. `sent away`: a purge, whenever it
 * comes, empties screens and takes drafts along. `reset`: what the server has comes back page by page. `deleted`: the host
 * deleted an answer.
 */
export type Accident = 'disk' | 'deleted' | 'sent away' | 'reset'

/** Watches from outside: what was typed, and that it never vanishes from the screen or shows twice. */
export interface Witness {
  typed: Typed[]
  /** What it saw that must not be. */
  faults: string[]
  accidents: ReadonlySet<Accident>
  accident: (what: Accident) => void
  type: (thread: string, keptBy: Owner) => Typed
  draft: (thread: string, text: string | null) => Drafted
  stored: (what: Typed | Drafted) => void
  /** What a thread's draft may be: what was set last, or any of several that were set at once. Null = anything. */
  drafts: (thread: string) => Set<string | null> | null
  excuse: (which: (typed: Typed) => boolean) => void
  /** Looks at a tab's feed each time it changes. */
  watch: (thread: string, feed: MessageFeed, inSight: () => boolean) => void
}

export function createWitness(hasArrived: (body: string) => boolean): Witness {
  const typed: Typed[] = []
  const drafted: Drafted[] = []
  const faults: string[] = []
  const accidents = new Set<Accident>()
  let calls = 0

  function look(thread: string, feed: MessageFeed, { seen, inSight }: { seen: Set<Typed>; inSight: boolean }): void {
    const shown = feed.getSnapshot().messages.map(({ body }) => body)
    const twice = shown.find((body, at) => shown.indexOf(body) !== at)
    if (twice !== undefined) faults.push(`shown twice: ${twice}`)
    if (!inSight || accidents.has('sent away') || accidents.has('disk')) return seen.clear()
    const bodies = new Set(shown)
    for (const each of typed) {
      if (each.thread !== thread) continue
      if (bodies.has(each.body)) seen.add(each)
      else if (seen.has(each) && mustShow(each)) faults.push(`vanished from the screen: ${each.body}`)
    }
  }

  function mustShow(each: Typed): boolean {
    return each.storedAt !== null && !each.excused && !(accidents.has('reset') && hasArrived(each.body))
  }

  return {
    typed,
    faults,
    accidents,
    accident: (what) => accidents.add(what),
    type: (thread, keptBy) => {
      const body = `answer ${typed.length + 1}`
      const each: Typed = { body, thread, keptBy, askedAt: (calls += 1), storedAt: null, excused: false, retried: false }
      typed.push(each)
      return each
    },
    draft: (thread, text) => {
      const each: Drafted = { thread, text, askedAt: (calls += 1), storedAt: null }
      drafted.push(each)
      return each
    },
    stored: (each) => {
      each.storedAt = calls += 1
    },
    drafts: (thread) => {
      if (accidents.has('sent away') || accidents.has('disk')) return null
      const all = [{ thread, text: null, askedAt: 0, storedAt: 0 }, ...drafted.filter((each) => each.thread === thread)]
      const overruled = (each: Drafted): boolean =>
        all.some(({ askedAt, storedAt }) => storedAt !== null && askedAt > (each.storedAt ?? Number.POSITIVE_INFINITY))
      return new Set(all.filter((each) => !overruled(each)).map(({ text }) => text))
    },
    excuse: (which) => {
      for (const each of typed) if (which(each)) each.excused = true
    },
    watch: (thread, feed, inSight) => {
      const seen = new Set<Typed>()
      feed.subscribe(() => look(thread, feed, { seen, inSight: inSight() }))
    },
  }
}
