import { createClient } from '@supabase/supabase-js'
import { Dexie } from 'dexie'
import { createArrivals, type Arrival } from './arrivals.ts'
import { listen } from './listen.ts'

/** The same RPCs over bare `fetch`, into the same tables, and nothing more: what no engine can be faster than. */
export interface BareSync {
  /** Pulls everything, in the engine's page size. */
  pull: (token: Endpoint, options: { tenantId: string; store: Stored }) => Promise<{ ms: number; rows: number }>
  /** Pulls at each poke from now on, where `pull` has got to. */
  follow: (endpoint: Endpoint, tenantId: string) => Promise<void>
  arrivals: () => Record<string, Arrival>
  /** Sends so many answers in batches of 100, one after the other; milliseconds. */
  push: (token: Endpoint, options: { tenantId: string; threadIds: string[]; count: number }) => Promise<number>
}

/** What becomes of a page: a record for each row, as an inbox needs them; one for the page, as nothing durable can be cheaper; none. */
export type Stored = 'rows' | 'pages' | 'nothing'

export interface Endpoint {
  url: string
  key: string
  token: string
}

/** Keys and indexes as the engine has them. */
const TABLES = {
  tenants: 'id',
  members: 'user_id',
  rules: 'tenant_id',
  closures: 'id',
  stages: 'id',
  threads: 'id, sla_due_at, last_message_at',
  messages: 'message_id, [thread_id+order]',
  reads: 'thread_id',
  breaches: 'id',
  sla_events: 'id',
  meta: 'key',
  pages: '++',
}
const PAGE = 500
const BATCH = 100

interface Page {
  cursor: string
  more: boolean
  changes: Partial<Record<keyof typeof TABLES, { id: string; body?: string }[]>>
}

const arrivals = createArrivals()
let kept: { db: Dexie; cursor: string | null } | null = null

export const bareSync: BareSync = {
  pull: async (endpoint, { tenantId, store }) => {
    const db = new Dexie(`bare-${crypto.randomUUID()}`)
    db.version(1).stores(TABLES)
    await db.open()
    const startedAt = performance.now()
    const copy = { db, cursor: null }
    const rows = await pullAll(endpoint, { tenantId, copy, store })
    kept = copy
    return { ms: performance.now() - startedAt, rows }
  },
  follow: async (endpoint, tenantId) => {
    let [pulling, again] = [false, false]
    const pull = async (): Promise<void> => {
      again = pulling
      if (pulling || !kept) return
      pulling = true
      do {
        again = false
        await pullAll(endpoint, {
          tenantId,
          copy: kept,
          store: 'rows',
          onPage: ({ changes }) => changes.messages?.forEach(({ body }) => body && arrivals.note(body)),
        })
      } while (again as boolean)
      pulling = false
    }
    await listen(
      createClient(endpoint.url, endpoint.key, { accessToken: () => Promise.resolve(endpoint.token) }),
      tenantId,
      () => void pull(),
    )
  },
  arrivals: arrivals.seen,
  push: async (endpoint, { tenantId, threadIds, count }) => {
    const startedAt = performance.now()
    const clientId = crypto.randomUUID()
    for (let id = 1; id <= count; id += BATCH) {
      const mutations = Array.from({ length: Math.min(BATCH, count - id + 1) }, (_, at) => ({
        id: id + at,
        name: 'send_message',
        args: { message_id: crypto.randomUUID(), thread_id: threadIds[(id + at) % threadIds.length], body: `Resposta ${id + at}` },
      }))
      await call(endpoint, 'inbox_push', { p_tenant_id: tenantId, p_client_id: clientId, p_mutations: mutations })
    }
    return performance.now() - startedAt
  },
}

interface PullOptions {
  tenantId: string
  copy: { db: Dexie; cursor: string | null }
  store: Stored
  /** Called when the page is stored. */
  onPage?: (page: Page) => void
}

/** Every page from the cursor on; returns how many rows came. */
async function pullAll(endpoint: Endpoint, { tenantId, copy, store, onPage }: PullOptions): Promise<number> {
  let rows = 0
  for (let more = true; more;) {
    const page: Page = (await call(endpoint, 'inbox_pull', { p_tenant_id: tenantId, p_cursor: copy.cursor, p_limit: PAGE })) as Page
    const changes = Object.entries(page.changes).filter(([table]) => table in TABLES)
    rows += changes.reduce((sum, [, each]) => sum + each.length, 0)
    for (const message of page.changes.messages ?? []) Object.assign(message, { order: message.id.padStart(19, '0') })
    if (store !== 'nothing') {
      await copy.db.transaction('rw', Object.keys(TABLES), async () => {
        if (store === 'pages') await copy.db.table('pages').add(page.changes)
        else for (const [table, each] of changes) await copy.db.table(table).bulkPut(each)
        await copy.db.table('meta').put({ key: 'cursor', value: page.cursor })
      })
    }
    onPage?.(page)
    ;[copy.cursor, more] = [page.cursor, page.more]
  }
  return rows
}

async function call({ url, key, token }: Endpoint, name: string, args: Record<string, unknown>): Promise<unknown> {
  const headers = { apikey: key, authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const response = await fetch(`${url}/rest/v1/rpc/${name}`, { method: 'POST', headers, body: JSON.stringify(args) })
  if (!response.ok) throw new Error(`${name} answered ${response.status}.`)
  return response.json()
}
