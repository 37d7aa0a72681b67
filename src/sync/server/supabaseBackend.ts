import type { SupabaseClient } from '@supabase/supabase-js'
import { InboxError } from '../../errors.ts'
import { createFileStore } from '../attachments/fileStore.ts'
import type { TenantId, UserId } from '../../model.ts'
import type { Backend } from './backend.ts'
import type { Credentials } from './credentials.ts'
import { openChannel } from './pokeChannel.ts'
import { inboxErrorOf } from './serverError.ts'
import { historyPage, pullPage, pushResults } from './wire.ts'

/** A half-open connection must not hang a pull for ever. */
const REQUEST_TIMEOUT_MS = 20_000

export interface SupabaseBackendOptions {
  client: SupabaseClient
  credentials: Credentials
  tenantId: TenantId
  userId: UserId
  /** How long an answer may take. */
  timeoutMs?: number
}

/** The server through an unmodified supabase-js: RPCs and one channel. */
export function createSupabaseBackend({
  client,
  credentials,
  tenantId,
  userId,
  timeoutMs = REQUEST_TIMEOUT_MS,
}: SupabaseBackendOptions): Backend {
  /** Without a token supabase-js would ask as a stranger; with another person's it would push this one's answers as theirs. */
  async function assertSignedIn(): Promise<void> {
    const who = await credentials.current()
    if (who.is === 'unreachable') throw new InboxError('network', 'The access token could not be had.')
    if (who.is === 'nobody') throw new InboxError('unauthorized', 'Nobody is signed in.')
    if (who.userId !== userId) throw new InboxError('unauthorized', 'Somebody else is signed in.', { code: 'other_user' })
  }

  async function call(name: string, args: Record<string, unknown>): Promise<unknown> {
    await assertSignedIn()
    const { data, error, status } = await client.rpc(name, { p_tenant_id: tenantId, ...args }).abortSignal(AbortSignal.timeout(timeoutMs))
    if (error) {
      throw inboxErrorOf({ status, code: error.code || null, message: error.message, hint: error.hint || null })
    }
    // A captive portal answers 200 with a page of its own.
    if (typeof data !== 'object' || data === null) throw new InboxError('network', 'The answer is not the server’s.')
    return data
  }

  return {
    call,
    pull: async ({ cursor, limit }) => pullPage(await call('inbox_pull', { p_cursor: cursor, p_limit: limit })),
    push: async ({ clientId, mutations }) => pushResults(await call('inbox_push', { p_client_id: clientId, p_mutations: mutations })),
    history: async ({ threadId, before, limit }) =>
      historyPage(await call('inbox_history', { p_thread_id: threadId, p_before: before, p_limit: limit })),
    listen: (listeners) => openChannel({ client, topic: `inbox:${tenantId}`, userId }, listeners),
    files: createFileStore(client),
    onCredentials: credentials.onChange,
  }
}
