import postgres from 'postgres'
import type { MemberStatus, Role } from '../../src/model.ts'
import { makeApiKeys, type ApiKeys } from './apiKeys.ts'
import { installDatabaseClock } from './databaseClock.ts'
import { createLiteApp } from './liteApp.ts'
import { applyBootstrap, applyMigrations } from './migrate.ts'
import { startPostgres } from './postgres.ts'
import { printErrorsWithoutData } from './printErrorsWithoutData.ts'
import { restartable } from './restartableApis.ts'
import { serveApis } from './serveApis.ts'
import { seedDemo } from './seed/seedDemo.ts'
import { crowdDemo, seedThreads } from './seed/seedThreads.ts'

/** Somebody who can sign in. */
interface SeededUser {
  id: string
  email: string
  password: string
  role: Role
  displayName: string
  status: MemberStatus
}

export interface SeededTenant {
  id: string
  name: string
  users: SeededUser[]
}

/** Where a local Supabase is, and who may use it: data, to be printed or handed on. */
export interface BackendFacts {
  url: string
  publishableKey: string
  secretKey: string
  /** Superuser URL of its PostgreSQL. */
  dbUrl: string
  jwtSecret: string
  tenants: SeededTenant[]
}

/** A running local Supabase. */
export interface Backend extends BackendFacts {
  /** What time it is there. */
  now: () => Promise<Date>
  /** Sets the server's clock ahead, runs the check that was due meanwhile, and tells every client. */
  advanceClock: (ms: number) => Promise<void>
  /** Gives the first clinic so many threads more, while clients look on. */
  addThreads: (count: number) => Promise<void>
  /** Starts all that stands in front of the database anew, as a deployment does: same address, same keys, same data. */
  restart: () => Promise<void>
  /** Lets the database crash and recover; what stands in front of it starts anew by itself. */
  crashDatabase: () => Promise<void>
  /** Stops everything and removes the data. */
  close: () => Promise<void>
}

export function factsOf({ url, publishableKey, secretKey, dbUrl, jwtSecret, tenants }: Backend): BackendFacts {
  return { url, publishableKey, secretKey, dbUrl, jwtSecret, tenants }
}

export interface BackendOptions {
  /** 0 = any free one (the default). */
  port?: number
  /** No made-up clinics. */
  empty?: boolean
  /** So many threads more, ten messages each, in a tenant of their own. */
  threads?: number
  /** How often the SLA check runs; 0 = never. */
  schedulerSeconds?: number
  /** Gives up starting. */
  signal?: AbortSignal
}

/** Starts PostgreSQL, the Supabase APIs, realtime and the scheduler. Throws `PortTaken`; what was started by then is stopped. */
export async function startBackend(options: BackendOptions = {}): Promise<Backend> {
  printErrorsWithoutData()
  const closers: (() => Promise<void>)[] = []
  const close = async (): Promise<void> => {
    for (let closer = closers.pop(); closer; closer = closers.pop()) await closer()
  }
  try {
    return { ...(await start(options, closers)), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function start(
  { port = 0, empty = false, threads = 0, schedulerSeconds = 60, signal }: BackendOptions,
  closers: (() => Promise<void>)[],
): Promise<Omit<Backend, 'close'>> {
  const keys = makeApiKeys()
  const { url: dbUrl, crash: crashDatabase, close: stopPostgres } = await startPostgres()
  closers.push(stopPostgres)
  signal?.throwIfAborted()

  const sql = postgres(dbUrl, { max: 10, onnotice: () => {} })
  closers.push(() => sql.end({ timeout: 1 }))
  await makeAuthSchema(dbUrl, keys)
  const clock = await installDatabaseClock(sql)
  await applyBootstrap(sql)
  await applyMigrations(sql)
  signal?.throwIfAborted()
  const tenants = empty ? [] : await seedDemo(sql)
  if (threads > 0) tenants.push(await seedThreads(sql, threads))
  signal?.throwIfAborted()

  const apis = await restartable((onDatabaseBack, known) =>
    serveApis({ dbUrl, keys, port: known?.port ?? port, schedulerSeconds, onDatabaseBack }),
  )
  closers.push(apis.close)
  return {
    url: `http://127.0.0.1:${apis.current().port}`,
    ...keys,
    dbUrl,
    tenants,
    now: clock.now,
    addThreads: (count) => crowdDemo(sql, count),
    advanceClock: async (ms) => {
      await clock.advance(ms)
      await apis.current().runSlaCheck()
      // A poke, so that clients ask what time it is.
      await sql`update public.tenants set name = name`
    },
    restart: apis.restart,
    crashDatabase,
  }
}

async function makeAuthSchema(dbUrl: string, keys: ApiKeys): Promise<void> {
  const lite = createLiteApp(dbUrl, keys)
  await lite.makeAuthSchema()
  await lite.close()
}
