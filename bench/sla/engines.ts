import {
  businessClock,
  promiseOf,
  promiseRemaining,
  promiseState,
  ruleTick,
  slaStateAt,
  transitionsOf,
  type BusinessClock,
  type SlaPromise,
} from '../../src/sla/index.ts'
import type { Row, Table } from '../benchmark.ts'
import { inTurns, median } from '../statistics.ts'
import { hours, questions, type Question } from './hours.ts'
import { luxonWalker, momentWalker, temporalWalker, type Walker } from './walkers.ts'

const COUNT = 10_000
const DAY = 86_400

/** The clock that the tables below ask, offsets included. */
export function benchClock(): BusinessClock {
  const now = Math.floor(Date.now() / 1000)
  return businessClock({ ...hours, transitions: transitionsOf(hours.timeZone, now - 50 * DAY, now + 500 * DAY) })
}

/** 10,000 deadlines, ours against what one writes with a date library. */
export async function deadlineTable(rounds: number): Promise<Table> {
  const asked = questions(COUNT)
  const clock = benchClock()
  const walkers: Record<string, Walker> = {
    'prazo/sla': (start, minutes) => clock.deadline(start, minutes) ?? Number.NaN,
    'Luxon 3.7 walker': luxonWalker(hours),
    'moment-timezone 0.6 walker': momentWalker(hours),
    'temporal-polyfill 1.0 walker': temporalWalker(hours),
  }
  const expected = asked.map(({ start, minutes }) => clock.deadline(start, minutes))
  const differing = new Map(Object.entries(walkers).map(([name, walk]) => [name, countDiffering(asked, expected, walk)]))
  const samples = await inTurns(rounds, Object.fromEntries(Object.entries(walkers).map(([name, walk]) => [name, () => sumOf(asked, walk)])))
  const ours = median(samples['prazo/sla'] ?? [])
  const rows = Object.entries(samples).map(([name, ms]): Row => ({
    name,
    values: {
      'median ms': median(ms),
      'µs a deadline': (median(ms) * 1000) / COUNT,
      '÷ ours': median(ms) / ours,
      'other answers': differing.get(name) ?? 0,
    },
  }))
  const [made] = Object.values(await inTurns(Math.max(rounds, 20), { clock: benchClock }))
  return {
    title: `${COUNT.toLocaleString('en')} deadlines of 1 to 1,440 business minutes`,
    rows,
    notes: [
      `${hours.timeZone}, split shifts and Saturdays, ${hours.closures.length} holidays. Making our clock, offsets included: ${median(made ?? []).toFixed(2)} ms, once a rule.`,
    ],
  }
}

function countDiffering(asked: Question[], expected: (number | null)[], walk: Walker): number {
  return asked.filter(({ start, minutes }, at) => walk(start, minutes) !== expected[at]).length
}

function sumOf(asked: Question[], walk: Walker): number {
  let sum = 0
  for (const { start, minutes } of asked) sum += walk(start, minutes)
  return sum
}

/** What one tick costs when 10,000 threads wait. */
export async function tickTable(rounds: number): Promise<Table> {
  const clock = benchClock()
  const now = Math.floor(Date.now() / 1000)
  const waiting = questions(COUNT).map(({ minutes }, at) => ({ since: now - 60 - ((at * 37) % 7200), minutes }))
  const terms = { rule: { enabled: true, threshold_minutes: 60, alert_scope: 'all', reminder_offsets: [15] }, clock, stages: [] } as const
  const threads = waiting.map(({ since }) => ({
    assigned_to: null,
    status: 'open' as const,
    stage_key: null,
    awaiting_since: new Date(since * 1000).toISOString(),
    sla_due_at: null,
    sla_breached_at: null,
  }))
  const rule = { ...terms.rule, reminder_offsets: [...terms.rule.reminder_offsets] }
  const promises: (SlaPromise | null)[] = threads.map((thread) => promiseOf(thread, { ...terms, rule }))
  const dueCounts = Float64Array.from(promises, (promise) => clock.openSeconds(promise?.dueAt ?? now))
  const tick = ruleTick(clock)
  let second = 0
  const ticks = 300
  let kept = 0
  const repeated = (once: (at: number) => number) => (): void => {
    for (let each = 0; each < ticks; each += 1) kept += once(now + (second += 1))
  }
  const samples = await inTurns(rounds, {
    'what is left of every promise (promiseRemaining)': repeated((at) => {
      tick.read(at)
      let left = 0
      for (const promise of promises) left += promiseRemaining(promise, tick) ?? 0
      return left
    }),
    'state of every thread (promiseState)': repeated((at) => {
      tick.read(at)
      let paused = 0
      for (const promise of promises) if (promiseState(promise, tick) === 'paused') paused += 1
      return paused
    }),
    'state in full, an object each (slaStateAt)': repeated((at) => {
      let paused = 0
      for (const promise of promises) if (slaStateAt(promise, clock, at).is === 'paused') paused += 1
      return paused
    }),
    'floor: one C(now), and a subtraction each from an array of numbers': repeated((at) => {
      const counted = clock.openSeconds(at)
      let left = 0
      // By index: walking a typed array by its iterator costs more than the subtraction.
      for (let i = 0; i < dueCounts.length; i += 1) left += (dueCounts[i] ?? 0) - counted
      return left
    }),
  })
  const floor = median(samples['floor: one C(now), and a subtraction each from an array of numbers'])
  const rows = Object.entries(samples).map(([name, ms]): Row => ({
    name,
    values: { 'median ms a tick': median(ms) / ticks, '÷ floor': median(ms) / floor, '% of a second': median(ms) / ticks / 10 },
  }))
  const promised = await inTurns(rounds, { all: () => threads.map((thread) => promiseOf(thread, { ...terms, rule })) })
  return {
    title: `A tick over ${COUNT.toLocaleString('en')} waiting threads`,
    rows,
    notes: [
      `Promises of all of them anew, as after a change of the rule: ${median(promised.all).toFixed(1)} ms. The widget asks for what is on screen only. (${kept > 0 ? 'checked' : 'idle'})`,
    ],
  }
}
