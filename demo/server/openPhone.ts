import type { SupabaseClient } from '@supabase/supabase-js'
import type { PhoneMessage } from '../demoProject.ts'
import { refused } from './gatewayError.ts'

const SHOWN_MESSAGES = 60

/** The newest messages of one phone, oldest first, without the clinic's internal notes. Its owner has read what it shows. */
export async function openPhone(supabase: SupabaseClient, phone: { tenantId: string; threadKey: string }): Promise<PhoneMessage[]> {
  const thread = await supabase
    .from('inbox_threads')
    .select('id')
    .eq('tenant_id', phone.tenantId)
    .eq('thread_key', phone.threadKey)
    .maybeSingle()
  if (thread.error) throw refused(thread.error)
  if (!thread.data) return []
  const { data, error } = await supabase
    .from('conversation_messages')
    .select('id, message_id, direction, kind, body, media_name, delivery_status, created_at')
    .eq('thread_id', thread.data.id)
    .neq('direction', 'internal')
    .order('id', { ascending: false })
    .limit(SHOWN_MESSAGES)
  if (error) throw refused(error)
  const unseen = data.filter((row) => row.delivery_status === 'delivered').map((row) => String(row.id))
  if (unseen.length > 0) await supabase.from('conversation_messages').update({ delivery_status: 'read' }).in('id', unseen)
  return data.toReversed().map((row) => ({
    id: String(row.message_id),
    mine: row.direction === 'inbound',
    kind: String(row.kind),
    body: typeof row.body === 'string' ? row.body : null,
    file: typeof row.media_name === 'string' ? row.media_name : null,
    sentAt: isoInstant(String(row.created_at)),
  }))
}

/** Not every PostgREST-alike writes ISO 8601: `2026-11-21 07:59:38.98+00` is an instant, too. */
function isoInstant(written: string): string {
  return written.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')
}
