import type { SupabaseClient } from '@supabase/supabase-js'
import { InboxError } from '../errors.ts'
import type { TenantId, UserId } from '../model.ts'
import { browserPorts } from './browserPorts.ts'
import type { Backend } from './server/backend.ts'
import { createInbox, RETENTION_DAYS } from './createInbox.ts'
import { callbackCredentials, clientCredentials, type Credentials } from './server/credentials.ts'
import { createDevice, type Device } from './storage/device/createDevice.ts'
import type { AtRest } from './storage/device/devicePlaces.ts'
import { createEngineRegistry, type EngineLease } from './engineRegistry.ts'
import { identify } from './identity.ts'
import type { Inbox } from './inbox.ts'
import { createInboxHandle } from './inboxHandle.ts'
import type { Ports } from './ports.ts'
import { createSupabaseBackend } from './server/supabaseBackend.ts'

/** Which inbox: the tenant, and either the host's own client or what it takes to make one. */
export type InboxOptions = {
  tenantId: string
  /**
   * `plain` (the default): an offline reload shows everything. `session`: what lies on the device is encrypted under a key that the
   * server hands to the person who is signed in and that only this tab's memory holds.
   */
  atRest?: AtRest
  /**
   * Closed and resolved threads whose last message is older leave the device, 90 days by default; the server keeps them. Elements
   * that share an engine share the number of whichever came first.
   */
  retentionDays?: number
} & ({ client: SupabaseClient } | { url: string; key: string; accessToken: () => Promise<string | null> })

/** Where the host's callback is the only word on who is here, it has to be asked again. */
const IDENTITY_RETRY_MS = 5000

const registry = createEngineRegistry()

export interface AcquiredInbox extends Inbox {
  /** Mutations that the server has not acknowledged and answers that it refused, counted on the device while nothing of them can be read. */
  countUnsent: () => Promise<number>
  /** Lets go of what a locked inbox must not have at hand: with `at-rest` `session` the key, and with it all that it opened. */
  lock: () => Promise<void>
  /**
   * Opens it again once the server has confirmed the session: `open`, `refused`, or `offline` when it could not be asked. A plain copy
   * also opens offline, where whoever holds the device could read it anyway.
   */
  unlock: () => Promise<'open' | 'refused' | 'offline'>
}

/**
 * The inbox of whoever is signed in, for this tenant. Returns at once, status `starting`; the device's copy is shown as
 * soon as it is read, without any network. Elements of one page that ask for the same server, tenant and person share one
 * engine; it is let go when each of them has called `close()`.
 * Throws `InboxError('misconfigured')`, whose message says what is missing.
 */
export function acquireInbox(options: InboxOptions, ports: Ports = browserPorts()): AcquiredInbox {
  const { url, openClient, credentials } = connectionOf(options)
  const { atRest = 'plain', retentionDays = RETENTION_DAYS } = options
  const tenantId = options.tenantId as TenantId
  const place = `${new URL(url).host}:${tenantId}`
  const memoKey = `prazo:last:${place}`
  let lease: EngineLease | null = null
  let userId: UserId | null = null
  /** Another tab has taken this person's inbox along. Taking it back unasked, with the next token, would go on for ever. */
  let yielded: UserId | null = null
  let resolving: Promise<void> | null = null
  let current: { backend: Backend; device: Device } | null = null
  let locked = false
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
      if (engine) await engine.wipe()
      else await current?.device.remove()
    },
  })

  async function lock(): Promise<void> {
    if (locked || atRest === 'plain') return
    locked = true
    stopWiped()
    const before = lease
    lease = null
    attach({ is: 'needs-key' })
    await before?.release()
  }

  async function unlock(): Promise<'open' | 'refused' | 'offline'> {
    try {
      await current?.backend.call('inbox_session', {})
    } catch (reason) {
      const unreachable = reason instanceof InboxError && reason.kind === 'network'
      if (!unreachable) return 'refused'
      if (atRest === 'session') return 'offline'
    }
    if (!locked) return 'open'
    ;[locked, userId] = [false, null]
    await resolve()
    return 'open'
  }

  /** Somebody signed out, here or in another tab: the next person, or the same one again, gets a new engine. */
  function forget(reason: InboxError | null): void {
    if (reason?.code === 'moved') yielded = userId
    lease?.retire()
    void lease?.release()
    ;[lease, userId] = [null, null]
    attach(reason ? { is: 'blocked', error: reason } : { is: 'needs-sign-in' })
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
    if (closed || locked) return
    if (who.is === 'known') {
      if (who.userId !== userId && who.userId !== yielded) await change(who.userId)
      return
    }
    // A missing token alone takes nothing away from who was here: it may be on its way.
    if (!lease) attach({ is: who.is === 'nobody' ? 'needs-sign-in' : 'offline' })
    cancelRetry()
    cancelRetry = ports.timers.after(IDENTITY_RETRY_MS * (0.5 + ports.random()), () => void resolve())
  }

  async function change(next: UserId): Promise<void> {
    const client = await openClient()
    if (closed || locked) return
    const before = lease
    userId = next
    const name = `prazo:${place}:${next}`
    // Tabs that keep their copies in different ways share neither copy nor leader.
    const shared = atRest === 'session' ? `${name}:session` : name
    const backend = createSupabaseBackend({ client, credentials, tenantId, userId: next })
    const device = createDevice({ name, atRest, backend, ports })
    current = { backend, device }
    lease = registry.acquire(shared, () =>
      createInbox({
        name: shared,
        tenantId,
        userId: next,
        openStorage: device.open,
        removeStorage: device.remove,
        persistStorage: device.persist,
        backend,
        ports,
        retentionDays,
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
  const countUnsent = async (): Promise<number> => {
    const { status, unsent, refusedMessages } = inbox.getSnapshot()
    // Nothing of it can be shown, or another tab has it.
    const isOutOfSight = status.is === 'needs-key' || (status.is === 'blocked' && status.error.code === 'moved')
    return isOutOfSight && current ? current.device.countUnsent() : unsent + refusedMessages
  }
  return { ...inbox, countUnsent, lock, unlock }
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
  const { retentionDays } = options
  if (retentionDays !== undefined && !(retentionDays >= 1))
    throw new InboxError('misconfigured', 'retentionDays is a number of days, 1 or more.')
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
