import { InboxError, type InboxErrorKind } from '../errors.ts'
import type { Change } from './change.ts'
import type { TabLines } from './ports.ts'
import type { PresenceMap } from './colleagues.ts'
import type { SyncState } from './syncStatus.ts'
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
  /** The person signed out: the copy is gone. */
  | { type: 'wiped' }

export interface Tabs {
  tell: (message: TabMessage) => void
  close: () => void
}

/** Another version of Prazo in another tab speaks on another line. */
const PROTOCOL = 1

export function openTabs({
  lines,
  name,
  onMessage,
}: {
  lines: TabLines | null
  name: string
  onMessage: (message: TabMessage) => void
}): Tabs {
  if (!lines) return { tell: () => {}, close: () => {} }
  let closed = false
  const line = lines.open(`${name}:${PROTOCOL}`, (data) => {
    const message = data as TabMessage
    if (!closed) onMessage(message.type === 'state' ? { ...message, state: received(message.state) } : message)
  })
  return {
    tell: (message) => {
      if (!closed) line.post(message.type === 'state' ? { ...message, state: sendable(message.state) } : message)
    },
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
