import type { Sql } from 'postgres'
import type { Row, Table } from '../benchmark.ts'
import { inTurns, median } from '../statistics.ts'
import { benchClock } from './engines.ts'
import { hours, questions } from './hours.ts'
import { openDatabase, rehearsals, withoutTriggers, type BenchDatabase } from './openDatabase.ts'

const CLINIC = 'c0000000-0000-4000-8000-000000000000'
const COUNT = 10_000
/** The pure function builds its calendar each time: asked less often. */
const PURE_COUNT = 1000

/** Deadlines in SQL, and a change of the rule. */
export async function databaseTables(rounds: number): Promise<Table[]> {
  const database = await openDatabase()
  try {
    await openClinic(database.sql)
    const deadlines = await sqlDeadlineTable(database.sql, rounds)
    return [deadlines, await ruleChangeTable(database, rounds)]
  } finally {
    await database.close()
  }
}

async function openClinic(sql: Sql): Promise<void> {
  await sql`insert into public.tenants (id, name, timezone) values (${CLINIC}, 'Clinic', ${hours.timeZone})`
  await sql`
    insert into public.conversation_sla_closures (tenant_id, on_date, windows)
    select ${CLINIC}, date::date, '[]' from unnest(${hours.closures}::text[]) date`
  await sql`
    insert into public.conversation_sla_rules (tenant_id, enabled, threshold_minutes, windows, alert_scope)
    values (${CLINIC}, true, 600, ${sql.json(hours.windows as never)}, 'all')`
  await sql`insert into public.tenant_members (tenant_id, user_id, role, status) values (${CLINIC}, ${CLINIC}, 'assistant', 'active')`
}

async function sqlDeadlineTable(sql: Sql, rounds: number): Promise<Table> {
  const asked = questions(COUNT)
  await sql`create temp table asked (at int, start timestamptz, minutes int)`
  await sql`
    insert into asked select at, to_timestamp(start), minutes
    from unnest(${asked.map((_, at) => at)}::int[], ${asked.map(({ start }) => start)}::float8[], ${asked.map(({ minutes }) => minutes)}::int[])
      as given(at, start, minutes)`
  await sql`analyze asked`
  const clock = benchClock()
  const answers = await sql<{ at: number; due: number }[]>`
    select at, extract(epoch from public.sla_due(${CLINIC}, start, minutes))::float8 as due from asked order by at`
  const differing = answers.filter(({ at, due }) => clock.deadline(asked[at]?.start ?? 0, asked[at]?.minutes ?? 0) !== due).length
  const samples = await inTurns(rounds, {
    'sla_due (compiled calendar)': () => sql`select max(public.sla_due(${CLINIC}, start, minutes)) from asked`,
    'sla_deadline (pure)': () => sql`
      select max(public.sla_deadline(start, minutes, ${hours.timeZone}, ${sql.json(hours.windows as never)}, ${sql.json(hours.closures)}))
      from asked where at < ${PURE_COUNT}::int`,
    'floor: start + minutes': () => sql`select max(start + make_interval(mins => minutes)) from asked`,
  })
  const each = (name: keyof typeof samples): number =>
    (median(samples[name]) * 1000) / (name === 'sla_deadline (pure)' ? PURE_COUNT : COUNT)
  const rows = (Object.keys(samples) as (keyof typeof samples)[]).map((name): Row => ({
    name,
    values: { 'µs a deadline': each(name), '÷ sla_due': each(name) / each('sla_due (compiled calendar)') },
  }))
  await sql`drop table asked`
  return {
    title: `${COUNT.toLocaleString('en')} deadlines in SQL`,
    rows,
    notes: [`${differing} of sla_due's answers differ from TypeScript's.`],
  }
}

/** The clinic promises a minute more, and 10,000 patients wait. */
async function ruleChangeTable({ sql, rehearse }: BenchDatabase, rounds: number): Promise<Table> {
  await withoutTriggers(
    sql,
    (tx) => tx`
      insert into public.inbox_threads (tenant_id, thread_key, contact_number, inbound_count, message_count, last_inbound_at, awaiting_since,
        sla_due_at, sla_rule_version, assigned_to)
      select ${CLINIC}, 'anon:+3519' || n, '+3519' || n, 1, 1, since, since, public.sla_due(${CLINIC}, since, 600), r.version, ${CLINIC}
      from generate_series(1, ${COUNT}::int) n
      cross join lateral (select now() - (n % 1800) * interval '1 second' as since) start
      join public.conversation_sla_rules r on r.tenant_id = ${CLINIC}`,
  )
  await sql`vacuum analyze public.inbox_threads`
  const changed = (statement: string) => (): Promise<number> => rehearse((tx) => tx.unsafe(statement))
  const bare = (): Promise<number> =>
    rehearse(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx`update public.inbox_threads set sla_due_at = sla_due_at + interval '1 minute' where tenant_id = ${CLINIC}`
    })
  const pure = (): Promise<number> =>
    rehearse(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx`
        update public.inbox_threads
        set sla_due_at = public.sla_deadline(awaiting_since, 601, ${hours.timeZone}, ${tx.json(hours.windows as never)}, ${tx.json(hours.closures)})
        where tenant_id = ${CLINIC}`
    })
  const samples = await rehearsals(rounds, {
    'the rule changes (one statement, all triggers)': changed(
      'update public.conversation_sla_rules set threshold_minutes = threshold_minutes + 1',
    ),
    'reminders are added': changed("update public.conversation_sla_rules set reminder_offsets = '{15, 30}'"),
    'a closure': changed(`insert into public.conversation_sla_closures (tenant_id, on_date) values ('${CLINIC}', current_date + 3)`),
    'the zone': changed("update public.tenants set timezone = 'America/Sao_Paulo'"),
    'a stage': changed(
      `insert into public.conversation_sla_stages (tenant_id, stage_key, duration_minutes) values ('${CLINIC}', 'triage', 30)`,
    ),
    'the member who has all of them leaves': changed(`delete from public.tenant_members where tenant_id = '${CLINIC}'`),
    'peer: sla_deadline for each thread, no triggers': pure,
    'floor: add a minute to each thread, no triggers': bare,
  })
  const floor = median(samples['floor: add a minute to each thread, no triggers'])
  const rows = Object.entries(samples).map(([name, ms]): Row => ({
    name,
    values: { 'median ms': median(ms), '÷ floor': median(ms) / floor },
  }))
  return { title: `A change of the rule, ${COUNT.toLocaleString('en')} threads waiting`, rows, notes: ['Rolled back each time.'] }
}
