import type { Transition } from '../../sla/schedule.ts'
import { fail, list, record, rows } from './assertWire.ts'
import type { BreachPage, SavedRule } from './slaRequests.ts'

/* What the functions behind deadlines answer, asserted. */

export function savedRule(value: unknown): SavedRule {
  const saved = record(value, 'saved')
  return {
    version: number(record(saved['rule'], 'rule')['version'], 'rule.version'),
    threadsChanged: number(saved['threads_changed'], 'threads_changed'),
    threadsOverdue: number(saved['threads_overdue'], 'threads_overdue'),
  }
}

export const zoneNames = (value: unknown): string[] => list(record(value, 'zones')['zones'], 'zones').map(String)

export function zoneOffsets(value: unknown): Transition[] {
  return list(record(value, 'zone')['transitions'], 'transitions').map((each) => {
    const [seconds, offset] = list(each, 'transitions')
    return [number(seconds, 'transitions'), number(offset, 'transitions')] as const
  })
}

const BREACH = {
  id: 'string',
  thread_id: 'string',
  due_at: 'string',
  breached_at: 'string',
  threshold_minutes_at_breach: 'number',
} as const

export function breachPage(value: unknown): BreachPage {
  const page = record(value, 'breaches')
  return {
    breaches: rows(page['breaches'], 'breaches', BREACH) as unknown as BreachPage['breaches'],
    next: typeof page['next'] === 'string' ? page['next'] : null,
  }
}

const number = (value: unknown, name: string): number => (typeof value === 'number' ? value : fail(name))
