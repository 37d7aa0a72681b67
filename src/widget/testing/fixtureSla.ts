import type { ClosureRow, RuleRow, StageRow } from '../../model.ts'
import { effectiveWindows } from '../../sla/effectiveWindows.ts'
import { ruleClock } from '../../sla/ruleClock.ts'
import { transitionsOf } from '../../sla/transitionsOf.ts'
import type { InboxSnapshot } from '../../sync/inbox.ts'
import type { ListedBreach, RuleChange, SlaRequests } from '../../sync/server/slaRequests.ts'
import { FIXTURE_NOW, fixtureRule, fixtureTenant, HELENA, RAFAEL } from './fixtureData.ts'

const breach = (id: string, thread: string, fields: Partial<ListedBreach>): ListedBreach => ({
  id,
  tenant_id: fixtureTenant.id,
  thread_id: thread as ListedBreach['thread_id'],
  thread_key: thread as ListedBreach['thread_key'],
  assigned_to: HELENA,
  last_inbound_at: '2026-11-20T08:48:00-03:00',
  threshold_minutes_at_breach: 60,
  due_at: '2026-11-20T09:48:00-03:00',
  breached_at: '2026-11-20T09:48:00-03:00',
  resolved_at: null,
  resolved_by_message_id: null,
  rule_version: 1,
  stage_key: null,
  sync_xid: '1',
  contact_name: null,
  contact_number: null,
  ...fields,
})

/** The clinic's record, newest first; one name tries to be a formula. */
export const fixtureBreaches: ListedBreach[] = [
  breach('breach-1', 'thiago', { assigned_to: RAFAEL, contact_name: 'Thiago Couto', contact_number: '+5511977014410' }),
  breach('breach-2', 'mariana', {
    contact_name: '=HYPERLINK("x";"Mariana")',
    due_at: '2026-11-18T15:10:00-03:00',
    breached_at: '2026-11-18T15:10:00-03:00',
    resolved_at: '2026-11-18T15:52:00-03:00',
    resolved_by_message_id: 'mariana-0' as ListedBreach['resolved_by_message_id'],
    stage_key: 'Agendamento',
  }),
  breach('breach-3', 'daniela', {
    contact_name: 'Daniela Góes',
    due_at: '2026-11-03T10:00:00-03:00',
    breached_at: '2026-11-03T10:00:00-03:00',
    resolved_at: '2026-11-03T12:30:00-03:00',
  }),
]

interface FixtureSlaOptions {
  asked: (name: string, ...args: unknown[]) => void
  getSnapshot: () => InboxSnapshot
  update: (change: Partial<InboxSnapshot>) => void
}

/** Saves as the server does, and brings the rows as a pull would; three threads wait for an answer. */
export function fixtureSlaRequests({ asked, getSnapshot, update }: FixtureSlaOptions): SlaRequests {
  return {
    saveRule: async (change, { dryRun = false } = {}) => {
      asked(dryRun ? 'countRule' : 'saveRule', change)
      const version = (getSnapshot().rule?.version ?? 0) + 1
      if (!dryRun) update(savedSnapshot(getSnapshot(), change, version))
      const moves = 'threshold_minutes' in change.rule
      return { version, threadsChanged: moves ? 3 : 0, threadsOverdue: moves && (change.rule.threshold_minutes ?? 60) < 30 ? 2 : 0 }
    },
    zones: async () => {
      asked('zones')
      return ['America/Manaus', 'America/New_York', 'America/Sao_Paulo', 'Europe/Lisbon']
    },
    zone: async (timeZone) => {
      asked('zone', timeZone)
      return transitionsOf(timeZone, FIXTURE_NOW / 1000 - 4e6, FIXTURE_NOW / 1000 + 4e7)
    },
    breaches: async (query, before) => {
      asked('breaches', query, before)
      const found = fixtureBreaches.filter(
        ({ resolved_at, assigned_to, breached_at }) =>
          (!query.state || (query.state === 'open') === (resolved_at === null)) &&
          (!query.assignedTo || assigned_to === query.assignedTo) &&
          (!query.from || Date.parse(breached_at) >= Date.parse(query.from)),
      )
      return before ? { breaches: found.slice(2), next: null } : { breaches: found.slice(0, 2), next: found.length > 2 ? 'more' : null }
    },
  }
}

function savedSnapshot(
  { rule, closures, stages }: InboxSnapshot,
  change: RuleChange,
  version: number,
): Pick<InboxSnapshot, 'rule' | 'clock' | 'closures' | 'stages'> {
  const merged = { ...(rule ?? fixtureRule), ...change.rule, version }
  const saved: RuleRow = { ...merged, effective_windows: effectiveWindows(merged) }
  const row = { tenant_id: fixtureTenant.id, sync_xid: '2' } as const
  const nextClosures = merge<ClosureRow, string>(
    closures,
    change.closures && { ...change.closures, put: change.closures.put.map((put) => ({ ...row, id: put.on_date, ...put })) },
    ({ on_date }) => on_date,
  )
  const nextStages = merge<StageRow, string>(
    stages,
    change.stages && { ...change.stages, put: change.stages.put.map((put) => ({ ...row, id: put.stage_key, ...put })) },
    ({ stage_key }) => stage_key,
  )
  return { rule: saved, closures: nextClosures, stages: nextStages, clock: ruleClock(saved, nextClosures) }
}

function merge<Row, Key>(before: readonly Row[], change: { put: Row[]; drop: Key[] } | null, keyOf: (row: Row) => Key): Row[] {
  if (!change) return [...before]
  const touched = new Set([...change.drop, ...change.put.map(keyOf)])
  return [...before.filter((row) => !touched.has(keyOf(row))), ...change.put]
}
