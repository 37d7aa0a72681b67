import { useCallback, useEffect, useState } from 'react'
import type { RefObject } from 'react'

/** Something the element told its host, fit to be shown: thread keys that hold a phone number are masked. */
interface LoggedEvent {
  number: number
  at: Date
  type: string
  detail: string
}

export interface EventLog {
  events: readonly LoggedEvent[]
  clear: () => void
}

const KEPT = 60
const types = ['prazo-ready', 'prazo-unread', 'prazo-breach', 'prazo-thread', 'prazo-sync', 'prazo-error']

/** The newest events of the element inside `host`, newest first. */
export function useEventLog(host: RefObject<HTMLElement | null>): EventLog {
  const [events, setEvents] = useState<readonly LoggedEvent[]>([])

  useEffect(() => {
    const element = host.current
    if (!element) return
    const note = (event: Event) => {
      const detail = describe((event as CustomEvent<unknown>).detail)
      setEvents((before) => [{ number: (before[0]?.number ?? 0) + 1, at: new Date(), type: event.type, detail }, ...before].slice(0, KEPT))
    }
    for (const type of types) element.addEventListener(type, note)
    return () => {
      for (const type of types) element.removeEventListener(type, note)
    }
  }, [host])

  return { events, clear: useCallback(() => setEvents([]), []) }
}

/** An event's detail on one line. */
export function describe(detail: unknown): string {
  if (detail === null || detail === undefined) return ''
  const parts = typeof detail === 'object' ? Object.entries(detail).map(([name, value]) => `${name}: ${plain(value)}`) : [plain(detail)]
  return masked(parts.join(' · '))
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function masked(text: string): string {
  return text.replaceAll(/anon:[^·"]*(\d{2})(?=$| ·|")/g, 'anon:…$1')
}
