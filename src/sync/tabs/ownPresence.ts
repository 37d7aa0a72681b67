import type { ThreadId } from '../../model.ts'
import type { PresenceLine } from '../server/backend.ts'
import type { Clock, Timers } from '../ports.ts'
import type { TabSummary } from './tabActivity.ts'

/** Leafing through threads is not looking at each of them. */
const DWELL_MS = 300
/** The hosted service ends a channel that tracks more than five times in this span. */
const WINDOW_MS = 30_000
const TRACKS_PER_WINDOW = 4
/** Typing is told again so often, and by itself over after so long. */
const TYPING_AGAIN_MS = 3000
const TYPING_MS = 7000
/** A tab that has not spoken for so long is gone. */
const TAB_MS = 45_000
/** More threads than anybody looks at. */
const MOST_VIEWED = 20

/** What all tabs of this browser do, towards the colleagues. */
export interface OwnPresence {
  heard: (tab: string, summary: TabSummary) => void
  /** The channel is there, or there again. */
  ready: () => void
  lost: () => void
  close: () => void
}

/** The leader's part. Says something only when something changed, and never more than the hosted service bears. */
export function createOwnPresence({ clock, timers, line }: { clock: Clock; timers: Timers; line: PresenceLine }): OwnPresence {
  const tabs = new Map<string, TabSummary & { untilMs: number }>()
  const typing = new Map<ThreadId, { untilMs: number; saidAtMs: number }>()
  let said: readonly ThreadId[] = []
  let isReady = false
  let trackedAtMs: number[] = []
  let cancelView: (() => void) | null = null
  let cancelExpiry: () => void = () => {}

  function wanted(): ThreadId[] {
    return [...new Set([...tabs.values()].flatMap((tab) => tab.viewing))].toSorted().slice(0, MOST_VIEWED)
  }

  function view(): void {
    cancelView = null
    const threads = wanted()
    if (!isReady || String(threads) === String(said)) return
    const nowMs = clock.monotonicMs()
    trackedAtMs = trackedAtMs.filter((atMs) => atMs > nowMs - WINDOW_MS)
    const [oldest] = trackedAtMs
    if (oldest !== undefined && trackedAtMs.length >= TRACKS_PER_WINDOW) return viewAfter(oldest + WINDOW_MS - nowMs)
    trackedAtMs.push(nowMs)
    said = threads
    line.view(threads)
  }

  function viewAfter(delayMs: number): void {
    cancelView ??= timers.after(delayMs, view)
  }

  function sayTyping(threadId: ThreadId): void {
    const nowMs = clock.monotonicMs()
    const saidAtMs = typing.get(threadId)?.saidAtMs ?? Number.NEGATIVE_INFINITY
    const again = nowMs - saidAtMs >= TYPING_AGAIN_MS
    typing.set(threadId, { untilMs: nowMs + TYPING_MS, saidAtMs: again ? nowMs : saidAtMs })
    if (again && isReady) line.typing(threadId, true)
  }

  function stopTyping(): void {
    const nowMs = clock.monotonicMs()
    const still = new Set([...tabs.values()].flatMap((tab) => tab.typing))
    for (const [threadId, { untilMs }] of typing) {
      if (still.has(threadId) && untilMs > nowMs) continue
      typing.delete(threadId)
      if (isReady) line.typing(threadId, false)
    }
  }

  function expire(): void {
    const nowMs = clock.monotonicMs()
    for (const [tab, { untilMs }] of tabs) if (untilMs <= nowMs) tabs.delete(tab)
    stopTyping()
    viewAfter(DWELL_MS)
    scheduleExpiry()
  }

  function scheduleExpiry(): void {
    cancelExpiry()
    const ends = [...tabs.values(), ...typing.values()].map(({ untilMs }) => untilMs)
    if (ends.length > 0) cancelExpiry = timers.after(Math.max(0, Math.min(...ends) - clock.monotonicMs()), expire)
  }

  return {
    heard: (tab, summary) => {
      if (summary.viewing.length === 0) tabs.delete(tab)
      else tabs.set(tab, { ...summary, untilMs: clock.monotonicMs() + TAB_MS })
      for (const threadId of summary.typing) sayTyping(threadId)
      stopTyping()
      scheduleExpiry()
      if (String(wanted()) !== String(said)) viewAfter(DWELL_MS)
    },
    ready: () => {
      isReady = true
      view()
    },
    lost: () => {
      isReady = false
      said = []
      trackedAtMs = []
    },
    close: () => {
      cancelView?.()
      cancelExpiry()
    },
  }
}
