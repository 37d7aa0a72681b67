import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clinicDatabase, say, signedIn } from './clinicFixture.ts'
import { push } from './syncClient.ts'

/*
 * Everything that can happen to a promise, at once, on as many connections as the pool has: answers sent three times over, webhooks
 * delivered twice, sweeps that overlap, a rule that changes meanwhile, threads that are closed and opened. Somebody watches all the while.
 */

const THREADS = 40
let db: Awaited<ReturnType<typeof clinicDatabase>>
let tenant: string
beforeAll(async () => {
  db = await clinicDatabase()
  tenant = db.clinic.tenant
  await db.sql`insert into conversation_sla_rules (tenant_id, enabled, respect_business_hours, alert_scope) values (${tenant}, true, false, 'all')`
})
afterAll(() => db.close())

const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000)
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!

interface Breach {
  id: string
  thread_id: string
  due_at: Date
  breached_at: Date
  created_at: Date
  rule_version: number
  resolved_at: Date | null
  resolved_by_message_id: string | null
}
const breaches = (): Promise<readonly Breach[]> => db.sql<Breach[]>`select * from conversation_sla_breaches`

/** Looks again and again until told to stop: what is on record stays as it was, and what is resolved stays resolved. */
function watch(): { stop: () => Promise<number> } {
  const known = new Map<string, Breach>()
  let stopped = false
  const look = async (): Promise<void> => {
    const rows = new Map((await breaches()).map((row) => [row.id, row]))
    for (const before of known.values()) {
      const { resolved_at, resolved_by_message_id, ...kept } = before
      const ended = resolved_at === null ? {} : { resolved_at, resolved_by_message_id }
      expect(rows.get(before.id)).toMatchObject({
        id: kept.id,
        due_at: kept.due_at,
        breached_at: kept.breached_at,
        rule_version: kept.rule_version,
        ...ended,
      })
    }
    for (const [id, row] of rows) known.set(id, row)
  }
  const watching = (async () => {
    while (!stopped) await look()
    await look()
  })()
  watching.catch(() => {})
  return {
    stop: async () => {
      stopped = true
      await watching
      return known.size
    },
  }
}

test(
  '[B1] [B2] [B3] [B4] in a storm no breach is doubled, taken back or dated back, and every answer is one message',
  { timeout: 120_000 },
  async () => {
    const threads = await Promise.all(
      Array.from({ length: THREADS }, (_, n) =>
        say(db.sql, { tenant_id: tenant, from_number: `+5511${n}`, created_at: minutesAgo(20 + n * 1.2) }),
      ),
    )
    const seat = { db, caller: signedIn(db.clinic.admin), tenant }
    const changedAt = new Map<number, Date>()
    const sent: string[] = []
    const watcher = watch()

    const change = async (minutes: number): Promise<void> => {
      const [row] = await db.sql<{ version: number; at: Date }[]>`
      update conversation_sla_rules set threshold_minutes = ${minutes} where tenant_id = ${tenant} returning version, now() as at`
      changedAt.set(row!.version, row!.at)
    }
    /** As a device does that hears nothing back: the same mutation again, while the first one is still on its way. */
    const answer = async (n: number): Promise<void> => {
      const [client, message_id] = [randomUUID(), randomUUID()]
      sent.push(message_id)
      const mutation = { id: 1, name: 'send_message', args: { message_id, thread_id: pick(threads, n).thread_id, body: 'Bom dia' } }
      await Promise.all([0, 1, 2].map(() => push(seat, client, [mutation])))
    }
    const ask = (n: number): Promise<unknown> => {
      const message = { tenant_id: tenant, thread_id: pick(threads, n).thread_id, external_id: `again ${n}` }
      return Promise.allSettled([say(db.sql, message), say(db.sql, message)])
    }
    const sweep = (): Promise<unknown> => db.sql`select count(*) from sla_check()`
    const close = async (n: number): Promise<void> => {
      const { thread_id } = pick(threads, n)
      await db.sql`update inbox_threads set status = 'closed' where id = ${thread_id}`
      await db.sql`update inbox_threads set status = 'open' where id = ${thread_id}`
    }

    for (let round = 0; round < 6; round += 1) {
      await Promise.all([
        change(pick([45, 90, 30, 60], round)),
        ...[0, 1, 2].map(sweep),
        ...Array.from({ length: 8 }, (_, n) => answer(round * 11 + n * 3)),
        ...Array.from({ length: 4 }, (_, n) => ask(round * 7 + n * 5)),
        close(round * 13 + 1),
        sweep(),
      ])
    }
    await sweep()
    expect(await watcher.stop()).toBeGreaterThan(10)

    const rows = await breaches()
    const promises = rows.map(({ thread_id, due_at }) => `${thread_id} ${due_at.toISOString()}`)
    expect(new Set(promises).size, 'a promise that is broken twice').toBe(promises.length)
    // Not before it was due, nor, where a change made it due, before the change.
    const datedBack = rows.filter(
      ({ breached_at, due_at, rule_version }) => breached_at < due_at || breached_at < (changedAt.get(rule_version) ?? due_at),
    )
    expect(datedBack).toEqual([])
    const inTime = await db.sql`
    select from conversation_sla_breaches b join conversation_messages m on m.message_id = b.resolved_by_message_id where m.created_at <= b.due_at`
    expect(inTime).toHaveLength(0)
    const marked = await db.sql`
    select from inbox_threads t full join (select * from conversation_sla_breaches where resolved_at is null) b on b.thread_id = t.id
    where (t.sla_breached_at is not null) <> (b.id is not null)`
    expect(marked).toHaveLength(0)
    const stored = await db.sql`select message_id from conversation_messages where message_id = any (${sent})`
    expect(stored).toHaveLength(sent.length)
  },
)
