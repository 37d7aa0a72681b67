import type { SupabaseClient } from '@supabase/supabase-js'
import type { SlaCheckPorts } from './handler.ts'
import type { Notice } from './notice.ts'

/** The check's two database functions, called over the API with a client that holds the service key. */
export function rpcPorts(client: SupabaseClient): Pick<SlaCheckPorts, 'check' | 'markNotified'> {
  return {
    async check() {
      const { data, error } = await client.rpc('sla_check')
      if (error) throw new Error(`sla_check: ${error.code}`)
      return (data as Notice[]).map(noticeOf)
    },
    async markNotified(breachId) {
      const { error } = await client.rpc('sla_mark_notified', { p_breach_id: breachId })
      if (error) throw new Error(`sla_mark_notified: ${error.code}`)
    },
  }
}

/** Only what may travel: a thread's key can be somebody's phone number. */
function noticeOf({ breach_id, step, tenant_id, thread_id, assigned_to, due_at, breached_at, notify_admin }: Notice): Notice {
  return { breach_id, step, tenant_id, thread_id, assigned_to, due_at, breached_at, notify_admin }
}
