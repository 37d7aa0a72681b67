import { createEmitter } from './emitter.ts'
import type { Ports, TabLine } from './ports.ts'

/** A person who moves the mouse need not be noted more often. */
const NOTE_MS = 5000
/** Timers of a tab in the background are late, so the clock on the wall is looked at rather than trusted to a timer. */
const LOOK_MS = 15_000

/** Whether anybody is here, in any tab of this browser that shows the inbox. */
export interface IdleLock {
  isLocked: () => boolean
  /** Somebody moved, typed or touched. While it is locked that alone opens nothing. */
  touch: () => void
  lock: () => void
  /** For all tabs. */
  unlock: () => void
  onChange: (listener: (locked: boolean) => void) => () => void
  /** Another span without input; what is locked stays so. */
  setIdleMs: (idleMs: number) => void
  /** The person signed out: the next one starts unlocked. */
  forget: () => void
  close: () => void
}

export interface IdleLockOptions {
  /** Tabs with the same name watch together. */
  name: string
  idleMs: number
  ports: Pick<Ports, 'clock' | 'timers' | 'tabLines' | 'visibility' | 'memo'>
}

type Told = { type: 'seen'; atMs: number } | { type: 'locked' } | { type: 'unlocked' }

/*
 *   open ──idle for so long (any tab notices), lock()──▶ locked ──unlock() in any tab──▶ open
 *
 * That it is locked outlives a reload, and so does the time of the last input: who opens the browser in the morning finds it locked.
 */
export function createIdleLock({ name, ports, ...options }: IdleLockOptions): IdleLock {
  const { clock, timers, memo } = ports
  const [seenKey, lockedKey] = [`prazo:seen:${name}`, `prazo:locked:${name}`]
  const changed = createEmitter<boolean>()
  const line: TabLine | null = ports.tabLines?.open(`prazo:idle:${name}`, (message) => heard(message as Told)) ?? null
  let seenMs = Number(memo.get(seenKey) ?? clock.wallMs())
  let notedMs = Number.NEGATIVE_INFINITY
  let { idleMs } = options
  let locked = memo.get(lockedKey) !== null
  let cancel: () => void = () => {}

  function heard(message: Told): void {
    if (message.type === 'seen') seenMs = Math.max(seenMs, message.atMs)
    else set(message.type === 'locked')
  }

  function set(now: boolean): void {
    if (!now) seenMs = clock.wallMs()
    if (now === locked) return
    locked = now
    changed.emit(locked)
  }

  function isDue(): boolean {
    const nowMs = clock.wallMs()
    // A clock that was set back must not keep the inbox open for as long as it was wrong.
    if (seenMs > nowMs) seenMs = nowMs
    return nowMs - seenMs >= idleMs
  }

  function lock(): void {
    memo.set(lockedKey, '1')
    line?.post({ type: 'locked' } satisfies Told)
    set(true)
  }

  function look(): void {
    if (!locked && isDue()) lock()
  }

  function watch(): void {
    cancel = timers.after(Math.min(LOOK_MS, idleMs), () => {
      look()
      watch()
    })
  }

  function touch(): void {
    // The first movement after a long sleep comes before any timer: it is what locks, not what keeps open.
    look()
    if (locked) return
    seenMs = clock.wallMs()
    if (Math.abs(seenMs - notedMs) < Math.min(NOTE_MS, idleMs / 4)) return
    notedMs = seenMs
    memo.set(seenKey, String(seenMs))
    line?.post({ type: 'seen', atMs: seenMs } satisfies Told)
  }

  const stop = ports.visibility.onVisible(look)
  look()
  touch()
  watch()
  return {
    isLocked: () => locked,
    touch,
    lock,
    unlock: () => {
      memo.set(lockedKey, null)
      line?.post({ type: 'unlocked' } satisfies Told)
      set(false)
      touch()
    },
    onChange: changed.on,
    setIdleMs: (next) => {
      idleMs = next
      cancel()
      look()
      watch()
    },
    forget: () => {
      memo.set(lockedKey, null)
      memo.set(seenKey, null)
      set(false)
    },
    close: () => {
      cancel()
      stop()
      line?.close()
    },
  }
}
