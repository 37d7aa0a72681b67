/** This window's line to the backend. Cutting it leaves the page itself, and every other window, alone. */
export interface Connection {
  isOn: () => boolean
  set: (on: boolean) => void
  subscribe: (listener: () => void) => () => void
  /** For the host's Supabase client: fails like a dead network while the line is cut. */
  fetch: typeof fetch
  /** For its realtime socket: refuses while the line is cut. */
  WebSocket: typeof WebSocket
}

export interface ConnectionMemory {
  /** Survives a reload. */
  window: Storage
  /** Survives closing the tab: opened again, it is still cut, as a laptop in a cellar would be. */
  device: Storage
  /** Whose window it is: two members on one device don't share a line. */
  name: string
}

const CUT = 'cut'

/** Opens the line, cut if it was cut when this window, or the last one of this member, went away. */
export function openConnection({ window: own, device, name }: ConnectionMemory): Connection {
  const key = `aurora.connection.${name}`
  const listeners = new Set<() => void>()
  const sockets = new Set<WebSocket>()
  let on = (own.getItem(key) ?? device.getItem(key)) !== CUT
  let line = new AbortController()
  if (!on) line.abort(networkError())

  function set(next: boolean): void {
    if (next === on) return
    on = next
    for (const storage of [own, device]) storage.setItem(key, on ? 'on' : CUT)
    if (on) line = new AbortController()
    else cut()
    announce(on)
    for (const listener of listeners) listener()
  }

  function cut(): void {
    line.abort(networkError())
    for (const socket of sockets) socket.close()
    sockets.clear()
  }

  function openSocket(url: string | URL, protocols?: string | string[]): WebSocket | RefusedSocket {
    if (!on) return new RefusedSocket()
    const socket = new WebSocket(url, protocols)
    sockets.add(socket)
    socket.addEventListener('close', () => sockets.delete(socket))
    return socket
  }

  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => on })

  return {
    isOn: () => on,
    set,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    fetch: (input, init) => {
      const own = init?.signal ?? (input instanceof Request ? input.signal : null)
      // Requests under way die with the line, answers half read included.
      return fetch(input, { ...init, signal: own ? AbortSignal.any([own, line.signal]) : line.signal })
    },
    // realtime-js only ever says `new transport(url, protocols)`, and a constructor may return another object.
    WebSocket: openSocket as unknown as typeof WebSocket,
  }
}

/** What the browser itself would do when the network goes or comes. */
function announce(on: boolean): void {
  window.dispatchEvent(new Event(on ? 'online' : 'offline'))
}

function networkError(): TypeError {
  return new TypeError('Failed to fetch')
}

/** A socket that could not connect, told in the next task as a real one would. */
class RefusedSocket extends EventTarget {
  readyState: number = WebSocket.CONNECTING
  binaryType: BinaryType = 'blob'
  onopen: ((event: Event) => void) | null = null
  onmessage: ((event: MessageEvent) => void) | null = null
  onerror: ((event: Event) => void) | null = null
  onclose: ((event: CloseEvent) => void) | null = null

  constructor() {
    super()
    setTimeout(() => {
      this.readyState = WebSocket.CLOSED
      this.onerror?.(new Event('error'))
      this.onclose?.(new CloseEvent('close', { code: 1006, wasClean: false }))
    })
  }

  send(): void {}
  close(): void {}
}
