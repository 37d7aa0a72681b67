/** A list of listeners, told in the order in which they came. */
export interface Emitter<Event> {
  on: (listener: (event: Event) => void) => () => void
  emit: (event: Event) => void
}

export function createEmitter<Event>(): Emitter<Event> {
  const listeners = new Set<(event: Event) => void>()
  return {
    on: (listener) => {
      // Wrapped, so that one function may listen twice.
      const own = (event: Event): void => listener(event)
      listeners.add(own)
      return () => listeners.delete(own)
    },
    emit: (event) => {
      for (const listener of [...listeners]) listener(event)
    },
  }
}
