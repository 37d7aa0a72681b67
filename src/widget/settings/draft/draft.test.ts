import { describe, expect, it } from 'vitest'
import { transitionsOf } from '../../../sla/transitionsOf.ts'
import { fixtureClosures, fixtureRule } from '../../testing/fixtureData.ts'
import { nationalHolidays } from '../tabs/holidays.ts'
import { changeCount, changeOf, draftOf, type Draft } from './draft.ts'
import { previewOf } from './previewOf.ts'
import { ruleProblems } from './ruleProblems.ts'
import { instantOf, localReading } from './zoneReading.ts'

const saved = draftOf({ ...fixtureRule, business_hours_start: '08:00:00' }, fixtureClosures, [])
const withRule = (rule: Partial<Draft['rule']>): Draft => ({ ...saved, rule: { ...saved.rule, ...rule } })
const problems = (draft: Draft): string[] => [...ruleProblems(draft).keys()]
const seconds = (instant: string): number => Date.parse(instant) / 1000

describe('what is saved', () => {
  it('is only what differs', () => {
    expect(changeOf(saved, saved, 1)).toEqual({ rule: { version: 1 }, closures: null, stages: null })
    const changed: Draft = { ...withRule({ threshold_minutes: 30 }), closures: [{ on_date: '2026-12-31', windows: [], label: null }] }
    expect(changeOf(saved, changed, 4)).toEqual({
      rule: { threshold_minutes: 30, version: 4 },
      closures: { put: [{ on_date: '2026-12-31', windows: [], label: null }], drop: ['2026-12-25'] },
      stages: null,
    })
    expect(changeCount(changeOf(saved, changed, 4))).toBe(3)
  })
})

describe('what can’t be', () => {
  it('is named by its field', () => {
    expect(problems(saved)).toEqual([])
    expect(problems(withRule({ threshold_minutes: 0 }))).toEqual(['threshold_minutes'])
    expect(problems(withRule({ threshold_minutes: Number.NaN }))).toEqual(['threshold_minutes'])
    expect(problems(withRule({ escalation_type: 'reassign' }))).toEqual(['escalation_target'])
    expect(problems(withRule({ reminder_offsets: [0] }))).toEqual(['reminder_offsets'])
    expect(problems(withRule({ long_open_minutes: 0.5 }))).toEqual(['long_open_minutes'])
    expect(problems(withRule({ windows: [] }))).toEqual(['windows'])
    expect(problems(withRule({ windows: [{ days: [1], start: '08:00', end: '08:59' }] }))).toEqual(['windows'])
    expect(problems(withRule({ windows: [{ days: [1], start: '08:00', end: '09:00' }] }))).toEqual([])
    expect(problems(withRule({ windows: [{ days: [1], start: '', end: '09:00' }] }))).toEqual(['windows'])
    expect(problems({ ...saved, closures: [{ on_date: '2026-12-31', windows: [['08:00', '08:00']], label: null }] })).toEqual([
      'closures.2026-12-31',
    ])
  })
})

describe('the preview', () => {
  const { transitions } = fixtureRule

  it('is the deadline of the unsaved rule, closures and reminders included', () => {
    const at = seconds('2026-12-24T17:30:00-03:00')
    const preview = previewOf(withRule({ reminder_offsets: [15] }), { at, stageKey: null, transitions })
    // Half an hour on Thursday; Friday is Christmas; the rest on Monday.
    expect(preview).toMatchObject({ dueAt: seconds('2026-12-28T08:30:00-03:00'), reminders: [seconds('2026-12-28T08:15:00-03:00')] })
    expect(preview?.counted).toHaveLength(2)
  })

  it('is nothing for a rule that makes no clock', () => {
    expect(previewOf(withRule({ threshold_minutes: Number.NaN }), { at: 0, stageKey: null, transitions })).toBeNull()
  })
})

describe('a reading of the local clock', () => {
  const newYork = transitionsOf('America/New_York', seconds('2026-01-01T00:00Z'), seconds('2027-01-01T00:00Z'))

  it('is an instant and back, by the server’s offsets', () => {
    for (const reading of ['2026-07-01T12:00', '2026-12-01T12:00']) {
      const at = instantOf(reading, newYork)!
      expect(new Date(localReading(at, newYork)).toISOString().slice(0, 16)).toBe(reading)
    }
  })

  it('that is skipped comes after the gap; one that happens twice is the first', () => {
    expect(instantOf('2026-03-08T02:30', newYork)).toBe(seconds('2026-03-08T03:30:00-04:00'))
    expect(instantOf('2026-11-01T01:30', newYork)).toBe(seconds('2026-11-01T01:30:00-04:00'))
    expect(instantOf('', newYork)).toBeNull()
  })
})

describe('Brazil’s national holidays', () => {
  it('are those of the law, the movable ones too', () => {
    const dates = nationalHolidays(2026, { optional: false }).map(({ on_date }) => on_date)
    expect(dates).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-21',
      '2026-05-01',
      '2026-09-07',
      '2026-10-12',
      '2026-11-02',
      '2026-11-15',
      '2026-11-20',
      '2026-12-25',
    ])
    expect(nationalHolidays(2026, { optional: true }).map(({ on_date }) => on_date)).toContain('2026-02-17')
  })
})
