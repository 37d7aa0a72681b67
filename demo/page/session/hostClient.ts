import { createClient } from '@supabase/supabase-js'
import type { SupabaseClient } from '@supabase/supabase-js'
import type { DemoConfig, DemoMember } from '../../demoProject.ts'
import type { Connection } from './connection.ts'

/**
 * The clinic app's own Supabase client, which it hands to the inbox. Each member's session is stored under a name of its
 * own, so that two windows can be two people, and a window opened again without a network is still signed in.
 */
export function createHostClient(options: { config: DemoConfig; member: DemoMember; connection: Connection }): SupabaseClient {
  const { config, member, connection } = options
  return createClient(config.url, config.publishableKey, {
    auth: { storageKey: `aurora.session.${slugOf(member)}`, detectSessionInUrl: false },
    global: { fetch: connection.fetch },
    realtime: { transport: connection.WebSocket },
  })
}

/** A client of the evaluator's panel: signed in apart from the window, and never cut off. */
export function createPanelClient(config: DemoConfig): SupabaseClient {
  return createClient(config.url, config.publishableKey, { auth: { storageKey: 'aurora.session.panel', persistSession: false } })
}

/** The name of a member in addresses and storage keys: what stands before the @. */
export function slugOf(member: DemoMember): string {
  return member.email.split('@')[0] ?? member.email
}

/**
 * Signs in as one of the demo's members, or keeps the stored session while the server still honours it, or cannot be asked.
 * Throws supabase-js's error when the server refuses, or is away and there is no session.
 */
export async function signIn(client: SupabaseClient, member: DemoMember): Promise<void> {
  const { data } = await client.auth.getSession()
  if (data.session?.user.email === member.email) {
    const { error } = await client.auth.getUser()
    // A stored session may come from an earlier run of the demo, whose database is gone.
    if (!error || error.name === 'AuthRetryableFetchError') return
  }
  const { error } = await client.auth.signInWithPassword({ email: member.email, password: member.password })
  if (error) throw error
}
