import { createClient } from '@supabase/supabase-js'
import type { SupabaseClient } from '@supabase/supabase-js'
import { acquireInbox, type Inbox, type InboxSnapshot, type Thread } from '../../src/sync/index.ts'
import { createArrivals, type Arrival } from './arrivals.ts'
import type { SignIn } from './floor.ts'

/** The engine as a host without the element would use it. */
export interface EngineSync {
  signIn: (as: SignIn) => Promise<{ token: string; userId: string }>
  /** From `acquireInbox` to the first threads, and to all of them with the channel open; milliseconds. */
  cold: (tenantId: string, atRest?: 'plain' | 'session') => Promise<{ firstMs: number; liveMs: number; threads: number }>
  /** Stores so many answers on the device; milliseconds. */
  answer: (options: { threadIds: string[]; count: number }) => Promise<number>
  /** Waits for the network, then for the last acknowledgement; milliseconds between the two. */
  drained: () => Promise<number>
  /** Notes from now on what arrives in this thread. */
  follow: (threadId: string) => void
  arrivals: () => Record<string, Arrival>
  close: () => Promise<void>
}

export function createEngineSync(): EngineSync {
  let client: SupabaseClient | null = null
  let inbox: Inbox | null = null

  const arrivals = createArrivals()

  function open(): Inbox {
    if (!inbox) throw new Error('No inbox is open.')
    return inbox
  }

  return {
    signIn: async ({ url, key, email, password }) => {
      client = createClient(url, key)
      const { data, error } = await client.auth.signInWithPassword({ email, password })
      if (error) throw error
      return { token: data.session.access_token, userId: data.user.id }
    },
    cold: async (tenantId, atRest = 'plain') => {
      if (!client) throw new Error('Nobody is signed in.')
      const startedAt = performance.now()
      inbox = acquireInbox({ client, tenantId, atRest })
      const first = until(inbox, ({ threads }) => threads.size > 0)
      const live = until(inbox, ({ status }) => status.is === 'live')
      const [firstAt, liveAt] = await Promise.all([first, live])
      return { firstMs: firstAt - startedAt, liveMs: liveAt - startedAt, threads: inbox.getSnapshot().threads.size }
    },
    answer: async ({ threadIds, count }) => {
      const startedAt = performance.now()
      for (let at = 0; at < count; at += 1) {
        await open().sendMessage({
          threadId: threadIds[at % threadIds.length] as Thread['id'],
          body: `Resposta ${at}`,
          direction: 'outbound',
        })
      }
      return performance.now() - startedAt
    },
    drained: async () => {
      const onlineAt = await new Promise<number>((resolve) => addEventListener('online', () => resolve(performance.now()), { once: true }))
      return (await until(open(), ({ unsent }) => unsent === 0)) - onlineAt
    },
    follow: (threadId) => {
      const feed = open().messages(threadId as Thread['id'])
      feed.subscribe(() => feed.getSnapshot().messages.forEach(({ body }) => body && arrivals.note(body)))
    },
    arrivals: arrivals.seen,
    close: () => open().close(),
  }
}

/** When it first holds, in `performance` time. */
function until(inbox: Inbox, holds: (snapshot: InboxSnapshot) => boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The inbox stays ${inbox.getSnapshot().status.is}.`)), 300_000)
    const check = (): void => {
      if (!holds(inbox.getSnapshot())) return
      stop()
      clearTimeout(timer)
      resolve(performance.now())
    }
    const stop = inbox.subscribe(check)
    check()
  })
}
