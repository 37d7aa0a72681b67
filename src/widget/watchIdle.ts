import type { AcquiredInbox } from '../sync/acquireInbox.ts'
import { browserPorts } from '../sync/browserPorts.ts'
import { createIdleLock } from '../sync/idleLock.ts'

const MINUTE_MS = 60_000
/** What a person does with a page, wherever in it. */
const INPUT = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

export interface IdleWatch {
  isLocked: () => boolean
  unlock: () => Promise<'open' | 'refused' | 'offline'>
  setMinutes: (minutes: number) => void
  /** Nobody is signed in any more. */
  forget: () => void
  close: () => void
}

export interface IdleWatchOptions {
  name: string
  minutes: number
  inbox: Pick<AcquiredInbox, 'lock' | 'unlock'>
  /** Called before the inbox lets go of its key, so that what is being typed can still be stored. */
  onChange: (locked: boolean) => void
}

/** Locks an inbox when nobody touches this page, or another tab of the same inbox, for a while. */
export function watchIdle({ name, minutes, inbox, onChange }: IdleWatchOptions): IdleWatch {
  const idle = createIdleLock({ name, idleMs: minutes * MINUTE_MS, ports: browserPorts() })
  const listeners = new AbortController()
  for (const type of INPUT) window.addEventListener(type, idle.touch, { capture: true, passive: true, signal: listeners.signal })

  /** This tab's own: when another one unlocks, it stays locked until it has asked the server itself. */
  let locked = idle.isLocked()

  async function unlock(): Promise<'open' | 'refused' | 'offline'> {
    if (!locked) return 'open'
    const answer = await inbox.unlock()
    if (answer !== 'open' || !locked) return answer
    locked = false
    idle.unlock()
    onChange(false)
    return answer
  }

  function changed(now: boolean): void {
    if (!now) return void unlock()
    locked = true
    onChange(true)
    void inbox.lock()
  }

  const stop = idle.onChange(changed)
  if (locked) void inbox.lock()
  return {
    isLocked: () => locked,
    unlock,
    setMinutes: (next) => idle.setIdleMs(next * MINUTE_MS),
    forget: () => {
      locked = false
      idle.forget()
    },
    close: () => {
      stop()
      listeners.abort()
      idle.close()
    },
  }
}
