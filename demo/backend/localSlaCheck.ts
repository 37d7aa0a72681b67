import { createClient } from '@supabase/supabase-js'
import { slaCheckHandler } from '../../supabase/functions/conversation-sla-check/handler.ts'
import { rpcPorts } from '../../supabase/functions/conversation-sla-check/rpcPorts.ts'
import { consoleSink } from '../../supabase/functions/conversation-sla-check/consoleSink.ts'
import type { ApiKeys } from './apiKeys.ts'

/** The edge function `conversation-sla-check` as it runs here: its own handler, and a cron's way to call it. */
export interface LocalSlaCheck {
  handle: (request: Request) => Promise<Response>
  /** Calls it as cron does. Throws when it answers with an error. */
  run: () => Promise<void>
}

/** `fetcher` reaches the REST API, without a detour over the network. */
export function localSlaCheck(keys: ApiKeys, fetcher: (request: Request) => Promise<Response>): LocalSlaCheck {
  const client = createClient('http://localhost', keys.secretKey, {
    auth: { persistSession: false, autoRefreshToken: false },
    global: { fetch: (input, init) => fetcher(new Request(input, init)) },
  })
  const handle = slaCheckHandler({ serviceKeys: [keys.secretKey], ...rpcPorts(client), deliver: consoleSink(log), log })
  return {
    handle,
    async run() {
      const headers = { authorization: `Bearer ${keys.secretKey}` }
      const response = await handle(new Request('http://localhost/functions/v1/conversation-sla-check', { method: 'POST', headers }))
      if (!response.ok) throw new Error(`The SLA check answered ${response.status}`)
    },
  }
}

function log(entry: Record<string, unknown>): void {
  console.error(JSON.stringify(entry))
}
