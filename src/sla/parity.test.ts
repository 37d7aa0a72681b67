import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { businessClock } from './businessClock.ts'
import { closuresOf, runs, slaCase, startOf, yearOf } from './testing/cases.ts'
import type { SlaCase } from './testing/cases.ts'
import { answersOf, disagreement } from './testing/disagreement.ts'
import { factsOf } from './testing/oracle.ts'
import { transitionsOf } from './transitionsOf.ts'

const zones = [...Intl.supportedValuesOf('timeZone')]

function verdict(one: SlaCase, engine: typeof businessClock): string | null {
  const transitions = transitionsOf(one.zone, ...yearOf(one))
  const start = startOf(one, transitions)
  const hours = { windows: one.windows, closures: closuresOf(one, start), transitions }
  return disagreement(factsOf(hours, { ...one, start }), answersOf(engine(hours), { start, minutes: one.minutes }))
}

test(
  '[W1] [C1] [Z3] [D2] [D8] [T4] [T5] [T7] the clock agrees with a clock that reads the wall at every second',
  { timeout: 600_000 },
  () => {
    fc.assert(
      fc.property(slaCase(zones), (one) => {
        expect(verdict(one, businessClock)).toBeNull()
      }),
      runs(),
    )
  },
)

const flaws = [
  { flaw: 'a new offset holds one second late', file: 'businessClock.ts', right: 'lastBelow(from, at + 1)', wrong: 'lastBelow(from, at)' },
  { flaw: 'the gap of a zone counts', file: 'businessClock.ts', right: 'shift[i] = count - ', wrong: 'shift[i] = 0 * ' },
  {
    flaw: 'the closing second is open',
    file: 'dayTable.ts',
    right: 'return second < (table.ends[i] ?? 0)',
    wrong: 'return second <= (table.ends[i] ?? 0)',
  },
  { flaw: 'a tail goes by its own weekday', file: 'localCalendar.ts', right: 'week[(weekday + 6) % 7] ?? []', wrong: 'spans' },
  {
    flaw: 'a closure cuts the tail of the night before',
    file: 'localCalendar.ts',
    right: 'starting(day - 1)',
    wrong: 'closed.has(day) ? [] : starting(day - 1)',
  },
  { flaw: 'a closed night keeps its tail', file: 'localCalendar.ts', right: 'add(day).add(day + 1)', wrong: 'add(day)' },
  { flaw: 'seconds of a window are dropped', file: 'schedule.ts', right: 'Number(found[3] ?? 0)', wrong: '0' },
  { flaw: 'an overlap counts twice', file: 'dayTable.ts', right: 'span.start <= last.end', wrong: 'span.start < last.start' },
  {
    flaw: 'a deadline at closing waits for the next opening',
    file: 'dayTable.ts',
    right: 'if (count > before)',
    wrong: 'if (count >= before)',
  },
]

describe('a broken clock is caught', () => {
  const folder = mkdtempSync(join(tmpdir(), 'prazo-sla-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test.each(flaws)('$flaw', { timeout: 60_000 }, async ({ file, right, wrong }) => {
    const copy = mkdtempSync(join(folder, 'copy-'))
    cpSync(new URL('.', import.meta.url), copy, { recursive: true })
    const source = readFileSync(join(copy, file), 'utf8')
    expect(source).toContain(right)
    writeFileSync(join(copy, file), source.replace(right, wrong))
    const broken = (await import(/* @vite-ignore */ pathToFileURL(join(copy, 'businessClock.ts')).href)) as {
      businessClock: typeof businessClock
    }
    const found = fc.check(
      fc.property(slaCase(zones), (one) => verdict(one, broken.businessClock) === null),
      { numRuns: 400, seed: 7, endOnFailure: true },
    )
    expect(found.failed).toBe(true)
  })
})
