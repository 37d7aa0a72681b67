import type { Sql } from 'postgres'
import type { Hub } from './hub.ts'

interface StoredMessage {
  id: string
  topic: string
  event: string
  payload: unknown
  private: boolean
}

interface FeedOptions {
  sql: Sql
  hub: Hub
  onError: (error: unknown) => void
  /** The connection was lost and is back: what was sent meanwhile nobody heard. */
  onMissed: () => void
}

/** Where `bootstrap.sql` notifies the ids of new rows in `realtime.messages`, once they are committed. */
const CHANNEL = 'realtime_messages'

/**
 * Carries what `realtime.send` wrote to the rooms, in the order of the commits. Ids that arrive while rows are being read
 * wait for the next read, all together.
 */
export async function feedFromDatabase({ sql, hub, onError, onMissed }: FeedOptions): Promise<{ close: () => Promise<void> }> {
  let waiting: string[] = []
  let reading = false

  async function deliver(ids: string[]): Promise<void> {
    const rows = await sql<StoredMessage[]>`
      select id, topic, event, payload, private from realtime.messages where id in ${sql(ids)}
    `
    const byId = new Map(rows.map((row) => [row.id, row]))
    for (const id of ids) {
      const row = byId.get(id)
      if (!row) continue
      hub.broadcast({ name: row.topic, isPrivate: row.private }, { event: row.event, payload: row.payload, meta: { id } })
    }
  }

  async function drain(): Promise<void> {
    if (reading) return
    reading = true
    while (waiting.length > 0) {
      const ids = waiting
      waiting = []
      await deliver(ids).catch(onError)
    }
    reading = false
  }

  let listened = false
  const listening = await sql.listen(
    CHANNEL,
    (id) => {
      waiting.push(id)
      void drain()
    },
    () => {
      if (listened) onMissed()
      listened = true
    },
  )
  return { close: () => listening.unlisten() }
}
