import { InboxError } from '../errors.ts'
import { createEmitter } from './emitter.ts'

/** What went wrong, for the host. */
export interface ErrorReport {
  /** The same failure over and over is told once. */
  report: (reason: unknown) => void
  /** Something worked again: the next failure is news. */
  recovered: () => void
  /** Tells in any case. */
  tell: (error: InboxError) => void
  on: (listener: (error: InboxError) => void) => () => void
}

export function createErrorReport(): ErrorReport {
  const errors = createEmitter<InboxError>()
  let last = ''
  return {
    report: (reason) => {
      const error = reason instanceof InboxError ? reason : new InboxError('unexpected', 'The sync engine failed.', { cause: reason })
      const key = `${error.kind}/${error.code}`
      if (key === last) return
      last = key
      errors.emit(error)
    },
    recovered: () => {
      last = ''
    },
    tell: errors.emit,
    on: errors.on,
  }
}
