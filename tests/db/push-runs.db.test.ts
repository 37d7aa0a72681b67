import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestDatabase } from '../database.ts'
import { clinicDatabase, insertClinic, say, signedIn, type Clinic } from './clinicFixture.ts'
import { push, type PushResult } from './syncClient.ts'

/** `RUNS_SEED=7 npx vitest run --project db push-runs`. */
const SEED = Number(process.env['RUNS_SEED'] ?? Date.now() % 100_000)
const ROUNDS = 25

let db: TestDatabase & { clinic: Clinic }
let other: Clinic
beforeAll(async () => {
  db = await clinicDatabase()
  other = await insertClinic(db.sql, 2)
  for (const { tenant } of [db.clinic, other]) {
    await db.sql`insert into conversation_sla_rules (tenant_id, enabled, threshold_minutes, respect_business_hours, alert_scope)
      values (${tenant}, true, 30, false, 'all')`
  }
})
afterAll(() => db.close())

interface Planned {
  id: number
  name: string
  thread: number
  message: number
  body: unknown
}

function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Mostly texts, with what can go wrong in between: no thread, no text, too long, an id or a message twice. */
function plan(pick: (below: number) => number): Planned[] {
  return Array.from({ length: 2 + pick(30) }, (_, n) => {
    const odd = pick(60)
    return {
      id: odd === 0 ? 1 + pick(n + 1) : n + 1,
      name: odd < 4 ? 'set_status' : pick(6) === 0 ? 'add_note' : 'send_message',
      thread: odd === 4 ? 99 : pick(4),
      message: odd === 5 ? pick(n + 1) : n,
      body: odd === 6 ? ' ' : odd === 7 ? 'x'.repeat(4097) : odd === 8 ? null : `Resposta ${n}`,
    }
  })
}

/** The same conversations in either clinic: some overdue, some closed, some that wait for nothing. */
async function conversations({ tenant }: Clinic, round: number): Promise<string[]> {
  const threads: string[] = []
  for (const [n, minutesAgo] of [5, 90, 90, 0].entries()) {
    const created_at = new Date(Date.now() - minutesAgo * 60_000)
    threads.push((await say(db.sql, { tenant_id: tenant, from_number: `+55${round}${n}`, created_at })).thread_id)
  }
  await db.sql`update inbox_threads set status = 'closed' where id = ${threads[2]!}`
  return threads
}

/** What the pushes have left, without ids and times that are each clinic's own. */
async function left(threads: readonly string[]): Promise<unknown> {
  return db.sql`
    select t.status, t.message_count, t.inbound_count, t.last_message_preview, t.awaiting_since is null as answered, t.sla_due_at is null as kept,
      (select jsonb_agg(jsonb_build_array(m.body, m.direction, m.sender_kind, m.delivery_status, m.to_number) order by m.id)
       from conversation_messages m where m.thread_id = t.id) as messages,
      (select jsonb_agg(jsonb_build_array(b.resolved_at is null, m.body)) from conversation_sla_breaches b
       left join conversation_messages m on m.message_id = b.resolved_by_message_id where b.thread_id = t.id) as breaches,
      (select jsonb_agg(jsonb_build_array(r.last_read_id = (
         select max(m.id) from conversation_messages m where m.thread_id = t.id and m.direction <> 'inbound'), r.inbound_read))
       from inbox_reads r where r.thread_id = t.id) as reads
    from inbox_threads t where t.id = any (${threads as string[]}) order by array_position(${threads as string[]}, t.id)`
}

test('a run of texts leaves, and answers, what the same texts do one by one', async () => {
  const pick = seeded(SEED)
  for (let round = 0; round < ROUNDS; round += 1) {
    const mutations = plan(pick)
    const play = async (clinic: Clinic, size: number): Promise<unknown> => {
      const threads = await conversations(clinic, round)
      const messageIds = mutations.map(() => crypto.randomUUID())
      const client = crypto.randomUUID()
      const sent = mutations.map(({ id, name, thread, message, body }) => {
        const args = { thread_id: threads[thread] ?? '00000000-0000-4000-8000-000000000000', message_id: messageIds[message], body }
        return { id, name, args: name === 'set_status' ? { thread_id: args.thread_id, status: 'pending' } : args }
      })
      const results: PushResult[] = []
      for (let at = 0; at < sent.length; at += size) {
        results.push(...(await push({ db, caller: signedIn(clinic.assistant), tenant: clinic.tenant }, client, sent.slice(at, at + size))))
      }
      return { results, left: await left(threads) }
    }
    expect(await play(db.clinic, 100), `seed ${SEED}, round ${round}`).toEqual(await play(other, 1))
  }
})

test('a hundred answers cost little more than one', async () => {
  const { tenant, assistant } = db.clinic
  const threads = await conversations(db.clinic, 900)
  const client = crypto.randomUUID()
  let id = 0
  const timed = async (count: number): Promise<number> => {
    const texts = Array.from({ length: count }, (_, n) => ({
      id: (id += 1),
      name: 'send_message',
      args: { thread_id: threads[n % 4], message_id: crypto.randomUUID(), body: `Resposta ${n}` },
    }))
    const startedAt = performance.now()
    for (const result of await push({ db, caller: signedIn(assistant), tenant }, client, texts)) expect(result.status).toBe('applied')
    return performance.now() - startedAt
  }
  const least = async (count: number): Promise<number> => Math.min(await timed(count), await timed(count), await timed(count))
  await least(1)
  // Expect: one by one it would be a hundred times as much; the bound leaves room for a busy machine.
  expect((await least(100)) / (await least(1))).toBeLessThan(30)
})
