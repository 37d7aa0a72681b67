import type { Backend } from './backend/startBackend.ts'
import { PortTaken } from './backend/httpServer.ts'
import { startBackend } from './backend/startBackend.ts'
import type { DemoProject } from './demoProject.ts'
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
  const backend = await startBackend({ port, ...(threads === null ? {} : { threads }), ...(signal ? { signal } : {}) }).catch(
    (error: unknown) => {
      // The backend speaks of its own --port, which is another one here.
      throw error instanceof PortTaken ? new Error(`Port ${port} is in use. Choose another with --backend-port.`) : error
    },
  )
  try {
    return { ...projectOf(backend, threads ? 'many-threads' : 'first'), where: `local backend on ${backend.url}`, close: backend.close }
  } catch (error) {
    await backend.close()
    throw error
  }
}

/** The demo's clinic on a local backend, or the one with many threads, with those of its people who may sign in. */
export function projectOf(backend: Backend, which: 'first' | 'many-threads' = 'first'): DemoProject {
  const { url, publishableKey, secretKey, tenants, now, advanceClock, addThreads } = backend
  const tenant = which === 'first' ? tenants[0] : tenants.at(-1)
  if (!tenant) throw new Error('The backend has no clinic: start it without --empty.')
  const members = tenant.users
    .filter(({ status }) => status === 'active')
    .map(({ id, email, password, role, displayName }) => ({ id, email, password, role, displayName }))
  return { url, publishableKey, secretKey, tenant: { id: tenant.id, name: tenant.name }, members, world: { now, advanceClock, addThreads } }
}
