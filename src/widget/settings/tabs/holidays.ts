import { getHolidays } from '@brazilian-utils/brazilian-utils/get-holidays'
import type { EditableClosure } from '../../../sync/server/slaRequests.ts'

/** Brazil's national holidays of a year; with `optional`, the days on which the state lets its own people stay at home. */
export function nationalHolidays(year: number, { optional }: { optional: boolean }): EditableClosure[] {
  return getHolidays(year)
    .filter(({ type }) => type === 'national' || (optional && type === 'optional'))
    .map(({ name, date }) => ({ on_date: dateOf(date), windows: [], label: name }))
}

/** The library means local midnight of the device. */
function dateOf(date: Date): string {
  const pad = (value: number): string => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}
