import postgres from 'postgres'
import { expect, test } from 'vitest'
import { clinicDatabase, signedIn } from './clinicFixture.ts'
import { overlapWriters } from './overlapWriter.ts'
import { device, type Device } from './syncClient.ts'

/** Any number of either: `OVERLAP_COMMITS=200000 OVERLAP_SEED=7 npx vitest run --project db overlap-fuzz`. */
const COMMITS = Number(process.env['OVERLAP_COMMITS'] ?? 20_400)
const SEED = Number(process.env['OVERLAP_SEED'] ?? Date.now() % 100_000)
const WRITERS = 30

/** What a cursor of timestamps does: asks for what is newer than the newest it has. */
function timestampDevice(sql: postgres.Sql): { ids: Set<string>; pull: () => Promise<void> } {
  const ids = new Set<string>()
  let since = '-infinity'
  return {
    ids,
    pull: async () => {
      const rows =
        await sql`select message_id, updated_at::text from conversation_messages where updated_at > ${since}::text::timestamptz order by updated_at`
      for (const row of rows) ids.add(row['message_id'])
      since = (rows.at(-1)?.['updated_at'] as string | undefined) ?? since
    },
  }
}

const TABLES = {
  messages: 'select message_id as key, sync_seq::text from conversation_messages',
  threads: 'select id as key, sync_seq::text from inbox_threads',
  reads: 'select thread_id as key, sync_seq::text from inbox_reads',
}
const versions = (rows: Iterable<readonly [string, string]>): string[] => Array.from(rows, ([key, seq]) => `${key} ${seq}`).toSorted()

async function expectSame(client: Device, sql: postgres.Sql): Promise<void> {
  for (const [table, query] of Object.entries(TABLES)) {
    const server = versions((await sql.unsafe(query)).map((row) => [row['key'], row['sync_seq']] as const))
    const local = versions(Array.from(client.tables[table] ?? [], ([key, row]) => [key, row.sync_seq] as const))
    expect(local, `${table}, seed ${SEED}`).toEqual(server)
  }
}

test(
  'thirty writers at once: every client ends with exactly what the database holds; a timestamp cursor does not',
  { timeout: 300_000 },
  async () => {
    const db = await clinicDatabase()
    const writers = postgres(db.url, { max: WRITERS, onnotice: () => {} })
    const { tenant, assistant } = db.clinic
    try {
      const clients = [5, 23, 200].map((limit) => device({ db, caller: signedIn(assistant), tenant }, limit))
      const naive = timestampDevice(db.sql)
      let writing = true
      const pulling = clients.map(async (client, n) => {
        while (writing) {
          await client.pull()
          if (n === 0) await naive.pull()
        }
      })
      const run = { sql: writers, tenant, member: assistant, writers: WRITERS, commits: COMMITS, seed: SEED }
      await overlapWriters(run).finally(() => (writing = false))
      await Promise.all(pulling)
      for (const client of clients) {
        await client.pull()
        await expectSame(client, db.sql)
      }
      // Expect: all of it came by later pulls, in many pages, and the same clients would have lost rows by the clock.
      expect(Math.min(...clients.map((client) => client.pages.length))).toBeGreaterThan(50)
      await naive.pull()
      const kept = await db.sql`select message_id from conversation_messages`
      expect(kept.length).toBeGreaterThan(COMMITS / 10)
      const lost = kept.filter((row) => !naive.ids.has(row['message_id'])).length
      expect(lost, `seed ${SEED}`).toBeGreaterThan(0)
      console.info(
        `overlap fuzz: seed ${SEED}, ${COMMITS} commits, pages ${clients.map((client) => client.pages.length).join(' ')}, timestamps lost ${lost}`,
      )
    } finally {
      await writers.end({ timeout: 1 })
      await db.close()
    }
  },
)
