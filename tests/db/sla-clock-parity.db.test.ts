import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import type { TransactionSql } from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Closure, Window } from '../../src/sla/schedule.ts'
import { slaCase } from '../../src/sla/testing/cases.ts'
import type { Answers } from '../../src/sla/testing/disagreement.ts'
import { citing } from '../../src/sla/vectors/citing.ts'
import type { Facts } from '../../src/sla/testing/oracle.ts'
import vectors from '../../src/sla/vectors/sla-deadlines.json' with { type: 'json' }
import { testDatabase } from '../database.ts'
import type { TestDatabase } from '../database.ts'
import { firstDisagreement, sqlAnswers } from './slaAnswers.ts'

/** How many cases to try, and from which seed: `SLA_CASES`, `SLA_SEED`. */
const CASES = Number(process.env['SLA_CASES'] ?? 2000)
const SEED = Number(process.env['SLA_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const A_BATCH = 200

let db: TestDatabase
let zones: string[]
beforeAll(async () => {
  db = await testDatabase()
  const known = await db.sql<{ name: string }[]>`select name from pg_timezone_names`
  zones = Intl.supportedValuesOf('timeZone').filter((zone) => known.some(({ name }) => name === zone))
})
afterAll(() => db.close())

test('PostgreSQL knows the zones that browsers know', () => {
  expect(zones.length).toBeGreaterThan(380)
})

test(
  `[W1] [C1] [Z3] [D2] [D8] [R3] [T4] [T5] SQL, TypeScript and a clock that reads the wall at every second agree in ${CASES} cases`,
  { timeout: 60_000 + CASES * 300 },
  async () => {
    const cases = fc.sample(slaCase(zones), { numRuns: CASES, seed: SEED })
    const batches = Array.from({ length: Math.ceil(CASES / A_BATCH) }, (_, n) => cases.slice(n * A_BATCH, (n + 1) * A_BATCH))
    // Two at a time: PostgreSQL answers one while the naive clock walks through the other.
    const worker = async (): Promise<void> => {
      for (let batch = batches.shift(); batch; batch = batches.shift()) {
        const asked = batch
        const words = await undone((tx) => firstDisagreement(tx, asked))
        expect(words, `SLA_SEED=${SEED} SLA_CASES=${CASES}`).toBeNull()
      }
    }
    await Promise.all([worker(), worker()])
  },
)

const migration = (name: string): string => readFileSync(new URL(`../../supabase/migrations/${name}`, import.meta.url), 'utf8')
const engines = { deadline: migration('20261121000029_sla_deadline.sql'), calendar: migration('20261121000031_sla_clock.sql') }

const flaws: { flaw: string; right: string; wrong: string; file?: keyof typeof engines }[] = [
  { flaw: 'a new offset holds one second late', right: 'v_low := v_high;', wrong: 'v_low := v_high + 1;' },
  { flaw: 'the closing second is open', right: 'int8range(c.opens, c.closes)', wrong: "int8range(c.opens, c.closes, '[]')" },
  {
    flaw: 'a tail goes by its own weekday',
    right: 'floor((s.low + s.utc_offset) / 86400.0)::bigint - 1',
    wrong: 'floor((s.low + s.utc_offset) / 86400.0)::bigint',
  },
  { flaw: 'an overnight window ends at midnight', right: 'ends_at := ends_at + 86400;', wrong: 'ends_at := 86400;' },
  {
    flaw: 'windows run on through a change of the offset',
    right: 'least(s.midnight + s.ends_at, s.high)',
    wrong: 's.midnight + s.ends_at',
  },
  { flaw: 'seconds of a window are dropped', right: "coalesce(nullif(substr(v_time, 7, 2), ''), '0')::int", wrong: '0' },
  { flaw: 'closures close nothing', right: 'where d.day not in (select c.on_day from closure c)', wrong: 'where true' },
  {
    flaw: 'a deadline at closing waits for the next opening',
    right: 'where i.open_until >= v_missing',
    wrong: 'where i.open_until > v_missing',
  },
  {
    flaw: 'the night before a closure loses its tail',
    right: 'where d.day not in (select c.on_day from closure c)',
    wrong:
      'where d.day not in (select c.on_day from closure c) and d.day + 1 not in (select c.on_day from closure c where w.ends_at > 86400)',
  },
  { flaw: 'the gap of a zone counts', right: 'greatest(s.midnight + s.starts_at, s.low)', wrong: 's.midnight + s.starts_at' },
  {
    flaw: 'the calendar moves a deadline at closing to the next opening',
    file: 'calendar',
    right: 'o.open_seconds_before < v_target order by',
    wrong: 'o.open_seconds_before <= v_target order by',
  },
  {
    flaw: 'the calendar counts what passes while closed',
    file: 'calendar',
    right: 'least(v_start, i.closes_at)',
    wrong: 'v_start',
  },
  {
    flaw: 'what is left counts what passes while closed',
    file: 'calendar',
    right: 'least(e.at, b.closes_at)',
    wrong: 'e.at',
  },
  {
    flaw: 'paused begins one second late',
    file: 'calendar',
    right: 'b.closes_at > v_at',
    wrong: 'b.closes_at >= v_at',
  },
]

/** What is found wrong with an engine in two hundred cases, the same for all. */
function found(engine: string): Promise<string | null> {
  return undone(async (tx) => {
    await tx.unsafe(engine).simple()
    const cases = fc.sample(slaCase(zones), { numRuns: 200, seed: 7 })
    for (let n = 0; n < cases.length; n += 50) {
      // An engine that raises an error is caught as well.
      const words = await tx.savepoint((inner) => firstDisagreement(inner, cases.slice(n, n + 50))).catch(String)
      if (words) return words
    }
    return null
  })
}

describe('a broken clock in SQL is caught', () => {
  test('and one that is not broken is not', async () => {
    expect(await found(engines.deadline + engines.calendar)).toBeNull()
  })

  test.each(flaws)('$flaw', { timeout: 300_000 }, async ({ right, wrong, file }) => {
    const engine = engines[file ?? 'deadline']
    expect(engine).toContain(right)
    expect(await found(engine.replaceAll(right, wrong))).not.toBeNull()
  })
})

/** Runs `work` in a transaction that leaves nothing behind. */
async function undone<T>(work: (tx: TransactionSql) => Promise<T>): Promise<T> {
  let result: { is: T } | null = null
  const undo = new Error('undo')
  try {
    await db.sql.begin(async (tx) => {
      result = { is: await work(tx) }
      throw undo
    })
  } catch (error) {
    if (error !== undo) throw error
  }
  return (result as unknown as { is: T }).is
}

const seconds = (iso: string): number => Date.parse(iso) / 1000

describe('the shared vectors in SQL: clock', () => {
  test.each(citing(vectors.clock))('$rules $id $tz: $why', async (vector) => {
    const start = seconds(vector.start)
    const now = seconds(vector.now)
    const due = seconds(vector.deadline)
    const answers = await ask(vector, { start, minutes: vector.minutes, instants: [start, now, due] })
    expect(answers.deadline(start, vector.minutes)).toBe(due)
    const counted = (at: number): number => answers.openBetween(start, at)
    expect(Math.max(0, counted(due) - counted(now))).toBe(vector.remaining_seconds)
    expect(Math.max(0, counted(now) - counted(due))).toBe(vector.overdue_open_seconds)
    expect(answers.isOpen(now) ? 'running' : 'paused').toBe(vector.clock)
    expect(answers.nextChange(now)).toBe(vector.next_flip === null ? null : seconds(vector.next_flip))
  })
})

describe('the shared vectors in SQL: pauses', () => {
  test.each(citing(vectors.pauses))('$rules $id $tz: $why', async (vector) => {
    const start = seconds(vector.start)
    const pauses = vector.pauses.map(([a = '', b = '']) => [seconds(a), seconds(b)] as const)
    const answers = await ask(vector, { start, minutes: vector.minutes, instants: [start, ...pauses.flat()] })
    let at = start
    let missing = vector.minutes
    for (const [from, until] of pauses) {
      const counted = from > at ? (answers.openBetween(start, from) - answers.openBetween(start, at)) / 60 : 0
      if (counted >= missing) break
      missing -= counted
      at = Math.max(at, until)
    }
    const rest = await ask(vector, { start: at, minutes: missing, instants: [] })
    expect(rest.deadline(at, missing)).toBe(seconds(vector.expected))
  })
})

type Vector = { tz: string; windows: unknown; closures: unknown }
type Asked = { start: number; minutes: number; instants: number[] }

async function ask({ tz, windows, closures }: Vector, { start, minutes, instants }: Asked): Promise<Answers> {
  const hours = { zone: tz, start, minutes, windows: windows as Window[] | null, closures: closures as Closure[], transitions: [] }
  const facts: Facts = {
    start,
    minutes,
    end: start,
    instants: instants
      .filter((at) => at >= start)
      .map((at) => ({ at, isOpen: false, counted: 0, nextChange: null, state: 'none', remaining: 0 })),
    deadlines: [{ minutes, due: null }],
  }
  return undone(async (tx) => (await sqlAnswers(tx, [hours], [facts]))[0]!)
}
