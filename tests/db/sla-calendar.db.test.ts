import type { Row } from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../database.ts'
import type { TestDatabase } from '../database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const split = [
  { days: [1, 2, 3, 4, 5], start: '08:00', end: '12:00' },
  { days: [1, 2, 3, 4, 5], start: '13:30', end: '18:00' },
]

async function clinic(rule: Record<string, unknown> = {}, timezone = 'America/Sao_Paulo'): Promise<string> {
  const [tenant] = await db.sql`insert into public.tenants (name, timezone) values ('Clínica', ${timezone}) returning id`
  await db.sql`insert into public.conversation_sla_rules ${db.sql({ tenant_id: tenant!.id, enabled: true, ...rule } as never)}`
  return tenant!.id as string
}

async function one(query: Promise<Row[]>): Promise<Row> {
  return (await query)[0]!
}

/** How often the look-up and the pure function differ over the last month and the next. */
const differences = (tenant: string): Promise<Row> =>
  one(db.sql`
    select count(*)::int as asked,
      count(*) filter (where public.sla_due(${tenant}, i.start, i.minutes)
        is distinct from public.sla_deadline(i.start, i.minutes, t.timezone, t.windows, t.closures))::int as differing
    from public.sla_clock_terms(${tenant}) t,
      lateral (select now() + n * interval '4711 seconds' as start, 1 + abs(n * 37) % 1440 as minutes from generate_series(-500, 500) n) i`)

describe('[R3] the compiled calendar answers like the pure function', () => {
  test('for split shifts, nights, half days and a change of the offset', async () => {
    const tenant = await clinic({
      timezone: 'America/New_York',
      windows: db.sql.json([...split, { days: [5, 6], start: '22:00', end: '03:00' }]),
    })
    await db.sql`insert into public.conversation_sla_closures (tenant_id, on_date, windows)
      select ${tenant}, current_date + n, case when n % 2 = 0 then '[]' else '[["09:00", "11:00"]]' end::jsonb from generate_series(-10, 30, 5) n`
    expect(await differences(tenant)).toEqual({ asked: 1001, differing: 0 })
  })

  test('[R1] for the simple columns, up to the end of the day', async () => {
    const tenant = await clinic({ business_hours_start: '18:00', business_hours_end: '24:00' })
    expect(await differences(tenant)).toEqual({ asked: 1001, differing: 0 })
  })

  test('[W6] always open', async () => {
    const tenant = await clinic({ respect_business_hours: false })
    expect(await differences(tenant)).toEqual({ asked: 1001, differing: 0 })
  })

  test('for starts before its first day, after its last, and when there is none', async () => {
    const tenant = await clinic({ windows: db.sql.json(split) })
    const ask = (): Promise<Row> =>
      one(db.sql`select array[public.sla_due(${tenant}, '2001-03-01 10:00Z', 600), public.sla_due(${tenant}, '2050-03-01 10:00Z', 600),
        public.sla_due(${tenant}, '2026-11-20 19:30Z', 600)]::text[] as due`)
    const told = await ask()
    await db.sql`delete from public.conversation_sla_calendars where tenant_id = ${tenant}`
    expect(await ask()).toEqual(told)
  })

  test('a closure that is added moves the deadline at once', async () => {
    const tenant = await clinic({ business_hours_start: '08:00', business_hours_end: '18:00' })
    const due = async (): Promise<Date> => (await one(db.sql`select public.sla_due(${tenant}, '2027-03-05 20:30Z', 60) as due`)).due as Date
    expect(await due()).toEqual(new Date('2027-03-08T11:30:00Z'))
    await db.sql`insert into public.conversation_sla_closures (tenant_id, on_date) values (${tenant}, '2027-03-08')`
    expect(await due()).toEqual(new Date('2027-03-09T11:30:00Z'))
  })
})

describe('[R4] what the sweep keeps up', () => {
  const versions = (tenant: string): Promise<Row> =>
    one(db.sql`select r.version, c.rule_version, c.covers_until > now() + interval '490 days' as is_long, r.updated_at
      from public.conversation_sla_rules r join public.conversation_sla_calendars c using (tenant_id) where tenant_id = ${tenant}`)

  test('a calendar that runs out is built anew, and devices are told', async () => {
    const tenant = await clinic()
    const before = await versions(tenant)
    await db.sql`update public.conversation_sla_calendars set covers_until = now() + interval '429 days' where tenant_id = ${tenant}`
    await db.sql`select public.sla_extend_calendars()`
    const after = await versions(tenant)
    expect(after).toMatchObject({ version: before.version, is_long: true })
    expect(after.updated_at).not.toEqual(before.updated_at)
  })

  test('other time-zone data is a change of the rule', async () => {
    const tenant = await clinic()
    const before = await versions(tenant)
    await db.sql`update public.conversation_sla_calendars set tzdata_fingerprint = 'old', checked_at = now() - interval '2 days' where tenant_id = ${tenant}`
    await db.sql`select public.sla_extend_calendars()`
    expect(await versions(tenant)).toMatchObject({ version: before.version + 1, rule_version: before.version + 1 })
  })

  test('what is missing is compiled, and there is nothing to do the second time', async () => {
    const tenant = await clinic()
    await db.sql`delete from public.conversation_sla_calendars where tenant_id = ${tenant}`
    expect(await one(db.sql`select public.sla_extend_calendars() as built`)).toEqual({ built: 1 })
    expect(await one(db.sql`select public.sla_extend_calendars() as built`)).toEqual({ built: 0 })
  })

  test('two sweeps at once do not wait for each other', async () => {
    const tenant = await clinic()
    await db.sql`delete from public.conversation_sla_calendars where tenant_id = ${tenant}`
    await db.sql.begin(async (tx) => {
      await tx`select public.sla_extend_calendars()`
      expect(await one(db.sql`select public.sla_extend_calendars() as built`)).toEqual({ built: 0 })
    })
  })
})

describe('rules that make no sense are refused by name', () => {
  test.each([
    ['[R2] fifty-nine minutes a week', { windows: [{ days: [1], start: '08:00', end: '08:59' }] }, 'rule_never_open'],
    ['[R2] no windows', { windows: [] }, 'rule_never_open'],
    ['[R2] opening and closing at the same time', { business_hours_start: '08:00', business_hours_end: '08:00' }, 'rule_never_open'],
    ['[W7] day 0', { windows: [{ days: [0], start: '08:00', end: '18:00' }] }, 'invalid_windows'],
    ['[W7] a time that is none', { windows: [{ days: [1], start: '8h', end: '18:00' }] }, 'invalid_windows'],
    ['[W7] an object', { windows: {} }, 'invalid_windows'],
    ['[Z5] a zone nobody knows', { timezone: 'Mars/Olympus' }, 'invalid_timezone'],
    ['[Z5] an abbreviation', { timezone: 'BRT' }, 'invalid_timezone'],
    ['[Z5] a POSIX rule', { timezone: 'XYZ+3' }, 'invalid_timezone'],
  ])('%s', async (_, rule: Record<string, unknown>, name) => {
    const windows = rule['windows'] === undefined ? {} : { windows: db.sql.json(rule['windows'] as never) }
    const refusal = await clinic({ ...rule, ...windows }).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ code: 'P0001', message: name, hint: expect.any(String) as string })
  })

  test('[R2] an hour a week is enough, also when a night wraps the week', async () => {
    await expect(clinic({ windows: db.sql.json([{ days: [7], start: '23:30', end: '00:30' }]) })).resolves.toBeTruthy()
  })

  test('a closure with a time that is none', async () => {
    const tenant = await clinic()
    const refusal = db.sql`insert into public.conversation_sla_closures (tenant_id, on_date, windows) values (${tenant}, '2027-01-01', '[["8h", "9h"]]')`
    await expect(refusal).rejects.toMatchObject({ message: 'invalid_windows' })
  })

  test.each([
    ['[D5] minutes below zero', ['2026-01-01Z', -1, 'UTC', '[]', '[]'], 'invalid_argument'],
    ['no start', [null, 1, 'UTC', '[]', '[]'], 'invalid_argument'],
    ['[Z5] no zone', ['2026-01-01Z', 1, null, '[]', '[]'], 'invalid_timezone'],
    [
      '[W7] a date that does not exist',
      ['2026-01-01Z', 1, 'UTC', '[{"days":[1],"start":"08:00","end":"09:00"}]', '["2026-02-30"]'],
      'invalid_windows',
    ],
    [
      '[W7] 24:00 where a window starts',
      ['2026-01-01Z', 1, 'UTC', '[{"days":[1],"start":"24:00","end":"09:00"}]', '[]'],
      'invalid_windows',
    ],
  ])('sla_deadline: %s', async (_, args, name) => {
    const [start, minutes, zone, windows, closures] = args as [string | null, number, string | null, string, string]
    const asked = db.sql`select public.sla_deadline(${start}::timestamptz, ${minutes}::int, ${zone}::text, ${windows}::text::jsonb, ${closures}::text::jsonb)`
    await expect(asked).rejects.toMatchObject({ code: 'P0001', message: name, hint: expect.any(String) as string })
  })
})

test('[D1] [D4] [D6] a start with a fraction, a deadline at closing, and never', async () => {
  const monday = '[{"days":[1],"start":"08:00","end":"09:00"}]'
  const told = await one(db.sql`select
    public.sla_deadline('2026-11-16 08:00:00.9Z', 60, 'UTC', ${monday}::text::jsonb, null) as closing,
    public.sla_deadline('2026-11-16 08:00Z', 30, 'UTC', '[]', '[{"date": "2031-05-01", "windows": [["10:00", "10:30"]]}]') as once,
    public.sla_deadline('2026-11-16 08:00Z', 31, 'UTC', '[]', '[{"date": "2031-05-01", "windows": [["10:00", "10:30"]]}]') as never`)
  expect(told).toEqual({ closing: new Date('2026-11-16T09:00:00Z'), once: new Date('2031-05-01T10:30:00Z'), never: null })
})

test('[C4] two closures of one date open what either of them opens', async () => {
  const told = await one(db.sql`select public.sla_deadline('2026-11-16 00:00Z', 120, 'UTC', '[]',
    '["2026-11-16", {"date": "2026-11-16", "windows": [["09:00", "10:00"]]}, {"date": "2026-11-16", "windows": [["09:30", "11:00"]]}]') as due`)
  expect(told).toEqual({ due: new Date('2026-11-16T11:00:00Z') })
})

describe('what is left, and paused or running', () => {
  const night = [{ days: [5], start: '22:00', end: '03:00' }]

  test('[T4] [T5] is told within the calendar, across its end and without one alike', async () => {
    const tenant = await clinic({ windows: db.sql.json([...split, ...night]) }, 'America/New_York')
    const ask = (): Promise<Row[]> => db.sql`
      select i.at, public.sla_open_seconds(${tenant}, i.at, i.at + interval '30 days')::int as open, c.is_open, c.changes_at
      from (select date_trunc('second', now()) + n * interval '97 hours 13 minutes' as at from generate_series(-20, 130, 10) n) i
      cross join lateral public.sla_clock_at(${tenant}, i.at) c order by i.at`
    const told = await ask()
    expect(told.filter(({ is_open }) => is_open)).not.toHaveLength(0)
    await db.sql`delete from public.conversation_sla_calendars where tenant_id = ${tenant}`
    expect(await ask()).toEqual(told)
  })

  test('[W6] always open never changes, and every second counts', async () => {
    const tenant = await clinic({ respect_business_hours: false })
    expect(
      await one(db.sql`select public.sla_open_seconds(${tenant}, now(), now() + interval '1 day')::int as open, c.*
      from public.sla_clock_at(${tenant}, now()) c`),
    ).toEqual({ open: 86_400, is_open: true, changes_at: null })
  })
})

describe('who may', () => {
  test("[Z4] members get their clinic's clock, 400 days and more; others get nothing", async () => {
    const tenant = await clinic({}, 'Europe/Lisbon')
    const member = '018f0000-0000-7000-8000-000000000001'
    await db.sql`insert into public.tenant_members (tenant_id, user_id, role, status) values (${tenant}, ${member}, 'assistant', 'active')`
    const ask = (sub: string): Promise<Row> =>
      db.as({ sub }, (sql) =>
        one(sql`select public.sla_rule_clock(${tenant}) as clock, (select count(*)::int from public.conversation_sla_calendars) as seen`),
      )
    const own = await ask(member)
    expect(own).toMatchObject({ seen: 1, clock: { effective_timezone: 'Europe/Lisbon' } })
    const clock = own['clock'] as { transitions: [number, number][]; effective_windows: unknown[] }
    expect(clock.effective_windows).toEqual([{ days: [1, 2, 3, 4, 5], start: '08:00:00', end: '18:00:00' }])
    expect(clock.transitions.length).toBeGreaterThanOrEqual(3)
    expect(await ask('018f0000-0000-7000-8000-000000000002')).toEqual({ seen: 0, clock: null })
  })

  test('nobody but the server compiles or reads the intervals', async () => {
    const tenant = await clinic()
    for (const caller of ['anon', { sub: '018f0000-0000-7000-8000-000000000001' }] as const) {
      await expect(db.as(caller, (sql) => sql`select public.sla_compile_calendar(${tenant})`)).rejects.toMatchObject({ code: '42501' })
      await expect(db.as(caller, (sql) => sql`select * from public.conversation_sla_intervals`)).rejects.toMatchObject({ code: '42501' })
    }
    const asServer = await db.as('service_role', (sql) => one(sql`select public.sla_due(${tenant}, now(), 60) is not null as is_due`))
    expect(asServer).toEqual({ is_due: true })
  })
})
