import { setTimeout as pause } from 'node:timers/promises'
import postgres, { type Sql } from 'postgres'
import type { SeededTenant } from '../../demo/backend/startBackend.ts'
import type { Table } from '../benchmark.ts'
import type { Stage } from '../openStage.ts'
import type { Arrival } from '../page/arrivals.ts'
import { median, quantile } from '../statistics.ts'
import { onDevice, type Device } from './benchPage.ts'

/** Between two changes: a busy clinic. */
const PACE_MS = 40
const PATIENCE_MS = 30_000

interface Contender {
  name: string
  /** Brings the page up to date and has it follow. */
  follow: (device: Device, thread: string) => Promise<void>
  write: (sql: Sql, change: { tenant: string; thread: string; body: string }) => Promise<void>
  arrivals: (device: Device) => Promise<Record<string, Arrival>>
}

async function patientWrites(sql: Sql, { tenant, thread, body }: { tenant: string; thread: string; body: string }): Promise<void> {
  await sql`insert into public.conversation_messages (tenant_id, thread_id, direction, body) values (${tenant}, ${thread}, 'inbound', ${body})`
}

const contenders = (tenantId: string): Contender[] => [
  {
    name: 'acquireInbox',
    follow: async ({ page }, thread) => {
      await page.evaluate((tenantId) => window.engine.cold(tenantId), tenantId)
      await page.evaluate((thread) => window.engine.follow(thread), thread)
    },
    write: patientWrites,
    arrivals: ({ page }) => page.evaluate(() => window.engine.arrivals()),
  },
  {
    name: 'floor: poke, fetch, bulkPut',
    follow: async ({ page, endpoint }) => {
      const given = [endpoint, tenantId] as const
      await page.evaluate(([endpoint, tenantId]) => window.bare.pull(endpoint, { tenantId, store: 'rows' }), given)
      await page.evaluate(([endpoint, tenantId]) => window.bare.follow(endpoint, tenantId), given)
    },
    write: patientWrites,
    arrivals: ({ page }) => page.evaluate(() => window.bare.arrivals()),
  },
  {
    name: 'peer: RxDB, resynced at the same poke',
    follow: async ({ page, endpoint }) => {
      await page.evaluate(() => window.loadPeer())
      await page.evaluate(([endpoint, tenantId]) => window.peer.cold(endpoint, tenantId), [endpoint, tenantId] as const)
      await page.evaluate((tenantId) => window.peer.follow(tenantId), tenantId)
    },
    write: async (sql, { tenant, thread, body }) => {
      await sql.begin(async (tx) => {
        await tx`insert into public.peer_messages (message_id, tenant_id, content, _modified)
          values (gen_random_uuid(), ${tenant}, ${tx.json({ thread_id: thread, body })}, clock_timestamp())`
        await tx`select realtime.send('{}', 'poke', ${`inbox:${tenant}`}, true)`
      })
    },
    arrivals: ({ page }) => page.evaluate(() => window.peer.arrivals()),
  },
]

/** One change after another, each from its commit to the device and to the screen. */
export async function changes(options: { stage: Stage; tenant: SeededTenant; count: number }): Promise<{ table: Table; paintMs: number }> {
  const { stage, tenant, count } = options
  const sql = postgres(stage.backend.dbUrl, { max: 1, onnotice: () => {} })
  try {
    const [thread] = await sql<{ id: string }[]>`
      select id from public.inbox_threads where tenant_id = ${tenant.id} and status = 'open' order by id limit 1`
    const rows: Table['rows'] = []
    let paintMs = Number.NaN
    for (const contender of contenders(tenant.id)) {
      const samples = await onDevice(stage, tenant, (device) =>
        sample(sql, { contender, device, tenant: tenant.id, thread: thread?.id ?? '', count }),
      )
      const of = (of: 'stored' | 'painted', share: number): number =>
        quantile(
          samples.map((each) => each[of]),
          share,
        )
      if (rows.length === 0) paintMs = of('painted', 0.5)
      rows.push({
        name: contender.name,
        values: {
          'stored p50 ms': of('stored', 0.5),
          p95: of('stored', 0.95),
          'painted p50 ms': of('painted', 0.5),
          'p95 ': of('painted', 0.95),
          'requests a change': median(samples.map(({ requests }) => requests)),
          'kB a change': median(samples.map(({ bytes }) => bytes)) / 1e3,
        },
      })
    }
    const notes = [
      `One change every ${PACE_MS} ms, from the answer to its commit. Painted: the first task after the frame that shows it, of a page that shows nothing else.`,
    ]
    return { table: { title: `Commit → IndexedDB → paint, ${count} changes`, rows, notes }, paintMs }
  } finally {
    await sql.end({ timeout: 1 })
  }
}

interface ChangeSample {
  stored: number
  painted: number
  requests: number
  bytes: number
}

async function sample(
  sql: Sql,
  given: { contender: Contender; device: Device; tenant: string; thread: string; count: number },
): Promise<ChangeSample[]> {
  const { contender, device, tenant, thread, count } = given
  await contender.follow(device, thread)
  const committed = new Map<string, number>()
  const before = device.traffic()
  for (let at = 0; at < count; at += 1) {
    const body = `change ${contender.name} ${at}`
    await contender.write(sql, { tenant, thread, body })
    committed.set(body, performance.timeOrigin + performance.now())
    await pause(PACE_MS)
  }
  const missing = (seen: Record<string, Arrival>): boolean => [...committed.keys()].some((body) => !seen[body]?.paintedAt)
  let seen = await contender.arrivals(device)
  for (const untilMs = Date.now() + PATIENCE_MS; missing(seen); seen = await contender.arrivals(device)) {
    if (Date.now() > untilMs) throw new Error(`${contender.name} has not shown every change.`)
    await pause(100)
  }
  const after = device.traffic()
  return [...committed].map(([body, at]) => ({
    stored: (seen[body]?.storedAt ?? Number.NaN) - at,
    painted: (seen[body]?.paintedAt ?? Number.NaN) - at,
    requests: (after.requests - before.requests) / count,
    bytes: (after.bytes - before.bytes) / count,
  }))
}
