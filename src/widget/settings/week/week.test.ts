import { expect, it } from 'vitest'
import { moved } from './moved.ts'
import { isOvernight, nextPeriod, weekOf, windowsOf } from './week.ts'

it('a week by day and back is the same week', () => {
  const windows = [
    { days: [1, 2, 5], start: '08:00', end: '12:00' },
    { days: [1], start: '22:00', end: '02:00' },
  ]
  expect(windowsOf(weekOf(windows))).toEqual(windows)
})

it('a period that is dragged stays in its day and keeps a length', () => {
  const period = { start: '08:00', end: '12:00' }
  const drag = (grip: 'start' | 'end' | 'whole', by: number): object => moved(period, { grip, by, step: 15 })
  expect(drag('whole', 60)).toEqual({ start: '09:00', end: '13:00' })
  expect(drag('whole', -9999)).toEqual({ start: '00:00', end: '04:00' })
  expect(drag('whole', 9999)).toEqual({ start: '20:00', end: '24:00' })
  expect(drag('start', 9999)).toEqual({ start: '11:45', end: '12:00' })
  expect(drag('end', -9999)).toEqual({ start: '08:00', end: '08:15' })
})

it('an overnight period keeps its end in the next day', () => {
  const night = { start: '22:00', end: '02:00' }
  expect(moved(night, { grip: 'start', by: 30, step: 15 })).toEqual({ start: '22:30', end: '02:00' })
  expect(moved(night, { grip: 'end', by: -30, step: 15 })).toEqual({ start: '22:00', end: '23:30' })
  expect([isOvernight(night), isOvernight({ start: '08:00', end: '08:00' })]).toEqual([true, false])
})

it('a new period comes after the last one', () => {
  expect(nextPeriod([])).toEqual({ start: '08:00', end: '18:00' })
  expect(nextPeriod([{ start: '08:00', end: '12:00' }])).toEqual({ start: '13:00', end: '17:00' })
  expect(nextPeriod([{ start: '08:00', end: '24:00' }])).toEqual({ start: '22:00', end: '24:00' })
})
