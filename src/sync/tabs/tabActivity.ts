import type { ThreadId } from '../../model.ts'
import type { Activity } from '../inbox.ts'
import type { Clock, Timers, Visibility } from '../ports.ts'

/** Who has not touched a key for so long is not typing any more. */
const TYPING_MS = 6000
/** A key a moment later says nothing new. */
const SAME_AGAIN_MS = 1000
/** Told again so often, so that the leader may forget a tab that died. */
const AGAIN_MS = 20_000

/** What one tab's elements do: ids only. */
export interface TabSummary {
  viewing: ThreadId[]
  typing: ThreadId[]
  /** On show, whether anybody looks or not. */
  showing: ThreadId[]
}

/** One element's say in what its tab does. */
export interface ActivitySource {
  set: (activity: Activity) => void
  close: () => void
}

export interface TabActivity {
  open: () => ActivitySource
  /** A new leader knows nothing yet. */
  tellAgain: () => void
  close: () => void
}

export interface TabActivityOptions {
  clock: Clock
  timers: Timers
  visibility: Visibility
  tell: (summary: TabSummary) => void
}

/** Sums up what the elements of this tab do. A tab that nobody sees does nothing. */
export function createTabActivity({ clock, timers, visibility, tell }: TabActivityOptions): TabActivity {
  const sources = new Map<ActivitySource, { threadId: ThreadId; typingUntilMs: number }>()
  let hidden = false
  let told: TabSummary = { viewing: [], typing: [], showing: [] }
  let toldAtMs = Number.NEGATIVE_INFINITY
  let cancelExpiry: () => void = () => {}
  let cancelAgain: () => void = () => {}

  function summary(): TabSummary {
    const nowMs = clock.monotonicMs()
    const all = [...sources.values()]
    const showing = distinct(all.map((each) => each.threadId))
    if (hidden) return { viewing: [], typing: [], showing }
    const typing = all.filter((each) => each.typingUntilMs > nowMs)
    return { viewing: showing, typing: distinct(typing.map((each) => each.threadId)), showing }
  }

  function update({ force }: { force: boolean }): void {
    const next = summary()
    const same = (['viewing', 'typing', 'showing'] as const).every((what) => String(next[what]) === String(told[what]))
    const stale = next.typing.length > 0 && clock.monotonicMs() - toldAtMs >= SAME_AGAIN_MS
    scheduleExpiry()
    if (same && !stale && !force) return
    told = next
    toldAtMs = clock.monotonicMs()
    cancelAgain()
    if (next.viewing.length > 0) cancelAgain = timers.after(AGAIN_MS, () => update({ force: true }))
    tell(next)
  }

  function scheduleExpiry(): void {
    cancelExpiry()
    const nowMs = clock.monotonicMs()
    const running = [...sources.values()].map((each) => each.typingUntilMs).filter((untilMs) => untilMs > nowMs)
    if (running.length > 0) cancelExpiry = timers.after(Math.min(...running) - nowMs, () => update({ force: false }))
  }

  const stops = [
    visibility.onVisible(() => {
      hidden = false
      update({ force: false })
    }),
    visibility.onHidden(() => {
      hidden = true
      update({ force: false })
    }),
  ]

  return {
    open: () => {
      const source: ActivitySource = {
        set: ({ threadId, typing }) => {
          if (threadId === null) sources.delete(source)
          else sources.set(source, { threadId, typingUntilMs: typing ? clock.monotonicMs() + TYPING_MS : 0 })
          update({ force: false })
        },
        close: () => {
          if (sources.delete(source)) update({ force: false })
        },
      }
      return source
    },
    tellAgain: () => {
      if (told.showing.length > 0) update({ force: true })
    },
    close: () => {
      sources.clear()
      update({ force: false })
      for (const stop of [...stops, cancelExpiry, cancelAgain]) stop()
    },
  }
}

function distinct(ids: ThreadId[]): ThreadId[] {
  return [...new Set(ids)].toSorted()
}
