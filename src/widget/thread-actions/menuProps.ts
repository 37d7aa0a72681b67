import type { ReactNode } from 'react'
import type { Thread } from '../../sync/inbox.ts'

/** A button that opens a menu of what to do to one thread or to several. */
export interface ThreadMenuProps {
  threads: readonly Thread[]
  className: string
  trigger: ReactNode
  /** When the trigger's own text does not name it. */
  triggerLabel?: string
}

/** The value that all of them have; `undefined` when they differ. */
export function common<Value>(threads: readonly Thread[], of: (thread: Thread) => Value): Value | undefined {
  const [first, ...rest] = threads
  if (!first) return undefined
  const value = of(first)
  return rest.every((thread) => of(thread) === value) ? value : undefined
}
