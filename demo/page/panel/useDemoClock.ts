import { useCallback, useEffect, useState } from 'react'
import { advanceClock, readClock } from './worldApi.ts'

export interface DemoClock {
  /** The server's time, in milliseconds since 1970; a second old at most. */
  nowMs: number
  /** The same at the very moment of the call. */
  now: () => number
  advance: (ms: number) => Promise<void>
}

/** The server's clock as the panel shows it. */
export function useDemoClock(): DemoClock {
  const [offsetMs, setOffset] = useState(0)
  const [nowMs, setNow] = useState(() => Date.now())

  useEffect(() => {
    readClock().then(
      (server) => setOffset(server - Date.now()),
      () => undefined,
    )
  }, [])
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])

  const advance = useCallback(async (ms: number) => {
    const server = await advanceClock(ms)
    setOffset(server - Date.now())
    setNow(Date.now())
  }, [])
  const now = useCallback(() => Date.now() + offsetMs, [offsetMs])
  return { nowMs: nowMs + offsetMs, now, advance }
}
