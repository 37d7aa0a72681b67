import { createClient } from '@supabase/supabase-js'
import { configuredSink } from './configuredSink.ts'
import { slaCheckHandler } from './handler.ts'
import { rpcPorts } from './rpcPorts.ts'

declare const Deno: {
  env: { get: (name: string) => string | undefined }
  serve: (handler: (request: Request) => Promise<Response>) => unknown
}

const get = (name: string): string | undefined => Deno.env.get(name)
const log = (entry: Record<string, unknown>): void => console.log(JSON.stringify(entry))

/** The older single key and the newer named ones; a project has either or both. */
const serviceKeys = [
  get('SUPABASE_SERVICE_ROLE_KEY') ?? '',
  ...Object.values(JSON.parse(get('SUPABASE_SECRET_KEYS') ?? '{}') as Record<string, string>),
].filter(Boolean)
const client = createClient(get('SUPABASE_URL') ?? '', serviceKeys[0] ?? '', { auth: { persistSession: false } })

async function addressOf(userId: string): Promise<string | null> {
  const { data } = await client.auth.admin.getUserById(userId)
  return data.user?.email ?? null
}

Deno.serve(slaCheckHandler({ serviceKeys, ...rpcPorts(client), deliver: configuredSink({ get, log, addressOf }), log }))
