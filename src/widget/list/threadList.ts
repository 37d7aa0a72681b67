import type { BusinessClock } from '../../sla/businessClock.ts'
import { promiseNextChange, promiseState } from '../../sla/promiseTick.ts'
import { tickOf } from '../../sla/ruleTick.ts'
import { byUrgency } from '../../sla/state.ts'
import type { UserId } from '../../model.ts'
import type { Thread } from '../../sync/inbox.ts'
import type { PromiseOf } from '../promiseBook.ts'
import type { Order, Tab } from '../uiStore.ts'

export interface ListQuery {
  tab: Tab
  order: Order
  query: string
  me: UserId | null
  promise: PromiseOf
}

const isActive = ({ status }: Thread): boolean => status === 'open' || status === 'pending'

/** Which threads a tab holds: due, mine and unassigned are work to do; all is everything, the resolved too. */
function inTab(thread: Thread, tab: Tab, me: UserId | null): boolean {
  if (tab === 'all') return true
  if (!isActive(thread)) return false
  if (tab === 'mine') return me !== null && thread.assigned_to === me
  return tab === 'due' || thread.assigned_to === null
}

/** A tab's threads in order. `due` is by deadline by its nature; ties go to the newest message. */
export function listThreads(threads: Iterable<Thread>, { tab, order, query, me, promise }: ListQuery): Thread[] {
  const matches = matcher(query)
  const listed: Thread[] = []
  for (const thread of threads) if (inTab(thread, tab, me) && matches(thread)) listed.push(thread)
  const byDeadline = tab === 'due' || order === 'deadline'
  return listed.sort((a, b) => (byDeadline && byUrgency(promise(a), promise(b))) || newestFirst(a, b))
}

const newestFirst = (a: Thread, b: Thread): number => {
  const first = a.last_message_at ?? a.created_at
  const second = b.last_message_at ?? b.created_at
  return first === second ? (a.id < b.id ? -1 : 1) : Date.parse(second) - Date.parse(first)
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()
const plainNames = new WeakMap<Thread, string>()

/** By name without accents and case, or by the digits of the number. */
export function matcher(query: string): (thread: Thread) => boolean {
  const words = plain(query.trim()).split(/\s+/).filter(Boolean)
  if (words.length === 0) return () => true
  const digits = /^[\d\s()+-]+$/.test(query.trim()) ? query.replace(/\D/g, '') : ''
  return (thread) => {
    if (digits && thread.contact_number?.replace(/\D/g, '').includes(digits)) return true
    let name = plainNames.get(thread)
    if (name === undefined) plainNames.set(thread, (name = plain(thread.contact_name ?? '')))
    return words.every((word) => name.includes(word))
  }
}

export interface Counts {
  /** Late or at risk. */
  due: number
  /** Some of them are late already. */
  late: boolean
  mine: number
  unassigned: number
}

/** What the tabs say, at `now` (epoch seconds), and until when that holds if nothing else happens. */
export function countThreads(
  threads: Iterable<Thread>,
  { me, promise, clock, now }: { me: UserId | null; promise: PromiseOf; clock: BusinessClock | null; now: number },
): Counts & { nextChange: number } {
  const counts = { due: 0, late: false, mine: 0, unassigned: 0, nextChange: Infinity }
  const tick = clock && tickOf(clock).read(now)
  for (const thread of threads) {
    if (!isActive(thread)) continue
    if (me !== null && thread.assigned_to === me) counts.mine++
    if (thread.assigned_to === null) counts.unassigned++
    const owed = promise(thread)
    if (!owed || !tick) continue
    const is = promiseState(owed, tick)
    const isLate = is === 'overdue' || is === 'breached'
    if (isLate || is === 'at-risk') counts.due++
    if (isLate) counts.late = true
    else counts.nextChange = Math.min(counts.nextChange, promiseNextChange(owed, tick))
  }
  return counts
}
