import { InboxError } from '../../errors.ts'
import type { EpochMs, MessageRow, ThreadId, ThreadRow, UserId } from '../../model.ts'
import type { Backend, PokeListeners, PullPage, PushResult } from '../server/backend.ts'
import type { Mutation } from '../push/mutation.ts'
import { me, messageRow, pulled, threadRow } from './rows.ts'

type Pushed = { id: number } & Mutation

/** A small server: threads and messages with versions, receipts by client and id, and faults to order. */
export interface FakeBackend extends Backend {
  /** What was asked for, in order: `pull`, `push:1,2`, `history`. */
  calls: string[]
  /** The next calls of that name fail with this; `after` = only once their effect has happened (the answer is lost). */
  fail: (name: FaultName, error: InboxError, options?: { times?: number; after?: boolean }) => void
  /** No further call fails, and nothing is refused any more. */
  heal: () => void
  /** Mutations of these names are refused. */
  refuse: (name: Mutation['name'], code: string) => void
  patientWrites: (thread: string, body: string) => void
  messagesOf: (thread: string) => (string | null)[]
  poke: (xid?: string | null) => void
  /** What was told to the colleagues, in order: `looks at maria`, `types to maria`, … */
  said: string[]
  /** A colleague looks at these threads. */
  colleagueViews: (userId: string, threads: string[]) => void
  colleagueTypes: (userId: string, thread: string, typing?: boolean) => void
  /** Files that have arrived, by path. */
  uploads: ReadonlyMap<string, Blob>
  /** Ends all channels. */
  cut: () => void
  freshToken: () => void
  /** Somebody sets the server's clock, so far from what it was at first. */
  setClock: (deltaMs: number) => void
  channels: () => number
}

type FaultName = 'pull' | 'push' | 'history' | 'call' | 'upload'

interface Fault {
  error: InboxError
  times: number
  after: boolean
}

export const offline: InboxError = new InboxError('network', 'No network.')
export const expired: InboxError = new InboxError('unauthorized', 'Expired.', { code: 'PGRST303' })

export interface FakeBackendOptions {
  threads?: string[]
  /** How many of a thread's messages a first pull brings. */
  newest?: number
  nowMs?: () => number
}

export function createFakeBackend({ threads = ['maria'], newest = 20, nowMs = () => 0 }: FakeBackendOptions = {}): FakeBackend {
  let xid = 100
  let clockDeltaMs = 0
  const rows = new Map<string, ThreadRow>(
    threads.map((id) => [
      id,
      threadRow(id, { message_count: 0, inbound_count: 0, last_message_id: null, last_message_preview: null, awaiting_since: null }),
    ]),
  )
  const messages: MessageRow[] = []
  const receipts = new Map<string, PushResult>()
  const refusals = new Map<string, string>()
  const faults: Record<FaultName, Fault[]> = { pull: [], push: [], history: [], call: [], upload: [] }
  const listening = new Set<PokeListeners>()
  const hosts = new Set<() => void>()
  const calls: string[] = []
  const said: string[] = []
  const uploads = new Map<string, Blob>()

  async function answer<Result>(name: keyof typeof faults, call: string, work: () => Result): Promise<Result> {
    calls.push(call)
    const fault = faults[name][0]
    if (fault && (fault.times -= 1) <= 0) faults[name].shift()
    if (fault && !fault.after) throw fault.error
    const result = work()
    await Promise.resolve()
    if (fault) throw fault.error
    return result
  }

  function write(thread: string, body: string, parts: Partial<MessageRow>): void {
    xid += 1
    const id = messages.length + 1
    const row = rows.get(thread) ?? threadRow(thread)
    const inbound = (parts.direction ?? 'inbound') === 'inbound'
    messages.push(messageRow(id, thread, { body, sync_xid: String(xid), ...parts }))
    rows.set(thread, {
      ...row,
      message_count: row.message_count + 1,
      inbound_count: row.inbound_count + (inbound ? 1 : 0),
      last_message_id: String(id),
      last_message_preview: body,
      awaiting_since: inbound ? (row.awaiting_since ?? '2026-11-21T10:00:00Z') : null,
      sync_xid: String(xid),
    })
  }

  function effect({ name, args }: Pushed): void {
    if (name === 'send_message' || name === 'add_note') {
      const direction = name === 'send_message' ? 'outbound' : 'internal'
      const media = name === 'send_message' && args.media ? { kind: args.media.kind, media_url: args.media.url } : {}
      write(args.thread_id, args.body, { ...media, direction, message_id: args.message_id, sender_id: me, sender_kind: 'agent' })
      return
    }
    xid += 1
    const row = 'thread_id' in args ? rows.get(args.thread_id) : undefined
    if (row && name === 'assign_thread') rows.set(row.id, { ...row, assigned_to: args.user_id, sync_xid: String(xid) })
    if (row && name === 'set_status') rows.set(row.id, { ...row, status: args.status, sync_xid: String(xid) })
  }

  function receive(clientId: string, mutation: Pushed): PushResult {
    const key = `${clientId}/${mutation.id}`
    const receipt = receipts.get(key)
    if (receipt) return { ...receipt, status: 'duplicate' }
    const code = refusals.get(mutation.name)
    const result: PushResult = { id: mutation.id, status: code ? 'rejected' : 'applied', error: code ? { code, hint: null } : null }
    receipts.set(key, result)
    if (!code) effect(mutation)
    return result
  }

  function page(cursor: string | null): PullPage {
    const since = Number(cursor ?? 0)
    const newer = (row: { sync_xid: string }): boolean => Number(row.sync_xid) > since
    const first = [...rows.keys()].flatMap((id) => messages.filter((row) => row.thread_id === id).slice(-newest))
    return pulled(
      { threads: [...rows.values()].filter(newer), messages: cursor === null ? first : messages.filter(newer) },
      {
        cursor: String(xid),
        serverMs: (Date.parse('2026-11-21T10:00:00Z') + nowMs() + clockDeltaMs) as EpochMs,
        userId: me,
        snapshot: { xmin: BigInt(xid + 1), xmax: BigInt(xid + 1), running: new Set() },
      },
    )
  }

  return {
    calls,
    call: (name) => answer('call', name, () => ({})),
    said,
    pull: ({ cursor }) => answer('pull', 'pull', () => page(cursor)),
    push: ({ clientId, mutations }) =>
      answer('push', `push:${mutations.map(({ id }) => id).join(',')}`, () => mutations.map((mutation) => receive(clientId, mutation))),
    history: ({ threadId, before, limit }) =>
      answer('history', 'history', () => {
        const older = messages.filter((row) => row.thread_id === threadId && (before === null || Number(row.id) < Number(before)))
        return { messages: older.slice(-limit), more: older.length > limit }
      }),
    files: {
      upload: (path, file, onProgress) =>
        answer('upload', `upload:${path.split('/').at(-1)}`, () => {
          onProgress(1)
          uploads.set(path, file)
        }),
      addressOf: (path) => Promise.resolve(uploads.has(path) ? `https://files.example/${path}` : null),
    },
    uploads,
    listen: (listeners) => {
      listening.add(listeners)
      queueMicrotask(() => listening.has(listeners) && listeners.onReady())
      return {
        view: (threadIds) => void said.push(`looks at ${threadIds.join(' and ') || 'nothing'}`),
        typing: (threadId, typing) => void said.push(`${typing ? 'types' : 'stops typing'} to ${threadId}`),
        close: () => listening.delete(listeners),
      }
    },
    onCredentials: (listener) => {
      hosts.add(listener)
      return () => hosts.delete(listener)
    },
    fail: (name, error, { times = 1, after = false } = {}) => faults[name].push({ error, times, after }),
    heal: () => {
      for (const list of Object.values(faults)) list.length = 0
      refusals.clear()
    },
    refuse: (name, code) => refusals.set(name, code),
    patientWrites: (thread, body) => write(thread, body, {}),
    messagesOf: (thread) => messages.filter((row) => row.thread_id === (thread as ThreadId)).map((row) => row.body),
    poke: (announced = null) => {
      for (const listeners of listening) listeners.onPoke(announced)
    },
    colleagueViews: (userId, ids) => {
      const viewers = ids.map((id) => ({ userId: userId as UserId, threadId: id as ThreadId }))
      for (const listeners of listening) listeners.onViewers(viewers)
    },
    colleagueTypes: (userId, thread, typing = true) => {
      for (const listeners of listening) listeners.onTyping({ userId: userId as UserId, threadId: thread as ThreadId, typing })
    },
    cut: () => {
      for (const listeners of [...listening]) {
        listening.delete(listeners)
        listeners.onLost()
      }
    },
    freshToken: () => {
      for (const listener of hosts) listener()
    },
    setClock: (deltaMs) => {
      clockDeltaMs = deltaMs
    },
    channels: () => listening.size,
  }
}
