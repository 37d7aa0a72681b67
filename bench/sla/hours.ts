import type { Closure, Window } from '../../src/sla/index.ts'

/** A clinic with split shifts, Saturdays, summer time and holidays: what the engines and the walkers are all asked about. */
export interface Hours {
  timeZone: string
  windows: Window[]
  closures: string[]
}

export const hours: Hours = {
  timeZone: 'Europe/Lisbon',
  windows: [
    { days: [1, 2, 3, 4, 5], start: '09:00', end: '13:00' },
    { days: [1, 2, 3, 4, 5], start: '14:00', end: '18:00' },
    { days: [6], start: '09:00', end: '12:00' },
  ],
  closures: holidays(),
}

function holidays(): (string & Closure)[] {
  const dates = ['01-01', '04-25', '05-01', '06-10', '06-13', '08-15', '10-05', '11-01', '12-01', '12-08', '12-24', '12-25']
  const year = new Date().getFullYear()
  return [year - 1, year, year + 1].flatMap((each) => dates.map((date) => `${each}-${date}`))
}

/** A question to an engine: epoch seconds, business minutes. */
export interface Question {
  start: number
  minutes: number
}

const DAY = 86_400

/** The same ones in each run of a day: starts from 40 days ago to 60 days ahead, promises of a minute to a day. */
export function questions(count: number): Question[] {
  const from = Math.floor(Date.now() / 1000 / DAY) * DAY - 40 * DAY
  let seed = 20_261_121
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  return Array.from({ length: count }, () => ({ start: from + random(100 * DAY), minutes: 1 + random(1440) }))
}
