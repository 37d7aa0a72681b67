/** One appearance of a key: what its client tracked, and a reference that tells appearances apart. */
type PresenceMeta = Record<string, unknown> & { phx_ref: string }
/** By presence key; one key appears once per channel that tracks it. */
type PresenceState = Record<string, { metas: PresenceMeta[] }>

export interface PresenceDiff {
  joins: PresenceState
  leaves: PresenceState
}

/** Who is present in one room. `owner` is whatever tracks: one owner, one appearance. */
export interface Presence {
  /** A second `track` of one owner replaces the first: one diff that says both. */
  track: (owner: object, key: string, payload: Record<string, unknown>) => void
  untrack: (owner: object) => void
  state: () => PresenceState
}

export function createPresence(announce: (diff: PresenceDiff) => void): Presence {
  const present = new Map<object, { key: string; meta: PresenceMeta }>()
  let lastRef = 0

  return {
    track(owner, key, payload) {
      const before = present.get(owner)
      const meta: PresenceMeta = {
        ...payload,
        phx_ref: `F${(++lastRef).toString(36)}`,
        ...(before && { phx_ref_prev: before.meta.phx_ref }),
      }
      present.set(owner, { key, meta })
      announce({ joins: stateOf([{ key, meta }]), leaves: stateOf(before ? [before] : []) })
    },
    untrack(owner) {
      const before = present.get(owner)
      if (!before) return
      present.delete(owner)
      announce({ joins: {}, leaves: stateOf([before]) })
    },
    state: () => stateOf(present.values()),
  }
}

function stateOf(appearances: Iterable<{ key: string; meta: PresenceMeta }>): PresenceState {
  const state: PresenceState = {}
  for (const { key, meta } of appearances) (state[key] ??= { metas: [] }).metas.push(meta)
  return state
}
