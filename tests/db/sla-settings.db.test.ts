import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TransactionSql } from 'postgres'
import type { Caller } from '../database.ts'
import { clinicDatabase, clinicIds, insertClinic, say, signedIn, threadOf } from './clinicFixture.ts'

let db: Awaited<ReturnType<typeof clinicDatabase>>
const ours = clinicIds(1)
const theirs = clinicIds(2)
const admin = signedIn(ours.admin)

interface Saved {
  rule: Record<string, unknown>
  threads_changed: number
  threads_overdue: number
}
interface Save {
  rule?: Record<string, unknown>
  closures?: unknown
  stages?: unknown
  dryRun?: boolean
}
class Undo extends Error {}

/** Saves as `caller`, looks at what came of it, and undoes it. */
async function saving<T>(
  caller: Caller,
  { rule = {}, closures, stages, dryRun = false }: Save,
  look: (saved: Saved, sql: TransactionSql) => T,
) {
  let seen: Awaited<T> | undefined
  await db
    .as(caller, async (sql) => {
      const [row] =
        await sql`select sla_save_rule(${ours.tenant}, ${sql.json(rule as never)}, ${closures ? sql.json(closures as never) : null},
        ${stages ? sql.json(stages as never) : null}, ${dryRun}) as saved`
      seen = await look(row!['saved'] as Saved, sql)
      throw new Undo()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error
    })
  return seen!
}

/** The name of the failure and the field that its hint begins with. */
async function refusal(caller: Caller, save: Save): Promise<string> {
  return saving(caller, save, () => 'saved').catch((error: unknown) => {
    const { message, hint, code } = error as { message: string; hint?: string; code: string }
    return message === 'invalid_field'
      ? `invalid_field ${hint?.split(':')[0]}`
      : code === 'P0001' || code === '42501'
        ? message
        : `${code} ${message}`
  })
}

const callers: Record<string, [Caller, string]> = {
  'nobody signed in': ['anon', 'permission denied for function sla_save_rule'],
  'a stranger': [signedIn('00000009-0000-4000-8000-000000000009'), 'not_a_member'],
  'a suspended admin': [signedIn(ours.suspended), 'not_a_member'],
  'another clinic’s admin': [signedIn(theirs.admin), 'not_a_member'],
  'a therapist': [signedIn(ours.therapist), 'admin_only'],
  'an assistant': [signedIn(ours.assistant), 'admin_only'],
  'a clinic admin': [admin, 'saved'],
  'a tenant admin': [signedIn(ours.tenantAdmin), 'saved'],
  'an admin of the service': [{ sub: '00000009-0000-4000-8000-000000000008', app_metadata: { saas_admin: true } }, 'saved'],
}

let waiting: string
beforeAll(async () => {
  db = await clinicDatabase()
  await insertClinic(db.sql, 2)
  await db.sql`insert into conversation_sla_rules (tenant_id, enabled, respect_business_hours, alert_scope)
    values (${ours.tenant}, true, false, 'all')`
  const message = await say(db.sql, { tenant_id: ours.tenant, from_number: '+5511900000001', created_at: new Date(Date.now() - 600_000) })
  waiting = message.thread_id
  const stage = await say(db.sql, { tenant_id: ours.tenant, from_number: '+5511900000002' })
  await db.sql`update inbox_threads set stage_key = 'exam' where id = ${stage.thread_id}`
})
afterAll(() => db.close())

describe('who saves a rule', () => {
  for (const [name, [caller, outcome]] of Object.entries(callers)) {
    test(`${name}: ${outcome}`, async () => {
      expect(await refusal(caller, { rule: { threshold_minutes: 45 } })).toBe(outcome)
    })
  }
})

describe('saving a rule', () => {
  test('writes what is named, leaves the rest, and says how many deadlines moved', async () => {
    const saved = await saving(admin, { rule: { threshold_minutes: 45, long_open_minutes: 300 } }, async (result, sql) => ({
      ...result,
      thread: await threadOf(sql as never, waiting),
    }))
    expect(saved.rule).toMatchObject({ threshold_minutes: 45, long_open_minutes: 300, alert_scope: 'all', version: 2 })
    expect(saved.rule).toHaveProperty('transitions')
    expect(saved).toMatchObject({ threads_changed: 2, threads_overdue: 0 })
  })

  test('that moves no deadline changes no thread', async () => {
    expect(await saving(admin, { rule: { notify_admin_on_breach: true } }, (saved) => saved.threads_changed)).toBe(0)
  })

  test('counts what is broken by the change at once', async () => {
    expect(await saving(admin, { rule: { threshold_minutes: 5 } }, (saved) => saved)).toMatchObject({
      threads_changed: 2,
      threads_overdue: 1,
    })
  })

  test('only looked at gives the same numbers and writes nothing', async () => {
    const look = await saving(
      admin,
      { rule: { threshold_minutes: 5 }, closures: { put: [{ on_date: '2026-12-25' }] }, dryRun: true },
      async (saved, sql) => ({
        saved,
        rows: await sql`select threshold_minutes, version, (select count(*)::int from conversation_sla_closures) as closures from conversation_sla_rules`,
      }),
    )
    expect(look.saved).toMatchObject({ threads_changed: 2, threads_overdue: 1, rule: { threshold_minutes: 5 } })
    expect([...look.rows]).toEqual([{ threshold_minutes: 60, version: 1, closures: 0 }])
  })

  test('from a form filled before somebody else saved is refused', async () => {
    expect(await refusal(admin, { rule: { version: 1, threshold_minutes: 45 } })).toBe('saved')
    expect(await refusal(admin, { rule: { version: 7, threshold_minutes: 45 } })).toBe('rule_changed')
  })

  test('of a clinic that had none makes its first', async () => {
    const [row] = await db.as(
      signedIn(theirs.admin),
      (sql) => sql`select sla_save_rule(${theirs.tenant}, '{"version":0,"enabled":true}') as saved`,
    )
    expect(row!['saved']).toMatchObject({ rule: { enabled: true, threshold_minutes: 60 }, threads_changed: 0 })
  })
})

describe('a refusal names the field', () => {
  const cases: [Record<string, unknown>, string][] = [
    [{ threshold_minutes: 0 }, 'threshold_minutes'],
    [{ threshold_minutes: 1441 }, 'threshold_minutes'],
    [{ threshold_minutes: 'soon' }, 'threshold_minutes'],
    [{ threshold_minutes: 1.5 }, 'threshold_minutes'],
    [{ threshold_minutes: null }, 'threshold_minutes'],
    [{ enabled: 'yes' }, 'enabled'],
    [{ business_days: [] }, 'business_days'],
    [{ business_days: [8] }, 'business_days'],
    [{ business_days: [99_999] }, 'business_days'],
    [{ business_hours_start: '8' }, 'business_hours_start'],
    [{ alert_scope: 'some' }, 'alert_scope'],
    [{ clock_starts: 'never' }, 'clock_starts'],
    [{ reminder_offsets: [0] }, 'reminder_offsets'],
    [{ reminder_offsets: [1.5] }, 'reminder_offsets'],
    [{ escalation_type: 'shout' }, 'escalation_type'],
    [{ escalation_type: 'reassign' }, 'escalation_target'],
    [{ escalation_target: 'Helena' }, 'escalation_target'],
    [{ escalation_after_minutes: -1 }, 'escalation_after_minutes'],
    [{ long_open_minutes: 0 }, 'long_open_minutes'],
    [{ threshold: 5 }, 'threshold'],
  ]
  for (const [rule, field] of cases) {
    test(`${JSON.stringify(rule)}: ${field}`, async () => {
      expect(await refusal(admin, { rule })).toBe(`invalid_field ${field}`)
    })
  }

  test('and names of their own what is refused for another reason', async () => {
    expect(await refusal(admin, { rule: { timezone: 'BRT' } })).toBe('invalid_timezone')
    expect(await refusal(admin, { rule: { windows: [{ days: [1], start: '08:00', end: '25:00' }] } })).toBe('invalid_windows')
    expect(await refusal(admin, { rule: { respect_business_hours: true, windows: [{ days: [1], start: '08:00', end: '08:30' }] } })).toBe(
      'rule_never_open',
    )
    expect(await refusal(admin, { rule: { escalation_target: theirs.therapist } })).toBe('member_not_found')
  })

  test('in a closure or a stage by its place', async () => {
    expect(await refusal(admin, { closures: { put: [{ on_date: '2026-02-30' }] } })).toBe('invalid_field closures.0.on_date')
    expect(await refusal(admin, { stages: { put: [{ stage_key: 'a', duration_minutes: 0 }] } })).toBe(
      'invalid_field stages.0.duration_minutes',
    )
    expect(await refusal(admin, { stages: { put: [{ stage_key: ' ' }] } })).toBe('invalid_field stages.0.stage_key')
  })
})

describe('closures and stages', () => {
  test('are put and dropped together, and leave what a colleague added', async () => {
    const dates = await saving(
      admin,
      {
        closures: {
          put: [
            { on_date: '2026-12-25', label: 'Natal' },
            { on_date: '2026-12-31', windows: [['08:00', '12:00']] },
          ],
        },
      },
      async (_, sql) => {
        await sql`insert into conversation_sla_closures (tenant_id, on_date) values (${ours.tenant}, '2027-01-01')`
        await sql`select sla_save_rule(${ours.tenant}, '{}', '{"put":[{"on_date":"2026-12-31"}],"drop":["2026-12-25"]}')`
        return sql`select on_date::text, windows from conversation_sla_closures where tenant_id = ${ours.tenant} order by on_date`
      },
    )
    expect([...dates]).toEqual([
      { on_date: '2026-12-31', windows: [] },
      { on_date: '2027-01-01', windows: [] },
    ])
  })

  test('a stage moves the deadlines of its own threads alone', async () => {
    const put = [
      { stage_key: 'exam', duration_minutes: 120, reminder_offsets: [30], metadata: { label: 'Exame', color: 'blue', position: 1 } },
    ]
    expect(await saving(admin, { stages: { put } }, (saved) => saved.threads_changed)).toBe(1)
  })
})

describe('zones', () => {
  test('a member is told their names and the offsets of one', async () => {
    const [row] = await db.as(
      signedIn(ours.therapist),
      (sql) => sql`select sla_zones(${ours.tenant}) as zones, sla_zone(${ours.tenant}, 'America/New_York') as zone`,
    )
    expect(row!['zones'].zones).toContain('America/Manaus')
    expect(row!['zones'].zones).not.toContain('posixrules')
    expect(row!['zone'].transitions.length).toBeGreaterThan(2)
  })

  test('a stranger is told nothing', async () => {
    const [row] = await db.as(callers['a stranger']![0], (sql) => sql`select sla_zones(${ours.tenant}) as zones`)
    expect(row!['zones']).toEqual({ zones: [] })
    await expect(db.as(callers['a stranger']![0], (sql) => sql`select sla_zone(${ours.tenant}, 'UTC')`)).rejects.toThrow('not_a_member')
  })
})

describe('the list of breaches', () => {
  const page = async (caller: Caller, filters: object, { before = null, limit = 50 }: { before?: string | null; limit?: number } = {}) => {
    const [row] = await db.as(
      caller,
      (sql) => sql`select sla_breaches(${ours.tenant}, ${sql.json(filters as never)}, ${before}, ${limit}) as page`,
    )
    return row!['page'] as { breaches: Record<string, unknown>[]; next: string | null }
  }
  const hours = async (caller: Caller, filters: object = {}) =>
    (await page(caller, filters)).breaches.map((row) => row['threshold_minutes_at_breach'])

  beforeAll(async () => {
    // Five breaches at the same second, told apart by their promise; two open, three answered; the first is the therapist's.
    for (const n of [1, 2, 3, 4, 5]) {
      const { thread_id } = await say(db.sql, { tenant_id: ours.tenant, from_number: `+55119000001${n}0` })
      if (n === 1) await db.sql`update inbox_threads set assigned_to = ${ours.therapist} where id = ${thread_id}`
      await db.sql`insert into conversation_sla_breaches (tenant_id, thread_key, thread_id, assigned_to, threshold_minutes_at_breach, due_at, breached_at, resolved_at)
        select tenant_id, thread_key, id, assigned_to, ${n}, '2026-11-10T12:00Z', '2026-11-10T12:00Z', ${n > 2 ? '2026-11-10T13:00Z' : null}
        from inbox_threads where id = ${thread_id}`
    }
  })

  test('comes page by page, each breach once', async () => {
    const seen: unknown[] = []
    let before: string | null = null
    do {
      const { breaches, next } = await page(admin, {}, { before, limit: 2 })
      expect(breaches.length).toBeLessThanOrEqual(2)
      seen.push(...breaches.map((row) => row['threshold_minutes_at_breach']))
      before = next
    } while (before)
    expect(seen.toSorted()).toEqual([1, 2, 3, 4, 5])
  })

  test('is filtered by state, person and period', async () => {
    expect((await hours(admin, { state: 'open' })).toSorted()).toEqual([1, 2])
    expect((await hours(admin, { state: 'answered' })).toSorted()).toEqual([3, 4, 5])
    expect(await hours(admin, { assigned_to: ours.therapist })).toEqual([1])
    expect(await hours(admin, { from: '2026-11-11T00:00:00Z' })).toEqual([])
    expect(await hours(admin, { from: '2026-11-10T12:00:00Z', until: '2026-11-10T12:00:01Z' })).toHaveLength(5)
  })

  test('shows a therapist who sees only their own threads those, and a stranger none', async () => {
    await db.sql`update tenants set thread_visibility = 'assigned' where id = ${ours.tenant}`
    await db.sql`update inbox_threads set assigned_to = ${ours.colleague} where tenant_id = ${ours.tenant} and assigned_to is null`
    expect(await hours(signedIn(ours.therapist))).toEqual([1])
    expect(await hours(admin)).toHaveLength(5)
    expect(await hours(callers['a stranger']![0])).toEqual([])
    expect(await hours(signedIn(theirs.admin))).toEqual([])
  })

  test('refuses a filter that it does not know, by its name', async () => {
    await expect(page(admin, { mine: true })).rejects.toMatchObject({
      message: 'invalid_field',
      hint: expect.stringContaining('mine') as string,
    })
    await expect(page(admin, { from: 'yesterday-ish' })).rejects.toThrow('invalid_argument')
  })
})
