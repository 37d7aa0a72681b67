import { InboxError } from '../../../errors.ts'
import { createMemoryStorage } from '../../memoryStorage.ts'
import type { Locks, TabLines } from '../../ports.ts'
import type { Storage } from '../../storage.ts'
import type { Owner, Simulation } from './simulation.ts'

/** What tabs of one browser share: a device, locks, and a line between them. Each of them owns what it asked for. */
export interface ModelBrowser {
  storage: Storage
  locksOf: (owner: Owner) => Locks
  linesOf: (owner: Owner) => TabLines
  /** The browser lets go of what a tab held. */
  bury: (owner: Owner) => void
}

interface Waiting {
  owner: Owner
  grant: () => void
}

export function createModelBrowser(sim: Simulation): ModelBrowser {
  const lines = new Set<{ name: string; owner: Owner; hear: (message: unknown) => void }>()
  const waiting: Waiting[] = []
  let holder: Owner | null = null

  function next(): void {
    if (holder) return
    const first = waiting.shift()
    if (!first) return
    holder = first.owner
    sim.after(sim.chance() * 3, first.grant, first.owner)
  }

  function release(owner: Owner): void {
    if (holder !== owner) return
    holder = null
    next()
  }

  return {
    storage: createMemoryStorage(),
    locksOf: (owner) => ({
      hold: (_name, signal, held) =>
        new Promise((resolve, reject) => {
          const mine: Waiting = {
            owner,
            grant: () => {
              if (signal.aborted) return release(owner)
              held()
                .then(resolve, reject)
                .finally(() => release(owner))
            },
          }
          signal.addEventListener('abort', () => {
            const at = waiting.indexOf(mine)
            if (at < 0) return
            waiting.splice(at, 1)
            reject(new DOMException('Aborted.', 'AbortError'))
          })
          waiting.push(mine)
          next()
        }),
    }),
    linesOf: (owner) => ({
      open: (name, hear) => {
        const own = { name, owner, hear }
        lines.add(own)
        return {
          post: (message) => {
            const copy: unknown = structuredClone(message)
            for (const line of lines) {
              if (line === own || line.name !== name) continue
              sim.after(0.1, () => lines.has(line) && line.hear(copy), line.owner)
            }
          },
          close: () => lines.delete(own),
        }
      },
    }),
    bury: (owner) => {
      for (const line of lines) if (line.owner === owner) lines.delete(line)
      for (const [at, each] of waiting.entries()) if (each.owner === owner) waiting.splice(at, 1)
      sim.after(1, () => release(owner))
    },
  }
}

/** How a tab's disk does: `failing` = so many of the next operations fail. */
export interface Disk {
  failing: number
  /** The tab has said that it goes on in memory: what is typed there dies with it. */
  lost: boolean
}

/** One tab's handle on the shared device: every operation takes a moment, and a tab that dies never hears how it ended. */
export function diskHandle(sim: Simulation, { owner, shared, disk }: { owner: Owner; shared: Storage; disk: Disk }): Promise<Storage> {
  function later<Result>(work: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      sim.after(
        sim.chance() * 2,
        () => {
          const hear = (tell: () => void): void => void sim.after(sim.chance() * 2, tell, owner)
          if (disk.failing > 0) {
            disk.failing -= 1
            return hear(() => reject(new InboxError('storage', 'The disk failed.', { code: 'UnknownError' })))
          }
          work().then(
            (result) => hear(() => resolve(result)),
            (reason: Error) => hear(() => reject(reason)),
          )
        },
        owner,
      )
    })
  }
  return later(() =>
    Promise.resolve({
      durable: true,
      read: (tables, work) => later(() => shared.read(tables, work)),
      write: (tables, work) => later(() => shared.write(tables, work)),
      close: () => Promise.resolve(),
      destroy: () => later(() => shared.destroy()),
    }),
  )
}
