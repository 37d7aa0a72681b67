import type { TestProject } from 'vitest/node'
import { startBackend, type Backend } from '../demo/backend/startBackend.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A seeded local backend, shared by the tests of one run. */
    backend: Omit<Backend, 'close'>
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { close, ...backend } = await startBackend({ port: 0, schedulerSeconds: 1 })
  project.provide('backend', backend)
  return close
}
