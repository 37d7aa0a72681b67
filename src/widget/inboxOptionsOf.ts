import type { SupabaseClient } from '@supabase/supabase-js'
import { InboxError } from '../errors.ts'
import type { InboxOptions } from '../sync/acquireInbox.ts'

export interface HostSettings {
  tenantId: string | null
  client: SupabaseClient | null
  supabaseUrl: string | null
  supabaseKey: string | null
  accessToken: (() => Promise<string | null>) | null
}

/** What a host set, as options of the engine. Throws `misconfigured`, saying which setting is missing or wrong. */
export function inboxOptionsOf({ tenantId, client, supabaseUrl, supabaseKey, accessToken }: HostSettings): InboxOptions {
  if (!tenantId) throw new InboxError('misconfigured', 'Set the attribute `tenant-id`')
  if (client) return { tenantId, client }
  if (!accessToken)
    throw new InboxError('misconfigured', 'Set the property `client`, or `accessToken` with `supabase-url` and `supabase-key`')
  return { tenantId, url: supabaseUrl ?? '', key: supabaseKey ?? '', accessToken }
}
