import { createClient } from '@supabase/supabase-js'
import type { Backend, SeededTenant } from './backend/startBackend.ts'
import { startBackend } from './backend/startBackend.ts'
import type { DemoMember, DemoProject } from './demoProject.ts'
import { freePort } from './freePort.ts'
import { projectFromEnvironment } from './projectFromEnvironment.ts'

const DEFAULT_BACKEND_PORT = 54_321

export interface OpenProject extends DemoProject {
  /** In one phrase, for the person at the terminal. */
  where: string
  close: () => Promise<void>
}

export interface ProjectOptions {
  /** Null = 54321 or the next free one. */
  backendPort: number | null
  threads: number | null
  signal?: AbortSignal
}

/** The project that the environment names, else a local one of its own, seeded. */
export async function openProject(options: ProjectOptions, env: NodeJS.ProcessEnv): Promise<OpenProject> {
  const named = await projectFromEnvironment(env)
  if (named) return { ...named, where: named.url, close: async () => undefined }
  const { backendPort, threads, signal } = options
  const port = backendPort ?? (await freePort(DEFAULT_BACKEND_PORT))
  const backend = await startBackend({ port, ...(threads === null ? {} : { threads }), ...(signal ? { signal } : {}) })
  try {
    return { ...(await projectOf(backend)), where: `local backend on ${backend.url}`, close: backend.close }
  } catch (error) {
    await backend.close()
    throw error
  }
}

/** The demo's clinic on a local backend: its biggest tenant with `--threads`, else its first. */
export async function projectOf(backend: Backend): Promise<DemoProject> {
  const { url, publishableKey, secretKey } = backend
  const [tenant] = backend.tenants
  if (!tenant) throw new Error('The backend has no clinic: start it without --empty.')
  return { url, publishableKey, secretKey, tenant: { id: tenant.id, name: tenant.name }, members: await activeMembers(backend, tenant) }
}

async function activeMembers({ url, secretKey }: Backend, tenant: SeededTenant): Promise<DemoMember[]> {
  const supabase = createClient(url, secretKey, { auth: { persistSession: false } })
  const { data, error } = await supabase.from('tenant_members').select('user_id').eq('tenant_id', tenant.id).eq('status', 'active')
  if (error) throw new Error(`The backend's members could not be read: ${error.message}`)
  const active = new Set(data.map(({ user_id: id }) => String(id)))
  return tenant.users.filter(({ id }) => active.has(id))
}
