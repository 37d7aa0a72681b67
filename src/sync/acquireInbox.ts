import type { SupabaseClient } from '@supabase/supabase-js'
import { InboxError } from '../errors.ts'
import type { TenantId, UserId } from '../model.ts'
import { browserPorts } from './browserPorts.ts'
import { createInbox } from './createInbox.ts'
import { callbackCredentials, clientCredentials, type Credentials } from './credentials.ts'
import { openDexieStorage } from './dexieStorage.ts'
import { createEngineRegistry, type EngineLease } from './engineRegistry.ts'
import { identify } from './identity.ts'
import type { Inbox } from './inbox.ts'
import { createInboxHandle } from './inboxHandle.ts'
import type { Ports } from './ports.ts'
import { createSupabaseBackend } from './supabaseBackend.ts'

/** Which inbox: the tenant, and either the host's own client or what it takes to make one. */
export type InboxOptions = { tenantId: string } & (
  | { client: SupabaseClient }
  | { url: string; key: string; accessToken: () => Promise<string | null> }
)

/** Where the host's callback is the only word on who is here, it has to be asked again. */
const IDENTITY_RETRY_MS = 5000

const registry = createEngineRegistry()

/**
 * The inbox of whoever is signed in, for this tenant. Returns at once, status `starting`; the device's copy is shown as
 * soon as it is read, without any network. Elements of one page that ask for the same server, tenant and person share one
 * engine; it is let go when each of them has called `close()`.
 * Throws `InboxError('misconfigured')`, whose message says what is missing.
 */
export function acquireInbox(options: InboxOptions, ports: Ports = browserPorts()): Inbox {
  const { url, openClient, credentials } = connectionOf(options)
  const tenantId = options.tenantId as TenantId
  const place = `${new URL(url).host}:${tenantId}`
  const memoKey = `prazo:last:${place}`
  let lease: EngineLease | null = null
  let userId: UserId | null = null
  let resolving: Promise<void> | null = null
  let closed = false
  let cancelRetry: () => void = () => {}
  let stopWiped: () => void = () => {}

  const { inbox, attach } = createInboxHandle({
    tenantId,
    wallMs: ports.clock.wallMs,
    onReconnect: () => void resolve(),
    onClose: async () => {
      closed = true
      stop()
      stopWiped()
      cancelRetry()
      await lease?.release()
    },
    onWipe: async (engine) => {
      ports.memo.set(memoKey, null)
      await engine.wipe()
    },
  })

  /** Somebody signed out, here or in another tab: the next person, or the same one again, gets a new engine. */
  function forget(): void {
    lease?.retire()
    void lease?.release()
    ;[lease, userId] = [null, null]
    attach({ is: 'needs-sign-in' })
  }

  /** Finds out who is here; another person gets another engine. One question at a time. */
  function resolve(): Promise<void> {
    resolving ??= settle().finally(() => {
      resolving = null
    })
    return resolving
  }

  async function settle(): Promise<void> {
    const who = await identify({ credentials, memo: ports.memo, memoKey, network: ports.network, timers: ports.timers })
    if (closed) return
    if (who.is === 'known') {
      if (who.userId !== userId) await change(who.userId)
      return
    }
    // A missing token alone takes nothing away from who was here: it may be on its way.
    if (!lease) attach({ is: who.is === 'nobody' ? 'needs-sign-in' : 'offline' })
    cancelRetry()
    cancelRetry = ports.timers.after(IDENTITY_RETRY_MS * (0.5 + ports.random()), () => void resolve())
  }

  async function change(next: UserId): Promise<void> {
    const client = await openClient()
    if (closed) return
    const before = lease
    userId = next
    const name = `prazo:${place}:${next}`
    lease = registry.acquire(name, () =>
      createInbox({
        name,
        tenantId,
        userId: next,
        openStorage: (onOutdated) => openDexieStorage({ name, onOutdated }),
        backend: createSupabaseBackend({ client, credentials, tenantId, userId: next }),
        ports,
      }),
    )
    stopWiped()
    stopWiped = lease.engine.onWiped(forget)
    attach(lease.engine)
    await before?.release()
  }

  const stops = [credentials.onChange(() => void resolve()), ports.network.subscribe((online) => online && void resolve())]
  const stop = (): void => stops.forEach((each) => each())
  void resolve()
  return inbox
}

interface Connection {
  url: string
  openClient: () => Promise<SupabaseClient>
  credentials: Credentials
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Throws `misconfigured` with what is wrong. */
function connectionOf(options: InboxOptions): Connection {
  if (!options.tenantId) throw new InboxError('misconfigured', 'tenant-id is missing.')
  if (!UUID.test(options.tenantId)) throw new InboxError('misconfigured', 'tenant-id must be a UUID.')
  if ('client' in options) {
    const { client } = options
    const url = (client as unknown as { supabaseUrl?: unknown } | null)?.supabaseUrl
    if (typeof url !== 'string' || typeof client.rpc !== 'function') throw new InboxError('misconfigured', 'client is no Supabase client.')
    return { url, openClient: () => Promise.resolve(client), credentials: clientCredentials(client) }
  }
  const { url, key, accessToken } = options
  if (!url || !URL.canParse(url) || !/^https?:/.test(url)) throw new InboxError('misconfigured', 'supabase-url must be an http(s) URL.')
  if (!key) throw new InboxError('misconfigured', 'supabase-key is missing.')
  if (typeof accessToken !== 'function') throw new InboxError('misconfigured', 'accessToken must be a function that resolves to a token.')
  const openClient = async (): Promise<SupabaseClient> => {
    // Hosts that hand in their own client never load this one.
    const { createClient } = await import('@supabase/supabase-js')
    return createClient(url, key, { accessToken })
  }
  return { url, openClient, credentials: callbackCredentials(accessToken) }
}
