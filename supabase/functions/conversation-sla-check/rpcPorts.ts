import type { SupabaseClient } from '@supabase/supabase-js'
import type { SlaCheckPorts } from './handler.ts'
import { NoticeError, type Notice } from './notice.ts'

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
      await call('sla_check')
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
