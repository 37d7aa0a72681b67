import { setTimeout as pause } from 'node:timers/promises'
import type { Apis } from './serveApis.ts'

/** What stands in front of the database, started anew when it is told to, and when the database was away. */
export interface RestartableApis {
  current: () => Apis
  restart: () => Promise<void>
  close: () => Promise<void>
}

/** The database may take a moment to recover, or crash again under a start, which then hangs on a connection that never answers. */
const RETRY_MS = 100
const ATTEMPT_MS = 8000
const ATTEMPTS = 300

/** `serve` is given the one that ran before. Throws what the first start throws. */
export async function restartable(serve: (onDatabaseBack: () => void, before: Apis | null) => Promise<Apis>): Promise<RestartableApis> {
  let closing = false
  let line: Promise<void> = Promise.resolve()
  const startAnew = (): void => void restart().catch((error: unknown) => closing || console.error(error))
  let apis = await serve(startAnew, null)

  function restart(): Promise<void> {
    // One after the other; what fails is told to whoever asked.
    const done = line.then(anew)
    line = done.catch(() => {})
    return done
  }

  async function anew(): Promise<void> {
    if (closing) return
    await apis.close()
    for (let attempt = 1; ; attempt += 1) {
      try {
        apis = await attempted()
        return
      } catch (error) {
        if (closing || attempt === ATTEMPTS) throw error
        await pause(RETRY_MS)
      }
    }
  }

  async function attempted(): Promise<Apis> {
    const starting = serve(startAnew, apis)
    const started = await Promise.race([starting, pause(ATTEMPT_MS, null, { ref: false })])
    if (started) return started
    starting.then(
      (late) => late.close(),
      () => {},
    )
    throw new Error('The database does not answer.')
  }

  return {
    current: () => apis,
    restart,
    close: async () => {
      closing = true
      await line
      await apis.close()
    },
  }
}
