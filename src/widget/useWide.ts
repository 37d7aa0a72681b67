import { useLayoutEffect, useState, type RefObject } from 'react'

/** From here on the details have a pane of their own; `layout.css` has the same number. */
const WIDE_PX = 1100

export function useWide(node: RefObject<HTMLElement | null>): boolean {
  const [isWide, setWide] = useState(false)
  useLayoutEffect(() => {
    const element = node.current
    if (!element) return undefined
    const observer = new ResizeObserver((entries) => setWide((entries.at(-1)?.contentRect.width ?? 0) >= WIDE_PX))
    // oxlint-disable-next-line react/set-state-in-effect -- known before the first paint, or the panes would jump
    setWide(element.clientWidth >= WIDE_PX)
    observer.observe(element)
    return () => observer.disconnect()
  }, [node])
  return isWide
}
