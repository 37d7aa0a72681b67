import { describe, expect, it } from 'vitest'
import type { MemberRow, SlaEventRow, TeamId, ThreadId, UserId } from '../../model.ts'
import type { InboxSnapshot } from '../../sync/inbox.ts'
import type { TeamRow } from '../../workspace.ts'
import { CAMILA, FIXTURE_NOW, fixtureMembers, fixtureTenant, HELENA, RAFAEL } from '../testing/fixtureData.ts'
import { fixtureInbox } from '../testing/fixtureInbox.ts'
import { concerns } from './concerns.ts'
import { watchAlerts } from './watchAlerts.ts'

const event = (id: string, fields: Partial<SlaEventRow> = {}): SlaEventRow => ({
  id,
  tenant_id: fixtureTenant.id,
  thread_id: 'sofia' as ThreadId,
  breach_id: null,
  kind: 'reminder',
  step: 'reminder 15',
  due_at: '2026-11-20T11:13:49-03:00',
  happened_at: new Date(FIXTURE_NOW + 1000).toISOString(),
  assigned_to: HELENA,
  detail: { minutes: 15 },
  sync_xid: '1',
  ...fields,
})
const eventsOf = (...events: SlaEventRow[]): Pick<InboxSnapshot, 'slaEvents'> => ({
  slaEvents: Map.groupBy(events, ({ thread_id }) => thread_id),
})

describe('what is announced', () => {
  it('is what happens while the inbox is open, each event once', async () => {
    const inbox = fixtureInbox({ frozen: true })
    const told: string[] = []
    const stop = watchAlerts(inbox, { claim: async () => true, announce: ({ id }) => told.push(id) })
    const old = event('old', { happened_at: new Date(FIXTURE_NOW - 1000).toISOString() })
    inbox.update(eventsOf(old, event('a')))
    inbox.update(eventsOf(old, event('a'), event('b')))
    await Promise.resolve()
    expect(told).toEqual(['a', 'b'])
    stop()
    inbox.update(eventsOf(event('c')))
    await Promise.resolve()
    expect(told).toEqual(['a', 'b'])
  })

  it('is left to the tab that got hold of it', async () => {
    const inbox = fixtureInbox({ frozen: true })
    const taken = new Set<string>()
    const told: string[] = []
    const claim = async (id: string): Promise<boolean> => !taken.has(id) && taken.add(id).size > 0
    watchAlerts(inbox, { claim, announce: ({ id }) => told.push(`one ${id}`) })
    watchAlerts(inbox, { claim, announce: ({ id }) => told.push(`two ${id}`) })
    inbox.update(eventsOf(event('a')))
    await Promise.resolve()
    expect(told).toEqual(['one a'])
  })
})

describe('whom an event concerns [N1]', () => {
  const as = (id: UserId): MemberRow => fixtureMembers.find(({ user_id }) => user_id === id)!
  const team = { id: 'team' as TeamId, member_ids: [RAFAEL] } as TeamRow
  const whoIsTold = (fields: Partial<SlaEventRow>): UserId[] =>
    [HELENA, RAFAEL, CAMILA].filter((id) => concerns(event('x', fields), { me: as(id), teams: new Map([[team.id, team]]) }, 'mine'))

  it('the assigned member; the admins where there is nobody', () => {
    expect(whoIsTold({})).toEqual([HELENA])
    expect(whoIsTold({ assigned_to: null })).toEqual([CAMILA])
    expect(whoIsTold({ kind: 'escalation', detail: { action: 'raise_priority' } })).toEqual([HELENA])
  })

  it('the target of an escalation, a team’s members, and the admins for one who left', () => {
    expect(whoIsTold({ kind: 'escalation', detail: { action: 'notify', to: RAFAEL } })).toEqual([RAFAEL])
    expect(whoIsTold({ kind: 'escalation', detail: { action: 'reassign', to: 'team' } })).toEqual([RAFAEL])
    expect(whoIsTold({ kind: 'escalation', detail: { action: 'reassign', to: 'gone', skipped: true } })).toEqual([CAMILA])
  })

  it('everybody who asked for all of the clinic', () => {
    expect(concerns(event('x'), { me: as(RAFAEL), teams: new Map() }, 'all')).toBe(true)
  })
})
