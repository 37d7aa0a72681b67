import { InboxError } from '../errors.ts'
import type { EpochMs, TenantId, ThreadId } from '../model.ts'
import { ACTION_NAMES, type Actions } from './actions.ts'
import { ASK_NAMES, type Ask } from './server/ask.ts'
import { emptySnapshot } from './view/emptySnapshot.ts'
import type { Engine } from './createInbox.ts'
import { createEmitter } from './emitter.ts'
import type { ActivitySource } from './tabs/tabActivity.ts'
import type { Activity, Inbox, InboxSnapshot, MessageFeed, MessageFeedSnapshot, SyncStatus } from './inbox.ts'

/** An inbox before its engine: whose it is takes a moment to learn, and may change with the next token. */
export interface InboxHandle {
  inbox: Inbox
  /** Shows this engine from now on, or none, with the reason. */
  attach: (engine: Engine | SyncStatus) => void
}

export interface InboxHandleOptions {
  tenantId: TenantId
  wallMs: () => number
  /** The host has a fresh token, or the person asked to try again. */
  onReconnect: () => void
  onClose: () => Promise<void>
  onWipe: (engine: Engine | null) => Promise<void>
}

export function createInboxHandle({ tenantId, wallMs, onReconnect, onClose, onWipe }: InboxHandleOptions): InboxHandle {
  let engine: Engine | null = null
  let source: ActivitySource | null = null
  let activity: Activity = { threadId: null, typing: false }
  let waiting: InboxSnapshot = emptySnapshot
  let stops: (() => void)[] = []
  let closed = false
  const changed = createEmitter<void>()
  const jumped = createEmitter<void>()
  const failed = createEmitter<InboxError>()
  const attached = createEmitter<void>()
  const found = createEmitter<void>()
  const sent = createEmitter<void>()

  function attach(next: Engine | SyncStatus): void {
    if (closed) return
    source?.close()
    source = null
    for (const stop of stops) stop()
    if ('is' in next) {
      engine = null
      stops = []
      waiting = { ...emptySnapshot, status: next }
    } else {
      engine = next
      source = next.openActivity()
      source.set({ ...activity, typing: false })
      stops = [
        next.subscribe(changed.emit),
        next.onClockJump(jumped.emit),
        next.onError(failed.emit),
        next.search.subscribe(found.emit),
        next.attachments.subscribe(sent.emit),
      ]
    }
    attached.emit()
    changed.emit()
  }

  /** Waits for the engine: what is typed while it starts is not refused. */
  function ready(): Promise<Engine> {
    if (engine) return Promise.resolve(engine)
    if (closed) return Promise.reject(new InboxError('unexpected', 'The inbox is closed.'))
    return new Promise((resolve) => {
      const stop = attached.on(() => {
        if (!engine) return
        stop()
        resolve(engine)
      })
    })
  }

  const inbox: Inbox = {
    tenantId,
    getSnapshot: () => engine?.getSnapshot() ?? waiting,
    subscribe: (listener) => changed.on(listener),
    now: () => engine?.now() ?? (wallMs() as EpochMs),
    onClockJump: (listener) => jumped.on(listener),
    onError: (listener) => failed.on(listener),
    messages: (threadId) => followingFeed({ threadId, current: () => engine, onAttached: attached.on }),
    search: {
      find: async (...args) => (await ready()).search.find(...args),
      subscribe: (listener) => found.on(listener),
    },
    attachments: {
      open: async (message) => (await ready()).attachments.open(message),
      progress: (messageId) => engine?.attachments.progress(messageId) ?? null,
      subscribe: (listener) => sent.on(listener),
    },
    ...delayed<Actions>(ACTION_NAMES, ready),
    fetchThread: async (thread) => (await ready()).fetchThread(thread),
    ask: delayed<Ask>(ASK_NAMES, async () => (await ready()).ask),
    setActivity: (next) => {
      activity = next
      source?.set(next)
    },
    reconnect: () => {
      onReconnect()
      engine?.reconnect()
    },
    wipe: () => onWipe(engine),
    close: async () => {
      if (closed) return
      closed = true
      for (const stop of stops) stop()
      source?.close()
      await onClose()
    },
  }
  return { inbox, attach }
}

type Methods = Record<string, (...args: never[]) => Promise<unknown>>

/** The same methods, each of which first waits for what they are methods of. */
function delayed<Of extends object>(names: readonly (keyof Of & string)[], target: () => Promise<Of>): Of {
  const methods = names.map((name) => [name, async (...args: never[]) => ((await target()) as Methods)[name]?.(...args)])
  return Object.fromEntries(methods) as Of
}

interface FollowingFeedOptions {
  threadId: ThreadId
  current: () => Inbox | null
  onAttached: (listener: () => void) => () => void
}

/** A feed that moves to the next engine when the handle does. */
function followingFeed({ threadId, current, onAttached }: FollowingFeedOptions): MessageFeed {
  const empty: MessageFeedSnapshot = { messages: [], loading: true, hasOlder: false, loadingOlder: false, error: null }
  const changed = createEmitter<void>()
  let feed: MessageFeed | null = null

  function follow(): void {
    feed?.close()
    feed = current()?.messages(threadId) ?? null
    feed?.subscribe(changed.emit)
    changed.emit()
  }

  const stop = onAttached(follow)
  follow()
  return {
    getSnapshot: () => feed?.getSnapshot() ?? empty,
    subscribe: (listener) => changed.on(listener),
    loadOlder: async () => feed?.loadOlder(),
    close: () => {
      stop()
      feed?.close()
    },
  }
}
