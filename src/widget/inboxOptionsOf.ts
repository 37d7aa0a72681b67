import type { SupabaseClient } from '@supabase/supabase-js'
import { InboxError } from '../errors.ts'
import type { InboxOptions } from '../sync/acquireInbox.ts'

export interface HostSettings {
  tenantId: string | null
  client: SupabaseClient | null
  supabaseUrl: string | null
  supabaseKey: string | null
  accessToken: (() => Promise<string | null>) | null
  atRest?: string | null
  retentionDays?: number | null
}

/** What a host set, as options of the engine. Throws `misconfigured`, saying which setting is missing or wrong. */
export function inboxOptionsOf(settings: HostSettings): InboxOptions {
  const { tenantId, client, supabaseUrl, supabaseKey, accessToken, atRest = null, retentionDays = null } = settings
  if (!tenantId) throw new InboxError('misconfigured', 'Set the attribute `tenant-id`')
  // A slip of the pen must not leave in plain text what was meant to be encrypted.
  if (atRest !== null && atRest !== 'plain' && atRest !== 'session') {
    throw new InboxError('misconfigured', 'The attribute `at-rest` is `plain` or `session`')
  }
  const shared = { tenantId, atRest: atRest ?? 'plain', ...(retentionDays !== null && { retentionDays }) } as const
  if (client) return { ...shared, client }
  if (!accessToken)
    throw new InboxError('misconfigured', 'Set the property `client`, or `accessToken` with `supabase-url` and `supabase-key`')
  return { ...shared, url: supabaseUrl ?? '', key: supabaseKey ?? '', accessToken }
}
