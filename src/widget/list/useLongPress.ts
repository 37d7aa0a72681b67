import { useEffect, useState, type PointerEvent } from 'react'

const LONG_MS = 500
const STILL_PX = 8

export interface LongPress {
  handlers: {
    onPointerDown: (event: PointerEvent) => void
    onPointerMove: (event: PointerEvent) => void
    onPointerUp: () => void
    onPointerCancel: () => void
  }
  /** Whether the click that just came ends a long press. */
  wasLong: () => boolean
}

/** A finger held still on something. */
export function useLongPress(onLongPress: (target: EventTarget) => void): LongPress {
  const [press] = useState(createLongPress)
  useEffect(() => press.hear(onLongPress), [press, onLongPress])
  return press
}

function createLongPress(): LongPress & { hear: (onLongPress: (target: EventTarget) => void) => void } {
  let tell = (_target: EventTarget): void => undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let from = { x: 0, y: 0 }
  let long = false
  const stop = (): void => clearTimeout(timer)
  return {
    hear: (onLongPress) => {
      tell = onLongPress
    },
    wasLong: () => long,
    handlers: {
      onPointerDown: ({ pointerType, target, clientX, clientY }) => {
        stop()
        long = false
        if (pointerType !== 'touch') return
        from = { x: clientX, y: clientY }
        timer = setTimeout(() => {
          long = true
          tell(target)
        }, LONG_MS)
      },
      onPointerMove: ({ clientX, clientY }) => {
        if (Math.hypot(clientX - from.x, clientY - from.y) > STILL_PX) stop()
      },
      onPointerUp: stop,
      onPointerCancel: stop,
    },
  }
}
