import { InboxError } from '../../errors.ts'
import { MESSAGE_BODY_LIMIT, type EpochMs, type MessageId, type ThreadId } from '../../model.ts'
import { ruleClock } from '../../sla/ruleClock.ts'
import { wordsOf } from '../../sync/search/foldText.ts'
import { emptySnapshot } from '../../sync/view/emptySnapshot.ts'
import type { Inbox, InboxSnapshot, Message, MessageFeedSnapshot, Thread } from '../../sync/inbox.ts'
import {
  FIXTURE_NOW,
  fixtureClosures,
  fixtureMembers,
  fixtureMessages,
  fixtureRule,
  fixtureTenant,
  fixtureThread,
  type ThreadSeed,
} from './fixtureData.ts'
import { fixtureAsk, fixtureWorkspace, fixtureWorkspaceActions } from './fixtureActions.ts'
import { oldSeeds } from './fixtureSearch.ts'
import { fixtureSeeds } from './fixtureThreads.ts'
import { fixtureSlaEvents, fixtureStages } from './fixtureWorkspace.ts'

export interface FixtureInbox extends Inbox {
  update: (change: Partial<InboxSnapshot>) => void
  updateThread: (id: string, change: Partial<Thread>) => void
  setMessages: (id: string, messages: Message[]) => void
  /** What the views asked of the engine, in order. */
  readonly calls: string[]
  readonly drafts: ReadonlyMap<string, string>
  setNow: (now: number) => void
  fail: (error: InboxError) => void
  /** The next message can't be stored. */
  failNextSend: () => void
}

const PAGE = 20

/** An inbox in memory for component tests: the drawings' people at the drawings' moment, on a clock that runs on from there. */
export function fixtureInbox(options: { seeds?: ThreadSeed[]; now?: number; frozen?: boolean } = {}): FixtureInbox {
  const { seeds = fixtureSeeds, frozen = false } = options
  let now = options.now ?? FIXTURE_NOW
  let setAt = Date.now()
  let sendFails = false
  const listeners = new Set<() => void>()
  const jumps = new Set<() => void>()
  const errors = new Set<(error: InboxError) => void>()
  const calls: string[] = []
  const drafts = new Map<string, string>()
  const stored = new Map<string, Message[]>(seeds.map((seed) => [seed.id, fixtureMessages(seed)]))
  let snapshot: InboxSnapshot = {
    ...emptySnapshot,
    ...fixtureWorkspace(),
    status: { is: 'live' },
    me: fixtureMembers[0] ?? null,
    tenant: fixtureTenant,
    threads: new Map(seeds.map((seed) => [seed.id as ThreadId, fixtureThread(seed)])),
    members: new Map(fixtureMembers.map((member) => [member.user_id, member])),
    rule: fixtureRule,
    clock: ruleClock(fixtureRule, fixtureClosures),
    closures: fixtureClosures,
    stages: fixtureStages,
    slaEvents: Map.groupBy(fixtureSlaEvents, ({ thread_id }) => thread_id),
  }

  const tell = (): void => {
    for (const listener of [...listeners]) listener()
  }
  const update = (change: Partial<InboxSnapshot>): void => {
    snapshot = { ...snapshot, ...change }
    tell()
  }
  const updateThread = (id: string, change: Partial<Thread>): void => {
    const thread = snapshot.threads.get(id as ThreadId)
    if (thread) update({ threads: new Map(snapshot.threads).set(thread.id, { ...thread, ...change }) })
  }
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  const setMessages = (id: string, messages: Message[]): void => {
    stored.set(id, messages)
    tell()
  }
  const nowMs = (): EpochMs => (frozen ? now : now + Date.now() - setAt) as EpochMs

  function messages(threadId: ThreadId): ReturnType<Inbox['messages']> {
    let shown = PAGE
    let cached: { all: Message[] | undefined; shown: number; snapshot: MessageFeedSnapshot } | null = null
    return {
      getSnapshot: () => {
        const all = stored.get(threadId)
        if (cached?.all !== all || cached?.shown !== shown || !cached) {
          const rows = all ?? []
          cached = {
            all,
            shown,
            snapshot: { messages: rows.slice(-shown), loading: false, hasOlder: rows.length > shown, loadingOlder: false, error: null },
          }
        }
        return cached.snapshot
      },
      subscribe,
      loadOlder: async () => {
        calls.push('loadOlder')
        await Promise.resolve()
        shown += PAGE
        tell()
      },
      close: () => undefined,
    }
  }

  const sendMessage: Inbox['sendMessage'] = async ({ threadId, body, direction, replyTo, mentions = [], templateId = '' }) => {
    calls.push([`send ${threadId} ${direction} ${body}`, ...mentions, templateId].filter(Boolean).join(' '))
    await Promise.resolve()
    if (sendFails) {
      sendFails = false
      throw new InboxError('storage', 'no room')
    }
    if ([...body].length > MESSAGE_BODY_LIMIT) throw new InboxError('message-too-long', 'too long')
    const at = new Date(nowMs()).toISOString()
    const [template] = fixtureMessages({
      id: threadId,
      name: null,
      to: null,
      messages: [[direction === 'internal' ? 'note' : 'out', at, body]],
    })
    const message_id = `${threadId}-sent-${calls.length}` as MessageId
    const rows = stored.get(threadId) ?? []
    if (template)
      stored.set(threadId, [
        ...rows,
        { ...template, id: null, message_id, reply_to: replyTo ?? null, local: { is: 'queued', mutationId: calls.length } },
      ])
    updateThread(threadId, direction === 'outbound' ? { awaiting_since: null, last_message_preview: body, last_outbound_at: at } : {})
    return message_id
  }

  const find: Inbox['search']['find'] = async (query, limit) => {
    const words = wordsOf(query)
    const fits = ({ body }: Message): boolean => words.every((word) => wordsOf(body ?? '').some((own) => own.startsWith(word)))
    const found = words.length > 0 ? [...stored.values()].flat().filter(fits) : []
    const newestFirst = found.toSorted((a, b) => (a.created_at < b.created_at ? 1 : -1)).slice(0, limit)
    const hits = newestFirst.map(({ message_id, thread_id, body, created_at }) => ({
      messageId: message_id,
      threadId: thread_id,
      body: body ?? '',
      createdAt: created_at,
    }))
    return { hits, complete: true }
  }

  const record =
    (name: string, apply?: (id: ThreadId, value: never) => void) =>
    async (id: ThreadId, value: unknown): Promise<void> => {
      calls.push(`${name} ${id} ${JSON.stringify(value)}`)
      apply?.(id, value as never)
    }

  return {
    tenantId: fixtureTenant.id,
    getSnapshot: () => snapshot,
    subscribe,
    now: nowMs,
    onClockJump: (listener) => {
      jumps.add(listener)
      return () => void jumps.delete(listener)
    },
    messages,
    search: { find, subscribe },
    attachments: { open: async ({ media_url }) => media_url, progress: () => null, subscribe },
    sendMessage,
    assignThread: record('assign', (id, assigned_to: Thread['assigned_to']) => updateThread(id, { assigned_to })),
    setStatus: record('status', (id, status: Thread['status']) => updateThread(id, { status })),
    assignTeam: record('team', (id, team_id: Thread['team_id']) => updateThread(id, { team_id })),
    setPriority: record('priority', (id, priority: Thread['priority']) => updateThread(id, { priority })),
    setStage: record('stage', (id, stage_key: Thread['stage_key']) => updateThread(id, { stage_key })),
    setTags: record('tags', (id, tags: Thread['tags']) => updateThread(id, { tags })),
    linkPatient: record('link', (id, patient_id: Thread['patient_id']) => updateThread(id, { patient_id })),
    ...fixtureWorkspaceActions({ calls, now: nowMs, getSnapshot: () => snapshot, update }),
    fetchThread: async (thread) => {
      calls.push(`fetchThread ${thread}`)
      if (snapshot.status.is === 'offline') throw new InboxError('network', 'offline', { code: 'offline' })
      const fetched = oldSeeds
        .map((seed) => ({ seed, row: fixtureThread(seed) }))
        .find(({ row }) => row.id === thread || row.thread_key === thread)
      if (!fetched) return snapshot.threads.has(thread as ThreadId)
      stored.set(fetched.row.id, fixtureMessages(fetched.seed))
      update({ threads: new Map(snapshot.threads).set(fetched.row.id, fetched.row) })
      return true
    },
    ask: fixtureAsk({ calls, getSnapshot: () => snapshot, update }),
    snoozeThread: record('snooze', (id, until: number | null) =>
      updateThread(id, { snoozed_until: until === null ? null : new Date(until).toISOString() }),
    ),
    markRead: async (id) => {
      calls.push(`read ${id}`)
      updateThread(id, { unread: 0 })
    },
    saveDraft: async (id, text) => {
      calls.push(`draft ${id} ${text}`)
      drafts.set(id, text)
      updateThread(id, { draft: text || null })
    },
    setActivity: () => {},
    retry: async (mutationId, body) => void calls.push(`retry ${mutationId} ${body ?? ''}`),
    discard: async (mutationId) => void calls.push(`discard ${mutationId}`),
    reconnect: () => void calls.push('reconnect'),
    wipe: async () => void calls.push('wipe'),
    close: async () => void calls.push('close'),
    onError: (listener) => {
      errors.add(listener)
      return () => void errors.delete(listener)
    },
    update,
    updateThread,
    setMessages,
    calls,
    drafts,
    setNow: (at) => {
      now = at
      setAt = Date.now()
      for (const listener of jumps) listener()
    },
    fail: (error) => {
      for (const listener of errors) listener(error)
    },
    failNextSend: () => {
      sendFails = true
    },
  }
}
