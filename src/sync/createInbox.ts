import { InboxError } from '../errors.ts'
import type { TenantId, UserId } from '../model.ts'
import { createActions } from './actions.ts'
import { createAsk } from './server/ask.ts'
import { createAttachments } from './attachments/attachments.ts'
import type { Backend } from './server/backend.ts'
import { DATA_VERSION } from './storage/dataVersion.ts'
import { isNothing, type Change } from './view/change.ts'
import type { PresenceMap } from './tabs/colleagues.ts'
import { createDeviceView } from './view/deviceView.ts'
import { createEmitter } from './emitter.ts'
import type { EngineState } from './engineState.ts'
import { createErrorReport } from './errorReport.ts'
import { fetchThread } from './pull/fetchThread.ts'
import type { Inbox } from './inbox.ts'
import { createMessageFeed } from './view/messageFeed.ts'
import { createPersistence } from './storage/persistence.ts'
import type { Ports } from './ports.ts'
import { createSafeStorage } from './storage/safeStorage.ts'
import { createServerClock } from './timing/serverClock.ts'
import { createStatusBoard } from './statusBoard.ts'
import { createDeviceSearch } from './search/deviceSearch.ts'
import { watchSleep } from './timing/sleepWatch.ts'
import type { Storage, StorageTold } from './storage/storage.ts'
import { createSyncSession, type SyncSession } from './syncSession.ts'
import type { ActivitySource } from './tabs/tabActivity.ts'
import { createTabRole } from './tabs/tabRole.ts'
import { uuid7 } from './uuid7.ts'

/** How long the device keeps what is closed. */
export const RETENTION_DAYS = 90

export interface CreateInboxOptions {
  /** The database's name; also the lock's and the tabs' line's. */
  name: string
  tenantId: TenantId
  userId: UserId
  openStorage: (told: StorageTold) => Promise<Storage>
  /** Removes what lies on the device without opening it. */
  removeStorage?: () => Promise<void>
  /** Asks the browser to keep what lies on the device; null where that can't be asked. */
  persistStorage?: (() => Promise<unknown>) | null
  backend: Backend
  ports: Ports
  /** Closed threads without a message for longer leave the device, 90 by default. */
  retentionDays?: number
  /** What this tab stores and says; tests bring another release. */
  version?: number
}

/** An inbox that knows when its data is gone: whoever shows it needs another one. */
export interface Engine extends Inbox {
  /** One element's say in what this person does; `setActivity` is that of whoever uses the engine itself. */
  openActivity: () => ActivitySource
  /** With the reason, when it was not the person's own wish. */
  onWiped: (listener: (reason: InboxError | null) => void) => () => void
  /** All that it is in, for whoever looks into it from outside. */
  state: () => EngineState
}

/** The engine of one person in one tenant, out of its parts. Opens the device's copy at once, and the connection when it leads. */
export function createInbox(options: CreateInboxOptions): Engine {
  const {
    name,
    tenantId,
    userId,
    openStorage,
    removeStorage,
    persistStorage = null,
    backend,
    ports,
    retentionDays = RETENTION_DAYS,
    version = DATA_VERSION,
  } = options
  const { timers, clock } = ports
  const changes = createEmitter<Change>()
  const errors = createErrorReport()
  const { report } = errors
  const storage: Storage = createSafeStorage({
    open: () =>
      openStorage({
        signal: closing.signal,
        onNeedsKey: () => board.dispatch({ type: 'needs-key' }),
        onRetry: retries.on,
        onTaken: (error) => void end(error),
        onOutdated: stepAside,
      }),
    onOutdated: stepAside,
    rescue: (tx) => view.copyTo(tx),
    onProblem: (error) => {
      board.setStorageProblem(error)
      errors.tell(error)
      // Nothing is shared with other tabs any more.
      role.seize()
    },
  })
  const persistence = createPersistence({ storage, persist: persistStorage })
  const view = createDeviceView({ storage, tenantId, userId })
  const serverClock = createServerClock({ clock })
  const search = createDeviceSearch({ storage, onChange: changes.on, openIndex: ports.openIndex, timers })
  const attachments = createAttachments({ storage, files: backend.files, clock })
  const wiped = createEmitter<InboxError | null>()
  const [jumps, retries] = [createEmitter<void>(), createEmitter<void>()]
  const closing = new AbortController()
  let phase: EngineState['is'] = 'opening'

  const board = createStatusBoard({ timers, onShown: view.setStatus, onState: (state) => role.tellState(state) })
  const role = createTabRole({
    name,
    version,
    ports,
    serverClock,
    opened: () => opened,
    startSession,
    state: board.state,
    // What the leader shows is no news to a tab that can't show anything yet.
    adopt: (state) => phase === 'open' && board.adopt(state),
    onPresent: view.setPresence,
    onChanged: (it) => void absorb(it).then(persistence.synced).catch(report),
    onWiped: () => void end(),
    onReconnect: () => board.dispatch({ type: 'retrying' }),
    onNewer: stepAside,
  })
  const own = role.openActivity()

  /** Shows what was written here, and tells the other tabs. Resolves when it is on show. */
  async function publish(it: Change): Promise<void> {
    if (phase === 'over' || isNothing(it)) return
    if (storage.durable) role.tellChanged(it)
    await absorb(it)
  }

  async function absorb(it: Change): Promise<void> {
    await view.refresh(it)
    changes.emit(it)
  }

  function startSession(onPresent: (present: PresenceMap) => void): SyncSession {
    return createSyncSession({
      storage,
      backend,
      userId,
      ports,
      serverClock,
      retentionDays,
      publish: (it) => publish(it).catch(report),
      dispatch: (event) => {
        if (event.type === 'answered') errors.recovered()
        if (event.type === 'answered' && !event.more) persistence.synced()
        board.dispatch(event)
      },
      onError: report,
      onPresent,
      onFileSent: attachments.sent,
    })
  }

  /** Another tab runs a newer release: this one would misread what it stores. What was typed is on the device already. */
  function stepAside(): void {
    if (phase === 'aside' || phase === 'over') return
    phase = 'aside'
    closing.abort()
    role.stop()
    board.dispatch({ type: 'blocked', error: new InboxError('outdated', 'Another tab runs a newer version of Prazo.') })
    void storage.close()
  }

  /** The data is gone, or not ours to read: this engine must neither show nor write it again. */
  async function end(reason: InboxError | null = null): Promise<void> {
    const moved = reason?.code === 'moved'
    // What is kept in memory only is in nobody's way.
    if (phase === 'over' || (moved && !storage.durable)) return
    role.stop()
    board.adopt(reason ? { is: 'blocked', error: reason } : { is: 'needs-sign-in' })
    // Whoever shows this inbox lets go of it now, and first stores what is being typed.
    if (moved) await new Promise<void>((resolve) => void timers.after(0, resolve))
    view.clear()
    wiped.emit(reason)
    await close()
  }

  async function open(): Promise<void> {
    const offset = await storage.read(['meta'], (tx) => tx.get('meta', 'clockOffsetMs'))
    if (offset) serverClock.adopt(clock.wallMs() + Number(offset.value))
    role.opening()
    await view.open()
    if (phase === 'opening') phase = 'open'
    board.dispatch({ type: 'opened', online: ports.network.online() })
    role.hello()
  }

  async function close(): Promise<void> {
    if (phase === 'over') return
    phase = 'over'
    closing.abort()
    role.stop()
    for (const stop of stops) stop()
    for (const part of [search, attachments]) part.close()
    board.close()
    await opened
    role.close()
    await storage.close()
  }

  const opened = open().catch((reason: unknown) => {
    if (phase === 'over') return
    report(reason)
    // The disk's failures are got over in memory; what the server refuses is not.
    if (reason instanceof InboxError && reason.kind !== 'storage') void end(reason)
  })
  function state(): EngineState {
    if (phase === 'opening') return { is: phase, sync: board.state() }
    if (phase !== 'open') return { is: phase }
    return { is: phase, copy: storage.durable ? 'disk' : 'memory', role: role.role(), sync: board.state() }
  }

  const telling = { now: serverClock.now, onChange: changes.on, publish: (it: Change) => void publish(it).catch(report) }
  const stops = [
    serverClock.onJump(() => {
      jumps.emit()
      role.tellState(board.state())
    }),
    watchSleep({ timers, visibility: ports.visibility, serverClock, onWoke: role.woke }),
  ]

  return {
    tenantId,
    getSnapshot: view.getSnapshot,
    subscribe: view.subscribe,
    now: serverClock.now,
    onClockJump: jumps.on,
    onError: errors.on,
    messages: (threadId) => createMessageFeed({ threadId, tenantId, userId, storage, backend, view, ...telling }),
    search,
    attachments,
    ...persistence.noticing(
      createActions({ tenantId, storage, view, serverClock, randomBytes: ports.randomBytes, publish, push: role.push }),
    ),
    fetchThread: (thread) => fetchThread({ storage, backend, thread, userId, publish }),
    ask: createAsk({ backend, online: ports.network.online, newId: () => uuid7(serverClock.now(), ports.randomBytes) }),
    setActivity: own.set,
    openActivity: role.openActivity,
    reconnect: () => {
      retries.emit()
      role.reconnect()
    },
    wipe: async () => {
      role.stop()
      role.tellWiped()
      if (phase === 'open') await storage.destroy()
      else await removeStorage?.()
      await end()
    },
    onWiped: wiped.on,
    state,
    close,
  }
}
