import type { Locks } from '../ports.ts'

interface Claim {
  shared: boolean
  grant: () => void
  lose: (reason: Error) => void
}

/** As the browser's: in line, beside each other for those who share, and out of line for who steals. */
export function createFakeLocks(): Locks {
  const holders = new Map<string, Set<Claim>>()
  const lines = new Map<string, Claim[]>()
  const holdersOf = (name: string): Set<Claim> => holders.get(name) ?? holders.set(name, new Set()).get(name)!
  const lineOf = (name: string): Claim[] => lines.get(name) ?? lines.set(name, []).get(name)!

  function next(name: string): void {
    const [held, line] = [holdersOf(name), lineOf(name)]
    for (let first = line[0]; first; first = line[0]) {
      if (held.size > 0 && !(first.shared && [...held].every(({ shared }) => shared))) return
      line.shift()
      held.add(first)
      first.grant()
    }
  }

  function request(name: string, held: () => Promise<void>, { shared = false, steal = false, signal }: RequestOptions): Promise<void> {
    return new Promise((resolve, reject) => {
      const own: Claim = {
        shared,
        lose: reject,
        grant: () => {
          const over = (): void => {
            if (holdersOf(name).delete(own)) next(name)
          }
          const promise = Promise.resolve().then(held)
          promise.then(over, over)
          promise.then(resolve, reject)
        },
      }
      if (steal) {
        for (const holder of holdersOf(name)) holder.lose(aborted())
        holdersOf(name).clear()
        lineOf(name).unshift(own)
      } else lineOf(name).push(own)
      signal?.addEventListener('abort', () => {
        const at = lineOf(name).indexOf(own)
        if (at < 0) return
        lineOf(name).splice(at, 1)
        reject(aborted())
        next(name)
      })
      next(name)
    })
  }

  return {
    hold: (name, signal, held) => request(name, held, { signal }),
    share: (name, signal, held) => request(name, held, { signal, shared: true }),
    steal: (name, held) => request(name, held, { steal: true }),
  }
}

interface RequestOptions {
  shared?: boolean
  steal?: boolean
  signal?: AbortSignal
}

function aborted(): DOMException {
  return new DOMException('Aborted.', 'AbortError')
}
