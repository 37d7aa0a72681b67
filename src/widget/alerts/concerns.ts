import type { SlaEventRow } from '../../model.ts'
import type { InboxSnapshot } from '../../sync/inbox.ts'
import { isAdmin } from '../isAdmin.ts'
import type { AlertPreferences } from './alertPreferences.ts'

type Event = Pick<SlaEventRow, 'kind' | 'assigned_to' | 'detail'>

/** Whether an event is this person's to know of, as the server's notices go [N1]; with `all`, whatever they can see is. */
export function concerns(event: Event, { me, teams }: Pick<InboxSnapshot, 'me' | 'teams'>, scope: AlertPreferences['scope']): boolean {
  if (!me) return false
  if (scope === 'all') return true
  const { to, action, skipped } = event.detail
  if (event.kind === 'escalation' && action !== 'raise_priority') {
    // Whoever it was meant for has left: the admins are told [E5].
    if (skipped === true) return isAdmin(me)
    const team = [...teams.values()].find(({ id }) => id === to)
    return team ? team.member_ids.includes(me.user_id) : to === me.user_id
  }
  return event.assigned_to === null ? isAdmin(me) : event.assigned_to === me.user_id
}
