import type { Inbox } from './inbox.ts'

export interface EngineLease {
  engine: Inbox
  /** The last one out closes the engine. Calling it again does nothing. */
  release: () => Promise<void>
}

export interface EngineRegistry {
  acquire: (name: string, create: () => Inbox) => EngineLease
}

/** One engine a name, however many elements show it. */
export function createEngineRegistry(): EngineRegistry {
  const engines = new Map<string, { engine: Inbox; leases: number }>()
  return {
    acquire: (name, create) => {
      const shared = engines.get(name) ?? { engine: create(), leases: 0 }
      engines.set(name, shared)
      shared.leases += 1
      let released = false
      return {
        engine: shared.engine,
        release: async () => {
          if (released) return
          released = true
          shared.leases -= 1
          if (shared.leases > 0) return
          if (engines.get(name) === shared) engines.delete(name)
          await shared.engine.close()
        },
      }
    },
  }
}
