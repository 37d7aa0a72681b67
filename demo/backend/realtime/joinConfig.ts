/** What a client asks for when it joins a channel. */
export interface JoinConfig {
  /** Answer each broadcast. */
  ack: boolean
  /** Send one's own broadcasts back, too. */
  self: boolean
  /** Say when the feed from the database runs. */
  replicationReady: boolean
  /** Empty = the server makes one up. */
  presenceKey: string
  presenceEnabled: boolean
  /** Echoed, since the client compares them; there is no such feed here. */
  postgresChanges: Record<string, unknown>[]
  isPrivate: boolean
  accessToken: string | null
}

/** Reads the payload of `phx_join`; what is missing or odd counts as not asked for. */
export function joinConfigOf(payload: unknown): JoinConfig {
  const config = field(payload, 'config')
  const broadcast = field(config, 'broadcast')
  const presence = field(config, 'presence')
  const postgresChanges = field(config, 'postgres_changes')
  const presenceKey = field(presence, 'key')
  return {
    ack: field(broadcast, 'ack') === true,
    self: field(broadcast, 'self') === true,
    replicationReady: field(broadcast, 'replication_ready') === true,
    presenceKey: typeof presenceKey === 'string' ? presenceKey : '',
    presenceEnabled: field(presence, 'enabled') === true,
    postgresChanges: Array.isArray(postgresChanges) ? postgresChanges.filter(isRecord) : [],
    isPrivate: field(config, 'private') === true,
    accessToken: accessTokenOf(payload),
  }
}

/** The token in a `phx_join` or `access_token` payload; null when there is none. */
export function accessTokenOf(payload: unknown): string | null {
  const token = field(payload, 'access_token')
  return typeof token === 'string' && token !== '' ? token : null
}

/** A property of something from the wire; undefined when it isn't an object. */
export function field(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
