import type { InboxError, InboxErrorKind } from '../errors.ts'
import type { SlaEventKind, Instant, ThreadId, ThreadKey } from '../model.ts'
import type { Inbox, InboxSnapshot, SyncStatus } from '../sync/inbox.ts'

/** A thread as the host is told of it. An unlinked thread's key is a phone number, which no event carries: its `threadKey` is null. */
export interface ThreadRef {
  threadId: ThreadId
  threadKey: ThreadKey | null
}

/** The element's events: composed, bubbling, without message text, names or numbers. */
export interface PrazoEventMap {
  /** The device's own copy is open: threads are on screen, or about to be. */
  'prazo-ready': CustomEvent<{ tenantId: string }>
  /** How many inbound messages this person has not read, and in how many threads. */
  'prazo-unread': CustomEvent<{ unread: number; threads: number }>
  /** The server recorded a breach since the inbox was live. */
  'prazo-breach': CustomEvent<ThreadRef & { breachId: string; dueAt: Instant; breachedAt: Instant }>
  /**
   * This person is told of a reminder, a breach, an escalation or a thread open for too long. Cancelled (`preventDefault`), there is
   * neither sound nor notification of the browser; the notice inside the inbox stays.
   */
  'prazo-notify': CustomEvent<ThreadRef & { eventId: string; kind: SlaEventKind }>
  /** Another thread was opened; `threadId` is null when the person went back to the list. */
  'prazo-thread': CustomEvent<ThreadRef | { threadId: null; threadKey: null }>
  /** The connection's state, and how many changes wait to be sent. */
  'prazo-sync': CustomEvent<{ status: SyncStatus['is']; unsent: number }>
  /** Nobody was here for a while: nothing is shown any more, in any tab. Cancelled, it leaves unlocking to the host. */
  'prazo-locked': CustomEvent<Record<string, never>>
  'prazo-unlocked': CustomEvent<Record<string, never>>
  'prazo-error': CustomEvent<{ kind: InboxErrorKind; code: string | null; message: string }>
}

export type Emit = <Type extends keyof PrazoEventMap>(type: Type, detail: PrazoEventMap[Type]['detail']) => void

export const errorDetail = ({ kind, code, message }: InboxError): PrazoEventMap['prazo-error']['detail'] => ({ kind, code, message })

export const threadRef = (threadId: ThreadId, threadKey: ThreadKey): ThreadRef => ({
  threadId,
  threadKey: threadKey.startsWith('anon:') ? null : threadKey,
})

/** Tells the host what happens in an inbox, each thing once. Returns how to stop. */
export function watchInbox(inbox: Inbox, emit: Emit): () => void {
  let seen: InboxSnapshot | null = null
  let ready = false
  let wasLive = false
  let counted: InboxSnapshot['threads'] | null = null
  let unread = ''
  let sync = ''
  const knownBreaches = new Set<string>()

  function look(): void {
    const snapshot = inbox.getSnapshot()
    const { status, threads, breaches, unsent } = snapshot
    if (!ready && status.is !== 'starting' && status.is !== 'needs-key' && status.is !== 'blocked') {
      ready = true
      emit('prazo-ready', { tenantId: inbox.tenantId })
    }
    if (`${status.is} ${unsent}` !== sync) {
      sync = `${status.is} ${unsent}`
      emit('prazo-sync', { status: status.is, unsent })
    }
    if (seen?.status !== status && status.is === 'blocked') emit('prazo-error', errorDetail(status.error))
    if (seen?.breaches !== breaches) tellBreaches(snapshot)
    if (ready && counted !== threads) tellUnread(threads)
    // What the first pull brings is history, and no news.
    wasLive ||= status.is === 'live'
    seen = snapshot
  }

  function tellBreaches({ breaches }: InboxSnapshot): void {
    for (const { id, thread_id, thread_key, due_at, breached_at } of breaches.values()) {
      if (knownBreaches.has(id)) continue
      knownBreaches.add(id)
      if (wasLive) emit('prazo-breach', { breachId: id, ...threadRef(thread_id, thread_key), dueAt: due_at, breachedAt: breached_at })
    }
  }

  function tellUnread(threads: InboxSnapshot['threads']): void {
    counted = threads
    const total = { unread: 0, threads: 0 }
    for (const thread of threads.values()) {
      if (thread.unread === 0) continue
      total.unread += thread.unread
      total.threads++
    }
    const key = `${total.unread} ${total.threads}`
    if (key === unread) return
    unread = key
    emit('prazo-unread', total)
  }

  const stops = [
    inbox.subscribe(look),
    inbox.onError((error) => {
      const { status } = inbox.getSnapshot()
      // `look` tells what blocks the inbox.
      if (status.is !== 'blocked' || status.error !== error) emit('prazo-error', errorDetail(error))
    }),
  ]
  look()
  return () => {
    for (const stop of stops) stop()
  }
}
