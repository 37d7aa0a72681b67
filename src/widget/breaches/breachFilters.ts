import type { BreachRow, UserId } from '../../model.ts'
import type { BreachQuery, ListedBreach } from '../../sync/server/slaRequests.ts'
import type { InboxSnapshot } from '../../sync/inbox.ts'

export interface BreachFilters {
  state: 'all' | 'open' | 'answered'
  who: 'everyone' | 'mine'
  /** Days back from now; null = all. */
  days: number | null
}
export type BreachSort = 'newest' | 'oldest' | 'longest'

const DAY_MS = 86_400_000

/** As the server takes them; the period begins at a full hour, so that the same question is asked again word for word. */
export function queryOf({ state, who, days }: BreachFilters, { me, now }: { me: UserId | null; now: number }): BreachQuery {
  const from = days === null ? null : new Date(Math.floor((now - days * DAY_MS) / 3_600_000) * 3_600_000).toISOString()
  return { ...(state !== 'all' && { state }), ...(who === 'mine' && me && { assignedTo: me }), ...(from && { from }) }
}

/** What the device itself holds: open breaches, and those that an answer resolved lately. */
export function heldBreaches(
  { breaches, answeredBreaches, threads }: Pick<InboxSnapshot, 'breaches' | 'answeredBreaches' | 'threads'>,
  query: BreachQuery,
): ListedBreach[] {
  const rows = [...breaches.values(), ...answeredBreaches.values()]
  const withContact = (row: BreachRow): ListedBreach => {
    const thread = threads.get(row.thread_id)
    return { ...row, contact_name: thread?.contact_name ?? null, contact_number: thread?.contact_number ?? null }
  }
  return rows.filter((row) => matches(row, query)).map(withContact)
}

function matches(
  { resolved_at, assigned_to, breached_at }: Pick<ListedBreach, 'resolved_at' | 'assigned_to' | 'breached_at'>,
  query: BreachQuery,
): boolean {
  if (query.state && (query.state === 'open') !== (resolved_at === null)) return false
  if (query.assignedTo && assigned_to !== query.assignedTo) return false
  return !query.from || Date.parse(breached_at) >= Date.parse(query.from)
}

export function sorted(breaches: readonly ListedBreach[], sort: BreachSort, now: number): ListedBreach[] {
  const at = ({ breached_at }: ListedBreach): number => Date.parse(breached_at)
  if (sort === 'longest') return breaches.toSorted((a, b) => lateMs(b, now) - lateMs(a, now) || at(b) - at(a))
  return breaches.toSorted((a, b) => (sort === 'newest' ? at(b) - at(a) : at(a) - at(b)))
}

/** From the deadline to the answer, or to now. */
export const lateMs = ({ due_at, resolved_at }: Pick<ListedBreach, 'due_at' | 'resolved_at'>, now: number): number =>
  Math.max(0, (resolved_at === null ? now : Date.parse(resolved_at)) - Date.parse(due_at))
