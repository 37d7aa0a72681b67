import { InboxError, type InboxErrorKind } from '../../errors.ts'
import type { Change } from '../view/change.ts'
import type { TabLines } from '../ports.ts'
import type { PresenceMap } from './colleagues.ts'
import type { SyncState } from '../syncStatus.ts'
import type { TabSummary } from './tabActivity.ts'

/** What tabs tell each other: keys, states and times; never a row. */
export type TabMessage =
  /** Something was written to the shared copy. */
  | { type: 'changed'; change: Change }
  /** To the leader: the outbox has work. */
  | { type: 'push' }
  /** To the leader: a person asked to try again, or there is a fresh token. */
  | { type: 'reconnect' }
  /** To the leader: a new tab wants to know how things stand. */
  | { type: 'hello' }
  /** From the leader. `wallMs` is this device's time when `serverMs` was the server's. */
  | { type: 'state'; state: SyncState; serverMs: number; wallMs: number }
  /** To the leader: what this tab's elements do. */
  | { type: 'activity'; tab: string; summary: TabSummary }
  /** From a new leader: say again what you do. */
  | { type: 'roll-call' }
  /** From the leader: what the colleagues do. */
  | { type: 'presence'; present: PresenceMap }
  /** To the leader: a sign of life, please. */
  | { type: 'alive?' }
  | { type: 'alive' }
  /** The person signed out: the copy is gone. */
  | { type: 'wiped' }

export interface Tabs {
  tell: (message: TabMessage) => void
  close: () => void
}

export interface TabsOptions {
  lines: TabLines | null
  name: string
  /** What this tab speaks and stores. */
  version: number
  onMessage: (message: TabMessage) => void
  /** A tab with a newer version is open: this one would misread what it says and stores. */
  onNewer: () => void
}

/** All versions of Prazo speak on one line, each message with its version, so that an older one learns of a newer. */
export function openTabs({ lines, name, version, onMessage, onNewer }: TabsOptions): Tabs {
  if (!lines) return { tell: () => {}, close: () => {} }
  let closed = false
  const line = lines.open(name, (data) => {
    if (closed) return
    const { v, message } = data as { v: number; message: TabMessage }
    if (v > version) onNewer()
    // What an older tab says may lack what this one needs; that it hears of this one is enough.
    else if (v < version) tell({ type: 'hello' })
    else onMessage(message.type === 'state' ? { ...message, state: received(message.state) } : message)
  })
  function tell(message: TabMessage): void {
    if (!closed) line.post({ v: version, message: message.type === 'state' ? { ...message, state: sendable(message.state) } : message })
  }
  return {
    tell,
    close: () => {
      closed = true
      line.close()
    },
  }
}

/** Errors lose their class and their fields on the way to another tab. */
function sendable(state: SyncState): unknown {
  if (state.is !== 'blocked') return state
  const { kind, message, code } = state.error
  return { is: 'blocked', error: { kind, message, code } }
}

function received(state: SyncState): SyncState {
  if (state.is !== 'blocked') return state
  const { kind, message, code } = state.error as { kind: InboxErrorKind; message: string; code: string | null }
  return { is: 'blocked', error: new InboxError(kind, message, { code }) }
}
