/** From something a person does to the frame that shows what it did. */
export interface PaintMeter {
  /** Waits for the next real press of a key, then for the frame after it. Milliseconds from the event's own time. */
  armKey: () => void
  /** Of the press that was waited for. */
  pressed: () => Promise<number>
}

const GIVE_UP_MS = 60_000

export function createPaintMeter(): PaintMeter {
  let pressed: Promise<number> = Promise.reject(new Error('No key is waited for.'))
  pressed.catch(() => {})
  return {
    armKey: () => {
      pressed = new Promise((resolve) => {
        addEventListener('keydown', ({ timeStamp }) => void painted().then((at) => resolve(at - timeStamp)), { once: true, capture: true })
      })
    },
    pressed: () => pressed,
  }
}

/** Does something, and waits for the frame in which it can be seen: milliseconds. */
export async function untilSeen(act: () => void, isSeen: () => boolean): Promise<number> {
  const startedAt = performance.now()
  act()
  for (;;) {
    const paintedAt = await painted(isSeen)
    if (paintedAt > 0) return paintedAt - startedAt
    if (performance.now() - startedAt > GIVE_UP_MS) throw new Error('What was asked for did not appear.')
  }
}

/** The end of the next frame, in `performance` time; 0 when that frame does not show it. */
function painted(isSeen: () => boolean = () => true): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const isThere = isSeen()
      const { port1, port2 } = new MessageChannel()
      // The first task after the callbacks of a frame runs when its layout and paint are done.
      port1.addEventListener('message', () => resolve(isThere ? performance.now() : 0), { once: true })
      port1.start()
      port2.postMessage(null)
    })
  })
}
