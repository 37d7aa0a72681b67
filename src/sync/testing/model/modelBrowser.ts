import { InboxError } from '../../../errors.ts'
import { createMemoryStorage } from '../../storage/memoryStorage.ts'
import type { Locks, TabLines } from '../../ports.ts'
import type { Storage } from '../../storage/storage.ts'
import type { Owner, Simulation } from './simulation.ts'

/** What tabs of one browser share: a device, locks, and a line between them. Each of them owns what it asked for. */
export interface ModelBrowser {
  storage: Storage
  locksOf: (owner: Owner) => Locks
  linesOf: (owner: Owner) => TabLines
  /** The browser lets go of what a tab held. */
  bury: (owner: Owner) => void
}

/** A request for the lock, on its way, in line, or granted. */
interface Claim {
  owner: Owner
  grant: () => void
  /** The lock was taken away. */
  lose: () => void
}

export function createModelBrowser(sim: Simulation): ModelBrowser {
  const lines = new Set<{ name: string; owner: Owner; hear: (message: unknown) => void }>()
  const waiting: Claim[] = []
  let holder: Claim | null = null

  function next(): void {
    if (!holder) give(waiting.shift())
  }

  function give(claim: Claim | undefined): void {
    if (!claim) return
    holder = claim
    sim.after(sim.chance() * 3, claim.grant, claim.owner)
  }

  function release(claim: Claim): void {
    if (holder !== claim) return
    holder = null
    next()
  }

  function claimOf(owner: Owner, held: () => Promise<void>, settle: { resolve: () => void; reject: (reason: Error) => void }): Claim {
    const claim: Claim = {
      owner,
      grant: () => {
        held()
          .then(settle.resolve, settle.reject)
          .finally(() => release(claim))
      },
      // A browser tells that it was granted before it tells that it was stolen.
      lose: () => sim.after(3, () => settle.reject(aborted()), owner),
    }
    return claim
  }

  return {
    storage: createMemoryStorage(),
    locksOf: (owner) => ({
      hold: (_name, signal, held) =>
        new Promise((resolve, reject) => {
          const mine = claimOf(owner, held, { resolve, reject })
          signal.addEventListener('abort', () => {
            const at = waiting.indexOf(mine)
            if (at < 0) return
            waiting.splice(at, 1)
            reject(aborted())
          })
          waiting.push(mine)
          next()
        }),
      share: () => Promise.reject(new Error('Nobody shares a lock here.')),
      steal: (_name, held) =>
        new Promise((resolve, reject) => {
          holder?.lose()
          give(claimOf(owner, held, { resolve, reject }))
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
      for (const each of waiting.filter((claim) => claim.owner === owner)) waiting.splice(waiting.indexOf(each), 1)
      const held = holder
      if (held?.owner === owner) sim.after(1, () => release(held))
    },
  }
}

function aborted(): DOMException {
  return new DOMException('Aborted.', 'AbortError')
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
