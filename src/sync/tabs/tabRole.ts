import { change, type Change } from '../view/change.ts'
import type { PresenceMap } from './colleagues.ts'
import { createLeadership, type Role } from './leader.ts'
import type { Ports } from '../ports.ts'
import type { ServerClock } from '../timing/serverClock.ts'
import type { SyncSession } from '../syncSession.ts'
import type { SyncState } from '../syncStatus.ts'
import { createTabActivity, type ActivitySource } from './tabActivity.ts'
import { openTabs, type TabMessage } from './tabs.ts'
import { uuid7 } from '../uuid7.ts'

/** This tab among the tabs of its browser: it leads, or follows the one that does. */
export interface TabRole {
  role: () => Role
  /** Leads without asking: this tab shares nothing with the others any more. */
  seize: () => void
  /** The device's copy is about to be read. */
  opening: () => void
  /** The device's copy is open: asks the leader how things stand. */
  hello: () => void
  tellChanged: (change: Change) => void
  tellState: (state: SyncState) => void
  tellWiped: () => void
  push: () => void
  /** Tries everything again, wherever the leader is. */
  reconnect: () => void
  /** The device slept, or its clock was set: the leader looks what it missed, and the others ask it for the time. */
  woke: () => void
  openActivity: () => ActivitySource
  /** Ends the session; the others are still told until `close`. */
  stop: () => void
  close: () => void
}

export interface TabRoleOptions {
  name: string
  version: number
  ports: Ports
  serverClock: ServerClock
  /** Resolves when the device's copy is open: nobody leads before. */
  opened: () => Promise<void>
  startSession: (onPresent: (present: PresenceMap) => void) => SyncSession
  state: () => SyncState
  /** Shows what the leader says. */
  adopt: (state: SyncState) => void
  onPresent: (present: PresenceMap) => void
  onChanged: (change: Change) => void
  onWiped: () => void
  onReconnect: () => void
  /** Another tab runs a newer version. */
  onNewer: () => void
}

const EVERYTHING = change({ everything: true })

export function createTabRole(options: TabRoleOptions): TabRole {
  const { name, version, ports, serverClock, opened, startSession, state, adopt, onPresent, onChanged, onWiped, onReconnect, onNewer } =
    options
  const { clock, timers, random, locks } = ports
  let session: SyncSession | null = null
  let stopped = false
  /** Another tab led when this one read the device's copy. */
  let followed = false
  let present: PresenceMap = new Map()

  const tabs = openTabs({ lines: ports.tabLines, name, version, onMessage: heard, onNewer })
  const tabId = uuid7(clock.wallMs(), ports.randomBytes)
  const activity = createTabActivity({
    clock,
    timers,
    visibility: ports.visibility,
    tell: (summary) => {
      if (session) session.heardActivity(tabId, summary)
      else tell({ type: 'activity', tab: tabId, summary })
    },
  })
  const leadership = createLeadership({
    name,
    locks,
    clock,
    timers,
    random,
    ask: ports.tabLines && (() => tabs.tell({ type: 'alive?' })),
    onLead: () => {
      tell({ type: 'alive' })
      void opened().then(lead)
    },
    onDepose: follow,
  })

  /** A tab that shares nothing with the others has nothing to tell them, but for the end. */
  function tell(message: TabMessage): void {
    if (leadership.role() !== 'alone' || message.type === 'wiped') tabs.tell(message)
  }

  function leads(): boolean {
    const role = leadership.role()
    return role === 'leading' || role === 'alone'
  }

  function lead(): void {
    // Another tab may have taken over while the copy was being opened.
    if (stopped || session || !leads()) return
    session = startSession((next) => {
      showPresent(next)
      tell({ type: 'presence', present })
    })
    tellState(state())
    tell({ type: 'roll-call' })
    activity.tellAgain()
    if (!followed) return
    // Whoever led before may have died between a write and telling of it.
    tell({ type: 'changed', change: EVERYTHING })
    onChanged(EVERYTHING)
  }

  function follow(): void {
    session?.close()
    session = null
    followed = true
    tell({ type: 'hello' })
    activity.tellAgain()
  }

  function showPresent(next: PresenceMap): void {
    present = next
    onPresent(next)
  }

  function tellState(it: SyncState): void {
    // Before there is a session this tab has yet to open its copy, which is nobody else's state.
    if (session && leads()) tell({ type: 'state', state: it, serverMs: serverClock.now(), wallMs: clock.wallMs() })
  }

  function heard(message: TabMessage): void {
    if (message.type === 'wiped') onWiped()
    else if (leadership.role() === 'alone') return
    else if (message.type === 'changed') onChanged(message.change)
    else if (message.type === 'alive?') answerAlive()
    else if (message.type === 'alive') leadership.heard()
    else if (session) heardAsLeader(message, session)
    else if (message.type === 'presence') showPresent(message.present)
    else if (message.type === 'roll-call') activity.tellAgain()
    else if (message.type === 'state') {
      serverClock.adopt(message.serverMs + (clock.wallMs() - message.wallMs))
      adopt(message.state)
    }
  }

  function answerAlive(): void {
    if (leadership.role() === 'leading') tell({ type: 'alive' })
  }

  function heardAsLeader(message: TabMessage, leading: SyncSession): void {
    if (message.type === 'push') leading.push()
    else if (message.type === 'reconnect') reconnect()
    else if (message.type === 'activity') leading.heardActivity(message.tab, message.summary)
    else if (message.type === 'hello') {
      tellState(state())
      tell({ type: 'presence', present })
    }
  }

  function reconnect(): void {
    if (!session) return tell({ type: 'reconnect' })
    onReconnect()
    session.wake()
  }

  return {
    role: leadership.role,
    seize: leadership.seize,
    opening: () => {
      followed = !leads()
    },
    hello: () => {
      tell({ type: 'hello' })
    },
    tellChanged: (it) => tell({ type: 'changed', change: it }),
    tellState,
    tellWiped: () => tell({ type: 'wiped' }),
    push: () => {
      if (session) session.push()
      else tell({ type: 'push' })
    },
    reconnect,
    woke: () => {
      if (session) session.wake()
      else tell({ type: 'hello' })
    },
    openActivity: activity.open,
    stop: () => {
      stopped = true
      activity.close()
      session?.close()
      leadership.close()
    },
    close: tabs.close,
  }
}
