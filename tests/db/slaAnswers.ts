import { randomUUID } from 'node:crypto'
import type { Sql, TransactionSql } from 'postgres'
import { businessClock } from '../../src/sla/businessClock.ts'
import type { Closure, Transition, Window } from '../../src/sla/schedule.ts'
import { closuresOf, startOf, yearOf } from '../../src/sla/testing/cases.ts'
import type { SlaCase } from '../../src/sla/testing/cases.ts'
import { answersOf, disagreement } from '../../src/sla/testing/disagreement.ts'
import type { Answers } from '../../src/sla/testing/disagreement.ts'
import { factsOf } from '../../src/sla/testing/oracle.ts'
import type { Facts } from '../../src/sla/testing/oracle.ts'

/*
 * Asks PostgreSQL about hundreds of cases in four statements: each case is a tenant with a compiled calendar, so that the
 * look-ups are asked as well as the pure functions.
 */

const DAY = 86_400
/** As far as SQL's deadlines and TypeScript's are compared beyond the walk. */
const AHEAD = 120 * DAY

export interface Hours {
  zone: string
  start: number
  minutes: number
  windows: Window[] | null
  closures: Closure[]
  transitions: Transition[]
}

interface Tenant extends Hours {
  tenant: string
}

/** The first case on which SQL, TypeScript and the naive clock are not of one mind, in words; null when they are on all. */
export async function firstDisagreement(sql: TransactionSql, cases: readonly SlaCase[]): Promise<string | null> {
  const hours = await hoursOf(sql, cases)
  const facts = hours.map((each, n) => factsOf(each, { ...each, probes: cases[n]?.probes ?? [] }))
  const answers = await sqlAnswers(sql, hours, facts)
  for (const [n, each] of hours.entries()) {
    const words = verdict(each, facts[n]!, answers[n]!)
    if (words) return `${words}\n${JSON.stringify(cases[n])}`
  }
  return null
}

function verdict(hours: Hours, facts: Facts, inSql: Answers): string | null {
  const clock = businessClock(hours)
  const { start, minutes } = hours
  const typeScript = disagreement(facts, answersOf(clock, hours))
  if (typeScript) return `TypeScript: ${typeScript}`
  const words = disagreement(facts, inSql)
  if (words) return `SQL: ${words}`
  const told = inSql.deadline(start, minutes)
  const due = clock.deadline(start, minutes)
  return told === due || (told !== null && told >= start + AHEAD) ? null : `SQL says ${told}, TypeScript ${due}`
}

/** The cases with SQL's own offsets: for their year, which places the start, and around the walk. */
async function hoursOf(sql: Sql | TransactionSql, cases: readonly SlaCase[]): Promise<Hours[]> {
  const asked = cases.map((one, n) => ({ n, zone: one.zone, low: yearOf(one)[0] - 5 * DAY, high: yearOf(one)[1] + AHEAD + 5 * DAY }))
  const rows = await sql<{ transitions: Transition[] }[]>`
    select public.sla_transitions(g.zone, to_timestamp(g.low), to_timestamp(g.high)) as transitions
    from jsonb_to_recordset(${sql.json(asked)}) g(n int, zone text, low float8, high float8) order by g.n`
  await checkOffsets(sql, cases, rows)
  return cases.map((one, n) => {
    const transitions = rows[n]!.transitions
    const [from, until] = yearOf(one)
    const inYear = transitions.filter(([at], i) => i === 0 || (at > from && at <= until))
    const start = startOf(one, inYear)
    return { zone: one.zone, start, minutes: one.minutes, windows: one.windows, closures: closuresOf(one, start), transitions }
  })
}

/** Each offset holds from its very second on: read off PostgreSQL's own clocks, past the function under test. */
async function checkOffsets(
  sql: Sql | TransactionSql,
  cases: readonly SlaCase[],
  rows: readonly { transitions: Transition[] }[],
): Promise<void> {
  const expected = rows.flatMap(({ transitions }, n) =>
    transitions.flatMap(([at, offset], i) => {
      const here = { zone: cases[n]!.zone, at, offset }
      return i === 0 ? [here] : [{ ...here, at: at - 1, offset: transitions[i - 1]![1] }, here]
    }),
  )
  const wrong = await sql<{ zone: string; at: number; offset: number; read: number }[]>`
    select e.*, r.read from jsonb_to_recordset(${sql.json(expected)}) e(zone text, at float8, "offset" float8)
    cross join lateral (select (extract(epoch from to_timestamp(e.at) at time zone e.zone) - e.at)::float8 as read) r
    where r.read <> e."offset" limit 1`
  if (wrong[0]) throw new Error(`offset of ${wrong[0].zone} at ${wrong[0].at}: ${wrong[0].offset} instead of ${wrong[0].read}`)
}

/** What SQL answers to everything that the naive clock knows of each case. */
export async function sqlAnswers(sql: TransactionSql, hours: readonly Hours[], facts: readonly Facts[]): Promise<Answers[]> {
  const tenants = hours.map((each): Tenant => ({ ...each, tenant: randomUUID() }))
  await compile(sql, tenants)
  const instants = facts.flatMap(({ start, instants: asked }, n) => asked.map(({ at }) => ({ n, at, start, ...promiseOf(tenants[n]!) })))
  const told = await sql<
    { n: number; at: number; is_open: boolean; changes_at: number | null; counted: number; due: number; remaining: number }[]
  >`
    select g.n, g.at, c.is_open, extract(epoch from c.changes_at)::float8 as changes_at, extract(epoch from d.due)::float8 as due,
      public.sla_open_seconds(g.tenant, to_timestamp(g.start), to_timestamp(g.at))::float8 as counted,
      case when d.due is not null then public.sla_open_seconds(g.tenant, to_timestamp(g.at), d.due)::float8 end as remaining
    from jsonb_to_recordset(${sql.json(instants)}) g(n int, tenant uuid, at float8, start float8, minutes int)
    cross join lateral public.sla_clock_at(g.tenant, to_timestamp(g.at)) c
    cross join lateral (select public.sla_due(g.tenant, to_timestamp(g.start), g.minutes) as due) d`
  const promises = facts.flatMap(({ deadlines, start }, n) =>
    deadlines.map(({ minutes }, i) => ({ n, start, minutes, is_pure: i < 2, tenant: tenants[n]!.tenant })),
  )
  const due = await sql<{ n: number; minutes: number; due: number | null; pure: number | null }[]>`
    select g.n, g.minutes, extract(epoch from public.sla_due(g.tenant, to_timestamp(g.start), g.minutes))::float8 as due,
      case when g.is_pure then extract(epoch from public.sla_deadline(to_timestamp(g.start), g.minutes, t.timezone, t.windows, t.closures))::float8
        else extract(epoch from public.sla_due(g.tenant, to_timestamp(g.start), g.minutes))::float8 end as pure
    from jsonb_to_recordset(${sql.json(promises)}) g(n int, tenant uuid, start float8, minutes int, is_pure boolean)
    cross join lateral public.sla_clock_terms(g.tenant) t`
  return tenants.map((_, n) =>
    answersIn(
      told.filter((row) => row.n === n),
      due.filter((row) => row.n === n),
    ),
  )
}

const promiseOf = ({ tenant, minutes }: Tenant): { tenant: string; minutes: number } => ({ tenant, minutes })

function answersIn(
  told: readonly {
    at: number
    is_open: boolean
    changes_at: number | null
    counted: number
    due: number | null
    remaining: number | null
  }[],
  due: readonly { minutes: number; due: number | null; pure: number | null }[],
): Answers {
  const at = new Map(told.map((row) => [row.at, row]))
  return {
    isOpen: (instant) => at.get(instant)!.is_open,
    openBetween: (_, instant) => at.get(instant)!.counted,
    nextChange: (instant) => at.get(instant)!.changes_at,
    deadline: (_, minutes) => {
      const row = due.find((each) => each.minutes === minutes)!
      // Where look-up and pure function differ, whatever is returned is wrong.
      return row.due === row.pure ? row.due : Number.NaN
    },
    promise: (instant) => {
      const row = at.get(instant)!
      if (row.due === null || row.remaining === null) return null
      if (instant >= row.due) return { state: 'overdue', remaining: row.remaining }
      const isAtRisk = row.remaining <= due[0]!.minutes * 15
      return { state: row.is_open ? (isAtRisk ? 'at-risk' : 'running') : 'paused', remaining: row.remaining }
    },
  }
}

/** A tenant for each case, with its calendar for eleven days, past the checks that would refuse a rule that is never open. */
async function compile(sql: TransactionSql, tenants: readonly Tenant[]): Promise<void> {
  const given = tenants.map(({ tenant, zone, windows, closures, start }) => ({ tenant, zone, windows, start, closures: byDate(closures) }))
  const cases = sql`jsonb_to_recordset(${sql.json(given as never)}) g(tenant uuid, zone text, windows jsonb, closures jsonb, start float8)`
  await sql`set local session_replication_role = replica`
  await sql`insert into public.tenants (id, name, timezone) select g.tenant, 'Clinic', g.zone from ${cases}`
  await sql`
    insert into public.conversation_sla_rules (tenant_id, enabled, windows, respect_business_hours)
    select g.tenant, true, nullif(g.windows, 'null'), coalesce(g.windows, 'null') <> 'null' from ${cases}`
  await sql`
    insert into public.conversation_sla_closures (tenant_id, on_date, windows)
    select g.tenant, (c ->> 'date')::date, c -> 'windows' from ${cases}, jsonb_array_elements(g.closures) c`
  await sql`
    insert into public.conversation_sla_calendars (tenant_id, rule_version, timezone, windows, covers_from, covers_until, transitions, tzdata_fingerprint)
    select g.tenant, 1, g.zone, nullif(g.windows, 'null'), to_timestamp(g.start - ${2 * DAY}::int), to_timestamp(g.start + ${9 * DAY}::int), '[]', ''
    from ${cases}`
  await sql`
    insert into public.conversation_sla_intervals (tenant_id, opens_at, closes_at, open_seconds_before)
    select g.tenant, i.opens_at, i.closes_at, coalesce(sum(extract(epoch from i.closes_at - i.opens_at))
      over (partition by g.tenant order by i.opens_at rows between unbounded preceding and 1 preceding), 0)
    from ${cases}
    cross join lateral public.sla_open_intervals(to_timestamp(g.start - ${2 * DAY}::int), to_timestamp(g.start + ${9 * DAY}::int), g.zone, g.windows, g.closures) i
    where coalesce(g.windows, 'null') <> 'null'`
  await sql`set local session_replication_role = origin`
}

/** The table has a row a date: several closures of one date are a union [C4]. */
function byDate(closures: readonly Closure[]): { date: string; windows: (readonly [string, string])[] }[] {
  const dates = new Map<string, (readonly [string, string])[]>()
  for (const closure of closures) {
    const { date, windows } = typeof closure === 'string' ? { date: closure, windows: [] } : closure
    dates.set(date, [...(dates.get(date) ?? []), ...windows])
  }
  return [...dates].map(([date, windows]) => ({ date, windows }))
}
