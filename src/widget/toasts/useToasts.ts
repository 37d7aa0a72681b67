import { useEffect, useState } from 'react'
import { createToasts, type Toasts } from './createToasts.ts'

/** The toasts of one element, on real timers. */
export function useToasts(): Toasts {
  const [toasts] = useState(() =>
    createToasts({
      setTimer: (run, ms) => setTimeout(run, ms),
      clearTimer: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
    }),
  )
  useEffect(() => toasts.close, [toasts])
  return toasts
}
