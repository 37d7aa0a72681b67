import { InboxError } from '../errors.ts'
import type { MessageId, ThreadId, UserId } from '../model.ts'
import { createUploader } from './attachments/uploader.ts'
import type { Backend } from './server/backend.ts'
import { delayAfter } from './timing/backoff.ts'
import { change, type Change } from './view/change.ts'
import { createColleagues, type PresenceMap } from './tabs/colleagues.ts'
import { fetchHistory } from './pull/history.ts'
import { clientIdOf } from './push/outbox.ts'
import { createOwnPresence } from './tabs/ownPresence.ts'
import type { Ports } from './ports.ts'
import { createPoker } from './pull/poker.ts'
import { pullAll } from './pull/pullAll.ts'
import { createPuller } from './pull/puller.ts'
import { purge } from './storage/purge.ts'
import { createPusher } from './push/pusher.ts'
import { createRetryLoop } from './timing/retryLoop.ts'
import type { ServerClock } from './timing/serverClock.ts'
import { createSpaced } from './timing/spaced.ts'
import { createSweeper } from './storage/sweeper.ts'
import type { Storage } from './storage/storage.ts'
import type { SyncEvent } from './syncStatus.ts'
import type { TabSummary } from './tabs/tabActivity.ts'
import { uuid7 } from './uuid7.ts'
import type { PgSnapshot } from './server/xid.ts'

/** A network, or a person, that is back is a reason to look at once, and then no more often than this. */
const SPACING_MS = 2000
/** A correction of the clock worth a write. */
const CLOCK_WRITE_MS = 250

export interface SyncSessionOptions {
  storage: Storage
  backend: Backend
  userId: UserId
  ports: Ports
  serverClock: ServerClock
  /** Threads closed for longer leave the device. */
  retentionDays: number
  /** Tells this tab and the others what was written. Resolves when it is on show here. */
  publish: (change: Change) => Promise<void>
  dispatch: (event: SyncEvent) => void
  onError: (error: InboxError) => void
  /** What the colleagues do, as far as they say. */
  onPresent: (present: PresenceMap) => void
  /** So much of a message's file has been sent. */
  onFileSent: (messageId: MessageId, fraction: number) => void
}

/** What a leading tab does: pull, push, listen, and come back from whatever stops it. */
export interface SyncSession {
  push: () => void
  /** Tries everything again at once. */
  wake: () => void
  /** What one tab of this browser does. */
  heardActivity: (tab: string, summary: TabSummary) => void
  close: () => void
}

export function createSyncSession(options: SyncSessionOptions): SyncSession {
  const { storage, backend, userId, ports, serverClock, retentionDays, publish, dispatch, onError, onPresent, onFileSent } = options
  const { clock, timers, random } = ports
  const unheld = new Set<ThreadId>()
  /** By tab. One that died without a word keeps its thread for as long as this tab leads. */
  const showing = new Map<string, readonly ThreadId[]>()
  let writtenOffsetMs: number | null = null
  let closed = false

  const puller = createPuller({ pull, clock, timers, random, onFailure: failed })
  const pusher = createPusher({
    storage,
    backend,
    clientId: () => clientIdOf(storage, () => uuid7(serverClock.now(), ports.randomBytes)),
    timers,
    random,
    onChange: (changed) => void publish(changed),
    onDraining: (draining) => (draining ? puller.hold() : puller.release()),
    onAcknowledged: puller.request,
    onFailure: failed,
  })
  const uploader = createUploader({
    storage,
    files: backend.files,
    timers,
    random,
    onProgress: onFileSent,
    onChange: (changed) => void publish(changed),
    onUploaded: pusher.request,
    // The rest of the inbox may well be reachable: it says so itself.
    onFailure: (error) => error.kind !== 'network' && failed(error),
  })
  const poker = createPoker({
    listen: backend.listen,
    clock,
    timers,
    random,
    onJoined: puller.request,
    onReady: () => {
      dispatch({ type: 'channel-ready' })
      puller.request()
      own.ready()
    },
    onPoke: puller.poke,
    onViewers: (viewers) => colleagues.viewers(viewers),
    onTyping: (typing) => colleagues.typed(typing),
    onLost: () => {
      dispatch({ type: 'channel-lost' })
      forgetPresence()
    },
  })
  const own = createOwnPresence({ clock, timers, line: poker })
  const colleagues = createColleagues({ userId, clock, timers, onPresent })
  const backfill = createRetryLoop({
    work: fetchUnheld,
    timers,
    onFailure: () => {},
    delayAfter: (error, attempt) => delayAfter(error, { attempt: attempt + 4, random }),
  })

  const sweeper = createSweeper({
    storage,
    days: retentionDays,
    now: serverClock.now,
    timers,
    shown: () => new Set([...showing.values()].flat()),
    publish,
  })

  async function pull(): Promise<PgSnapshot | null> {
    const snapshot = await pullAll({
      storage,
      backend,
      userId,
      clock,
      serverClock,
      isOver: () => closed,
      onPage: async ({ change: changed, more, unheld: missing }) => {
        const shown = publish(changed)
        // Complete is said when it can be seen; before that, the next page need not wait for the screen.
        if (!more) await shown
        for (const thread of missing) unheld.add(thread)
        if (closed) return
        dispatch({ type: 'answered', more, channel: poker.isReady() })
        poker.open()
      },
    })
    await rememberOffset()
    if (unheld.size > 0) backfill.request()
    sweeper.complete()
    return snapshot
  }

  /** Threads that came into sight without their messages: the newest page of each, one after the other. */
  async function fetchUnheld(): Promise<void> {
    for (const threadId of unheld) {
      if (closed) return
      await publish(await fetchHistory({ storage, backend, threadId, now: serverClock.now }))
      unheld.delete(threadId)
    }
  }

  async function rememberOffset(): Promise<void> {
    const offsetMs = serverClock.offsetMs()
    if (writtenOffsetMs !== null && Math.abs(offsetMs - writtenOffsetMs) < CLOCK_WRITE_MS) return
    writtenOffsetMs = offsetMs
    await storage.write(['meta'], (tx) => tx.put('meta', [{ key: 'clockOffsetMs', value: offsetMs }]))
  }

  function failed(error: InboxError): void {
    if (closed) return
    if (error.kind === 'network') dispatch({ type: 'unreachable' })
    else if (error.kind === 'unauthorized') dispatch({ type: 'refused' })
    else if (error.code === 'not_a_member') void expel()
    else if (error.kind === 'not-a-member' || error.kind === 'server-not-ready' || error.kind === 'misconfigured')
      dispatch({ type: 'blocked', error })
    if (error.kind !== 'unexpected' && error.kind !== 'rejected' && error.kind !== 'storage') hangUp()
    if (error.code !== 'not_a_member') onError(error)
  }

  async function expel(): Promise<void> {
    try {
      const error = await purge(storage)
      await publish(change({ everything: true }))
      // One that was opened meanwhile would not tell a second time that it is ready.
      poker.close()
      dispatch({ type: 'blocked', error })
      onError(error)
    } catch (reason) {
      // The storage failed or was closed under it; the next pull is refused again, and tries again.
      if (!closed && reason instanceof InboxError) onError(reason)
    }
  }

  function forgetPresence(): void {
    own.lost()
    colleagues.clear()
  }

  function hangUp(): void {
    poker.close()
    forgetPresence()
  }

  function wake(): void {
    pusher.wake()
    puller.wake()
    uploader.wake()
  }

  /** At once when the network is back, but no network that comes and goes all the time is asked all the time. */
  const back = createSpaced({ clock, timers, spacingMs: SPACING_MS, call: () => ports.network.online() && wake() })
  /** Nor is anybody who comes and goes between pages. */
  const glance = createSpaced({ clock, timers, spacingMs: SPACING_MS, call: () => puller.poke(null) })

  const stops = [
    ports.network.subscribe((online) => {
      dispatch({ type: online ? 'online' : 'offline' })
      if (online) back.request()
      else hangUp()
    }),
    ports.visibility.onVisible(glance.request),
    backend.onCredentials(wake),
  ]
  wake()
  return {
    push: () => {
      pusher.request()
      uploader.request()
    },
    wake,
    heardActivity: (tab, summary) => {
      showing.set(tab, summary.showing)
      own.heard(tab, summary)
    },
    close: () => {
      closed = true
      for (const stop of stops) stop()
      for (const part of [puller, pusher, uploader, backfill, poker, own, colleagues, back, glance, sweeper]) part.close()
    },
  }
}
