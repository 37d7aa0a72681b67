import type { SupabaseClient } from '@supabase/supabase-js'
import type { SlaCheckPorts } from './handler.ts'
import { NoticeError, type Notice } from './notice.ts'

/** What falls due by the minute, in this order. Each is safe to run again, and one that fails holds up no other. */
const SWEEPS = ['sla_check']

/** The check's database functions, called over the API with a client that holds the service key. */
export function rpcPorts(client: SupabaseClient): Pick<SlaCheckPorts, 'sendAndWake' | 'sweep' | 'claim' | 'markDelivered' | 'markFailed'> {
  async function call(name: string, args: Record<string, unknown> = {}): Promise<unknown> {
    const { data, error } = await client.rpc(name, args)
    if (error) throw new NoticeError(`${name}: ${error.code}`)
    return data
  }
  return {
    async sendAndWake() {
      await call('inbox_sweep')
    },
    async sweep() {
      const failures: unknown[] = []
      for (const name of SWEEPS) await call(name).catch((error: unknown) => failures.push(error))
      if (failures.length > 0) throw failures[0]
    },
    claim: async (limit) => (await call('sla_claim_notices', { p_limit: limit })) as Notice[],
    async markDelivered(eventId) {
      await call('sla_mark_delivered', { p_event_id: eventId })
    },
    async markFailed(eventId, attempt, reason) {
      await call('sla_mark_failed', { p_event_id: eventId, p_attempt: attempt, p_reason: reason })
    },
  }
}
