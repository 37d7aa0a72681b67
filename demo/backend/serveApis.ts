import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import type { ApiKeys } from './apiKeys.ts'
import { serveHttp } from './httpServer.ts'
import { createLiteApp } from './liteApp.ts'
import { localSlaCheck } from './localSlaCheck.ts'
import { startRealtime } from './realtime/realtimeServer.ts'
import { startScheduler } from './scheduler.ts'
import { createStorageServer } from './storage/storageServer.ts'

/** What stands in front of the database: it holds nothing itself, and can be started anew at any time. */
export interface Apis {
  port: number
  runSlaCheck: () => Promise<void>
  close: () => Promise<void>
}

/** How long each part may take to end: what waits on a connection that died with its database may wait for ever. */
const PATIENCE_MS = 1000

export interface ApisOptions {
  dbUrl: string
  keys: ApiKeys
  port: number
  schedulerSeconds: number
  /** The database was away for a while: connections to it may be broken for good, and clients have missed what they were to be told. */
  onDatabaseBack: () => void
}

/** Every migration must have been applied. Throws `PortTaken`; what was started by then is stopped. */
export async function serveApis({ dbUrl, keys, port, schedulerSeconds, onDatabaseBack }: ApisOptions): Promise<Apis> {
  const closers: (() => Promise<unknown>)[] = []
  const close = async (): Promise<void> => {
    for (let closer = closers.pop(); closer; closer = closers.pop())
      await Promise.race([closer(), pause(PATIENCE_MS, null, { ref: false })])
  }
  try {
    const sql = postgres(dbUrl, { max: 10, connect_timeout: 5, onnotice: () => {} })
    closers.push(() => sql.end({ timeout: PATIENCE_MS / 1000 }))
    const lite = createLiteApp(dbUrl, keys)
    closers.push(() => lite.close())
    await lite.init()
    const realtime = await startRealtime({ sql, keys, onError: report, onDatabaseBack })
    const slaCheck = localSlaCheck(keys, lite.fetch)
    const http = await serveHttp(port, {
      lite: lite.fetch,
      functions: { 'conversation-sla-check': slaCheck.handle },
      realtime,
      storage: createStorageServer({ sql, keys }),
    })
    closers.push(() => http.close())
    // Before the server, which waits for the sockets it has handed over.
    closers.push(() => realtime.close())
    const scheduler = startScheduler({ everySeconds: schedulerSeconds, job: slaCheck.run, onError: report })
    closers.push(() => scheduler.close())
    return { port: http.port, runSlaCheck: slaCheck.run, close }
  } catch (error) {
    await close()
    throw error
  }
}

function report(error: unknown): void {
  console.error(error)
}
