import type { Engine } from './createInbox.ts'

export interface EngineLease {
  engine: Engine
  /** The last one out closes the engine. Calling it again does nothing. */
  release: () => Promise<void>
  /** Whoever asks from now on gets another engine: this one's data is gone. */
  retire: () => void
}

export interface EngineRegistry {
  acquire: (name: string, create: () => Engine) => EngineLease
}

/** One engine a name, however many elements show it. */
export function createEngineRegistry(): EngineRegistry {
  const engines = new Map<string, { engine: Engine; leases: number }>()
  return {
    acquire: (name, create) => {
      const shared = engines.get(name) ?? { engine: create(), leases: 0 }
      engines.set(name, shared)
      shared.leases += 1
      let released = false
      const retire = (): void => {
        if (engines.get(name) === shared) engines.delete(name)
      }
      return {
        engine: shared.engine,
        retire,
        release: async () => {
          if (released) return
          released = true
          shared.leases -= 1
          if (shared.leases > 0) return
          retire()
          await shared.engine.close()
        },
      }
    },
  }
}
