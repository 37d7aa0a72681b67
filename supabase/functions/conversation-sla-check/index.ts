import { createClient } from '@supabase/supabase-js'
import { slaCheckHandler } from './handler.ts'
import { rpcPorts } from './rpcPorts.ts'
import { consoleSink, webhookSink } from './sinks.ts'

declare const Deno: {
  env: { get: (name: string) => string | undefined }
  serve: (handler: (request: Request) => Promise<Response>) => unknown
}

const log = (entry: Record<string, unknown>): void => console.log(JSON.stringify(entry))

/** The older single key and the newer named ones; a project has either or both. */
const serviceKeys = [
  Deno.env.get('SUPABASE_SERVICE_ROLE_KEY') ?? '',
  ...Object.values(JSON.parse(Deno.env.get('SUPABASE_SECRET_KEYS') ?? '{}') as Record<string, string>),
].filter(Boolean)
const webhook = Deno.env.get('PRAZO_SLA_WEBHOOK_URL')
const client = createClient(Deno.env.get('SUPABASE_URL') ?? '', serviceKeys[0] ?? '', { auth: { persistSession: false } })

Deno.serve(slaCheckHandler({ serviceKeys, ...rpcPorts(client), deliver: webhook ? webhookSink(webhook) : consoleSink(log), log }))
