import type { InboxError } from '../errors.ts'
import type { SyncStatus } from './inbox.ts'
import type { Timers } from './ports.ts'
import { nextState, shownStatus, type SyncEvent, type SyncState } from './syncStatus.ts'

/** A channel that is back within this was never gone, as far as a person can tell. */
const FLICKER_MS = 2000

export interface StatusBoard {
  state: () => SyncState
  dispatch: (event: SyncEvent) => void
  /** A follower shows what its leader says. */
  adopt: (state: SyncState) => void
  setStorageProblem: (error: InboxError) => void
  close: () => void
}

export interface StatusBoardOptions {
  timers: Timers
  onState: (state: SyncState) => void
  onShown: (status: SyncStatus) => void
}

/** Holds the state of the connection, and shows it without flicker. */
export function createStatusBoard({ timers, onState, onShown }: StatusBoardOptions): StatusBoard {
  let state: SyncState = { is: 'starting' }
  let shown: SyncStatus = { is: 'starting' }
  let problem: InboxError | null = null
  let cancel: (() => void) | null = null

  function show(): void {
    cancel?.()
    cancel = null
    const next = shownStatus(state, problem)
    if (next.is === shown.is && ('error' in next ? next.error : null) === ('error' in shown ? shown.error : null)) return
    shown = next
    onShown(next)
  }

  function set(next: SyncState): void {
    if (next === state) return
    state = next
    const brief = shown.is === 'live' && (next.is === 'connecting' || next.is === 'catching-up')
    if (!brief) show()
    else cancel ??= timers.after(FLICKER_MS, show)
    onState(next)
  }

  return {
    state: () => state,
    dispatch: (event) => set(nextState(state, event)),
    adopt: set,
    setStorageProblem: (error) => {
      problem = error
      show()
    },
    close: () => cancel?.(),
  }
}
