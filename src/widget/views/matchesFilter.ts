import type { UserId } from '../../model.ts'
import type { ViewFilter } from '../../workspace.ts'
import type { ThreadFacts } from './threadFacts.ts'

export type Matches = (facts: ThreadFacts, nowSeconds: number) => boolean

/** Every condition that is set must hold, and of each list one; an empty list asks for nothing. */
export function matchesFilter(filter: ViewFilter, me: UserId | null): Matches {
  const conditions: Matches[] = []
  const oneOf = <Value>(wanted: readonly Value[] | undefined, holds: (facts: ThreadFacts, wanted: ReadonlySet<Value>) => boolean): void => {
    if (!wanted || wanted.length === 0) return
    const set = new Set(wanted)
    conditions.push((facts) => holds(facts, set))
  }
  const flag = (wanted: boolean | undefined, is: (facts: ThreadFacts) => boolean): void => {
    if (wanted !== undefined) conditions.push((facts) => is(facts) === wanted)
  }
  oneOf(filter.statuses, ({ thread }, set) => set.has(thread.status))
  flag(filter.snoozed, ({ isSnoozed }) => isSnoozed)
  oneOf(filter.assignees, ({ thread }, set) => {
    const { assigned_to: assignee } = thread
    return assignee === null ? set.has('nobody') : set.has(assignee) || (assignee === me && set.has('me'))
  })
  oneOf(filter.priorities, ({ thread }, set) => set.has(thread.priority))
  oneOf(filter.teams, ({ thread }, set) => thread.team_id !== null && set.has(thread.team_id))
  oneOf(filter.stages, ({ thread }, set) => thread.stage_key !== null && set.has(thread.stage_key))
  oneOf(filter.tags, ({ thread }, set) => thread.tags.some((tag) => set.has(tag)))
  oneOf(filter.sla, ({ sla }, set) => set.has(sla))
  flag(filter.unread, ({ thread }) => thread.unread > 0)
  flag(filter.mentioned, ({ isMentioned }) => isMentioned)
  const { days } = filter
  if (days !== undefined) conditions.push(({ lastAt }, now) => lastAt / 1000 + days * 86_400 >= now)
  return (facts, now) => {
    for (const holds of conditions) if (!holds(facts, now)) return false
    return true
  }
}
