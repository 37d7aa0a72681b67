import { createClient, type SupabaseClient } from '@supabase/supabase-js'
import { createRxDatabase, type RxCollection, type RxDatabase, type RxJsonSchema } from 'rxdb'
import { replicateSupabase, type RxSupabaseReplicationState } from 'rxdb/plugins/replication-supabase'
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie'
import { createArrivals, type Arrival } from './arrivals.ts'
import type { Endpoint } from './bareSync.ts'
import { listen } from './listen.ts'

/** The peer: RxDB on Dexie, with its own Supabase plugin, as its documentation sets it up. */
export interface PeerSync {
  /** From nothing to all three collections in sync; milliseconds. */
  cold: (endpoint: Endpoint, tenantId: string) => Promise<{ ms: number; rows: number }>
  /** Resyncs at each poke from now on: the plugin's own `postgres_changes` need a WAL feed. */
  follow: (tenantId: string) => Promise<void>
  arrivals: () => Record<string, Arrival>
  /** Stores so many answers on the device; milliseconds. */
  answer: (options: { tenantId: string; threadIds: string[]; count: number }) => Promise<number>
  /** Waits for the network, then for the last acknowledgement; milliseconds between the two. */
  drained: () => Promise<number>
}

interface Doc {
  id?: string
  message_id?: string
  tenant_id: string
  content: { body?: string; [column: string]: unknown }
}

const TABLES = { peer_threads: 'id', peer_messages: 'message_id', peer_reads: 'id' } as const
const BATCH = 500

/** What an inbox asks for: the messages of a thread in order, the threads by their newest message. Our own copy has these indexes too. */
const INDEXES: Record<keyof typeof TABLES, readonly string[]> = {
  peer_threads: ['last_message_at'],
  peer_messages: ['thread_id', 'created_at'],
  peer_reads: [],
}

function schemaOf(table: keyof typeof TABLES): RxJsonSchema<Doc> {
  const [key, columns] = [TABLES[table], INDEXES[table]]
  const indexed = { type: 'string', maxLength: 40 }
  const content = { type: 'object', properties: Object.fromEntries(columns.map((column) => [column, indexed])), required: columns }
  return {
    version: 0,
    primaryKey: key,
    type: 'object',
    properties: { [key]: { type: 'string', maxLength: 100 }, tenant_id: { type: 'string' }, content },
    required: [key, 'tenant_id', 'content'],
    indexes: columns.length > 0 ? [columns.map((column) => `content.${column}`)] : [],
  } as unknown as RxJsonSchema<Doc>
}

export function createPeerSync(): PeerSync {
  const arrivals = createArrivals()
  let client: SupabaseClient | null = null
  let db: RxDatabase | null = null
  let replications: RxSupabaseReplicationState<Doc>[] = []

  const messages = (): RxCollection<Doc> => db?.collections['peer_messages'] ?? fail()

  return {
    cold: async ({ url, key, token }, tenantId) => {
      client = createClient(url, key, { accessToken: () => Promise.resolve(token), global: { fetch: unquoted } })
      const startedAt = performance.now()
      db = await createRxDatabase({ name: `peer-${tenantId}`, storage: getRxStorageDexie(), multiInstance: false })
      await db.addCollections(
        Object.fromEntries(Object.keys(TABLES).map((table) => [table, { schema: schemaOf(table as keyof typeof TABLES) }])),
      )
      replications = Object.entries(db.collections).map(([table, collection]) =>
        replicateSupabase<Doc>({
          tableName: table,
          client: client ?? fail(),
          collection: collection as RxCollection<Doc>,
          replicationIdentifier: `${table}-${tenantId}`,
          live: true,
          waitForLeadership: false,
          pull: { batchSize: BATCH },
          push: { batchSize: BATCH },
        }),
      )
      await Promise.all(replications.map((each) => each.awaitInitialReplication()))
      const ms = performance.now() - startedAt
      const counts = await Promise.all(Object.values(db.collections).map((each) => each.count().exec()))
      return { ms, rows: counts.reduce((sum, count) => sum + count, 0) }
    },
    follow: async (tenantId) => {
      messages().$.subscribe(({ documentData }) => {
        if (documentData.content.body) arrivals.note(documentData.content.body)
      })
      const replication = replications.find(({ collection }) => collection.name === 'peer_messages')
      await listen(client ?? fail(), tenantId, () => replication?.reSync())
    },
    arrivals: arrivals.seen,
    answer: async ({ tenantId, threadIds, count }) => {
      const startedAt = performance.now()
      for (let at = 0; at < count; at += 1) {
        const content = { thread_id: threadIds[at % threadIds.length], body: `Resposta ${at}`, direction: 'outbound' }
        await messages().insert({ message_id: crypto.randomUUID(), tenant_id: tenantId, content })
      }
      return performance.now() - startedAt
    },
    drained: async () => {
      const onlineAt = await new Promise<number>((resolve) => addEventListener('online', () => resolve(performance.now()), { once: true }))
      for (const each of replications) each.reSync()
      await Promise.all(replications.map((each) => each.awaitInSync()))
      return performance.now() - onlineAt
    },
  }
}

/** The plugin quotes column names in its `or=(…)`, as PostgREST allows; the local backend takes the quotes for a part of the name. */
function unquoted(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const url = input instanceof Request ? input.url : String(input)
  const plain = url.replaceAll('%22', '')
  return fetch(input instanceof Request ? new Request(plain, input) : plain, init)
}

function fail(): never {
  throw new Error('Nothing was synced yet.')
}
