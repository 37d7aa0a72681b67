import { adoptLaterStyles } from '../theme/styleSheets.ts'
import type * as laterParts from './laterParts.ts'

export type LaterParts = typeof laterParts
export type Later = { is: 'loading' } | { is: 'there'; parts: LaterParts } | { is: 'failed' }

const listeners = new Set<() => void>()
let later: Later = { is: 'loading' }
let loading: Promise<void> | null = null

export const getLater = (): Later => later

export function subscribeLater(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Fetches what follows the first paint, once for all elements; one that failed (offline, or after a new release) may be asked for again. */
export function loadLater(): Promise<void> {
  loading ??= fetchLater()
  return loading
}

async function fetchLater(): Promise<void> {
  try {
    const parts = await import('./laterParts.ts')
    adoptLaterStyles(parts.laterCss)
    set({ is: 'there', parts })
  } catch {
    loading = null
    set({ is: 'failed' })
  }
}

function set(next: Later): void {
  later = next
  for (const listener of listeners) listener()
}
