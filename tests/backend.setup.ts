import type { TestProject } from 'vitest/node'
import { factsOf, startBackend, type BackendFacts } from '../demo/backend/startBackend.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A seeded local backend, shared by the tests of one run. */
    backend: BackendFacts
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const backend = await startBackend({ port: 0, schedulerSeconds: 1 })
  project.provide('backend', factsOf(backend))
  return backend.close
}
