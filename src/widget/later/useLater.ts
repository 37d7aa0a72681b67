import { useEffect, useSyncExternalStore } from 'react'
import { useWords } from '../InboxContext.ts'
import { getLater, loadLater, subscribeLater, type Later, type LaterParts } from './loadLater.ts'

const LOADING: Later = { is: 'loading' }
/** A page that is never idle must not keep them away. */
const LATEST_MS = 300

/** What follows the first paint, as far as it has come: the parts, and all the words that they say. */
export function useLater(): Later {
  const later = useSyncExternalStore(subscribeLater, getLater)
  const { isWhole } = useWords()
  return later.is === 'there' && !isWhole ? LOADING : later
}

/** Likewise for a part that is simply missing until then. */
export function useLaterParts(): LaterParts | null {
  const later = useLater()
  return later.is === 'there' ? later.parts : null
}

/** Fetches them as soon as the first paint is through, so that the first press finds them there. */
export function usePreload(): void {
  useEffect(() => {
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(() => void loadLater(), LATEST_MS)
      return () => clearTimeout(timer)
    }
    const idle = requestIdleCallback(() => void loadLater(), { timeout: LATEST_MS })
    return () => cancelIdleCallback(idle)
  }, [])
}
