import { createClient } from '@supabase/supabase-js'
import type { SupabaseClient } from '@supabase/supabase-js'
import type { DemoMember, DemoProject } from './demoProject.ts'

const SEED_PASSWORD = 'prazo-demo'
const names = ['SUPABASE_URL', 'SUPABASE_PUBLISHABLE_KEY', 'SUPABASE_SECRET_KEY'] as const

/**
 * The project that `SUPABASE_URL`, `SUPABASE_PUBLISHABLE_KEY` and `SUPABASE_SECRET_KEY` name; null when none of them is set.
 * Throws with what to do when one is missing, or when the project lacks Prazo's tables or the seed.
 */
export async function projectFromEnvironment(env: NodeJS.ProcessEnv): Promise<DemoProject | null> {
  const { SUPABASE_URL: url, SUPABASE_PUBLISHABLE_KEY: publishableKey, SUPABASE_SECRET_KEY: secretKey } = env
  if (!url && !publishableKey && !secretKey) return null
  if (!url || !publishableKey || !secretKey) {
    throw new Error(`Set all three of ${names.join(', ')}, or none of them. Missing: ${names.filter((name) => !env[name]).join(', ')}.`)
  }
  const supabase = createClient(url, secretKey, { auth: { persistSession: false } })
  const tenant = await seededTenant(supabase)
  return { url, publishableKey, secretKey, tenant, members: await seededMembers(supabase, tenant.id), world: null }
}

async function seededTenant(supabase: SupabaseClient): Promise<{ id: string; name: string }> {
  const { data, error } = await supabase.from('tenants').select('id, name').eq('name', 'Clínica Aurora').limit(1).maybeSingle()
  if (error) throw new Error(`This project is not ready: ${error.message}. Apply supabase/migrations first (see docs/hosting.md).`)
  if (!data)
    throw new Error('This project has no "Clínica Aurora". Push the seed first: npx supabase db push --include-seed (see docs/hosting.md).')
  return { id: String(data.id), name: String(data.name) }
}

async function seededMembers(supabase: SupabaseClient, tenantId: string): Promise<DemoMember[]> {
  const { data, error } = await supabase
    .from('tenant_members')
    .select('user_id, role, display_name')
    .eq('tenant_id', tenantId)
    .eq('status', 'active')
  if (error) throw new Error(`The clinic's members could not be read: ${error.message}`)
  const members: DemoMember[] = []
  for (const row of data) {
    const { data: found } = await supabase.auth.admin.getUserById(String(row.user_id))
    const email = found.user?.email
    // Only the seed's people have the demo's password; nobody else's address is shown to the page.
    if (!email?.endsWith('.example')) continue
    members.push({ id: String(row.user_id), email, password: SEED_PASSWORD, role: String(row.role), displayName: String(row.display_name) })
  }
  return members
}
