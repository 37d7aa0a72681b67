import { useEffect, useState } from 'react'
import type { DeviceHit } from '../../sync/search/deviceSearch.ts'
import { useScope } from '../InboxContext.ts'

/** More of one device are never looked through by hand. */
const LIMIT = 200

export interface DeviceHits {
  /** What they were found for: the last ones stay until the next are there. */
  query: string
  hits: readonly DeviceHit[]
  /** All of the device has been read. */
  complete: boolean
}

/** Messages on this device with these words, newest first; again whenever more has been read. */
export function useDeviceHits(query: string): DeviceHits {
  const { inbox } = useScope()
  const [found, setFound] = useState<DeviceHits>({ query: '', hits: [], complete: false })
  useEffect(() => {
    if (query === '') return undefined
    let wanted = true
    let asking = false
    let again = false
    function ask(): void {
      if (!wanted) return
      again = asking
      if (asking) return
      asking = true
      inbox.search
        .find(query, LIMIT)
        .then(
          ({ hits, complete }) => wanted && setFound({ query, hits, complete }),
          // The server still may know.
          () => wanted && setFound({ query, hits: [], complete: true }),
        )
        .finally(() => {
          asking = false
          if (again) ask()
        })
    }
    ask()
    const stop = inbox.search.subscribe(ask)
    return () => {
      wanted = false
      stop()
    }
  }, [inbox, query])
  return found
}
