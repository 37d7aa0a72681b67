import type { SupabaseClient } from '@supabase/supabase-js'

/** Calls at each poke of the tenant's channel. Resolves once it is joined. */
export async function listen(client: SupabaseClient, tenantId: string, onPoke: () => void): Promise<void> {
  await client.realtime.setAuth()
  await new Promise<void>((resolve, reject) => {
    client
      .channel(`inbox:${tenantId}`, { config: { private: true } })
      .on('broadcast', { event: 'poke' }, onPoke)
      .subscribe((status) => (status === 'SUBSCRIBED' ? resolve() : reject(new Error(`The channel is ${status}.`))))
  })
}
