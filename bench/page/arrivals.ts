/** When a change was on the device, and when it was on screen; milliseconds since 1970. */
export interface Arrival {
  storedAt: number
  paintedAt: number
}

export interface Arrivals {
  /** The text has arrived: it is stored, and is now shown. */
  note: (text: string) => void
  seen: () => Record<string, Arrival>
}

const now = (): number => performance.timeOrigin + performance.now()

/** Shows each text as the only one on the page, the same for all contenders. */
export function createArrivals(): Arrivals {
  const seen: Record<string, Arrival> = {}
  return {
    note: (text) => {
      if (seen[text]) return
      const arrival = (seen[text] = { storedAt: now(), paintedAt: Number.NaN })
      document.body.textContent = text
      requestAnimationFrame(() => {
        // The first task after the frame was drawn.
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => (arrival.paintedAt = now()), { once: true })
        port1.start()
        port2.postMessage(null)
      })
    },
    seen: () => seen,
  }
}
