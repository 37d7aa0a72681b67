import type { Caller, TestDatabase } from '../database.ts'

type Row = Record<string, unknown> & { sync_xid: string; sync_seq: string }

export interface PullPage {
  cursor: string
  more: boolean
  reset: boolean
  snapshot: string
  server_time: string
  epoch: string
  me: { user_id: string; role: string }
  changes: Record<string, Row[]>
  gone: Record<string, string[]>
}

export interface PushResult {
  id: number | null
  status: 'applied' | 'duplicate' | 'rejected'
  error: { code: string; message: string; hint: string | null } | null
}

/** Who asks, and of which clinic. */
export interface Seat {
  db: TestDatabase
  caller: Caller
  tenant: string
}

export async function pullPage({ db, caller, tenant }: Seat, cursor: string | null = null, limit = 500): Promise<PullPage> {
  return db.as(caller, async (sql) => {
    const [row] = await sql<{ page: PullPage }[]>`select inbox_pull(${tenant}, ${cursor}, ${limit}) as page`
    return row!.page
  })
}

export async function push({ db, caller, tenant }: Seat, client: string, mutations: readonly unknown[]): Promise<PushResult[]> {
  return db.as(caller, async (sql) => {
    const [row] = await sql<
      { results: PushResult[] }[]
    >`select inbox_push(${tenant}, ${client}, ${sql.json(mutations as never)}) as results`
    return row!.results
  })
}

const KEYS: Record<string, string> = {
  messages: 'message_id',
  members: 'user_id',
  rules: 'tenant_id',
  reads: 'thread_id',
  pins: 'thread_id',
  preferences: 'user_id',
}

/** A device that does what the protocol asks and nothing more. */
export interface Device {
  /** Rows by table and key. */
  tables: Record<string, Map<string, Row>>
  pages: PullPage[]
  /** Pulls until complete, doing something else after each page if asked; returns the pages of this pull. */
  pull: (between?: () => Promise<void>) => Promise<PullPage[]>
  ids: (table: string) => string[]
}

export function device(seat: Seat, limit = 500): Device {
  let cursor: string | null = null
  const self: Device = {
    tables: {},
    pages: [],
    ids: (table) => [...(self.tables[table]?.keys() ?? [])].toSorted(),
    pull: async (between) => {
      const pages: PullPage[] = []
      for (;;) {
        const page: PullPage = await pullPage(seat, cursor, limit)
        if (page.reset) self.tables = {}
        apply(self.tables, page)
        cursor = page.cursor
        pages.push(page)
        self.pages.push(page)
        if (!page.more) return pages
        await between?.()
      }
    },
  }
  return self
}

function apply(tables: Record<string, Map<string, Row>>, page: PullPage): void {
  for (const [name, rows] of Object.entries(page.changes)) {
    const table = (tables[name] ??= new Map())
    for (const row of rows) {
      const key = String(row[KEYS[name] ?? 'id'])
      const local = table.get(key)
      if (!local || BigInt(local.sync_seq) <= BigInt(row.sync_seq)) table.set(key, row)
    }
  }
  for (const [name, ids] of Object.entries(page.gone)) {
    for (const id of ids) {
      tables[name]?.delete(id)
      if (name !== 'threads') continue
      for (const company of ['messages', 'reads', 'breaches', 'sla_events', 'scheduled']) {
        for (const [key, row] of tables[company] ?? []) if (row['thread_id'] === id) tables[company]?.delete(key)
      }
    }
  }
}

/** The rows that a page, or several, brought of one table. */
export function brought(pages: PullPage | PullPage[], table: string): Row[] {
  return [pages].flat().flatMap((page) => page.changes[table] ?? [])
}
