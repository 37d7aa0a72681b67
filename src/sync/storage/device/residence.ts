import { InboxError } from '../../../errors.ts'
import type { Ports, TabLine } from '../../ports.ts'
import type { StorageTold } from '../storage.ts'
import type { AtRest } from './devicePlaces.ts'

/** How long tabs of the other mode may take to store what is being typed; those that take longer hang, or are frozen. */
const STEP_ASIDE_MS = 3000

/**
 * Where the tabs of one person live: all in the same mode, because one that stays behind would write where nobody looks any more, or leave
 * in plain text what the others seal. Whoever comes last decides: tabs of the other mode are asked to leave, and store first
 * what is being typed; each holds a lock until it has, so that nothing is written behind the mover's back.
 */
export interface Residence {
  /**
   * Waits for the others to leave, does what is to be done while nobody lives here, and stays. Resolves to how to leave again,
   * or to null when the work says that this is no place to stay.
   */
  enter: (told: StorageTold, moveIn: () => Promise<boolean>) => Promise<(() => void) | null>
  /** Does something that only one tab does at a time. */
  alone: (work: () => Promise<void>, signal: AbortSignal) => Promise<void>
}

export interface ResidenceOptions {
  name: string
  atRest: AtRest
  ports: Pick<Ports, 'locks' | 'tabLines' | 'timers'>
}

export function createResidence({ name, atRest, ports: { locks, tabLines, timers } }: ResidenceOptions): Residence {
  const lockOf = (mode: AtRest): string => `${name}:in:${mode}`
  let line: TabLine | null = null
  let stays = 0

  async function enter(told: StorageTold, moveIn: () => Promise<boolean>): Promise<(() => void) | null> {
    listen(told)
    let leave: (() => void) | null = null
    await alone(async () => {
      line?.post(atRest)
      await othersAreOut(told.signal)
      if (await moveIn()) leave = await stay(told)
    }, told.signal)
    return leave
  }

  async function alone(work: () => Promise<void>, signal: AbortSignal): Promise<void> {
    if (!locks) return work()
    await locks.hold(`${name}:moving`, signal, work)
  }

  async function othersAreOut(signal: AbortSignal): Promise<void> {
    if (!locks) return
    const [lock, patience] = [lockOf(atRest === 'plain' ? 'session' : 'plain'), new AbortController()]
    const stopWaiting = (): void => patience.abort()
    const cancel = timers.after(STEP_ASIDE_MS, stopWaiting)
    signal.addEventListener('abort', stopWaiting)
    try {
      await locks.hold(lock, patience.signal, () => Promise.resolve())
    } catch (reason) {
      if (signal.aborted || !patience.signal.aborted) throw reason
      await locks.steal(lock, () => Promise.resolve())
    } finally {
      cancel()
      signal.removeEventListener('abort', stopWaiting)
    }
  }

  function stay(told: StorageTold): Promise<() => void> {
    stays += 1
    let left = false
    return new Promise((resolve, reject) => {
      const living = (): Promise<void> =>
        new Promise((letGo) => {
          resolve(() => {
            if (left) return
            left = true
            stays -= 1
            letGo()
          })
        })
      if (!locks) return void living()
      locks.share(lockOf(atRest), told.signal, living).catch((reason: unknown) => {
        // Taken away from a tab that hung; or the inbox was closed before it began.
        if (!left && !told.signal.aborted) told.onTaken(moved())
        reject(reason)
      })
    })
  }

  function listen({ signal, onTaken }: StorageTold): void {
    line ??=
      tabLines?.open(`${name}:at-rest`, (message) => {
        if (message !== atRest && stays > 0 && !signal.aborted) onTaken(moved())
      }) ?? null
    signal.addEventListener('abort', () => line?.close())
  }

  return { enter, alone }
}

function moved(): InboxError {
  return new InboxError('storage', 'Another tab keeps this inbox in another way.', { code: 'moved' })
}
