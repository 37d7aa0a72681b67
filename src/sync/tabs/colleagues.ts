import type { ThreadId, UserId } from '../../model.ts'
import type { Typing, Viewer } from '../server/backend.ts'
import type { Present } from '../inbox.ts'
import type { Clock, Timers } from '../ports.ts'

/** A colleague whose last sign of typing is older than this has stopped, whether or not anybody said so. */
const TYPING_MS = 8000

export type PresenceMap = ReadonlyMap<ThreadId, readonly Present[]>

/** Who else looks at which thread, and who writes there. */
export interface Colleagues {
  viewers: (viewers: readonly Viewer[]) => void
  typed: (typing: Typing) => void
  /** The channel is gone, and with it all knowledge of the others. */
  clear: () => void
  close: () => void
}

export interface ColleaguesOptions {
  /** This person: their other devices are no colleagues. */
  userId: UserId
  clock: Clock
  timers: Timers
  onPresent: (present: PresenceMap) => void
}

export function createColleagues({ userId, clock, timers, onPresent }: ColleaguesOptions): Colleagues {
  let looking: readonly Viewer[] = []
  let typing: { userId: UserId; threadId: ThreadId; untilMs: number }[] = []
  let shown: PresenceMap = new Map()
  let cancelExpiry: () => void = () => {}

  function show(): void {
    const nowMs = clock.monotonicMs()
    typing = typing.filter((each) => each.untilMs > nowMs)
    const next = presentOf(looking, typing)
    cancelExpiry()
    if (typing.length > 0) cancelExpiry = timers.after(Math.min(...typing.map((each) => each.untilMs)) - nowMs, show)
    if (spelled(next) === spelled(shown)) return
    // A thread whose people are the same keeps its list.
    shown = new Map([...next].map(([id, people]) => [id, sameList(shown.get(id), people)]))
    onPresent(shown)
  }

  return {
    viewers: (viewers) => {
      looking = viewers.filter((each) => each.userId !== userId)
      show()
    },
    typed: (it) => {
      if (it.userId === userId) return
      typing = typing.filter((each) => each.userId !== it.userId || each.threadId !== it.threadId)
      if (it.typing) typing.push({ userId: it.userId, threadId: it.threadId, untilMs: clock.monotonicMs() + TYPING_MS })
      show()
    },
    clear: () => {
      ;[looking, typing] = [[], []]
      show()
    },
    close: () => cancelExpiry(),
  }
}

function presentOf(looking: readonly Viewer[], typing: readonly { userId: UserId; threadId: ThreadId }[]): Map<ThreadId, Present[]> {
  const present = new Map<ThreadId, Map<UserId, boolean>>()
  const note = (threadId: ThreadId, who: UserId, types: boolean): void => {
    const people = present.get(threadId) ?? new Map<UserId, boolean>()
    present.set(threadId, people.set(who, types))
  }
  for (const { userId, threadId } of looking) note(threadId, userId, false)
  for (const { userId, threadId } of typing) note(threadId, userId, true)
  const inOrder = (people: Map<UserId, boolean>): Present[] =>
    [...people].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([userId, types]) => ({ userId, typing: types }))
  return new Map([...present].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([id, people]) => [id, inOrder(people)]))
}

function spelled(present: PresenceMap): string {
  return JSON.stringify([...present])
}

function sameList(before: readonly Present[] | undefined, now: readonly Present[]): readonly Present[] {
  return before && JSON.stringify(before) === JSON.stringify(now) ? before : now
}
