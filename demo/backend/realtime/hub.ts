import type { Presence, PresenceDiff } from './presence.ts'
import { createPresence } from './presence.ts'
import type { Broadcast } from './wire.ts'

/** Public and private channels of one name are different rooms. */
export interface Room {
  name: string
  isPrivate: boolean
}

/** One joined channel, as its room sees it. */
export interface Listener {
  broadcast: (broadcast: Broadcast) => void
  presenceDiff: (diff: PresenceDiff) => void
}

interface Occupied {
  listeners: Set<Listener>
  presence: Presence
}

/** Who is in which room. Everything is synchronous, so that all listeners of a room see the same order. */
export interface Hub {
  enter: (room: Room, listener: Listener) => void
  leave: (room: Room, listener: Listener) => void
  broadcast: (room: Room, broadcast: Broadcast, except?: Listener) => void
  /** Null while nobody is there. */
  presence: (room: Room) => Presence | null
}

export function createHub(): Hub {
  const rooms = new Map<string, Occupied>()

  return {
    enter(room, listener) {
      const key = keyOf(room)
      const found = rooms.get(key)
      if (found) {
        found.listeners.add(listener)
        return
      }
      const listeners = new Set([listener])
      const presence = createPresence((diff) => {
        for (const each of listeners) each.presenceDiff(diff)
      })
      rooms.set(key, { listeners, presence })
    },
    leave(room, listener) {
      const found = rooms.get(keyOf(room))
      if (!found?.listeners.delete(listener)) return
      found.presence.untrack(listener)
      if (found.listeners.size === 0) rooms.delete(keyOf(room))
    },
    broadcast(room, broadcast, except) {
      for (const listener of rooms.get(keyOf(room))?.listeners ?? []) {
        if (listener !== except) listener.broadcast(broadcast)
      }
    },
    presence: (room) => rooms.get(keyOf(room))?.presence ?? null,
  }
}

function keyOf({ name, isPrivate }: Room): string {
  return `${isPrivate ? 'private' : 'public'}:${name}`
}
