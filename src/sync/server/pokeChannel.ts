import type { RealtimeChannel, SupabaseClient } from '@supabase/supabase-js'
import type { UserId } from '../../model.ts'
import type { Channel, PokeListeners } from './backend.ts'
import { presencePayload, typingOf, viewersOf } from './presenceWire.ts'

export interface ChannelOptions {
  client: SupabaseClient
  topic: string
  /** Who tells the colleagues what they do. */
  userId: UserId
}

/**
 * One private channel, for one life: whatever ends it (refusal, expiry, a cut socket) is `onLost`, and the owner makes a
 * new one in its own time. supabase-js would rejoin some of these by itself and never others; this way there is one rule.
 */
export function openChannel({ client, topic, userId }: ChannelOptions, listeners: PokeListeners): Channel {
  const { onJoined, onReady, onPoke, onViewers, onTyping, onLost } = listeners
  let channel: RealtimeChannel | null = null
  let over = false

  function end(): void {
    if (over) return
    over = true
    if (channel) void client.removeChannel(channel).catch(() => {})
  }

  function lose(): void {
    if (over) return
    end()
    onLost()
  }

  async function join(): Promise<void> {
    // An immediate subscribe would join as a stranger and be refused once.
    await client.realtime.setAuth()
    // A channel of this name that is still leaving would be handed out again.
    const leaving = client.getChannels().find((each) => each.topic === `realtime:${topic}`)
    if (leaving) await client.removeChannel(leaving)
    if (over) return
    channel = client.channel(topic, { config: { private: true, broadcast: { self: false, replication_ready: true } } })
    channel.on('broadcast', { event: 'poke' }, (message) => {
      if (!over) onPoke(xidOf(message['payload']))
    })
    channel.on('presence', { event: 'sync' }, () => {
      if (channel && !over) onViewers(viewersOf(channel.presenceState()))
    })
    channel.on('broadcast', { event: 'typing' }, (message) => {
      const typing = typingOf(message['payload'])
      if (typing && !over) onTyping(typing)
    })
    // Sent once the server really listens to its database; until then pokes may pass by.
    channel.on('system', {}, (message: { status?: string }) => {
      if (message.status === 'ok' && !over) onReady()
      else lose()
    })
    channel.subscribe((status) => {
      // A socket that is still on its way by now is half open: a browser takes minutes to find out, and the next channel would wait for it.
      if (status === 'TIMED_OUT' && client.realtime.isConnecting()) void client.realtime.disconnect()
      if (status !== 'SUBSCRIBED') lose()
      else if (!over) onJoined()
    })
  }

  /** Colleagues are a courtesy: what could not be told is told with the next change. */
  function quietly(sent: Promise<unknown> | undefined): void {
    sent?.catch(() => {})
  }

  join().catch(lose)
  return {
    view: (threadIds) => quietly(threadIds.length === 0 ? channel?.untrack() : channel?.track(presencePayload(userId, threadIds))),
    typing: (threadId, typing) =>
      quietly(channel?.send({ type: 'broadcast', event: 'typing', payload: { user_id: userId, thread_id: threadId, typing } })),
    close: end,
  }
}

function xidOf(payload: unknown): string | null {
  const xid = typeof payload === 'object' && payload !== null && 'xid' in payload ? payload.xid : null
  return typeof xid === 'string' && /^\d+$/.test(xid) ? xid : typeof xid === 'number' ? String(xid) : null
}
