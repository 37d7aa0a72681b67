import { describe, expect, test } from 'vitest'
import type { UserId } from '../model.ts'
import { businessClock } from './businessClock.ts'
import { promiseOf } from './promise.ts'
import type { PromisedThread, PromiseTerms } from './promise.ts'

const clock = businessClock({ windows: [{ days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' }], closures: [], transitions: [[0, 0]] })
const rule = { enabled: true, threshold_minutes: 60, alert_scope: 'assigned_only', reminder_offsets: [] as number[] } as const
const terms: PromiseTerms = { rule, clock, stages: [] }
const at = (iso: string): number => Date.parse(iso) / 1000
const waiting: PromisedThread = {
  assigned_to: 'helena' as UserId,
  status: 'open',
  stage_key: null,
  awaiting_since: '2026-11-20T16:30:00.987654+00:00',
  sla_due_at: null,
  sla_breached_at: null,
}

test('[P2] Friday 16:30 and an hour promised is due on Monday 09:30', () => {
  expect(promiseOf(waiting, terms)).toEqual({
    startedAt: at('2026-11-20T16:30:00Z'),
    minutes: 60,
    dueAt: at('2026-11-23T09:30:00Z'),
    dueCount: clock.openSeconds(at('2026-11-23T09:30:00Z')),
    breachedAt: null,
    riskSeconds: 900,
  })
})

describe('[P1] no clock runs', () => {
  test.each<[string, Partial<PromisedThread>, Partial<PromiseTerms>]>([
    ['without a rule', {}, { rule: null, clock: null }],
    ['while the rule is disabled', {}, { rule: { ...rule, enabled: false } }],
    ['when no answer is owed', { awaiting_since: null }, {}],
    ['for a resolved thread', { status: 'resolved' }, {}],
    ['for a closed thread', { status: 'closed' }, {}],
    ["for nobody's thread where only assigned ones count", { assigned_to: null }, {}],
  ])('%s', (_, thread, change) => {
    expect(promiseOf({ ...waiting, ...thread }, { ...terms, ...change })).toBeNull()
  })

  test("but it does for nobody's thread where all count", () => {
    expect(promiseOf({ ...waiting, assigned_to: null }, { ...terms, rule: { ...rule, alert_scope: 'all' } })).not.toBeNull()
  })
})

test('[P2] [P3] a stage brings its own minutes and reminders', () => {
  const stages = [{ stage_key: 'triage', duration_minutes: 120, reminder_offsets: [10, 45] }]
  expect(promiseOf({ ...waiting, stage_key: 'triage' }, { ...terms, stages })).toMatchObject({ minutes: 120, riskSeconds: 2700 })
  expect(promiseOf({ ...waiting, stage_key: 'other' }, { ...terms, stages })).toMatchObject({ minutes: 60 })
})

test('[P4] a breach keeps its deadline whatever becomes of the rule', () => {
  const broken = { ...waiting, assigned_to: null, sla_due_at: '2026-11-20T16:40:00+00:00', sla_breached_at: '2026-11-20T16:45:00+00:00' }
  expect(promiseOf(broken, { ...terms, rule: { ...rule, enabled: false } })).toMatchObject({
    dueAt: at('2026-11-20T16:40:00Z'),
    breachedAt: at('2026-11-20T16:45:00Z'),
  })
})
