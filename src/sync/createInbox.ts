import { InboxError } from '../errors.ts'
import type { TenantId, UserId } from '../model.ts'
import { createActions } from './actions.ts'
import { createAsk } from './ask.ts'
import type { Backend } from './backend.ts'
import { change, isNothing, type Change } from './change.ts'
import { createDeviceView } from './deviceView.ts'
import { createEmitter } from './emitter.ts'
import type { Inbox } from './inbox.ts'
import { createLeadership } from './leader.ts'
import { createMessageFeed } from './messageFeed.ts'
import type { Ports } from './ports.ts'
import { createSafeStorage } from './safeStorage.ts'
import { createServerClock } from './serverClock.ts'
import { createStatusBoard } from './statusBoard.ts'
import { createDeviceSearch } from './search/deviceSearch.ts'
import type { Storage } from './storage.ts'
import { createSyncSession, type SyncSession } from './syncSession.ts'
import { openTabs, type TabMessage } from './tabs.ts'

/** How often a tab looks whether its device slept. */
const SLEEP_CHECK_MS = 5000

export interface CreateInboxOptions {
  /** The database's name; also the lock's and the tabs' line's. */
  name: string
  tenantId: TenantId
  userId: UserId
  openStorage: () => Promise<Storage>
  backend: Backend
  ports: Ports
}

/** An inbox that knows when its data is gone: whoever shows it needs another one. */
export interface Engine extends Inbox {
  onWiped: (listener: () => void) => () => void
}

/** The engine of one person in one tenant, out of its parts. Opens the device's copy at once, and the connection when it leads. */
export function createInbox({ name, tenantId, userId, openStorage, backend, ports }: CreateInboxOptions): Engine {
  const { timers, clock } = ports
  const changes = createEmitter<Change>()
  const errors = createEmitter<InboxError>()
  const storage: Storage = createSafeStorage({
    open: openStorage,
    rescue: (tx) => view.copyTo(tx),
    onProblem: (error) => {
      board.setStorageProblem(error)
      errors.emit(error)
      // Nothing is shared with other tabs any more.
      leadership.seize()
    },
  })
  const view = createDeviceView({ storage, tenantId, userId })
  const serverClock = createServerClock({ clock })
  const search = createDeviceSearch({ storage, onChange: changes.on, openIndex: ports.openIndex, timers })
  const jumps = createEmitter<void>()
  const wiped = createEmitter<void>()
  let session: SyncSession | null = null
  let closed = false
  let cancelSleepCheck: () => void = () => {}
  let lastErrorKey = ''

  const board = createStatusBoard({ timers, onShown: view.setStatus, onState: (state) => leadership.isLeader() && tellState(state) })
  const tabs = openTabs({ lines: ports.tabLines, name, onMessage: heard })
  const leadership = createLeadership({ locks: ports.locks, name, onLead: () => void opened.then(lead) })

  /** Shows what was written here, and tells the other tabs. Resolves when it is on show. */
  async function publish(it: Change): Promise<void> {
    if (closed || isNothing(it)) return
    if (storage.durable) tabs.tell({ type: 'changed', change: it })
    await absorb(it)
  }

  async function absorb(it: Change): Promise<void> {
    await view.refresh(it)
    changes.emit(it)
  }

  function push(): void {
    if (session) session.push()
    else tabs.tell({ type: 'push' })
  }

  function lead(): void {
    if (closed || session) return
    session = createSyncSession({
      storage,
      backend,
      userId,
      ports,
      serverClock,
      publish: (it) => publish(it).catch(report),
      dispatch: (event) => {
        if (event.type === 'answered') lastErrorKey = ''
        board.dispatch(event)
      },
      onError: report,
    })
    tellState(board.state())
  }

  /** The same failure over and over is told once. */
  function report(reason: unknown): void {
    const error = reason instanceof InboxError ? reason : new InboxError('unexpected', 'The sync engine failed.', { cause: reason })
    const key = `${error.kind}/${error.code}`
    if (key === lastErrorKey) return
    lastErrorKey = key
    errors.emit(error)
  }

  function tellState(state: ReturnType<typeof board.state>): void {
    tabs.tell({ type: 'state', state, serverMs: serverClock.now(), wallMs: clock.wallMs() })
  }

  function heard(message: TabMessage): void {
    if (message.type === 'changed') void absorb(message.change).catch(report)
    else if (message.type === 'wiped') void end()
    else if (session) heardAsLeader(message, session)
    else if (message.type === 'state') {
      serverClock.adopt(message.serverMs + (clock.wallMs() - message.wallMs))
      board.adopt(message.state)
    }
  }

  function heardAsLeader(message: TabMessage, leading: SyncSession): void {
    if (message.type === 'push') leading.push()
    else if (message.type === 'reconnect') reconnect()
    else if (message.type === 'hello') tellState(board.state())
  }

  function reconnect(): void {
    if (!session) return tabs.tell({ type: 'reconnect' })
    board.dispatch({ type: 'retrying' })
    session.wake()
  }

  /** The data is gone: this engine must neither show nor write it again. */
  async function end(): Promise<void> {
    board.adopt({ is: 'needs-sign-in' })
    view.clear()
    wiped.emit()
    await close()
  }

  async function open(): Promise<void> {
    const offset = await storage.read(['meta'], (tx) => tx.get('meta', 'clockOffsetMs'))
    if (offset) serverClock.adopt(clock.wallMs() + Number(offset.value))
    await view.refresh(change({ everything: true }))
    board.dispatch({ type: 'opened', online: ports.network.online() })
    if (!leadership.isLeader()) tabs.tell({ type: 'hello' })
  }

  function watchSleep(): void {
    cancelSleepCheck = timers.after(SLEEP_CHECK_MS, () => {
      if (serverClock.checkSleep()) session?.wake()
      watchSleep()
    })
  }

  async function close(): Promise<void> {
    if (closed) return
    closed = true
    session?.close()
    leadership.close()
    cancelSleepCheck()
    for (const stop of stops) stop()
    search.close()
    board.close()
    await opened
    tabs.close()
    await storage.close()
  }

  const opened = open().catch(report)
  const stops = [
    serverClock.onJump(() => jumps.emit()),
    ports.visibility.onVisible(() => {
      if (serverClock.checkSleep()) session?.wake()
    }),
  ]
  watchSleep()

  return {
    tenantId,
    getSnapshot: view.getSnapshot,
    subscribe: view.subscribe,
    now: serverClock.now,
    onClockJump: jumps.on,
    onError: errors.on,
    messages: (threadId) =>
      createMessageFeed({
        threadId,
        tenantId,
        userId,
        storage,
        backend,
        view,
        onChange: changes.on,
        publish: (it) => void publish(it).catch(report),
      }),
    search,
    ...createActions({ storage, view, serverClock, randomBytes: ports.randomBytes, publish, push }),
    ask: createAsk({ backend, online: ports.network.online }),
    reconnect,
    wipe: async () => {
      session?.close()
      tabs.tell({ type: 'wiped' })
      await storage.destroy()
      await end()
    },
    onWiped: wiped.on,
    close,
  }
}
