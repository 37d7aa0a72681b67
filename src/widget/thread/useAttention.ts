import { useEffect, useState, type RefObject } from 'react'

/** Whether a person can be reading this: on screen, in a window that has the focus. */
export function useAttention(node: RefObject<HTMLElement | null>): boolean {
  const [attentive, setAttentive] = useState(false)
  useEffect(() => {
    const element = node.current
    if (!element) return undefined
    let onScreen = false
    const look = (): void =>
      setAttentive(
        onScreen && document.visibilityState === 'visible' && document.hasFocus() && getComputedStyle(element).visibility === 'visible',
      )
    const observer = new IntersectionObserver((entries) => {
      onScreen = entries.at(-1)?.isIntersecting ?? false
      look()
    })
    observer.observe(element)
    const listeners = new AbortController()
    const { signal } = listeners
    window.addEventListener('focus', look, { signal })
    window.addEventListener('blur', look, { signal })
    document.addEventListener('visibilitychange', look, { signal })
    return () => {
      observer.disconnect()
      listeners.abort()
    }
  }, [node])
  return attentive
}
