import type { InboxError } from '../errors.ts'
import type { SyncStatus } from './inbox.ts'

/*
 *                    ┌────────────── offline ◀── unreachable, offline (from anywhere but starting) ──┐
 *                    ▼ online, answered                                                              │
 *   starting ──▶ connecting ──answered, more──▶ catching-up ──answered, last──▶ live ────────────────┤
 *    opened       ▲  │ channel ready + last page ──────────────────────────────▲ │                   │
 *                 │  └─────────────────────────────────────────────────────────┘ │ channel lost      │
 *                 └──────────────────────────────────────────────────────────────┘                   │
 *                                                                                                    │
 *   needs-key     ◀── needs-key (from starting)     ──opened──▶ as from starting
 *   needs-sign-in ◀── refused (from anywhere)      ──answered──▶ as from connecting ─────────────────┘
 *   blocked       ◀── blocked (from anywhere)      ──answered, retrying──▶ connecting
 */
/** Where the connection stands. `channel`: pokes will come; `complete`: the last pull ended since the channel was ready. */
export type SyncState =
  | { is: 'starting' }
  | { is: 'needs-key' }
  | { is: 'offline' }
  | { is: 'connecting'; channel: boolean; complete: boolean }
  | { is: 'catching-up'; channel: boolean }
  | { is: 'live' }
  | { is: 'needs-sign-in' }
  | { is: 'blocked'; error: InboxError }

export type SyncEvent =
  | { type: 'needs-key' }
  | { type: 'opened'; online: boolean }
  | { type: 'offline' }
  | { type: 'online' }
  | { type: 'unreachable' }
  /** `channel`: there is one that is ready; it may have become so while this had to say something else. */
  | { type: 'answered'; more: boolean; channel?: boolean }
  | { type: 'channel-ready' }
  | { type: 'channel-lost' }
  | { type: 'refused' }
  | { type: 'retrying' }
  | { type: 'blocked'; error: InboxError }

const connecting: SyncState = { is: 'connecting', channel: false, complete: false }

/** The state after the event; the same object when nothing changes. */
export function nextState(state: SyncState, event: SyncEvent): SyncState {
  switch (event.type) {
    case 'needs-key':
      return state.is === 'starting' ? { is: 'needs-key' } : state
    case 'opened':
      return isClosed(state) ? (event.online ? connecting : { is: 'offline' }) : state
    case 'offline':
    case 'unreachable':
      return isClosed(state) || state.is === 'offline' || state.is === 'blocked' ? state : { is: 'offline' }
    case 'online':
      return state.is === 'offline' ? connecting : state
    case 'retrying':
      return state.is === 'blocked' || state.is === 'offline' ? connecting : state
    case 'refused':
      return state.is === 'needs-sign-in' ? state : { is: 'needs-sign-in' }
    case 'blocked':
      return { is: 'blocked', error: event.error }
    case 'answered':
      return answered(state, event)
    case 'channel-ready':
      return channelReady(state)
    case 'channel-lost':
      return channelLost(state)
  }
}

/** The device's copy is not open yet. */
function isClosed({ is }: SyncState): boolean {
  return is === 'starting' || is === 'needs-key'
}

function answered(state: SyncState, { more, channel: ready = false }: { more: boolean; channel?: boolean }): SyncState {
  if (isClosed(state) || state.is === 'live') return state
  const channel = ready || ('channel' in state && state.channel)
  if (more) return state.is === 'catching-up' ? state : { is: 'catching-up', channel }
  if (channel) return { is: 'live' }
  return state.is === 'connecting' && state.complete ? state : { is: 'connecting', channel, complete: true }
}

/** What happened before the channel was ready has yet to be pulled. */
function channelReady(state: SyncState): SyncState {
  switch (state.is) {
    case 'connecting':
      return { is: 'connecting', channel: true, complete: false }
    case 'catching-up':
      return { is: 'catching-up', channel: true }
    case 'offline':
      return { is: 'connecting', channel: true, complete: false }
    default:
      return state
  }
}

function channelLost(state: SyncState): SyncState {
  if (state.is === 'live') return { is: 'connecting', channel: false, complete: true }
  return (state.is === 'connecting' || state.is === 'catching-up') && state.channel ? { ...state, channel: false } : state
}

/** What a person is told. A device that can't store anything is told before what will pass by itself. */
export function shownStatus(state: SyncState, storageProblem: InboxError | null): SyncStatus {
  if (state.is === 'blocked') return { is: 'blocked', error: state.error }
  if (storageProblem && state.is !== 'needs-sign-in') return { is: 'storage-problem', error: storageProblem }
  return { is: state.is }
}
