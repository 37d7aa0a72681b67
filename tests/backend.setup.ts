import type { TestProject } from 'vitest/node'
import { startBackend, type Backend } from '../demo/backend/startBackend.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A seeded local backend, shared by the tests of one run. */
    backend: Omit<Backend, 'close' | 'now' | 'advanceClock'>
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // What can be called stays here: only data reaches the browser.
  const { close, now: _now, advanceClock: _advanceClock, ...backend } = await startBackend({ port: 0, schedulerSeconds: 1 })
  project.provide('backend', backend)
  return close
}
