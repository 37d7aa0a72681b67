import { useEffect, useState } from 'react'

export type Loaded<Part> = { is: 'loading' } | { is: 'there'; part: Part } | { is: 'failed' }

/**
 * A part of the widget that comes in a chunk of its own, asked for once `wanted`. One that can't be fetched (offline, or
 * after a new release) is asked for again the next time: it must not take the pane down.
 */
export function useLoaded<Part>(load: () => Promise<Part>, wanted: boolean = true): Loaded<Part> {
  const [loaded, setLoaded] = useState<Loaded<Part>>({ is: 'loading' })
  useEffect(() => {
    if (!wanted) return undefined
    let isHere = true
    load().then(
      (part) => isHere && setLoaded({ is: 'there', part }),
      () => isHere && setLoaded({ is: 'failed' }),
    )
    return () => {
      isHere = false
    }
  }, [load, wanted])
  return loaded
}
