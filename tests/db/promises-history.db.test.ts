import assert from 'node:assert'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import postgres from 'postgres'
import { clinicDatabase } from './clinicFixture.ts'
import { ClinicHistory, SHIFTS, type Op, type Stage, type Wait } from './clinicHistory.ts'
import type { ModelRule } from './promiseModel.ts'

// Random histories of a small clinic, in virtual time, against a model. More of them with PROMISE_RUNS; PROMISE_SEED repeats them.
const THREADS = 2
const SECOND = 1000
const MINUTE = 60_000
const nights = [{ days: [5, 6, 7], start: '20:00', end: '04:00' }]

const thread = fc.nat(THREADS - 1)
const rule: fc.Arbitrary<Partial<ModelRule>> = fc.oneof<fc.Arbitrary<Partial<ModelRule>>[]>(
  fc.record({ threshold_minutes: fc.constantFrom(1, 10, 30, 60, 240) }),
  fc.record({ windows: fc.constantFrom(null, SHIFTS, nights) }),
  fc.record({ enabled: fc.boolean() }),
  fc.record({ alert_scope: fc.constantFrom('all' as const, 'assigned_only' as const) }),
  fc.record({ clock_starts: fc.constantFrom('first_unanswered' as const, 'last_inbound' as const) }),
  fc.record({ automated_replies_count: fc.boolean() }),
  fc.record({ reminder_offsets: fc.constantFrom<number[]>([], [5], [20, 5]) }),
)
const settings = fc.constantFrom('assign' as const, 'unassign' as const, 'stage' as const, 'unstage' as const, 'snooze' as const)
const statuses = fc.constantFrom('open', 'open', 'pending', 'resolved', 'closed')
const op: fc.Arbitrary<Op> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('ask' as const), thread }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('answer' as const, 'ai' as const, 'note' as const), thread }) },
  { weight: 2, arbitrary: fc.record({ do: settings, thread }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('status' as const), thread, to: statuses }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('delete' as const, 'edit' as const), thread, pick: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('rule' as const), rule }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('closure' as const), date: fc.constantFrom('2027-03-12', '2027-03-13', '2027-03-15') }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('zone' as const), zone: fc.constantFrom('America/New_York', 'Asia/Tokyo') }) },
  { weight: 4, arbitrary: fc.constant<Op>({ do: 'sweep' }) },
  { weight: 1, arbitrary: fc.constant<Op>({ do: 'leave' }) },
)
const wait: fc.Arbitrary<Wait> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 30 * MINUTE }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 20 * 60 * MINUTE }) },
  { weight: 3, arbitrary: fc.record({ toDue: thread, off: fc.constantFrom(-SECOND, -1, 0, 1, SECOND) }) },
)
/** Short stories that once came out wrong. */
const examples: [[Wait, Op][]][] = [
  // A question that is deleted after its deadline and before any sweep.
  [
    [
      [SECOND, { do: 'ask', thread: 0 }],
      [
        { toDue: 0, off: 0 },
        { do: 'delete', thread: 0, pick: 0 },
      ],
    ],
  ],
  // What counts as an answer changes while the thread is closed.
  [
    [
      [SECOND, { do: 'ask', thread: 0 }],
      [SECOND, { do: 'ai', thread: 0 }],
      [SECOND, { do: 'status', thread: 0, to: 'closed' }],
      [SECOND, { do: 'rule', rule: { automated_replies_count: true } }],
      [SECOND, { do: 'status', thread: 0, to: 'open' }],
    ],
  ],
]

let db: Awaited<ReturnType<typeof clinicDatabase>>
let stage: Stage
beforeAll(async () => {
  db = await clinicDatabase()
  // In this database time is what the history says, for triggers and rule changes too.
  await db.sql`alter function pg_catalog.now() rename to real_now`
  await db.sql`create function pg_catalog.now() returns timestamptz language sql stable as
    $$ select coalesce(nullif(current_setting('prazo_test.now', true), '')::timestamptz, pg_catalog.real_now()) $$`
  const sql = postgres(db.url, { max: 1, onnotice: () => {} })
  stage = { sql, tenant: db.clinic.tenant, therapist: db.clinic.therapist, compare: assert.deepStrictEqual }
})
afterAll(async () => {
  await stage.sql.end()
  await db.close()
})

test(
  '[B1] [B2] [B3] [B4] [B5] [B6] a breach is on record if and only if a promise was broken, whatever happens in whatever order',
  { timeout: 600_000 },
  async () => {
    const seed = process.env['PROMISE_SEED']
    let breaches = 0
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(wait, op), { minLength: 10, maxLength: 60, size: 'max' }), async (steps) => {
        const history = await ClinicHistory.begin(stage, THREADS)
        for (const [before, step] of steps) await history.play(before, step)
        await history.play(1, { do: 'sweep' })
        breaches += history.model.threads.flatMap((each) => each.breaches).length
      }),
      { examples, numRuns: Number(process.env['PROMISE_RUNS'] ?? 60), ...(seed ? { seed: Number(seed) } : {}) },
    )
    // The histories must be worth something.
    expect(breaches).toBeGreaterThan(30)
  },
)
