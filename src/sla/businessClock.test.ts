import { describe, expect, test } from 'vitest'
import { businessClock, HORIZON_SECONDS } from './businessClock.ts'
import type { BusinessClock, BusinessHours } from './businessClock.ts'

const UTC = [[0, 0]] as const
const at = (iso: string): number => Date.parse(`${iso}Z`) / 1000
const weekdays = [{ days: [1, 2, 3, 4, 5], start: '09:00', end: '17:00' }]
const clock = (hours: Partial<BusinessHours>): BusinessClock =>
  businessClock({ windows: weekdays, closures: [], transitions: UTC, ...hours })

describe('deadlines', () => {
  test('[D1] the fraction of a second at which a message came is not held against anyone', () => {
    expect(clock({}).deadline(at('2026-11-18T09:00') + 0.999, 30)).toBe(at('2026-11-18T09:30'))
  })

  test('[D3] a message at closing waits for the next opening; one at opening counts at once', () => {
    expect(clock({}).deadline(at('2026-11-18T17:00'), 30)).toBe(at('2026-11-19T09:30'))
    expect(clock({}).deadline(at('2026-11-18T09:00'), 30)).toBe(at('2026-11-18T09:30'))
  })

  test('[D4] a deadline may be the closing instant itself', () => {
    expect(clock({}).deadline(at('2026-11-18T16:30'), 30)).toBe(at('2026-11-18T17:00'))
  })

  test('[D5] nothing promised is due at once, however closed', () => {
    expect(clock({}).deadline(at('2026-11-21T12:00'), 0)).toBe(at('2026-11-21T12:00'))
  })

  test('[D6] a clinic that opens only on one special day still has deadlines on that day', () => {
    const once = clock({ windows: [], closures: [{ date: '2031-05-01', windows: [['10:00', '10:30']] }] })
    expect(once.deadline(at('2026-11-18T12:00'), 30)).toBe(at('2031-05-01T10:30'))
    expect(once.deadline(at('2026-11-18T12:00'), 31)).toBeNull()
    expect(once.nextChange(at('2026-11-18T12:00'))).toBe(at('2031-05-01T10:00'))
    expect(once.nextChange(at('2031-05-01T10:30'))).toBeNull()
  })

  test('[D6] what would take more than forty years is never', () => {
    const second = clock({ windows: [{ days: [1], start: '09:00', end: '09:00:01' }] })
    const due = second.deadline(at('2026-11-16T00:00'), 34)
    expect(due).toBeLessThanOrEqual(at('2026-11-16T00:00') + HORIZON_SECONDS)
    expect(second.deadline(at('2026-11-16T00:00'), 35)).toBeNull()
  })
})

describe('changes', () => {
  test('[D8] there is no seam at midnight, nor where windows touch', () => {
    const long = clock({
      windows: [
        { days: [1, 2], start: '00:00', end: '24:00' },
        { days: [3], start: '00:00', end: '09:00' },
        { days: [3], start: '09:00', end: '10:00' },
      ],
    })
    expect(long.nextChange(at('2026-11-16T00:00'))).toBe(at('2026-11-18T10:00'))
    expect(long.nextChange(at('2026-11-15T00:00'))).toBe(at('2026-11-16T00:00'))
  })

  test('[D8] a clinic that never closes never changes', () => {
    const always = clock({ windows: [{ days: [1, 2, 3, 4, 5, 6, 7], start: '00:00', end: '24:00' }] })
    expect(always.nextChange(at('2026-11-16T00:00'))).toBeNull()
    expect(clock({ windows: null }).nextChange(0)).toBeNull()
  })

  test('[C4] two closures of one date open what either of them opens', () => {
    const half = clock({
      closures: [
        '2026-11-18',
        { date: '2026-11-18', windows: [['10:00', '11:00']] },
        { date: '2026-11-18', windows: [['10:30', '12:00']] },
      ],
    })
    expect(half.nextChange(at('2026-11-18T09:30'))).toBe(at('2026-11-18T10:00'))
    expect(half.nextChange(at('2026-11-18T10:00'))).toBe(at('2026-11-18T12:00'))
  })
})

describe('[W6] always open', () => {
  test('needs no zone, and heeds no closure', () => {
    const always = clock({ windows: null, transitions: [], closures: ['2026-11-18'] })
    expect(always.deadline(at('2026-11-18T12:00'), 90)).toBe(at('2026-11-18T13:30'))
    expect(always.isOpen(at('2026-11-18T12:00'))).toBe(true)
  })
})

describe('bad input is refused in words', () => {
  const window = { days: [1], start: '09:00', end: '17:00' }
  test.each([
    ['[W7] an hour that is none', { windows: [{ ...window, start: '25:00' }] }, /"25:00" is no time/],
    ['[W7] an hour without its zero', { windows: [{ ...window, start: '9:00' }] }, /"9:00" is no time/],
    ['[W7] midnight as 24:00 where a window starts', { windows: [{ ...window, start: '24:00' }] }, /"24:00" is no time/],
    ['[W7] day 0', { windows: [{ ...window, days: [0] }] }, /0 is no weekday/],
    ['[W7] day 8', { windows: [{ ...window, days: [8] }] }, /8 is no weekday/],
    ['[W7] no days', { windows: [{ ...window, days: [] }] }, /at least one/],
    ['[W7] a date that does not exist', { closures: ['2026-02-30'] }, /"2026-02-30" is no date/],
    ['[W7] a date in another notation', { closures: ['25/12/2026'] }, /is no date/],
    [
      '[Z2] offsets out of order',
      {
        transitions: [
          [10, 0],
          [5, 3600],
        ] as const,
      },
      /ascending/,
    ],
    ['[Z2] no offset', { transitions: [] }, /at least one/],
    ['[Z2] half a second', { transitions: [[0.5, 0]] as const }, /whole seconds/],
  ])('%s', (_, hours, words) => {
    expect(() => clock(hours)).toThrow(words)
    expect(() => clock(hours)).toThrow(RangeError)
  })

  test('[D5] minutes below zero, and no number at all', () => {
    expect(() => clock({}).deadline(0, -1)).toThrow(/-1 is no number of minutes/)
    expect(() => clock({ windows: null }).deadline(0, Number.NaN)).toThrow(RangeError)
  })
})
