import type { SupabaseClient } from '@supabase/supabase-js'

const TICK_MS = 600

/**
 * Moves the clinic's answers from queued to sent to delivered, as a provider's status webhooks would, one step a tick.
 * Only those written since it started, found by primary key: scanning 100,000 messages twice a second would be felt.
 */
export function startDeliveryReceipts(supabase: SupabaseClient, tenantId: string): { close: () => Promise<void> } {
  let closed = false
  let before: string | null = null
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()

  async function newestId(): Promise<string> {
    const { data, error } = await supabase.from('conversation_messages').select('id').order('id', { ascending: false }).limit(1)
    if (error) throw error
    return String(data[0]?.id ?? 0)
  }

  async function move(from: string, to: string): Promise<void> {
    const moved = supabase.from('conversation_messages').update({ delivery_status: to }).eq('tenant_id', tenantId)
    await moved.gt('id', before).eq('direction', 'outbound').eq('delivery_status', from)
  }

  async function tick(): Promise<void> {
    try {
      before ??= await newestId()
      await move('sent', 'delivered')
      await move('queued', 'sent')
    } catch {
      // The database is stopping, or away for a moment: the next tick tries again.
    }
    if (!closed) timer = setTimeout(run, TICK_MS)
  }

  function run(): void {
    running = tick()
  }
  run()

  return {
    /** Resolves when no request is under way any more. */
    async close() {
      closed = true
      clearTimeout(timer)
      await running
    },
  }
}
