import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import type { Sql, TransactionSql } from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { businessClock } from '../../src/sla/businessClock.ts'
import type { Closure, Transition, Window } from '../../src/sla/schedule.ts'
import { closuresOf, runs, slaCase, startOf, WALK_SECONDS, yearOf } from '../../src/sla/testing/cases.ts'
import type { SlaCase } from '../../src/sla/testing/cases.ts'
import { answersOf, disagreement } from '../../src/sla/testing/disagreement.ts'
import type { Answers } from '../../src/sla/testing/disagreement.ts'
import vectors from '../../src/sla/vectors/sla-deadlines.json' with { type: 'json' }
import { testDatabase } from '../database.ts'
import type { TestDatabase } from '../database.ts'

let db: TestDatabase
let zones: string[]
beforeAll(async () => {
  db = await testDatabase()
  const known = await db.sql<{ name: string }[]>`select name from pg_timezone_names`
  zones = Intl.supportedValuesOf('timeZone').filter((zone) => known.some(({ name }) => name === zone))
})
afterAll(() => db.close())

interface Hours {
  zone: string
  start: number
  minutes: number
  windows: Window[] | null
  closures: Closure[]
}

const json = (value: unknown): string => JSON.stringify(value)

async function transitionsIn(sql: Sql | TransactionSql, zone: string, [from, until]: readonly [number, number]): Promise<Transition[]> {
  const [row] = await sql<{ transitions: Transition[] }[]>`
    select public.sla_transitions(${zone}, to_timestamp(${from}), to_timestamp(${until})) as transitions`
  return row!.transitions
}

/** What SQL answers: its open intervals for the walk, and its deadlines for every number of minutes that will be asked for. */
async function sqlAnswers(sql: Sql | TransactionSql, { zone, windows, closures, start, minutes }: Hours): Promise<Answers> {
  const until = start + WALK_SECONDS
  const intervals = await sql<{ opens: number; closes: number }[]>`
    select extract(epoch from opens_at)::float8 as opens, extract(epoch from closes_at)::float8 as closes
    from public.sla_open_intervals(to_timestamp(${start}), to_timestamp(${until}), ${zone}, ${json(windows)}::text::jsonb, ${json(closures)}::text::jsonb)`
  let counted = 0
  const asked = new Set([minutes])
  for (const { opens, closes } of intervals) if (Number.isInteger((counted += closes - opens) / 60)) asked.add(counted / 60)
  const due = await sql<{ minutes: number; due: number | null }[]>`
    select m.minutes, extract(epoch from public.sla_deadline(to_timestamp(${start}), m.minutes, ${zone}, ${json(windows)}::text::jsonb,
      ${json(closures)}::text::jsonb))::float8 as due
    from unnest(${[...asked].slice(0, 8)}::int[]) m (minutes)`
  const before = (at: number): number => intervals.reduce((sum, { opens, closes }) => sum + Math.max(0, Math.min(at, closes) - opens), 0)
  return {
    // A deadline that was not asked for in SQL: the interval which reaches it, as the compiled calendar would find it.
    deadline: (_, promised) => {
      const told = due.find((answer) => answer.minutes === promised)
      if (told) return told.due
      const reached = intervals.find(({ closes }) => before(closes) >= promised * 60)
      return reached ? reached.closes - (before(reached.closes) - promised * 60) : null
    },
    isOpen: (at) => intervals.some(({ opens, closes }) => opens <= at && at < closes),
    nextChange: (at) => intervals.flatMap(({ opens, closes }) => [opens, closes]).find((edge) => edge > at && edge < until) ?? null,
    openBetween: (from, to) => before(to) - before(from),
  }
}

/** Each offset holds from its very second on: read off PostgreSQL's own clocks, past the function under test. */
async function misplaced(sql: Sql | TransactionSql, zone: string, transitions: readonly Transition[]): Promise<string | null> {
  const instants = transitions.flatMap(([at], i) => (i === 0 ? [at] : [at - 1, at]))
  const expected = transitions.flatMap(([, offset], i) => (i === 0 ? [offset] : [transitions[i - 1]![1], offset]))
  const read = await sql<{ utc_offset: number }[]>`
    select (extract(epoch from to_timestamp(at) at time zone ${zone}) - at)::float8 as utc_offset
    from unnest(${instants}::float8[]) with ordinality i (at, n) order by n`
  const wrong = read.findIndex((row, i) => row.utc_offset !== expected[i])
  return wrong < 0 ? null : `offset at ${instants[wrong]}: ${expected[wrong]} instead of ${read[wrong]!.utc_offset}`
}

/** Asks SQL and TypeScript, with the offsets that SQL gave, what the naive clock knows. */
async function verdict(sql: Sql | TransactionSql, one: SlaCase): Promise<string | null> {
  const transitions = await transitionsIn(sql, one.zone, yearOf(one))
  const start = startOf(one, transitions)
  // The naive clock and TypeScript must know every offset of the walk, also where it leaves the case's year.
  const around = await transitionsIn(sql, one.zone, [start - 3 * 86_400, start + 120 * 86_400])
  const wrong = await misplaced(sql, one.zone, around)
  if (wrong) return wrong
  const hours = { zone: one.zone, start, minutes: one.minutes, windows: one.windows, closures: closuresOf(one, start), transitions: around }
  const question = { start, minutes: one.minutes, probes: one.probes }
  const answers = await sqlAnswers(sql, hours)
  const clock = businessClock(hours)
  const told = answers.deadline(start, one.minutes)
  if (told !== clock.deadline(start, one.minutes) && (told === null || told < start + 120 * 86_400))
    return `SQL says ${told}, TypeScript does not`
  const typeScript = disagreement(hours, answersOf(clock), question)
  if (typeScript) return `TypeScript: ${typeScript}`
  const inSql = disagreement(hours, answers, question)
  return inSql && `SQL: ${inSql}`
}

test('PostgreSQL knows the zones that browsers know', () => {
  expect(zones.length).toBeGreaterThan(380)
})

test('[W1] [C1] [Z3] [D2] SQL, TypeScript and a clock that reads the wall at every second agree', { timeout: 900_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(slaCase(zones), async (one) => {
      expect(await verdict(db.sql, one)).toBeNull()
    }),
    runs(),
  )
})

const engine = readFileSync(new URL('../../supabase/migrations/20261121000029_sla_deadline.sql', import.meta.url), 'utf8')

const flaws = [
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
]

describe('a broken clock in SQL is caught', () => {
  test.each(flaws)('$flaw', { timeout: 300_000 }, async ({ right, wrong }) => {
    expect(engine).toContain(right)
    const found = await undone((tx) => {
      const agrees = fc.asyncProperty(slaCase(zones), async (one) => (await verdict(tx, one)) === null)
      return tx
        .unsafe(engine.replaceAll(right, wrong))
        .simple()
        .then(() => fc.check(agrees, { numRuns: 300, seed: 7, endOnFailure: true }))
    })
    expect(found.failed).toBe(true)
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
  test.each(vectors.clock)('$id $tz: $why', async (vector) => {
    const start = seconds(vector.start)
    const now = seconds(vector.now)
    const hours = {
      zone: vector.tz,
      start,
      minutes: vector.minutes,
      windows: vector.windows as Window[] | null,
      closures: vector.closures as Closure[],
    }
    const answers = await sqlAnswers(db.sql, hours)
    const due = answers.deadline(start, vector.minutes)
    expect(due).toBe(seconds(vector.deadline))
    expect(Math.max(0, answers.openBetween(now, due!))).toBe(vector.remaining_seconds)
    expect(Math.max(0, answers.openBetween(due!, now))).toBe(vector.overdue_open_seconds)
    expect(answers.isOpen(now) ? 'running' : 'paused').toBe(vector.clock)
    // Always open, the only edge is that of the walk.
    const flip = vector.next_flip === null ? null : seconds(vector.next_flip)
    expect(answers.nextChange(now)).toBe(flip)
  })
})

describe('the shared vectors in SQL: pauses', () => {
  test.each(vectors.pauses)('$id $tz: $why', async (vector) => {
    const start = seconds(vector.start)
    const hours = {
      zone: vector.tz,
      start,
      minutes: vector.minutes,
      windows: vector.windows as Window[],
      closures: vector.closures as Closure[],
    }
    const answers = await sqlAnswers(db.sql, hours)
    let at = start
    let missing = vector.minutes
    for (const [from, until] of vector.pauses.map(([a = '', b = '']) => [seconds(a), seconds(b)] as const)) {
      const counted = from > at ? answers.openBetween(at, from) / 60 : 0
      if (counted >= missing) break
      missing -= counted
      at = Math.max(at, until)
    }
    const due = (await sqlAnswers(db.sql, { ...hours, start: at, minutes: missing })).deadline(at, missing)
    expect(due).toBe(seconds(vector.expected))
  })
})
