import { App } from '@supabase/lite'
import { createPostgresConnection } from '@supabase/lite/postgres'
import type { ApiKeys } from './apiKeys.ts'
import { asPostgrestFailure } from './postgrestFailure.ts'

/** The HTTP half: PostgREST and GoTrue, as `@supabase/lite` plays them on a real PostgreSQL. */
export interface LiteApp {
  /** Makes the tables of the auth server; to be called before the bootstrap SQL. */
  makeAuthSchema: () => Promise<void>
  /** Reads the catalogue: every migration must have been applied. */
  init: () => Promise<void>
  fetch: (request: Request) => Promise<Response>
  close: () => Promise<void>
}

const POOL_SIZE = 24

/** lite writes objects and arrays among an RPC's arguments as text already; a second time would make them JSON strings. */
const jsonb = {
  to: 3802,
  from: [3802],
  serialize: (value: unknown): string => (typeof value === 'string' && /^\s*[[{]/.test(value) ? value : JSON.stringify(value)),
  parse: (text: string): unknown => JSON.parse(text),
}

export function createLiteApp(databaseUrl: string, keys: ApiKeys): LiteApp {
  const connection = createPostgresConnection({
    url: databaseUrl,
    postgresOptions: { max: POOL_SIZE, connect_timeout: 5, onnotice: () => {}, types: { jsonb } },
  })
  keepPrivileges(connection)
  Object.assign(connection, { normalizeDbError: asPostgrestFailure })
  const app = new App({
    connection,
    auth: {
      enabled: true,
      jwt_secret: keys.jwtSecret,
      publishable_key: keys.publishableKey,
      secret_key: keys.secretKey,
      enable_refresh_token_rotation: true,
    },
    studio: { enabled: false },
    options: { server: { admin: false } },
  })
  return {
    makeAuthSchema: () => app.ensureSystemSchema(),
    init: async () => {
      await app.init()
    },
    fetch: (request) => app.fetch(request),
    close: () => connection.close(),
  }
}

/**
 * At its first request lite grants everything in every schema with row level security to the three roles. The hosted service
 * doesn't: there the migrations' own grants decide, and so they shall here.
 */
function keepPrivileges(connection: object): void {
  Object.assign(connection, { ensureRlsContext: () => Promise.resolve(true) })
}
