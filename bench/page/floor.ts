import { createClient } from '@supabase/supabase-js'
import type { RealtimeChannel, SupabaseClient } from '@supabase/supabase-js'

export interface SignIn {
  url: string
  key: string
  email: string
  password: string
}

/** The least that a page can do over the same wire: no inbox, no storage. */
export interface Floor {
  signIn: (as: SignIn) => Promise<void>
  /** One RPC that does next to nothing; milliseconds. */
  roundTrip: () => Promise<number>
  /** From a changed text to the frame that shows it; milliseconds. */
  frame: () => Promise<number>
  join: (topic: string) => Promise<void>
  /** Sends to the others on the topic; when, in this page's `performance` time. */
  send: (token: string) => Promise<number>
  /** Waits for what another page sends; when it came, in this page's `performance` time. */
  arm: (token: string) => void
  arrived: () => Promise<number>
}

export function createFloor(): Floor {
  let client: SupabaseClient | null = null
  let channel: RealtimeChannel | null = null
  let awaited: { token: string; came: (at: number) => void } | null = null
  let arrival: Promise<number> = Promise.resolve(0)

  const connected = (): SupabaseClient => client ?? fail('Nobody is signed in.')
  return {
    signIn: async ({ url, key, email, password }) => {
      client = createClient(url, key, { auth: { persistSession: false } })
      const { error } = await client.auth.signInWithPassword({ email, password })
      if (error) throw error
    },
    roundTrip: async () => {
      const startedAt = performance.now()
      const { error } = await connected().rpc('is_saas_admin')
      if (error) throw error
      return performance.now() - startedAt
    },
    frame: () =>
      new Promise((resolve) => {
        const startedAt = performance.now()
        document.title = String(startedAt)
        document.body.textContent = String(startedAt)
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - startedAt)))
      }),
    join: (topic) =>
      new Promise((resolve, reject) => {
        channel = connected().channel(topic, { config: { broadcast: { self: false, ack: false } } })
        channel.on('broadcast', { event: 'floor' }, ({ payload }) => {
          if (awaited && (payload as { token?: unknown }).token === awaited.token) awaited.came(performance.now())
        })
        channel.subscribe((status) => (status === 'SUBSCRIBED' ? resolve() : reject(new Error(`The channel is ${status}.`))))
      }),
    send: async (token) => {
      const startedAt = performance.now()
      await channel?.send({ type: 'broadcast', event: 'floor', payload: { token } })
      return startedAt
    },
    arm: (token) => {
      arrival = new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('The broadcast did not arrive.')), 20_000)
        const came = (at: number): void => {
          clearTimeout(timer)
          resolve(at)
        }
        awaited = { token, came }
      })
      arrival.catch(() => {})
    },
    arrived: () => arrival,
  }
}

function fail(message: string): never {
  throw new Error(message)
}
